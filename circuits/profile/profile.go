// Package profile defines the circuit shapes, once. Keys, compiled schedules and statements belong to one of them.
package profile

import (
	"math/bits"
)

// Widths in bits of what the prover holds. design: the identity of the fold holds over the integers because of them.
const (
	QuantityBits = 40
	ValueBits    = 80 // advice and slack
	SlotsPerWord = 4  // slots packed into one field element of the book commitment
	SlotBits     = 60 // row (20 bits) and quantity
)

// Shape is the size of one circuit.
type Shape struct {
	Name string
	Code uint8
	// N rows, K slots, Y advice variables, F inequalities, J outputs.
	N, K, Y, F, J int
}

// All lists the profiles by code. docs/formats.md section 8 is the same table.
var All = []Shape{
	{Name: "pocket", Code: 1, N: 256, K: 8, Y: 16, F: 48, J: 4},
	{Name: "trade", Code: 2, N: 2048, K: 32, Y: 144, F: 256, J: 8},
	{Name: "desk", Code: 3, N: 4096, K: 64, Y: 384, F: 512, J: 16},
	{Name: "floor", Code: 4, N: 4096, K: 256, Y: 960, F: 1024, J: 16},
	{Name: "house", Code: 5, N: 16384, K: 256, Y: 1536, F: 2048, J: 16},
}

// ByCode finds a profile.
func ByCode(code uint8) (Shape, bool) {
	for _, s := range All {
		if s.Code == code {
			return s, true
		}
	}
	return Shape{}, false
}

// Lines is the number of folded lines: inequalities, then outputs.
func (s Shape) Lines() int { return s.F + s.J }

// Words is the number of field elements the slots pack into.
func (s Shape) Words() int { return (s.K + SlotsPerWord - 1) / SlotsPerWord }

// Folded is the number of public inputs that depend on the challenge: the constant, the rows, the advice weights.
func (s Shape) Folded() int { return 1 + s.N + s.Y }

// SumBits bounds the magnitude of any line: K·2^40·2^63 for rows, Y·2^80·2^63 for advice, 2^126 for the constant.
// The fold is an identity over the integers as long as this stays far below the 253 bits of the field.
func (s Shape) SumBits() int {
	rows := QuantityBits + 63 + bits.Len(uint(s.K))
	advice := ValueBits + 63 + bits.Len(uint(s.Y))
	return max(rows, advice, 126) + 2
}

// WithinBounds reports whether the shape keeps the arithmetic of docs/soundness.md: rows fit the packing, sums stay under 2^155 + slack.
func (s Shape) WithinBounds() bool {
	return s.N > 1 && s.N <= 1<<20 && s.K > 0 && s.K <= 1<<8 && s.Y > 0 && s.Y <= 1<<11 && s.F > 0 && s.J >= 0 && s.SumBits() <= 158
}
