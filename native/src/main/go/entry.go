package main

import (
	"plimsoll.org/circuits/status"
	"plimsoll.org/native/calls"
)

// answer runs one entry: it calls work, copies out what it returns when that fits, or the sentence of its error.
// Work and copying are recovered into status Internal.
func answer(to target, work func() ([]byte, error)) status.Status {
	return calls.Guarded(func() status.Status {
		if !to.usable() {
			return status.Malformed
		}
		if !to.write(nil) { // so that a panic leaves no stale length behind
			return status.Internal
		}
		result, ended := calls.Fit(work, to.capacity())
		if !to.write(result) {
			return status.Internal
		}
		return ended
	})
}

// statusOnly runs an entry that has no result.
func statusOnly(work func() error) status.Status {
	return calls.Guarded(func() status.Status { return status.Of(work()) })
}
