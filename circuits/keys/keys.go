// Package keys reads and writes key files, and keeps them in a directory named by their digests.
//
// Promise: a key that leaves the Store has the digest it was asked for, the setup kind and profile that its digest covers, and a shape
// under which forging is not trivial. Nothing half-written is ever read: keys are written aside, synced, then renamed.
// Not promised: that a development key is safe. Whoever ran its setup could have kept the secret.
package keys

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"fmt"

	groth16 "github.com/consensys/gnark/backend/groth16/bn254"

	"plimsoll.org/circuits/account"
	"plimsoll.org/circuits/internal/wire"
	"plimsoll.org/circuits/lint"
	"plimsoll.org/circuits/profile"
	"plimsoll.org/circuits/status"
)

// Setup says how a key was made.
type Setup uint8

const (
	Development Setup = 1
	Ceremony    Setup = 2
)

// Directory is the setup's part of the path.
func (s Setup) Directory() string {
	if s == Ceremony {
		return "ceremony"
	}
	return "insecure"
}

const (
	verifyingMagic = "PLMSVKY1"
	provingMagic   = "PLMSPKY1"
	maxVerifying   = 16 << 20
)

// Verifying is a verifying key with what its digest covers.
type Verifying struct {
	Shape       profile.Shape
	Setup       Setup
	Fingerprint [32]byte
	Digest      [32]byte
	Key         *groth16.VerifyingKey
}

// EncodeVerifying writes docs/formats.md section 6.
func EncodeVerifying(shape profile.Shape, setup Setup, fingerprint [32]byte, vk *groth16.VerifyingKey) ([]byte, error) {
	var body bytes.Buffer
	if _, err := vk.WriteTo(&body); err != nil {
		return nil, err
	}
	out := header(verifyingMagic, shape, setup, fingerprint)
	out = binary.BigEndian.AppendUint32(out, uint32(body.Len()))
	return append(out, body.Bytes()...), nil
}

// DecodeVerifying reads a file that is named by digest. The digest is compared first: gnark's decoder sees no byte that nobody hashed.
func DecodeVerifying(file []byte, digest [32]byte) (*Verifying, error) {
	if sha256.Sum256(file) != digest {
		return nil, status.New(status.KeyCorrupt, "verifying.key does not have its digest")
	}
	r := wire.NewReader(file)
	r.Magic(verifyingMagic)
	shape, known := profile.ByCode(r.U8())
	v := &Verifying{Shape: shape, Setup: Setup(r.U8()), Fingerprint: r.Bytes32(), Digest: digest, Key: new(groth16.VerifyingKey)}
	body := r.Take(int(r.U32()))
	if !known || !r.Done() || len(body) > maxVerifying || (v.Setup != Development && v.Setup != Ceremony) {
		return nil, status.New(status.KeyCorrupt, "verifying.key is not in the known format")
	}
	if n, err := v.Key.ReadFrom(bytes.NewReader(body)); err != nil || n != int64(len(body)) {
		return nil, status.New(status.KeyCorrupt, "verifying.key does not hold a key")
	}
	var again bytes.Buffer
	if _, err := v.Key.WriteTo(&again); err != nil || !bytes.Equal(again.Bytes(), body) {
		return nil, status.New(status.KeyCorrupt, "verifying.key is not in its one encoding")
	}
	if err := lint.CheckVerifyingKey(v.Key, account.PublicCount(shape)); err != nil {
		return nil, status.New(status.KeyCorrupt, err.Error())
	}
	return v, nil
}

// EncodeProving writes docs/formats.md section 6.
func EncodeProving(v *Verifying, pk *groth16.ProvingKey) ([]byte, error) {
	var body bytes.Buffer
	if _, err := pk.WriteRawTo(&body); err != nil {
		return nil, err
	}
	out := header(provingMagic, v.Shape, v.Setup, v.Fingerprint)
	out = append(out, v.Digest[:]...)
	out = binary.BigEndian.AppendUint64(out, uint64(body.Len()))
	return append(out, body.Bytes()...), nil
}

// DecodeProving reads the proving key that belongs to v. Its points are not checked one by one: the digest vouches for them.
func DecodeProving(file []byte, digest [32]byte, v *Verifying) (*groth16.ProvingKey, error) {
	if sha256.Sum256(file) != digest {
		return nil, status.New(status.KeyCorrupt, "proving.key does not have the digest in its manifest")
	}
	r := wire.NewReader(file)
	want := append(header(provingMagic, v.Shape, v.Setup, v.Fingerprint), v.Digest[:]...)
	if !bytes.Equal(r.Take(len(want)), want) {
		return nil, status.New(status.KeyCorrupt, "proving.key belongs to another verifying key")
	}
	size := r.U64()
	if size != uint64(r.Remaining()) {
		return nil, status.New(status.KeyCorrupt, "proving.key is not in the known format")
	}
	pk := new(groth16.ProvingKey)
	if _, err := pk.UnsafeReadFrom(bytes.NewReader(r.Take(int(size)))); err != nil {
		return nil, status.New(status.KeyCorrupt, "proving.key does not hold a key")
	}
	return pk, nil
}

func header(magic string, shape profile.Shape, setup Setup, fingerprint [32]byte) []byte {
	return append(append([]byte(magic), shape.Code, byte(setup)), fingerprint[:]...)
}

// corrupt says where and what to do.
func corrupt(path string, err error) error {
	return status.New(status.KeyCorrupt, fmt.Sprintf("%s: %v; remove the directory and run keys setup again", path, err))
}
