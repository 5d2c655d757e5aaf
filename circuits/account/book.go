package account

import (
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"plimsoll.org/circuits/gadget/sponge"
	"plimsoll.org/circuits/profile"
)

// Slot is a quantity of one row. The zero Slot is an empty one.
type Slot struct {
	Row      uint32
	Quantity uint64
}

// CommitBook is C7 in plain Go.
func CommitBook(tag, salt fr.Element, slots []Slot) (fr.Element, error) {
	row, quantity := make([]fr.Element, len(slots)), make([]fr.Element, len(slots))
	for k, s := range slots {
		row[k].SetUint64(uint64(s.Row))
		quantity[k].SetUint64(s.Quantity)
	}
	return commitWires(tag, salt, row, quantity)
}

// commitWires hashes field elements as the circuit does, in range or not.
func commitWires(tag, salt fr.Element, row, quantity []fr.Element) (fr.Element, error) {
	in := []fr.Element{tag, salt}
	for k := 0; k < len(row); k += profile.SlotsPerWord {
		var word fr.Element
		for i := min(k+profile.SlotsPerWord, len(row)) - 1; i >= k; i-- {
			var high fr.Element
			high.Mul(&row[i], &twoToQuantityBits).Add(&high, &quantity[i])
			word.Mul(&word, &twoToSlotBits).Add(&word, &high)
		}
		in = append(in, word)
	}
	return sponge.Native(BookDomain, bookArity, in)
}

var (
	twoToQuantityBits = powerOfTwo(profile.QuantityBits)
	twoToSlotBits     = powerOfTwo(profile.SlotBits)
)

func powerOfTwo(n uint) (e fr.Element) { return *e.SetUint64(1 << n) }
