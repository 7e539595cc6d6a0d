package ethics_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

var update = flag.Bool("update", false, "write the golden files anew")

// golden compares with the file of the name in testdata.
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

var equalValues = cmp.Comparer(func(a, b rule.Value) bool { return a == b })

// The people of the stories: a mentor, a mentee and, in groups, a second mentee.
const (
	mentor mentorship.PersonID = "mentor"
	mentee mentorship.PersonID = "mentee"
	fellow mentorship.PersonID = "fellow"
)

// lastSeen is the day on which one looks at a story.
const lastSeen = 300

// A story is events in the making. Instants are at midnight of a day.
type story struct{ events []journal.Event }

// dyad begins with a mentor and a mentee, group with two mentees.
func dyad() *story {
	s := &story{}
	return s.on(0, journal.Joined{Person: mentor, Role: mentorship.RoleMentor}, journal.Joined{Person: mentee, Role: mentorship.RoleMentee})
}

func group() *story {
	return dyad().on(0, journal.Joined{Person: fellow, Role: mentorship.RoleMentee})
}

// agreed adds terms which the mentor and the mentee sign on the day.
func (s *story) agreed(n int, terms mentorship.Terms, by ...mentorship.PersonID) *story {
	version := journal.Ordinal(1)
	for _, e := range s.events {
		switch e.Body.(type) {
		case journal.AgreementProposed, journal.AgreementAmended:
			version++
		}
	}
	if version == 1 {
		s.on(n, journal.AgreementProposed{Agreement: "a", Version: 1, By: mentor, Terms: terms})
	} else {
		s.on(n, journal.AgreementAmended{Agreement: "a", Version: version, By: mentor, Terms: terms, Reason: "anew"})
	}
	if by == nil {
		by = []mentorship.PersonID{mentor, mentee}
	}
	for _, p := range by {
		s.on(n, journal.AgreementSigned{Agreement: "a", Version: version, By: p})
	}
	return s
}

// on adds events of a day, in order.
func (s *story) on(n int, bodies ...journal.Body) *story {
	for _, b := range bodies {
		s.events = append(s.events, journal.Event{
			ID: journal.EventID(fmt.Sprintf("e%05d", len(s.events))), At: day(n),
			Actor: journal.ByJob("test"), Relationship: "r", Body: b,
		})
	}
	return s
}

func (s *story) facts(t testing.TB) journal.Facts {
	t.Helper()
	events := slices.Clone(s.events)
	slices.SortFunc(events, journal.Compare)
	j, err := journal.New(events...)
	require.NoError(t, err)
	facts, err := j.Facts()
	require.NoError(t, err)
	return facts
}

// view looks at the story on the last day, by the default policy after changes.
func (s *story) view(t testing.TB, changes ...func(*mentorship.Policy)) journal.View {
	t.Helper()
	policy := mentorship.DefaultPolicy()
	for _, change := range changes {
		change(&policy)
	}
	return s.facts(t).View(journal.Look{At: day(lastSeen), Policy: policy})
}

// paths returns the findings of a code, each as its path, and "?" before it where
// it is undetermined.
func paths(set rule.Set[journal.View], v journal.View, code rule.Code) []string {
	list := []string{}
	for _, f := range set.Check(v).Findings {
		switch {
		case f.Code != code:
		case f.Outcome == rule.Undetermined:
			list = append(list, "?"+f.Path)
		default:
			list = append(list, f.Path)
		}
	}
	return list
}

// found returns the one finding of a code.
func found(t *testing.T, set rule.Set[journal.View], v journal.View, code rule.Code) rule.Finding {
	t.Helper()
	var list []rule.Finding
	for _, f := range set.Check(v).Findings {
		if f.Code == code {
			list = append(list, f)
		}
	}
	require.Len(t, list, 1, code)
	return list[0]
}

// figure returns the evidence of a name.
func figure(f rule.Finding, name string) rule.Evidence {
	i := slices.IndexFunc(f.Evidence, func(e rule.Evidence) bool { return e.Name == name })
	if i < 0 {
		return rule.Evidence{}
	}
	return f.Evidence[i]
}
