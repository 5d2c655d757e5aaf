package golden

import (
	"slices"
	"testing"

	"plimsoll.org/circuits/internal/wire"
)

// reader reads docs/formats.md section 1 a second time: every field by its number, names resolved to positions.
type reader struct {
	*wire.Reader
	t                              *testing.T
	scenarios, classes, categories []string
	buckets                        [][]string
	instruments                    []string
}

func (r *reader) label() string { return string(r.Take(int(r.U16()))) }
func (r *reader) i64() int64    { return int64(r.U64()) }
func (r *reader) flag() bool    { return r.U8() == 1 }

func (r *reader) each(read func()) {
	for range r.U32() {
		if !r.OK() {
			r.t.Fatal("the canonical schedule is cut short")
		}
		read()
	}
}

// position finds a name that must be there; −1 for the empty name.
func (r *reader) position(names []string, name string) int {
	at := slices.Index(names, name)
	if at < 0 && name != "" {
		r.t.Fatalf("no %q in the schedule", name)
	}
	return at
}

func (r *reader) tier() tier         { return tier{ppm(r.U32()), r.i64()} }
func (r *reader) tiers() (ts []tier) { r.each(func() { ts = append(ts, r.tier()) }); return ts }

func readSchedule(t *testing.T, b []byte) (s schedule) {
	t.Helper()
	r := &reader{Reader: wire.NewReader(b), t: t}
	r.Magic("PLMSSCH1")
	r.U32() // format
	r.label()
	r.label()
	r.U32() // money exponent
	r.label()
	s.cashLot, s.market = r.i64(), r.U32()
	r.each(func() {
		r.scenarios = append(r.scenarios, r.label())
		r.U8()
		r.i64()
		r.i64()
	})
	r.each(func() { s.classes = append(s.classes, r.class()) })
	r.each(func() { s.groups = append(s.groups, r.group()) })
	r.each(func() { s.instruments = append(s.instruments, r.instrument()) })
	r.each(func() { s.spreads = append(s.spreads, r.spread()) })
	r.each(func() {
		r.categories = append(r.categories, r.label())
		s.categories = append(s.categories, r.U32())
	})
	var issuers []string
	r.each(func() {
		a, issuer := r.asset()
		s.collateral, issuers = append(s.collateral, a), append(issuers, issuer)
	})
	r.each(func() {
		own := r.label()
		for n, issuer := range issuers {
			s.collateral[n].own = s.collateral[n].own || issuer == own
		}
	})
	s.reservations = r.flag()
	r.each(func() {
		r.label()
		r.U64()
		r.i64()
	})
	if r.U8() != 0 || !r.Done() {
		t.Fatal("the canonical schedule is not read to its end")
	}
	return s
}

func (r *reader) class() (c class) {
	r.classes = append(r.classes, r.label())
	r.i64() // price
	var buckets []string
	r.each(func() {
		buckets = append(buckets, r.label())
		c.buckets = append(c.buckets, bucket{r.U32(), r.U32(), r.U32(), r.U32()})
	})
	r.buckets = append(r.buckets, buckets)
	r.each(func() { c.ladder = append(c.ladder, rung{r.position(r.scenarios, r.label()), r.U32(), r.i64()}) })
	r.each(func() {
		r.label()
		var arms []arm
		r.each(func() { arms = append(arms, r.arm(buckets)) })
		c.panels = append(c.panels, arms)
	})
	r.each(func() { c.tails = append(c.tails, r.tail()) })
	c.shortGamma = r.U32()
	c.delta, c.vega, c.floor = r.tiers(), r.tiers(), r.tiers()
	c.gainCredit = r.U32()
	return c
}

func (r *reader) arm(buckets []string) arm {
	a := arm{scenario: r.position(r.scenarios, r.label()), opposite: r.flag(), weights: map[int]uint32{}}
	r.each(func() {
		b := r.position(buckets, r.label())
		a.weights[b] = r.U32()
	})
	return a
}

func (r *reader) tail() tail {
	r.label()
	t := tail{weight: r.U32(), numerator: r.U32(), denominator: r.U32()}
	r.each(func() { t.scenarios = append(t.scenarios, r.position(r.scenarios, r.label())) })
	return t
}

func (r *reader) group() (g group) {
	r.label()
	r.each(func() { g.members = append(g.members, member{r.position(r.classes, r.label()), r.U32()}) })
	g.pool, g.gain = r.label(), r.U32()
	return g
}

func (r *reader) instrument() (i instrument) {
	r.instruments = append(r.instruments, r.label())
	i.class = r.position(r.classes, r.label())
	i.bucket = r.position(r.buckets[i.class], r.label())
	r.label() // lot
	i.mark = r.i64()
	r.each(func() { i.profit = append(i.profit, r.i64()) })
	i.delta, i.gamma, i.vega = r.i64(), r.i64(), r.i64()
	r.i64() // theta
	i.chargeLong, i.chargeShort, i.floorLong, i.floorShort = r.i64(), r.i64(), r.i64(), r.i64()
	i.strike, i.nakedCharge, i.nakedFloor = r.label(), r.i64(), r.i64()
	r.each(func() { i.lots = append(i.lots, tier{integer(r.i64()), r.i64()}) })
	r.label() // asset
	return i
}

func (r *reader) spread() (s spread) {
	r.label()
	r.each(func() { s.legs = append(s.legs, leg{r.position(r.instruments, r.label()), r.i64()}) })
	s.charge = r.i64()
	return s
}

func (r *reader) asset() (a asset, issuer string) {
	r.label()
	r.label()
	a.price = r.i64()
	r.each(func() { a.lines = append(a.lines, tier{ppm(r.U32()), -r.i64()}) })
	a.category = r.position(r.categories, r.label())
	return a, r.label()
}
