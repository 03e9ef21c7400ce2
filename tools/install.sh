#!/bin/sh
# Installs the npm packages of this folder exactly as locked, when they are missing or the lock has changed.
# Quiet when there is nothing to do. Ends with 1, and a line saying what to do, when it could not.
set -eu
cd "$(dirname "$0")"

if ! command -v npm >/dev/null 2>&1; then
  echo "Node.js 20 or newer, with npm, is needed for the Agents Playground and Azurite: https://nodejs.org" >&2
  exit 1
fi
cmp -s package-lock.json node_modules/.installed-lock 2>/dev/null && exit 0

echo "Installing the npm packages of tools/ (once, about a minute) ..."
log=$(mktemp)
trap 'rm -f "$log"' EXIT
if ! npm ci --no-progress --loglevel=error >"$log" 2>&1; then
  cat "$log" >&2
  echo "npm ci failed in tools/; see above." >&2
  exit 1
fi
cp package-lock.json node_modules/.installed-lock
