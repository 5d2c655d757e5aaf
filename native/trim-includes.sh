#!/usr/bin/env bash
# Runs a tool of the Go toolchain; for the assembler it also strips the place of the module cache from files that a package
# includes from another one. -trimpath leaves those, and the library would not be the same bytes on every machine.
set -euo pipefail

tool=$1
shift
arguments=("$@")
if [ "${tool##*/}" = asm ]; then
  for i in "${!arguments[@]}"; do
    if [ "$i" -gt 0 ] && [ "${arguments[i - 1]}" = -trimpath ]; then
      arguments[i]+=";$PLIMSOLL_MODULES=>"
    fi
  done
fi
exec "$tool" "${arguments[@]}"
