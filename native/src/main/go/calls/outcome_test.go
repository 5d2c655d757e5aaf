package calls

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"plimsoll.org/circuits/status"
)

func TestFit_resultThatFits_isCopied(t *testing.T) {
	got, ended := Fit(func() ([]byte, error) { return []byte("abc"), nil }, 3)
	if ended != status.OK || string(got) != "abc" {
		t.Fatalf("%d %q", ended, got)
	}
}

func TestFit_resultOneByteTooLong_isRefused(t *testing.T) {
	got, ended := Fit(func() ([]byte, error) { return make([]byte, 101), nil }, 100)
	if ended != status.BufferTooSmall || !strings.Contains(string(got), "101") {
		t.Fatalf("%d %q", ended, got)
	}
}

func TestFit_errorOfUnknownOrigin_isNotQuoted(t *testing.T) {
	got, ended := Fit(func() ([]byte, error) { return nil, errors.New("constraint 5: 1234567 != 8") }, 200)
	if ended != status.Internal || strings.Contains(string(got), "1234567") {
		t.Fatalf("%d %q", ended, got)
	}
}

func TestFit_longSentence_isCutAtAWholeCharacter(t *testing.T) {
	got, ended := Fit(func() ([]byte, error) { return nil, status.New(status.Storage, "aé") }, 2)
	if ended != status.Storage || string(got) != "a" {
		t.Fatalf("%d %q", ended, got)
	}
}

func TestGuarded_panic_becomesInternalAndItsValueIsNotReported(t *testing.T) {
	var report bytes.Buffer
	kept := reports
	reports = &report
	defer func() { reports = kept }()

	ended := Guarded(func() status.Status { panic("quantity 424242") })

	if ended != status.Internal {
		t.Fatalf("status %d", ended)
	}
	text := report.String()
	if !strings.Contains(text, "type string") || !strings.Contains(text, "outcome_test.go") {
		t.Fatalf("the report does not name type and place: %s", text)
	}
	if strings.Contains(text, "424242") {
		t.Fatalf("the report quotes the value: %s", text)
	}
}
