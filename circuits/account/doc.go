// Package account proves that one book is adequate under one compiled schedule, and shows nothing else of the book.
//
// # Statement
//
// The prover knows an account tag, a salt, at most K slots (row n_k, quantity q_k) and advice y such that the book commitment is the
// hash of tag, salt and slots, and every line of the public linear program holds over the integers:
//
//	z = A·x + B·y + c ≥ 0,   o = C·x + D·y + d      with x_n = Σ_{k: n_k = n} q_k
//
// # Public inputs (order pinned in testdata/layout.golden)
//
//	P0 Book      c, the book commitment
//	P1 Context   κ, hash of everything that fixes the matrices and of whom the certificate is for
//	P2 Constant  T_0, the folded constant
//	P3 Rows      T_n, N folded rows
//	P4 Weights   U_l, Y folded advice variables
//
// # Clauses
//
//	C1 each quantity is in [0, 2^40)
//	C2 each advice value is in [0, 2^80)
//	C3 each slack is in [0, 2^80)
//	C4 the challenge r is the first commitment's: over Book, Context, every row number, quantity, advice, slack, output and a mask
//	C5 each slot's weight is T at its row number, and the row number is in [0, N)
//	C6 Σ_i r^i·z_i + Σ_j r^(F+j)·o_j = T_0 + Σ_k q_k·T_{n_k} + Σ_l y_l·U_l
//	C7 Book is the hash of tag, salt and the packed slots
//	C8 Context and both masks occur in a constraint of their own
//
// # Bounds
//
//	rows      K ≤ 2^8,  q < 2^40, |A|, |C| < 2^63  ⇒  |Σ q·A| < 2^111
//	advice    Y ≤ 2^11, y < 2^80, |B|, |D| < 2^63  ⇒  |Σ y·B| < 2^154
//	constant  |c|, |d| < 2^126
//	each line < 2^155, each slack < 2^80, and p > 2^253: a line equal to its slack mod p is equal over the integers
//	error     (F+J)/p for C6, 2d(2N+K)/p for C5 with d the power of two ≥ N+K, the range table for C1 to C3
//
// # Duties outside the circuit
//
//	V1 the verifier derives r from the proof's first commitment, Book and Context, and T_0, T, U from r and matrices it holds itself
//	V2 the verifier rebuilds Context from the typed statement and holds every number in it against its policy
//	V3 the verifier checks the bounds of all six matrices when it loads them
//	V4 keys are made only for circuits that pass package lint
//
// # Not proven
//
// That prices are fair, that the book is the owner's whole book or exists at all, that the owner has no debts elsewhere.
//
// # Leaks
//
// The profile, hence that the book has at most K slots and the schedule at most N rows. Nothing about which slots are empty. Both
// commitments carry a mask of ours and one scalar drawn before the first is computed (package binding).
package account
