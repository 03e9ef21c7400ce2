#!/bin/sh
# Starts the bot with Microsoft's Agents Playground, or plays a whole meeting: ./start.sh [--demo [AGENDA]]
set -eu
caller=$PWD
cd "$(dirname "$0")"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1

tools/install.sh
echo "Building ..."
log=$(dotnet build tools/Demo/MoedeBot.Demo.csproj -v q -nologo) || { echo "$log"; exit 1; }
program=$PWD/tools/Demo/bin/Debug/net10.0/MoedeBot.Demo.dll
# File names are meant as seen from where the command was given.
cd "$caller"
exec dotnet "$program" "$@"
