// Package status holds the numbers that cross the native boundary: what a call returned and what a verifier concluded.
// Their one source is the enums of the api module; a test compares both.
package status

import "errors"

// Status says how a call ended. Anything but OK means that nothing it returned may be relied on.
type Status uint32

const (
	OK              Status = 1
	Malformed       Status = 2
	BufferTooSmall  Status = 3
	Bounds          Status = 4
	WitnessRejected Status = 5
	KeyNotFound     Status = 6
	KeyCorrupt      Status = 7
	Storage         Status = 8
	Mismatch        Status = 9
	SelfCheckFailed Status = 10
	Unsupported     Status = 11
	Internal        Status = 12
)

// Reason is the verdict on a certificate. Verified is the only yes.
type Reason uint32

const (
	Verified             Reason = 1
	CertificateMalformed Reason = 2
	NotCanonical         Reason = 3
	VersionUnsupported   Reason = 4
	KindUnsupported      Reason = 5
	ProfileUnknown       Reason = 6
	ProfileMismatch      Reason = 7
	FieldElementRange    Reason = 8
	ScheduleMismatch     Reason = 9
	CompiledMismatch     Reason = 10
	ScheduleBounds       Reason = 11
	ScheduleNotAllowed   Reason = 12
	ScheduleStale        Reason = 13
	KeyUnknown           Reason = 14
	SetupNotAllowed      Reason = 15
	IssuerNotAllowed     Reason = 16
	SignatureInvalid     Reason = 17
	AudienceMismatch     Reason = 18
	NonceMismatch        Reason = 19
	NotYetValid          Reason = 20
	Expired              Reason = 21
	LifetimeTooLong      Reason = 22
	LevelTooLow          Reason = 23
	AssuranceTooLow      Reason = 24
	AssuranceOverclaimed Reason = 25
	BookMismatch         Reason = 26
	ProofLength          Reason = 27
	ProofEncoding        Reason = 28
	ProofInvalid         Reason = 29
	Replayed             Reason = 30
	HeadroomTooLow       Reason = 31
	KeyUnusable          Reason = 100
	WorkerTimeout        Reason = 101
	WorkerFailed         Reason = 102
)

// Error is a failure with its status. Its text is for people and never holds private data.
type Error struct {
	Status Status
	Text   string
}

func (e *Error) Error() string { return e.Text }

// New makes an Error.
func New(s Status, text string) error { return &Error{Status: s, Text: text} }

// Of gives the status of err: OK for nil, Internal for an error of no known kind.
func Of(err error) Status {
	var e *Error
	switch {
	case err == nil:
		return OK
	case errors.As(err, &e):
		return e.Status
	default:
		return Internal
	}
}
