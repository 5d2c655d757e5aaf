package golden

import (
	"crypto/sha256"
	"encoding/binary"
	"testing"

	"plimsoll.org/circuits/compiled"
	"plimsoll.org/circuits/profile"
)

// bytes is docs/formats.md section 2.
func (c *compiler) bytes(shape profile.Shape, sigma [32]byte, level, headroom int64) []byte {
	columns := c.matrices()
	b := append(append([]byte("PLMSCMP1"), 0, 1, shape.Code), sigma[:]...)
	b = binary.BigEndian.AppendUint64(b, uint64(level))
	b = binary.BigEndian.AppendUint64(b, uint64(headroom))
	for _, n := range []int{shape.N, shape.K, shape.Y, shape.F, shape.J} {
		b = binary.BigEndian.AppendUint32(b, uint32(n))
	}
	for n := range shape.N {
		b = put(b, columns[variable{isRow, n}])
	}
	for l := range shape.Y {
		b = put(b, columns[variable{isAdvice, l}])
	}
	return putWide(b, columns[constantTerm])
}

// TestCompiled_goldenSchedules_compileToTheSameBytesHere is a second compiler, written from the page.
func TestCompiled_goldenSchedules_compileToTheSameBytesHere(t *testing.T) {
	for name, vectors := range map[string][2]string{
		"small":        {"schedule.golden", "compiled.golden"},
		"every module": {"modules.golden", "modules-compiled.golden"},
	} {
		t.Run(name, func(t *testing.T) {
			source, v := read(t, vectors[0]), read(t, vectors[1])
			canonical := source.hex("canonical")
			sigma := sha256.Sum256(canonical)
			source.equal("digest", sigma[:])
			v.equal("schedule_digest", sigma[:])
			shape, _ := profile.ByCode(uint8(v.number("profile")))
			level, headroom := int64(v.number("level_ppm")), int64(v.number("headroom"))
			b := compile(readSchedule(t, canonical), level, headroom).bytes(shape, sigma, level, headroom)
			v.equal("bytes", b)
			parsed, err := compiled.Parse(b)
			if err != nil {
				t.Fatal(err)
			}
			v.equal("digest", parsed.Digest[:])
			if len(parsed.Constant) == 0 && headroom > 0 {
				t.Error("the headroom is in no constant")
			}
		})
	}
}
