package journal_test

import (
	"fmt"
	"math"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

func people(ids ...string) (list []mentorship.PersonID) {
	for _, id := range ids {
		list = append(list, mentorship.PersonID(id))
	}
	return list
}

func join(p mentorship.PersonID, r mentorship.Role) journal.Joined {
	return journal.Joined{Person: p, Role: r}
}

func held(s journal.SessionID, day int, present ...string) journal.SessionHeld {
	return journal.SessionHeld{Session: s, Start: noon(day), Length: mentorship.Duration(time.Hour), Present: people(present...)}
}

const day = 24 * time.Hour

func TestClock(t *testing.T) {
	until := func(d int) journal.Paused { return journal.Paused{Until: noon(d)} }
	tests := map[string]struct {
		events   []journal.Event
		from, to time.Time
		want     time.Duration
		reason   string
	}{
		"no pause":            {nil, noon(1), noon(11), 10 * day, "all time counts"},
		"backwards":           {nil, noon(11), noon(1), 0, "nothing lies between"},
		"at once":             {nil, noon(1), noon(1), 0, "nothing lies between"},
		"inside":              {daily(until(5)), noon(1), noon(5), 0, "a pause contains its first instant"},
		"to its first":        {daily(until(5)), noon(0), noon(1), day, "what is before a pause counts"},
		"a moment into it":    {daily(until(5)), noon(0), noon(1).Add(1), day, "the first moment of a pause does not count"},
		"a moment before it":  {daily(until(5)), noon(1).Add(-1), noon(4), 1, "the last moment before a pause counts"},
		"from its last":       {daily(until(5)), noon(5), noon(6), day, "at its end a pause is over"},
		"a moment after it":   {daily(until(5)), noon(1), noon(5).Add(1), 1, "the first moment after a pause counts"},
		"around":              {daily(until(5)), noon(0), noon(7), 3 * day, "four days do not count"},
		"open":                {daily(journal.Paused{}), noon(0), noon(500), day, "until it is resumed"},
		"resumed":             {daily(journal.Paused{}, journal.Resumed{}), noon(0), noon(5), 4 * day, "one day does not count"},
		"resumed early":       {daily(until(9), journal.Resumed{}), noon(0), noon(5), 4 * day, "the end that came first holds"},
		"resumed late":        {append(daily(until(2)), event(7, journal.Resumed{})), noon(0), noon(9), 8 * day, "the end that came first holds"},
		"stated anew":         {daily(until(9), until(3)), noon(0), noon(9), 7 * day, "the later statement holds from then on"},
		"longer":              {daily(until(3), until(9)), noon(0), noon(9), day, "stretches that meet are one"},
		"ended before begun":  {daily(until(-3)), noon(-9), noon(9), 18 * day, "an end before it is no pause"},
		"person":              {daily(journal.Paused{Person: "a"}), noon(0), noon(5), day, "the person's own"},
		"another person":      {daily(journal.Paused{Person: "b"}), noon(0), noon(5), 5 * day, "is not the person's"},
		"person and all":      {daily(journal.Paused{Person: "a", Until: noon(4)}, until(6)), noon(0), noon(9), 4 * day, "what overlaps counts once"},
		"all resume, not one": {daily(journal.Paused{Person: "a"}, journal.Paused{}, journal.Resumed{}), noon(0), noon(9), day, "each for itself"},
		"closed":              {daily(journal.Closed{Ending: journal.EndingEarly}), noon(0), noon(9), day, "nothing is owed after the end"},
		"reopened":            {daily(journal.Closed{Ending: journal.EndingEarly}, journal.Reopened{}), noon(0), noon(9), 8 * day, "one day does not count"},
		"redefined":           {daily(journal.Closed{Ending: journal.EndingEarly}, journal.RelationshipRedefined{}), noon(0), noon(9), 8 * day, "it goes on as something else"},
		"paused and closed":   {daily(journal.Paused{}, journal.Closed{Ending: journal.EndingEarly}, journal.Reopened{}), noon(0), noon(9), 7 * day, "what is over rests no longer"},
		"one paused, closed": {
			daily(journal.Paused{Person: "a"}, journal.Closed{Ending: journal.EndingEarly}, journal.Reopened{}), noon(0), noon(9), day, "whose part went on with the relationship",
		},
		"closed twice": {
			daily(journal.Closed{Ending: journal.EndingEarly}, journal.Paused{}, journal.Closed{Ending: journal.EndingEarly}, journal.Reopened{}), noon(0), noon(9), day, "the first closing stands, and the pause is behind it",
		},
		"paused and left": {
			daily(join("a", mentorship.RoleMentor), journal.Paused{Person: "a"}, journal.Left{Person: "a"}, join("a", mentorship.RoleMentor)), noon(0), noon(9), 7 * day, "another part begins awake",
		},
		"paused and never there": {daily(journal.Paused{Person: "a"}, journal.Left{Person: "a"}), noon(0), noon(9), day, "who was not there cannot leave"},
		"left":                   {daily(join("a", mentorship.RoleMentor), journal.Left{Person: "a"}), noon(0), noon(9), 2 * day, "nothing is owed by who left"},
		"came back": {
			daily(join("a", mentorship.RoleMentor), journal.Left{Person: "a"}, join("a", mentorship.RolePeer)), noon(0), noon(9), 8 * day, "one day does not count",
		},
		"changed role": {
			daily(join("a", mentorship.RoleMentor), journal.RoleChanged{Person: "a", From: mentorship.RoleMentor, To: mentorship.RolePeer}), noon(0), noon(9), 9 * day, "there all the time",
		},
		"centuries": {daily(until(5)), time.Date(1, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(9999, 1, 1, 0, 0, 0, 0, time.UTC), math.MaxInt64 - 4*day, "no longer than durations are"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			clock := requireFacts(t, test.events...).Clock("a")
			assert.Equal(t, test.want, clock.Between(test.from, test.to), test.reason)
		})
	}
	assert.Equal(t, day, journal.Clock{}.Between(noon(1), noon(2)), "the zero value never stands still")
	clock := requireFacts(t, daily(until(5))...).Clock()
	assert.Equal(t, []bool{true, false, false, true}, []bool{
		clock.Runs(noon(1).Add(-1)), clock.Runs(noon(1)), clock.Runs(noon(5).Add(-1)), clock.Runs(noon(5)),
	})
}

func TestFates(t *testing.T) {
	planned := journal.SessionPlanned{Session: "s", Start: noon(20), Length: mentorship.Duration(time.Hour), With: people("a", "b")}
	over := noon(20).Add(time.Hour)
	tests := map[string]struct {
		events []journal.Event
		at     time.Time
		want   journal.Fate
		tells  journal.EventID
		reason string
	}{
		"ahead":           {daily(planned), over.Add(-1), journal.FateAhead, "e001", "it may still be going on"},
		"unaccounted":     {daily(planned), over, journal.FateUnaccounted, "e001", "its time is over, and nobody says"},
		"rescheduled":     {daily(planned, journal.SessionRescheduled{Session: "s", By: "b", From: noon(20), To: noon(30)}), over, journal.FateAhead, "e001", "it is to be later"},
		"missed":          {daily(planned, journal.SessionMissed{Session: "s", By: people("a")}), over, journal.FateMissed, "e002", "as recorded"},
		"missed, held":    {append(daily(planned, journal.SessionMissed{Session: "s", By: people("a")}), event(21, held("s", 20, "b"))), over, journal.FateMissed, "e002", "the others held it"},
		"missed and came": {append(daily(planned, journal.SessionMissed{Session: "s", By: people("a")}), event(21, held("s", 20, "a"))), over, journal.FateAttended, "e021", "to have been there stands over it"},
		"absent":          {append(daily(planned), event(21, held("s", 20, "b"))), over, journal.FateUnaccounted, "e021", "nothing says why"},
		"let down":        {daily(planned, journal.SessionMissed{Session: "s", By: people("b")}), over, journal.FateLetDown, "e002", "the other did not come"},
		"cancelled":       {daily(planned, journal.SessionCancelled{Session: "s", By: "a"}), noon(3), journal.FateCancelled, "e002", "known before its time"},
		"called off":      {daily(planned, journal.SessionCancelled{Session: "s", By: "b"}), noon(3), journal.FateCalledOff, "e002", "by the other"},
		"called off, missed": {
			daily(planned, journal.SessionCancelled{Session: "s", By: "b"}, journal.SessionMissed{Session: "s", By: people("a")}), over, journal.FateCalledOff, "e002", "what was called off cannot be missed",
		},
		"called off, held": {append(daily(planned, journal.SessionCancelled{Session: "s", By: "b"}), event(21, held("s", 20, "a"))), over, journal.FateAttended, "e021", "it was held all the same"},
		"unplanned":        {daily(held("s", 1, "a")), over, journal.FateAttended, "e001", "a session need not be planned"},
		"not theirs":       {daily(held("s", 1, "b")), over, "", "", "nobody expected them"},
		"of all": {
			daily(join("a", mentorship.RoleMentee), journal.SessionPlanned{Session: "s", Start: noon(2)}), over, journal.FateUnaccounted, "e002", "participants are expected where nobody is named",
		},
		"before they joined": {
			append(daily(journal.SessionPlanned{Session: "s", Start: noon(2)}), event(3, join("a", mentorship.RoleMentee))), over, "", "", "they did not take part yet",
		},
		"paused":            {daily(planned, journal.Paused{Person: "a"}), over, "", "", "nobody is expected while they pause"},
		"paused and missed": {daily(planned, journal.Paused{Person: "a"}, journal.SessionMissed{Session: "s", By: people("a")}), over, "", "", "nobody is expected while they pause"},
		"paused and came":   {append(daily(planned, journal.Paused{Person: "a"}), event(21, held("s", 20, "a"))), over, journal.FateAttended, "e021", "they came all the same"},
		"the other pauses":  {daily(planned, journal.Paused{Person: "b"}), over, journal.FateUnaccounted, "e001", "nothing says that it fell out"},
		"closed":            {daily(planned, journal.Closed{Ending: journal.EndingEarly}), over, "", "", "nothing is held after the end"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			f := requireFacts(t, test.events...)
			var want []journal.SessionFate
			if s, ok := f.Session("s"); test.want != "" && assert.True(t, ok) {
				want = []journal.SessionFate{{Session: "s", Start: s.Start, Fate: test.want, Event: test.tells}}
			}
			assert.Empty(t, cmp.Diff(want, f.Fates("a", mentorship.Period{}, test.at)), test.reason)
		})
	}
}

