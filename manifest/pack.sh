#!/bin/sh
# Makes the app package that is uploaded in Teams' admin centre.
#
#   manifest/pack.sh --app-id GUID --domain HOST [--name NAME] [--version N.N.N] [--developer NAME]
#                    [--privacy URL] [--terms URL] [--channel-messages] [--out FILE]
#
#   --app-id     the bot's id, also the app's: output `appId` of infra/main.bicep
#   --domain     host that the bot answers on, without scheme and path: output `domain`
#   --name       name in Teams, at most 30 characters (MødeBot)
#   --version    must be higher than that of the package uploaded before (1.0.0)
#   --developer  who answers for it, at most 32 characters (MødeBot)
#   --privacy, --terms  https addresses of the organisation's own pages (https://HOST/privatliv and /vilkaar)
#   --channel-messages  ask the team for leave to read the channel's messages (ChannelMessage.Read.Group), so that replies in an
#                item's thread can be comments without mentioning the bot; without it nobody is asked for anything
#   --out        the package (artifacts/moedebot-teams.zip)
#
# The same arguments give the same bytes. Ends with 64, and a line saying why, when it refuses an argument.
set -eu
export LC_ALL=C TZ=UTC
here=$(cd "$(dirname "$0")" && pwd)

app_id='' domain='' name='MødeBot' version='1.0.0' developer='MødeBot' privacy='' terms='' channel_messages='' out="$here/../artifacts/moedebot-teams.zip"

refuse() {
  echo "pack.sh: $1" >&2
  exit 64
}

# Characters as Teams counts them: UTF-16 code units, so that a character outside the basic plane is two.
length() {
  characters=$(printf %s "$1" | tr -d '\200-\277' | wc -c)
  wide=$(printf %s "$1" | tr -cd '\360-\367' | wc -c)
  echo $((characters + wide))
}

is() { # pattern value; the whole value, which has one line
  [ "$(printf %s "$2" | wc -l)" -eq 0 ] && printf '%s\n' "$2" | grep -Eqx "$1"
}

check_text() { # option value limit
  [ -n "$(printf %s "$2" | tr -d ' ')" ] || refuse "$1 is empty."
  [ "$(printf %s "$2" | tr -d '\001-\037\177"\\{}')" = "$2" ] || refuse "$1 may not hold quotation marks, backslashes, braces or line breaks: $2"
  [ "$(length "$2")" -le "$3" ] || refuse "$1 is $(length "$2") characters; Teams takes at most $3: $2"
}

check_url() { # option value
  is 'https://[a-z0-9]([a-z0-9.-]*[a-z0-9])?(/[A-Za-z0-9._~%/?=&#-]*)?' "$2" || refuse "$1 is not an https address: $2"
}

while [ $# -gt 0 ]; do
  case $1 in
    --app-id | --domain | --name | --version | --developer | --privacy | --terms | --out)
      [ $# -ge 2 ] || refuse "$1 needs a value."
      case $1 in
        --app-id) app_id=$2 ;;
        --domain) domain=$2 ;;
        --name) name=$2 ;;
        --version) version=$2 ;;
        --developer) developer=$2 ;;
        --privacy) privacy=$2 ;;
        --terms) terms=$2 ;;
        --out) out=$2 ;;
      esac
      shift 2
      ;;
    --channel-messages)
      channel_messages=yes
      shift
      ;;
    -h | --help)
      sed -n '2,/^set /{/^#/s/^# \{0,1\}//p;}' "$0"
      exit 0
      ;;
    *) refuse "unknown argument: $1" ;;
  esac
done

app_id=$(printf %s "$app_id" | tr 'A-F' 'a-f')
is '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}' "$app_id" || refuse "--app-id is not a GUID: '$app_id'"
[ "$app_id" != 00000000-0000-0000-0000-000000000000 ] || refuse "--app-id is the empty GUID."

domain=$(printf %s "$domain" | tr 'A-Z' 'a-z')
is '([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])' "$domain" && [ "${#domain}" -le 253 ] \
  || refuse "--domain is not a host name (no scheme, port, path, address or letters beyond a-z): '$domain'"

check_text --name "$name" 30
check_text --developer "$developer" 32
is '(0|[1-9][0-9]{0,4})\.(0|[1-9][0-9]{0,4})\.(0|[1-9][0-9]{0,4})' "$version" || refuse "--version is not of the form 1.2.3: '$version'"
privacy=${privacy:-https://$domain/privatliv}
terms=${terms:-https://$domain/vilkaar}
check_url --privacy "$privacy"
check_url --terms "$terms"
command -v zip >/dev/null 2>&1 || {
  echo "pack.sh: the program zip is missing (Debian: apt-get install zip)." >&2
  exit 69
}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# What the app says that it reads has to be what it asks for.
reads() { # file
  case $1$channel_messages in
    manifest.json) echo 'Botten læser kun det, der skrives til den: beskeder, hvor den er nævnt, og tryk på dens egne kort.' ;;
    en.json) echo 'The bot reads only what is written to it: messages that mention it, and presses on its own cards.' ;;
    manifest.jsonyes) echo 'Botten får alle beskeder i kanalen. Den bruger kun dem, der nævner den, og, hvis forummet har valgt det, svar i et punkts tråd, som den tager med som kommentarer. Resten gemmer den ikke.' ;;
    en.jsonyes) echo "The bot gets all messages of the channel. It uses only those that mention it and, if the forum has chosen so, replies in an item's thread, which it takes as comments. The rest it does not keep." ;;
  esac
}

escape() { printf %s "$1" | sed 's/[\\&|]/\\&/g'; }

for file in manifest.json en.json; do
  sed -e "s|{{APP_ID}}|$app_id|g" -e "s|{{DOMAIN}}|$domain|g" -e "s|{{VERSION}}|$version|g" \
    -e "s|{{NAME}}|$(escape "$name")|g" -e "s|{{DEVELOPER}}|$(escape "$developer")|g" \
    -e "s|{{PRIVACY_URL}}|$(escape "$privacy")|g" -e "s|{{TERMS_URL}}|$(escape "$terms")|g" -e "s|{{READS}}|$(escape "$(reads "$file")")|g" "$here/$file" >"$work/$file"
  if grep -q '{{' "$work/$file"; then
    echo "pack.sh: a placeholder is left in $file." >&2
    exit 70
  fi
done
if [ -n "$channel_messages" ]; then
  sed -i.bak 's|^  "defaultInstallScope"|  "authorization": { "permissions": { "resourceSpecific": [ { "name": "ChannelMessage.Read.Group", "type": "Application" } ] } },\
&|' "$work/manifest.json"
  rm "$work/manifest.json.bak"
fi
cp "$here/color.png" "$here/outline.png" "$work"

# Fixed order, times and modes: what differs between two machines must not differ in the package.
mkdir -p "$(dirname "$out")"
out=$(cd "$(dirname "$out")" && pwd)/$(basename "$out")
rm -f "$out"
cd "$work"
chmod 644 ./*
touch -t 200001010000 ./*
zip -q -X -9 "$out" manifest.json en.json color.png outline.png

echo "$out"
