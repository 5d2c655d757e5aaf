// Package proof is the only way proof bytes enter or leave.
//
// Promise: Decode looks at the length and the count before any decoder does, accepts exactly one encoding of a proof, and returns only
// points on the curve and in the subgroup, none of the five that matter at infinity.
// Not promised: that the proof is valid, or that its bytes identify anything. A proof can be re-randomised; statements are identities.
package proof

import (
	"bytes"
	"encoding/binary"

	groth16 "github.com/consensys/gnark/backend/groth16/bn254"

	"plimsoll.org/circuits/status"
)

const (
	// Size is the only length of a proof: docs/formats.md section 7.
	Size        = 228
	commitments = 2
	countAt     = 128
	// compressed marks the first byte of a compressed point that is not infinity.
	compressed = 0x80
)

// pointAt lists where the points of a compressed proof start.
var pointAt = [...]int{0, 32, 96, 132, 164, 196}

// Encode gives the compressed form.
func Encode(p *groth16.Proof) ([]byte, error) {
	var b bytes.Buffer
	if _, err := p.WriteTo(&b); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// Decode checks and reads; the reason is status.Verified when it could.
func Decode(b []byte) (*groth16.Proof, status.Reason) {
	if len(b) != Size {
		return nil, status.ProofLength
	}
	if binary.BigEndian.Uint32(b[countAt:]) != commitments { // gnark allocates this many points before it reads them
		return nil, status.ProofEncoding
	}
	for _, at := range pointAt { // an uncompressed point is longer and would move the count to where nobody looked
		if b[at]&compressed == 0 {
			return nil, status.ProofEncoding
		}
	}
	p := new(groth16.Proof)
	if _, err := p.ReadFrom(bytes.NewReader(b)); err != nil {
		return nil, status.ProofEncoding
	}
	if p.Ar.IsInfinity() || p.Bs.IsInfinity() || p.Krs.IsInfinity() || p.Commitments[0].IsInfinity() || p.Commitments[1].IsInfinity() {
		return nil, status.ProofEncoding
	}
	again, err := Encode(p)
	if err != nil || !bytes.Equal(b, again) {
		return nil, status.ProofEncoding
	}
	return p, status.Verified
}
