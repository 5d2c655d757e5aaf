package account

import (
	"math/big"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"plimsoll.org/circuits/binding"
	"plimsoll.org/circuits/compiled"
	"plimsoll.org/circuits/profile"
	"plimsoll.org/circuits/proof"
	"plimsoll.org/circuits/status"
)

// prove makes a proof for a claim that may be false: nothing but the constraints is asked.
func (c *testCase) prove(t *testing.T, r *rig) (*Assignment, error) {
	t.Helper()
	a := c.assignment(t)
	_, err := r.prover.Prove(c.schedule, a)
	return a, err
}

func TestProve_honestBook_verifiesPlainAndSpecialised(t *testing.T) {
	r, c := honestRig(t), newCase(t, tiny)
	if err := Check(c.schedule, c.slots, c.values); err != nil {
		t.Fatal(err)
	}
	a := c.assignment(t)
	p, err := r.prover.Prove(c.schedule, a)
	if err != nil {
		t.Fatal(err)
	}
	special, err := Specialise(r.vk, c.schedule)
	if err != nil {
		t.Fatal(err)
	}
	for name, v := range map[string]*Verifier{"plain": NewVerifier(r.vk, c.schedule), "specialised": special} {
		if err := v.Verify(a.Book, a.Context, p); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		other := randomElement(t)
		if v.Verify(other, a.Context, p) == nil || v.Verify(a.Book, other, p) == nil {
			t.Errorf("%s accepts another book or context", name)
		}
	}
	encoded, err := proof.Encode(p)
	if err != nil || len(encoded) != proof.Size {
		t.Fatalf("a proof has %d bytes (%v)", len(encoded), err)
	}
	if _, reason := proof.Decode(encoded); reason != status.Verified {
		t.Fatalf("our own proof decodes with reason %d", reason)
	}
}

func TestProve_randomBooks_agreeWithTheReference(t *testing.T) {
	r := honestRig(t)
	for i := range 12 {
		c := newCase(t, tiny)
		if i%3 == 2 {
			c.balance(func(line int) int64 { return int64(line) - 1 }) // the first inequality is one below zero
		}
		if _, err := c.prove(t, r); (err == nil) != (Check(c.schedule, c.slots, c.values) == nil) {
			t.Fatalf("circuit and reference disagree: circuit says %v", err)
		}
	}
}

func TestVerify_scheduleWithOneOtherEntry_isRefused(t *testing.T) {
	r, c := honestRig(t), newCase(t, tiny)
	a := c.assignment(t)
	p, err := r.prover.Prove(c.schedule, a)
	if err != nil {
		t.Fatal(err)
	}
	for name, change := range map[string]func(s *compiled.Schedule){
		"A": func(s *compiled.Schedule) { s.Rows[0][0].Value++ },
		"C": func(s *compiled.Schedule) { s.Rows[7][4].Value-- },
		"B": func(s *compiled.Schedule) { s.Advice[1][0].Value++ },
		"c": func(s *compiled.Schedule) { s.Constant[0].Lo++ },
	} {
		other := newCaseSeeded(tiny, 0).schedule
		*other = *cloneSchedule(c.schedule)
		change(other)
		special, err := Specialise(r.vk, other)
		if err != nil {
			t.Fatal(err)
		}
		if NewVerifier(r.vk, other).Verify(a.Book, a.Context, p) == nil || special.Verify(a.Book, a.Context, p) == nil {
			t.Errorf("another %s verifies", name)
		}
	}
}

func cloneSchedule(s *compiled.Schedule) *compiled.Schedule {
	out := *s
	out.Rows, out.Advice = cloneColumns(s.Rows), cloneColumns(s.Advice)
	out.Constant = append([]compiled.Wide{}, s.Constant...)
	return &out
}

func cloneColumns(in [][]compiled.Entry) (out [][]compiled.Entry) {
	for _, c := range in {
		out = append(out, append([]compiled.Entry{}, c...))
	}
	return out
}

// Bounds: at the limit it proves, one beyond it does not.
func TestC1_quantityAtTheLimit_provesAndOneBeyondDoesNot(t *testing.T) {
	r := honestRig(t)
	for quantity, want := range map[uint64]bool{1<<profile.QuantityBits - 1: true, 1 << profile.QuantityBits: false} {
		c := newCase(t, tiny)
		c.slots[1].Quantity = quantity
		c.balance(func(int) int64 { return 0 })
		if _, err := c.prove(t, r); (err == nil) != want {
			t.Errorf("quantity %d: %v", quantity, err)
		}
	}
}

