package mentorship_test

import (
	"math"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship"
)

func TestSign(t *testing.T) {
	draft := mentorship.Agreement{ID: "a", Version: 1, Terms: fullAgreement().Terms}
	nairobi := time.FixedZone("EAT", 3*60*60)
	one, err := draft.Sign("m", day(2).In(nairobi))
	require.NoError(t, err)
	two, err := one.Sign("e", day(1))
	require.NoError(t, err)

	assert.Empty(t, draft.Signatures, "the draft stays unsigned")
	assert.Len(t, one.Signatures, 1, "signing changes no earlier value")
	want := []mentorship.Signature{{Person: "e", At: day(1)}, {Person: "m", At: day(2)}}
	assert.Equal(t, want, two.Signatures, "in order of person, in UTC")

	two.Terms.Goals[0] = "changed"
	assert.Equal(t, mentorship.GoalID("g-1"), draft.Terms.Goals[0], "no version shares memory with another")
}

func TestSignaturesThatAreRefused(t *testing.T) {
	// Read from elsewhere: signatures need not be in order.
	signed := mentorship.Agreement{Version: 1, Signatures: []mentorship.Signature{{Person: "z", At: day(0)}, {Person: "b", At: day(0)}, {Person: "a", At: day(0)}}}
	tests := map[string]struct {
		agreement mentorship.Agreement
		person    mentorship.PersonID
		at        time.Time
		reason    string
	}{
		"twice, first":   {signed, "z", day(1), "has signed already"},
		"twice, amid":    {signed, "b", day(1), "has signed already"},
		"twice, last":    {signed, "a", day(1), "has signed already"},
		"nobody":         {signed, "", day(1), "names nobody"},
		"malformed":      {signed, " c", day(1), "names nobody"},
		"no date":        {signed, "c", time.Time{}, "an undated signature proves nothing"},
		"no version":     {mentorship.Agreement{}, "c", day(1), "the zero value agrees to nothing"},
		"minus versions": {mentorship.Agreement{Version: -1}, "c", day(1), "versions count from 1"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			got, err := tt.agreement.Sign(tt.person, tt.at)
			assert.ErrorIs(t, err, mentorship.ErrAgreement, tt.reason)
			assert.Zero(t, got)
		})
	}
	more, err := signed.Sign("c", day(1))
	require.NoError(t, err)
	var order []mentorship.PersonID
	for _, s := range more.Signatures {
		order = append(order, s.Person)
	}
	assert.Equal(t, []mentorship.PersonID{"a", "b", "c", "z"}, order)
	assert.Equal(t, mentorship.PersonID("z"), signed.Signatures[0].Person, "the earlier value keeps its order")
}

func TestUnsigned(t *testing.T) {
	a := fullAgreement()
	assert.Empty(t, a.Unsigned())
	assert.Empty(t, a.Unsigned("m-1", "e-1"))
	assert.Equal(t, []mentorship.PersonID{"a", "x"}, a.Unsigned("x", "m-1", "a", "x"), "in order, each once")
	parties := []mentorship.PersonID{"z", "y"}
	_ = a.Unsigned(parties...)
	assert.Equal(t, []mentorship.PersonID{"z", "y"}, parties, "the caller's list stays as it was")
}

func TestAmend(t *testing.T) {
	first := fullAgreement()
	terms := fullAgreement().Terms
	terms.AnswerWithin = mentorship.Day
	next, err := first.Amend(terms, "slower answers")
	require.NoError(t, err)

	want := mentorship.Agreement{ID: "a-1", Relationship: "r-1", Version: 3, Terms: terms, Amends: "slower answers"}
	assert.Empty(t, cmp.Diff(want, next))
	assert.Empty(t, cmp.Diff(fullAgreement(), first), "the earlier version stays as it was")
	assert.Equal(t, []mentorship.PersonID{"e-1", "m-1"}, next.Unsigned("e-1", "m-1"), "nobody has signed the new version")

	terms.Goals[0], terms.Channels[0], terms.Feedback[0].Private, terms.Confidentiality.Exceptions[0] = "x", "x", false, "x"
	assert.Equal(t, fullAgreement().Terms.Goals, next.Terms.Goals, "nothing of the caller's is kept")
	assert.Equal(t, fullAgreement().Terms.Channels, next.Terms.Channels)
	assert.Equal(t, fullAgreement().Terms.Feedback, next.Terms.Feedback)
	assert.Equal(t, fullAgreement().Terms.Confidentiality, next.Terms.Confidentiality)
}

