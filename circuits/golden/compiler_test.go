package golden

import (
	"math/big"
	"slices"
)

// compiler turns a schedule into lines, written from docs/compiler.md a second time.
type compiler struct {
	program
	schedule
	spreadAdvice [][2]variable
	losses       map[[3]int]form // by class, bucket, scenario
	magnitudes   map[[3]int]form // |greek| by class, bucket, greek
	naked        map[nakedKey]form
}

type nakedKey struct {
	class  int
	strike string
}

const (
	greekDelta = iota
	greekVega
	wholeClass = -1
)

func (c *compiler) classRows(k int) int { return 2 + 2*k }

func (c *compiler) rowsPerInstrument() int {
	if c.reservations {
		return 4
	}
	return 2
}

func (c *compiler) instrumentRow(i int) int { return 2 + 2*len(c.classes) + c.rowsPerInstrument()*i }

func (c *compiler) long(i int) form  { return row(c.instrumentRow(i), 1) }
func (c *compiler) short(i int) form { return row(c.instrumentRow(i)+1, 1) }

func (c *compiler) low(i int, v int64) form {
	return c.long(i).times(integer(v)).minus(c.short(i).times(integer(v + 1)))
}

func (c *compiler) high(i int, v int64) form {
	return c.long(i).times(integer(v + 1)).minus(c.short(i).times(integer(v)))
}

// over adds a form for each instrument of a class, or of one bucket of it.
func (c *compiler) over(k, b int, of func(i int) form) form {
	total := form{}
	for i, in := range c.instruments {
		if in.class == k && (b == wholeClass || in.bucket == b) {
			total = total.plus(of(i))
		}
	}
	return total
}

func (c *compiler) lowProfit(k, b, s int) form {
	return c.over(k, b, func(i int) form { return c.low(i, c.instruments[i].profit[s]) })
}

func (c *compiler) highProfit(k, b, s int) form {
	return c.over(k, b, func(i int) form { return c.high(i, c.instruments[i].profit[s]) })
}

func (c *compiler) lowMark(k, b int) form {
	return c.over(k, b, func(i int) form { return c.low(i, c.instruments[i].mark) })
}

func (c *compiler) highMark(k, b int) form {
	return c.over(k, b, func(i int) form { return c.high(i, c.instruments[i].mark) })
}

func (b bucket) discounts() bool { return b.positive != million || b.negative != million }

// loss is ℓ of one bucket in one scenario, made where it is first used.
func (c *compiler) loss(k, b, s int) form {
	key := [3]int{k, b, s}
	if f, made := c.losses[key]; made {
		return f
	}
	d := c.classes[k].buckets[b]
	f := c.lowProfit(k, b, s).times(integer(-1))
	if d.discounts() {
		w := c.lowMark(k, b).plus(c.lowProfit(k, b, s))
		high := c.highMark(k, b).plus(c.highProfit(k, b, s))
		rise := new(big.Rat).Sub(ppm(d.negative), ppm(d.positive))
		f = c.highMark(k, b).minus(w.times(ppm(d.negative))).plus(c.maxof(form{}, high.times(rise)))
	}
	c.losses[key] = f
	return f
}

// outOfSpreads is what the loss of class k in scenario s rises by for the spreads that are formed.
func (c *compiler) outOfSpreads(k, s int) form {
	total := form{}
	for n, sp := range c.spreads {
		for direction, sign := range []int64{1, -1} {
			for _, l := range sp.legs {
				in := c.instruments[l.instrument]
				if in.class != k {
					continue
				}
				lots, profit := sign*l.lots, in.profit[s]
				if lots > 0 {
					profit++
				}
				total = total.plus(advice(c.spreadAdvice[n][direction]).times(new(big.Rat).Mul(integer(lots), integer(profit))))
			}
		}
	}
	return total
}

// magnitude is |g| of a bucket or of the class.
func (c *compiler) magnitude(k, b, greek int) form {
	key := [3]int{k, b, greek}
	if f, made := c.magnitudes[key]; made {
		return f
	}
	value := func(i int) int64 {
		if greek == greekDelta {
			return c.instruments[i].delta
		}
		return c.instruments[i].vega
	}
	low := c.over(k, b, func(i int) form { return exactZero(c.low, i, value(i)) })
	high := c.over(k, b, func(i int) form { return exactZero(c.high, i, value(i)) })
	f := c.maxof(low.times(integer(-1)), high)
	c.magnitudes[key] = f
	return f
}

// exactZero: a Greek of exactly 0 is exact.
func exactZero(bound func(i int, v int64) form, i int, v int64) form {
	if v == 0 {
		return form{}
	}
	return bound(i, v)
}

// risk is what one class gives to the requirement.
type risk struct {
	raw, ladder, market []form // market: panels, then the tails together
	hasMarket           bool
	charges, additions  form
	floor               []form
}

func (c *compiler) class(k int) risk {
	r := risk{charges: form{}}
	for _, g := range c.classes[k].ladder {
		loss := c.outOfSpreads(k, g.scenario)
		for b := range c.classes[k].buckets {
			loss = loss.plus(c.loss(k, b, g.scenario))
		}
		raw := loss.times(ppm(g.weight))
		r.raw = append(r.raw, raw)
		r.ladder = append(r.ladder, raw.minus(constant(g.deductible)))
	}
	for _, p := range c.classes[k].panels {
		r.market = append(r.market, c.panel(k, p))
	}
	if len(c.classes[k].tails) > 0 {
		r.market = append(r.market, c.tails(k))
	}
	r.hasMarket = len(r.market) > 0
	r.charges = c.greekCharges(k)
	r.additions = c.additions(k)
	r.floor = c.floor(k)
	return r
}

