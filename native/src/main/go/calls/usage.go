package calls

import (
	"encoding/binary"
	"syscall"
	"time"

	"plimsoll.org/circuits/status"
)

// usage is what a job cost. CPU time and peak memory are those of the whole process: it has one job at a time.
type usage struct {
	began time.Time
	cpu   time.Duration
	fault error
}

func startUsage() usage {
	cpu, _, err := processUsage()
	return usage{began: time.Now(), cpu: cpu, fault: err}
}

// appendTo adds u64 CPU nanoseconds ‖ u64 wall nanoseconds ‖ u64 peak resident bytes.
func (u usage) appendTo(result []byte) ([]byte, error) {
	cpu, peak, err := processUsage()
	if u.fault != nil || err != nil {
		return nil, status.New(status.Unsupported, "the operating system does not report the use of resources")
	}
	result = binary.BigEndian.AppendUint64(result, uint64(cpu-u.cpu))
	result = binary.BigEndian.AppendUint64(result, uint64(time.Since(u.began)))
	return binary.BigEndian.AppendUint64(result, peak), nil
}

func processUsage() (cpu time.Duration, peak uint64, err error) {
	var r syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &r); err != nil {
		return 0, 0, err
	}
	// Linux counts the peak in units of 1,024 bytes.
	return time.Duration(r.Utime.Nano() + r.Stime.Nano()), uint64(r.Maxrss) << 10, nil
}