// TestAttendanceInWindow: a session belongs to its start.
func TestAttendanceInWindow(t *testing.T) {
	f := requireFacts(t, event(5, held("s1", 2, "a")), event(6, held("s2", 4, "a", "b")))
	for _, test := range []struct {
		from, until, want int
		reason            string
	}{
		{2, 4, 1, "the end of a window is not in it"},
		{2, 5, 2, "its beginning is"},
		{3, 9, 1, "when it was recorded makes no difference"},
		{4, 4, 0, "an empty window holds nothing"},
		{9, 1, 0, "neither does a reversed one"},
	} {
		a := f.Attendance("a", mentorship.Period{From: noon(test.from), Until: noon(test.until)}, noon(9))
		assert.Equal(t, journal.Tally{Count: test.want, Of: test.want}, journal.Tally{Count: a.Attended.Count, Of: a.Attended.Of}, test.reason)
		assert.Equal(t, time.Duration(test.want)*time.Hour, a.Time)
	}
}

func TestDelays(t *testing.T) {
	d := journal.Delays{
		Ended:   []journal.Delay{{1, "a", "b"}, {2, "c", "d"}, {5, "e", "f"}, {9, "g", "h"}},
		Lasting: []journal.Delay{{4, "i", ""}, {9, "", ""}},
	}
	median, ok := d.Median()
	assert.True(t, ok)
	assert.Equal(t, journal.Delay{2, "c", "d"}, median, "the shorter of two in the middle")
	longest, ok := d.Longest()
	assert.True(t, ok)
	assert.Equal(t, journal.EventID("g"), longest.Since, "the one that ended, of two as long")
	assert.Equal(t, journal.Tally{Count: 3, Of: 5, Events: []journal.EventID{"f", "h"}}, d.Over(4), "at the limit is not over it, and may still become so")
	assert.Equal(t, journal.Tally{Of: 4}, d.Over(9))
	_, ok = journal.Delays{}.Median()
	assert.False(t, ok, "no observation is not 0")
	_, ok = journal.Delays{}.Longest()
	assert.False(t, ok, "no observation is not 0")
	longest, ok = journal.Delays{Lasting: d.Lasting}.Longest()
	assert.True(t, ok && longest.Length == 9)
}

