package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"testing"

	"plimsoll.org/circuits/profile"
)

// input is one block of profile pocket with one case: five lots of row 0, whose only entry is −3 in the first inequality.
func input() []byte {
	shape := profile.All[0]
	s := append([]byte("PLMSCMP1"), 0, 1, shape.Code)
	s = append(s, make([]byte, 32)...)
	s = binary.BigEndian.AppendUint64(s, 1_000_000)
	s = binary.BigEndian.AppendUint64(s, 0)
	for _, n := range []int{shape.N, shape.K, shape.Y, shape.F, shape.J} {
		s = binary.BigEndian.AppendUint32(s, uint32(n))
	}
	s = binary.BigEndian.AppendUint32(s, 1)
	s = binary.BigEndian.AppendUint32(s, 0)
	minusThree := int64(-3)
	s = binary.BigEndian.AppendUint64(s, uint64(minusThree))
	s = append(s, make([]byte, 4*(shape.N-1+shape.Y)+4)...)
	b := binary.BigEndian.AppendUint32(nil, uint32(len(s)))
	b = append(b, s...)
	b = binary.BigEndian.AppendUint32(b, 1)
	b = binary.BigEndian.AppendUint32(b, 0)
	b = binary.BigEndian.AppendUint64(b, 5)
	return append(b, make([]byte, slotSize*(shape.K-1)+adviceSize*shape.Y)...)
}

func TestRecheck_oneCase_isTheDigestOfItsLines(t *testing.T) {
	lines := make([]byte, lineSize*profile.All[0].Lines())
	for i := range lineSize {
		lines[i] = 0xff
	}
	lines[lineSize-1] = 0xff - 14
	want := sha256.Sum256(lines)

	got, err := recheck(bytes.NewReader(input()))
	if err != nil || !bytes.Equal(got, want[:]) {
		t.Fatalf("%x, %v; want %x", got, err, want)
	}
}

func TestRecheck_everyTruncation_isRefused(t *testing.T) {
	whole := input()
	for n := 1; n < len(whole); n++ {
		if _, err := recheck(bytes.NewReader(whole[:n])); err == nil {
			t.Fatalf("the first %d of %d bytes are accepted", n, len(whole))
		}
	}
}
