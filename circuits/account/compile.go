package account

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"hash"

	"github.com/consensys/gnark-crypto/ecc"
	"github.com/consensys/gnark/constraint"
	cs "github.com/consensys/gnark/constraint/bn254"
	"github.com/consensys/gnark/frontend"
	"github.com/consensys/gnark/frontend/cs/r1cs"

	"plimsoll.org/circuits/lint"
	"plimsoll.org/circuits/profile"
)

// Compiled is the circuit of one shape as constraints, linted.
type Compiled struct {
	Shape       profile.Shape
	R1CS        *cs.R1CS
	Commitments constraint.Groth16Commitments
	Fingerprint [32]byte
}

// Compile builds and lints the circuit; a circuit that fails the lint cannot get keys.
func Compile(shape profile.Shape) (*Compiled, error) {
	return compileCircuit(shape, New(shape))
}

func compileCircuit(shape profile.Shape, circuit frontend.Circuit) (*Compiled, error) {
	system, err := frontend.Compile(ecc.BN254.ScalarField(), r1cs.NewBuilder, circuit)
	if err != nil {
		return nil, fmt.Errorf("account: %w", err)
	}
	c := &Compiled{Shape: shape, R1CS: system.(*cs.R1CS)}
	orient(c.R1CS)
	if err := lint.CheckWires(c.R1CS); err != nil {
		return nil, err
	}
	if err := lint.CheckBinding(c.R1CS, Binding(shape)); err != nil {
		return nil, err
	}
	c.Commitments = c.R1CS.CommitmentInfo.(constraint.Groth16Commitments)
	c.Fingerprint = fingerprint(c.R1CS, c.Commitments)
	return c, nil
}

// PublicCount is the number of public wires without the constant one.
func PublicCount(shape profile.Shape) int { return 2 + shape.Folded() }

// firstSecret is the wire number of the first private input: wire 0 is the constant one.
func firstSecret(shape profile.Shape) int { return 1 + PublicCount(shape) }

// Binding says what the commitments of a shape must look like.
func Binding(shape profile.Shape) lint.Binding {
	want := lint.Binding{Public: []int{1, 2}, Private: BoundSecrets(shape), SecondMask: MaskWires(shape)[1]}
	for i := range want.Private {
		want.Private[i] += firstSecret(shape)
	}
	return want
}

// MaskWires are the wire numbers of our masks, one for each commitment.
func MaskWires(shape profile.Shape) [2]int {
	lookup := firstSecret(shape) + LookupMaskPosition(shape)
	return [2]int{lookup - 1, lookup}
}

// fingerprint hashes what the keys depend on: wires, constraints with their coefficients, commitments. Hints and names of files
// are not part of it, so it is the same wherever the circuit is built.
func fingerprint(r *cs.R1CS, commitments constraint.Groth16Commitments) (out [32]byte) {
	h := sha256.New()
	h.Write([]byte("PLMSR1C1"))
	put(h, r.GetNbPublicVariables(), r.GetNbSecretVariables(), r.GetNbInternalVariables(), r.GetNbConstraints())
	it := r.GetR1CIterator()
	for c := it.Next(); c != nil; c = it.Next() {
		for _, side := range []constraint.LinearExpression{c.L, c.R, c.O} {
			put(h, len(side))
			for _, term := range side {
				coefficient := r.Coefficients[term.CoeffID()].Bytes()
				put(h, term.WireID())
				h.Write(coefficient[:])
			}
		}
	}
	for _, c := range commitments {
		put(h, c.CommitmentIndex, len(c.PublicAndCommitmentCommitted), len(c.PrivateCommitted))
		put(h, c.PublicAndCommitmentCommitted...)
		put(h, c.PrivateCommitted...)
	}
	h.Sum(out[:0])
	return out
}

func put(h hash.Hash, numbers ...int) {
	var b [8]byte
	for _, n := range numbers {
		binary.BigEndian.PutUint64(b[:], uint64(n))
		h.Write(b[:])
	}
}
