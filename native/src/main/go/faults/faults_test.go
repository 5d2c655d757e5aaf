package faults

import (
	"testing"

	"plimsoll.org/circuits/status"
)

func TestCause_unknownFault_isRefused(t *testing.T) {
	if ended := status.Of(Cause(0)); ended != status.Malformed && ended != status.Unsupported {
		t.Fatalf("status %d", ended)
	}
}
