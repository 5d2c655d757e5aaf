package account

import (
	"fmt"
	"math/big"

	"plimsoll.org/circuits/compiled"
	"plimsoll.org/circuits/profile"
)

// Values are what the prover claims beside the slots.
type Values struct {
	Advice, Slack, Output []*big.Int
}

// Lines evaluates A·x + B·y + c and C·x + D·y + d over the integers: the relation in plain Go, without any gnark.
func Lines(s *compiled.Schedule, slots []Slot, advice []*big.Int) []*big.Int {
	lines := make([]*big.Int, s.Shape.Lines())
	for i := range lines {
		lines[i] = new(big.Int)
	}
	add := func(column []compiled.Entry, by *big.Int) {
		var term big.Int
		for _, e := range column {
			lines[e.Index].Add(lines[e.Index], term.Mul(big.NewInt(e.Value), by))
		}
	}
	for _, w := range s.Constant {
		lines[w.Index].Add(lines[w.Index], w.Big())
	}
	for _, slot := range slots {
		if slot.Quantity != 0 {
			add(s.Rows[slot.Row], new(big.Int).SetUint64(slot.Quantity))
		}
	}
	for l, y := range advice {
		if y.Sign() != 0 {
			add(s.Advice[l], y)
		}
	}
	return lines
}

// Check holds the claim against the relation and names the first clause that fails, never a value.
func Check(s *compiled.Schedule, slots []Slot, v Values) error {
	shape := s.Shape
	if len(slots) != shape.K || len(v.Advice) != shape.Y || len(v.Slack) != shape.F || len(v.Output) != shape.J {
		return fmt.Errorf("the witness does not have the shape of profile %s", shape.Name)
	}
	for k, slot := range slots {
		if slot.Quantity >= 1<<profile.QuantityBits {
			return fmt.Errorf("C1: quantity of slot %d is out of range", k)
		}
		if int64(slot.Row) >= int64(shape.N) {
			return fmt.Errorf("C5: row of slot %d is out of range", k)
		}
	}
	if l := outside(v.Advice); l >= 0 {
		return fmt.Errorf("C2: advice %d is out of range", l)
	}
	if i := outside(v.Slack); i >= 0 {
		return fmt.Errorf("C3: slack of inequality %d is out of range", i)
	}
	lines := Lines(s, slots, v.Advice)
	for i, claimed := range append(append([]*big.Int{}, v.Slack...), v.Output...) {
		if lines[i].Cmp(claimed) != 0 {
			return fmt.Errorf("C6: line %d is not what the schedule gives", i)
		}
	}
	return nil
}

// outside finds the first value that is not in [0, 2^80), or −1.
func outside(values []*big.Int) int {
	for i, v := range values {
		if v.Sign() < 0 || v.BitLen() > profile.ValueBits {
			return i
		}
	}
	return -1
}
