// Package faults fails on purpose, to show that the caller of a worker survives. Only a library built with the tag
// "faults" does so, and such a library is never packaged; any other answers Unsupported.
package faults
