// Package binding makes the challenge known before the circuit is solved, and keeps the commitments hiding.
//
// The challenge r of a proof is the hash of its own first commitment D₀ and of the public wires c and κ. The folded matrices are
// public inputs that depend on r, so the prover needs r first: it computes D₀ itself, from the same wires that gnark commits to.
//
// gnark masks every commitment with a scalar that a hint draws while solving, which would change D₀ after r is known. That hint
// returns a scalar ρ here that is drawn beforehand, fresh for each attempt and never zero. The circuit has a mask of its own in each
// commitment beside it, so a repeated ρ alone would not make two proofs alike.
//
// Not promised: hiding under reuse of all three masks. Masks never leave Go and are never stored.
package binding

import (
	"errors"
	"math/big"
	"strings"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr/hash_to_field"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr/pedersen"
	"github.com/consensys/gnark/constraint"
	"github.com/consensys/gnark/constraint/solver"
)

// Masks are the fresh scalars of one attempt.
type Masks struct {
	Solver, Binding, Lookup fr.Element
}

// DrawMasks draws all three from the system's randomness, none of them zero.
func DrawMasks() (Masks, error) {
	var m Masks
	for _, e := range []*fr.Element{&m.Solver, &m.Binding, &m.Lookup} {
		for e.IsZero() {
			if _, err := e.SetRandom(); err != nil {
				return Masks{}, err
			}
		}
	}
	return m, nil
}

// Challenge hashes the first commitment and the public wires committed beside it, exactly as gnark's prover and verifier do.
func Challenge(first bn254.G1Affine, public ...fr.Element) fr.Element {
	h := hash_to_field.New([]byte(constraint.CommitmentDst))
	h.Write(first.Marshal())
	for _, p := range public {
		h.Write(p.Marshal())
	}
	var r fr.Element
	r.SetBytes(h.Sum(nil))
	return r
}

// First computes D₀ from the input wires (public, then private; wire 0 is the constant one) and the solver's mask.
func First(info constraint.Groth16Commitment, key pedersen.ProvingKey, wires []fr.Element, solverMask fr.Element) (bn254.G1Affine, error) {
	values := make([]fr.Element, len(info.PrivateCommitted))
	for i, id := range info.PrivateCommitted {
		if id > len(wires) { // not an input: the only internal wire in D₀ is gnark's mask, see lint.CheckBinding
			values[i] = solverMask
		} else {
			values[i] = wires[id-1]
		}
	}
	return key.Commit(values)
}

// SolverMask makes gnark's mask hint return ρ.
func SolverMask(rho fr.Element) (solver.Option, error) {
	if rho.IsZero() {
		return nil, errors.New("binding: the solver's mask is zero")
	}
	var masks []solver.HintID
	for _, h := range solver.GetRegisteredHints() {
		if strings.HasSuffix(solver.GetHintName(h), "hints.Randomize") {
			masks = append(masks, solver.GetHintID(h))
		}
	}
	if len(masks) != 1 {
		return nil, errors.New("binding: gnark does not have exactly one mask hint of the known name")
	}
	return solver.OverrideHint(masks[0], func(_ *big.Int, _, out []*big.Int) error {
		rho.BigInt(out[0])
		return nil
	}), nil
}
