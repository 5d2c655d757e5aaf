package statement

import (
	"crypto/ed25519"
	"math/big"
	"slices"
	"testing"
)

// TestSmallOrder_lastTwo_haveOrderEight: doubling a point with d·y⁴ + 2y² = 1 gives y = 0, of order 4.
func TestSmallOrder_lastTwo_haveOrderEight(t *testing.T) {
	p := fieldOfEd25519
	d := new(big.Int).ModInverse(big.NewInt(121666), p)
	d.Mul(d, big.NewInt(-121665)).Mod(d, p)
	for _, y := range smallOrder[3:] {
		square := new(big.Int).Exp(y, big.NewInt(2), p)
		sum := new(big.Int).Mul(d, new(big.Int).Exp(y, big.NewInt(4), p))
		sum.Add(sum, square).Add(sum, square).Mod(sum, p)
		if sum.Cmp(big.NewInt(1)) != 0 {
			t.Errorf("%x is not of order eight", y)
		}
	}
}

func TestWeakKey_smallOrderAndSecondEncodings_areWeak(t *testing.T) {
	for _, y := range append(slices.Clone(smallOrder), fieldOfEd25519, new(big.Int).Add(fieldOfEd25519, big.NewInt(5))) {
		for _, sign := range []byte{0, 0x80} {
			var key [32]byte
			y.FillBytes(key[:])
			slices.Reverse(key[:])
			key[31] |= sign
			if !weakKey(key) {
				t.Errorf("%x is taken for sound", key)
			}
		}
	}
	for seed := range 50 {
		key := [32]byte(ed25519.NewKeyFromSeed(append(make([]byte, 31), byte(seed))).Public().(ed25519.PublicKey))
		if weakKey(key) {
			t.Errorf("%x is taken for weak", key)
		}
	}
}
