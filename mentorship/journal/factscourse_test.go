package journal_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// TestRequestOfFacts: a request that is handed on is asked anew, unless it was
// settled by a yes or by who made it.
func TestRequestOfFacts(t *testing.T) {
	made := journal.RequestMade{Request: "q", By: "a", To: "b", As: mentorship.RoleMentor, Rank: 1}
	ranked := journal.RequestRanked{Request: "q", By: "a", Rank: 2}
	on := journal.RequestForwarded{Request: "q", To: "c"}
	accepted, withdrawn := journal.RequestAccepted{Request: "q", By: "b"}, journal.RequestWithdrawn{Request: "q", By: "a"}
	declined := journal.RequestDeclined{Request: "q", By: "b", Reason: "full"}
	by := func(n int) journal.Mark { return journal.Mark{Event: event(n, nil).ID, At: event(n, nil).At} }
	tests := map[string]struct {
		events []journal.Event
		want   journal.Request
		strays int
		reason string
	}{
		"ranked":             {daily(made, ranked, journal.RequestRanked{Request: "q", By: "b", Rank: 5}), journal.Request{To: "b", Rank: 2}, 0, "as who asks ranks it"},
		"forwarded":          {daily(made, on), journal.Request{To: "c"}, 0, "the rank was that of who was asked before"},
		"forwarded, ranked":  {daily(made, journal.RequestForwarded{Request: "q", To: "c", Rank: 3}), journal.Request{To: "c", Rank: 3}, 0, "as stated"},
		"declined":           {daily(made, declined), journal.Request{To: "b", Rank: 1, Settled: by(2), Outcome: "request-declined"}, 0, "it is settled"},
		"declined, then on":  {daily(made, declined, on), journal.Request{To: "c"}, 0, "it is open again"},
		"expired, then on":   {daily(made, journal.RequestExpired{Request: "q"}, on), journal.Request{To: "c"}, 0, "it is open again"},
		"declined, accepted": {daily(made, declined, on, journal.RequestAccepted{Request: "q", By: "c"}), journal.Request{To: "c", Settled: by(4), Outcome: "request-accepted"}, 0, "the next choice decides"},
		"accepted, then on":  {daily(made, accepted, on), journal.Request{To: "b", Rank: 1, Settled: by(2), Outcome: "request-accepted"}, 1, "a yes stands"},
		"withdrawn, then on": {daily(made, withdrawn, on), journal.Request{To: "b", Rank: 1, Settled: by(2), Outcome: "request-withdrawn"}, 1, "who asked asks no longer"},
		"closed":             {daily(made, journal.Closed{Ending: journal.EndingWithdrawn}), journal.Request{To: "b", Rank: 1}, 0, "a closing answers nothing"},
		"unknown":            {daily(made, journal.RequestForwarded{Request: "q2", To: "c"}), journal.Request{To: "b", Rank: 1}, 1, "it leads nowhere"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			f := requireFacts(t, test.events...)
			got, ok := f.Requests().Last()
			require.True(t, ok)
			test.want.ID, test.want.By, test.want.As, test.want.Made = "q", "a", mentorship.RoleMentor, by(1)
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("%s (-want +got):\n%s", test.reason, diff)
			}
			assert.Equal(t, test.strays, f.Strays().Len())
		})
	}
}

// TestPeriodOfFacts: whatever states a period changes it.
func TestPeriodOfFacts(t *testing.T) {
	period := func(from, until int) mentorship.Period {
		return mentorship.Period{From: noon(from), Until: noon(until)}
	}
	opened := journal.RelationshipOpened{Outline: journal.Outline{Period: period(1, 90)}}
	proposed := func(version journal.Ordinal, p mentorship.Period) journal.AgreementProposed {
		return journal.AgreementProposed{Agreement: "a", Version: version, By: "a", Terms: mentorship.Terms{Period: p}}
	}
	amended := journal.AgreementAmended{Agreement: "a", Version: 2, By: "a", Reason: "new", Terms: mentorship.Terms{Period: period(2, 60)}}
	tests := map[string]struct {
		events []journal.Event
		want   mentorship.Period
		reason string
	}{
		"opened":            {daily(opened), period(1, 90), "as outlined"},
		"agreed":            {daily(opened, proposed(1, period(2, 80))), period(2, 80), "as the terms state it"},
		"agreed without":    {daily(opened, proposed(1, mentorship.Period{})), period(1, 90), "terms may leave it open"},
		"proposed again":    {daily(opened, proposed(1, period(2, 80)), proposed(1, period(2, 70))), period(2, 80), "the first of a version stands"},
		"amended":           {daily(opened, proposed(1, period(2, 80)), amended), period(2, 60), "as the terms state it, also a shorter one"},
		"extended":          {daily(opened, journal.Extended{Until: noon(120)}), period(1, 120), "its end moves"},
		"redefined":         {daily(opened, journal.RelationshipRedefined{Outline: journal.Outline{Period: period(9, 99)}}), period(9, 99), "as outlined anew"},
		"redefined without": {daily(opened, journal.Extended{Until: noon(120)}, journal.RelationshipRedefined{}), period(1, 120), "what is left open stays"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, test.want, requireFacts(t, test.events...).Outline().Period, test.reason)
		})
	}
}
