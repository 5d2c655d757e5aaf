package account

import (
	"fmt"

	"github.com/consensys/gnark/frontend"
	"github.com/consensys/gnark/std/rangecheck"

	"plimsoll.org/circuits/profile"
)

// Circuit is the statement. Public fields first, in the order of the page; then what only the prover knows.
type Circuit struct {
	Book     frontend.Variable   `gnark:",public"`
	Context  frontend.Variable   `gnark:",public"`
	Constant frontend.Variable   `gnark:",public"`
	Rows     []frontend.Variable `gnark:",public"`
	Weights  []frontend.Variable `gnark:",public"`

	Tag, Salt               frontend.Variable
	Row, Quantity           []frontend.Variable
	Advice, Slack, Output   []frontend.Variable
	BindingMask, LookupMask frontend.Variable
	shape                   profile.Shape
}

// New allocates the circuit of one shape.
func New(shape profile.Shape) *Circuit {
	v := func(n int) []frontend.Variable { return make([]frontend.Variable, n) }
	return &Circuit{
		Rows: v(shape.N), Weights: v(shape.Y),
		Row: v(shape.K), Quantity: v(shape.K),
		Advice: v(shape.Y), Slack: v(shape.F), Output: v(shape.J),
		shape: shape,
	}
}

// Define lists the clauses.
func (c *Circuit) Define(api frontend.API) error {
	if !c.shape.WithinBounds() {
		return fmt.Errorf("account: shape %q breaks the bounds of the page", c.shape.Name)
	}
	g := &gadgets{api: api, ranges: rangecheck.New(api)}
	assertQuantitiesInRange(g, c)  // C1
	assertAdviceInRange(g, c)      // C2
	assertSlackInRange(g, c)       // C3
	r := bindWitness(g, c)         // C4
	weights := lookup(g, c, r)     // C5
	assertFold(g, c, r, weights)   // C6
	assertBook(g, c)               // C7
	constrainContextAndMasks(g, c) // C8
	return nil
}

// gadgets is what clauses are written with.
type gadgets struct {
	api    frontend.API
	ranges frontend.Rangechecker
}

func (g *gadgets) assertBits(values []frontend.Variable, bits int) {
	for _, v := range values {
		g.ranges.Check(v, bits)
	}
}
