// Command recheck computes the lines of many books again, in plain Go, and prints one digest over all of them.
//
// It reads from standard input blocks of a u32 length and a compiled schedule (docs/formats.md section 2), a u32 number of
// cases, and the cases: K slots of u32 row and u64 quantity, then Y advice of 16 bytes unsigned. All big-endian. It prints the
// SHA-256, in hex, over the F slacks and J outputs of all cases, each 32 bytes in two's complement.
package main

import (
	"bufio"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io"
	"math/big"
	"os"

	"plimsoll.org/circuits/account"
	"plimsoll.org/circuits/compiled"
)

const (
	largestSchedule = 1 << 30
	slotSize        = 4 + 8
	adviceSize      = 16
	lineSize        = 32
)

func main() {
	digest, err := recheck(bufio.NewReaderSize(os.Stdin, 1<<20))
	if err != nil {
		fmt.Fprintln(os.Stderr, "recheck:", err)
		os.Exit(1)
	}
	fmt.Println(hex.EncodeToString(digest))
}

func recheck(in io.Reader) ([]byte, error) {
	sum := sha256.New()
	for {
		err := block(in, sum)
		if errors.Is(err, io.EOF) {
			return sum.Sum(nil), nil
		}
		if err != nil {
			return nil, err
		}
	}
}

// block is io.EOF at the end of the input and nowhere else.
func block(in io.Reader, sum hash.Hash) error {
	var length [4]byte
	if _, err := io.ReadFull(in, length[:]); err != nil {
		return err
	}
	size := binary.BigEndian.Uint32(length[:])
	if size > largestSchedule {
		return errors.New("a compiled schedule is too long")
	}
	encoded, err := take(in, int(size))
	if err != nil {
		return err
	}
	schedule, err := compiled.Parse(encoded)
	if err != nil {
		return err
	}
	count, err := take(in, 4)
	if err != nil {
		return err
	}
	for range binary.BigEndian.Uint32(count) {
		if err := one(in, schedule, sum); err != nil {
			return err
		}
	}
	return nil
}

func one(in io.Reader, schedule *compiled.Schedule, sum hash.Hash) error {
	shape := schedule.Shape
	b, err := take(in, shape.K*slotSize+shape.Y*adviceSize)
	if err != nil {
		return err
	}
	slots := make([]account.Slot, shape.K)
	for k := range slots {
		slots[k] = account.Slot{Row: binary.BigEndian.Uint32(b), Quantity: binary.BigEndian.Uint64(b[4:])}
		b = b[slotSize:]
		if slots[k].Row >= uint32(shape.N) {
			return errors.New("a row is beyond the profile")
		}
	}
	advice := make([]*big.Int, shape.Y)
	for l := range advice {
		advice[l] = new(big.Int).SetBytes(b[:adviceSize])
		b = b[adviceSize:]
	}
	for _, line := range account.Lines(schedule, slots, advice) {
		sum.Write(twosComplement(line))
	}
	return nil
}

func twosComplement(v *big.Int) []byte {
	b := make([]byte, lineSize)
	if v.Sign() >= 0 {
		return v.FillBytes(b)
	}
	return new(big.Int).Add(v, new(big.Int).Lsh(big.NewInt(1), 8*lineSize)).FillBytes(b)
}

func take(in io.Reader, n int) ([]byte, error) {
	b := make([]byte, n)
	if _, err := io.ReadFull(in, b); err != nil {
		return nil, fmt.Errorf("truncated: %w", io.ErrUnexpectedEOF)
	}
	return b, nil
}
