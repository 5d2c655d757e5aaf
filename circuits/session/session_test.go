package session

import (
	"bytes"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/binary"
	"math/big"
	"strings"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"plimsoll.org/circuits/account"
	"plimsoll.org/circuits/proof"
	"plimsoll.org/circuits/statement"
	"plimsoll.org/circuits/status"
)

func TestVerify_honestCertificate_isVerified(t *testing.T) {
	if reason := newScene(t).reason(t); reason != status.Verified {
		t.Fatalf("reason %d", reason)
	}
}

func TestProve_shortByOne_isRejectedAndOverByOneProves(t *testing.T) {
	s := newScene(t)
	for charge, want := range map[int64]status.Status{60: status.OK, 61: status.OK, 62: status.WitnessRejected} {
		w := witness(7, charge, max(0, 70-spare-charge))
		if _, err := s.session.Prove(s.matrices, s.claim.context(), w); status.Of(err) != want {
			t.Errorf("charge %d of 61: %v", charge, err)
		}
	}
}

func TestProve_piecesThatDoNotBelongTogether_areRejected(t *testing.T) {
	s := newScene(t)
	other := s.claim
	other.compiled[0]++
	if _, err := s.session.Prove(s.matrices, other.context(), s.witness); status.Of(err) != status.Mismatch {
		t.Errorf("another compiled schedule: %v", err)
	}
	other = s.claim
	other.headroom--
	if _, err := s.session.Prove(s.matrices, other.context(), s.witness); status.Of(err) != status.Mismatch {
		t.Errorf("another headroom: %v", err)
	}
	other = s.claim
	other.profile = 2
	if _, err := s.session.Prove(s.matrices, other.context(), s.witness); status.Of(err) != status.Mismatch {
		t.Errorf("another profile: %v", err)
	}
	other = s.claim
	other.key[0]++
	if _, err := s.session.Prove(s.matrices, other.context(), s.witness); status.Of(err) != status.KeyNotFound {
		t.Errorf("an unknown key: %v", err)
	}
}

func TestProve_rejectedWitness_isNotQuoted(t *testing.T) {
	s := newScene(t)
	const canary = 918273645
	_, err := s.session.Prove(s.matrices, s.claim.context(), witness(canary, 60, 1))
	if err == nil || strings.Contains(err.Error(), "918273645") {
		t.Fatalf("the failure is %v", err)
	}
}

