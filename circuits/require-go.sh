# Sourced by the build scripts: stops with a clear message unless the Go toolchain that go.mod names is here,
# and fixes the settings that decide what is built, whatever the caller's own Go settings say.
# Argument: the directory of the Go module.

require_go() {
  local module=$1 needed found
  if [ ! -f "$module/go.mod" ]; then
    echo "plimsoll: no Go module in $module: go.mod is missing" >&2
    return 1
  fi
  needed=$(awk '$1 == "go" { print $2; exit }' "$module/go.mod")
  if ! command -v go >/dev/null; then
    echo "plimsoll: Go $needed or newer is needed, and there is no 'go' on the PATH: see https://go.dev/dl/" >&2
    return 1
  fi
  found=$(GOTOOLCHAIN=local GOWORK=off go env GOVERSION)
  found=${found#go}
  if [ "$(printf '%s\n' "$needed" "${found%% *}" | sort -V | head -n 1)" != "$needed" ]; then
    echo "plimsoll: Go $needed or newer is needed; $(command -v go) is Go $found: see https://go.dev/dl/" >&2
    return 1
  fi
  export GOTOOLCHAIN=local GOWORK=off GOFLAGS='-mod=readonly -trimpath -buildvcs=false'
}
