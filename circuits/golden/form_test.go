package golden

import (
	"maps"
	"math/big"
	"slices"
)

const million = 1_000_000

// variable is a row, an advice or, in its one place, the constant.
type variable struct {
	kind  byte
	index int
}

const (
	isRow      = 'x'
	isAdvice   = 'y'
	isConstant = 'c'
)

var constantTerm = variable{kind: isConstant}

// form is an exact linear expression; terms of coefficient zero are not kept, and a form is never changed once made.
type form map[variable]*big.Rat

func term(v variable, coefficient *big.Rat) form {
	if coefficient.Sign() == 0 {
		return nil
	}
	return form{v: coefficient}
}

func integer(n int64) *big.Rat   { return new(big.Rat).SetInt64(n) }
func ppm(rate uint32) *big.Rat   { return big.NewRat(int64(rate), million) }
func constant(n int64) form      { return term(constantTerm, integer(n)) }
func row(n int, by int64) form   { return term(variable{isRow, n}, integer(by)) }
func (f form) zero() bool        { return len(f) == 0 }
func (f form) minus(g form) form { return f.plus(g.times(integer(-1))) }
func (f form) at(v variable) *big.Rat {
	if c := f[v]; c != nil {
		return c
	}
	return new(big.Rat)
}

func (f form) plus(g form) form {
	sum := maps.Clone(f)
	if sum == nil {
		sum = form{}
	}
	for v, c := range g {
		if total := new(big.Rat).Add(sum.at(v), c); total.Sign() != 0 {
			sum[v] = total
		} else {
			delete(sum, v)
		}
	}
	return sum
}

func (f form) times(by *big.Rat) form {
	product := form{}
	for v, c := range f {
		if by.Sign() != 0 {
			product[v] = new(big.Rat).Mul(c, by)
		}
	}
	return product
}

// line is one inequality; defines is −1 for the verdict.
type line struct {
	form
	defines int
}

// program is advice and lines in the order in which they are first used.
type program struct {
	lines []line
	// weightOf names, for a threshold, the advice whose weight it takes; itself for a charge, −1 for a spread.
	weightOf []int
}

func (p *program) declare(weightOf int) variable {
	p.weightOf = append(p.weightOf, weightOf)
	return variable{isAdvice, len(p.weightOf) - 1}
}

func advice(v variable) form { return term(v, integer(1)) }

func (p *program) maxof(forms ...form) form {
	base, rest := max(0, slices.IndexFunc(forms, form.zero)), []form{}
	for i, f := range forms {
		if i != base && !f.zero() {
			rest = append(rest, f)
		}
	}
	if len(rest) == 0 {
		return forms[base]
	}
	y := p.declare(len(p.weightOf))
	for _, f := range rest {
		p.lines = append(p.lines, line{advice(y).minus(f.minus(forms[base])), y.index})
	}
	return forms[base].plus(advice(y))
}

func (p *program) minof(forms ...form) form {
	var negated []form
	for _, f := range forms {
		negated = append(negated, f.times(integer(-1)))
	}
	return p.maxof(negated...).times(integer(-1))
}

func sum(forms ...form) form {
	total := form{}
	for _, f := range forms {
		total = total.plus(f)
	}
	return total
}

// tier is rate·size − deductible; the rate is a fraction.
type tier struct {
	rate       *big.Rat
	deductible int64
}

func tiers(ts []tier, size form) (forms []form) {
	for _, t := range ts {
		forms = append(forms, size.times(t.rate).minus(constant(t.deductible)))
	}
	return forms
}
