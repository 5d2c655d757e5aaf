package account

import (
	"fmt"
	"math/big"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"github.com/consensys/gnark/backend"
	groth16 "github.com/consensys/gnark/backend/groth16/bn254"
	"github.com/consensys/gnark/constraint/solver"

	"plimsoll.org/circuits/binding"
	"plimsoll.org/circuits/compiled"
	"plimsoll.org/circuits/fold"
	"plimsoll.org/circuits/gadget/rows"
	"plimsoll.org/circuits/profile"
)

// attack is one lie. A forger runs the real prover's steps with it; nothing but the constraints and the verifier can stop it.
type attack struct {
	name string
	// clause that alone must stop it, and which of its assertions: "C3/2" is the range of slack 2.
	clause string
	// prepare bends the case and the claim before anything is bound.
	prepare func(c *testCase, a *Assignment)
	// afterBinding bends the assignment once r is known.
	afterBinding func(c *testCase, a *Assignment, r fr.Element)
	hints        []solver.Option
}

// forge runs the attack and gives its proof, if the constraints let one be made, verified as a stranger would.
func (k attack) forge(t *testing.T, r *rig) error {
	t.Helper()
	c := newCaseSeeded(tiny, 7)
	a := c.assignment(t)
	if k.prepare != nil {
		k.prepare(c, a)
	}
	masks, err := binding.DrawMasks()
	if err != nil {
		t.Fatal(err)
	}
	challenge, err := r.prover.bind(c.schedule, a, masks)
	if err != nil {
		t.Fatal(err)
	}
	if k.afterBinding != nil {
		k.afterBinding(c, a, challenge)
	}
	full, err := assign(a)
	if err != nil {
		t.Fatal(err)
	}
	mask, err := binding.SolverMask(masks.Solver)
	if err != nil {
		t.Fatal(err)
	}
	proof, err := groth16.Prove(r.prover.circuit.R1CS, r.prover.pk, full, backend.WithSolverOptions(append(k.hints, mask)...))
	if err != nil {
		return err
	}
	return NewVerifier(r.vk, c.schedule).Verify(a.Book, a.Context, proof)
}

// evaluate gives the lines over the field for an assignment whose values may be no integers at all.
func evaluate(s *compiled.Schedule, a *Assignment) []fr.Element {
	lines := make([]fr.Element, s.Shape.Lines())
	add := func(column []compiled.Entry, by fr.Element) {
		for _, e := range column {
			var term fr.Element
			term.SetInt64(e.Value).Mul(&term, &by)
			lines[e.Index].Add(&lines[e.Index], &term)
		}
	}
	for _, w := range s.Constant {
		var v fr.Element
		lines[w.Index].Add(&lines[w.Index], v.SetBigInt(w.Big()))
	}
	for k := range a.Row {
		if a.Row[k].IsUint64() && a.Row[k].Uint64() < uint64(s.Shape.N) {
			add(s.Rows[a.Row[k].Uint64()], a.Quantity[k])
		}
	}
	for l := range a.Advice {
		add(s.Advice[l], a.Advice[l])
	}
	return lines
}

// settle moves the constants so that the lines of a have small positive values although its quantities or advice are false, so that
// only the lie's own clause is left to object.
func settle(c *testCase, a *Assignment) {
	for i := range c.schedule.Constant {
		c.schedule.Constant[i] = compiled.Wide{Index: uint32(i)}
	}
	for i, v := range evaluate(c.schedule, a) {
		var want fr.Element
		want.SetUint64(uint64(i)+1).Sub(&want, &v)
		signedWant := want.BigInt(new(big.Int))
		if signedWant.BitLen() > 200 {
			signedWant.Sub(signedWant, fr.Modulus())
		}
		c.schedule.Constant[i] = shifted(compiled.Wide{Index: uint32(i)}, signedWant)
	}
	claimLines(c, a)
}

// claimLines sets slack and output to the field values of the lines.
func claimLines(c *testCase, a *Assignment) {
	lines := evaluate(c.schedule, a)
	a.Slack, a.Output = lines[:tiny.F], lines[tiny.F:]
}

