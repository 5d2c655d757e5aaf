// Package horner evaluates Σ v_i·x^i in a circuit, one multiplication a term.
package horner

import "github.com/consensys/gnark/frontend"

// Fold returns Σ v_i·x^i for at least one v.
func Fold(api frontend.API, v []frontend.Variable, x frontend.Variable) frontend.Variable {
	sum := v[len(v)-1]
	for i := len(v) - 2; i >= 0; i-- {
		sum = api.Add(api.Mul(sum, x), v[i])
	}
	return sum
}
