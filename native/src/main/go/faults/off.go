//go:build !faults

package faults

import "plimsoll.org/circuits/status"

// Cause refuses.
func Cause(int32) error {
	return status.New(status.Unsupported, "this library was not built for fault tests")
}
