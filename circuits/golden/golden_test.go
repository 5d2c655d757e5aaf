package golden

import (
	"bytes"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"math/big"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"plimsoll.org/circuits/account"
	"plimsoll.org/circuits/profile"
	"plimsoll.org/circuits/statement"
	"plimsoll.org/circuits/status"
)

const directory = "../../fixtures/src/main/resources/golden"

// vector is one golden file. Reading a key that is not there fails the test.
type vector struct {
	t      *testing.T
	values map[string]string
}

func read(t *testing.T, name string) vector {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(directory, name))
	if err != nil {
		t.Fatal(err)
	}
	v := vector{t, map[string]string{}}
	for line := range strings.Lines(string(text)) {
		if key, value, ok := strings.Cut(strings.TrimRight(line, "\n"), " ="); ok && !strings.HasPrefix(line, "#") {
			v.values[key] = strings.TrimPrefix(value, " ")
		}
	}
	return v
}

func (v vector) has(key string) bool { _, ok := v.values[key]; return ok }

func (v vector) text(key string) string {
	v.t.Helper()
	value, ok := v.values[key]
	if !ok {
		v.t.Fatalf("no %s in the vector", key)
	}
	return value
}

func (v vector) hex(key string) []byte {
	v.t.Helper()
	b, err := hex.DecodeString(v.text(key))
	if err != nil {
		v.t.Fatal(err)
	}
	return b
}

func (v vector) number(key string) uint64 {
	v.t.Helper()
	n, err := strconv.ParseUint(v.text(key), 10, 64)
	if err != nil {
		v.t.Fatal(err)
	}
	return n
}

// big is zero for a key that is not listed.
func (v vector) big(key string) *big.Int {
	v.t.Helper()
	n := new(big.Int)
	if v.has(key) {
		if _, ok := n.SetString(v.text(key), 10); !ok {
			v.t.Fatalf("%s is no number", key)
		}
	}
	return n
}

func (v vector) equal(key string, got []byte) {
	v.t.Helper()
	if want := v.hex(key); !bytes.Equal(got, want) {
		v.t.Errorf("%s is %x here", key, got)
	}
}

func scalar(t *testing.T, message []byte, domain string) []byte {
	t.Helper()
	e, err := fr.Hash(message, []byte(domain), 1)
	if err != nil {
		t.Fatal(err)
	}
	b := e[0].Bytes()
	return b[:]
}

func contextBytes(v vector) []byte {
	b := binary.BigEndian.AppendUint16([]byte("PLMSCTX1"), uint16(v.number("version")))
	b = append(b, byte(v.number("kind")), byte(v.number("profile")), byte(v.number("assurance")))
	b = append(append(append(b, v.hex("key_digest")...), v.hex("schedule_digest")...), v.hex("compiled_digest")...)
	for _, key := range []string{"level_ppm", "headroom", "not_before", "expiry"} {
		b = binary.BigEndian.AppendUint64(b, v.number(key))
	}
	b = append(append(b, v.hex("nonce")...), v.hex("issuer_key")...)
	return appendText(b, v.text("audience"))
}

func appendText(b []byte, text string) []byte {
	return append(binary.BigEndian.AppendUint16(b, uint16(len(text))), text...)
}

func TestHashToField_vectors_areReproduced(t *testing.T) {
	v := read(t, "hash-to-field.golden")
	n := 0
	for ; v.has(fmt.Sprintf("%d.message", n)); n++ {
		key := func(name string) string { return fmt.Sprintf("%d.%s", n, name) }
		v.equal(key("scalar"), scalar(t, v.hex(key("message")), v.text(key("domain"))))
	}
	if n < 3 {
		t.Fatalf("only %d vectors", n)
	}
	tag := read(t, "account-tag.golden")
	tag.equal("tag", scalar(t, tag.hex("account"), tag.text("domain")))
}

func TestContext_vector_isReproducedAndParsed(t *testing.T) {
	v := read(t, "context.golden")
	b := contextBytes(v)
	v.equal("bytes", b)
	hashed := sha256.Sum256(b)
	v.equal("sha256", hashed[:])
	c, reason := statement.ParseContext(b)
	if reason != status.Verified {
		t.Fatalf("reason %d", reason)
	}
	kappa, err := c.Digest()
	if err != nil {
		t.Fatal(err)
	}
	k := kappa.Bytes()
	v.equal("kappa", k[:])
}

func TestStatement_vector_isReproducedAndParsed(t *testing.T) {
	v := read(t, "statement.golden")
	b := append(append([]byte("PLMSSTM1"), v.hex("book_commitment")...), contextBytes(v)...)
	v.equal("bytes", b)
	s, reason := statement.Parse(b)
	if reason != status.Verified {
		t.Fatalf("reason %d", reason)
	}
	v.equal("digest", s.Digest[:])
}

