package ethics_test

import (
	"errors"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/ethics"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// mentees are people of whom the first five are women.
func flippable() []mentorship.Person {
	var all []mentorship.Person
	for i := range 10 {
		view := "woman"
		if i >= 5 {
			view = "man"
		}
		all = append(all, mentorship.Person{ID: mentorship.PersonID(rune('a' + i)), Perspectives: shared(mentorship.AspectGender, view)})
	}
	return all
}

// first gives the first six a mentor each, after sorting them.
func first(order func(a, b mentorship.Person) int, score func(mentorship.Person) int64) ethics.Matcher {
	return ethics.MatcherFunc(func(mentees []mentorship.Person) ([]mentorship.Match, error) {
		slices.SortStableFunc(mentees, order)
		var matches []mentorship.Match
		for _, m := range mentees[:6] {
			matches = append(matches, mentorship.Match{Mentor: "m-1", Mentee: m.ID, Score: score(m)})
		}
		return matches, nil
	})
}

func isMan(p mentorship.Person) int {
	if p.Perspectives[0].View == "man" {
		return 1
	}
	return 0
}

func byID(a, b mentorship.Person) int { return int(a.ID[0]) - int(b.ID[0]) }

func nothing(mentorship.Person) int64 { return 0 }

func TestFlipFair(t *testing.T) {
	mentees := flippable()
	f, err := ethics.Flip(first(byID, nothing), mentees, ethics.OtherViews(mentees, mentorship.AspectGender, auditDay))
	require.NoError(t, err)
	assert.Equal(t, ethics.Flips{People: 10, Tried: 10, Changed: []ethics.Flipped{}}, f)
	assert.Equal(t, []rule.Code{"ethics.access.attribute-decides"}, ethics.FlipRules().Check(f).Satisfied())
	assert.Equal(t, flippable(), mentees, "what is handed over is left alone")
}

func TestFlipPlanted(t *testing.T) {
	mentees := flippable()
	menLast := first(func(a, b mentorship.Person) int { return 10*(isMan(a)-isMan(b)) + byID(a, b) }, nothing)
	f, err := ethics.Flip(menLast, mentees, ethics.OtherViews(mentees, mentorship.AspectGender, auditDay))
	require.NoError(t, err)
	var who []mentorship.PersonID
	for _, c := range f.Changed {
		who = append(who, c.Person)
		assert.False(t, c.Scored)
	}
	assert.Equal(t, []mentorship.PersonID{"g", "h", "i", "j"}, who, "women stay among the first six as men would, being the first; men who come last would not")
	assert.Equal(t, ethics.Flipped{Person: "g", Before: []mentorship.PersonID{}, After: []mentorship.PersonID{"m-1"}}, f.Changed[0])
	found := ethics.FlipRules().Check(f).Findings
	require.Len(t, found, 1)
	assert.Equal(t, []rule.Evidence{
		{Name: "changed-results", Got: rule.Ratio(4, 10), Want: rule.Ratio(0, 10)},
		{Name: "matches-lost", Got: rule.Count(0)},
	}, found[0].Evidence)
	assert.NotContains(t, found[0].Message, "woman")

	menFirst := first(func(a, b mentorship.Person) int { return 10*(isMan(b)-isMan(a)) + byID(a, b) }, nothing)
	f, err = ethics.Flip(menFirst, mentees, ethics.OtherViews(mentees, mentorship.AspectGender, auditDay))
	require.NoError(t, err)
	report := ethics.FlipRules().Check(f)
	lost, _ := report.Findings[0].Evidence[1].Got.Count()
	assert.Equal(t, int64(5), lost, "men who would be women come after all other men and two women")
}

func TestFlipScores(t *testing.T) {
	mentees := flippable()
	rated := first(byID, func(p mentorship.Person) int64 { return int64(isMan(p)) })
	f, err := ethics.Flip(rated, mentees, ethics.OtherViews(mentees, mentorship.AspectGender, auditDay))
	require.NoError(t, err)
	assert.Len(t, f.Changed, 6, "those who are matched")
	assert.True(t, f.Changed[0].Scored, "the same mentor for another score")
	assert.Len(t, ethics.FlipRules().Check(f).Findings, 1)
}

func TestFlipOtherAttributes(t *testing.T) {
	mentees := flippable()
	far := ethics.MatcherFunc(func(mentees []mentorship.Person) ([]mentorship.Match, error) {
		var matches []mentorship.Match
		for _, m := range mentees {
			if m.Organisation == "" {
				matches = append(matches, mentorship.Match{Mentor: "m-2", Mentee: m.ID}, mentorship.Match{Mentor: "m-1", Mentee: m.ID})
			}
		}
		return matches, nil
	})
	f, err := ethics.Flip(far, mentees, func(p mentorship.Person) []mentorship.Person {
		if p.ID != "c" {
			return nil
		}
		same, other := p, p
		same.ID = "another id"
		other.Organisation = "elsewhere"
		return []mentorship.Person{same, other}
	})
	require.NoError(t, err)
	assert.Equal(t, ethics.Flips{People: 1, Tried: 2, Changed: []ethics.Flipped{
		{Person: "c", Variant: 1, Before: []mentorship.PersonID{"m-1", "m-2"}, After: []mentorship.PersonID{}},
	}}, f)
	lost, _ := ethics.FlipRules().Check(f).Findings[0].Evidence[1].Got.Count()
	assert.Equal(t, int64(1), lost)
}

func TestFlipErrors(t *testing.T) {
	mentees := flippable()
	variants := ethics.OtherViews(mentees, mentorship.AspectGender, auditDay)
	broken := errors.New("broken")
	for _, last := range []int{0, 1, 2} {
		calls := 0
		_, err := ethics.Flip(ethics.MatcherFunc(func([]mentorship.Person) ([]mentorship.Match, error) {
			if calls++; calls > last {
				return nil, broken
			}
			return nil, nil
		}), mentees, variants)
		assert.ErrorIs(t, err, ethics.ErrMatcher)
		assert.ErrorIs(t, err, broken, "after %d calls", last)
	}
	calls := 0
	_, err := ethics.Flip(ethics.MatcherFunc(func([]mentorship.Person) ([]mentorship.Match, error) {
		calls++
		return []mentorship.Match{{Mentor: "m", Mentee: "a", Score: int64(calls)}}, nil
	}), mentees, variants)
	assert.ErrorIs(t, err, ethics.ErrMatcher, "chance is no attribute")
	assert.Equal(t, 2, calls)
	assert.Empty(t, ethics.FlipRules().Check(ethics.Flips{}).Checked, "nothing was tried")
}

func TestOtherViews(t *testing.T) {
	mentees := flippable()
	mentees[0].Perspectives = append(shared(mentorship.AspectAge, "30"), mentees[0].Perspectives...)
	mentees[1].Perspectives[0].Consent = mentorship.Consent{}
	mentees[1].Perspectives[0].View = "secret"
	mentees[2].Perspectives = append(mentees[2].Perspectives, shared(mentorship.AspectGender, "other")...)
	mentees[3].Perspectives[0].View = ""
	variants := ethics.OtherViews(mentees, mentorship.AspectGender, auditDay)
	var views []string
	for _, v := range variants(mentees[0]) {
		assert.Equal(t, "30", v.Perspectives[0].View, "the rest stays")
		views = append(views, v.Perspectives[1].View)
	}
	assert.Equal(t, []string{"man", "other"}, views, "of those who consented")
	assert.Equal(t, "woman", mentees[0].Perspectives[1].View, "the person is left alone")
	assert.Empty(t, variants(mentees[1]), "without consent")
	assert.Empty(t, variants(mentees[2]), "several views are none to exchange")
	assert.Empty(t, variants(mentees[3]), "an empty view")
}
