package structure_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
	"github.com/go-mentorship/mentorkit/mentorship/structure"
)

// day returns midnight UTC so many days after Monday 5 January 2026.
func day(n int) time.Time { return time.Date(2026, time.January, 5+n, 0, 0, 0, 0, time.UTC) }

// days is the period between two of them; 0 until leaves it open.
func days(from, until int) mentorship.Period {
	p := mentorship.Period{From: day(from)}
	if until != 0 {
		p.Until = day(until)
	}
	return p
}

// length is how many days the relationships of these tests last.
const length = 182

// as returns participants in a role for the whole relationship.
func as(role mentorship.Role, ids ...mentorship.PersonID) []mentorship.Participant {
	var list []mentorship.Participant
	for _, id := range ids {
		list = append(list, mentorship.Participant{Person: id, Role: role})
	}
	return list
}

// many returns so many participants in a role, with ids of their own.
func many(role mentorship.Role, n int) []mentorship.Participant {
	var ids []mentorship.PersonID
	for i := range n {
		ids = append(ids, mentorship.PersonID(fmt.Sprintf("%s-%03d", role, i)))
	}
	return as(role, ids...)
}

// during limits roles to a period.
func during(p mentorship.Period, list ...mentorship.Participant) []mentorship.Participant {
	for i := range list {
		list[i].Period = p
	}
	return list
}

// roster returns an unknown mode, the default policy, and nobody known.
func roster(s mentorship.Structure, participants ...[]mentorship.Participant) mentorship.Roster {
	r := mentorship.Roster{Policy: mentorship.DefaultPolicy()}
	r.Relationship = mentorship.Relationship{ID: "r", Structure: s, Period: days(0, length)}
	for _, list := range participants {
		r.Relationship.Participants = append(r.Relationship.Participants, list...)
	}
	return r
}

// with returns the roster after changes to it.
func with(r mentorship.Roster, changes ...func(*mentorship.Roster)) mentorship.Roster {
	for _, change := range changes {
		change(&r)
	}
	return r
}

// A ruleCase is a roster and what one rule says of it.
type ruleCase struct {
	roster mentorship.Roster
	want   []rule.Finding // without code, severity and message
	reason string
}

// exempt stands for the answer of a rule that does not apply.
var exempt = []rule.Finding{{Message: "does not apply"}}

func runCases(t *testing.T, code rule.Code, cases map[string]ruleCase) {
	t.Helper()
	for name, tt := range cases {
		t.Run(name, func(t *testing.T) {
			got := findings(t, structure.Rules().Check(tt.roster), code)
			if diff := cmp.Diff(tt.want, got, values, cmpopts.IgnoreFields(rule.Finding{}, "Code", "Severity")); diff != "" {
				t.Errorf("%s: %s (-want +got):\n%s", code, tt.reason, diff)
			}
		})
	}
}

// values compares evidence exactly.
var values = cmp.Comparer(func(a, b rule.Value) bool { return a == b })

// findings returns what a report says under the code, without messages.
func findings(t *testing.T, report rule.Report, code rule.Code) []rule.Finding {
	t.Helper()
	if slices.Contains(report.NotApplicable, code) {
		return exempt
	}
	require.Contains(t, report.Checked, code)
	var list []rule.Finding
	for _, f := range report.Findings {
		if f.Code != code {
			continue
		}
		require.NotEmpty(t, strings.TrimSpace(f.Message))
		f.Message = ""
		list = append(list, f)
	}
	return list
}

const (
	participants = "/relationship/participants"
	period       = "/relationship/period"
	project      = "/relationship/project"
)

func broken(path string, evidence ...rule.Evidence) rule.Finding {
	return rule.Finding{Outcome: rule.Broken, Path: path, Evidence: evidence}
}

func untold(path string, evidence ...rule.Evidence) rule.Finding {
	return rule.Finding{Outcome: rule.Undetermined, Path: path, Evidence: evidence}
}

// got is evidence without a limit, limited is one with it.
func got(name string, v rule.Value) rule.Evidence { return rule.Evidence{Name: name, Got: v} }

func limited(name string, v, want rule.Value) rule.Evidence {
	return rule.Evidence{Name: name, Got: v, Want: want}
}

func since(n int) rule.Evidence                 { return got("since", rule.Instant(day(n))) }
func left(id mentorship.PersonID) rule.Evidence { return got("left", rule.Text(id)) }
func who(id mentorship.PersonID) rule.Evidence  { return got("person", rule.Text(id)) }

func atLeast(n int64) rule.Value { return rule.Count(n).With(rule.AtLeast) }
func atMost(n int64) rule.Value  { return rule.Count(n).With(rule.AtMost) }

func count(name string, n int64, want rule.Value) rule.Evidence {
	return limited(name, rule.Count(n), want)
}

const (
	mentor      = mentorship.RoleMentor
	mentee      = mentorship.RoleMentee
	peer        = mentorship.RolePeer
	facilitator = mentorship.RoleFacilitator
)
