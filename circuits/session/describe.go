package session

import (
	"strings"

	"plimsoll.org/circuits/account"
)

// Version is the library's; the Java half refuses another one.
const Version = "0.1.0"

// Describe lists version and circuit fingerprints, "key=value" a line.
func Describe() string {
	var b strings.Builder
	b.WriteString("version=" + Version + "\n")
	for line := range strings.Lines(account.Fingerprints) {
		name, fingerprint, _ := strings.Cut(strings.TrimSpace(line), " ")
		b.WriteString("circuit." + name + "=" + fingerprint + "\n")
	}
	return b.String()
}
