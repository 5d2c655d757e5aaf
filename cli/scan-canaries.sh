#!/usr/bin/env bash
# Searches everything that the test run wrote for the values that tests plant in secret books. A hit means that a book reached
# an output. Argument: the root of the checkout.
set -euo pipefail

cd "$1"
canaries=(7130957 918273645 876543210 876543211 71414141 'Canary Wharf' CanaryAccount CanaryInstrument canary-of-the-account-tag)
logs=(circuits/target/go-test.log native/target/go-test.log)

for module in api schedule native prover verifier cli; do
  reports=("$module"/target/surefire-reports/TEST-*.xml)
  [ -f "${reports[0]}" ] || { echo "plimsoll: no test report of $module, so nothing was searched" >&2; exit 1; }
  logs+=("$module/target/surefire-reports")
done

for canary in "${canaries[@]}"; do
  planted=$(grep -rlF --include='*.java' --include='*.go' -e "$canary" -- */src circuits | head -1 || true)
  grouped=$(sed -E ':a;s/([0-9])([0-9]{3})(_|$)/\1_\2\3/;ta' <<<"$canary")
  [ -n "$planted" ] || grep -rqF --include='*.java' -e "$grouped" -- */src ||
    { echo "plimsoll: no test plants '$canary' any more; mend this list" >&2; exit 1; }
  if hits=$(grep -rlF -e "$canary" -- "${logs[@]}"); then
    printf 'plimsoll: the planted value %s of a secret book is in the output of the tests:\n%s\n' "$canary" "$hits" >&2
    exit 1
  fi
done
echo "canaries: ${#canaries[@]} planted values searched for in the output of all tests, none found"
