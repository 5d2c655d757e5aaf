package golden

import (
	"encoding/binary"
	"math/big"
	"slices"
)

// weights are the units in which advice is counted, from the last to the first.
func (p *program) weights() []*big.Rat {
	weights := make([]*big.Rat, len(p.weightOf))
	for v := len(weights) - 1; v >= 0; v-- {
		switch of := p.weightOf[v]; {
		case of < 0:
			weights[v] = integer(1)
		case of > v:
			weights[v] = weights[of]
		default:
			weights[v] = p.weight(v, weights)
		}
	}
	return weights
}

func (p *program) weight(v int, weights []*big.Rat) *big.Rat {
	largest := new(big.Rat)
	for _, l := range p.lines {
		if l.defines == v || (l.defines >= 0 && l.defines < v) {
			continue
		}
		share := new(big.Rat).Abs(l.at(variable{isAdvice, v}))
		if u := l.defines; u >= 0 && share.Sign() > 0 {
			share.Quo(share, l.at(variable{isAdvice, u})).Mul(share, weights[u])
		}
		if share.Cmp(largest) > 0 {
			largest = share
		}
	}
	if largest.Sign() == 0 {
		return integer(1)
	}
	return largest
}

// column is a list of coefficients by line; zero ones are not written.
type column map[int]*big.Int

// matrices floors every line at its scale. Columns are by variable; reserved rows are added by the caller.
func (c *compiler) matrices() map[variable]column {
	weights := c.weights()
	columns := map[variable]column{}
	for n, l := range c.lines {
		scale := integer(million)
		if l.defines >= 0 {
			scale.Mul(scale, weights[l.defines]).Quo(scale, l.at(variable{isAdvice, l.defines}))
		}
		for v, coefficient := range c.withReserved(l.form) {
			exact := new(big.Rat).Mul(coefficient, scale)
			if v.kind == isAdvice {
				exact.Quo(exact, weights[v.index])
			}
			if columns[v] == nil {
				columns[v] = column{}
			}
			columns[v][n] = floored(exact)
		}
	}
	return columns
}

func floored(r *big.Rat) *big.Int {
	return new(big.Int).Div(r.Num(), r.Denom()) // Euclidean with a positive divisor: floors
}

// withReserved adds the reserved rows: a fill paid at its mark, where that is worse than no fill.
func (c *compiler) withReserved(f form) form {
	if !c.reservations {
		return f
	}
	all := f.plus(nil)
	for i, in := range c.instruments {
		first := c.instrumentRow(i)
		paid := variable{isRow, c.classRows(in.class)}
		received := variable{isRow, c.classRows(in.class) + 1}
		buy := fill(f.at(variable{isRow, first}), f.at(paid), big.NewRat(in.mark+1, c.cashLot))
		sale := fill(f.at(variable{isRow, first + 1}), f.at(received), big.NewRat(in.mark, c.cashLot))
		all = all.plus(term(variable{isRow, first + 2}, buy)).plus(term(variable{isRow, first + 3}, sale))
	}
	return all
}

func fill(held, payment, lots *big.Rat) *big.Rat {
	worth := new(big.Rat).Mul(payment, lots)
	if worth.Add(worth, held).Sign() > 0 {
		return new(big.Rat)
	}
	return worth
}

func sortedLines(c column) (lines []int) {
	for n, v := range c {
		if v.Sign() != 0 {
			lines = append(lines, n)
		}
	}
	slices.Sort(lines)
	return lines
}

// put writes a column of rows or advice.
func put(b []byte, c column) []byte {
	lines := sortedLines(c)
	b = binary.BigEndian.AppendUint32(b, uint32(len(lines)))
	for _, n := range lines {
		b = binary.BigEndian.AppendUint32(b, uint32(n))
		b = binary.BigEndian.AppendUint64(b, uint64(c[n].Int64()))
	}
	return b
}

// putWide writes the constant.
func putWide(b []byte, c column) []byte {
	lines := sortedLines(c)
	b = binary.BigEndian.AppendUint32(b, uint32(len(lines)))
	modulus := new(big.Int).Lsh(big.NewInt(1), 128)
	for _, n := range lines {
		v := new(big.Int).Mod(c[n], modulus)
		b = append(binary.BigEndian.AppendUint32(b, uint32(n)), v.FillBytes(make([]byte, 16))...)
	}
	return b
}
