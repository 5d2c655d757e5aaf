// Package compiled reads a compiled schedule: the integer matrices z = A·x + B·y + c, o = C·x + D·y + d of docs/formats.md section 2.
//
// Promise: a Schedule that Parse returns has the shape of its profile, and every entry is inside the bounds under which the
// fold is an identity over the integers: |A|, |B|, |C|, |D| < 2^63 and |c|, |d| < 2^126.
// Not promised: that the matrices belong to the schedule digest they name. Only compiling the schedule again shows that.
package compiled

import (
	"crypto/sha256"
	"math"
	"math/big"

	"plimsoll.org/circuits/internal/wire"
	"plimsoll.org/circuits/profile"
	"plimsoll.org/circuits/status"
)

const (
	magic     = "PLMSCMP1"
	entrySize = 4 + 8
	wideSize  = 4 + 16
	maxLevel  = 1_000_000_000
	// maxHeadroom bounds what must remain beyond the level, in units u.
	maxHeadroom = 1<<62 - 1
)

// Entry is one coefficient of a column; Index counts inequalities, then outputs.
type Entry struct {
	Index uint32
	Value int64
}

// Wide is one coefficient of the constant: Hi·2^64 + Lo.
type Wide struct {
	Index uint32
	Hi    int64
	Lo    uint64
}

// Big gives the value.
func (w Wide) Big() *big.Int {
	v := new(big.Int).Lsh(big.NewInt(w.Hi), 64)
	return v.Add(v, new(big.Int).SetUint64(w.Lo))
}

// Schedule is the integer matrices of one schedule for one profile, one level and one headroom, by columns.
type Schedule struct {
	Shape          profile.Shape
	ScheduleDigest [32]byte
	Digest         [32]byte
	Level          uint64
	Headroom       uint64
	Rows, Advice   [][]Entry
	Constant       []Wide
}

// Parse reads and checks. Errors carry status Malformed (not the format) or Bounds (the format, but outside the circuit's bounds).
func Parse(b []byte) (*Schedule, error) {
	r := wire.NewReader(b)
	r.Magic(magic)
	if r.U16() != 1 || !r.OK() {
		return nil, status.New(status.Malformed, "compiled schedule: not format 1")
	}
	shape, ok := profile.ByCode(r.U8())
	if !ok {
		return nil, status.New(status.Malformed, "compiled schedule: unknown profile")
	}
	s := &Schedule{Shape: shape, ScheduleDigest: r.Bytes32(), Level: r.U64(), Headroom: r.U64(), Digest: sha256.Sum256(b)}
	for _, want := range []int{shape.N, shape.K, shape.Y, shape.F, shape.J} {
		if r.U32() != uint32(want) {
			return nil, status.New(status.Bounds, "compiled schedule: shape is not its profile's")
		}
	}
	if s.Level < 1 || s.Level > maxLevel {
		return nil, status.New(status.Bounds, "compiled schedule: level out of range")
	}
	if s.Headroom > maxHeadroom {
		return nil, status.New(status.Bounds, "compiled schedule: headroom out of range")
	}
	s.Rows = readColumns(r, shape.N, shape.Lines())
	s.Advice = readColumns(r, shape.Y, shape.Lines())
	s.Constant = readConstant(r, shape.Lines())
	if !r.Done() {
		return nil, status.New(status.Malformed, "compiled schedule: truncated, trailing bytes, or not canonical")
	}
	if err := s.CheckBounds(); err != nil {
		return nil, err
	}
	return s, nil
}

func readColumns(r *wire.Reader, n, lines int) [][]Entry {
	columns := make([][]Entry, n)
	for i := range columns {
		count := int(r.U32())
		if count > lines || count*entrySize > r.Remaining() {
			r.Fail()
			return nil
		}
		columns[i] = make([]Entry, count)
		next := uint32(0)
		for j := range columns[i] {
			e := Entry{Index: r.U32(), Value: int64(r.U64())}
			if e.Index < next || e.Index >= uint32(lines) || e.Value == 0 {
				r.Fail()
				return nil
			}
			columns[i][j], next = e, e.Index+1
		}
	}
	return columns
}

func readConstant(r *wire.Reader, lines int) []Wide {
	count := int(r.U32())
	if count > lines || count*wideSize > r.Remaining() {
		r.Fail()
		return nil
	}
	constant := make([]Wide, count)
	next := uint32(0)
	for j := range constant {
		w := Wide{Index: r.U32(), Hi: int64(r.U64()), Lo: r.U64()}
		if w.Index < next || w.Index >= uint32(lines) || (w.Hi == 0 && w.Lo == 0) {
			r.Fail()
			return nil
		}
		constant[j], next = w, w.Index+1
	}
	return constant
}

// CheckBounds checks all six matrices. The narrow ones are 64-bit by type, so only −2^63 can be outside.
func (s *Schedule) CheckBounds() error {
	for _, columns := range [][][]Entry{s.Rows, s.Advice} {
		for _, c := range columns {
			for _, e := range c {
				if e.Value == math.MinInt64 {
					return status.New(status.Bounds, "compiled schedule: a coefficient is -2^63")
				}
			}
		}
	}
	limit := new(big.Int).Lsh(big.NewInt(1), 126)
	for _, w := range s.Constant {
		if w.Big().CmpAbs(limit) >= 0 {
			return status.New(status.Bounds, "compiled schedule: a constant is 2^126 or more")
		}
	}
	return nil
}
