# Sourced by the build scripts: sets what cgo needs to compile against JNI, or stops naming what is missing.
# Argument: the Java home whose headers are used. Sets $platform to the directory name of this platform's library.

require_jni() {
  local java_home=$1 compiler include
  if [ "$(uname -s)" != Linux ] || ! getconf GNU_LIBC_VERSION >/dev/null 2>&1; then
    echo "plimsoll: the native library is built for Linux with glibc only; this is $(uname -sm)" >&2
    return 1
  fi
  case $(uname -m) in
    x86_64) platform=linux-x86_64 ;;
    aarch64) platform=linux-aarch64 ;;
    *)
      echo "plimsoll: the native library is built for x86-64 and arm64 only; this is $(uname -m)" >&2
      return 1
      ;;
  esac
  compiler=$(go env CC)
  if ! command -v "${compiler%% *}" >/dev/null; then
    echo "plimsoll: a C compiler is needed (GCC 9 or Clang 10, or newer), and '${compiler%% *}' is not on the PATH;" \
      "on Debian and Ubuntu: apt-get install gcc libc6-dev" >&2
    return 1
  fi
  include=$java_home/include
  if [ ! -f "$include/jni.h" ] || [ ! -f "$include/linux/jni_md.h" ]; then
    echo "plimsoll: no jni.h under $include: Maven must run on a full JDK 17 or newer, not on a JRE; set JAVA_HOME" >&2
    return 1
  fi
  export CGO_ENABLED=1 CGO_CFLAGS="-O2 -I$include -I$include/linux"
}
