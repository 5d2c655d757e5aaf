package proof

import (
	"bytes"
	"encoding/binary"
	"runtime"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	groth16 "github.com/consensys/gnark/backend/groth16/bn254"

	"plimsoll.org/circuits/status"
)

// sample is a proof of nothing, made of generators: enough for the decoder.
func sample(t testing.TB) []byte {
	t.Helper()
	_, _, g1, g2 := bn254.Generators()
	b, err := Encode(&groth16.Proof{Ar: g1, Krs: g1, Bs: g2, Commitments: []bn254.G1Affine{g1, g1}, CommitmentPok: g1})
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestDecode_theOneEncoding_isAccepted(t *testing.T) {
	b := sample(t)
	if _, reason := Decode(b); reason != status.Verified || len(b) != Size {
		t.Fatalf("reason %d for %d bytes", reason, len(b))
	}
}

func TestDecode_otherLengths_areRefusedBeforeAnyDecoder(t *testing.T) {
	whole := sample(t)
	for n := range 400 {
		if n == Size {
			continue
		}
		if _, reason := Decode(append(whole, make([]byte, 400)...)[:n]); reason != status.ProofLength {
			t.Fatalf("%d bytes: reason %d", n, reason)
		}
	}
}

// TestDecode_hugeCount_allocatesNothing: gnark would reserve 64 bytes for each of 2^32 − 1 points.
func TestDecode_hugeCount_allocatesNothing(t *testing.T) {
	for _, count := range []uint32{0, 1, 3, 1 << 26, 1 << 30, 1<<32 - 1} {
		b := sample(t)
		binary.BigEndian.PutUint32(b[countAt:], count)
		short := b[:164] // a length that gnark takes for a proof without commitments
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		_, reason := Decode(b)
		_, reasonShort := Decode(short)
		runtime.ReadMemStats(&after)
		if reason != status.ProofEncoding || reasonShort != status.ProofLength {
			t.Errorf("count %d: reasons %d and %d", count, reason, reasonShort)
		}
		if after.TotalAlloc-before.TotalAlloc > 1<<20 {
			t.Errorf("count %d: %d bytes allocated", count, after.TotalAlloc-before.TotalAlloc)
		}
	}
}

// shifted is a proof whose first point is uncompressed, so that gnark would read the count 64 bytes later than Decode looks.
func shifted(t testing.TB, count uint32) []byte {
	t.Helper()
	_, _, g1, g2 := bn254.Generators()
	ar, bs := g1.RawBytes(), g2.Bytes()
	b := append(append([]byte{}, ar[:]...), bs[:]...)
	b = binary.BigEndian.AppendUint32(b, commitments) // the start of an uncompressed Krs, where the count should be
	b = append(b, make([]byte, 60)...)
	b = binary.BigEndian.AppendUint32(b, count)
	return append(b, make([]byte, Size-len(b))...)
}

func TestDecode_countShiftedByUncompressedPoints_allocatesNothing(t *testing.T) {
	b := shifted(t, 1<<22)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	_, reason := Decode(b)
	runtime.ReadMemStats(&after)
	if allocated := after.TotalAlloc - before.TotalAlloc; reason != status.ProofEncoding || allocated > 1<<20 {
		t.Fatalf("reason %d, %d bytes allocated", reason, allocated)
	}
}

func TestDecode_infinityOrOutsideSubgroupOrSecondEncoding_isRefused(t *testing.T) {
	infinity := append([]byte{0x40}, make([]byte, 31)...)
	for name, at := range map[string]int{"Ar": 0, "Krs": 96, "D0": 132, "D1": 164} {
		b := sample(t)
		copy(b[at:], infinity)
		if _, reason := Decode(b); reason != status.ProofEncoding {
			t.Errorf("%s at infinity: reason %d", name, reason)
		}
	}
	b := sample(t)
	copy(b[32:], append([]byte{0x40}, make([]byte, 63)...))
	if _, reason := Decode(b); reason != status.ProofEncoding {
		t.Errorf("Bs at infinity: reason %d", reason)
	}
	for at := range Size {
		flipped := sample(t)
		flipped[at] ^= 0x20 // beyond the modulus, off the curve, or outside the subgroup, as it may be
		if p, reason := Decode(flipped); reason == status.Verified {
			if again, err := Encode(p); err != nil || !bytes.Equal(again, flipped) {
				t.Fatalf("byte %d: a second encoding is accepted", at)
			}
		}
	}
}

// outsideSubgroup is a point on the twist whose order is not the group's: nearly every point of it.
func outsideSubgroup(t *testing.T) bn254.G2Affine {
	t.Helper()
	_, _, _, g := bn254.Generators()
	var b, cube bn254.E2
	b.Square(&g.Y)
	cube.Square(&g.X).Mul(&cube, &g.X)
	b.Sub(&b, &cube)
	for x := uint64(1); x < 100; x++ {
		var p bn254.G2Affine
		p.X.A0.SetUint64(x)
		var right bn254.E2
		right.Square(&p.X).Mul(&right, &p.X).Add(&right, &b)
		if right.Legendre() != 1 {
			continue
		}
		p.Y.Sqrt(&right)
		if p.IsOnCurve() && !p.IsInSubGroup() {
			return p
		}
	}
	t.Fatal("no point found")
	return g
}

func TestDecode_pointOutsideTheSubgroup_isRefused(t *testing.T) {
	b := sample(t)
	p := outsideSubgroup(t)
	compressed := p.Bytes()
	copy(b[32:], compressed[:])
	if _, reason := Decode(b); reason != status.ProofEncoding {
		t.Fatalf("reason %d", reason)
	}
}

func FuzzDecode(f *testing.F) {
	f.Add(sample(f))
	f.Add(sample(f)[:164])
	f.Add(shifted(f, 1<<22))
	f.Fuzz(func(t *testing.T, b []byte) {
		if p, reason := Decode(b); reason == status.Verified {
			if again, err := Encode(p); err != nil || !bytes.Equal(again, b) {
				t.Fatal("a second encoding is accepted")
			}
		}
	})
}