func TestRates(t *testing.T) {
	tests := map[string]struct {
		a, b   journal.Rate
		want   int
		ok     bool
		reason string
	}{
		"same":        {journal.Rate{Count: 2, Over: 3}, journal.Rate{Count: 4, Over: 6}, 0, true, "not reduced, compared"},
		"higher":      {journal.Rate{Count: 2, Over: 3}, journal.Rate{Count: 1, Over: 2}, 1, true, "2/3 is more than 1/2"},
		"lower":       {journal.Rate{Count: 1, Over: 2}, journal.Rate{Count: 2, Over: 3}, -1, true, "1/2 is less than 2/3"},
		"huge":        {journal.Rate{Count: math.MaxInt, Over: math.MaxInt64}, journal.Rate{Count: math.MaxInt - 1, Over: math.MaxInt64}, 1, true, "nothing overflows"},
		"huge, lower": {journal.Rate{Count: math.MaxInt - 1, Over: math.MaxInt64}, journal.Rate{Count: math.MaxInt, Over: 1}, -1, true, "nothing overflows"},
		"no time":     {journal.Rate{Count: 1}, journal.Rate{Count: 1, Over: 1}, 0, false, "no observation is not 0"},
		"neither":     {journal.Rate{Count: 1, Over: 1}, journal.Rate{}, 0, false, "no observation is not 0"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			got, ok := test.a.Compare(test.b)
			assert.Equal(t, test.ok, ok, test.reason)
			assert.Equal(t, test.want, got, test.reason)
		})
	}
}

