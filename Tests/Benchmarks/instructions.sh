#!/usr/bin/env bash
# Counts the instructions of scoring one account on one day and fails when they exceed the committed limit by 10 %.
# Counts, unlike times, hardly differ between machines of one architecture.
#
# usage: instructions.sh PATH-TO-HUDDLE-DEV
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
limit=$(awk -v kind="$(uname -m)" '$1 == kind { print $2 }' "$here/limits.txt")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
# Without debugging information: callgrind gives up on what a release build carries.
strip -g -o "$folder/huddle-dev" "$1"
count() {
  valgrind --tool=callgrind --callgrind-out-file="$folder/out.$1" "$folder/huddle-dev" bench --accounts 50 --rounds "$1" \
    >"$folder/log.$1" 2>&1
  awk '/Collected/ { print $NF }' "$folder/log.$1"
}
# What loading the facts costs is the same in both runs and falls out of the difference.
few=$(count 1)
many=$(count 3)
days=$(sed -n 's/.*account-days \([0-9]*\).*/\1/p' "$folder/log.1")
each=$(((many - few) / 2 / days))
echo "$each instructions per account and day over $days account-days (limit ${limit:-none} + 10 %)"
[ -n "$limit" ] && [ "$each" -le $((limit + limit / 10)) ]
