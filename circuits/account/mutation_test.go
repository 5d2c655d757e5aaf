package account

import (
	"fmt"
	"math/big"
	"slices"
	"strings"
	"testing"

	"github.com/consensys/gnark-crypto/ecc"
	groth16 "github.com/consensys/gnark/backend/groth16/bn254"
	"github.com/consensys/gnark/constraint"
	cs "github.com/consensys/gnark/constraint/bn254"
	"github.com/consensys/gnark/frontend"
	"github.com/consensys/gnark/frontend/cs/r1cs"
	"github.com/consensys/gnark/std/rangecheck"

	"plimsoll.org/circuits/profile"
)

// mutant is the circuit with one assertion, one committed operand or one self-product left out.
type mutant struct {
	*Circuit
	surgeon *surgeon
}

func (m *mutant) Define(api frontend.API) error {
	m.surgeon.API, m.surgeon.circuit = api, m.Circuit
	m.surgeon.ranges = rangecheck.New(api)
	err := m.Circuit.Define(m.surgeon)
	m.surgeon.defined = true
	return err
}

// surgeon passes every call on, except the one it is told to leave out. It numbers all that the circuit enforces.
type surgeon struct {
	frontend.API
	circuit *Circuit
	ranges  frontend.Rangechecker
	drop    int
	sites   []string
	// defined is set when only the lookup is still to come; smallPower lets it stop at the first square of η.
	defined, smallPower, squared bool
}

// site counts a place and says whether it is the one to leave out.
func (s *surgeon) site(name string) bool {
	s.sites = append(s.sites, name)
	return len(s.sites)-1 == s.drop
}

func (s *surgeon) AssertIsEqual(a, b frontend.Variable) {
	if !s.site("equality") {
		s.API.AssertIsEqual(a, b)
	}
}

func (s *surgeon) Check(v frontend.Variable, bits int) {
	if !s.site(fmt.Sprintf("range of %d bits", bits)) {
		s.ranges.Check(v, bits)
	}
}

func (s *surgeon) Mul(a, b frontend.Variable, more ...frontend.Variable) frontend.Variable {
	for _, wire := range []frontend.Variable{s.circuit.Context, s.circuit.BindingMask, s.circuit.LookupMask} {
		if same(a, wire) && same(b, wire) && s.site("self-product") {
			return a
		}
	}
	if s.smallPower && s.defined && same(a, b) {
		if s.squared {
			return a
		}
		s.squared = true
	}
	return s.API.Mul(a, b, more...)
}

func (s *surgeon) Commit(v ...frontend.Variable) (frontend.Variable, error) {
	var kept []frontend.Variable
	for i, operand := range v {
		if !s.site(fmt.Sprintf("committed operand %d", i)) {
			kept = append(kept, operand)
		}
	}
	return s.API.(frontend.Committer).Commit(kept...)
}

func same(a, b frontend.Variable) bool { return fmt.Sprintf("%v", a) == fmt.Sprintf("%v", b) }

// buildMutant compiles the circuit without one place; an error means that the lint refused it keys.
func buildMutant(drop int) (*Compiled, []string, error) {
	s := &surgeon{drop: drop}
	c, err := compileCircuit(tiny, &mutant{Circuit: New(tiny), surgeon: s})
	return c, s.sites, err
}

// TestMutation_everyPlaceLeftOut_isNoticed deletes what the circuit enforces, one place at a time. A deleted place is noticed when the
// lint refuses the circuit, the key check refuses its keys, or a forged claim of the list is accepted that the whole circuit
// refuses. A place that nothing notices is one that nobody tests.
func TestMutation_everyPlaceLeftOut_isNoticed(t *testing.T) {
	whole, sites, err := buildMutant(-1)
	if err != nil {
		t.Fatal(err)
	}
	plain, err := Compile(tiny)
	if err != nil || whole.Fingerprint != plain.Fingerprint {
		t.Fatalf("the surgeon changes the circuit without leaving anything out (%v)", err)
	}
	killed := 0
	var report strings.Builder
	for drop, site := range sites {
		by := noticedBy(t, drop, site)
		if by == "" {
			t.Errorf("place %d (%s) can be deleted and nothing notices", drop, site)
			continue
		}
		killed++
		fmt.Fprintf(&report, "%3d %-24s %s\n", drop, site, by)
	}
	t.Logf("mutation: %d of %d places killed\n%s", killed, len(sites), report.String())
	if len(sites) < tiny.K+tiny.Y+tiny.F+3 {
		t.Fatalf("only %d places found, the surgeon is blind", len(sites))
	}
}