func TestEvidence(t *testing.T) {
	assert.Equal(t, rule.Evidence{Name: "n", Got: rule.Ratio(1, 3), Events: []string{"e1"}},
		journal.Tally{Count: 1, Of: 3, Events: []journal.EventID{"e1"}}.Evidence("n"))
	assert.Equal(t, rule.Evidence{Name: "n"}, journal.Tally{}.Evidence("n"), "no observation is not known")
	assert.Equal(t, rule.Evidence{Name: "n", Got: rule.Count(0)}, journal.Rate{Over: 1}.Evidence("n"), "none in some time is known")
	assert.Equal(t, rule.Evidence{Name: "n"}, journal.Rate{}.Evidence("n"), "no observation is not known")
	assert.Equal(t, rule.Evidence{Name: "n", Got: rule.Duration(5), Events: []string{"e1"}}, journal.Delay{5, "e1", ""}.Evidence("n"))
}

func TestInForce(t *testing.T) {
	propose := func(v journal.Ordinal) journal.Body {
		terms := mentorship.Terms{AnswerWithin: mentorship.Duration(v) * mentorship.Day}
		if v == 1 {
			return journal.AgreementProposed{Agreement: "a", Version: 1, By: "a", Terms: terms}
		}
		return journal.AgreementAmended{Agreement: "a", Version: v, By: "a", Terms: terms, Reason: "new"}
	}
	sign := func(v journal.Ordinal, p mentorship.PersonID) journal.Body {
		return journal.AgreementSigned{Agreement: "a", Version: v, By: p}
	}
	a, b, c := join("a", mentorship.RoleMentor), join("b", mentorship.RoleMentee), join("c", mentorship.RoleMentee)
	tests := map[string]struct {
		events []journal.Event
		at     time.Time
		want   journal.Ordinal
		reason string
	}{
		"proposed":         {daily(a, b, propose(1)), noon(9), 0, "nobody has signed"},
		"signed by one":    {daily(a, b, propose(1), sign(1, "a")), noon(9), 0, "the other has not"},
		"twice by one":     {daily(propose(1), sign(1, "a"), sign(1, "a")), noon(9), 0, "one cannot agree alone"},
		"signed":           {daily(a, b, propose(1), sign(1, "a"), sign(1, "b")), noon(5), 1, "from the last signature"},
		"a moment before":  {daily(a, b, propose(1), sign(1, "a"), sign(1, "b")), noon(5).Add(-1), 0, "until then not"},
		"unknown people":   {daily(propose(1), sign(1, "a"), sign(1, "b")), noon(9), 1, "two have agreed, and no others are known"},
		"amended":          {daily(a, b, propose(1), sign(1, "a"), sign(1, "b"), propose(2), sign(2, "a")), noon(9), 1, "the earlier holds until the new is signed"},
		"amended, signed":  {daily(a, b, propose(1), sign(1, "a"), sign(1, "b"), propose(2), sign(2, "a"), sign(2, "b")), noon(9), 2, "the last in force"},
		"as it was":        {daily(a, b, propose(1), sign(1, "a"), sign(1, "b"), propose(2), sign(2, "a"), sign(2, "b")), noon(6), 1, "at the instant asked about"},
		"third not signed": {daily(a, b, c, propose(1), sign(1, "a"), sign(1, "b")), noon(9), 0, "all of a group"},
		"third came later": {daily(a, b, propose(1), c, sign(1, "a"), sign(1, "b")), noon(9), 1, "does not unsettle it"},
		"third left":       {daily(a, b, c, propose(1), sign(1, "a"), sign(1, "b"), journal.Left{Person: "c"}), noon(7), 1, "among those who stay"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			v, ok := requireFacts(t, test.events...).InForce(test.at)
			assert.Equal(t, test.want != 0, ok, test.reason)
			assert.Equal(t, test.want, v.Version, test.reason)
			assert.Equal(t, mentorship.Duration(test.want)*mentorship.Day, v.Terms.AnswerWithin)
		})
	}
}

