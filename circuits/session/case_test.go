package session

import (
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/binary"
	"math/big"
	"os"
	"sync"
	"testing"

	"plimsoll.org/circuits/profile"
	"plimsoll.org/circuits/status"
)

var pocket = profile.All[0]

// store is one key store for the package's tests, with the development key of pocket in it.
var store = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "plimsoll-session-")
	if err != nil {
		return "", err
	}
	_, _, err = New(dir).Setup(pocket.Code)
	return dir, err
})

func TestMain(m *testing.M) {
	if dir := os.Getenv(setupChildStore); dir != "" {
		setupChild(dir)
	}
	code := m.Run()
	if dir, err := store(); err == nil {
		os.RemoveAll(dir)
	}
	os.Exit(code)
}

// claim is a certificate in the making: every field can be bent before or after proving.
type claim struct {
	version                 uint16
	kind, profile           uint8
	assurance               uint8
	key, schedule, compiled [32]byte
	level, headroom         uint64
	notBefore, expiry       uint64
	nonce                   [32]byte
	issuer                  ed25519.PrivateKey
	audience                string
	book                    [32]byte
	proof                   []byte
}

func (c *claim) context() []byte {
	b := binary.BigEndian.AppendUint16([]byte("PLMSCTX1"), c.version)
	b = append(b, c.kind, c.profile, c.assurance)
	for _, d := range [][32]byte{c.key, c.schedule, c.compiled} {
		b = append(b, d[:]...)
	}
	for _, n := range []uint64{c.level, c.headroom, c.notBefore, c.expiry} {
		b = binary.BigEndian.AppendUint64(b, n)
	}
	b = append(b, c.nonce[:]...)
	b = append(b, c.issuer.Public().(ed25519.PublicKey)...)
	b = binary.BigEndian.AppendUint16(b, uint16(len(c.audience)))
	return append(b, c.audience...)
}

func (c *claim) statement() []byte {
	return append(append([]byte("PLMSSTM1"), c.book[:]...), c.context()...)
}

func (c *claim) sign() []byte {
	statement, proof := sha256.Sum256(c.statement()), sha256.Sum256(c.proof)
	return ed25519.Sign(c.issuer, append(append([]byte("PLMSSIG1"), statement[:]...), proof[:]...))
}

// demand is an expectation in the making.
type demand struct {
	now             uint64
	skew            uint32
	lifetime, level uint64
	headroom        uint64
	assurance       uint8
	setups          uint8
	nonce, schedule [32]byte
	audience        string
	issuers, keys   [][]byte
	book            []byte
}

func (d *demand) bytes() []byte {
	b := binary.BigEndian.AppendUint64([]byte("PLMSEXP1"), d.now)
	b = binary.BigEndian.AppendUint32(b, d.skew)
	b = binary.BigEndian.AppendUint64(b, d.lifetime)
	b = binary.BigEndian.AppendUint64(b, d.level)
	b = binary.BigEndian.AppendUint64(b, d.headroom)
	b = append(b, d.assurance, d.setups)
	b = append(append(b, d.nonce[:]...), d.schedule[:]...)
	b = binary.BigEndian.AppendUint16(b, uint16(len(d.audience)))
	b = append(b, d.audience...)
	for _, list := range [][][]byte{d.issuers, d.keys} {
		b = binary.BigEndian.AppendUint16(b, uint16(len(list)))
		for _, item := range list {
			b = append(b, item...)
		}
	}
	if d.book == nil {
		return append(b, 0)
	}
	return append(append(b, 1), d.book...)
}

// scene is an honest certificate and the demand it meets.
type scene struct {
	session  *Session
	matrices []byte
	witness  []byte
	claim    claim
	demand   demand
}

const noon = 1_800_000_000

// spare is what must remain beyond the charge.
const spare = 9

// newScene proves that 7 lots of row 3, worth 10 each, cover a charge of 60 that advice 0 claims and the headroom, with slack 1.
func newScene(t *testing.T) *scene {
	t.Helper()
	dir, err := store()
	if err != nil {
		t.Fatal(err)
	}
	s := &scene{session: New(dir), matrices: matrices(10, spare), witness: witness(7, 60, 1)}
	_, key, err := s.session.Setup(pocket.Code)
	if err != nil {
		t.Fatal(err)
	}
	s.claim = claim{version: 1, kind: 1, profile: pocket.Code, assurance: 1, key: key, schedule: [32]byte{5}, compiled: sha256.Sum256(s.matrices),
		level: 1_000_000, headroom: spare, notBefore: noon - 10, expiry: noon + 600, nonce: [32]byte{9}, audience: "venue.example",
		issuer: ed25519.NewKeyFromSeed(make([]byte, 32))}
	s.demand = demand{now: noon, lifetime: 3600, level: 1_000_000, headroom: spare, assurance: 1, setups: 1, nonce: [32]byte{9}, schedule: [32]byte{5},
		audience: "venue.example", issuers: [][]byte{s.claim.issuer.Public().(ed25519.PublicKey)}}
	s.prove(t)
	return s
}

