package session

import (
	"bytes"
	"crypto/sha256"
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

// plant puts the honest key into a copy of the store with another header, under its own digest.
func plant(t *testing.T, s *scene, header func(file []byte)) (dir string, key [32]byte) {
	t.Helper()
	dir = copyStore(t, s.session.storeRoot(t))
	file, err := os.ReadFile(filepath.Join(dir, "insecure", "pocket", hex.EncodeToString(s.claim.key[:]), "verifying.key"))
	if err != nil {
		t.Fatal(err)
	}
	header(file)
	key = sha256.Sum256(file)
	home := filepath.Join(dir, "insecure", "pocket", hex.EncodeToString(key[:]))
	if err := os.Mkdir(home, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(home, "verifying.key"), file, 0o600); err != nil {
		t.Fatal(err)
	}
	return dir, key
}

// TestKeys_ofAnotherCircuit_areUnusableAndLeftAlone: a key may outlive a defect of the circuit that it was made for.
func TestKeys_ofAnotherCircuit_areUnusableAndLeftAlone(t *testing.T) {
	s := newScene(t)
	dir, stale := plant(t, s, func(file []byte) { file[10] ^= 1 })
	session := New(dir)
	for range 2 {
		created, key, err := session.Setup(pocket.Code)
		if err != nil || created || key != s.claim.key {
			t.Fatalf("setup beside a stale key: created %v, %x, %v", created, key[:4], err)
		}
	}
	s.claim.key = stale
	if reason, err := session.Verify(s.request()); reason == status.Verified || status.Of(err) != status.KeyCorrupt {
		t.Errorf("verify: reason %d, %v", reason, err)
	}
	if _, err := session.Prove(s.matrices, s.claim.context(), s.witness); status.Of(err) != status.KeyCorrupt {
		t.Errorf("prove: %v", err)
	}
}

func TestKeys_headerOutsideItsFormat_areRefused(t *testing.T) {
	for name, bend := range map[string]func(file []byte){
		"magic":              func(file []byte) { file[0] ^= 1 },
		"profile":            func(file []byte) { file[8] = 2 },
		"setup of no kind":   func(file []byte) { file[9] = 3 },
		"setup of the other": func(file []byte) { file[9] = 2 },
		"length":             func(file []byte) { file[45]-- },
		"point":              func(file []byte) { file[46] ^= 0x80 },
	} {
		s := newScene(t)
		dir, key := plant(t, s, bend)
		s.claim.key = key
		if reason, err := New(dir).Verify(s.request()); reason == status.Verified || status.Of(err) != status.KeyCorrupt {
			t.Errorf("%s: reason %d, %v", name, reason, err)
		}
	}
}

func TestKeys_removedWhileKnown_stopVerifyingAtOnce(t *testing.T) {
	s := newScene(t)
	dir := copyStore(t, s.session.storeRoot(t))
	session := New(dir)
	if reason, err := session.Verify(s.request()); reason != status.Verified {
		t.Fatalf("reason %d, %v", reason, err)
	}
	if err := os.RemoveAll(filepath.Join(dir, "insecure")); err != nil {
		t.Fatal(err)
	}
	if reason, err := session.Verify(s.request()); reason != status.KeyUnknown {
		t.Fatalf("reason %d, %v", reason, err)
	}
}

func TestSetup_directoryWithoutKey_isNamed(t *testing.T) {
	dir := t.TempDir()
	empty := filepath.Join(dir, "insecure", "pocket", strings.Repeat("0", 64))
	if err := os.MkdirAll(empty, 0o700); err != nil {
		t.Fatal(err)
	}
	if _, _, err := New(dir).Setup(pocket.Code); status.Of(err) != status.KeyCorrupt || !strings.Contains(err.Error(), empty) {
		t.Fatalf("%v", err)
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