func TestParticipants(t *testing.T) {
	f := requireFacts(t, daily(
		join("b", mentorship.RoleMentee), join("a", mentorship.RoleMentor), join("b", mentorship.RolePeer), join("c", mentorship.RoleFacilitator),
		journal.RoleChanged{Person: "c", From: mentorship.RoleFacilitator, To: mentorship.RoleMentor},
		journal.Left{Person: "b", Ending: journal.EndingCompleted, Reason: "done"},
	)...)
	list := func(at time.Time) (s []string) {
		for _, p := range f.Participants(at) {
			s = append(s, string(p.Person)+" "+string(p.Role))
		}
		return s
	}
	assert.Empty(t, list(noon(1).Add(-1)))
	assert.Equal(t, []string{"b mentee"}, list(noon(1)), "from the instant of joining")
	assert.Equal(t, []string{"a mentor", "b mentee", "b peer", "c facilitator"}, list(noon(4)), "in order of person and role")
	assert.Equal(t, []string{"a mentor", "c mentor"}, list(noon(6)), "at the instant of leaving no more")
	gone, _ := f.Participations().At(0)
	assert.Equal(t, journal.EndingCompleted, gone.Ending)
	assert.Equal(t, journal.EventID("e006"), gone.Left.Event)
}

func TestStatements(t *testing.T) {
	f := requireFacts(t, daily(
		journal.ReadinessStated{Person: "a"},
		journal.ReadinessStated{Person: "b", Prepared: true},
		journal.ReadinessStated{Person: "a", Prepared: true},
		journal.CommitmentStated{Person: "a", Participation: 90, Time: 100, Energy: 100},
		journal.ResourcesStated{Person: "a", Lacks: []journal.Resource{"time"}},
		join("c", mentorship.RoleMentee),
		journal.PointDiscussed{Point: journal.PointGoals, By: "a", With: people("b")},
		journal.PointDiscussed{Point: journal.PointGoals, By: "a"},
	)...)
	last, before := f.ReadinessOf("a", noon(9))
	assert.Equal(t, []journal.EventID{"e003", "e001"}, []journal.EventID{last.Event, before.Event})
	last, before = f.ReadinessOf("a", noon(3))
	assert.Equal(t, journal.EventID("e001"), last.Event, "what is said at the instant comes too late")
	assert.True(t, before.IsZero())
	commitment, _ := f.CommitmentOf("a", noon(9))
	assert.False(t, commitment.Body.Full())
	resources, _ := f.ResourcesOf("a", noon(9))
	assert.Equal(t, []journal.Resource{"time"}, resources.Body.Lacks)
	for p, want := range map[mentorship.PersonID]journal.EventID{"a": "e007", "b": "e007", "c": "e008", "d": ""} {
		first, ok := f.Discussed(p, journal.PointGoals)
		assert.Equal(t, want, first.Event, p)
		assert.Equal(t, want != "", ok, p)
	}
}

