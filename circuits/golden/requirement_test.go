package golden

import "math/big"

// compile gives the program of a schedule for Λ and B; the last line is the verdict.
func compile(s schedule, level, headroom int64) *compiler {
	c := &compiler{schedule: s, losses: map[[3]int]form{}, magnitudes: map[[3]int]form{}, naked: map[nakedKey]form{}}
	for range s.spreads {
		c.spreadAdvice = append(c.spreadAdvice, [2]variable{c.declare(-1), c.declare(-1)})
	}
	requirement := c.requirement()
	verdict := c.equity(requirement).minus(constant(headroom)).minus(requirement.times(big.NewRat(level, million)))
	c.lines = append(c.lines, line{verdict, -1})
	return c
}

func (c *compiler) requirement() form {
	risks := make([]risk, len(c.classes))
	for k := range c.classes {
		risks[k] = c.class(k)
	}
	grouped := map[int]bool{}
	for _, g := range c.groups {
		for _, m := range g.members {
			grouped[m.class] = true
		}
	}
	total := form{}
	for k, r := range risks {
		if !grouped[k] {
			total = total.plus(c.alone(r))
		}
	}
	for _, p := range c.pools() {
		total = total.plus(c.pool(p, risks))
	}
	for n, s := range c.spreads {
		formed := advice(c.spreadAdvice[n][0]).plus(advice(c.spreadAdvice[n][1]))
		total = total.plus(formed.times(integer(s.charge)))
	}
	return total
}

// alone is the requirement of a class in no group.
func (c *compiler) alone(r risk) form {
	forms := append([]form{}, r.floor...)
	if len(forms) == 0 {
		forms = append(forms, form{})
	}
	return c.maxof(append(forms, c.charged(r.charges, append(r.ladder, r.market...))...)...).plus(r.additions)
}

// charged is μ·l + CH for each l, and for 0 first when there are charges.
func (c *compiler) charged(charges form, losses []form) (forms []form) {
	if !charges.zero() {
		forms = append(forms, charges)
	}
	for _, l := range losses {
		forms = append(forms, l.times(ppm(c.market)).plus(charges))
	}
	return forms
}

// pools are the positions of the groups of each pool, ordered by their first group.
func (c *compiler) pools() (pools [][]int) {
	at := map[string]int{}
	for n, g := range c.groups {
		if p, known := at[g.pool]; known && g.pool != "" {
			pools[p] = append(pools[p], n)
			continue
		}
		at[g.pool] = len(pools)
		pools = append(pools, []int{n})
	}
	return pools
}

func (c *compiler) pool(groups []int, risks []risk) form {
	var totals [][]form // by group, then scenario
	market, hasMarket := form{}, false
	floor, charges, additions := form{}, form{}, form{}
	for _, n := range groups {
		totals = append(totals, c.group(c.groups[n], risks))
	}
	for _, n := range groups {
		for _, m := range c.groups[n].members {
			r := risks[m.class]
			if r.hasMarket {
				market, hasMarket = market.plus(c.maxof(append([]form{{}}, r.market...)...)), true
			}
			charges, additions = charges.plus(r.charges), additions.plus(r.additions)
		}
	}
	losses := c.offsets(groups, totals)
	if hasMarket {
		losses = append(losses, market)
	}
	for _, n := range groups {
		for _, m := range c.groups[n].members {
			if f := risks[m.class].floor; len(f) > 0 {
				floor = floor.plus(c.maxof(f...))
			}
		}
	}
	return c.maxof(append([]form{floor}, c.charged(charges, losses)...)...).plus(additions)
}

// group is G_s for each scenario of its ladder.
func (c *compiler) group(g group, risks []risk) (totals []form) {
	for s := range risks[g.members[0].class].ladder {
		total := form{}
		for _, m := range g.members {
			r := risks[m.class]
			total = total.plus(c.maxof(r.raw[s].times(ppm(m.gain)), r.ladder[s]))
		}
		totals = append(totals, total)
	}
	return totals
}

// offsets is P_s for each scenario.
func (c *compiler) offsets(groups []int, totals [][]form) (losses []form) {
	for s := range totals[0] {
		if len(groups) == 1 {
			losses = append(losses, totals[0][s])
			continue
		}
		total := form{}
		for n, g := range groups {
			gain := ppm(c.groups[g].gain)
			rest := totals[n][s].times(new(big.Rat).Sub(integer(1), gain))
			total = total.plus(totals[n][s].times(gain)).plus(c.maxof(form{}, rest))
		}
		losses = append(losses, total)
	}
	return losses
}

func (c *compiler) equity(requirement form) form {
	equity := row(0, c.cashLot).minus(row(1, c.cashLot))
	for k, class := range c.classes {
		paid := row(c.classRows(k), c.cashLot).minus(row(c.classRows(k)+1, c.cashLot))
		gain := c.highMark(k, wholeClass).minus(paid)
		lost := new(big.Rat).Sub(integer(1), ppm(class.gainCredit))
		equity = equity.plus(c.lowMark(k, wholeClass)).minus(paid).minus(c.maxof(form{}, gain.times(lost)))
	}
	values := make([]form, len(c.collateral))
	for n, a := range c.collateral {
		values[n] = c.value(n, a)
		equity = equity.plus(values[n])
	}
	for n, limit := range c.categories {
		total := form{}
		for a, v := range values {
			if c.collateral[a].category == n {
				total = total.plus(v)
			}
		}
		equity = equity.minus(c.maxof(form{}, total.minus(requirement.times(ppm(limit)))))
	}
	return equity
}

func (c *compiler) collateralRow(n int) int { return c.instrumentRow(len(c.instruments)) + n }

// value is what counts of one asset: lines are rate·value + amount, so a deductible is the amount's negative.
func (c *compiler) value(n int, a asset) form {
	if a.own {
		return form{}
	}
	return c.minof(tiers(a.lines, row(c.collateralRow(n), a.price))...)
}
