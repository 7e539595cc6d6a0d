package feedback_test

import (
	"cmp"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/feedback"
	"github.com/go-mentorship/mentorkit/feedback/internal/features"
	"github.com/go-mentorship/mentorkit/feedback/internal/text"
	"github.com/go-mentorship/mentorkit/mentorship"
)

func roles() []mentorship.Role {
	return []mentorship.Role{mentorship.RoleMentor, mentorship.RoleMentee}
}

// moves returns the advice of each kind.
func moves() (all []feedback.Advice) {
	for _, role := range roles() {
		for _, trait := range mentorship.Traits(role, false) {
			all = append(all, assessment(role, shown{trait: feedback.Present}).Advice()...)
		}
		for _, trait := range mentorship.Traits(role, true) {
			all = append(all, assessment(role, shown{trait: feedback.Absent}).Advice()...)
		}
	}
	return append(all, feedback.Assessment{Channel: feedback.BeforePeers}.Advice()...)
}

// Whatever harms has a better move, and nothing that helps is advised against.
func TestEveryHarmfulTraitHasAMove(t *testing.T) {
	for _, role := range roles() {
		for _, trait := range mentorship.Traits(role, false) {
			list := assessment(role, shown{trait: feedback.Present}).Advice()
			require.Len(t, list, 1, "%s of a %s", trait, role)
			assert.Equal(t, trait, list[0].Trait)
			for _, s := range []feedback.State{feedback.Absent, feedback.CannotTell} {
				assert.Empty(t, assessment(role, shown{trait: s}).Advice(), "%s %s of a %s", s, trait, role)
			}
		}
		for _, trait := range mentorship.Traits(role, true) {
			assert.Empty(t, assessment(role, shown{trait: feedback.Present}).Advice(), "%s of a %s", trait, role)
			assert.Empty(t, assessment(role, shown{trait: feedback.CannotTell}).Advice(), "%s of a %s", trait, role)
		}
	}
}

func TestAdvice(t *testing.T) {
	const mentor, mentee = mentorship.RoleMentor, mentorship.RoleMentee
	tests := map[string]struct {
		role      mentorship.Role
		states    shown
		channel   feedback.Channel
		effective feedback.State
		want      []mentorship.Trait
		reason    string
	}{
		"nothing judged":    {mentor, nil, "", feedback.CannotTell, nil, "there is nothing to advise on"},
		"harm first":        {mentor, shown{mentorship.Clear: feedback.Absent, mentorship.Closed: feedback.Present}, "", feedback.Absent, []mentorship.Trait{mentorship.Closed}, "what harms comes before what is missing"},
		"two harms":         {mentor, shown{mentorship.Closed: feedback.Present, mentorship.Attacking: feedback.Present}, "", feedback.Absent, []mentorship.Trait{mentorship.Attacking, mentorship.Closed}, "in the order of judgements"},
		"effective, harm":   {mentor, shown{mentorship.Closed: feedback.Present}, "", feedback.Present, []mentorship.Trait{mentorship.Closed}, "harm is told in whatever helps"},
		"mentor lacks":      {mentor, shown{mentorship.Specific: feedback.Absent, mentorship.Clear: feedback.Absent, mentorship.Engaged: feedback.Absent, mentorship.Supportive: feedback.Absent}, "", feedback.Absent, []mentorship.Trait{mentorship.Clear, mentorship.Specific, mentorship.Engaged}, "what would help the most"},
		"mentee lacks":      {mentee, shown{mentorship.Engaged: feedback.Absent, mentorship.Responsive: feedback.Absent, mentorship.Open: feedback.Absent}, "", feedback.CannotTell, []mentorship.Trait{mentorship.Engaged, mentorship.Responsive}, "what would help the most"},
		"effective without": {mentor, shown{mentorship.Specific: feedback.Absent}, "", feedback.Present, nil, "a message that helps needs nothing more"},
		"before peers":      {mentor, shown{mentorship.Closed: feedback.Present}, feedback.BeforePeers, feedback.Absent, []mentorship.Trait{"", mentorship.Closed}, "where it is said comes first"},
		"peers, missing":    {mentor, shown{mentorship.Clear: feedback.Absent}, feedback.BeforePeers, feedback.Absent, []mentorship.Trait{"", mentorship.Clear}, "and what is missing is told as well"},
		"peers, uncertain":  {mentor, nil, feedback.BeforePeers, feedback.CannotTell, []mentorship.Trait{""}, "what is not effective for certain may discredit"},
		"peers, effective":  {mentor, nil, feedback.BeforePeers, feedback.Present, nil, "praise may be heard by all"},
		"in private":        {mentor, nil, feedback.Private, feedback.Absent, nil, "nobody else hears it"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			a := assessment(tt.role, tt.states)
			a.Effective.State, a.Channel = tt.effective, tt.channel
			var got []mentorship.Trait
			for _, x := range a.Advice() {
				got = append(got, x.Trait)
			}
			assert.Equal(t, tt.want, got, tt.reason)
		})
	}
}

// The passage is the one that weighs most, of equals the first.
func TestAdvicePassage(t *testing.T) {
	a := assessment(mentorship.RoleMentee, shown{mentorship.Closed: feedback.Present})
	assert.Zero(t, a.Advice()[0].Passage, "without evidence it is about the whole")
	first, second, third := feedback.Span{End: 2, Points: -3}, feedback.Span{Start: 4, End: 5, Points: 7}, feedback.Span{Start: 6, End: 7, Points: 7}
	a.Judgements[0].Evidence = []feedback.Span{first, second, third}
	assert.Equal(t, second, a.Advice()[0].Passage)
	a.Judgements[0].Evidence = []feedback.Span{first}
	assert.Equal(t, first, a.Advice()[0].Passage, "the only one, whatever it weighs")
}

// Advice is one short sentence about what to do; it names nobody and no fault.
func TestAdviceIsRespectful(t *testing.T) {
	english, err := features.English()
	require.NoError(t, err)
	all := moves()
	require.Len(t, all, 12+5+1)
	seen := map[string]mentorship.Trait{} // the same trait of either role may have one move
	for _, a := range all {
		other, twice := seen[a.Move]
		assert.True(t, !twice || other == a.Trait, "said of two traits: %q", a.Move)
		seen[a.Move] = a.Trait
		assert.True(t, unicode.IsUpper(rune(a.Move[0])) && strings.HasSuffix(a.Move, ".") && strings.Count(a.Move, ".") == 1, "one sentence: %q", a.Move)
		assert.LessOrEqual(t, len(strings.Fields(a.Move)), 25, "short: %q", a.Move)
		for _, word := range []string{"must", "never", "should", "don't", "bad mentor", cmp.Or(string(a.Trait), "always")} {
			assert.NotContains(t, strings.ToLower(a.Move), word, "%q", a.Move)
		}
		s := text.NewScanner(a.Move, &english.Lexicon)
		for tokens := s.Next(); len(tokens) > 0; tokens = s.Next() {
			for _, x := range tokens {
				for _, class := range []string{"insult", "contempt", "threat", "minimise"} {
					assert.Zero(t, x.Class&english.Class(class), "%s in %q", class, a.Move)
				}
			}
		}
	}
}
