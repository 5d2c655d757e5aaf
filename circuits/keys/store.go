package keys

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"time"

	groth16 "github.com/consensys/gnark/backend/groth16/bn254"
	"golang.org/x/sys/unix"

	"plimsoll.org/circuits/profile"
	"plimsoll.org/circuits/status"
)

const (
	verifyingFile = "verifying.key"
	provingFile   = "proving.key"
	manifestFile  = "manifest.json"
	gnarkVersion  = "0.16.3"
)

// Store is a directory keys/<setup>/<profile>/<key digest>/.
type Store struct{ root string }

// Open names a directory; it need not exist yet.
func Open(root string) Store { return Store{root: root} }

// Manifest is what manifest.json says. Only the proving key's digest is trusted for anything, and only to detect damage.
type Manifest struct {
	Format          int    `json:"format"`
	Profile         string `json:"profile"`
	Setup           string `json:"setup"`
	Circuit         string `json:"circuit"`
	VerifyingKey    string `json:"verifying_key"`
	ProvingKey      string `json:"proving_key"`
	ProvingKeyBytes int    `json:"proving_key_bytes"`
	Constraints     int    `json:"constraints"`
	Gnark           string `json:"gnark"`
	Created         string `json:"created"`
}

// Verifying finds a key of the profile by digest, whatever its setup.
func (s Store) Verifying(shape profile.Shape, digest [32]byte) (*Verifying, error) {
	for _, setup := range []Setup{Ceremony, Development} {
		path := filepath.Join(s.directory(shape, setup), hex.EncodeToString(digest[:]), verifyingFile)
		file, err := os.ReadFile(path)
		if errors.Is(err, os.ErrNotExist) {
			continue
		}
		if err != nil {
			return nil, storage(err)
		}
		v, err := DecodeVerifying(file, digest)
		if err == nil && (v.Setup != setup || v.Shape != shape) {
			err = errors.New("the key was made for another profile or by another setup")
		}
		if err != nil {
			return nil, corrupt(filepath.Dir(path), err)
		}
		return v, nil
	}
	return nil, status.New(status.KeyNotFound, fmt.Sprintf("no key %x for profile %s; run keys setup", digest[:6], shape.Name))
}

// Proving reads the proving key beside v.
func (s Store) Proving(v *Verifying) (*groth16.ProvingKey, error) {
	dir := filepath.Join(s.directory(v.Shape, v.Setup), hex.EncodeToString(v.Digest[:]))
	digest, err := provingDigest(dir)
	if err != nil {
		return nil, err
	}
	file, err := os.ReadFile(filepath.Join(dir, provingFile))
	if errors.Is(err, os.ErrNotExist) {
		return nil, corrupt(dir, errors.New("proving.key is missing"))
	}
	if err != nil {
		return nil, storage(err)
	}
	pk, err := DecodeProving(file, digest, v)
	if err != nil {
		return nil, corrupt(dir, err)
	}
	return pk, nil
}

func provingDigest(dir string) (digest [32]byte, err error) {
	text, err := os.ReadFile(filepath.Join(dir, manifestFile))
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return digest, storage(err)
	}
	var m Manifest
	if json.Unmarshal(text, &m) != nil || m.Format != 1 || len(m.ProvingKey) != 2*len(digest) {
		return digest, corrupt(dir, errors.New("manifest.json is missing or damaged"))
	}
	if _, err := hex.Decode(digest[:], []byte(m.ProvingKey)); err != nil {
		return digest, corrupt(dir, errors.New("manifest.json is damaged"))
	}
	return digest, nil
}

// Has reports whether the file of a key is still there.
func (s Store) Has(v *Verifying) bool {
	_, err := os.Stat(filepath.Join(s.directory(v.Shape, v.Setup), hex.EncodeToString(v.Digest[:]), verifyingFile))
	return err == nil
}

