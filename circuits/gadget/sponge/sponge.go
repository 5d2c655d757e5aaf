// Package sponge hashes a fixed number of field elements with wide Poseidon2 over BN254, natively and in a circuit.
//
// Promise: the digest depends on the domain, on how many leading elements are fixed fields (arity) and on the length, so two uses
// with other shapes never share an input. It is a sponge of rate 15 and capacity 1 with the published round numbers (8 full, 57
// partial for width 16): about 127 bits against collisions.
// Not promised: inputs are field elements as they are; whoever packs integers into them must range-check the integers.
package sponge

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"math/big"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr/poseidon2"
	"github.com/consensys/gnark/frontend"
	circuitposeidon2 "github.com/consensys/gnark/std/permutation/poseidon2"
)

const (
	width         = 16
	rate          = width - 1
	fullRounds    = 8
	partialRounds = 57
)

// capacity separates uses: 31 bytes of SHA-256(domain ‖ arity ‖ length), so it is always below the modulus.
func capacity(domain string, arity, length int) *big.Int {
	b := binary.BigEndian.AppendUint32([]byte(domain), uint32(arity))
	b = binary.BigEndian.AppendUint32(b, uint32(length))
	digest := sha256.Sum256(b)
	return new(big.Int).SetBytes(digest[:31])
}

// Native hashes outside a circuit.
func Native(domain string, arity int, in []fr.Element) (fr.Element, error) {
	permutation := poseidon2.NewPermutation(width, fullRounds, partialRounds)
	state := make([]fr.Element, width)
	state[rate].SetBigInt(capacity(domain, arity, len(in)))
	for i := 0; i < len(in); i += rate {
		for j := i; j < min(i+rate, len(in)); j++ {
			state[j-i].Add(&state[j-i], &in[j])
		}
		if err := permutation.Permutation(state); err != nil {
			return fr.Element{}, fmt.Errorf("sponge: %w", err)
		}
	}
	return state[0], nil
}

// Hash is Native as constraints. It panics when the permutation cannot be built: a mistake of the circuit's author.
func Hash(api frontend.API, domain string, arity int, in []frontend.Variable) frontend.Variable {
	permutation, err := circuitposeidon2.NewPoseidon2FromParameters(api, width, fullRounds, partialRounds)
	if err != nil {
		panic(fmt.Errorf("sponge: %w", err))
	}
	state := make([]frontend.Variable, width)
	for i := range state {
		state[i] = 0
	}
	state[rate] = capacity(domain, arity, len(in))
	for i := 0; i < len(in); i += rate {
		for j := i; j < min(i+rate, len(in)); j++ {
			state[j-i] = api.Add(state[j-i], in[j])
		}
		if err := permutation.Permutation(state); err != nil {
			panic(fmt.Errorf("sponge: %w", err))
		}
	}
	return state[0]
}