func (s *scene) prove(t *testing.T) {
	t.Helper()
	made, err := s.session.Prove(s.matrices, s.claim.context(), s.witness)
	if err != nil {
		t.Fatal(err)
	}
	s.claim.book, s.claim.proof = made.Commitment, made.Proof
}

func (s *scene) request() VerifyRequest {
	return VerifyRequest{Compiled: s.matrices, Statement: s.claim.statement(), Proof: s.claim.proof, Signature: s.claim.sign(), Expectation: s.demand.bytes()}
}

// reason verifies with the plain and the specialised key, which must agree.
func (s *scene) reason(t *testing.T) status.Reason {
	t.Helper()
	return s.verify(t, s.request())
}

func (s *scene) verify(t *testing.T, q VerifyRequest) status.Reason {
	t.Helper()
	plain, err := New(s.session.storeRoot(t)).Verify(q)
	q.Specialise = true
	special, errSpecial := s.session.Verify(q)
	if plain != special || status.Of(err) != status.Of(errSpecial) {
		t.Fatalf("plain says %d (%v), specialised says %d (%v)", plain, err, special, errSpecial)
	}
	if err != nil {
		t.Fatal(err)
	}
	return plain
}

func (s *Session) storeRoot(t *testing.T) string {
	t.Helper()
	dir, err := store()
	if err != nil {
		t.Fatal(err)
	}
	return dir
}

// matrices is a compiled schedule with z_0 = value·x_3 − y_0 − headroom and z_1 = x_3.
func matrices(value, headroom int64) []byte {
	b := append([]byte("PLMSCMP1"), 0, 1, pocket.Code, 5)
	b = append(b, make([]byte, 31)...)
	b = binary.BigEndian.AppendUint64(b, 1_000_000)
	b = binary.BigEndian.AppendUint64(b, uint64(headroom))
	for _, n := range []int{pocket.N, pocket.K, pocket.Y, pocket.F, pocket.J} {
		b = binary.BigEndian.AppendUint32(b, uint32(n))
	}
	for n := range pocket.N {
		if n == 3 {
			b = column(b, value, 1)
		} else {
			b = column(b)
		}
	}
	for l := range pocket.Y {
		if l == 0 {
			b = column(b, -1)
		} else {
			b = column(b)
		}
	}
	b = binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32(b, 1), 0)
	b = binary.BigEndian.AppendUint64(b, ^uint64(0)) // the high half of a negative constant
	return binary.BigEndian.AppendUint64(b, uint64(-headroom))
}

// column writes the coefficients of the first lines.
func column(b []byte, values ...int64) []byte {
	b = binary.BigEndian.AppendUint32(b, uint32(len(values)))
	for line, v := range values {
		b = binary.BigEndian.AppendUint32(b, uint32(line))
		b = binary.BigEndian.AppendUint64(b, uint64(v))
	}
	return b
}

// witness holds quantity lots of row 3 and claims the charge and the slack.
func witness(quantity uint64, charge, slack int64) []byte {
	b := append([]byte("PLMSWIT1"), pocket.Code)
	b = append(b, make([]byte, 31)...)
	b = append(b, 77)
	b = append(b, make([]byte, 15)...)
	b = append(b, 88)
	for k := range pocket.K {
		row, q := uint32(0), uint64(0)
		if k == 0 {
			row, q = 3, quantity
		}
		b = binary.BigEndian.AppendUint32(b, row)
		b = binary.BigEndian.AppendUint64(b, q)
	}
	values := make([]*big.Int, pocket.Y+pocket.F)
	for i := range values {
		values[i] = new(big.Int)
	}
	values[0].SetInt64(charge)
	values[pocket.Y].SetInt64(slack)
	values[pocket.Y+1].SetUint64(quantity)
	for _, v := range values {
		b = append(b, v.FillBytes(make([]byte, 16))...)
	}
	return append(b, make([]byte, 32*pocket.J)...)
}
