package profile

import (
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"
)

// rows finds five numbers behind a name, in a table or in Java, without the separators people put into numbers.
func rows(t *testing.T, file, pattern string) map[string]string {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]string{}
	for _, m := range regexp.MustCompile(pattern).FindAllStringSubmatch(string(text), -1) {
		clean := strings.NewReplacer(",", "", "_", "", "|", " ").Replace(m[2])
		found[m[1]] = strings.Join(strings.Fields(clean), " ")
	}
	return found
}

func TestAll_documentationAndJava_haveTheSameShapes(t *testing.T) {
	documented := rows(t, "../../docs/formats.md", `(?m)^\| \d \| (\w+) \|((?: [\d,]+ \|){5})$`)
	java := rows(t, "../../api/src/main/java/org/plimsoll/api/format/ProfileShape.java", `Profile\.PROFILE_\w+, "(\w+)", ((?:[\d_]+,? ?){5})\)`)
	if len(documented) != len(All) || len(java) != len(All) {
		t.Fatalf("%d profiles here, %d documented, %d in Java", len(All), len(documented), len(java))
	}
	for i, s := range All {
		want := fmt.Sprintf("%d %d %d %d %d", s.N, s.K, s.Y, s.F, s.J)
		if documented[s.Name] != want {
			t.Errorf("%s is documented as %q", s.Name, documented[s.Name])
		}
		if java[s.Name] != want {
			t.Errorf("%s is %q in Java", s.Name, java[s.Name])
		}
		if int(s.Code) != i+1 || !s.WithinBounds() {
			t.Errorf("%s has code %d or breaks the bounds", s.Name, s.Code)
		}
	}
}

func TestWithinBounds_oneBeyondAnyLimit_isFalse(t *testing.T) {
	largest := Shape{N: 1 << 20, K: 1 << 8, Y: 1 << 11, F: 1, J: 0}
	if !largest.WithinBounds() {
		t.Fatal("the largest shape is refused")
	}
	for _, s := range []Shape{{N: 1<<20 + 1, K: 1, Y: 1, F: 1}, {N: 2, K: 1<<8 + 1, Y: 1, F: 1}, {N: 2, K: 1, Y: 1<<11 + 1, F: 1}, {N: 1, K: 1, Y: 1, F: 1}, {N: 2, K: 1, Y: 1, F: 0}} {
		if s.WithinBounds() {
			t.Errorf("%+v is accepted", s)
		}
	}
}
