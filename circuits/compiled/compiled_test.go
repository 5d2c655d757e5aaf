package compiled

import (
	"encoding/binary"
	"math"
	"testing"

	"plimsoll.org/circuits/profile"
	"plimsoll.org/circuits/status"
)

// encoded writes a compiled schedule of profile pocket that is empty but for one row entry and one constant.
func encoded(row Entry, constant Wide) []byte {
	shape := profile.All[0]
	b := append([]byte("PLMSCMP1"), 0, 1, shape.Code)
	b = append(b, make([]byte, 32)...)
	b = binary.BigEndian.AppendUint64(b, 1_000_000)
	b = binary.BigEndian.AppendUint64(b, 0)
	for _, n := range []int{shape.N, shape.K, shape.Y, shape.F, shape.J} {
		b = binary.BigEndian.AppendUint32(b, uint32(n))
	}
	b = binary.BigEndian.AppendUint32(b, 1)
	b = binary.BigEndian.AppendUint32(b, row.Index)
	b = binary.BigEndian.AppendUint64(b, uint64(row.Value))
	b = append(b, make([]byte, 4*(shape.N-1+shape.Y))...)
	b = binary.BigEndian.AppendUint32(b, 1)
	b = binary.BigEndian.AppendUint32(b, constant.Index)
	b = binary.BigEndian.AppendUint64(b, uint64(constant.Hi))
	return binary.BigEndian.AppendUint64(b, constant.Lo)
}

func TestParse_everyBound_isInsideAcceptedAndBeyondRefused(t *testing.T) {
	last := uint32(profile.All[0].Lines() - 1)
	for name, c := range map[string]struct {
		row      Entry
		constant Wide
		want     status.Status
	}{
		"inside":            {Entry{last, math.MaxInt64}, Wide{last, 1<<62 - 1, math.MaxUint64}, status.OK},
		"inside, negative":  {Entry{0, -math.MaxInt64}, Wide{0, -1 << 62, 1}, status.OK},
		"entry −2^63":       {Entry{0, math.MinInt64}, Wide{0, 0, 1}, status.Bounds},
		"constant 2^126":    {Entry{0, 1}, Wide{0, 1 << 62, 0}, status.Bounds},
		"constant −2^126":   {Entry{0, 1}, Wide{0, -1 << 62, 0}, status.Bounds},
		"zero entry":        {Entry{0, 0}, Wide{0, 0, 1}, status.Malformed},
		"zero constant":     {Entry{0, 1}, Wide{0, 0, 0}, status.Malformed},
		"index beyond":      {Entry{last + 1, 1}, Wide{0, 0, 1}, status.Malformed},
		"wide index beyond": {Entry{0, 1}, Wide{last + 1, 0, 1}, status.Malformed},
	} {
		if _, err := Parse(encoded(c.row, c.constant)); status.Of(err) != c.want {
			t.Errorf("%s: status %d, want %d (%v)", name, status.Of(err), c.want, err)
		}
	}
}

func TestParse_everyTruncationAndATrailingByte_isRefused(t *testing.T) {
	whole := encoded(Entry{3, 5}, Wide{4, 0, 6})
	for n := range whole {
		if _, err := Parse(whole[:n]); err == nil {
			t.Fatalf("the first %d of %d bytes parse", n, len(whole))
		}
	}
	if _, err := Parse(append(whole, 0)); err == nil {
		t.Fatal("a trailing byte is accepted")
	}
}

func TestParse_demandAtItsLimits_isAcceptedAndBeyondRefused(t *testing.T) {
	const at = 8 + 2 + 1 + 32
	for name, c := range map[string]struct {
		level, headroom uint64
		want            status.Status
	}{
		"least":             {1, 0, status.OK},
		"largest":           {1_000_000_000, 1<<62 - 1, status.OK},
		"level 0":           {0, 0, status.Bounds},
		"level beyond 10^9": {1_000_000_001, 0, status.Bounds},
		"headroom 2^62":     {1, 1 << 62, status.Bounds},
		"headroom −1":       {1, math.MaxUint64, status.Bounds},
	} {
		b := encoded(Entry{3, 5}, Wide{4, 0, 6})
		binary.BigEndian.PutUint64(b[at:], c.level)
		binary.BigEndian.PutUint64(b[at+8:], c.headroom)
		s, err := Parse(b)
		if status.Of(err) != c.want {
			t.Errorf("%s: status %d, want %d (%v)", name, status.Of(err), c.want, err)
		} else if err == nil && (s.Level != c.level || s.Headroom != c.headroom) {
			t.Errorf("%s: reads as %d and %d", name, s.Level, s.Headroom)
		}
	}
}

func TestParse_shapeOfAnotherProfile_isRefused(t *testing.T) {
	for at := 8 + 2 + 1 + 32 + 16 + 3; at < 8+2+1+32+16+20; at += 4 {
		b := encoded(Entry{3, 5}, Wide{4, 0, 6})
		b[at]++
		if _, err := Parse(b); status.Of(err) != status.Bounds {
			t.Errorf("byte %d: %v", at, err)
		}
	}
}

// FuzzParse: no input makes the parser panic or allocate from a length it has not checked.
func FuzzParse(f *testing.F) {
	f.Add(encoded(Entry{3, 5}, Wide{4, 0, 6}))
	f.Add([]byte("PLMSCMP1"))
	f.Fuzz(func(t *testing.T, b []byte) {
		if s, err := Parse(b); err == nil && s.CheckBounds() != nil {
			t.Fatal("a parsed schedule is out of bounds")
		}
	})
}
