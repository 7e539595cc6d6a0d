package rule_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

var update = flag.Bool("update", false, "write the golden files anew")

// golden compares got with the named file below testdata.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		require.NoError(t, os.WriteFile(path, got, 0o644))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err, "run the test with -update to write the file")
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s (-want +got):\n%s", path, diff)
	}
}

// A team is the subject of most rules in these tests.
type team struct{ Mentors, Mentees int }

// described returns a valid description of the rule with the given code.
func described(code rule.Code) rule.Info {
	return rule.Info{
		Code: code, Severity: rule.Warning,
		Title: "Title.", Why: "Why.", Remedy: "Remedy.",
		Basis: rule.Research, Sources: []rule.Source{"R5"},
	}
}

// finding returns what a rule says that counted n.
func finding(n int) rule.Finding {
	return rule.Finding{
		Message:  fmt.Sprintf("%d of something", n),
		Evidence: []rule.Evidence{{Name: "something", Got: rule.Count(int64(n))}},
	}
}

// silent returns a rule that finds nothing.
func silent(code rule.Code) rule.Rule[team] {
	return rule.New(described(code), func(team) []rule.Finding { return nil })
}

// loud returns a rule that finds one thing for each mentee.
func loud(code rule.Code) rule.Rule[team] {
	return rule.New(described(code), func(t team) []rule.Finding {
		var found []rule.Finding
		for i := range t.Mentees {
			found = append(found, finding(i))
		}
		return found
	})
}

// unsure returns a rule that cannot tell, whatever it is shown.
func unsure(code rule.Code) rule.Rule[team] {
	return rule.New(described(code), func(team) []rule.Finding {
		f := finding(0)
		f.Outcome = rule.Undetermined
		return []rule.Finding{f}
	})
}

// elsewhere returns a rule that concerns teams without mentors, and finds that
// there are none.
func elsewhere(code rule.Code) rule.Scoped[team] {
	return rule.NewScoped(described(code), func(t team) bool { return t.Mentors == 0 },
		func(team) []rule.Finding { return []rule.Finding{finding(0)} })
}

// codes returns the codes of findings, in their order.
func codes(findings []rule.Finding) []rule.Code {
	var list []rule.Code
	for _, f := range findings {
		list = append(list, f.Code)
	}
	return list
}