func recommit(a *Assignment) {
	if err := a.Commit(); err != nil {
		panic(err)
	}
}

// liar replaces a hint.
func liar(honest solver.Hint, lie func(in, out []*big.Int)) solver.Option {
	return solver.OverrideHint(solver.GetHintID(honest), func(m *big.Int, in, out []*big.Int) error {
		if err := honest(m, in, out); err != nil {
			return err
		}
		lie(in, out)
		return nil
	})
}

// attacks lists one lie for every assertion of the circuit, and more.
func attacks() []attack {
	list := []attack{
		{name: "a slack that is one too large", clause: "C6", prepare: func(_ *testCase, a *Assignment) { a.Slack[1] = plus(a.Slack[1], 1) }},
		{name: "an output that is one too small", clause: "C6", prepare: func(_ *testCase, a *Assignment) { a.Output[0] = plus(a.Output[0], -1) }},
		{name: "a commitment to another salt", clause: "C7", prepare: func(_ *testCase, a *Assignment) {
			salt := a.Salt
			a.Salt = plus(a.Salt, 1)
			recommit(a)
			a.Salt = salt
		}},
		{name: "a commitment with tag and salt swapped", clause: "C7", prepare: func(_ *testCase, a *Assignment) {
			a.Tag, a.Salt = a.Salt, a.Tag
			recommit(a)
			a.Tag, a.Salt = a.Salt, a.Tag
		}},
		{name: "a commitment to another book", clause: "C7", prepare: func(_ *testCase, a *Assignment) {
			quantity := a.Quantity[0]
			a.Quantity[0].SetUint64(1)
			recommit(a)
			a.Quantity[0] = quantity
		}},
		{name: "a row beyond the table", clause: "C5", prepare: func(c *testCase, a *Assignment) {
			a.Row[3].SetUint64(uint64(tiny.N))
			recommit(a)
			settle(c, a)
		}},
		{name: "a row that is minus one", clause: "C5", prepare: func(c *testCase, a *Assignment) {
			a.Row[0] = minusOne()
			recommit(a)
			settle(c, a)
		}},
		{name: "the weight of another row", clause: "C5", prepare: func(c *testCase, a *Assignment) {
			row := a.Row[2]
			a.Row[2].SetUint64(6)
			settle(c, a)
			a.Row[2] = row
		}, hints: []solver.Option{liar(rows.Pick, func(in, out []*big.Int) { out[2].Set(in[1+6]) })}},
		{name: "the weight of another row with matching counts", clause: "C5", prepare: func(c *testCase, a *Assignment) {
			row := a.Row[2]
			a.Row[2].SetUint64(6)
			settle(c, a)
			a.Row[2] = row
		}, hints: []solver.Option{
			liar(rows.Pick, func(in, out []*big.Int) { out[2].Set(in[1+6]) }),
			liar(rows.Count, func(_, out []*big.Int) { out[2].SetInt64(0); out[6].SetInt64(1) }),
		}},
		{name: "weights of two rows exchanged", clause: "C5", prepare: func(c *testCase, a *Assignment) {
			a.Row[0], a.Row[1] = a.Row[1], a.Row[0]
			settle(c, a)
			a.Row[0], a.Row[1] = a.Row[1], a.Row[0]
		}, hints: []solver.Option{liar(rows.Pick, func(in, out []*big.Int) { out[0].Set(in[1+1]); out[1].Set(in[1+0]) })}},
		lentByEqualRows,
		{name: "a count that is one too large", clause: "C5", hints: []solver.Option{liar(rows.Count, func(_, out []*big.Int) { out[5].Add(out[5], big.NewInt(1)) })}},
		{name: "a slack changed after the challenge", clause: "C4", afterBinding: func(_ *testCase, a *Assignment, _ fr.Element) { a.Slack[0] = plus(a.Slack[0], 1) }},
		{name: "a quantity changed after the challenge", clause: "C4", afterBinding: func(_ *testCase, a *Assignment, _ fr.Element) {
			a.Quantity[1] = plus(a.Quantity[1], 1)
		}},
		{name: "a schedule chosen after the challenge", clause: "C4", prepare: func(c *testCase, a *Assignment) {
			a.Output[1] = plus(a.Output[1], 1)
			a.Slack[0] = plus(a.Slack[0], 5)
		}, afterBinding: chooseSchedule},
	}
	for k := range tiny.K {
		list = append(list,
			attack{name: fmt.Sprintf("quantity %d is minus one", k), clause: fmt.Sprintf("C1/%d", k), prepare: func(c *testCase, a *Assignment) {
				a.Quantity[k] = minusOne()
				recommit(a)
				settle(c, a)
			}},
			attack{name: fmt.Sprintf("quantity %d is 2^40", k), clause: fmt.Sprintf("C1/%d", k), prepare: func(c *testCase, a *Assignment) {
				a.Quantity[k].SetUint64(1 << profile.QuantityBits)
				recommit(a)
				settle(c, a)
			}})
	}
	for l := range tiny.Y {
		list = append(list, attack{name: fmt.Sprintf("advice %d is minus one", l), clause: fmt.Sprintf("C2/%d", l), prepare: func(c *testCase, a *Assignment) {
			a.Advice[l] = minusOne()
			settle(c, a)
		}}, attack{name: fmt.Sprintf("advice %d is 2^80", l), clause: fmt.Sprintf("C2/%d", l), prepare: func(c *testCase, a *Assignment) {
			a.Advice[l].SetBigInt(new(big.Int).Lsh(big.NewInt(1), profile.ValueBits))
			settle(c, a)
		}})
	}
	for i := range tiny.F {
		list = append(list, attack{name: fmt.Sprintf("slack %d is minus one", i), clause: fmt.Sprintf("C3/%d", i), prepare: func(c *testCase, a *Assignment) {
			settle(c, a)
			c.schedule.Constant[i] = shifted(c.schedule.Constant[i], big.NewInt(-int64(i)-2))
			claimLines(c, a)
		}})
	}
	return list
}