func TestC2C3_valueAtTheLimit_provesAndOneBeyondDoesNot(t *testing.T) {
	r := honestRig(t)
	limit := new(big.Int).Lsh(big.NewInt(1), profile.ValueBits)
	last := new(big.Int).Sub(limit, big.NewInt(1))
	for _, value := range []*big.Int{last, limit} {
		want := value == last
		advice := newCase(t, tiny)
		advice.values.Advice[1] = value
		for _, e := range advice.schedule.Advice[1] {
			advice.schedule.Advice[1][e.Index].Value = 1
		}
		advice.balance(func(int) int64 { return 3 })
		if _, err := advice.prove(t, r); (err == nil) != want {
			t.Errorf("advice %v: %v", value, err)
		}
		slack := newCase(t, tiny)
		slack.schedule.Constant[0] = shifted(slack.schedule.Constant[0], new(big.Int).Sub(value, slack.values.Slack[0]))
		slack.claim()
		if _, err := slack.prove(t, r); (err == nil) != want {
			t.Errorf("slack %v: %v", value, err)
		}
	}
}

func shifted(w compiled.Wide, by *big.Int) compiled.Wide {
	v := new(big.Int).Add(w.Big(), by)
	hi := new(big.Int).Rsh(v, 64)
	return compiled.Wide{Index: w.Index, Hi: hi.Int64(), Lo: new(big.Int).Sub(v, new(big.Int).Lsh(hi, 64)).Uint64()}
}

func TestMasks_freshFirstMask_changesTheFirstCommitment(t *testing.T) {
	r, c := honestRig(t), newCase(t, tiny)
	masks, err := binding.DrawMasks()
	if err != nil {
		t.Fatal(err)
	}
	base, _, err := r.prover.prove(c.schedule, c.assignment(t), masks)
	if err != nil {
		t.Fatal(err)
	}
	same, _, err := r.prover.prove(c.schedule, c.assignment(t), masks)
	if err != nil || same.Commitments[0] != base.Commitments[0] || same.Commitments[1] != base.Commitments[1] {
		t.Fatalf("equal masks give other commitments, so this test shows nothing (%v)", err)
	}
	binding1, solver1, lookup1 := masks, masks, masks
	binding1.Binding, solver1.Solver, lookup1.Lookup = randomElement(t), randomElement(t), randomElement(t)
	for name, m := range map[string]binding.Masks{"ours": binding1, "the solver's": solver1} {
		p, _, err := r.prover.prove(c.schedule, c.assignment(t), m)
		if err != nil || p.Commitments[0] == base.Commitments[0] {
			t.Errorf("a fresh mask of %s leaves the first commitment as it was (%v)", name, err)
		}
	}
	p, _, err := r.prover.prove(c.schedule, c.assignment(t), lookup1)
	if err != nil || p.Commitments[0] != base.Commitments[0] || p.Commitments[1] == base.Commitments[1] {
		t.Errorf("a fresh lookup mask must change the second commitment only (%v)", err)
	}
}

func TestProve_twiceTheSameBook_sharesNoPoint(t *testing.T) {
	r, c := honestRig(t), newCase(t, tiny)
	p, err := r.prover.Prove(c.schedule, c.assignment(t))
	if err != nil {
		t.Fatal(err)
	}
	q, err := r.prover.Prove(c.schedule, c.assignment(t))
	if err != nil {
		t.Fatal(err)
	}
	if p.Commitments[0] == q.Commitments[0] || p.Commitments[1] == q.Commitments[1] || p.Ar == q.Ar || p.Krs == q.Krs {
		t.Fatal("two proofs of one book share a point")
	}
}

func TestSolverMask_zero_isRefused(t *testing.T) {
	if _, err := binding.SolverMask(fr.Element{}); err == nil {
		t.Fatal("a zero mask is accepted")
	}
}

func TestProve_keyThatDoesNotBelong_isWithheld(t *testing.T) {
	r, c := honestRig(t), newCase(t, tiny)
	other, err := newRig(r.prover.circuit)
	if err != nil {
		t.Fatal(err)
	}
	mixed := &Prover{circuit: r.prover.circuit, pk: r.prover.pk, vk: other.vk}
	if _, err := mixed.Prove(c.schedule, c.assignment(t)); err != ErrSelfCheck {
		t.Fatalf("a proof that does not verify left the prover: %v", err)
	}
}
