package calls

import (
	"path/filepath"
	"strings"
	"sync"
	"unicode/utf8"

	"plimsoll.org/circuits/session"
	"plimsoll.org/circuits/status"
)

// sessions keeps one session per key store for the life of the process: keys are read and schedules specialised once.
var sessions = struct {
	sync.Mutex
	byStore map[string]*session.Session
}{byStore: map[string]*session.Session{}}

// sessionOf gives the session of a key store, an absolute path in UTF-8.
func sessionOf(keyStore []byte) (*session.Session, error) {
	path := string(keyStore)
	if !utf8.ValidString(path) || strings.ContainsRune(path, 0) || !filepath.IsAbs(path) {
		return nil, status.New(status.Malformed, "the key store is not an absolute path in UTF-8")
	}
	path = filepath.Clean(path)
	sessions.Lock()
	defer sessions.Unlock()
	s, known := sessions.byStore[path]
	if !known {
		s = session.New(path)
		sessions.byStore[path] = s
	}
	return s, nil
}
