#!/bin/sh
# Makes in artifacts/published what the image holds, by the Dockerfile's own lines, without a container engine.
set -eu
cd "$(dirname "$0")/.."
target=$PWD/artifacts/published
[ "$(uname -s) $(uname -m)" = 'Linux x86_64' ] || {
  echo "The image is for Linux on x86-64, which this machine is not." >&2
  exit 69
}
[ -d "$target" ] && chmod -R u+w "$target"
rm -rf "$target"
sources=$(mktemp -d)
trap 'rm -rf "$sources"' EXIT

# The lines of the stage that builds, each on one line.
stage() { sed -n '/^FROM/,$p' Dockerfile | sed '1d; /^FROM/,$d' | sed -e ':a' -e '/\\$/N; s/\\\n//; ta'; }

copy() { # what… where
  for where in "$@"; do :; done
  while [ $# -gt 1 ]; do
    if [ -d "$1" ]; then
      mkdir -p "$sources/$where"
      tar -C "$1" --exclude=bin --exclude=obj -cf - . | tar -C "$sources/$where" -xf -
    else
      mkdir -p "$sources/$where"
      cp "$1" "$sources/$where"
    fi
    shift
  done
}

stage | while read -r instruction arguments; do
  case $instruction in
    COPY) copy $arguments ;;
    RUN)
      command=$(echo "$arguments" | sed -e "s|-o /app|-o $target|" -e 's|&& mkdir /data||')
      (cd "$sources" && sh -c "$command -v q -nologo") || exit 1
      ;;
  esac
done
# As in the image: nobody may write there.
chmod -R a-w "$target"
