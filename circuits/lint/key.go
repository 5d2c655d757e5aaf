package lint

import (
	"errors"
	"fmt"
	"slices"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	groth16 "github.com/consensys/gnark/backend/groth16/bn254"
	"github.com/consensys/gnark/constraint"
)

// CheckVerifyingKey refuses shapes with which anybody can forge, whatever file they come from.
func CheckVerifyingKey(vk *groth16.VerifyingKey, publicInputs int) error {
	const commitments = 2
	if len(vk.G1.K) != 1+publicInputs+commitments || len(vk.CommitmentKeys) != commitments || len(vk.PublicAndCommitmentCommitted) != commitments {
		return errors.New("lint: the verifying key is not for this profile")
	}
	for i := 1; i < len(vk.G1.K); i++ {
		if vk.G1.K[i].IsInfinity() {
			return fmt.Errorf("lint: the verifying key has infinity at public input %d, any value of it would verify", i)
		}
	}
	if vk.G1.Alpha.IsInfinity() || vk.G2.Beta.IsInfinity() || vk.G2.Gamma.IsInfinity() || vk.G2.Delta.IsInfinity() {
		return errors.New("lint: the verifying key has a base point at infinity")
	}
	var minusDelta bn254.G2Affine
	minusDelta.Neg(&vk.G2.Delta)
	if vk.G2.Gamma.Equal(&vk.G2.Delta) || vk.G2.Gamma.Equal(&minusDelta) {
		return errors.New("lint: gamma equals delta up to sign, anybody can forge under this key")
	}
	hashed := vk.PublicAndCommitmentCommitted
	if !slices.Equal(hashed[0], []int{1, 2}) || !slices.Equal(hashed[1], []int{1 + publicInputs}) {
		return errors.New("lint: the key does not hash book, context and first challenge into its commitments")
	}
	return checkCommitmentKeys(vk)
}

// checkCommitmentKeys: with equal σ a value could move from one commitment to the other after the challenge.
func checkCommitmentKeys(vk *groth16.VerifyingKey) error {
	first, second := vk.CommitmentKeys[0], vk.CommitmentKeys[1]
	for _, k := range []bn254.G2Affine{first.G, first.GSigmaNeg, second.G, second.GSigmaNeg} {
		if k.IsInfinity() {
			return errors.New("lint: a commitment key is at infinity")
		}
	}
	for _, k := range vk.CommitmentKeys {
		var minus bn254.G2Affine
		minus.Neg(&k.G)
		if k.GSigmaNeg.Equal(&k.G) || k.GSigmaNeg.Equal(&minus) {
			return errors.New("lint: a commitment key has sigma of one or minus one")
		}
	}
	var minus bn254.G2Affine
	minus.Neg(&second.GSigmaNeg)
	switch {
	case !first.G.Equal(&second.G): // then equal sigmas could not be seen
		return errors.New("lint: the commitment keys do not share a base")
	case first.GSigmaNeg.Equal(&second.GSigmaNeg), first.GSigmaNeg.Equal(&minus):
		return errors.New("lint: both commitment keys share one sigma")
	}
	return nil
}

// CheckMasks demands finite points for the wires that make the commitments hiding. Masks are given by wire number, one for each
// commitment.
func CheckMasks(pk *groth16.ProvingKey, info constraint.Groth16Commitments, masks [2]int) error {
	if len(pk.CommitmentKeys) != len(masks) || len(info) != len(masks) {
		return errors.New("lint: the proving key does not have two commitments")
	}
	for i, mask := range masks {
		at := slices.Index(info[i].PrivateCommitted, mask)
		key := pk.CommitmentKeys[i]
		if at < 0 || at >= len(key.Basis) || at >= len(key.BasisExpSigma) {
			return fmt.Errorf("lint: commitment %d does not cover its mask", i)
		}
		if key.Basis[at].IsInfinity() || key.BasisExpSigma[at].IsInfinity() {
			return fmt.Errorf("lint: the mask of commitment %d has the point at infinity and hides nothing", i)
		}
	}
	return nil
}
