// Package session is the library's front door: bytes in, bytes out, keys from one store, nothing else remembered than what makes
// the next call cheap (circuits, keys, specialised keys).
//
// Promise: a proof leaves Prove only after it verified; Verify answers status.Verified only when the statement meets the expectation
// and the proof holds for matrices folded here. Both take lengths from nobody.
// Not promised: cancellation and bounded memory. That is what the worker process is for.
package session

import (
	"fmt"
	"sync"

	"github.com/consensys/gnark/logger"

	"plimsoll.org/circuits/account"
	"plimsoll.org/circuits/compiled"
	"plimsoll.org/circuits/keys"
	"plimsoll.org/circuits/keys/insecuresetup"
	"plimsoll.org/circuits/profile"
	"plimsoll.org/circuits/proof"
	"plimsoll.org/circuits/statement"
	"plimsoll.org/circuits/status"
)

func init() { logger.Disable() } // gnark's log would reach the worker's standard output

// Session serves one key store. Calls may overlap; each takes the lock for its whole duration, since one job at a time is the rule.
type Session struct {
	mu        sync.Mutex
	store     keys.Store
	circuits  cache[uint8, *account.Compiled]
	schedules cache[[32]byte, *compiled.Schedule]
	verifying cache[[32]byte, *keys.Verifying]
	provers   cache[[32]byte, *account.Prover]
	special   cache[[64]byte, *account.Verifier]
}

// New opens a session on a key store, which need not exist yet.
func New(keyStore string) *Session { return &Session{store: keys.Open(keyStore)} }

// Setup makes a development key for a profile unless a sound one is there.
func (s *Session) Setup(code uint8) (created bool, digest [32]byte, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	shape, known := profile.ByCode(code)
	if !known {
		return false, digest, status.New(status.Malformed, "unknown profile")
	}
	err = s.store.Locked(shape, func() error {
		circuit, err := s.circuit(shape)
		if err != nil {
			return err
		}
		found, ok, err := s.store.Development(shape, circuit.Fingerprint)
		if err != nil {
			return err
		}
		if ok {
			digest = found.Digest
			return nil
		}
		made, pk, err := insecuresetup.Run(circuit)
		if err != nil {
			return err
		}
		created, digest = true, made.Digest
		return s.store.Add(made, pk, circuit.R1CS.GetNbConstraints())
	})
	return created, digest, err
}

// Proved is a proof and the commitment of the book it is about.
type Proved struct {
	Commitment [32]byte
	Proof      []byte
}

// Prove makes a proof for a witness under a compiled schedule and a context.
func (s *Session) Prove(compiledBytes, contextBytes, witnessBytes []byte) (*Proved, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	schedule, err := s.schedule(compiledBytes)
	if err != nil {
		return nil, err
	}
	context, reason := statement.ParseContext(contextBytes)
	if reason != status.Verified {
		return nil, status.New(status.Malformed, "the context is not in the known format")
	}
	witness, err := account.ParseWitness(witnessBytes)
	if err != nil {
		return nil, err
	}
	if err := belongTogether(schedule, context, witness); err != nil {
		return nil, err
	}
	if err := account.Check(schedule, witness.Slots, witness.Values); err != nil {
		return nil, status.New(status.WitnessRejected, err.Error())
	}
	prover, err := s.prover(context)
	if err != nil {
		return nil, err
	}
	return prove(prover, schedule, context, witness)
}

func belongTogether(schedule *compiled.Schedule, context *statement.Context, witness *account.Witness) error {
	switch {
	case context.Shape != schedule.Shape || witness.Shape != schedule.Shape:
		return status.New(status.Mismatch, "context, compiled schedule and witness are not of one profile")
	case context.Compiled != schedule.Digest || context.Schedule != schedule.ScheduleDigest || context.Level != schedule.Level ||
		context.Headroom != schedule.Headroom:
		return status.New(status.Mismatch, "the context names another compiled schedule")
	}
	return nil
}

func prove(prover *account.Prover, schedule *compiled.Schedule, context *statement.Context, witness *account.Witness) (*Proved, error) {
	kappa, err := context.Digest()
	if err != nil {
		return nil, err
	}
	a, err := account.NewAssignment(kappa, witness.Tag, witness.Salt, witness.Slots, witness.Values)
	if err != nil {
		return nil, err
	}
	made, err := prover.Prove(schedule, a)
	if err != nil { // a solver's own text quotes wires, which are secret
		if err == account.ErrSelfCheck {
			return nil, status.New(status.SelfCheckFailed, err.Error())
		}
		return nil, status.New(status.WitnessRejected, "the constraints do not hold for this witness")
	}
	encoded, err := proof.Encode(made)
	if err != nil {
		return nil, err
	}
	return &Proved{Commitment: a.Book.Bytes(), Proof: encoded}, nil
}

// VerifyRequest is everything a verdict depends on.
type VerifyRequest struct {
	Compiled, Statement, Proof, Signature, Expectation []byte
	// Specialise builds and keeps the schedule-specialised key: worth it when more than a few certificates follow.
	Specialise bool
}

