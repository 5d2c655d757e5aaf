// Package statement reads what a certificate claims and what a verifier demands, and holds one against the other.
//
// Promise: a Statement that Parse returns is inside every range of docs/formats.md sections 3 and 4 and has one encoding only, so
// κ computed from its bytes is the κ of exactly these fields. Check repeats in Go every check that the Java verifier makes on
// typed fields.
// Not promised: anything about the proof, or that the issuer is honest.
package statement

import (
	"crypto/sha256"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"plimsoll.org/circuits/internal/wire"
	"plimsoll.org/circuits/profile"
	"plimsoll.org/circuits/status"
)

const (
	contextMagic   = "PLMSCTX1"
	statementMagic = "PLMSSTM1"
	signatureMagic = "PLMSSIG1"
	contextDomain  = "plimsoll/v1/context"
	version        = 1
	kindAccount    = 1
	maxLevel       = 1_000_000_000
	maxHeadroom    = 1<<62 - 1
	maxTime        = 1 << 40
)

// Assurance says what stands behind a book commitment, weakest first.
type Assurance uint8

const (
	SelfDeclared Assurance = 1
	OnChain      Assurance = 4
)

// Context is all that fixes the matrices and the use of a certificate.
type Context struct {
	Shape                   profile.Shape
	Assurance               Assurance
	Key, Schedule, Compiled [32]byte
	Level                   uint64
	Headroom                uint64
	NotBefore, Expiry       uint64
	Nonce, Issuer           [32]byte
	Audience                string
	bytes                   []byte
}

// ParseContext reads docs/formats.md section 3. The reason says which kind of field was outside its range.
func ParseContext(b []byte) (*Context, status.Reason) {
	r := wire.NewReader(b)
	r.Magic(contextMagic)
	if !r.OK() {
		return nil, status.CertificateMalformed
	}
	if r.U16() != version {
		return nil, status.VersionUnsupported
	}
	if r.U8() != kindAccount {
		return nil, status.KindUnsupported
	}
	shape, known := profile.ByCode(r.U8())
	if !known {
		return nil, status.ProfileUnknown
	}
	c := &Context{
		Shape: shape, Assurance: Assurance(r.U8()),
		Key: r.Bytes32(), Schedule: r.Bytes32(), Compiled: r.Bytes32(),
		Level: r.U64(), Headroom: r.U64(), NotBefore: r.U64(), Expiry: r.U64(),
		Nonce: r.Bytes32(), Issuer: r.Bytes32(), Audience: r.Text(), bytes: b,
	}
	inRange := c.Assurance >= SelfDeclared && c.Assurance <= OnChain &&
		c.Level >= 1 && c.Level <= maxLevel && c.Headroom <= maxHeadroom && c.Expiry < maxTime && c.NotBefore < c.Expiry
	if !r.Done() || !inRange {
		return nil, status.CertificateMalformed
	}
	return c, status.Verified
}

// Digest is κ, the second public input.
func (c *Context) Digest() (fr.Element, error) {
	hashed := sha256.Sum256(c.bytes)
	e, err := fr.Hash(hashed[:], []byte(contextDomain), 1)
	if err != nil {
		return fr.Element{}, err
	}
	return e[0], nil
}

// Statement is a context and the commitment to the book it speaks about.
type Statement struct {
	*Context
	Book       fr.Element
	BookDigest [32]byte
	Digest     [32]byte
}

// Parse reads docs/formats.md section 4.
func Parse(b []byte) (*Statement, status.Reason) {
	r := wire.NewReader(b)
	r.Magic(statementMagic)
	s := &Statement{BookDigest: r.Bytes32(), Digest: sha256.Sum256(b)}
	if !r.OK() {
		return nil, status.CertificateMalformed
	}
	if s.Book.SetBytesCanonical(s.BookDigest[:]) != nil {
		return nil, status.FieldElementRange
	}
	context, reason := ParseContext(r.Take(r.Remaining()))
	if reason != status.Verified {
		return nil, reason
	}
	s.Context = context
	return s, status.Verified
}

// signed is what the issuer signs: docs/formats.md section 5.
func (s *Statement) signed(proof []byte) []byte {
	digest := sha256.Sum256(proof)
	return append(append([]byte(signatureMagic), s.Digest[:]...), digest[:]...)
}
