#!/bin/sh
# Writes docs/dependencies.md from the packages that the bot was restored with and their own statements of licence.
# Run it after changing a package; a test tells when it is due.
set -eu
cd "$(dirname "$0")/.."
assets=Bot/obj/project.assets.json
[ -f "$assets" ] || dotnet restore Bot -v q
packages=${NUGET_PACKAGES:-$HOME/.nuget/packages}

# "name/version": { … "type": "package", one level below "libraries".
libraries() {
  sed -n '/^  "libraries": {/,/^  }/p' "$assets" | awk -F'"' '/^    "/ { id = $2 } /^      "type": "package"/ { print id }' | sort -t/ -k1,1f
}

licence() { # id version
  id=$(echo "$1" | tr '[:upper:]' '[:lower:]')
  nuspec="$packages/$id/$2/$id.nuspec"
  expression=$(sed -n 's/.*<license type="expression">\([^<]*\)<.*/\1/p' "$nuspec")
  file=$(sed -n 's/.*<license type="file">\([^<]*\)<.*/\1/p' "$nuspec")
  url=$(sed -n 's/.*<licenseUrl>\([^<]*\)<.*/\1/p' "$nuspec")
  if [ -n "$expression" ]; then echo "$expression"
  elif [ -n "$file" ]; then head -n 3 "$packages/$id/$2/$file" | tr -d '\r' | grep . | head -n 1 | sed "s|\$| (\`$file\` in the package)|"
  else echo "${url:-not stated}"
  fi
}

direct() { grep -q "<PackageReference Include=\"$1\"" Bot/Bot.csproj polyfills/*/*.csproj && echo yes || echo ''; }

{
  sed '/^<!-- packages -->$/q' docs/dependencies.md
  echo '| Package | Version | Licence | Asked for by us |'
  echo '|---|---|---|---|'
  libraries | while IFS=/ read -r id version; do
    grep -q "$id\" PrivateAssets=\"all\"" Directory.Build.props && continue
    echo "| $id | $version | $(licence "$id" "$version") | $(direct "$id") |"
  done
  echo '<!-- /packages -->'
  sed '1,/^<!-- \/packages -->$/d' docs/dependencies.md
} >docs/dependencies.md.new
mv docs/dependencies.md.new docs/dependencies.md
