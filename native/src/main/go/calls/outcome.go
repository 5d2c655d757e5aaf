package calls

import (
	"fmt"
	"io"
	"os"
	"runtime"
	"strings"

	"plimsoll.org/circuits/status"
)

// deepestFrame bounds how much of the stack a report of a panic shows.
const deepestFrame = 32

// reports is where panics are reported; a test replaces it.
var reports io.Writer = os.Stderr

// internalDetail is all that is ever said of an error of unknown origin: its own text could quote a value.
const internalDetail = "internal error of the native library; its standard error names the place"

// Fit runs work and gives what may be copied out: its result when it fits the capacity, otherwise a sentence, cut to fit.
func Fit(work func() ([]byte, error), capacity int) ([]byte, status.Status) {
	result, err := work()
	ended := status.Of(err)
	switch {
	case ended == status.OK && len(result) <= capacity:
		return result, status.OK
	case ended == status.OK:
		ended = status.BufferTooSmall
		return cut(fmt.Sprintf("the result needs %d bytes, the buffer has %d", len(result), capacity), capacity), ended
	case ended == status.Internal:
		return cut(internalDetail, capacity), ended
	default:
		return cut(err.Error(), capacity), ended
	}
}

// cut shortens a sentence to whole characters within the capacity.
func cut(sentence string, capacity int) []byte {
	if len(sentence) > capacity {
		sentence = strings.ToValidUTF8(sentence[:capacity], "")
	}
	return []byte(sentence)
}

// Guarded runs an entry and turns a panic on this goroutine into status Internal. A panic on another one ends the process.
func Guarded(entry func() status.Status) (ended status.Status) {
	defer func() {
		if value := recover(); value != nil {
			reportPanic(value)
			ended = status.Internal
		}
	}()
	return entry()
}

// reportPanic names the type of a panic and where it happened. The value and the arguments of the frames are left out:
// either could be part of somebody's book.
func reportPanic(value any) {
	pcs := make([]uintptr, deepestFrame)
	frames := runtime.CallersFrames(pcs[:runtime.Callers(3, pcs)])
	fmt.Fprintf(reports, "plimsoll: recovered a panic of type %T\n", value)
	for {
		frame, more := frames.Next()
		fmt.Fprintf(reports, "plimsoll: at %s (%s:%d)\n", frame.Function, frame.File, frame.Line)
		if !more {
			return
		}
	}
}