// Development returns a sound development key for this circuit, or false. Keys of other circuits are left alone; a damaged key is an
// error, never silently replaced.
func (s Store) Development(shape profile.Shape, circuit [32]byte) (*Verifying, bool, error) {
	entries, err := os.ReadDir(s.directory(shape, Development))
	if errors.Is(err, os.ErrNotExist) {
		return nil, false, nil
	}
	if err != nil {
		return nil, false, storage(err)
	}
	var names []string
	for _, e := range entries {
		if e.IsDir() && len(e.Name()) == 64 {
			names = append(names, e.Name())
		}
	}
	sort.Strings(names)
	for _, name := range names {
		var digest [32]byte
		if _, err := hex.Decode(digest[:], []byte(name)); err != nil {
			continue
		}
		v, err := s.Verifying(shape, digest)
		if status.Of(err) == status.KeyNotFound {
			err = corrupt(filepath.Join(s.directory(shape, Development), name), errors.New("verifying.key is missing"))
		}
		if err != nil {
			return nil, false, err
		}
		if v.Fingerprint != circuit {
			continue
		}
		if _, err := s.Proving(v); err != nil {
			return nil, false, err
		}
		return v, true, nil
	}
	return nil, false, nil
}

// Locked runs f while no other process sets up a key of the same profile.
func (s Store) Locked(shape profile.Shape, f func() error) error {
	dir := s.directory(shape, Development)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return storage(err)
	}
	lock, err := os.OpenFile(filepath.Join(dir, ".lock"), os.O_CREATE|os.O_RDWR|unix.O_CLOEXEC, 0o600)
	if err != nil {
		return storage(err)
	}
	defer lock.Close() // closing gives the lock back, even when the process dies
	if err := unix.Flock(int(lock.Fd()), unix.LOCK_EX); err != nil {
		return storage(err)
	}
	if err := removeStaging(dir); err != nil {
		return err
	}
	return f()
}

// removeStaging clears what a killed setup left. Only the holder of the lock may call it.
func removeStaging(dir string) error {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return storage(err)
	}
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), stagingPrefix) {
			continue
		}
		if err := os.RemoveAll(filepath.Join(dir, e.Name())); err != nil {
			return storage(err)
		}
	}
	return nil
}

const stagingPrefix = ".staging-"

// Add writes a key pair aside, syncs it, and renames it into place in one step.
func (s Store) Add(v *Verifying, pk *groth16.ProvingKey, constraints int) error {
	dir := s.directory(v.Shape, v.Setup)
	staging, err := os.MkdirTemp(dir, stagingPrefix+"*")
	if err != nil {
		return storage(err)
	}
	defer os.RemoveAll(staging)
	verifying, err := EncodeVerifying(v.Shape, v.Setup, v.Fingerprint, v.Key)
	if err != nil {
		return err
	}
	proving, err := EncodeProving(v, pk)
	if err != nil {
		return err
	}
	digest := sha256.Sum256(proving)
	manifest, err := json.MarshalIndent(Manifest{
		Format: 1, Profile: v.Shape.Name, Setup: v.Setup.Directory(), Circuit: hex.EncodeToString(v.Fingerprint[:]),
		VerifyingKey: hex.EncodeToString(v.Digest[:]), ProvingKey: hex.EncodeToString(digest[:]), ProvingKeyBytes: len(proving),
		Constraints: constraints, Gnark: gnarkVersion, Created: time.Now().UTC().Format(time.RFC3339),
	}, "", "  ")
	if err != nil {
		return err
	}
	for name, content := range map[string][]byte{verifyingFile: verifying, provingFile: proving, manifestFile: append(manifest, '\n')} {
		if err := writeSynced(filepath.Join(staging, name), content); err != nil {
			return storage(err)
		}
	}
	if err := syncDirectory(staging); err != nil {
		return storage(err)
	}
	if err := os.Rename(staging, filepath.Join(dir, hex.EncodeToString(v.Digest[:]))); err != nil {
		return storage(err)
	}
	if err := syncDirectory(dir); err != nil {
		return storage(err)
	}
	return nil
}

func (s Store) directory(shape profile.Shape, setup Setup) string {
	return filepath.Join(s.root, setup.Directory(), shape.Name)
}

func writeSynced(path string, content []byte) error {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	if _, err = f.Write(content); err == nil {
		err = f.Sync()
	}
	return errors.Join(err, f.Close())
}

func syncDirectory(path string) error {
	d, err := os.Open(path)
	if err != nil {
		return err
	}
	return errors.Join(d.Sync(), d.Close())
}

// storage keeps the path and the cause: neither is secret, and both are what the operator needs.
func storage(err error) error {
	return status.New(status.Storage, "key store: "+err.Error())
}
