package confine

import (
	"fmt"
	"os"
	"os/exec"
	"runtime/debug"
	"strings"
	"syscall"
	"testing"

	"plimsoll.org/circuits/status"
)

const (
	// confined marks the child process that a test starts, because confinement cannot be undone.
	confined = "PLIMSOLL_CONFINED"
	headroom = 256 << 20
)

func TestMain(m *testing.M) {
	if os.Getenv(confined) != "" {
		os.Exit(confinedChild(os.Getenv(confined)))
	}
	os.Exit(m.Run())
}

// confinedChild confines itself and reports on standard error what it then is; "greedy" goes on to take too much memory.
func confinedChild(kind string) int {
	if err := Process(headroom); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	if kind == "greedy" {
		taken := make([]byte, 2*headroom)
		return int(taken[len(taken)-1])
	}
	var core syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_CORE, &core); err != nil {
		return 1
	}
	dumpable, _, _ := syscall.RawSyscall(syscall.SYS_PRCTL, 3, 0, 0) // PR_GET_DUMPABLE
	soft := debug.SetMemoryLimit(-1)
	fmt.Fprintf(os.Stderr, "core=%d/%d dumpable=%d soft=%t\n", core.Cur, core.Max, dumpable, soft > 0 && soft < 2*headroom)
	fmt.Println("a library prints")
	return 0
}

func runChild(t *testing.T, kind string) (stdout, stderr string, err error) {
	t.Helper()
	child := exec.Command(os.Args[0])
	child.Env = []string{confined + "=" + kind}
	var out, log strings.Builder
	child.Stdout, child.Stderr = &out, &log
	err = child.Run()
	return out.String(), log.String(), err
}

func TestProcess_leavesNoCoreAndNoStandardOutput(t *testing.T) {
	stdout, stderr, err := runChild(t, "modest")
	if err != nil {
		t.Fatalf("%v: %s", err, stderr)
	}
	if stdout != "" {
		t.Errorf("standard output still reaches the caller: %q", stdout)
	}
	if !strings.Contains(stderr, "core=0/0 dumpable=0 soft=true") || !strings.Contains(stderr, "a library prints") {
		t.Errorf("not confined: %q", stderr)
	}
}

func TestProcess_moreMemoryThanTheHeadroom_endsTheProcess(t *testing.T) {
	_, stderr, err := runChild(t, "greedy")
	if err == nil || !strings.Contains(stderr, "out of memory") {
		t.Fatalf("%v: %q", err, stderr)
	}
}

func TestProcess_headroomOutOfRange_isMalformed(t *testing.T) {
	for _, bytes := range []int64{-1, 0, leastHeadroom - 1, mostHeadroom + 1} {
		if err := Process(bytes); status.Of(err) != status.Malformed {
			t.Errorf("%d: %v", bytes, err)
		}
	}
}
