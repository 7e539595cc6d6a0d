package ethics_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/ethics"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

var auditDay = time.Date(2028, 3, 1, 0, 0, 0, 0, time.UTC)

// A crowdOf is people who are alike: matched of them have a mentor.
type crowdOf struct {
	gender, age       string // shared for statistics unless empty
	goal              mentorship.Area
	n, matched        int
	unserved          int // of the matched with a goal
	days, rank, score int // of each match
}

// crowds returns people with ids of their own.
func crowds(list ...crowdOf) []ethics.Seeker {
	var all []ethics.Seeker
	for _, c := range list {
		for i := range c.n {
			s := ethics.Seeker{Person: mentorship.PersonID(fmt.Sprintf("e-%04d", len(all))), Goal: c.goal, Asked: auditDay.AddDate(0, -3, 0)}
			s.Perspectives = append(shared(mentorship.AspectGender, c.gender), shared(mentorship.AspectAge, c.age)...)
			if i < c.matched {
				s.Match = &mentorship.Match{Mentor: "m-1", Mentee: s.Person, Score: int64(c.score), Decided: s.Asked.AddDate(0, 0, c.days)}
				if c.score != 0 {
					s.Match.Parts = []mentorship.Part{{Criterion: "area", Points: c.score, Weight: 1}}
				}
				s.Served = c.goal != "" && i >= c.unserved
				s.Rank = c.rank
			}
			all = append(all, s)
		}
	}
	return all
}

func shared(aspect mentorship.Aspect, view string) []mentorship.SharedPerspective {
	if view == "" {
		return nil
	}
	return []mentorship.SharedPerspective{{
		Perspective: mentorship.Perspective{Aspect: aspect, View: view},
		Consent:     mentorship.Consent{Purposes: []mentorship.Purpose{mentorship.PurposeStatistics}},
	}}
}

func question(seekers []ethics.Seeker) ethics.AccessQuestion {
	return ethics.AccessQuestion{Seekers: seekers, At: auditDay, Policy: mentorship.DefaultPolicy(), Aspects: []mentorship.Aspect{mentorship.AspectGender, mentorship.AspectAge}}
}

func audit(t testing.TB, list ...crowdOf) ethics.Access {
	t.Helper()
	a, err := ethics.AuditAccess(question(crowds(list...)))
	require.NoError(t, err)
	return a
}

// smallGroup returns the question with another limit.
func smallGroup(q ethics.AccessQuestion, n int) ethics.AccessQuestion {
	q.Policy.Signs.SmallGroup = mentorship.LimitOf(n, rule.Convention)
	return q
}

// along returns the axis of a name.
func along(t testing.TB, a ethics.Access, name string) ethics.Axis {
	t.Helper()
	for _, axis := range a.Axes {
		if axis.Name == name {
			return axis
		}
	}
	require.Failf(t, "no axis", "%s", name)
	return ethics.Axis{}
}

// group returns the group of the views.
func groupOf(t testing.TB, axis ethics.Axis, views ...string) ethics.Group {
	t.Helper()
	for _, g := range axis.Groups {
		if len(g.Views) != len(views) {
			continue
		}
		same := true
		for i, v := range g.Views {
			same = same && len(v) == 1 && v[0] == views[i]
		}
		if same {
			return g
		}
	}
	require.Failf(t, "no group", "%q in %s", views, axis.Name)
	return ethics.Group{}
}

// fair are people whom nothing was planted on.
func fair() []crowdOf {
	return []crowdOf{
		{gender: "woman", age: "30 to 39", goal: "stroke", n: 60, matched: 45, days: 20, rank: 1, score: 700},
		{gender: "woman", age: "40 to 49", goal: "gait", n: 40, matched: 30, days: 22, rank: 2, score: 690},
		{gender: "man", age: "30 to 39", goal: "stroke", n: 60, matched: 45, days: 20, rank: 1, score: 700},
		{gender: "man", age: "40 to 49", goal: "gait", n: 40, matched: 30, days: 22, rank: 2, score: 690},
		{goal: "gait", n: 10, matched: 6, days: 21, rank: 1, score: 650},
	}
}

// planted are people of whom the younger women fare worse in every respect.
func planted() []crowdOf {
	list := fair()
	list[0].matched, list[0].days, list[0].rank, list[0].score = 20, 50, 4, 300
	list[0].unserved = 15
	return list
}
