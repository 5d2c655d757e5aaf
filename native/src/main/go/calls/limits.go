package calls

// Most bytes an entry copies in from Java, per argument. The formats themselves are shorter and are checked by the session.
const (
	MostPath        = 4096
	MostCompiled    = 256 << 20
	MostWitness     = 1 << 20
	MostExpectation = 4 << 20
	// MostSmall is for context, statement, proof and signature: enough for the session to say what is wrong with a long one.
	MostSmall = 64 << 10
	// MostRounds keeps a bench from running for days.
	MostRounds = 1_000
)
