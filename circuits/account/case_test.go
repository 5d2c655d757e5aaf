package account

import (
	"crypto/rand"
	"math/big"
	mrand "math/rand/v2"
	"sync"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	groth16 "github.com/consensys/gnark/backend/groth16/bn254"
	"github.com/consensys/gnark/frontend"

	"plimsoll.org/circuits/compiled"
	"plimsoll.org/circuits/profile"
)

// tiny is small enough to make keys for each mutation. It is no profile.
var tiny = profile.Shape{Name: "tiny", N: 8, K: 4, Y: 2, F: 3, J: 2}

// testCase is an honest claim under a random schedule: whatever the entries, the constants make every slack small and positive.
type testCase struct {
	schedule *compiled.Schedule
	context  fr.Element
	tag      fr.Element
	salt     fr.Element
	slots    []Slot
	values   Values
}

func newCase(t *testing.T, shape profile.Shape) *testCase {
	t.Helper()
	seed := mrand.Uint64()
	t.Logf("seed %d", seed)
	return newCaseSeeded(shape, seed)
}

func newCaseSeeded(shape profile.Shape, seed uint64) *testCase {
	rnd := mrand.New(mrand.NewPCG(seed, 1))
	c := &testCase{schedule: &compiled.Schedule{Shape: shape, Level: 1}}
	column := func() (out []compiled.Entry) {
		for i := range uint32(shape.Lines()) {
			out = append(out, compiled.Entry{Index: i, Value: 1 + rnd.Int64N(1<<40) - 1<<39})
			if out[i].Value == 0 {
				out[i].Value = 1
			}
		}
		return out
	}
	for range shape.N {
		c.schedule.Rows = append(c.schedule.Rows, column())
	}
	for range shape.Y {
		c.schedule.Advice = append(c.schedule.Advice, column())
	}
	for k := range shape.K {
		c.slots = append(c.slots, Slot{Row: uint32(k % shape.N), Quantity: rnd.Uint64N(1 << 30)})
	}
	for range shape.Y {
		c.values.Advice = append(c.values.Advice, new(big.Int).SetUint64(rnd.Uint64N(1<<50)))
	}
	c.context.SetUint64(rnd.Uint64())
	c.tag.SetUint64(rnd.Uint64())
	c.salt.SetUint64(rnd.Uint64())
	c.balance(func(i int) int64 { return int64(i) })
	return c
}

// balance sets the constants so that line i has the wanted value, then claims exactly those values.
func (c *testCase) balance(want func(line int) int64) {
	c.schedule.Constant = nil
	lines := Lines(c.schedule, c.slots, c.values.Advice)
	for i := range lines {
		v := new(big.Int).Sub(big.NewInt(want(i)), lines[i])
		if v.Sign() != 0 {
			hi := new(big.Int).Rsh(v, 64)
			lo := new(big.Int).Sub(v, new(big.Int).Lsh(hi, 64))
			c.schedule.Constant = append(c.schedule.Constant, compiled.Wide{Index: uint32(i), Hi: hi.Int64(), Lo: lo.Uint64()})
		}
	}
	c.claim()
}

// claim sets slack and output to what the matrices give.
func (c *testCase) claim() {
	lines := Lines(c.schedule, c.slots, c.values.Advice)
	c.values.Slack, c.values.Output = lines[:c.schedule.Shape.F], lines[c.schedule.Shape.F:]
}

func (c *testCase) assignment(t *testing.T) *Assignment {
	t.Helper()
	a, err := NewAssignment(c.context, c.tag, c.salt, c.slots, c.values)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// rig is a circuit with keys.
type rig struct {
	prover *Prover
	vk     *groth16.VerifyingKey
}

func newRig(c *Compiled) (*rig, error) {
	var pk groth16.ProvingKey
	var vk groth16.VerifyingKey
	if err := groth16.Setup(c.R1CS, &pk, &vk); err != nil {
		return nil, err
	}
	p, err := NewProver(c, &pk, &vk)
	return &rig{prover: p, vk: &vk}, err
}

var tinyRig = sync.OnceValues(func() (*rig, error) {
	c, err := Compile(tiny)
	if err != nil {
		return nil, err
	}
	return newRig(c)
})

func honestRig(t *testing.T) *rig {
	t.Helper()
	r, err := tinyRig()
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func randomElement(t *testing.T) (e fr.Element) {
	t.Helper()
	b := make([]byte, 48)
	if _, err := rand.Read(b); err != nil {
		t.Fatal(err)
	}
	e.SetBytes(b)
	return e
}

func minusOne() (e fr.Element) { e.SetInt64(-1); return e }

func elementsUpTo(n int) []fr.Element {
	out := make([]fr.Element, n)
	for i := range out {
		out[i].SetUint64(uint64(1000 + i))
	}
	return out
}

func variables(in []fr.Element) []frontend.Variable {
	out := make([]frontend.Variable, len(in))
	for i := range in {
		out[i] = in[i]
	}
	return out
}
