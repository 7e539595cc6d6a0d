package culture_test

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/culture"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

func day(n int) time.Time { return time.Date(2026, 1, 5, 9, 0, 0, 0, time.UTC).AddDate(0, 0, n) }

// on is something that happened on a day; those of one day are in the order given.
type on struct {
	day  int
	body journal.Body
}

// every repeats what happens.
func every(first, days, times int, body func(n int) journal.Body) []on {
	var list []on
	for n := range times {
		list = append(list, on{first + n*days, body(n)})
	}
	return list
}

// days makes the events of what happened, e01 and so on in order of time.
func days(parts ...any) []on {
	var list []on
	for _, p := range parts {
		switch p := p.(type) {
		case on:
			list = append(list, p)
		case []on:
			list = append(list, p...)
		}
	}
	slices.SortStableFunc(list, func(a, b on) int { return cmp.Compare(a.day, b.day) })
	return list
}

func recorded(t testing.TB, list []on) journal.Facts {
	t.Helper()
	var j journal.Journal
	for i, o := range list {
		var err error
		j, err = j.Append(journal.Event{
			ID: journal.EventID(fmt.Sprintf("e%02d", i+1)), At: day(o.day), Actor: journal.ByJob("test"), Relationship: "r1", Body: o.body,
		})
		require.NoError(t, err)
	}
	facts, err := j.Facts()
	require.NoError(t, err)
	return facts
}

// seen returns what is seen on a day by the default policy.
func seen(t testing.TB, at int, people []mentorship.Person, parts ...any) journal.View {
	t.Helper()
	return recorded(t, days(parts...)).View(journal.Look{At: day(at), Policy: mentorship.DefaultPolicy(), People: people})
}

// under returns what is seen under another policy.
func under(v journal.View, change func(*mentorship.Signs)) journal.View {
	policy := *v.Policy()
	change(&policy.Signs)
	var people []mentorship.Person
	for _, s := range v.Sides() {
		if p, known := v.Record(s.Person); known {
			people = append(people, *p)
		}
	}
	return v.Facts().View(journal.Look{At: v.At(), Window: v.Window(), Policy: policy, People: people})
}

const (
	m mentorship.PersonID = "m"
	e mentorship.PersonID = "e"
	f mentorship.PersonID = "f"
)

func join(p mentorship.PersonID, r mentorship.Role) on {
	return on{0, journal.Joined{Person: p, Role: r}}
}

func dyad() []on { return []on{join(m, mentorship.RoleMentor), join(e, mentorship.RoleMentee)} }

func phase(n int, p mentorship.Phase) on {
	return on{n, journal.PhaseEntered{Phase: journal.PhaseName(p)}}
}

func pause(n int) on { return on{n, journal.Paused{}} }

func speaks(id mentorship.PersonID, country string, tags ...string) mentorship.Person {
	p := mentorship.Person{ID: id, Place: mentorship.Place{Country: country}}
	for _, tag := range tags {
		p.Languages = append(p.Languages, mentorship.Language{Tag: tag, Fluency: mentorship.C1})
	}
	return p
}

// Two who differ, and two who are alike.
func differing() []mentorship.Person {
	return []mentorship.Person{speaks(m, "DK", "da", "en"), speaks(e, "RW", "rw", "fr")}
}

func alike() []mentorship.Person {
	return []mentorship.Person{speaks(m, "DK", "da", "en"), speaks(e, "DK", "da")}
}

// said returns what a rule says: outcome, path, and the first figures.
func said(v journal.View, code rule.Code) []string {
	var list []string
	for _, found := range culture.Rules().Check(v).Findings {
		if found.Code == code {
			list = append(list, text(found))
		}
	}
	return list
}

func text(found rule.Finding) string {
	s := string(found.Outcome) + " " + found.Path
	if len(found.Evidence) > 0 {
		one := found.Evidence[0]
		s += " " + one.Name + "=" + one.Got.String()
		if len(one.Events) > 0 {
			s += " " + strings.Join(one.Events, ",")
		}
	}
	return s
}

// figure returns a figure of a finding.
func figure(v journal.View, code rule.Code, name string) (list []string) {
	for _, found := range culture.Rules().Check(v).Findings {
		for _, one := range found.Evidence {
			if found.Code == code && one.Name == name {
				list = append(list, strings.TrimSpace(one.Got.String()+" "+strings.Join(one.Events, ",")))
			}
		}
	}
	return list
}

func applies(v journal.View, code rule.Code) bool {
	return slices.Contains(culture.Rules().Check(v).Checked, code)
}

type ruleCase struct {
	view   journal.View
	want   []string
	reason string
}

func check(t *testing.T, code rule.Code, cases map[string]ruleCase) {
	t.Helper()
	for name, c := range cases {
		t.Run(name, func(t *testing.T) { assert.Equal(t, c.want, said(c.view, code), c.reason) })
	}
}
