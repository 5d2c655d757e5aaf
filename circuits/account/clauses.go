package account

import (
	"fmt"
	"math/big"

	"github.com/consensys/gnark/frontend"

	"plimsoll.org/circuits/gadget/horner"
	"plimsoll.org/circuits/gadget/rows"
	"plimsoll.org/circuits/gadget/sponge"
	"plimsoll.org/circuits/profile"
)

// BookDomain separates book commitments from every other use of the sponge.
const BookDomain = "plimsoll/v1/book"

// bookArity counts the fixed leading elements of the hash: tag and salt.
const bookArity = 2

// assertQuantitiesInRange is C1: 0 ≤ q_k < 2^40 for every slot.
//
// Stops: a negative quantity, which would turn a loss into a gain; a quantity that overflows into the row number of its packed
// slot; one so large that a line wraps around the field.
func assertQuantitiesInRange(g *gadgets, c *Circuit) { g.assertBits(c.Quantity, profile.QuantityBits) }

// assertAdviceInRange is C2: 0 ≤ y_l < 2^80.
//
// Stops: a negative charge (a class whose worst loss is a gain) and a value that wraps a line around the field.
func assertAdviceInRange(g *gadgets, c *Circuit) { g.assertBits(c.Advice, profile.ValueBits) }

// assertSlackInRange is C3: 0 ≤ z_i < 2^80. This is where the inequalities are.
//
// Stops: a line below zero, which is p − x with x < 2^155 and so has no 80-bit value.
func assertSlackInRange(g *gadgets, c *Circuit) { g.assertBits(c.Slack, profile.ValueBits) }

// bindWitness is C4: r is the challenge of the first commitment, which fixes everything the fold tests.
//
// Stops: slacks, quantities or outputs chosen after r, which would satisfy one equation without satisfying any line; a schedule
// chosen after r, since Context is hashed with the commitment and determines the matrices.
func bindWitness(g *gadgets, c *Circuit) frontend.Variable {
	bound := []frontend.Variable{c.Book, c.Context, c.BindingMask}
	for _, group := range [][]frontend.Variable{c.Row, c.Quantity, c.Advice, c.Slack, c.Output} {
		bound = append(bound, group...)
	}
	committer, ok := g.api.(frontend.Committer)
	if !ok {
		panic("account: the builder cannot commit")
	}
	r, err := committer.Commit(bound...)
	if err != nil {
		panic(fmt.Errorf("account: %w", err))
	}
	return r
}

// lookup is C5: the weight of slot k is T at row n_k, and n_k < N. See package rows.
//
// Stops: the coefficients of a row that the book does not hold, and a row number beyond the table, which would also break the
// packing of C7.
func lookup(g *gadgets, c *Circuit, r frontend.Variable) []frontend.Variable {
	return rows.New(g.api, c.Rows, r, c.LookupMask).Lookup(c.Row)
}

// assertFold is C6: both sides of every line agree, by one random linear combination.
//
// Stops: a slack or output that is not what the matrices give. A false line survives with probability (F+J)/p.
// The small factor stands on the right of each product, for the reason given at orient.
func assertFold(g *gadgets, c *Circuit, r frontend.Variable, weights []frontend.Variable) {
	lines := append(append([]frontend.Variable{}, c.Slack...), c.Output...)
	right := c.Constant
	for k, q := range c.Quantity {
		right = g.api.Add(right, g.api.Mul(weights[k], q))
	}
	for l, y := range c.Advice {
		right = g.api.Add(right, g.api.Mul(c.Weights[l], y))
	}
	g.api.AssertIsEqual(horner.Fold(g.api, lines, r), right)
}

// assertBook is C7: Book commits to tag, salt and all K slots, the empty ones included.
//
// Stops: a certificate about another book than the committed one. Packing is injective because C1 bounds quantities to 40 bits
// and C5 bounds rows to 20.
func assertBook(g *gadgets, c *Circuit) {
	in := append([]frontend.Variable{c.Tag, c.Salt}, packSlots(g, c)...)
	g.api.AssertIsEqual(sponge.Hash(g.api, BookDomain, bookArity, in), c.Book)
}

func packSlots(g *gadgets, c *Circuit) []frontend.Variable {
	words := make([]frontend.Variable, c.shape.Words())
	for w := range words {
		words[w] = 0
		for k := w * profile.SlotsPerWord; k < min((w+1)*profile.SlotsPerWord, c.shape.K); k++ {
			shift := uint(profile.SlotBits * (k % profile.SlotsPerWord))
			words[w] = g.api.Add(words[w],
				g.api.Mul(c.Quantity[k], new(big.Int).Lsh(big.NewInt(1), shift)),
				g.api.Mul(c.Row[k], new(big.Int).Lsh(big.NewInt(1), shift+profile.QuantityBits)))
		}
	}
	return words
}

// constrainContextAndMasks is C8. A public input that no constraint touches has the point at infinity in the key, and any value
// of it verifies; a mask that no constraint touches hides nothing, for the same reason.
//
// Stops: a certificate that verifies for any context; a first commitment that repeats and can be searched for the book.
func constrainContextAndMasks(g *gadgets, c *Circuit) {
	for _, v := range []frontend.Variable{c.Context, c.BindingMask, c.LookupMask} {
		g.api.Mul(v, v)
	}
}
