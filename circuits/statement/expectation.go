package statement

import (
	"crypto/ed25519"
	"slices"

	"plimsoll.org/circuits/internal/wire"
	"plimsoll.org/circuits/status"
)

const expectationMagic = "PLMSEXP1"

// Expectation is what the verifier demands of a statement: docs/formats.md section 11.
type Expectation struct {
	Now             uint64
	Skew            uint32
	LongestLifetime uint64
	LeastLevel      uint64
	LeastHeadroom   uint64
	LeastAssurance  Assurance
	Setups          uint8
	Nonce, Schedule [32]byte
	Audience        string
	Issuers, Keys   [][32]byte
	Book            *[32]byte
}

// ParseExpectation reads an expectation; false when it is not one.
func ParseExpectation(b []byte) (*Expectation, bool) {
	r := wire.NewReader(b)
	r.Magic(expectationMagic)
	e := &Expectation{
		Now: r.U64(), Skew: r.U32(), LongestLifetime: r.U64(), LeastLevel: r.U64(), LeastHeadroom: r.U64(),
		LeastAssurance: Assurance(r.U8()), Setups: r.U8(), Nonce: r.Bytes32(), Schedule: r.Bytes32(), Audience: r.Text(),
		Issuers: digests(r), Keys: digests(r),
	}
	switch r.U8() {
	case 0:
	case 1:
		book := r.Bytes32()
		e.Book = &book
	default:
		r.Fail()
	}
	sound := e.Now < maxTime && e.LongestLifetime > 0 && e.LeastLevel > 0 && e.LeastHeadroom <= maxHeadroom && e.LeastAssurance >= SelfDeclared && e.LeastAssurance <= OnChain &&
		e.Setups > 0 && e.Setups < 4 && len(e.Issuers) > 0
	return e, r.Done() && sound
}

func digests(r *wire.Reader) [][32]byte {
	n := int(r.U16())
	if n > 1024 || n*32 > r.Remaining() {
		r.Fail()
		return nil
	}
	out := make([][32]byte, n)
	for i := range out {
		out[i] = r.Bytes32()
	}
	return out
}

// AcceptsSetup reports whether keys of this setup (1 or 2) are accepted.
func (e *Expectation) AcceptsSetup(setup uint8) bool { return e.Setups&(1<<(setup-1)) != 0 }

// Check holds a signed statement against the expectation, in the order of the reason enum's groups; the first failure is the answer.
func (e *Expectation) Check(s *Statement, proof, signature []byte) status.Reason {
	switch {
	case s.Schedule != e.Schedule:
		return status.ScheduleMismatch
	case len(e.Keys) > 0 && !slices.Contains(e.Keys, s.Key):
		return status.KeyUnknown
	case !slices.Contains(e.Issuers, s.Issuer) || weakKey(s.Issuer):
		return status.IssuerNotAllowed
	case len(signature) != ed25519.SignatureSize || !ed25519.Verify(s.Issuer[:], s.signed(proof), signature):
		return status.SignatureInvalid
	case s.Audience != e.Audience:
		return status.AudienceMismatch
	case s.Nonce != e.Nonce:
		return status.NonceMismatch
	}
	if reason := e.checkTimes(s); reason != status.Verified {
		return reason
	}
	switch {
	case s.Level < e.LeastLevel:
		return status.LevelTooLow
	case s.Headroom < e.LeastHeadroom:
		return status.HeadroomTooLow
	case s.Assurance < e.LeastAssurance:
		return status.AssuranceTooLow
	case s.Assurance != SelfDeclared: // nothing in a certificate can support more yet
		return status.AssuranceOverclaimed
	case e.Book != nil && *e.Book != s.BookDigest:
		return status.BookMismatch
	}
	return status.Verified
}

func (e *Expectation) checkTimes(s *Statement) status.Reason {
	switch skew := uint64(e.Skew); {
	case s.NotBefore > e.Now+skew:
		return status.NotYetValid
	case s.Expiry+skew <= e.Now:
		return status.Expired
	case s.Expiry-s.NotBefore > e.LongestLifetime:
		return status.LifetimeTooLong
	}
	return status.Verified
}
