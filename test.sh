#!/bin/sh
# Builds everything and runs every test, the slow ones too (Azurite, the Agents Playground, Chromium, killed processes).
# `dotnet test` alone runs the quick ones. Arguments go to `dotnet test`, for instance: ./test.sh --filter Category!=Slow
# The last line is the sum over all test projects: N passed, N failed, N skipped.
set -u
cd "$(dirname "$0")" || exit 1
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
# One compiler for all projects, which loads the analysers once; it ends by itself.
export UseSharedCompilation=true
results=artifacts/test-results

has_chromium() {
  [ -n "${CHROMIUM:-}" ] || command -v chromium >/dev/null 2>&1 || command -v chromium-browser >/dev/null 2>&1 \
    || command -v google-chrome >/dev/null 2>&1
}

install_chromium() {
  has_chromium && return 0
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installing Chromium for the tests in the browser (once) ..."
    apt-get update -qq >/dev/null 2>&1
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium >/dev/null 2>&1
  fi
  has_chromium || echo "Chromium is missing, so the tests in the browser are skipped. Install it (Debian: sudo apt-get install chromium)" \
    "or set CHROMIUM to the path of a Chromium or Chrome."
}

# Adds up the counters of the result files; a test that was found but not executed is a skipped one.
summary() {
  cat "$results"/*.trx 2>/dev/null | tr '>' '\n' | sed -n 's/.*<Counters total="\([0-9]*\)" executed="\([0-9]*\)" passed="\([0-9]*\)".*/\1 \2 \3/p' \
    | awk '{ total += $1; executed += $2; passed += $3 } END { printf "%d %d %d\n", passed, executed - passed, total - executed }'
}

finish() { # status
  set -- "$1" $(summary)
  [ "$3" -gt 0 ] && [ "$1" = 0 ] && set -- 1 "$2" "$3" "$4"
  [ $(($2 + $3)) = 0 ] && echo "No test ran." && set -- 1 "$2" "$3" "$4"
  echo "$2 passed, $3 failed, $4 skipped"
  exit "$1"
}

rm -rf "$results"
tools/install.sh || echo "The tests that need the npm packages are skipped."
install_chromium
infra/check.sh --install || echo "The tests that compile infra/ are skipped."
echo "Publishing ..."
log=$(tools/publish.sh 2>&1) || echo "$log" "The tests of the published build are skipped."
echo "Building ..."
log=$(dotnet build MoedeBot.sln -v q -nologo) || { echo "$log"; finish 1; }
dotnet test MoedeBot.sln --no-build -m:1 -v q --settings tools/all-tests.runsettings --results-directory "$results" --logger trx --logger "console;verbosity=minimal" \
  --blame-hang-timeout 10m --blame-hang-dump-type none "$@"
finish $?