func TestFigures(t *testing.T) {
	rate := func(of mentorship.PersonID, item journal.Code, score journal.Score) journal.RatingGiven {
		return journal.RatingGiven{By: "a", Of: of, Scale: "q", Items: []journal.ItemScore{{Item: item, Score: score}}}
	}
	measure := func(w journal.Wave, score journal.Score) journal.OutcomeMeasured {
		return journal.OutcomeMeasured{Of: "a", By: "a", Instrument: "n", Wave: w, Items: []journal.ItemScore{{Item: "i", Score: score}}}
	}
	f := requireFacts(t, daily(
		rate("b", "i", 1), rate("", "i", 2), rate("b", "other", 3), rate("b", "i", 4),
		measure(journal.WaveBefore, 1), measure(journal.WaveAfter, 2),
		journal.GoalSet{Goal: "g", For: "a", Due: noon(9)},
		journal.GoalMoved{Goal: "g", By: "a", Progress: 40}, journal.GoalMoved{Goal: "g", By: "a", Progress: 30},
		journal.HoursLogged{Person: "a", Category: "c", Length: math.MaxInt64},
		journal.HoursLogged{Person: "a", Category: "c", Length: math.MaxInt64},
		journal.UnderstandingChecked{By: "a", Of: "b"}, journal.UnderstandingChecked{By: "b", Of: "a"},
	)...)
	var scores []journal.Score
	for _, s := range f.Scores("a", "b", "q", "i", mentorship.Period{}) {
		scores = append(scores, s.Score)
	}
	assert.Equal(t, []journal.Score{1, 4}, scores, "of the person and the item alone, in order")
	assert.Len(t, f.Scores("a", "", "q", "i", mentorship.Period{}), 1, "of the relationship")
	measured := f.Measured("a", "a", "n", "i", journal.WaveAfter)
	require.Len(t, measured, 1)
	assert.Equal(t, journal.Score(2), measured[0].Score)

	g, ok := f.Goal("g")
	require.True(t, ok)
	progress, id, ok := g.Progress(noon(9))
	assert.True(t, ok)
	assert.Equal(t, journal.Percent(40), progress, "as it was before the instant")
	assert.Equal(t, journal.EventID("e008"), id)
	_, _, ok = g.Progress(noon(8))
	assert.False(t, ok, "no observation is not 0")
	assert.True(t, g.Overdue(noon(9)), "at its date it is over")
	assert.False(t, g.Overdue(noon(9).Add(-1)))
	assert.Equal(t, time.Duration(math.MaxInt64), f.HoursOf("a", mentorship.Period{})[0].Time, "no longer than durations are")
	assert.Equal(t, journal.Tally{Count: 1, Of: 1, Events: []journal.EventID{"e012"}}, f.Misunderstood("a", "b", mentorship.Period{}))
}

