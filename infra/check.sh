#!/bin/sh
# Compiles the templates with Azure's own Bicep compiler and fails on any error or warning.
#   infra/check.sh [FOLDER]      checks this folder, or a copy of it
#   infra/check.sh --install     only fetches the compiler (NuGet package Azure.Bicep.CommandLine, about 115 MB, once)
set -eu
here=$(cd "$(dirname "$0")" && pwd)
version=0.49.2
home="$here/../artifacts/bicep"
bicep="$home/$version"

install() {
  [ -x "$bicep" ] && return 0
  case "$(uname -s) $(uname -m)" in
    'Linux x86_64') platform=linux-x64 ;;
    'Linux aarch64') platform=linux-arm64 ;;
    'Darwin x86_64') platform=osx-x64 ;;
    'Darwin arm64') platform=osx-arm64 ;;
    *) echo "No Bicep compiler is known for $(uname -s) $(uname -m)." >&2 && return 1 ;;
  esac
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  cat >"$work/fetch.csproj" <<PROJECT
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <RestorePackagesPath>$work/packages</RestorePackagesPath>
  </PropertyGroup>
  <ItemGroup><PackageDownload Include="Azure.Bicep.CommandLine.$platform" Version="[$version]" /></ItemGroup>
</Project>
PROJECT
  echo "Fetching the Bicep compiler (once, about 115 MB) ..." >&2
  (cd "$work" && dotnet restore -v q >&2) || return 1
  mkdir -p "$home"
  mv "$work/packages/azure.bicep.commandline.$platform/$version/tools/bicep" "$bicep.part"
  chmod +x "$bicep.part"
  mv "$bicep.part" "$bicep"
}

install || {
  echo "The Bicep compiler could not be fetched; see above." >&2
  exit 69
}
[ "${1:-}" = --install ] && exit 0

cd "${1:-$here}"
# The parameter file compiles main.bicep and its modules with it.
said=$(
  "$bicep" build-params --stdout main.bicepparam 2>&1 >/dev/null || true
  "$bicep" build --stdout registry.bicep 2>&1 >/dev/null || true
)
[ -z "$said" ] && exit 0
echo "$said" | sort -u >&2
exit 1
