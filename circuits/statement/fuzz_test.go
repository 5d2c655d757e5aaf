package statement

import (
	"encoding/hex"
	"os"
	"strings"
	"testing"

	"plimsoll.org/circuits/status"
)

// golden reads the bytes of a golden vector as a seed.
func golden(f *testing.F, name string) []byte {
	f.Helper()
	text, err := os.ReadFile("../../fixtures/src/main/resources/golden/" + name)
	if err != nil {
		f.Fatal(err)
	}
	for line := range strings.Lines(string(text)) {
		if digits, ok := strings.CutPrefix(line, "bytes = "); ok {
			b, err := hex.DecodeString(strings.TrimSpace(digits))
			if err != nil {
				f.Fatal(err)
			}
			return b
		}
	}
	f.Fatal("no bytes in " + name)
	return nil
}

// FuzzParse: whatever is read keeps its ranges, and nothing panics.
func FuzzParse(f *testing.F) {
	f.Add(golden(f, "statement.golden"))
	f.Fuzz(func(t *testing.T, b []byte) {
		s, reason := Parse(b)
		if reason != status.Verified {
			return
		}
		if _, err := s.Context.Digest(); err != nil || s.NotBefore >= s.Expiry || s.Level == 0 || s.Headroom > maxHeadroom || s.Shape.N == 0 {
			t.Fatal("a parsed statement is out of range")
		}
	})
}

func FuzzParseExpectation(f *testing.F) {
	f.Add(golden(f, "expectation.golden"))
	f.Add(golden(f, "expectation-full.golden"))
	f.Fuzz(func(t *testing.T, b []byte) {
		if e, ok := ParseExpectation(b); ok && (len(e.Issuers) == 0 || e.Setups == 0) {
			t.Fatal("a parsed expectation demands nothing")
		}
	})
}
