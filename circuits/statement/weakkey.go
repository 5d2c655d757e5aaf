package statement

import (
	"encoding/hex"
	"math/big"
	"slices"
)

// weakKey reports whether an Ed25519 public key is of small order or not in its one encoding. Such a key has signatures that
// anybody can make, and Go's verifier accepts more of them than others do.
func weakKey(key [32]byte) bool {
	key[31] &= 0x7f // the sign of x
	slices.Reverse(key[:])
	y := new(big.Int).SetBytes(key[:])
	return y.Cmp(fieldOfEd25519) >= 0 || slices.ContainsFunc(smallOrder, func(bad *big.Int) bool { return y.Cmp(bad) == 0 })
}

var fieldOfEd25519 = new(big.Int).Sub(new(big.Int).Lsh(big.NewInt(1), 255), big.NewInt(19))

// smallOrder lists y of the points whose order divides 8: 0, 1, −1 and the two of order 8.
var smallOrder = []*big.Int{
	big.NewInt(0), big.NewInt(1), new(big.Int).Sub(fieldOfEd25519, big.NewInt(1)),
	littleEndian("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05"),
	littleEndian("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a"),
}

func littleEndian(digits string) *big.Int {
	b, err := hex.DecodeString(digits)
	if err != nil {
		panic(err)
	}
	slices.Reverse(b)
	return new(big.Int).SetBytes(b)
}
