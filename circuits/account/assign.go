package account

import (
	"math/big"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"plimsoll.org/circuits/fold"
	"plimsoll.org/circuits/profile"
)

// Assignment is one value for every input wire of the circuit, public and private, as field elements.
type Assignment struct {
	Book, Context           fr.Element
	Folded                  fold.Folded
	Tag, Salt               fr.Element
	Row, Quantity           []fr.Element
	Advice, Slack, Output   []fr.Element
	BindingMask, LookupMask fr.Element
}

// NewAssignment fills in what is known before the challenge. It checks nothing: Check does, and so do the constraints.
func NewAssignment(context, tag, salt fr.Element, slots []Slot, v Values) (*Assignment, error) {
	a := &Assignment{Context: context, Tag: tag, Salt: salt, Advice: elements(v.Advice), Slack: elements(v.Slack), Output: elements(v.Output)}
	a.Row, a.Quantity = make([]fr.Element, len(slots)), make([]fr.Element, len(slots))
	for k, s := range slots {
		a.Row[k].SetUint64(uint64(s.Row))
		a.Quantity[k].SetUint64(s.Quantity)
	}
	return a, a.Commit()
}

// Commit sets Book to the commitment of tag, salt and slots as they are.
func (a *Assignment) Commit() (err error) {
	a.Book, err = commitWires(a.Tag, a.Salt, a.Row, a.Quantity)
	return err
}

// Public lists the public wires in the order of the page.
func (a *Assignment) Public() []fr.Element {
	return PublicInputs(a.Book, a.Context, a.Folded)
}

// PublicInputs is the vector a verifier builds for itself.
func PublicInputs(book, context fr.Element, f fold.Folded) []fr.Element {
	out := make([]fr.Element, 0, 3+len(f.Rows)+len(f.Advice))
	out = append(out, book, context, f.Constant)
	out = append(out, f.Rows...)
	return append(out, f.Advice...)
}

// Secret lists the private wires in the order of the Circuit's fields.
func (a *Assignment) Secret() []fr.Element {
	out := []fr.Element{a.Tag, a.Salt}
	for _, group := range [][]fr.Element{a.Row, a.Quantity, a.Advice, a.Slack, a.Output} {
		out = append(out, group...)
	}
	return append(out, a.BindingMask, a.LookupMask)
}

// BoundSecrets gives the positions, among the private wires, of all that the first commitment must cover: row numbers, quantities,
// advice, slacks, outputs and the binding mask. The lookup mask and what only the hash sees (tag and salt) are not among them.
func BoundSecrets(shape profile.Shape) []int {
	n := 2*shape.K + shape.Y + shape.F + shape.J + 1
	out := make([]int, n)
	for i := range out {
		out[i] = 2 + i
	}
	return out
}

// LookupMaskPosition is the position of the second commitment's mask among the private wires.
func LookupMaskPosition(shape profile.Shape) int {
	return 2 + 2*shape.K + shape.Y + shape.F + shape.J + 1
}

func elements(values []*big.Int) []fr.Element {
	out := make([]fr.Element, len(values))
	for i, v := range values {
		out[i].SetBigInt(v)
	}
	return out
}
