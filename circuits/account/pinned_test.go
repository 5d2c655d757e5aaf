package account

import (
	"fmt"
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/consensys/gnark-crypto/ecc"
	"github.com/consensys/gnark/frontend"
	"github.com/consensys/gnark/frontend/cs/r1cs"
	"github.com/consensys/gnark/frontend/schema"
	"github.com/consensys/gnark/std/rangecheck"

	"plimsoll.org/circuits/profile"
)

// pinned compares text with a file of testdata. PLIMSOLL_PIN=1 rewrites the file instead; a change of it invalidates keys.
func pinned(t *testing.T, name, got string) {
	t.Helper()
	path := "testdata/" + name
	if os.Getenv("PLIMSOLL_PIN") == "1" {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s differs from what the circuit gives:\n%s", path, got)
	}
}

func TestFingerprint_everyProfile_isThePinnedOne(t *testing.T) {
	var lines strings.Builder
	for _, shape := range profile.All {
		c, err := Compile(shape)
		if err != nil {
			t.Fatal(err)
		}
		again, err := Compile(shape)
		if err != nil || again.Fingerprint != c.Fingerprint {
			t.Fatalf("profile %s compiles differently twice (%v)", shape.Name, err)
		}
		fmt.Fprintf(&lines, "%s %x\n", shape.Name, c.Fingerprint)
	}
	pinned(t, "fingerprint.txt", lines.String())
}

// TestLayout_publicInputs_keepTheirOrder pins position, name and width of the public inputs, in the terms of the page.
func TestLayout_publicInputs_keepTheirOrder(t *testing.T) {
	leaf := reflect.TypeFor[frontend.Variable]()
	var names []string
	count, err := schema.Walk(ecc.BN254.ScalarField(), New(profile.All[0]), leaf, func(l schema.LeafInfo, _ reflect.Value) error {
		if l.Visibility == schema.Public {
			names = append(names, l.FullName())
		}
		return nil
	})
	if err != nil || count.Public != PublicCount(profile.All[0]) {
		t.Fatalf("%d public inputs, the page says %d (%v)", count.Public, PublicCount(profile.All[0]), err)
	}
	var lines strings.Builder
	for i, name := range names {
		if i < foldedAt || strings.HasSuffix(name, "_0") || strings.HasSuffix(name, "_"+fmt.Sprint(profile.All[0].N-1)) || i == len(names)-1 {
			fmt.Fprintf(&lines, "%d %s\n", i+1, name)
		}
	}
	pinned(t, "layout.golden", lines.String())
}

// TestAssignment_wires_areInTheOrderOfTheCircuit: the hand-made order equals the one gnark derives from the struct.
func TestAssignment_wires_areInTheOrderOfTheCircuit(t *testing.T) {
	c := newCase(t, tiny)
	a := c.assignment(t)
	a.BindingMask.SetUint64(91)
	a.LookupMask.SetUint64(92)
	a.Folded.Constant.SetUint64(93)
	a.Folded.Rows, a.Folded.Advice = elementsUpTo(tiny.N), elementsUpTo(tiny.Y)
	circuit := &Circuit{
		Book: a.Book, Context: a.Context, Constant: a.Folded.Constant, Rows: variables(a.Folded.Rows), Weights: variables(a.Folded.Advice),
		Tag: a.Tag, Salt: a.Salt, Row: variables(a.Row), Quantity: variables(a.Quantity), Advice: variables(a.Advice),
		Slack: variables(a.Slack), Output: variables(a.Output), BindingMask: a.BindingMask, LookupMask: a.LookupMask,
	}
	byGnark, err := frontend.NewWitness(circuit, ecc.BN254.ScalarField())
	if err != nil {
		t.Fatal(err)
	}
	byHand, err := assign(a)
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(byGnark.Vector(), byHand.Vector()) {
		t.Fatal("the order of wires differs")
	}
}

// only is one clause group alone, to count its constraints.
type only struct {
	*Circuit
	Challenge frontend.Variable
	clause    func(g *gadgets, c *Circuit, r frontend.Variable)
}

func (o *only) Define(api frontend.API) error {
	o.clause(&gadgets{api: api, ranges: rangecheck.New(api)}, o.Circuit, o.Challenge)
	return nil
}

var clauseGroups = []struct {
	name   string
	clause func(g *gadgets, c *Circuit, r frontend.Variable)
}{
	{"ranges", func(g *gadgets, c *Circuit, _ frontend.Variable) {
		assertQuantitiesInRange(g, c)
		assertAdviceInRange(g, c)
		assertSlackInRange(g, c)
	}},
	{"lookup", func(g *gadgets, c *Circuit, r frontend.Variable) { lookup(g, c, r) }},
	{"fold", func(g *gadgets, c *Circuit, r frontend.Variable) { assertFold(g, c, r, c.Quantity) }},
	{"book", func(g *gadgets, c *Circuit, _ frontend.Variable) { assertBook(g, c) }},
}

// TestCost_perProfileAndClauseGroup_isThePinnedOne: groups are counted alone, so commitments and masks make up the difference to
// the total; each total must fill its power of two without crossing it.
func TestCost_perProfileAndClauseGroup_isThePinnedOne(t *testing.T) {
	limit := map[string]int{"pocket": 1 << 11, "trade": 1 << 13, "desk": 1 << 14, "floor": 1 << 15, "house": 1 << 16}
	lines := "profile,ranges,lookup,fold,book,total\n"
	for _, shape := range profile.All {
		lines += shape.Name
		for _, group := range clauseGroups {
			system, err := frontend.Compile(ecc.BN254.ScalarField(), r1cs.NewBuilder, &only{Circuit: New(shape), clause: group.clause}, frontend.IgnoreUnconstrainedInputs())
			if err != nil {
				t.Fatal(err)
			}
			lines += fmt.Sprintf(",%d", system.GetNbConstraints())
		}
		c, err := Compile(shape)
		if err != nil {
			t.Fatal(err)
		}
		total := c.R1CS.GetNbConstraints()
		lines += fmt.Sprintf(",%d\n", total)
		if total >= limit[shape.Name] {
			t.Errorf("profile %s has %d constraints, over its power of two", shape.Name, total)
		}
	}
	pinned(t, "cost.csv", lines)
}
