// Package fold collapses the public matrices with the challenge r: one field element for each row, advice variable and the constant.
//
//	T_n = Σ_i r^i·A_in + Σ_j r^(F+j)·C_jn,   U_l and T_0 alike
//
// Entries are 64-bit, so a product needs no full field multiplication: the limbs of r^i are multiplied by the entry's magnitude and
// summed in six words, positive and negative entries apart, and each sum is reduced once.
package fold

import (
	"math/bits"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"plimsoll.org/circuits/compiled"
)

// Powers returns 1, r, r², … of the given length.
func Powers(r fr.Element, n int) []fr.Element {
	powers := make([]fr.Element, n)
	powers[0].SetOne()
	for i := 1; i < n; i++ {
		powers[i].Mul(&powers[i-1], &r)
	}
	return powers
}

// Folded holds the public inputs that depend on the challenge, in the order of the circuit.
type Folded struct {
	Constant     fr.Element
	Rows, Advice []fr.Element
}

// Fold computes all of them.
func Fold(s *compiled.Schedule, r fr.Element) Folded {
	powers := Powers(r, s.Shape.Lines())
	return Folded{Constant: wide(s.Constant, powers), Rows: columns(s.Rows, powers), Advice: columns(s.Advice, powers)}
}

func columns(cs [][]compiled.Entry, powers []fr.Element) []fr.Element {
	out := make([]fr.Element, len(cs))
	for i, c := range cs {
		out[i] = column(c, powers)
	}
	return out
}

func column(c []compiled.Entry, powers []fr.Element) fr.Element {
	var sums [2]accumulator // by sign, without a branch: signs are as good as random
	for _, e := range c {
		sign := e.Value >> 63
		sums[sign&1].add(&powers[e.Index], uint64((e.Value^sign)-sign))
	}
	sum, minus := sums[0].reduce(), sums[1].reduce()
	return *sum.Sub(&sum, &minus)
}

func wide(c []compiled.Wide, powers []fr.Element) fr.Element {
	var sum fr.Element
	for _, w := range c {
		var v fr.Element
		v.SetBigInt(w.Big()).Mul(&v, &powers[w.Index])
		sum.Add(&sum, &v)
	}
	return sum
}

// accumulator is an integer below 2^384: up to 2^64 products of a 64-bit entry and a field element's 256-bit limbs fit.
type accumulator [6]uint64

// add adds v·limbs(p). The limbs are p in Montgomery form, so the sum is one too, before reduction.
func (a *accumulator) add(p *fr.Element, v uint64) {
	h0, l0 := bits.Mul64(p[0], v)
	h1, l1 := bits.Mul64(p[1], v)
	h2, l2 := bits.Mul64(p[2], v)
	h3, l3 := bits.Mul64(p[3], v)
	var c uint64
	l1, c = bits.Add64(l1, h0, 0)
	l2, c = bits.Add64(l2, h1, c)
	l3, c = bits.Add64(l3, h2, c)
	h3 += c
	a[0], c = bits.Add64(a[0], l0, 0)
	a[1], c = bits.Add64(a[1], l1, c)
	a[2], c = bits.Add64(a[2], l2, c)
	a[3], c = bits.Add64(a[3], l3, c)
	a[4], c = bits.Add64(a[4], h3, c)
	a[5] += c
}

// reduce returns the integer as a field element in Montgomery form: low + high·2^256 mod p.
func (a *accumulator) reduce() fr.Element {
	low := subtractModulus([4]uint64{a[0], a[1], a[2], a[3]})
	high := fr.Element{a[4], a[5]}
	high.Mul(&high, &twoTo512) // limbs(high)·2^512·2^-256
	return *low.Add(&low, &high)
}

// twoTo512 has the limbs of 2^512 mod p: the element 2^256 in Montgomery form.
var twoTo512 = func() fr.Element {
	var e fr.Element
	e.SetUint64(2)
	for range 8 { // 2^(2^8)
		e.Square(&e)
	}
	return e
}()

var modulus = func() (m [4]uint64) {
	for i, w := range fr.Modulus().Bits() {
		m[i] = uint64(w)
	}
	return m
}()

// subtractModulus brings four limbs below p; 2^256 < 6p.
func subtractModulus(l [4]uint64) fr.Element {
	for {
		var d [4]uint64
		var b uint64
		for i := range l {
			d[i], b = bits.Sub64(l[i], modulus[i], b)
		}
		if b != 0 {
			return fr.Element(l)
		}
		l = d
	}
}
