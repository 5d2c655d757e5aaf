package session

import (
	"bytes"
	"encoding/hex"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"

	"plimsoll.org/circuits/status"
)

// The test binary runs itself as another process that sets up keys.
const (
	setupChildStore = "PLIMSOLL_TEST_SETUP_STORE"
	setupChildLimit = "PLIMSOLL_TEST_FILE_LIMIT"
)

// setupChild sets up the key of pocket, under a limit on file sizes if one is given, and prints what happened.
func setupChild(dir string) {
	if limit, err := strconv.ParseUint(os.Getenv(setupChildLimit), 10, 64); err == nil {
		unix.Setrlimit(unix.RLIMIT_FSIZE, &unix.Rlimit{Cur: limit, Max: limit})
	}
	created, digest, err := New(dir).Setup(pocket.Code)
	fmt.Printf("%v %x %d", created, digest, status.Of(err))
	os.Exit(0)
}

func startSetup(t *testing.T, dir string, env ...string) (*exec.Cmd, *bytes.Buffer) {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	var out bytes.Buffer
	cmd.Stdout = &out
	cmd.Env = append(os.Environ(), append(env, setupChildStore+"="+dir)...)
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	return cmd, &out
}

func soundKeys(t *testing.T, dir string) (digests []string) {
	t.Helper()
	found, err := filepath.Glob(filepath.Join(dir, "insecure", "pocket", "*", "verifying.key"))
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range found {
		digests = append(digests, filepath.Base(filepath.Dir(path)))
	}
	return digests
}

func TestSetup_twoProcessesAtOnce_makeOneKey(t *testing.T) {
	dir := t.TempDir()
	first, firstOut := startSetup(t, dir)
	second, secondOut := startSetup(t, dir)
	if err := first.Wait(); err != nil {
		t.Fatal(err)
	}
	if err := second.Wait(); err != nil {
		t.Fatal(err)
	}
	digests := soundKeys(t, dir)
	if len(digests) != 1 {
		t.Fatalf("keys %v", digests)
	}
	created := fmt.Sprintf("true %s 1", digests[0])
	found := fmt.Sprintf("false %s 1", digests[0])
	if a, b := firstOut.String(), secondOut.String(); !(a == created && b == found || a == found && b == created) {
		t.Fatalf("one process says %q, the other %q", a, b)
	}
}

// TestSetup_diskRefuses_leavesNothing: a file-size limit stands for a full disk.
func TestSetup_diskRefuses_leavesNothing(t *testing.T) {
	dir := t.TempDir()
	cmd, out := startSetup(t, dir, setupChildLimit+"=100000")
	if err := cmd.Wait(); err != nil {
		t.Fatal(err)
	}
	if !strings.HasSuffix(out.String(), fmt.Sprintf(" %d", status.Storage)) {
		t.Fatalf("the child says %q", out)
	}
	if digests := soundKeys(t, dir); len(digests) != 0 {
		t.Fatalf("keys %v after a failed setup", digests)
	}
	if left, _ := filepath.Glob(filepath.Join(dir, "insecure", "pocket", ".staging-*")); len(left) != 0 {
		t.Fatalf("left behind: %v", left)
	}
}

func TestSetup_killedAtAnyMoment_leavesNothingHalfWritten(t *testing.T) {
	dir := t.TempDir()
	for i := range 6 {
		cmd, _ := startSetup(t, dir)
		awaitStaging(dir, i)
		if err := cmd.Process.Signal(syscall.SIGKILL); err != nil {
			t.Fatal(err)
		}
		_ = cmd.Wait() // killed, or done just before
	}
	created, digest, err := New(dir).Setup(pocket.Code)
	if err != nil {
		t.Fatalf("after kills: %v", err)
	}
	digests := soundKeys(t, dir)
	if len(digests) != 1 || digests[0] != hex.EncodeToString(digest[:]) {
		t.Fatalf("created %v, keys %v", created, digests)
	}
	if left, _ := filepath.Glob(filepath.Join(dir, "insecure", "pocket", ".staging-*")); len(left) != 0 {
		t.Fatalf("left behind: %v", left)
	}
}

// awaitStaging returns when the child has written at least n things, or has finished; it gives each round another moment to die at.
func awaitStaging(dir string, n int) {
	for range 2_000_000 {
		staged, _ := filepath.Glob(filepath.Join(dir, "insecure", "pocket", ".staging-*", "*"))
		done, _ := filepath.Glob(filepath.Join(dir, "insecure", "pocket", "*", "verifying.key"))
		if len(staged) >= min(n, 3) || len(done) > 0 {
			return
		}
	}
}

func TestKeys_corrupted_areRefusedNotReplaced(t *testing.T) {
	for name, at := range map[string]int{"verifying.key": 500, "proving.key": 500_000, "manifest.json": 300} {
		t.Run(name, func(t *testing.T) {
			s := newScene(t)
			dir := copyStore(t, s.session.storeRoot(t))
			path := filepath.Join(dir, "insecure", "pocket", hex.EncodeToString(s.claim.key[:]), name)
			content, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			content[at] ^= 1 // in the manifest, a digit of the proving key's digest
			if err := os.WriteFile(path, content, 0o600); err != nil {
				t.Fatal(err)
			}
			damaged := New(dir)
			if _, err := damaged.Prove(s.matrices, s.claim.context(), s.witness); status.Of(err) != status.KeyCorrupt {
				t.Errorf("prove: %v", err)
			}
			if _, _, err = damaged.Setup(pocket.Code); status.Of(err) != status.KeyCorrupt {
				t.Errorf("setup: %v", err)
			}
			if reason, err := damaged.Verify(s.request()); name == "verifying.key" && (reason == status.Verified || status.Of(err) != status.KeyCorrupt) {
				t.Errorf("verify: reason %d, %v", reason, err)
			}
		})
	}
}

func copyStore(t *testing.T, from string) string {
	t.Helper()
	to := filepath.Join(t.TempDir(), "keys")
	if err := os.CopyFS(to, os.DirFS(from)); err != nil {
		t.Fatal(err)
	}
	return to
}
