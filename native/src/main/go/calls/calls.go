package calls

import (
	"encoding/binary"
	"fmt"
	"math"
	"strings"

	"plimsoll.org/circuits/session"
	"plimsoll.org/circuits/status"
)

// Describe gives the lines "version=…" and "circuit.<profile>=<fingerprint>" by which Java knows its library.
func Describe() ([]byte, error) { return []byte(session.Describe()), nil }

// Setup makes sure of a development key: u8 created ‖ 32 bytes key digest.
func Setup(keyStore []byte, profile int32) ([]byte, error) {
	code, err := profileCode(profile)
	if err != nil {
		return nil, err
	}
	s, err := sessionOf(keyStore)
	if err != nil {
		return nil, err
	}
	created, key, err := s.Setup(code)
	if err != nil {
		return nil, err
	}
	return append([]byte{flag(created)}, key[:]...), nil
}

// ProveJob holds the arguments of Prove; docs/formats.md sections 2, 3 and 10.
type ProveJob struct{ KeyStore, Compiled, Context, Witness []byte }

// Prove makes a proof: 32 bytes book commitment ‖ 228 bytes proof ‖ usage.
func Prove(job ProveJob) ([]byte, error) {
	s, err := sessionOf(job.KeyStore)
	if err != nil {
		return nil, err
	}
	started := startUsage()
	proved, err := s.Prove(job.Compiled, job.Context, job.Witness)
	if err != nil {
		return nil, err
	}
	return started.appendTo(append(proved.Commitment[:], proved.Proof...))
}

// VerifyJob holds the arguments of Verify; docs/formats.md sections 2, 4, 7, 5 and 11. Specialise is 0 or 1.
type VerifyJob struct {
	KeyStore, Compiled, Statement, Proof, Signature, Expectation []byte
	Specialise                                                   int32
}

// Verify reaches a verdict: u32 reason ‖ usage.
func Verify(job VerifyJob) ([]byte, error) {
	if job.Specialise != 0 && job.Specialise != 1 {
		return nil, status.New(status.Malformed, "specialise is neither 0 nor 1")
	}
	s, err := sessionOf(job.KeyStore)
	if err != nil {
		return nil, err
	}
	started := startUsage()
	reason, err := s.Verify(session.VerifyRequest{
		Compiled:    job.Compiled,
		Statement:   job.Statement,
		Proof:       job.Proof,
		Signature:   job.Signature,
		Expectation: job.Expectation,
		Specialise:  job.Specialise == 1,
	})
	if err != nil {
		return nil, err
	}
	return started.appendTo(binary.BigEndian.AppendUint32(nil, uint32(reason)))
}

// Bench times the statement and gives one line "name value unit" per figure.
func Bench(profile int32, seed uint64, rounds int32) ([]byte, error) {
	code, err := profileCode(profile)
	if err != nil {
		return nil, err
	}
	if rounds < 1 || rounds > MostRounds {
		return nil, status.New(status.Malformed, fmt.Sprintf("rounds is not between 1 and %d", MostRounds))
	}
	figures, err := session.Bench(code, seed, int(rounds))
	if err != nil {
		return nil, err
	}
	var lines strings.Builder
	for _, f := range figures {
		fmt.Fprintf(&lines, "%s %g %s\n", f.Name, f.Value, f.Unit)
	}
	return []byte(lines.String()), nil
}

// profileCode checks only that the code is a byte; the session knows which codes exist.
func profileCode(profile int32) (uint8, error) {
	if profile < 0 || profile > math.MaxUint8 {
		return 0, status.New(status.Malformed, "the profile is not a code of docs/formats.md section 8")
	}
	return uint8(profile), nil
}

func flag(set bool) byte {
	if set {
		return 1
	}
	return 0
}
