// Package confine makes a process harmless before it takes its first job: bounded memory, no core dump, nothing for a
// debugger of another user, and a standard output that only the caller of a job can write to.
//
// It promises nothing about processor time: a deadline is kept by whoever can kill the process. It is for a process that
// does nothing else; an application that calls the library in process must not confine itself.
package confine

import (
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
	"strconv"
	"strings"
	"syscall"

	"plimsoll.org/circuits/status"
)

const (
	// leastHeadroom is what a prover of the smallest profile needs; less would only fail later and worse.
	leastHeadroom = 64 << 20
	mostHeadroom  = 1 << 40
	prSetDumpable = 4 // prctl(2), PR_SET_DUMPABLE
)

// Process limits the address space to what is mapped now plus headroom bytes, and sets the soft limit of the Go heap to
// seven eighths of the headroom, so that the collector works before the hard limit ends the process.
func Process(headroom int64) error {
	if headroom < leastHeadroom || headroom > mostHeadroom {
		return status.New(status.Malformed, fmt.Sprintf("the memory headroom is not between %d and %d bytes", leastHeadroom, mostHeadroom))
	}
	mapped, err := mappedBytes()
	if err != nil {
		return refused("the size of the process")
	}
	// What libraries print belongs on standard error: standard output carries answers.
	if err := syscall.Dup3(2, 1, 0); err != nil {
		return refused("the redirection of standard output")
	}
	if err := lower(syscall.RLIMIT_CORE, 0); err != nil {
		return refused("the limit of core dumps")
	}
	if _, _, errno := syscall.RawSyscall(syscall.SYS_PRCTL, prSetDumpable, 0, 0); errno != 0 {
		return refused("the protection against dumps")
	}
	if err := lower(syscall.RLIMIT_AS, mapped+uint64(headroom)); err != nil {
		return refused("the limit of the address space")
	}
	debug.SetMemoryLimit(goBytes() + headroom - headroom/8)
	return nil
}

// lower sets a limit, soft and hard, unless a lower one is in force already.
func lower(resource int, value uint64) error {
	var now syscall.Rlimit
	if err := syscall.Getrlimit(resource, &now); err != nil {
		return err
	}
	value = min(value, now.Cur, now.Max)
	return syscall.Setrlimit(resource, &syscall.Rlimit{Cur: value, Max: value})
}

// mappedBytes is the size that the kernel compares with RLIMIT_AS.
func mappedBytes() (uint64, error) {
	statm, err := os.ReadFile("/proc/self/statm")
	if err != nil {
		return 0, err
	}
	pages, _, _ := strings.Cut(string(statm), " ")
	count, err := strconv.ParseUint(pages, 10, 40)
	if err != nil {
		return 0, err
	}
	return count * uint64(os.Getpagesize()), nil
}

// goBytes is the memory that the Go runtime already counts against its soft limit.
func goBytes() int64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.Sys - m.HeapReleased)
}

func refused(what string) error {
	return status.New(status.Unsupported, "the operating system refused "+what)
}
