package calls

import (
	"encoding/binary"
	"testing"

	"plimsoll.org/circuits/status"
)

func TestSessionOf_samePathSpelledTwice_isOneSession(t *testing.T) {
	store := t.TempDir()
	first, err := sessionOf([]byte(store))
	if err != nil {
		t.Fatal(err)
	}
	second, err := sessionOf([]byte(store + "/./"))
	if err != nil || first != second {
		t.Fatalf("another session for the same key store, %v", err)
	}
}

func TestSessionOf_pathThatIsNotAbsolute_isMalformed(t *testing.T) {
	for _, path := range []string{"", "keys", "/keys\x00", "/\xff"} {
		if _, err := sessionOf([]byte(path)); status.Of(err) != status.Malformed {
			t.Errorf("%q: %v", path, err)
		}
	}
}

func TestProfileCode_beyondAByte_isMalformed(t *testing.T) {
	for _, profile := range []int32{-1, 256, 1<<31 - 1} {
		if _, err := Setup([]byte("/nowhere"), profile); status.Of(err) != status.Malformed {
			t.Errorf("%d: %v", profile, err)
		}
	}
}

func TestVerify_specialiseIsNotAFlag_isMalformed(t *testing.T) {
	if _, err := Verify(VerifyJob{KeyStore: []byte(t.TempDir()), Specialise: 2}); status.Of(err) != status.Malformed {
		t.Fatal(err)
	}
}

func TestBench_roundsOutOfRange_isMalformed(t *testing.T) {
	for _, rounds := range []int32{-1, 0, MostRounds + 1} {
		if _, err := Bench(1, 0, rounds); status.Of(err) != status.Malformed {
			t.Errorf("%d: %v", rounds, err)
		}
	}
}

func TestUsage_isThreeNumbersAfterTheResult(t *testing.T) {
	got, err := startUsage().appendTo([]byte{7})
	if err != nil || len(got) != 1+24 || got[0] != 7 {
		t.Fatalf("%x %v", got, err)
	}
	if peak := binary.BigEndian.Uint64(got[17:]); peak < 1<<20 {
		t.Fatalf("a peak of %d bytes is less than any Go process has", peak)
	}
}
