package account

import (
	"errors"
	"runtime"

	"github.com/consensys/gnark-crypto/ecc"
	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	groth16 "github.com/consensys/gnark/backend/groth16/bn254"
	"golang.org/x/sync/errgroup"

	"plimsoll.org/circuits/binding"
	"plimsoll.org/circuits/compiled"
	"plimsoll.org/circuits/fold"
)

// foldedAt is the first wire of the verifying key that depends on the challenge: after the constant one, Book and Context.
const foldedAt = 3

// Verifier checks proofs of one schedule under one key. It derives the challenge and everything that depends on it by itself.
type Verifier struct {
	key      *groth16.VerifyingKey
	schedule *compiled.Schedule
	special  bool
}

// NewVerifier uses the key as it is: N + Y + 3 public inputs a proof.
func NewVerifier(vk *groth16.VerifyingKey, s *compiled.Schedule) *Verifier {
	return &Verifier{key: vk, schedule: s}
}

// Verify reports whether the proof shows a book behind the commitment that is adequate under the schedule, for this context.
func (v *Verifier) Verify(book, context fr.Element, p *groth16.Proof) error {
	if len(p.Commitments) != 2 {
		return errors.New("account: the proof does not have two commitments")
	}
	r := binding.Challenge(p.Commitments[0], book, context)
	var public []fr.Element
	if v.special {
		public = append([]fr.Element{book, context}, fold.Powers(r, v.schedule.Shape.Lines())...)
	} else {
		public = PublicInputs(book, context, fold.Fold(v.schedule, r))
	}
	return groth16.Verify(p, v.key, public)
}

// Specialise turns the verifying key into one for this schedule, with one point a line instead of one a row:
//
//	Σ_n T_n·G_n = Σ_n (Σ_i r^i·A_in)·G_n = Σ_i r^i·D_i   with D_i = Σ_n A_in·G_n
//
// It is the same group element for every r, so it accepts exactly the same proofs. Whoever uses it computes it.
func Specialise(vk *groth16.VerifyingKey, s *compiled.Schedule) (*Verifier, error) {
	folded, lines := s.Shape.Folded(), s.Shape.Lines()
	if len(vk.G1.K) < foldedAt+folded {
		return nil, errors.New("account: the verifying key is not for this profile")
	}
	special := *vk
	points, err := linePoints(s, vk.G1.K[foldedAt:foldedAt+folded])
	if err != nil {
		return nil, err
	}
	special.G1.K = append(append([]bn254.G1Affine{}, vk.G1.K[:foldedAt]...), points...)
	special.G1.K = append(special.G1.K, vk.G1.K[foldedAt+folded:]...)
	if special.PublicAndCommitmentCommitted, err = moveCommitted(vk.PublicAndCommitmentCommitted, folded, lines); err != nil {
		return nil, err
	}
	if err := special.Precompute(); err != nil {
		return nil, err
	}
	return &Verifier{key: &special, schedule: s, special: true}, nil
}

// moveCommitted renumbers the wires that commitments hash. One inside the folded range would no longer exist.
func moveCommitted(committed [][]int, folded, lines int) ([][]int, error) {
	out := make([][]int, len(committed))
	for i, wires := range committed {
		for _, w := range wires {
			switch {
			case w < foldedAt:
			case w < foldedAt+folded:
				return nil, errors.New("account: the key commits to a folded input and cannot be specialised")
			default:
				w += lines - folded
			}
			out[i] = append(out[i], w)
		}
	}
	return out, nil
}

// linePoints computes the D_i: for each line, the sum of its coefficients times the points of the folded wires.
func linePoints(s *compiled.Schedule, wires []bn254.G1Affine) ([]bn254.G1Affine, error) {
	terms := make([]lineTerms, s.Shape.Lines())
	for _, w := range s.Constant {
		var scalar fr.Element
		terms[w.Index].add(wires[0], *scalar.SetBigInt(w.Big()))
	}
	for n, column := range append(append([][]compiled.Entry{}, s.Rows...), s.Advice...) {
		for _, e := range column {
			terms[e.Index].addSmall(wires[1+n], e.Value)
		}
	}
	out := make([]bn254.G1Affine, len(terms))
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	for i := range terms {
		group.Go(func() error {
			_, err := out[i].MultiExp(terms[i].points, terms[i].scalars, ecc.MultiExpConfig{NbTasks: 1})
			return err
		})
	}
	return out, group.Wait()
}

type lineTerms struct {
	points  []bn254.G1Affine
	scalars []fr.Element
}

func (t *lineTerms) add(p bn254.G1Affine, scalar fr.Element) {
	t.points, t.scalars = append(t.points, p), append(t.scalars, scalar)
}

// addSmall keeps scalars below 2^63 by moving the sign to the point: p − v would fill every window of the multiplication.
func (t *lineTerms) addSmall(p bn254.G1Affine, v int64) {
	var scalar fr.Element
	if v < 0 {
		p.Neg(&p)
		v = -v
	}
	t.add(p, *scalar.SetInt64(v))
}
