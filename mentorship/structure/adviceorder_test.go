package structure_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/scaletest"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/structure"
)

// ranks are the keys by which options are ordered.
func TestOptionsAreInOrder(t *testing.T) {
	rank := []structure.Fit{structure.Suited, structure.Unclear, structure.Unsuited}
	r := rand.New(rand.NewPCG(5, 6))
	for range 300 {
		mentee, s := randomSituation(r)
		advice := structure.Advise(mentee, s)
		require.Equal(t, mentee.ID, advice.Mentee)
		require.True(t, slices.IsSortedFunc(advice.Options, func(a, b structure.Option) int {
			for _, key := range []int{
				slices.Index(rank, a.Fit) - slices.Index(rank, b.Fit), b.Points - a.Points,
				slices.Index(mentorship.Structures(), a.Structure) - slices.Index(mentorship.Structures(), b.Structure),
				slices.Index(mentorship.Modes(), a.Mode) - slices.Index(mentorship.Modes(), b.Mode),
			} {
				if key != 0 {
					return key
				}
			}
			return 0
		}))
		for _, o := range advice.Options {
			points := 0
			fit := structure.Suited
			for _, reason := range o.Reasons {
				switch {
				case reason.Need && reason.Speaks == structure.SpeaksAgainst:
					fit = structure.Unsuited
				case reason.Need && reason.Speaks == structure.SpeaksUnknown && fit == structure.Suited:
					fit = structure.Unclear
				case !reason.Need && reason.Speaks == structure.SpeaksFor:
					points++
				case !reason.Need && reason.Speaks == structure.SpeaksAgainst:
					points--
				}
			}
			require.Equal(t, fit, o.Fit, "the needs decide the fit")
			require.Equal(t, points, o.Points, "the preferences add up to the points")
		}
	}
}

func TestAdviceDoesNotDependOnOrder(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	for range scaletest.Pick(100, 20) {
		mentee, s := randomSituation(r)
		want := structure.Advise(mentee, s)
		before := slices.Clone(s.Mentors)
		r.Shuffle(len(s.Mentors), func(i, j int) { s.Mentors[i], s.Mentors[j] = s.Mentors[j], s.Mentors[i] })
		r.Shuffle(len(s.Fellows), func(i, j int) { s.Fellows[i], s.Fellows[j] = s.Fellows[j], s.Fellows[i] })
		r.Shuffle(len(s.Bars), func(i, j int) { s.Bars[i], s.Bars[j] = s.Bars[j], s.Bars[i] })
		for i, b := range s.Bars {
			s.Bars[i].One, s.Bars[i].Other = b.Other, b.One
		}
		if diff := cmp.Diff(want, structure.Advise(mentee, s), values); diff != "" {
			t.Fatalf("another order of people gives other advice:\n%s", diff)
		}
		s.Mentors = append(before, before...)
		s.Fellows = append(s.Fellows, s.Fellows...)
		s.Bars = append(s.Bars, s.Bars...)
		if diff := cmp.Diff(want, structure.Advise(mentee, s), values); diff != "" {
			t.Fatalf("who stands there twice counts twice:\n%s", diff)
		}
	}
}

// A further mentor never makes a dyad less suited.
func TestAnotherMentorNeverHurtsADyad(t *testing.T) {
	rank := []structure.Fit{structure.Unsuited, structure.Unclear, structure.Suited}
	r := rand.New(rand.NewPCG(9, 10))
	for range 300 {
		mentee, s := randomSituation(r)
		before := structure.Advise(mentee, s)
		s.Mentors = append(s.Mentors, randomAvailable(r, "new"))
		after := structure.Advise(mentee, s)
		for _, m := range mentorship.Modes() {
			was, is := option(t, before, mentorship.Dyad, m).Fit, option(t, after, mentorship.Dyad, m).Fit
			require.GreaterOrEqual(t, slices.Index(rank, is), slices.Index(rank, was))
		}
	}
}
