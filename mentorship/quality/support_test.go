package quality_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/quality"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// The people of these tests: a mentor, a mentee and, in groups, a second mentee.
const (
	o  mentorship.PersonID = "o"
	e  mentorship.PersonID = "e"
	e2 mentorship.PersonID = "e2"
)

// end is the day on which one looks, long after what happened.
const end = 200

func noon(day int) time.Time {
	return time.Date(2026, time.January, 1+day, 12, 0, 0, 0, time.UTC)
}

// A story is events in the making.
type story struct {
	events []journal.Event
	people []mentorship.Person
}

// dyad begins with a mentor and a mentee, group with two mentees.
func dyad() *story {
	s := &story{}
	s.on(0, journal.Joined{Person: o, Role: mentorship.RoleMentor}, journal.Joined{Person: e, Role: mentorship.RoleMentee})
	return s
}

func group() *story {
	s := dyad()
	s.on(0, journal.Joined{Person: e2, Role: mentorship.RoleMentee})
	return s
}

// on adds events of a day, in order.
func (s *story) on(day int, bodies ...journal.Body) *story {
	for _, b := range bodies {
		s.by("", day, b)
	}
	return s
}

// by adds an event with somebody as its actor.
func (s *story) by(who mentorship.PersonID, day int, b journal.Body) *story {
	actor := journal.ByJob("test")
	if who != "" {
		actor = journal.ByPerson(who)
	}
	s.events = append(s.events, journal.Event{
		ID: journal.EventID(fmt.Sprintf("e%05d", len(s.events))), At: noon(day), Actor: actor, Relationship: "r", Body: b,
	})
	return s
}

func (s *story) journal(t testing.TB) journal.Journal {
	t.Helper()
	events := slices.Clone(s.events)
	slices.SortFunc(events, journal.Compare)
	j, err := journal.New(events...)
	require.NoError(t, err)
	return j
}

// view looks at the story on the last day, by the default policy after changes.
func (s *story) view(t testing.TB, changes ...func(*mentorship.Policy)) journal.View {
	t.Helper()
	facts, err := s.journal(t).Facts()
	require.NoError(t, err)
	policy := mentorship.DefaultPolicy()
	for _, change := range changes {
		change(&policy)
	}
	return facts.View(journal.Look{At: noon(end), Policy: policy, People: s.people})
}

// rate adds ratings of one item, one every ten days.
func (s *story) rate(by, of mentorship.PersonID, q quality.Quality, scores ...journal.Score) *story {
	for i, score := range scores {
		s.rateOn(10+10*i, by, of, q, score)
	}
	return s
}

func (s *story) rateOn(day int, by, of mentorship.PersonID, q quality.Quality, score journal.Score) {
	s.on(day, journal.RatingGiven{By: by, Of: of, Scale: q.Scale(), Items: []journal.ItemScore{{Item: q.Item(), Score: score}}})
}

// An outcome is what a rule says of one path.
type outcome string

const (
	silent       outcome = "silent"
	broken       outcome = "broken"
	undetermined outcome = "undetermined"
	exempt       outcome = "does not apply"
)

// says returns what a rule says of a path, and the finding.
func says(v journal.View, code rule.Code, path string) (outcome, rule.Finding) {
	report := quality.Rules().Check(v)
	if slices.Contains(report.NotApplicable, code) {
		return exempt, rule.Finding{}
	}
	for _, f := range report.Findings {
		if f.Code == code && f.Path == path {
			return outcome(f.Outcome), f
		}
	}
	return silent, rule.Finding{}
}

// subjectOf returns whom a quality is tested of, and the path of findings.
func subjectOf(q quality.Quality) (mentorship.PersonID, string) {
	switch q.Scale() {
	case quality.MentorScale:
		return o, "/participants/o"
	case quality.MenteeScale:
		return e, "/participants/e"
	default:
		return "", ""
	}
}

// evidence returns the evidence of a name.
func evidence(f rule.Finding, name string) (rule.Evidence, bool) {
	i := slices.IndexFunc(f.Evidence, func(e rule.Evidence) bool { return e.Name == name })
	if i < 0 {
		return rule.Evidence{}, false
	}
	return f.Evidence[i], true
}
