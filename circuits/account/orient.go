package account

import (
	"github.com/consensys/gnark/constraint"
	cs "github.com/consensys/gnark/constraint/bn254"
)

// orient exchanges the sides of the constraints q·(x − v) = o whose quotient q stands on the right. A proof multiplies the wires of
// the right side with points of both groups, and those of the left side with points of one. Quotients of the range and lookup
// arguments are full-size field elements, the limbs in v are a few bits: with the limbs on the right a proof costs about a quarter
// less. A product does not care about its order, so the constraints stay the same; where v is a folded public input, as large as
// a quotient, and most quotients are zero, nothing is exchanged.
func orient(r *cs.R1CS) {
	public := uint32(r.GetNbPublicVariables())
	seen := make(map[uint32]bool)
	for _, packed := range r.Instructions {
		if _, ok := r.Blueprints[packed.BlueprintID].(*constraint.BlueprintGenericR1C); !ok {
			continue
		}
		data := r.CallData[packed.StartCallData:][:r.CallData[packed.StartCallData]]
		left, right, _ := sides(data)
		if len(right) == 2 && right[1] >= public && !seen[right[1]] && !touches(left, public) {
			exchange(data, left, right)
		}
		for at := 5; at < len(data); at += 2 {
			seen[data[at]] = true
		}
	}
}

// header of a constraint's call data: its size and the numbers of terms of the three sides; then pairs (coefficient, wire).
const callDataHeader = 4

func sides(data []uint32) (left, right, out []uint32) {
	l, r := 2*int(data[1]), 2*int(data[2])
	terms := data[callDataHeader:]
	return terms[:l], terms[l : l+r], terms[l+r:]
}

// touches reports whether the terms contain a public wire other than the constant one.
func touches(terms []uint32, public uint32) bool {
	for at := 1; at < len(terms); at += 2 {
		if terms[at] > 0 && terms[at] < public {
			return true
		}
	}
	return false
}

func exchange(data, left, right []uint32) {
	terms := append(append([]uint32{}, right...), left...)
	copy(data[callDataHeader:], terms)
	data[1], data[2] = data[2], data[1]
}
