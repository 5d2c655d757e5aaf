package golden

import (
	"fmt"
	"strings"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr/poseidon2"
)

// TestPoseidon2_constants_areThePinnedOnes writes down the permutation's constants, so that another implementation needs no gnark.
func TestPoseidon2_constants_areThePinnedOnes(t *testing.T) {
	p := poseidon2.NewParameters(16, 8, 57)
	var b strings.Builder
	b.WriteString("# Poseidon2 over BN254, width 16, 8 full and 57 partial rounds, S-box x^5 (section 9).\n" +
		"# round.N = constants of round N, 16 in a full round, 1 in a partial one; diagonal = internal matrix minus the all-one matrix.\n")
	for n, round := range p.RoundKeys {
		fmt.Fprintf(&b, "round.%d =", n)
		for _, c := range round {
			fmt.Fprintf(&b, " %x", c.Bytes())
		}
		b.WriteString("\n")
	}
	b.WriteString("diagonal =")
	for _, c := range p.DiagM1 {
		fmt.Fprintf(&b, " %x", c.Bytes())
	}
	pinned(t, "poseidon2.golden", b.String()+"\n")
}
