// Package insecuresetup makes keys in one process. Whoever controls the process can keep the secret and forge any certificate of
// that key, so the key says DEVELOPMENT in bytes that its digest covers, and production policies refuse it.
package insecuresetup

import (
	"crypto/sha256"
	"fmt"

	groth16 "github.com/consensys/gnark/backend/groth16/bn254"

	"plimsoll.org/circuits/account"
	"plimsoll.org/circuits/keys"
)

// Run compiles nothing and stores nothing: it makes both keys for a linted circuit and checks their shapes.
func Run(c *account.Compiled) (*keys.Verifying, *groth16.ProvingKey, error) {
	var pk groth16.ProvingKey
	var vk groth16.VerifyingKey
	if err := groth16.Setup(c.R1CS, &pk, &vk); err != nil {
		return nil, nil, fmt.Errorf("insecuresetup: %w", err)
	}
	if _, err := account.NewProver(c, &pk, &vk); err != nil {
		return nil, nil, err
	}
	file, err := keys.EncodeVerifying(c.Shape, keys.Development, c.Fingerprint, &vk)
	if err != nil {
		return nil, nil, fmt.Errorf("insecuresetup: %w", err)
	}
	return &keys.Verifying{Shape: c.Shape, Setup: keys.Development, Fingerprint: c.Fingerprint, Digest: sha256.Sum256(file), Key: &vk}, &pk, nil
}
