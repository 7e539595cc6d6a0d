package outcome_test

import (
	"math"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/outcome"
)

const hour = mentorship.Duration(time.Hour)

func logged(category journal.Code, d mentorship.Duration) journal.HoursLogged {
	return journal.HoursLogged{Person: e, With: o, Category: category, Length: d}
}

func TestLedger(t *testing.T) {
	t.Parallel()
	residency, fellowship := outcome.ResidencyHours(), outcome.FellowshipHours()
	closed := journal.Closed{Ending: journal.EndingCompleted}
	tests := map[string]struct {
		story             *story
		policy            outcome.HoursPolicy
		result            outcome.Result
		total, owed, part mentorship.Duration // in hours; of the first part, what is owed
		reason            string
	}{
		"nothing":                  {dyad(), residency, outcome.NoData, 0, 150, 100, "an empty ledger says nothing"},
		"nothing at the end":       {dyad().on(9, closed), residency, outcome.NoData, 0, 150, 100, "nor when it is over"},
		"on the way":               {dyad().on(1, logged(outcome.PatientCare, 60*hour)), residency, outcome.Pending, 60, 90, 40, "there is time"},
		"short at the end":         {dyad().on(1, logged(outcome.PatientCare, 60*hour)).on(9, closed), residency, outcome.Unmet, 60, 90, 40, "no more hours will come"},
		"both":                     {dyad().on(1, logged(outcome.PatientCare, 70*hour), logged(outcome.ObservedCare, 30*hour), logged(outcome.Discussion, 50*hour)), residency, outcome.Met, 150, 0, 0, "the limits themselves are enough"},
		"a minute short":           {dyad().on(1, logged(outcome.PatientCare, 100*hour), logged(outcome.Discussion, 50*hour-1)), residency, outcome.Pending, 149, 0, 0, "the total is not reached"},
		"too few with patients":    {dyad().on(1, logged(outcome.PatientCare, 99*hour), logged(outcome.Discussion, 60*hour)), residency, outcome.Pending, 159, 0, 1, "more talk makes up for nothing"},
		"fellowship":               {dyad().on(1, logged(outcome.PatientCare, 130*hour), logged(outcome.Discussion, 20*hour)), fellowship, outcome.Met, 150, 0, 0, "the limits themselves are enough"},
		"too much discussion":      {dyad().on(1, logged(outcome.PatientCare, 130*hour), logged(outcome.Discussion, 40*hour)), fellowship, outcome.Met, 150, 0, 0, "what lies beyond counts nothing, and does no harm"},
		"only discussion":          {dyad().on(1, logged(outcome.Discussion, 200*hour)), fellowship, outcome.Pending, 20, 130, 130, "20 of them count"},
		"no policy":                {dyad().on(1, logged(outcome.Discussion, hour)), outcome.HoursPolicy{}, outcome.Met, 1, 0, 0, "nothing is asked for"},
		"another category":         {dyad().on(1, logged("teaching", 150*hour)), residency, outcome.Pending, 150, 0, 100, "it counts to the total alone"},
		"of somebody else":         {dyad().on(1, journal.HoursLogged{Person: o, Category: outcome.PatientCare, Length: 150 * hour}), residency, outcome.NoData, 0, 150, 100, "they are not theirs"},
		"more than time can count": {dyad().on(1, logged(outcome.PatientCare, math.MaxInt64), logged(outcome.Discussion, math.MaxInt64)), residency, outcome.Met, math.MaxInt64 / hour, 0, 0, "sums do not run over"},
	}
	for name, tt := range tests {
		l := outcome.LedgerOf(tt.story.at(t, 30), e, tt.policy)
		assert.Equal(t, tt.result, l.Result, "%s: %s", name, tt.reason)
		assert.Equal(t, tt.total, l.Total/hour, "%s: %s", name, tt.reason)
		assert.Equal(t, tt.owed, l.Owed/hour, "%s: %s", name, tt.reason)
		if len(l.Parts) > 0 {
			assert.Equal(t, tt.part, l.Parts[0].Owed/hour, "%s: %s", name, tt.reason)
		}
		assert.Equal(t, tt.policy.VerifyEdition, l.VerifyEdition, name)
	}
	l := outcome.LedgerOf(dyad().on(1, logged(outcome.Discussion, 21*hour)).at(t, 30), e, fellowship)
	assert.Equal(t, hour, l.Parts[1].Uncounted, "what does not count is said")
	assert.Len(t, l.Events, 1)
	least := outcome.LedgerOf(dyad().on(1, logged(outcome.Discussion, 150*hour-1)).at(t, 30), e, outcome.HoursPolicy{Total: residency.Total})
	assert.Equal(t, mentorship.Duration(1), least.Owed, "a nanosecond is owed")
	assert.Equal(t, outcome.Pending, least.Result)
}