// lentByEqualRows gives slot 3 the weight −2 instead of that of its row 3. Rows 1 and 2 fold to zero, and as functions of η
//
//	−1/(η² − η) + 2/(η² − 2η) = 1/(η² + 2 − 3η)
//
// so counts of 0, 3 and 0 for rows 1, 2 and 3 would lend it to a lookup that is evaluated at η².
var lentByEqualRows = attack{name: "a weight lent by two equal rows", clause: "C5", prepare: func(c *testCase, a *Assignment) {
	row := c.schedule.Rows[3]
	c.schedule.Rows[1], c.schedule.Rows[2], c.schedule.Rows[3] = nil, nil, []compiled.Entry{{Index: 0, Value: -2}}
	settle(c, a)
	c.schedule.Rows[3] = row
}, hints: []solver.Option{
	liar(rows.Pick, func(_, out []*big.Int) { out[3].Sub(fr.Modulus(), big.NewInt(2)) }),
	liar(rows.Count, func(_, out []*big.Int) { out[1].SetInt64(0); out[2].SetInt64(3); out[3].SetInt64(0) }),
}}

// chooseSchedule proves the false claim for another schedule, under which it is true, chosen once r is known. It stays false for the
// verifier, which folds the matrices that the context names; naming others would change the context, and with it r.
func chooseSchedule(c *testCase, a *Assignment, r fr.Element) {
	other := cloneSchedule(c.schedule)
	other.Constant[0] = shifted(other.Constant[0], big.NewInt(5))
	other.Constant[tiny.F+1] = shifted(other.Constant[tiny.F+1], big.NewInt(1))
	a.Folded = fold.Fold(other, r)
}

func plus(e fr.Element, by int64) fr.Element {
	var d fr.Element
	return *e.Add(&e, d.SetInt64(by))
}

func TestAttacks_onTheWholeCircuit_areAllRefused(t *testing.T) {
	r := honestRig(t)
	if err := (attack{}).forge(t, r); err != nil {
		t.Fatalf("the forger's own path does not prove an honest claim, so refusals would show nothing: %v", err)
	}
	for _, k := range attacks() {
		if k.forge(t, r) == nil {
			t.Errorf("%s: accepted", k.name)
		}
	}
}
