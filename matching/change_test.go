package matching_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/scaletest"
	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// Every change that is named helps, and whoever it is said to match is matched,
// shown by solving the problem again. The one criterion that looks at capacity is
// left out: another slot would change its ratings.
func TestChangesHelp(t *testing.T) {
	changes, certain := 0, 0
	for seed := range scaletest.Pick[uint64](80, 12) {
		p := population(seed, 5, 8)
		p.Mode = "" // rules then forbid less
		p.Criteria = slices.DeleteFunc(p.Criteria, func(c matching.Weighted) bool { return c.Name == "monthly hours" })
		p.Objective = matching.Objectives()[seed%2]
		_, before := matched(t, p)
		for _, u := range before.Unmatched {
			require.NotNil(t, u.Change)
			_, after := matched(t, changed(p, u))
			changes++
			require.Positive(t, p.Objective.Compare(after.Worth, before.Worth), "seed %d: %+v %+v", seed, u, u.Change)
			if p.Objective == matching.Participation {
				require.Equal(t, before.Worth.Places+1, after.Worth.Places, "seed %d: %+v %+v", seed, u, u.Change)
			}
			if u.Change.Matches != "" {
				certain++
				require.NotEmpty(t, after.Of(u.Change.Matches), "seed %d: %+v %+v", seed, u, u.Change)
			}
		}
	}
	assert.Greater(t, changes, scaletest.Pick(150, 20))
	assert.Greater(t, certain, changes/2)
}

// changed returns the problem after a change for a mentee.
func changed(p matching.Problem, u matching.Unmatched) matching.Problem {
	c := *u.Change
	p.Mentors = slices.Clone(p.Mentors)
	for j, m := range p.Mentors {
		if m.ID == c.Mentor {
			capacity := 1
			if m.Capacity != nil {
				capacity = *m.Capacity
			}
			if c.Slots > 0 {
				p.Mentors[j].Capacity = new(max(capacity, p.Taken[m.ID]) + c.Slots)
			}
		}
	}
	is := func(p pairing) bool { return p.Mentor.ID == c.Mentor && p.Mentee.ID == u.Mentee }
	for r := range p.Eligibility.All() {
		code := r.Info().Code
		if slices.Contains(c.Waive, code) {
			p.Eligibility = p.Eligibility.Without(code).With(except(r, is))
		}
	}
	if c.Points > 0 {
		p.Criteria = append(slices.Clone(p.Criteria), matching.Weighted{
			Name: "raised", Weight: int(c.Points+9_999) / 10_000, Criterion: matching.CriterionFunc(func(p pairing) rating {
				if is(p) {
					return matching.Best
				}
				return matching.Worst
			}),
		})
	}
	return p
}

// except returns a rule that does not look at some pairings.
func except(r rule.Rule[pairing], which func(pairing) bool) rule.Rule[pairing] {
	return rule.NewScoped(r.Info(), func(p pairing) bool {
		scoped, ok := r.(rule.Scoped[pairing])
		return !which(p) && (!ok || scoped.Applies(p))
	}, r.Check)
}