func TestCourseOfFacts(t *testing.T) {
	f := requireFacts(t, daily(
		journal.RelationshipOpened{Outline: journal.Outline{
			Structure: mentorship.Dyad, Period: mentorship.Period{From: noon(1), Until: noon(90)}, Channels: []mentorship.Channel{mentorship.Email},
			Purpose: []mentorship.Sought{{Area: "gait"}}, Objectives: []mentorship.Objective{mentorship.Networking},
		}},
		journal.Extended{Until: noon(120)},
		journal.RelationshipRedefined{Outline: journal.Outline{Structure: mentorship.Peer, Channels: []mentorship.Channel{mentorship.Video}}},
		journal.Closed{Ending: journal.EndingEarly}, journal.Reopened{}, journal.Closed{Ending: journal.EndingSafety},
		journal.TieDeclared{ID: "i", Tie: mentorship.Tie{
			Kind: mentorship.TieFamily, From: "a", To: "b", Acknowledged: []mentorship.Signature{{Person: "a", At: noon(1)}},
		}},
		journal.TieAcknowledged{Tie: "i", By: "b"}, journal.TieAcknowledged{Tie: "i", By: "a"},
		journal.RequestMade{Request: "q", By: "a", To: "b", As: mentorship.RoleMentor, Rank: 1},
		journal.RequestRanked{Request: "q", By: "b", Rank: 5}, journal.RequestRanked{Request: "q", By: "a", Rank: 2},
		journal.RequestForwarded{Request: "q", To: "c"}, journal.RequestDeclined{Request: "q", By: "c", Reason: "full"},
	)...)
	outline := f.Outline()
	assert.Equal(t, mentorship.Peer, outline.Structure, "as stated last")
	assert.Equal(t, noon(120), outline.Period.Until, "as extended")
	assert.Equal(t, []mentorship.Channel{mentorship.Video}, outline.Channels)
	assert.Len(t, outline.Purpose, 1, "what is left open stays")
	closure, ok := f.Closed()
	assert.True(t, ok)
	assert.Equal(t, journal.EndingSafety, closure.Closed.Body.Ending)
	assert.Equal(t, 2, f.Closures().Len())
	_, ok = requireFacts(t, daily(journal.Closed{Ending: journal.EndingEarly}, journal.Reopened{})...).Closed()
	assert.False(t, ok)
	tie, _ := f.Ties().Last()
	assert.Equal(t, []mentorship.Signature{{Person: "a", At: noon(1)}, {Person: "b", At: noon(8)}}, tie.Tie().Acknowledged)
	request, _ := f.Requests().Last()
	assert.Equal(t, mentorship.PersonID("c"), request.To)
	assert.Equal(t, journal.Kind("request-declined"), request.Outcome)
	_, ok = f.Task("k")
	assert.False(t, ok)
}