// TestVerify_statementBentAfterProving_hasItsOwnReason signs again after each change, so only the changed field can object. Fields the
// policy does not look at are caught by the proof, whose context they are part of.
func TestVerify_statementBentAfterProving_hasItsOwnReason(t *testing.T) {
	stranger := ed25519.NewKeyFromSeed(bytes.Repeat([]byte{1}, 32))
	for name, c := range map[string]struct {
		bend func(s *scene)
		want status.Reason
	}{
		"version":                    {func(s *scene) { s.claim.version = 2 }, status.VersionUnsupported},
		"kind":                       {func(s *scene) { s.claim.kind = 2 }, status.KindUnsupported},
		"profile unknown":            {func(s *scene) { s.claim.profile = 99 }, status.ProfileUnknown},
		"profile of another circuit": {func(s *scene) { s.claim.profile = 2 }, status.ProfileMismatch},
		"assurance unknown":          {func(s *scene) { s.claim.assurance = 5 }, status.CertificateMalformed},
		"assurance over-claimed":     {func(s *scene) { s.claim.assurance = 2 }, status.AssuranceOverclaimed},
		"assurance demanded":         {func(s *scene) { s.demand.assurance = 2 }, status.AssuranceTooLow},
		"key unknown":                {func(s *scene) { s.claim.key[3]++ }, status.KeyUnknown},
		"key not listed":             {func(s *scene) { s.demand.keys = [][]byte{make([]byte, 32)} }, status.KeyUnknown},
		"schedule":                   {func(s *scene) { s.claim.schedule[0]++ }, status.ScheduleMismatch},
		"compiled schedule":          {func(s *scene) { s.claim.compiled[0]++ }, status.CompiledMismatch},
		"level too low":              {func(s *scene) { s.demand.level++ }, status.LevelTooLow},
		"level raised":               {func(s *scene) { s.claim.level++ }, status.CompiledMismatch},
		"headroom too low":           {func(s *scene) { s.demand.headroom++ }, status.HeadroomTooLow},
		"headroom raised":            {func(s *scene) { s.claim.headroom++ }, status.CompiledMismatch},
		"not yet valid":              {func(s *scene) { s.demand.now = s.claim.notBefore - 1 }, status.NotYetValid},
		"expired":                    {func(s *scene) { s.demand.now = s.claim.expiry }, status.Expired},
		"lifetime":                   {func(s *scene) { s.demand.lifetime = 609 }, status.LifetimeTooLong},
		"expiry before not-before":   {func(s *scene) { s.claim.expiry = s.claim.notBefore }, status.CertificateMalformed},
		"expiry moved":               {func(s *scene) { s.claim.expiry++ }, status.ProofInvalid},
		"nonce":                      {func(s *scene) { s.claim.nonce[0]++ }, status.NonceMismatch},
		"nonce of both":              {func(s *scene) { s.claim.nonce[0]++; s.demand.nonce[0]++ }, status.ProofInvalid},
		"audience":                   {func(s *scene) { s.claim.audience = "other.example" }, status.AudienceMismatch},
		"audience of both":           {func(s *scene) { s.claim.audience = "x"; s.demand.audience = "x" }, status.ProofInvalid},
		"issuer":                     {func(s *scene) { s.claim.issuer = stranger }, status.IssuerNotAllowed},
		"issuer of both": {func(s *scene) {
			s.claim.issuer = stranger
			s.demand.issuers[0] = stranger.Public().(ed25519.PublicKey)
		}, status.ProofInvalid},
		"setup":                 {func(s *scene) { s.demand.setups = 2 }, status.SetupNotAllowed},
		"book":                  {func(s *scene) { s.claim.book[31] ^= 1 }, status.ProofInvalid},
		"book demanded":         {func(s *scene) { s.demand.book = make([]byte, 32) }, status.BookMismatch},
		"book plus modulus":     {func(s *scene) { s.claim.book = plusModulus(s.claim.book) }, status.FieldElementRange},
		"proof point":           {func(s *scene) { s.claim.proof = mangled(s.claim.proof, 200) }, 0},
		"proof a byte short":    {func(s *scene) { s.claim.proof = s.claim.proof[:227] }, status.ProofLength},
		"proof a byte long":     {func(s *scene) { s.claim.proof = append(s.claim.proof, 0) }, status.ProofLength},
		"proof of 164 bytes":    {func(s *scene) { s.claim.proof = hugeCount(s.claim.proof)[:164] }, status.ProofLength},
		"proof with huge count": {func(s *scene) { s.claim.proof = hugeCount(s.claim.proof) }, status.ProofEncoding},
		"another schedule's matrices": {func(s *scene) {
			s.matrices = matrices(11, spare)
			s.claim.compiled = sha256.Sum256(s.matrices)
		}, status.ProofInvalid},
		"another constant": {func(s *scene) {
			s.matrices = matrices(10, spare+1)
			s.claim.headroom++
			s.claim.compiled = sha256.Sum256(s.matrices)
		}, status.ProofInvalid},
	} {
		t.Run(name, func(t *testing.T) {
			s := newScene(t)
			c.bend(s)
			switch reason := s.reason(t); {
			case c.want == 0 && reason != status.ProofEncoding && reason != status.ProofInvalid:
				t.Errorf("reason %d", reason)
			case c.want != 0 && reason != c.want:
				t.Errorf("reason %d, want %d", reason, c.want)
			}
		})
	}
}

func TestVerify_timesAtTheirLimits_areInclusiveExclusive(t *testing.T) {
	s := newScene(t)
	for now, want := range map[uint64]status.Reason{
		s.claim.notBefore - 1: status.NotYetValid, s.claim.notBefore: status.Verified,
		s.claim.expiry - 1: status.Verified, s.claim.expiry: status.Expired,
	} {
		s.demand.now = now
		if reason := s.reason(t); reason != want {
			t.Errorf("at %d: reason %d, want %d", now, reason, want)
		}
	}
}

