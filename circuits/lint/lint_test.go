package lint_test

import (
	"strings"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	groth16 "github.com/consensys/gnark/backend/groth16/bn254"
	"github.com/consensys/gnark/constraint"

	"plimsoll.org/circuits/account"
	"plimsoll.org/circuits/lint"
	"plimsoll.org/circuits/profile"
)

// fresh makes real keys of the smallest profile for a test to damage.
func fresh(t *testing.T) (*account.Compiled, *groth16.ProvingKey, *groth16.VerifyingKey) {
	t.Helper()
	c, err := account.Compile(profile.All[0])
	if err != nil {
		t.Fatal(err)
	}
	var pk groth16.ProvingKey
	var vk groth16.VerifyingKey
	if err := groth16.Setup(c.R1CS, &pk, &vk); err != nil {
		t.Fatal(err)
	}
	return c, &pk, &vk
}

func TestCheckVerifyingKey_everyUnsafeShape_isRefused(t *testing.T) {
	c, _, honest := fresh(t)
	public := account.PublicCount(c.Shape)
	if err := lint.CheckVerifyingKey(honest, public); err != nil {
		t.Fatal(err)
	}
	for name, k := range map[string]struct {
		damage func(vk *groth16.VerifyingKey)
		says   string
	}{
		"public point at infinity":           {func(vk *groth16.VerifyingKey) { vk.G1.K[2].SetInfinity() }, "infinity at public input 2"},
		"commitment's own point at infinity": {func(vk *groth16.VerifyingKey) { vk.G1.K[len(vk.G1.K)-1].SetInfinity() }, "infinity at public input"},
		"gamma equals delta":                 {func(vk *groth16.VerifyingKey) { vk.G2.Delta = vk.G2.Gamma }, "gamma equals delta"},
		"gamma equals minus delta":           {func(vk *groth16.VerifyingKey) { vk.G2.Delta.Neg(&vk.G2.Gamma) }, "gamma equals delta"},
		"context not hashed":                 {func(vk *groth16.VerifyingKey) { vk.PublicAndCommitmentCommitted = [][]int{{1}, {276}} }, "does not hash"},
		"challenge not hashed":               {func(vk *groth16.VerifyingKey) { vk.PublicAndCommitmentCommitted = [][]int{{1, 2}, {}} }, "does not hash"},
		"folded input hashed":                {func(vk *groth16.VerifyingKey) { vk.PublicAndCommitmentCommitted = [][]int{{1, 2, 5}, {276}} }, "does not hash"},
		"wire beyond the key hashed":         {func(vk *groth16.VerifyingKey) { vk.PublicAndCommitmentCommitted = [][]int{{1, 2}, {100000}} }, "does not hash"},
		"alpha at infinity":                  {func(vk *groth16.VerifyingKey) { vk.G1.Alpha.SetInfinity() }, "base point"},
		"beta at infinity":                   {func(vk *groth16.VerifyingKey) { vk.G2.Beta.SetInfinity() }, "base point"},
		"one public input fewer":             {func(vk *groth16.VerifyingKey) { vk.G1.K = vk.G1.K[1:] }, "not for this profile"},
		"one commitment":                     {func(vk *groth16.VerifyingKey) { vk.CommitmentKeys = vk.CommitmentKeys[:1] }, "not for this profile"},
		"shared sigma":                       {func(vk *groth16.VerifyingKey) { vk.CommitmentKeys[1] = vk.CommitmentKeys[0] }, "share one sigma"},
		"sigma of minus one":                 {func(vk *groth16.VerifyingKey) { vk.CommitmentKeys[0].GSigmaNeg = vk.CommitmentKeys[0].G }, "sigma of one or minus one"},
		"sigma of one":                       {func(vk *groth16.VerifyingKey) { vk.CommitmentKeys[1].GSigmaNeg.Neg(&vk.CommitmentKeys[1].G) }, "sigma of one or minus one"},
		"commitment key at infinity":         {func(vk *groth16.VerifyingKey) { vk.CommitmentKeys[1].GSigmaNeg = *new(bn254.G2Affine) }, "at infinity"},
		"foreign base of a commitment key": {func(vk *groth16.VerifyingKey) {
			vk.CommitmentKeys[1].G.Double(&vk.CommitmentKeys[1].G)
		}, "do not share a base"},
	} {
		vk := *honest
		vk.G1.K = append([]bn254.G1Affine{}, honest.G1.K...)
		vk.CommitmentKeys = append(vk.CommitmentKeys[:0:0], honest.CommitmentKeys...)
		k.damage(&vk)
		if err := lint.CheckVerifyingKey(&vk, public); err == nil || !strings.Contains(err.Error(), k.says) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestCheckBinding_anyWireLeftOutOfTheSecondCommitment_isRefused: values or counts that are not committed can be fitted to η.
func TestCheckBinding_anyWireLeftOutOfTheSecondCommitment_isRefused(t *testing.T) {
	c, err := account.Compile(profile.All[0])
	if err != nil {
		t.Fatal(err)
	}
	want := account.Binding(c.Shape)
	info := c.R1CS.CommitmentInfo.(constraint.Groth16Commitments)
	whole := info[1].PrivateCommitted
	for i := range whole {
		info[1].PrivateCommitted = append(append([]int{}, whole[:i]...), whole[i+1:]...)
		if lint.CheckBinding(c.R1CS, want) == nil {
			t.Fatalf("wire %d can be left out", whole[i])
		}
	}
	info[1].PrivateCommitted = whole
	if err := lint.CheckBinding(c.R1CS, want); err != nil {
		t.Fatal(err)
	}
}

func TestCheckMasks_maskAtInfinity_isRefused(t *testing.T) {
	c, pk, vk := fresh(t)
	for i, mask := range account.MaskWires(c.Shape) {
		info := c.R1CS.CommitmentInfo.(constraint.Groth16Commitments)[i]
		for at, wire := range info.PrivateCommitted {
			if wire != mask {
				continue
			}
			saved := pk.CommitmentKeys[i].Basis[at]
			pk.CommitmentKeys[i].Basis[at].SetInfinity()
			if _, err := account.NewProver(c, pk, vk); err == nil || !strings.Contains(err.Error(), "hides nothing") {
				t.Errorf("commitment %d: %v", i, err)
			}
			pk.CommitmentKeys[i].Basis[at] = saved
		}
	}
	if _, err := account.NewProver(c, pk, vk); err != nil {
		t.Fatal(err)
	}
}
