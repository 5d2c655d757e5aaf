package status

import (
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// protoEnum reads the numbers of one enum from an api proto file, without its prefix and in lower case without underscores.
func protoEnum(t *testing.T, file, prefix string) map[string]uint32 {
	t.Helper()
	text, err := os.ReadFile("../../api/src/main/proto/plimsoll/v1/" + file)
	if err != nil {
		t.Fatal(err)
	}
	numbers := map[string]uint32{}
	for _, m := range regexp.MustCompile(prefix+`([A-Z_]+) = (\d+);`).FindAllStringSubmatch(string(text), -1) {
		n, err := strconv.ParseUint(m[2], 10, 32)
		if err != nil {
			t.Fatal(err)
		}
		numbers[strings.ToLower(strings.ReplaceAll(m[1], "_", ""))] = uint32(n)
	}
	return numbers
}

// goConstants reads the constants of one type from status.go.
func goConstants(t *testing.T, kind string) map[string]uint32 {
	t.Helper()
	text, err := os.ReadFile("status.go")
	if err != nil {
		t.Fatal(err)
	}
	numbers := map[string]uint32{}
	for _, m := range regexp.MustCompile(`(\w+)\s+`+kind+`\s+= (\d+)`).FindAllStringSubmatch(string(text), -1) {
		n, err := strconv.ParseUint(m[2], 10, 32)
		if err != nil {
			t.Fatal(err)
		}
		numbers[strings.ToLower(m[1])] = uint32(n)
	}
	return numbers
}

func compare(t *testing.T, proto, consts map[string]uint32) {
	t.Helper()
	if proto["unspecified"] != 0 || len(proto) < 5 {
		t.Fatalf("enum not found or without zero value: %v", proto)
	}
	delete(proto, "unspecified")
	for name, n := range proto {
		if consts[name] != n {
			t.Errorf("%s is %d in the api and %d here", name, n, consts[name])
		}
	}
	if len(proto) != len(consts) {
		t.Errorf("%d names in the api, %d here", len(proto), len(consts))
	}
}

func TestStatus_equalsTheApiEnum(t *testing.T) {
	compare(t, protoEnum(t, "status.proto", "STATUS_"), goConstants(t, "Status"))
}

func TestReason_equalsTheApiEnum(t *testing.T) {
	consts := goConstants(t, "Reason")
	consts["malformed"] = consts["certificatemalformed"] // the one name both types would share
	delete(consts, "certificatemalformed")
	compare(t, protoEnum(t, "verdict.proto", "REASON_"), consts)
}
