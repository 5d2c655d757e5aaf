package account

import (
	"slices"
	"testing"

	"github.com/consensys/gnark-crypto/ecc"
	"github.com/consensys/gnark/constraint"
	cs "github.com/consensys/gnark/constraint/bn254"
	"github.com/consensys/gnark/frontend"
	"github.com/consensys/gnark/frontend/cs/r1cs"

	"plimsoll.org/circuits/profile"
)

func constraintsOf(t *testing.T, prepare func(*cs.R1CS)) (out []constraint.R1C) {
	t.Helper()
	system, err := frontend.Compile(ecc.BN254.ScalarField(), r1cs.NewBuilder, New(profile.All[0]))
	if err != nil {
		t.Fatal(err)
	}
	r := system.(*cs.R1CS)
	prepare(r)
	it := r.GetR1CIterator()
	for c := it.Next(); c != nil; c = it.Next() {
		out = append(out, constraint.R1C{L: slices.Clone(c.L), R: slices.Clone(c.R), O: slices.Clone(c.O)})
	}
	return out
}

// TestOrient_everyConstraint_keepsItsProduct: sides may change places, nothing else, and many do.
func TestOrient_everyConstraint_keepsItsProduct(t *testing.T) {
	before, after := constraintsOf(t, func(*cs.R1CS) {}), constraintsOf(t, orient)
	if len(before) != len(after) {
		t.Fatalf("%d constraints became %d", len(before), len(after))
	}
	exchanged := 0
	for i, b := range before {
		a := after[i]
		same := slices.Equal(a.L, b.L) && slices.Equal(a.R, b.R)
		swapped := slices.Equal(a.L, b.R) && slices.Equal(a.R, b.L)
		if !slices.Equal(a.O, b.O) || !same && !swapped {
			t.Fatalf("constraint %d is another one", i)
		}
		if !same {
			exchanged++
		}
	}
	if ranges := 800; exchanged < ranges {
		t.Errorf("only %d quotients left the right side", exchanged)
	}
}
