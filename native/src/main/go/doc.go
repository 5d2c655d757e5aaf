// Command native is the shared library libplimsoll.so: the only code of Plimsoll that speaks both C and Go.
//
// It promises that every entry has one shape (take the buffers, check their lengths, call one pure function, copy the
// result out if it fits, turn an error into a status), that no recovered panic and no panic value crosses into Java,
// and that a sentence it returns holds no private data.
//
// It does not promise to survive: a panic in a goroutine that gnark started, an exhausted memory or a Go stack overflow
// ends the process, Java included. That is why services and the command line call it inside worker processes only.
//
// Layers: exports.go (one function per native method of org.plimsoll.nativelib.NativeCalls), entry.go and jni.go
// (translation), package calls (pure Go, tested without a JVM), plimsoll.org/circuits (the work).
package main

// main is never run: the library is loaded, not started.
func main() {}
