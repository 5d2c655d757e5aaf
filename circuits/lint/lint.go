// Package lint refuses circuits that gnark would accept and that prove nothing.
//
// Promise: in a circuit that passes, every wire occurs in a constraint, the first commitment covers exactly the wires it must, the
// second commitment hashes the first one's challenge, and everything that a hint proposes is in one of the two; in a key that passes, no public wire has the point at infinity and both masks
// have finite points.
// Not promised: that the constraints say what the page says. Tests and mutations show that.
package lint

import (
	"errors"
	"fmt"
	"slices"

	"github.com/consensys/gnark/constraint"
	cs "github.com/consensys/gnark/constraint/bn254"
)

// Binding states what the first commitment must look like.
type Binding struct {
	// Public wires by number (the first public input is 1).
	Public []int
	// Private wires by number.
	Private []int
	// SecondMask is our mask wire in the second commitment.
	SecondMask int
}

// CheckWires finds a wire that no constraint touches: the prover may give it any value, and a public one means nothing.
func CheckWires(r1cs *cs.R1CS) error {
	public, secret, internal := r1cs.GetNbPublicVariables(), r1cs.GetNbSecretVariables(), r1cs.GetNbInternalVariables()
	seen := make([]bool, public+secret+internal)
	seen[0] = true // the constant one
	it := r1cs.GetR1CIterator()
	for c := it.Next(); c != nil; c = it.Next() {
		for _, side := range []constraint.LinearExpression{c.L, c.R, c.O} {
			for _, term := range side {
				if !r1cs.Coefficients[term.CoeffID()].IsZero() {
					seen[term.WireID()] = true
				}
			}
		}
	}
	for wire, ok := range seen {
		switch {
		case ok:
		case wire < public:
			return fmt.Errorf("lint: public wire %d is in no constraint", wire)
		case wire < public+secret:
			return fmt.Errorf("lint: private wire %d is in no constraint", wire-public)
		default:
			return fmt.Errorf("lint: internal wire %d is in no constraint", wire-public-secret)
		}
	}
	return nil
}

// CheckBinding holds both commitments against what the protocol needs.
func CheckBinding(r1cs *cs.R1CS, want Binding) error {
	info, ok := r1cs.CommitmentInfo.(constraint.Groth16Commitments)
	if !ok || len(info) != 2 {
		return errors.New("lint: the circuit does not have two commitments")
	}
	if !slices.Equal(info[0].PublicAndCommitmentCommitted, want.Public) {
		return errors.New("lint: the first commitment does not hash exactly the book commitment and the context")
	}
	inputs := r1cs.GetNbPublicVariables() + r1cs.GetNbSecretVariables()
	n := len(info[0].PrivateCommitted)
	if n != len(want.Private)+1 || !slices.Equal(info[0].PrivateCommitted[:n-1], want.Private) || info[0].PrivateCommitted[n-1] < inputs {
		return errors.New("lint: the first commitment does not cover exactly the witness, our mask and gnark's")
	}
	if !slices.Equal(info[1].PublicAndCommitmentCommitted, []int{info[0].CommitmentIndex}) {
		return errors.New("lint: the second commitment does not hash exactly the first challenge")
	}
	if !slices.Contains(info[1].PrivateCommitted, want.SecondMask) {
		return errors.New("lint: the second commitment does not cover our mask")
	}
	return checkHints(r1cs, info)
}

// checkHints demands that the outputs of every hint are committed, those of gnark's commitment hint excepted: a value that the prover
// may still choose once it knows the second challenge can be fitted to it.
func checkHints(r1cs *cs.R1CS, info constraint.Groth16Commitments) error {
	committed := make(map[int]bool)
	for _, c := range info {
		committed[c.CommitmentIndex] = true
		for _, wire := range c.PrivateCommitted {
			committed[wire] = true
		}
	}
	var mapping constraint.HintMapping
	for _, packed := range r1cs.Instructions {
		blueprint, ok := r1cs.Blueprints[packed.BlueprintID].(constraint.BlueprintHint)
		if !ok {
			continue
		}
		blueprint.DecompressHint(&mapping, packed.Unpack(&r1cs.System))
		for wire := mapping.OutputRange.Start; wire < mapping.OutputRange.End; wire++ {
			if !committed[int(wire)] {
				return fmt.Errorf("lint: an output of hint %s is in no commitment", r1cs.MHintsDependencies[mapping.HintID])
			}
		}
	}
	return nil
}