func TestSignature_vector_isReproduced(t *testing.T) {
	v := read(t, "signature.golden")
	proof := sha256.Sum256(v.hex("proof"))
	message := append(append([]byte("PLMSSIG1"), v.hex("statement_digest")...), proof[:]...)
	v.equal("to_sign", message)
	key := ed25519.NewKeyFromSeed(v.hex("issuer_seed"))
	v.equal("issuer_key", key.Public().(ed25519.PublicKey))
	v.equal("signature", ed25519.Sign(key, message))
}

func TestExpectation_vectors_areReproducedAndParsed(t *testing.T) {
	for _, name := range []string{"expectation.golden", "expectation-full.golden"} {
		v := read(t, name)
		b := binary.BigEndian.AppendUint64([]byte("PLMSEXP1"), v.number("now"))
		b = binary.BigEndian.AppendUint32(b, uint32(v.number("clock_skew")))
		b = binary.BigEndian.AppendUint64(b, v.number("longest_lifetime"))
		b = binary.BigEndian.AppendUint64(b, v.number("least_level_ppm"))
		b = binary.BigEndian.AppendUint64(b, v.number("least_headroom"))
		b = append(b, byte(v.number("least_assurance")), byte(v.number("setups")))
		b = appendText(append(append(b, v.hex("nonce")...), v.hex("schedule_digest")...), v.text("audience"))
		for _, list := range []string{"issuer", "key"} {
			var items []byte
			n := 0
			for ; v.has(fmt.Sprintf("%s.%d", list, n)); n++ {
				items = append(items, v.hex(fmt.Sprintf("%s.%d", list, n))...)
			}
			b = append(binary.BigEndian.AppendUint16(b, uint16(n)), items...)
		}
		if v.has("book_commitment") {
			b = append(append(b, 1), v.hex("book_commitment")...)
		} else {
			b = append(b, 0)
		}
		v.equal("bytes", b)
		if _, ok := statement.ParseExpectation(b); !ok {
			t.Errorf("%s does not parse", name)
		}
	}
}

func TestWitness_vector_isReproducedAndParsed(t *testing.T) {
	v := read(t, "witness.golden")
	shape, _ := profile.ByCode(uint8(v.number("profile")))
	b := append(append(append([]byte("PLMSWIT1"), shape.Code), v.hex("tag")...), v.hex("salt")...)
	for k := range shape.K {
		b = binary.BigEndian.AppendUint32(b, uint32(v.big(fmt.Sprintf("slot.%d.row", k)).Uint64()))
		b = binary.BigEndian.AppendUint64(b, v.big(fmt.Sprintf("slot.%d.quantity", k)).Uint64())
	}
	for l := range shape.Y {
		b = append(b, v.big(fmt.Sprintf("advice.%d", l)).FillBytes(make([]byte, 16))...)
	}
	for i := range shape.F {
		b = append(b, v.big(fmt.Sprintf("slack.%d", i)).FillBytes(make([]byte, 16))...)
	}
	for j := range shape.J {
		o := v.big(fmt.Sprintf("output.%d", j))
		if o.Sign() < 0 {
			o.Add(o, new(big.Int).Lsh(big.NewInt(1), 256))
		}
		b = append(b, o.FillBytes(make([]byte, 32))...)
	}
	v.equal("bytes", b)
	w, err := account.ParseWitness(b)
	if err != nil {
		t.Fatal(err)
	}
	if w.Output[1].Cmp(v.big("output.1")) != 0 || w.Slots[1].Row != uint32(v.number("slot.1.row")) {
		t.Error("the witness parses to other values")
	}
}

// TestBook_vector_isReproduced: this one is written by Go (PLIMSOLL_PIN=1) and recomputed by Java, with the constants beside it.
func TestBook_vector_isReproduced(t *testing.T) {
	w := read(t, "witness.golden")
	shape, _ := profile.ByCode(uint8(w.number("profile")))
	var tag, salt fr.Element
	tag.SetBytes(w.hex("tag"))
	salt.SetBytes(w.hex("salt"))
	slots := make([]account.Slot, shape.K)
	for k := range slots {
		slots[k] = account.Slot{Row: uint32(w.big(fmt.Sprintf("slot.%d.row", k)).Uint64()), Quantity: w.big(fmt.Sprintf("slot.%d.quantity", k)).Uint64()}
	}
	commitment, err := account.CommitBook(tag, salt, slots)
	if err != nil {
		t.Fatal(err)
	}
	pinned(t, "book.golden", fmt.Sprintf("# Pins the commitment to tag, salt and slots of witness.golden (section 9).\n"+
		"# key = value. Byte strings are lower-case hex. Never edit by hand.\ncommitment = %x\n", commitment.Bytes()))
}

func pinned(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join(directory, name)
	if os.Getenv("PLIMSOLL_PIN") == "1" {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if string(want) != got {
		t.Errorf("%s differs from what Go computes:\n%s", name, got)
	}
}
