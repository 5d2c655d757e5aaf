#!/usr/bin/env bash
# Builds the Go module as one shared library for this platform, with its SHA-256 beside it.
# Arguments: Java home, output root, file name of the library, and optionally the build tags.
# The same sources and toolchain give the same bytes in every directory.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source "$here/../circuits/require-go.sh"
source "$here/jni-env.sh"
java_home=$1 root=$2 name=$3 tags=${4:-}

require_go "$here/src/main/go"
require_jni "$java_home"

directory=$root/$platform
mkdir -p "$directory" "$here/target"
scratch=$(mktemp -d "$here/target/library.XXXXXX")
trap 'rm -rf "$scratch"' EXIT

cd "$here/src/main/go"
PLIMSOLL_MODULES=$(go env GOMODCACHE)
export PLIMSOLL_MODULES
go build -buildmode=c-shared -tags "$tags" -ldflags='-s -w -buildid=' -toolexec "$here/trim-includes.sh" -o "$scratch/$name" .
(cd "$scratch" && sha256sum "$name" >"$name.sha256")

# An unchanged library keeps its time stamp; a changed one appears whole or not at all.
if ! cmp -s "$scratch/$name.sha256" "$directory/$name.sha256" || ! cmp -s "$scratch/$name" "$directory/$name"; then
  mv "$scratch/$name" "$directory/$name"
  mv "$scratch/$name.sha256" "$directory/$name.sha256"
fi
