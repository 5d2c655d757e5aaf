#!/usr/bin/env bash
# Formatting, vet and tests of one Go module; arguments: the module's directory, then extra 'go' build flags.
# Ends with the lines of 'go test'; its status is 0 only when all three agree.
set -euo pipefail

source "$(dirname "${BASH_SOURCE[0]}")/require-go.sh"
module=$1
shift
# Maven runs this in its module's directory; the log is searched for planted secrets at the end of the build.
log=$PWD/target/go-test.log
mkdir -p "${log%/*}"
require_go "$module"
cd "$module"

unformatted=$(find . -name '*.go' -not -path '*/target/*' -print0 | xargs -0 -r gofmt -l)
if [ -n "$unformatted" ]; then
  printf 'plimsoll: not formatted; run "gofmt -w" on:\n%s\n' "$unformatted" >&2
  exit 1
fi
go vet "$@" ./...
go test "$@" -count=1 -timeout 25m ./... 2>&1 | tee "$log"