func (c *compiler) panel(k int, arms []arm) form {
	total := form{}
	for b, d := range c.classes[k].buckets {
		forms := []form{{}}
		for _, a := range arms {
			if weight, part := a.weights[b]; part {
				forms = append(forms, c.armLoss(k, b, a, d).times(ppm(weight)))
			}
		}
		if len(forms) > 1 {
			total = total.plus(c.maxof(forms...))
		}
	}
	return total
}

func (c *compiler) armLoss(k, b int, a arm, d bucket) form {
	switch {
	case !a.opposite:
		return c.loss(k, b, a.scenario)
	case !d.discounts():
		return c.highProfit(k, b, a.scenario)
	default:
		rate := max(d.positive, min(million, d.negative))
		return c.highMark(k, b).plus(c.highProfit(k, b, a.scenario)).times(ppm(rate)).minus(c.lowMark(k, b))
	}
}

func (c *compiler) tails(k int) form {
	total := form{}
	for _, t := range c.classes[k].tails {
		plus := c.declare(len(c.weightOf) + 2)
		minus := c.declare(len(c.weightOf) + 1)
		threshold := advice(plus).minus(advice(minus))
		expected := threshold
		for _, s := range t.scenarios {
			u := c.maxof(form{}, c.lowProfit(k, wholeClass, s).times(integer(-1)).minus(threshold))
			expected = expected.plus(u.times(big.NewRat(int64(t.denominator), int64(t.numerator))))
		}
		total = total.plus(expected.times(ppm(t.weight)))
	}
	return total
}

func (c *compiler) greekCharges(k int) form {
	total := form{}
	for b, d := range c.classes[k].buckets {
		if d.vega > 0 {
			total = total.plus(c.magnitude(k, b, greekVega).times(ppm(d.vega)))
		}
	}
	for b, d := range c.classes[k].buckets {
		if d.delta > 0 {
			total = total.plus(c.magnitude(k, b, greekDelta).times(ppm(d.delta)))
		}
	}
	gamma := c.over(k, wholeClass, func(i int) form { return exactZero(c.low, i, c.instruments[i].gamma) })
	rate := ppm(c.classes[k].shortGamma)
	return total.plus(c.maxof(form{}, gamma.times(rate).times(integer(-1))))
}

// strikes are the keys of a class that are charged or floored when naked, in order.
func (c *compiler) strikes(k int) (keys []string) {
	for _, in := range c.instruments {
		if in.class == k && in.strike != "" && (in.nakedCharge != 0 || in.nakedFloor != 0) && !slices.Contains(keys, in.strike) {
			keys = append(keys, in.strike)
		}
	}
	slices.Sort(keys)
	return keys
}

func (c *compiler) nakedShort(k int, strike string) (n form, charge, floor int64) {
	net := c.over(k, wholeClass, func(i int) form {
		if c.instruments[i].strike != strike {
			return form{}
		}
		charge, floor = c.instruments[i].nakedCharge, c.instruments[i].nakedFloor
		return c.short(i).minus(c.long(i))
	})
	key := nakedKey{k, strike}
	if _, made := c.naked[key]; !made {
		c.naked[key] = c.maxof(form{}, net)
	}
	return c.naked[key], charge, floor
}

func (c *compiler) additions(k int) form {
	total := c.over(k, wholeClass, func(i int) form {
		in := c.instruments[i]
		return c.long(i).times(integer(in.chargeLong)).plus(c.short(i).times(integer(in.chargeShort)))
	})
	for _, strike := range c.strikes(k) {
		n, charge, _ := c.nakedShort(k, strike)
		total = total.plus(n.times(integer(charge)))
	}
	if ts := c.classes[k].delta; len(ts) > 0 {
		total = total.plus(c.maxof(tiers(ts, c.magnitude(k, wholeClass, greekDelta))...))
	}
	if ts := c.classes[k].vega; len(ts) > 0 {
		size := form{}
		for b := range c.classes[k].buckets {
			size = size.plus(c.magnitude(k, b, greekVega))
		}
		total = total.plus(c.maxof(tiers(ts, size)...))
	}
	for i, in := range c.instruments {
		if in.class == k && len(in.lots) > 0 {
			total = total.plus(c.maxof(tiers(in.lots, c.long(i).plus(c.short(i)))...))
		}
	}
	return total
}

func (c *compiler) floor(k int) []form {
	if len(c.classes[k].floor) == 0 {
		return nil
	}
	raw := c.over(k, wholeClass, func(i int) form {
		in := c.instruments[i]
		return c.long(i).times(integer(in.floorLong)).plus(c.short(i).times(integer(in.floorShort)))
	})
	for _, strike := range c.strikes(k) {
		n, _, floor := c.nakedShort(k, strike)
		raw = raw.plus(n.times(integer(floor)))
	}
	return tiers(c.classes[k].floor, raw)
}
