package account

import (
	"math/big"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"plimsoll.org/circuits/internal/wire"
	"plimsoll.org/circuits/profile"
	"plimsoll.org/circuits/status"
)

const (
	witnessMagic = "PLMSWIT1"
	outputBytes  = 32
	outputBits   = 155
)

// Witness is a book in the terms of one profile. It is secret: it has no String method worth calling, and errors name fields only.
type Witness struct {
	Shape     profile.Shape
	Tag, Salt fr.Element
	Slots     []Slot
	Values
}

// String keeps the book out of logs and failure texts.
func (*Witness) String() string { return "Witness(secret)" }

// ParseWitness reads docs/formats.md section 10.
func ParseWitness(b []byte) (*Witness, error) {
	r := wire.NewReader(b)
	r.Magic(witnessMagic)
	shape, known := profile.ByCode(r.U8())
	if !known {
		return nil, status.New(status.Malformed, "witness: unknown format or profile")
	}
	w := &Witness{Shape: shape}
	tag := r.Bytes32()
	if w.Tag.SetBytesCanonical(tag[:]) != nil {
		return nil, status.New(status.Malformed, "witness: the tag is not a field element")
	}
	w.Salt.SetBytes(r.Take(16))
	for range shape.K {
		w.Slots = append(w.Slots, Slot{Row: r.U32(), Quantity: r.U64()})
	}
	w.Advice, w.Slack = unsigned(r, shape.Y), unsigned(r, shape.F)
	for range shape.J {
		w.Output = append(w.Output, signed(r.Take(outputBytes)))
	}
	if !r.Done() {
		return nil, status.New(status.Malformed, "witness: wrong length")
	}
	for _, o := range w.Output {
		if o.BitLen() > outputBits {
			return nil, status.New(status.Malformed, "witness: an output is out of range")
		}
	}
	return w, nil
}

func unsigned(r *wire.Reader, n int) []*big.Int {
	out := make([]*big.Int, n)
	for i := range out {
		out[i] = new(big.Int).SetBytes(r.Take(16))
	}
	return out
}

func signed(b []byte) *big.Int {
	v := new(big.Int).SetBytes(b)
	if len(b) > 0 && b[0] >= 0x80 {
		v.Sub(v, new(big.Int).Lsh(big.NewInt(1), uint(8*len(b))))
	}
	return v
}