func TestFeedbackDelays(t *testing.T) {
	about := func(id journal.EventID, happened time.Time) []journal.Event {
		return daily(
			event(1, held("s", 0, "a")).Body,
			journal.HoursLogged{Person: "a", Category: "c", Length: 1, Start: noon(1)},
			journal.HoursLogged{Person: "a", Category: "c", Length: 1},
			journal.FeedbackGiven{Feedback: "f", From: "a", To: "b", About: id, Happened: happened},
			journal.TaskDone{Task: "k"},
		)
	}
	tests := map[string]struct {
		events []journal.Event
		want   time.Duration
		known  bool
		reason string
	}{
		"stated":         {about("", noon(2)), 2 * day, true, "as stated"},
		"stated as well": {about("e001", noon(2)), 2 * day, true, "the statement stands"},
		"session":        {about("e001", time.Time{}), 4 * day, true, "from its start, not from when it was recorded"},
		"hours":          {about("e002", time.Time{}), 3 * day, true, "from their start"},
		"hours at once":  {about("e003", time.Time{}), day, true, "recorded when they were"},
		"unstated":       {about("", time.Time{}), 0, false, "nothing is guessed"},
		"elsewhere":      {about("e900", time.Time{}), 0, false, "the event may be in another journal"},
		"itself":         {about("e004", time.Time{}), 0, false, "it lies not before"},
		"later":          {about("e005", time.Time{}), 0, false, "it lies not before"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			j := requireJournal(t, test.events...)
			for _, j := range []journal.Journal{j, j.Of("r1")} { // the latter has to look its ids up
				f, err := j.Facts()
				require.NoError(t, err)
				d := f.FeedbackDelays("a", mentorship.Period{})
				median, ok := d.Median()
				assert.Equal(t, test.known, ok, test.reason)
				assert.Equal(t, test.known, d.Unknown == 0)
				assert.Equal(t, test.want, median.Length, test.reason)
			}
		})
	}
}

func TestFatesAreInOrder(t *testing.T) {
	f := requireFacts(t, daily(
		journal.SessionPlanned{Session: "s2", Start: noon(20), With: people("a")},
		journal.SessionPlanned{Session: "s3", Start: noon(10), With: people("a")},
		journal.SessionPlanned{Session: "s1", Start: noon(20), With: people("a")},
	)...)
	var order []journal.SessionID
	for _, one := range f.Fates("a", mentorship.Period{}, noon(1)) {
		order = append(order, one.Session)
	}
	assert.Equal(t, []journal.SessionID{"s3", "s1", "s2"}, order, "by start, then by id")
}

func TestAdviceResponse(t *testing.T) {
	answer := func(by mentorship.PersonID, r journal.Response) journal.Body {
		return journal.AdviceAnswered{Advice: "d", By: by, Response: r}
	}
	f := requireFacts(t, daily(
		journal.AdviceGiven{Advice: "d", By: "a", To: "b"}, answer("c", journal.ResponseRefused),
		answer("b", journal.ResponseQuestioned), answer("b", journal.ResponseAgreed), answer("b", journal.ResponseQuestioned),
	)...)
	advice, _ := f.Advice().Last()
	response, id := advice.Response()
	assert.Equal(t, journal.ResponseQuestioned, response, "who agreed in the end had questioned it")
	assert.Equal(t, journal.EventID("e003"), id)
}

func TestLists(t *testing.T) {
	for _, n := range []int{0, 1, 7, 8, 9, 63, 64, 65, 512, 513, 1000} {
		var events []journal.Event
		for i := range n {
			events = append(events, event(i, journal.ReviewRequested{By: "a"}))
			events[i].ID = journal.EventID(fmt.Sprintf("e%09d", i))
		}
		list := requireFacts(t, events...).Reviews()
		require.Equal(t, n, list.Len())
		slice := list.Slice()
		for i, one := range list.All() {
			require.Equal(t, events[i].ID, one.Event)
			require.Equal(t, events[i].ID, slice[i].Event)
			at, ok := list.At(i)
			require.True(t, ok)
			require.Equal(t, events[i].ID, at.Event)
		}
		for _, i := range []int{-1, n, math.MinInt, math.MaxInt} {
			_, ok := list.At(i)
			require.False(t, ok)
		}
		for range list.All() {
			break // a loop may end early
		}
	}
}
