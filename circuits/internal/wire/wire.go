// Package wire reads the fixed big-endian encodings of docs/formats.md. A Reader checks every length before it slices and
// remembers the first failure, so a parser is a straight list of fields.
package wire

import "encoding/binary"

// Reader consumes a byte string.
type Reader struct {
	rest   []byte
	failed bool
}

// NewReader starts at the first byte of b.
func NewReader(b []byte) *Reader { return &Reader{rest: b} }

// Take returns the next n bytes, or n zero bytes never: nil after a failure.
func (r *Reader) Take(n int) []byte {
	if r.failed || n < 0 || n > len(r.rest) {
		r.failed = true
		return nil
	}
	out := r.rest[:n]
	r.rest = r.rest[n:]
	return out
}

// Magic consumes the given text.
func (r *Reader) Magic(m string) {
	if string(r.Take(len(m))) != m {
		r.failed = true
	}
}

// U8 reads one byte.
func (r *Reader) U8() uint8 {
	if b := r.Take(1); b != nil {
		return b[0]
	}
	return 0
}

// U16 reads two bytes.
func (r *Reader) U16() uint16 {
	if b := r.Take(2); b != nil {
		return binary.BigEndian.Uint16(b)
	}
	return 0
}

// U32 reads four bytes.
func (r *Reader) U32() uint32 {
	if b := r.Take(4); b != nil {
		return binary.BigEndian.Uint32(b)
	}
	return 0
}

// U64 reads eight bytes.
func (r *Reader) U64() uint64 {
	if b := r.Take(8); b != nil {
		return binary.BigEndian.Uint64(b)
	}
	return 0
}

// Bytes32 reads a digest.
func (r *Reader) Bytes32() (out [32]byte) {
	copy(out[:], r.Take(32))
	return out
}

// Text reads a length and that many bytes of printable ASCII without spaces, 1 to 128.
func (r *Reader) Text() string {
	n := int(r.U16())
	if n < 1 || n > 128 {
		r.failed = true
		return ""
	}
	b := r.Take(n)
	for _, c := range b {
		if c < 0x21 || c > 0x7e {
			r.failed = true
		}
	}
	return string(b)
}

// Remaining is the number of bytes left.
func (r *Reader) Remaining() int { return len(r.rest) }

// Fail marks the input as unreadable.
func (r *Reader) Fail() { r.failed = true }

// OK reports whether nothing failed so far.
func (r *Reader) OK() bool { return !r.failed }

// Done reports whether everything was read and nothing failed.
func (r *Reader) Done() bool { return !r.failed && len(r.rest) == 0 }