// Verify gives a verdict, or an error when it could not come to one.
func (s *Session) Verify(q VerifyRequest) (status.Reason, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(q.Proof) != proof.Size {
		return status.ProofLength, nil
	}
	claim, reason := statement.Parse(q.Statement)
	if reason != status.Verified {
		return reason, nil
	}
	expectation, ok := statement.ParseExpectation(q.Expectation)
	if !ok {
		return 0, status.New(status.Malformed, "the expectation is not in the known format")
	}
	schedule, err := s.schedule(q.Compiled)
	if status.Of(err) == status.Bounds {
		return status.ScheduleBounds, nil
	}
	if err != nil {
		return 0, err
	}
	if reason := s.checkClaim(q, claim, expectation, schedule); reason != status.Verified {
		return reason, nil
	}
	return s.checkProof(q, claim, expectation, schedule)
}

func (s *Session) checkClaim(q VerifyRequest, claim *statement.Statement, expectation *statement.Expectation, schedule *compiled.Schedule) status.Reason {
	if reason := expectation.Check(claim, q.Proof, q.Signature); reason != status.Verified {
		return reason
	}
	switch {
	case claim.Shape != schedule.Shape:
		return status.ProfileMismatch
	case claim.Schedule != schedule.ScheduleDigest:
		return status.ScheduleMismatch
	case claim.Compiled != schedule.Digest || claim.Level != schedule.Level || claim.Headroom != schedule.Headroom:
		return status.CompiledMismatch
	}
	return status.Verified
}

func (s *Session) checkProof(q VerifyRequest, claim *statement.Statement, expectation *statement.Expectation, schedule *compiled.Schedule) (status.Reason, error) {
	key, err := s.verifyingKey(claim.Context)
	if status.Of(err) == status.KeyNotFound {
		return status.KeyUnknown, nil
	}
	if err != nil {
		return 0, err
	}
	if !expectation.AcceptsSetup(uint8(key.Setup)) {
		return status.SetupNotAllowed, nil
	}
	decoded, reason := proof.Decode(q.Proof)
	if reason != status.Verified {
		return reason, nil
	}
	kappa, err := claim.Context.Digest()
	if err != nil {
		return 0, err
	}
	verifier, err := s.verifier(key, schedule, q.Specialise)
	if err != nil {
		return 0, err
	}
	if verifier.Verify(claim.Book, kappa, decoded) != nil {
		return status.ProofInvalid, nil
	}
	return status.Verified, nil
}

func (s *Session) circuit(shape profile.Shape) (*account.Compiled, error) {
	return s.circuits.get(shape.Code, func() (*account.Compiled, error) {
		c, err := account.Compile(shape)
		if err != nil {
			return nil, err
		}
		if want, ok := account.PinnedFingerprint(shape); !ok || want != c.Fingerprint {
			return nil, fmt.Errorf("the circuit of profile %s is not the pinned one", shape.Name)
		}
		return c, nil
	})
}

func (s *Session) schedule(b []byte) (*compiled.Schedule, error) {
	parsed, err := compiled.Parse(b)
	if err != nil {
		return nil, err
	}
	return s.schedules.get(parsed.Digest, func() (*compiled.Schedule, error) { return parsed, nil })
}

func (s *Session) verifyingKey(c *statement.Context) (*keys.Verifying, error) {
	v, err := s.verifying.get(c.Key, func() (*keys.Verifying, error) { return s.store.Verifying(c.Shape, c.Key) })
	switch {
	case err != nil:
		return nil, err
	case v.Shape != c.Shape || !s.store.Has(v): // removed from the store while this session knew it
		return nil, status.New(status.KeyNotFound, "the store has no such key for this profile; run keys setup")
	}
	if pinned, ok := account.PinnedFingerprint(c.Shape); !ok || v.Fingerprint != pinned { // a later release may have mended the circuit
		return nil, status.New(status.KeyCorrupt, "the key was made for another version of the circuit; run keys setup")
	}
	return v, nil
}

func (s *Session) prover(c *statement.Context) (*account.Prover, error) {
	key, err := s.verifyingKey(c)
	if err != nil {
		return nil, err
	}
	return s.provers.get(c.Key, func() (*account.Prover, error) {
		circuit, err := s.circuit(c.Shape)
		if err != nil {
			return nil, err
		}
		pk, err := s.store.Proving(key)
		if err != nil {
			return nil, err
		}
		p, err := account.NewProver(circuit, pk, key.Key)
		if err != nil {
			return nil, status.New(status.KeyCorrupt, err.Error())
		}
		return p, nil
	})
}

func (s *Session) verifier(key *keys.Verifying, schedule *compiled.Schedule, specialise bool) (*account.Verifier, error) {
	id := [64]byte(append(key.Digest[:], schedule.Digest[:]...))
	if special, ok := s.special.peek(id); ok {
		return special, nil
	}
	if !specialise {
		return account.NewVerifier(key.Key, schedule), nil
	}
	return s.special.get(id, func() (*account.Verifier, error) { return account.Specialise(key.Key, schedule) })
}
