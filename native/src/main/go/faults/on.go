//go:build faults

package faults

import (
	"sync"
	"time"

	"plimsoll.org/circuits/status"
)

// Numbers of the enum Fault in worker.proto.
const (
	panicHere        = 1
	panicInGoroutine = 2
	exhaustMemory    = 3
	hang             = 4
)

// planted is the value of both panics. Tests look for it in everything the caller can see, and must not find it.
const planted = "planted-panic-value"

// kept keeps what exhaustMemory allocates reachable.
var kept [][]byte

// Cause fails in the given way.
func Cause(kind int32) error {
	switch kind {
	case panicHere:
		panic(planted)
	case panicInGoroutine:
		var done sync.WaitGroup
		done.Go(func() { panic(planted) })
		done.Wait()
	case exhaustMemory:
		for {
			kept = append(kept, make([]byte, 64<<20))
		}
	case hang:
		for {
			time.Sleep(time.Hour)
		}
	}
	return status.New(status.Malformed, "no such fault")
}
