package sponge

import (
	"testing"

	"github.com/consensys/gnark-crypto/ecc"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"github.com/consensys/gnark/frontend"
	"github.com/consensys/gnark/test"
)

type circuit struct {
	In     []frontend.Variable
	Digest frontend.Variable `gnark:",public"`
}

func (c *circuit) Define(api frontend.API) error {
	api.AssertIsEqual(Hash(api, "test", 2, c.In), c.Digest)
	return nil
}

func inputs(n int) ([]fr.Element, []frontend.Variable) {
	in, wires := make([]fr.Element, n), make([]frontend.Variable, n)
	for i := range in {
		in[i].SetUint64(uint64(i) + 1)
		wires[i] = in[i]
	}
	return in, wires
}

func native(t *testing.T, domain string, arity int, in []fr.Element) fr.Element {
	t.Helper()
	d, err := Native(domain, arity, in)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestHash_lengthsAroundTheRate_equalNative(t *testing.T) {
	for _, n := range []int{1, 2, 14, 15, 16, 30, 31} {
		in, wires := inputs(n)
		digest := native(t, "test", 2, in)
		shape := &circuit{In: make([]frontend.Variable, n)}
		if err := test.IsSolved(shape, &circuit{In: wires, Digest: digest}, ecc.BN254.ScalarField()); err != nil {
			t.Errorf("%d elements: %v", n, err)
		}
		if test.IsSolved(shape, &circuit{In: wires, Digest: 1}, ecc.BN254.ScalarField()) == nil {
			t.Errorf("%d elements: any digest is accepted", n)
		}
	}
}

func TestNative_otherDomainArityLengthOrPadding_isAnotherDigest(t *testing.T) {
	in, _ := inputs(14)
	seen := map[fr.Element]string{native(t, "test", 2, in): "base"}
	for name, d := range map[string]fr.Element{
		"domain":               native(t, "tesu", 2, in),
		"arity":                native(t, "test", 3, in),
		"one zero more":        native(t, "test", 2, append(append([]fr.Element{}, in...), fr.Element{})),
		"one element less":     native(t, "test", 2, in[:13]),
		"two elements swapped": native(t, "test", 2, append([]fr.Element{in[1], in[0]}, in[2:]...)),
	} {
		if other, ok := seen[d]; ok {
			t.Errorf("%s collides with %s", name, other)
		}
		seen[d] = name
	}
}