func TestVerify_clocksApart_areToleratedUpToTheSkew(t *testing.T) {
	s := newScene(t)
	s.demand.skew = 5
	for now, want := range map[uint64]status.Reason{
		s.claim.notBefore - 6: status.NotYetValid, s.claim.notBefore - 5: status.Verified,
		s.claim.expiry + 4: status.Verified, s.claim.expiry + 5: status.Expired,
	} {
		s.demand.now = now
		if reason := s.reason(t); reason != want {
			t.Errorf("at %d: reason %d, want %d", now, reason, want)
		}
	}
}

func TestVerify_fieldOutOfRange_isMalformed(t *testing.T) {
	for name, bend := range map[string]func(c *claim){
		"level zero":        func(c *claim) { c.level = 0 },
		"level beyond 10^9": func(c *claim) { c.level = 1_000_000_001 },
		"headroom at 2^62":  func(c *claim) { c.headroom = 1 << 62 },
		"headroom negative": func(c *claim) { c.headroom = 1 << 63 },
		"expiry at 2^40":    func(c *claim) { c.expiry = 1 << 40 },
		"audience empty":    func(c *claim) { c.audience = "" },
		"audience spaced":   func(c *claim) { c.audience = "a b" },
		"audience too long": func(c *claim) { c.audience = strings.Repeat("x", 129) },
	} {
		s := newScene(t)
		bend(&s.claim)
		if reason := s.reason(t); reason != status.CertificateMalformed {
			t.Errorf("%s: reason %d", name, reason)
		}
	}
	s := newScene(t)
	q := s.request()
	for at, name := range map[int]string{0: "statement magic", 40: "context magic"} {
		q.Statement = mangled(s.claim.statement(), at)
		if reason := s.verify(t, q); reason != status.CertificateMalformed {
			t.Errorf("%s: reason %d", name, reason)
		}
	}
}

func TestVerify_expectationOutsideItsFormat_givesNoVerdict(t *testing.T) {
	s := newScene(t)
	honest := s.demand.bytes()
	flag := bytes.Clone(honest)
	flag[len(flag)-1] = 2
	for name, b := range map[string][]byte{"book flag of 2": flag, "trailing byte": append(bytes.Clone(honest), 0), "truncated": honest[:len(honest)-1], "empty": nil} {
		q := s.request()
		q.Expectation = b
		if reason, err := s.session.Verify(q); reason == status.Verified || status.Of(err) != status.Malformed {
			t.Errorf("%s: reason %d, %v", name, reason, err)
		}
	}
}

// TestVerify_weakIssuer_isRefused: under the identity as public key, R = identity and S = 0 sign everything.
func TestVerify_weakIssuer_isRefused(t *testing.T) {
	s := newScene(t)
	identity := append([]byte{1}, make([]byte, 31)...)
	s.claim.issuer = ed25519.PrivateKey(append(make([]byte, 32), identity...))
	s.demand.issuers = [][]byte{identity}
	q := s.request()
	q.Signature = append(bytes.Clone(identity), make([]byte, 32)...)
	if !ed25519.Verify(identity, []byte("anything"), q.Signature) {
		t.Fatal("the signature is not the universal one, so this test shows nothing")
	}
	if reason := s.verify(t, q); reason != status.IssuerNotAllowed {
		t.Fatalf("reason %d", reason)
	}
}

// TestProve_constraintsThatFail_areNotQuoted goes past the reference, whose text is ours, to the solver, whose text quotes wires.
func TestProve_constraintsThatFail_areNotQuoted(t *testing.T) {
	s := newScene(t)
	context, _ := statement.ParseContext(s.claim.context())
	w, err := account.ParseWitness(witness(7, 60, 2))
	if err != nil {
		t.Fatal(err)
	}
	schedule, err := s.session.schedule(s.matrices)
	if err != nil {
		t.Fatal(err)
	}
	prover, err := s.session.prover(context)
	if err != nil {
		t.Fatal(err)
	}
	_, err = prove(prover, schedule, context, w)
	if status.Of(err) != status.WitnessRejected || err.Error() != "the constraints do not hold for this witness" {
		t.Fatalf("the failure is %v", err)
	}
}

