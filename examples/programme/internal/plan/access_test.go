package plan_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/ethics"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/plan"
	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// Two mentors of stroke rehabilitation with room for six; those in towns also seek
// what nobody offers.
func unequal(t *testing.T) *plan.Plan {
	t.Helper()
	var mentees strings.Builder
	mentees.WriteString("id,areas,perspectives,consent\n")
	for i := range 8 {
		fmt.Fprintf(&mentees, "city%d,stroke rehabilitation:competent,workplace: city,statistics\n", i)
		fmt.Fprintf(&mentees, "town%d,stroke rehabilitation:expert,workplace: town,statistics\n", i)
	}
	mentees.WriteString("silent,stroke rehabilitation,workplace: island,\n")
	mentees.WriteString("other,stroke rehabilitation,workplace: ship,matching\n")
	return of(t, "id,areas,capacity\nm1,stroke rehabilitation:proficient,5\nm2,stroke rehabilitation:proficient,4\n", mentees.String(), "")
}

func TestAccessIsToldByGroup(t *testing.T) {
	a, found, ok := unequal(t).Access()
	require.True(t, ok)
	assert.Equal(t, 18, a.Asked)
	assert.Equal(t, 9, a.Matched)
	require.Len(t, a.Axes, 2, "the one aspect that somebody agreed to be counted by, and goals")
	assert.Equal(t, 2, a.Axes[0].Uncounted, "who agreed to nothing, or to be matched by it")
	assert.NotContains(t, fmt.Sprint(a), "island")
	assert.NotContains(t, fmt.Sprint(a), "ship")
	require.NotEmpty(t, found)
	for _, trouble := range found {
		assert.NotEmpty(t, trouble.Info.Title)
		assert.NotEmpty(t, trouble.Info.Remedy)
	}
}

func TestAccessOfNobody(t *testing.T) {
	_, _, ok := of(t, "id\nm\n", "", "").Access()
	assert.False(t, ok)
}

// The matching of the programme does not look at what people share to be counted.
func TestMatchesDoNotHangOnWhatIsCounted(t *testing.T) {
	p := unequal(t)
	matcher := ethics.MatcherFunc(func(mentees []mentorship.Person) ([]mentorship.Match, error) {
		problem := p.Problem
		problem.Mentees = mentees
		result, err := matching.Match(context.Background(), problem, matching.Options{})
		return result.Matches, err
	})
	flips, err := ethics.Flip(matcher, p.Problem.Mentees, ethics.OtherViews(p.Problem.Mentees, "workplace", p.Problem.Period.From))
	require.NoError(t, err)
	assert.Equal(t, 16, flips.Tried)
	assert.Empty(t, flips.Changed)
}
