#!/usr/bin/env bash
# The checks of the native Go module, with the JNI headers it compiles against. Argument: Java home.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source "$here/../circuits/require-go.sh"
source "$here/jni-env.sh"
require_go "$here/src/main/go"
require_jni "$1"
"$here/../circuits/check.sh" "$here/src/main/go" -tags faults
