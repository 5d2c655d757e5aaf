package fold

import (
	"math"
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"plimsoll.org/circuits/compiled"
)

func slow(c []compiled.Entry, r *big.Int) fr.Element {
	sum := new(big.Int)
	for _, e := range c {
		p := new(big.Int).Exp(r, big.NewInt(int64(e.Index)), fr.Modulus())
		sum.Add(sum, p.Mul(p, big.NewInt(e.Value)))
	}
	var out fr.Element
	return *out.SetBigInt(sum)
}

func TestColumn_extremeAndRandomEntries_equalsBigIntegers(t *testing.T) {
	seed := rand.Uint64()
	t.Logf("seed %d", seed)
	rnd := rand.New(rand.NewPCG(seed, 0))
	var r fr.Element
	for range 50 {
		if _, err := r.SetRandom(); err != nil {
			t.Fatal(err)
		}
		powers := Powers(r, 2064)
		var c []compiled.Entry
		for i := range uint32(2064) {
			switch v := rnd.Int64(); rnd.IntN(4) {
			case 0:
				c = append(c, compiled.Entry{Index: i, Value: math.MaxInt64})
			case 1:
				c = append(c, compiled.Entry{Index: i, Value: -math.MaxInt64})
			case 2:
				c = append(c, compiled.Entry{Index: i, Value: v - math.MaxInt64/2})
			}
		}
		got, want := column(c, powers), slow(c, r.BigInt(new(big.Int)))
		if !got.Equal(&want) {
			t.Fatal("fold differs from big integers")
		}
	}
}

func TestColumn_allEntriesOfOneSignAtTheLimit_doesNotOverflow(t *testing.T) {
	var r fr.Element
	r.SetInt64(-1) // the largest limbs
	var c []compiled.Entry
	for i := range uint32(4096) {
		c = append(c, compiled.Entry{Index: i, Value: math.MaxInt64})
	}
	got, want := column(c, Powers(r, 4096)), slow(c, r.BigInt(new(big.Int)))
	if !got.Equal(&want) {
		t.Fatal("fold differs from big integers")
	}
}

func TestWide_negativeAndPositive_equalsBigIntegers(t *testing.T) {
	var r fr.Element
	r.SetUint64(7)
	for _, w := range []compiled.Wide{{Index: 3, Hi: -1, Lo: 5}, {Index: 3, Hi: 1 << 61, Lo: math.MaxUint64}} {
		var want fr.Element
		want.SetBigInt(new(big.Int).Mul(w.Big(), big.NewInt(343)))
		if got := wide([]compiled.Wide{w}, Powers(r, 4)); !got.Equal(&want) {
			t.Fatalf("constant %v folds wrongly", w)
		}
	}
}

func TestReduce_everyHighWord_equalsBigIntegers(t *testing.T) {
	for _, a := range []accumulator{{math.MaxUint64, math.MaxUint64, math.MaxUint64, math.MaxUint64, math.MaxUint64, math.MaxUint64}, {4: 1}, {5: 1}, {0: 1}, {3: math.MaxUint64}} {
		v := new(big.Int)
		for i := 5; i >= 0; i-- {
			v.Lsh(v, 64).Or(v, new(big.Int).SetUint64(a[i]))
		}
		got := a.reduce()
		var limbs big.Int
		for i := 3; i >= 0; i-- {
			limbs.Lsh(&limbs, 64).Or(&limbs, new(big.Int).SetUint64(got[i]))
		}
		if limbs.Cmp(v.Mod(v, fr.Modulus())) != 0 {
			t.Fatalf("%v reduces wrongly", a)
		}
	}
}
