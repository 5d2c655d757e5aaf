package golden

import (
	"crypto/sha256"
	"encoding/binary"
	"math/big"
	"slices"
	"testing"

	"plimsoll.org/circuits/compiled"
	"plimsoll.org/circuits/internal/wire"
	"plimsoll.org/circuits/profile"
)

// schedule is docs/formats.md section 1, read a second time.
type schedule struct {
	cashLot            int64
	scenarios, classes int
	instruments        []instrument
	collateral         []asset
}

type instrument struct {
	class                         int
	mark, chargeLong, chargeShort int64
	profit                        []int64
}

type asset struct {
	price   int64
	haircut uint32
}

func text(r *wire.Reader) { r.Take(int(r.U16())) }

func readSchedule(t *testing.T, b []byte) schedule {
	t.Helper()
	r := wire.NewReader(b)
	r.Magic("PLMSSCH1")
	r.U16()
	text(r)
	text(r)
	r.U8()
	r.U64()
	s := schedule{cashLot: int64(r.U64()), scenarios: int(r.U16())}
	for range s.scenarios {
		text(r)
	}
	s.classes = int(r.U16())
	for range s.classes {
		text(r)
	}
	for range r.U32() {
		text(r)
		i := instrument{class: int(r.U16())}
		text(r)
		i.mark = int64(r.U64())
		for range s.scenarios {
			i.profit = append(i.profit, int64(r.U64()))
		}
		i.chargeLong, i.chargeShort = int64(r.U64()), int64(r.U64())
		s.instruments = append(s.instruments, i)
	}
	for range r.U32() {
		text(r)
		text(r)
		s.collateral = append(s.collateral, asset{int64(r.U64()), r.U32()})
	}
	for range r.U16() {
		text(r)
		r.U64()
	}
	if !r.Done() {
		t.Fatal("the canonical schedule is not read to its end")
	}
	return s
}

// column is a list of coefficients by line; zero ones are not written.
type column map[int]*big.Int

func put(b []byte, c column) []byte {
	var lines []int
	for line, v := range c {
		if v.Sign() != 0 {
			lines = append(lines, line)
		}
	}
	slices.Sort(lines)
	b = binary.BigEndian.AppendUint32(b, uint32(len(lines)))
	for _, line := range lines {
		b = binary.BigEndian.AppendUint32(b, uint32(line))
		b = binary.BigEndian.AppendUint64(b, uint64(c[line].Int64()))
	}
	return b
}

func product(a, b int64) *big.Int { return new(big.Int).Mul(big.NewInt(a), big.NewInt(b)) }

// side is one lot long or short: what it earns in each scenario of its class, and what it adds to the verdict.
func (s schedule) side(i instrument, earns func(profit int64) int64, worth, charge, level int64) column {
	c := column{}
	for n, profit := range i.profit {
		c[i.class*s.scenarios+n] = big.NewInt(earns(profit))
	}
	c[s.classes*s.scenarios] = new(big.Int).Sub(product(1_000_000, worth), product(level, charge))
	return c
}

func (s schedule) columns(level int64) (rows, advice []column) {
	verdict := s.classes * s.scenarios
	only := func(v *big.Int) column { return column{verdict: v} }
	rows = []column{only(product(1_000_000, s.cashLot)), only(product(-1_000_000, s.cashLot))}
	for _, i := range s.instruments {
		long := s.side(i, func(p int64) int64 { return p }, i.mark, i.chargeLong, level)
		short := s.side(i, func(p int64) int64 { return -p - 1 }, -i.mark-1, i.chargeShort, level)
		rows = append(rows, long, short)
	}
	for _, a := range s.collateral {
		rows = append(rows, only(product(a.price, 1_000_000-int64(a.haircut))))
	}
	for class := range s.classes {
		y := only(big.NewInt(-level))
		for n := range s.scenarios {
			y[class*s.scenarios+n] = big.NewInt(1)
		}
		advice = append(advice, y)
	}
	return rows, advice
}

// TestCompiled_goldenSchedule_compilesToTheSameBytesHere is a second compiler, written from the page.
func TestCompiled_goldenSchedule_compilesToTheSameBytesHere(t *testing.T) {
	source, v := read(t, "schedule.golden"), read(t, "compiled.golden")
	canonical := source.hex("canonical")
	sigma := sha256.Sum256(canonical)
	source.equal("digest", sigma[:])
	v.equal("schedule_digest", sigma[:])
	shape, _ := profile.ByCode(uint8(v.number("profile")))
	b := append(append([]byte("PLMSCMP1"), 0, 1, shape.Code), sigma[:]...)
	b = binary.BigEndian.AppendUint64(b, v.number("level_ppm"))
	for _, n := range []int{shape.N, shape.K, shape.Y, shape.F, shape.J} {
		b = binary.BigEndian.AppendUint32(b, uint32(n))
	}
	rows, advice := readSchedule(t, canonical).columns(int64(v.number("level_ppm")))
	for _, part := range []struct {
		columns []column
		size    int
	}{{rows, shape.N}, {advice, shape.Y}} {
		for n := range part.size {
			if n < len(part.columns) {
				b = put(b, part.columns[n])
			} else {
				b = put(b, nil)
			}
		}
	}
	b = binary.BigEndian.AppendUint32(b, 0)
	v.equal("bytes", b)
	parsed, err := compiled.Parse(b)
	if err != nil {
		t.Fatal(err)
	}
	v.equal("digest", parsed.Digest[:])
}
