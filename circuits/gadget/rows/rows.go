// Package rows looks up values of a public table at private row numbers.
//
// # What it enforces
//
// For every query (row, value): row is an integer in [0, N) and value = table[row].
//
// # How
//
// Log-derivative argument. Row i of the table has the fingerprint table[i] + η·i, a query has value + η·row, and
//
//	Σ_i m_i / (x − table[i] − η·i)  =  Σ_q 1 / (x − value_q − η·row_q)
//
// η comes from the second commitment, over the first challenge, the rows, values, multiplicities m and a mask. The evaluation point
// is x = η^d with d the power of two ≥ N + queries: as polynomials in η all fingerprints have degree 1, so no cancellation between
// poles and point survives; a small power (η²) lets two table rows lend a third row a false value. The error is at most
// 2d·(2N + queries)/p.
//
// # Freedoms of the prover
//
// The values are a hint: see pick. The multiplicities are a hint: see count. The query side uses Inverse, not a hinted quotient, so
// that a zero denominator cannot hide a false query; on the table side a zero denominator would make DivUnchecked accept any
// quotient, but the point is fixed after everything is committed, so it is met with probability at most N·d/p.
//
// # Not enforced
//
// That the table is the right one: its entries are public inputs, which the verifier derives itself.
package rows

import (
	"fmt"
	"math/big"

	"github.com/consensys/gnark/constraint/solver"
	"github.com/consensys/gnark/frontend"
	"github.com/consensys/gnark/std/multicommit"
)

func init() { solver.RegisterHint(Pick, Count) }

// Table collects queries and enforces them once, when the circuit is complete.
type Table struct {
	api       frontend.API
	entries   []frontend.Variable
	challenge frontend.Variable
	mask      frontend.Variable
	row       []frontend.Variable
	value     []frontend.Variable
}

// New makes a table. challenge is the first commitment's; mask is a fresh private wire that hides the second commitment.
func New(api frontend.API, entries []frontend.Variable, challenge, mask frontend.Variable) *Table {
	t := &Table{api: api, entries: entries, challenge: challenge, mask: mask}
	api.Compiler().Defer(t.enforce)
	return t
}

// Lookup returns table[row] for each row.
func (t *Table) Lookup(row []frontend.Variable) []frontend.Variable {
	in := append([]frontend.Variable{len(t.entries)}, t.entries...)
	value, err := t.api.NewHint(Pick, len(row), append(in, row...)...)
	if err != nil {
		panic(fmt.Errorf("rows: %w", err))
	}
	t.row = append(t.row, row...)
	t.value = append(t.value, value...)
	return value
}

func (t *Table) enforce(frontend.API) error {
	in := append([]frontend.Variable{len(t.entries)}, t.row...)
	multiplicity, err := t.api.NewHint(Count, len(t.entries), in...)
	if err != nil {
		return fmt.Errorf("rows: %w", err)
	}
	committed := []frontend.Variable{t.challenge, t.mask}
	committed = append(committed, t.row...)
	committed = append(committed, t.value...)
	committed = append(committed, multiplicity...)
	multicommit.WithCommitment(t.api, func(_ frontend.API, eta frontend.Variable) error {
		t.assertSums(multiplicity, eta)
		return nil
	}, committed...)
	return nil
}

func (t *Table) assertSums(multiplicity []frontend.Variable, eta frontend.Variable) {
	api := t.api
	x := eta
	for d := 1; d < len(t.entries)+len(t.row); d *= 2 {
		x = api.Mul(x, x)
	}
	table := make([]frontend.Variable, len(t.entries))
	for i, entry := range t.entries {
		table[i] = api.DivUnchecked(multiplicity[i], api.Sub(x, api.Add(entry, api.Mul(eta, i))))
	}
	queries := make([]frontend.Variable, len(t.row))
	for q, row := range t.row {
		queries[q] = api.Inverse(api.Sub(x, api.Add(t.value[q], api.Mul(eta, row))))
	}
	api.AssertIsEqual(api.Add(0, 0, table...), api.Add(0, 0, queries...))
}

// Pick proposes the values at the row numbers. May lie about: any value.
// Caught by: the two sums differ unless (row, value) is a row of the table.
func Pick(_ *big.Int, in, out []*big.Int) error {
	n := int(in[0].Int64())
	for q := range out {
		out[q].SetInt64(0)
		if row := in[1+n+q]; row.IsInt64() && row.Int64() < int64(n) { // elsewhere the sums fail, not the hint
			out[q].Set(in[1+row.Int64()])
		}
	}
	return nil
}

// Count proposes how often each row was asked for. May lie about: any number.
// Caught by: the two sums, whose poles at row i have the residues m_i and the number of queries.
func Count(_ *big.Int, in, out []*big.Int) error {
	for i := range out {
		out[i].SetInt64(0)
	}
	one := big.NewInt(1)
	for _, row := range in[1:] {
		if row.IsInt64() && row.Int64() < int64(len(out)) {
			out[row.Int64()].Add(out[row.Int64()], one)
		}
	}
	return nil
}
