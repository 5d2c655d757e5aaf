package account

import (
	"errors"
	"fmt"

	"github.com/consensys/gnark-crypto/ecc"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"github.com/consensys/gnark/backend"
	groth16 "github.com/consensys/gnark/backend/groth16/bn254"
	"github.com/consensys/gnark/backend/witness"
	"github.com/consensys/gnark/constraint/solver"

	"plimsoll.org/circuits/binding"
	"plimsoll.org/circuits/compiled"
	"plimsoll.org/circuits/fold"
	"plimsoll.org/circuits/lint"
)

// ErrSelfCheck means that a proof was made and did not verify; it is withheld.
var ErrSelfCheck = errors.New("the proof does not verify under its own key and was withheld")

// Prover makes proofs for one circuit and key.
type Prover struct {
	circuit *Compiled
	pk      *groth16.ProvingKey
	vk      *groth16.VerifyingKey
}

// NewProver joins circuit and keys, and refuses a key whose masks hide nothing.
func NewProver(c *Compiled, pk *groth16.ProvingKey, vk *groth16.VerifyingKey) (*Prover, error) {
	if err := lint.CheckVerifyingKey(vk, PublicCount(c.Shape)); err != nil {
		return nil, err
	}
	if err := lint.CheckMasks(pk, c.Commitments, MaskWires(c.Shape)); err != nil {
		return nil, err
	}
	return &Prover{circuit: c, pk: pk, vk: vk}, nil
}

// Prove draws fresh masks, binds the assignment, folds the schedule with the challenge and proves. The proof is released only
// after it verified and its own commitment gave the challenge that was folded with.
func (p *Prover) Prove(s *compiled.Schedule, a *Assignment) (*groth16.Proof, error) {
	masks, err := binding.DrawMasks()
	if err != nil {
		return nil, fmt.Errorf("account: %w", err)
	}
	proof, r, err := p.prove(s, a, masks)
	if err != nil {
		return nil, err
	}
	if again := binding.Challenge(proof.Commitments[0], a.Book, a.Context); !again.Equal(&r) {
		return nil, ErrSelfCheck
	}
	if err := groth16.Verify(proof, p.vk, a.Public()); err != nil {
		return nil, ErrSelfCheck
	}
	return proof, nil
}

func (p *Prover) prove(s *compiled.Schedule, a *Assignment, masks binding.Masks, options ...solver.Option) (*groth16.Proof, fr.Element, error) {
	r, err := p.bind(s, a, masks)
	if err != nil {
		return nil, r, err
	}
	mask, err := binding.SolverMask(masks.Solver)
	if err != nil {
		return nil, r, err
	}
	full, err := assign(a)
	if err != nil {
		return nil, r, err
	}
	proof, err := groth16.Prove(p.circuit.R1CS, p.pk, full, backend.WithSolverOptions(append(options, mask)...))
	return proof, r, err
}

// bind sets the masks, derives the challenge and folds with it.
func (p *Prover) bind(s *compiled.Schedule, a *Assignment, masks binding.Masks) (fr.Element, error) {
	a.BindingMask, a.LookupMask = masks.Binding, masks.Lookup
	a.Folded = fold.Folded{Rows: make([]fr.Element, s.Shape.N), Advice: make([]fr.Element, s.Shape.Y)}
	wires := append(a.Public(), a.Secret()...)
	first, err := binding.First(p.circuit.Commitments[0], p.pk.CommitmentKeys[0], wires, masks.Solver)
	if err != nil {
		return fr.Element{}, fmt.Errorf("account: %w", err)
	}
	r := binding.Challenge(first, a.Book, a.Context)
	a.Folded = fold.Fold(s, r)
	return r, nil
}

func assign(a *Assignment) (witness.Witness, error) {
	public, secret := a.Public(), a.Secret()
	w, err := witness.New(ecc.BN254.ScalarField())
	if err != nil {
		return nil, err
	}
	values := make(chan any, 1)
	go func() {
		defer close(values)
		for _, group := range [][]fr.Element{public, secret} {
			for _, v := range group {
				values <- v
			}
		}
	}()
	return w, w.Fill(len(public), len(secret), values)
}