func TestVerify_signatureBent_isRefused(t *testing.T) {
	s := newScene(t)
	for _, at := range []int{0, 31, 32, 63} {
		q := s.request()
		q.Signature[at] ^= 1
		if reason := s.verify(t, q); reason != status.SignatureInvalid {
			t.Errorf("byte %d: reason %d", at, reason)
		}
	}
	q := s.request()
	q.Signature = q.Signature[:63]
	if reason := s.verify(t, q); reason != status.SignatureInvalid {
		t.Errorf("short signature: reason %d", reason)
	}
}

// TestVerify_everyProofByteFlipped_isRefused covers each byte of each point.
func TestVerify_everyProofByteFlipped_isRefused(t *testing.T) {
	s := newScene(t)
	honest := s.claim.proof
	for at := range honest {
		s.claim.proof = mangled(honest, at)
		if reason := s.reason(t); reason != status.ProofEncoding && reason != status.ProofInvalid {
			t.Errorf("byte %d: reason %d", at, reason)
		}
	}
}

// TestVerify_rerandomisedProof_isTheSameStatement: the bytes differ, the statement digest does not, and the issuer's old signature
// does not cover the new bytes.
func TestVerify_rerandomisedProof_isTheSameStatement(t *testing.T) {
	s := newScene(t)
	before, _ := statement.Parse(s.claim.statement())
	oldSignature := s.claim.sign()
	s.claim.proof = rerandomised(t, s.claim.proof)
	q := s.request()
	q.Signature = oldSignature
	if reason := s.verify(t, q); reason != status.SignatureInvalid {
		t.Errorf("with the old signature: reason %d", reason)
	}
	if reason := s.reason(t); reason != status.Verified {
		t.Errorf("signed again: reason %d", reason)
	}
	if after, _ := statement.Parse(s.claim.statement()); after.Digest != before.Digest {
		t.Error("the statement digest changed with the proof")
	}
}

// rerandomised turns (A, B, C) into (s·A, B/s, C).
func rerandomised(t *testing.T, b []byte) []byte {
	t.Helper()
	p, reason := proof.Decode(b)
	if reason != status.Verified {
		t.Fatal(reason)
	}
	var scalar, inverse fr.Element
	scalar.SetUint64(12345)
	inverse.Inverse(&scalar)
	p.Ar.ScalarMultiplication(&p.Ar, scalar.BigInt(new(big.Int)))
	p.Bs.ScalarMultiplication(&p.Bs, inverse.BigInt(new(big.Int)))
	out, err := proof.Encode(p)
	if err != nil || bytes.Equal(out, b) {
		t.Fatalf("not re-randomised (%v)", err)
	}
	return out
}

func TestVerify_commitmentsSwappedOrReplaced_isRefused(t *testing.T) {
	s := newScene(t)
	for name, bend := range map[string]func(d []bn254.G1Affine){
		"swapped":  func(d []bn254.G1Affine) { d[0], d[1] = d[1], d[0] },
		"replaced": func(d []bn254.G1Affine) { d[0].Double(&d[0]) },
		"negated":  func(d []bn254.G1Affine) { d[1].Neg(&d[1]) },
	} {
		p, _ := proof.Decode(s.claim.proof)
		bend(p.Commitments)
		bent := *s
		var err error
		if bent.claim.proof, err = proof.Encode(p); err != nil {
			t.Fatal(err)
		}
		if reason := bent.reason(t); reason != status.ProofInvalid {
			t.Errorf("%s: reason %d", name, reason)
		}
	}
}

func TestVerify_matricesOutOfBounds_areRefusedAsTheVerifiersOwn(t *testing.T) {
	s := newScene(t)
	s.matrices = matrices(-1<<63, spare)
	s.claim.compiled = sha256.Sum256(s.matrices)
	if reason := s.reason(t); reason != status.ScheduleBounds {
		t.Fatalf("reason %d", reason)
	}
}

func plusModulus(b [32]byte) (out [32]byte) {
	new(big.Int).Add(new(big.Int).SetBytes(b[:]), fr.Modulus()).FillBytes(out[:])
	return out
}

func mangled(b []byte, at int) []byte {
	out := bytes.Clone(b)
	out[at] ^= 1
	return out
}

func hugeCount(b []byte) []byte {
	out := bytes.Clone(b)
	binary.BigEndian.PutUint32(out[128:], 1<<30)
	return out
}