// noticedBy names what noticed. A deleted assertion must be noticed by forged claims, and by those of one clause only; what makes
// the commitments bind and hide is noticed by the lint before there are any keys.
func noticedBy(t *testing.T, drop int, site string) string {
	t.Helper()
	c, _, err := buildMutant(drop)
	assertion := site == "equality" || strings.HasPrefix(site, "range")
	if err != nil && !assertion {
		return err.Error()
	}
	if err != nil {
		c = unlinted(t, &mutant{Circuit: New(tiny), surgeon: &surgeon{drop: drop}})
	}
	r := unchecked(t, c)
	var accepted []string
	for _, k := range attacks() {
		if k.clause != "C4" && k.forge(t, r) == nil { // C4 guards C6: without the fold there is nothing left to bind
			accepted = append(accepted, k.clause)
		}
	}
	if families := slices.Compact(slices.Sorted(slices.Values(accepted))); len(families) > 1 {
		t.Errorf("place %d (%s): claims against several clauses pass: %v", drop, site, families)
	}
	if len(accepted) == 0 {
		return ""
	}
	return fmt.Sprintf("%d forged claims against %s pass", len(accepted), accepted[0])
}

// TestC5_lookupAtASmallPower_isForged shows that the size of the power is needed: at η² the lent weight passes.
func TestC5_lookupAtASmallPower_isForged(t *testing.T) {
	c := unlinted(t, &mutant{Circuit: New(tiny), surgeon: &surgeon{drop: -1, smallPower: true}})
	if err := lentByEqualRows.forge(t, unchecked(t, c)); err != nil {
		t.Fatalf("the attack does not even work where it should: %v", err)
	}
}

// unlinted compiles a mutant that the lint would refuse, to see what the forger could do with it.
func unlinted(t *testing.T, circuit frontend.Circuit) *Compiled {
	t.Helper()
	system, err := frontend.Compile(ecc.BN254.ScalarField(), r1cs.NewBuilder, circuit, frontend.IgnoreUnconstrainedInputs())
	if err != nil {
		t.Fatal(err)
	}
	r := system.(*cs.R1CS)
	return &Compiled{Shape: tiny, R1CS: r, Commitments: r.CommitmentInfo.(constraint.Groth16Commitments)}
}

// unchecked makes keys without the checks that refuse bad ones.
func unchecked(t *testing.T, c *Compiled) *rig {
	t.Helper()
	r := &rig{prover: &Prover{circuit: c, pk: new(groth16.ProvingKey), vk: new(groth16.VerifyingKey)}}
	if err := groth16.Setup(c.R1CS, r.prover.pk, r.prover.vk); err != nil {
		t.Fatal(err)
	}
	r.vk = r.prover.vk
	return r
}

// blind is the circuit with one public input that nothing touches: gnark compiles it without a word.
type blind struct {
	Unused frontend.Variable `gnark:",public"`
	Used   frontend.Variable `gnark:",public"`
}

func (b *blind) Define(api frontend.API) error {
	api.AssertIsEqual(api.Mul(b.Used, b.Used), 4)
	return nil
}

func TestCompile_publicInputInNoConstraint_getsNoKeys(t *testing.T) {
	if _, err := compileCircuit(tiny, &blind{}); err == nil || !strings.Contains(err.Error(), "public wire 1 is in no constraint") {
		t.Fatalf("the lint lets an unconstrained public input through: %v", err)
	}
}

// TestBinding_compiledProfiles_commitToExactlyWhatTheyMust reads the compiled commitments without the lint's help.
func TestBinding_compiledProfiles_commitToExactlyWhatTheyMust(t *testing.T) {
	system, err := frontend.Compile(ecc.BN254.ScalarField(), r1cs.NewBuilder, New(tiny))
	if err != nil {
		t.Fatal(err)
	}
	info := system.(*cs.R1CS).CommitmentInfo.(constraint.Groth16Commitments)
	if !slices.Equal(info[0].PublicAndCommitmentCommitted, []int{1, 2}) {
		t.Errorf("the first commitment hashes %v, not exactly book and context", info[0].PublicAndCommitmentCommitted)
	}
	if !slices.Contains(info[1].PublicAndCommitmentCommitted, info[0].CommitmentIndex) {
		t.Error("the second commitment does not hash the first challenge")
	}
	first := 1 + 3 + tiny.N + tiny.Y
	bound := 2*tiny.K + tiny.Y + tiny.F + tiny.J
	if got := info[0].PrivateCommitted; len(got) != bound+2 || got[0] != first+2 || got[bound] != first+2+bound {
		t.Errorf("the first commitment covers wires %v", got)
	}
}

// TestFold_sumsOfEveryProfile_stayFarBelowTheField is the arithmetic of the page.
func TestFold_sumsOfEveryProfile_stayFarBelowTheField(t *testing.T) {
	half := new(big.Int).Rsh(ecc.BN254.ScalarField(), 1)
	for _, shape := range profile.All {
		if !shape.WithinBounds() || new(big.Int).Lsh(big.NewInt(1), uint(shape.SumBits())).Cmp(half) >= 0 {
			t.Errorf("profile %s: sums of %d bits", shape.Name, shape.SumBits())
		}
	}
}
