// Package calls is what the native entries do, in pure Go: it checks arguments, keeps one session per key store, encodes
// results and turns errors and panics into a status. It holds no cgo, so it is tested without a JVM.
//
// It promises that a sentence it returns is the text of a status.Error or a fixed one, never a panic value and never the
// text of an error of unknown origin. It does not check what the bytes say: that is the work of plimsoll.org/circuits.
package calls