func TestAmendmentsThatAreRefused(t *testing.T) {
	at := func(version int) mentorship.Agreement { return mentorship.Agreement{Version: version} }
	tests := map[string]struct {
		agreement mentorship.Agreement
		why       string
		reason    string
	}{
		"no reason":    {at(1), "", "why must be said"},
		"not a word":   {at(1), "Because\n", "in a word"},
		"no version":   {at(0), "new goals", "there is nothing to amend"},
		"minus one":    {at(-1), "new goals", "versions count from 1"},
		"last version": {at(math.MaxInt), "new goals", "versions do not wrap"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			got, err := tt.agreement.Amend(mentorship.Terms{}, tt.why)
			assert.ErrorIs(t, err, mentorship.ErrAgreement, tt.reason)
			assert.Zero(t, got)
		})
	}
	last, err := at(math.MaxInt-1).Amend(mentorship.Terms{}, "new goals")
	require.NoError(t, err)
	assert.Equal(t, math.MaxInt, last.Version)
}

func TestOpenClauses(t *testing.T) {
	all := []string{"goals", "cadence", "channels", "answer-time", "feedback", "confidentiality", "timeframe"}
	assert.Equal(t, all, mentorship.Terms{}.Open(), "in the order of the fields")
	assert.Empty(t, fullAgreement().Terms.Open())
	tests := map[string]func(*mentorship.Terms){
		"goals":           func(t *mentorship.Terms) { t.Goals = []mentorship.GoalID{} },
		"cadence":         func(t *mentorship.Terms) { t.Cadence = mentorship.Cadence{Length: 1} },
		"channels":        func(t *mentorship.Terms) { t.Channels = nil },
		"answer-time":     func(t *mentorship.Terms) { t.AnswerWithin = -1 },
		"feedback":        func(t *mentorship.Terms) { t.Feedback = nil },
		"confidentiality": func(t *mentorship.Terms) { t.Confidentiality.Circle = "" },
		"timeframe":       func(t *mentorship.Terms) { t.Period.Until = time.Time{} },
	}
	require.Len(t, tests, len(all))
	for clause, drop := range tests {
		terms := fullAgreement().Terms
		drop(&terms)
		assert.Equal(t, []string{clause}, terms.Open())
	}
	reversed := fullAgreement().Terms
	reversed.Period = period(2, 1)
	assert.Equal(t, []string{"timeframe"}, reversed.Open(), "a period that ends before it begins is no timeframe")
	least := fullAgreement().Terms
	least.Cadence.Every, least.AnswerWithin = 1, 1
	assert.Empty(t, least.Open(), "any positive time is agreed")
}

func TestFeedbackWithin(t *testing.T) {
	day := mentorship.Day
	terms := mentorship.Terms{Feedback: []mentorship.FeedbackTerm{
		{By: mentorship.RoleMentor, Private: true}, {By: mentorship.RoleMentor, Within: 2 * day}, {Within: 7 * day}, {By: mentorship.RoleMentee, Within: day},
	}}
	assert.Equal(t, 2*day, terms.FeedbackWithin(mentorship.RoleMentor), "the first that says when")
	assert.Equal(t, 7*day, terms.FeedbackWithin(mentorship.RoleMentee), "one for all stands before")
	assert.Zero(t, mentorship.Terms{}.FeedbackWithin(mentorship.RoleMentor), "not agreed is not at once")
}
