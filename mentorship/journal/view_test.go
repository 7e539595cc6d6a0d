package journal_test

import (
	"math"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/scaletest"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

func days(n int) mentorship.Duration { return mentorship.Duration(n) * mentorship.Day }

func limit[T any](v T) mentorship.Limit[T] { return mentorship.LimitOf(v, rule.Convention) }

func TestViewOfNothing(t *testing.T) {
	for name, v := range map[string]journal.View{"zero": {}, "of empty facts": journal.Facts{}.View(journal.Look{})} {
		t.Run(name, func(t *testing.T) {
			assert.Empty(t, v.Sides())
			assert.Zero(t, v.Age())
			assert.True(t, v.At().IsZero())
			assert.Zero(t, v.Window())
			assert.Zero(t, v.Facts().Journal().Len())
			assert.Empty(t, cmp.Diff(mentorship.Signs{}, *v.Signs(), cmp.AllowUnexported(mentorship.Limit[int]{}, mentorship.Limit[mentorship.Duration]{})))
			assert.NotNil(t, v.Policy())
			assert.True(t, v.Phase().IsZero())
			assert.False(t, v.Resting())
			_, ok := v.AnswerWithin()
			assert.False(t, ok)
			_, ok = v.Side("p")
			assert.False(t, ok)
			_, ok = v.Record("p")
			assert.False(t, ok)
			assert.Empty(t, v.Ratings("", "s", "i"))
			assert.False(t, v.Rated("s"))
			assert.Equal(t, journal.Unasked, v.Tell(journal.Tally{Count: 1, Of: 1}, mentorship.Limit[int]{}))
		})
	}
}

func TestViewLooksBack(t *testing.T) {
	f := requireFacts(t, daily(join("a", mentorship.RoleMentor), journal.PhaseEntered{Phase: "x"}, journal.PhaseEntered{Phase: "y", Person: "a"}, join("b", mentorship.RoleMentee), journal.Paused{})...)
	tests := map[string]struct {
		at           time.Time
		events, seen int
		phase        journal.PhaseName
		resting      bool
		reason       string
	}{
		"no instant":       {time.Time{}, 5, 2, "x", true, "that of the last event"},
		"the last event":   {noon(5), 5, 2, "x", true, "the instant itself is seen"},
		"a moment before":  {noon(5).Add(-1), 4, 2, "x", false, "what comes after is not"},
		"in the middle":    {noon(2), 2, 1, "x", false, ""},
		"before the phase": {noon(1), 1, 1, "", false, ""},
		"before the first": {noon(0), 0, 0, "", false, "there is nothing yet"},
		"long after":       {noon(900), 5, 2, "x", true, "it still rests"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			v := f.View(journal.Look{At: test.at})
			assert.Equal(t, test.events, v.Facts().Journal().Len(), test.reason)
			assert.Len(t, v.Sides(), test.seen, test.reason)
			assert.Equal(t, test.phase, v.Phase().Body.Phase, "of the relationship as a whole")
			assert.Equal(t, test.resting, v.Resting(), test.reason)
		})
	}
	assert.Equal(t, noon(5), f.View(journal.Look{}).At())
}

func TestAge(t *testing.T) {
	opened := journal.RelationshipOpened{Outline: journal.Outline{Structure: mentorship.Dyad}}
	tests := map[string]struct {
		events []journal.Event
		want   time.Duration
		reason string
	}{
		"since it was opened": {daily(join("a", mentorship.RoleMentor), opened), 8 * day, "what came before was getting there"},
		"never opened":        {daily(join("a", mentorship.RoleMentor)), 9 * day, "since the first event"},
		"with a pause":        {daily(opened, journal.Paused{Until: noon(6)}), 5 * day, "in which it stands still"},
		"one pauses":          {daily(opened, journal.Paused{Person: "a", Until: noon(6)}), 9 * day, "which is not the relationship's"},
		"closed":              {daily(opened, journal.Closed{Ending: journal.EndingEarly}), day, "its end ends it"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, test.want, requireFacts(t, test.events...).View(journal.Look{At: noon(10)}).Age(), test.reason)
		})
	}
}

func TestAnswerWithin(t *testing.T) {
	agreed := func(version journal.Ordinal, within mentorship.Duration, signed ...mentorship.PersonID) []journal.Body {
		list := []journal.Body{journal.AgreementProposed{Agreement: "a", Version: version, By: "a", Terms: mentorship.Terms{AnswerWithin: within}}}
		for _, p := range signed {
			list = append(list, journal.AgreementSigned{Agreement: "a", Version: version, By: p})
		}
		return list
	}
	both := []journal.Body{join("a", mentorship.RoleMentor), join("b", mentorship.RoleMentee)}
	tests := map[string]struct {
		bodies []journal.Body
		policy mentorship.Limit[mentorship.Duration]
		want   time.Duration
		ok     bool
		reason string
	}{
		"neither":         {both, mentorship.Limit[mentorship.Duration]{}, 0, false, "nothing says"},
		"policy":          {both, limit(days(7)), 7 * day, true, "where nothing was agreed"},
		"agreed":          {append(both, agreed(1, days(2), "a", "b")...), limit(days(7)), 2 * day, true, "the agreement stands over the policy"},
		"not signed":      {append(both, agreed(1, days(2), "a")...), limit(days(7)), 7 * day, true, "it is not in force"},
		"agreed, unsaid":  {append(both, agreed(1, 0, "a", "b")...), limit(days(7)), 7 * day, true, "an unset clause is not agreed"},
		"policy below 0":  {both, limit(mentorship.Duration(-1)), -1, false, "no time is no limit"},
		"agreed, no more": {append(both, agreed(1, days(2), "a", "b")...), mentorship.Limit[mentorship.Duration]{}, 2 * day, true, ""},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			l := journal.Look{At: noon(20)}
			l.Policy.AnswerWithin = test.policy
			got, ok := requireFacts(t, daily(test.bodies...)...).View(l).AnswerWithin()
			assert.Equal(t, test.want, got, test.reason)
			assert.Equal(t, test.ok, ok, test.reason)
		})
	}
}

// A side's figures are what facts answer to the same questions.
func TestSidesAreWhatFactsSay(t *testing.T) {
	seen := 0
	for seed := range uint64(scaletest.Pick(400, 60)) {
		c := &chance{Rand: rand.New(rand.NewPCG(seed, 21)), now: 100}
		events := c.journal(60)
		if len(events) == 0 {
			continue
		}
		whole := requireJournal(t, events...)
		l := journal.Look{
			At: hour(100 + c.IntN(200)), Policy: mentorship.DefaultPolicy(),
			Window: mentorship.Period{From: c.maybe(hour(90 + c.IntN(60))), Until: c.maybe(hour(150 + c.IntN(100)))},
		}
		all, err := whole.Facts()
		require.NoError(t, err)
		f, err := whole.Until(l.At.Add(1)).Facts()
		require.NoError(t, err)
		v := all.View(l)
		require.Equal(t, f.Journal().Len(), v.Facts().Journal().Len())
		var terms mentorship.Terms
		if a, ok := f.InForce(l.At.Add(1)); ok {
			terms = a.Terms
		}
		for i := range v.Sides() {
			s := &v.Sides()[i]
			seen++
			p, w := s.Person, l.Window
			same := func(name string, want, got any) {
				t.Helper()
				require.Empty(t, cmp.Diff(want, got), "%s of %s, seed %d", name, p, seed)
			}
			found, ok := v.Side(p)
			require.True(t, ok)
			require.Same(t, s, found)
			clock := f.Clock(p)
			same("resting", !clock.Runs(l.At), s.Resting)
			readiness, _ := f.ReadinessOf(p, l.At.Add(1))
			same("readiness", readiness.Event, s.Readiness.Event)
			committed, _ := f.CommitmentOf(p, l.At.Add(1))
			same("commitment", committed.Event, s.Commitment.Event)
			a := f.Attendance(p, w, l.At)
			same("attendance", a, s.Attendance)
			same("absent", a.Missed.Count+a.Cancelled.Count, s.Absent.Count)
			same("absent of", a.Attended.Count+a.Missed.Count+a.Cancelled.Count, s.Absent.Of)
			require.Len(t, s.Absent.Events, s.Absent.Count)
			if a.Prepared.Count > 0 {
				same("unprepared", a.Prepared.Of-a.Prepared.Count, s.Unprepared.Count)
				require.Len(t, s.Unprepared.Events, s.Unprepared.Count)
			} else {
				same("unprepared", journal.Tally{}, s.Unprepared)
			}
			same("tasks", f.TaskWork(p, w, l.At), s.Tasks)
			same("goals", f.GoalWork(p, w, l.At), s.Goals)
			touched, untouched := f.GoalsTouched(p, w)
			same("untouched", journal.Tally{Count: touched.Of - touched.Count, Of: touched.Of, Events: untouched}, s.Untouched)
			same("asking", f.Asking(p, w), s.Asking)
			same("advised", f.AdviceTaken(p, "", w), s.Advised)
			same("taken", f.AdviceTaken("", p, w), s.Taken)
			same("wrote", f.FeedbackFound(p, "", w), s.Wrote)
			same("got", f.FeedbackFound("", p, w), s.Got)
			same("answered", f.AnswersFound(p, w), s.Answered)
			same("misunderstood", f.Misunderstood(p, "", w), s.Misunderstood)
			heeded, _ := f.ExpectationsHeeded(p, w)
			same("heeded", heeded, s.Heeded)
			within := 7 * mentorship.Day
			if terms.AnswerWithin > 0 {
				within = terms.AnswerWithin
			}
			same("answers", f.MessageAnswers(p, w, l.At).Over(within.Std()), s.LateAnswers)
			same("feedback", f.FeedbackDelays(p, w).Over(14*day), s.LateFeedback)
			since := s.Joined
			if heard, ok := f.LastContact(p); ok {
				since = heard
				same("heard", heard, s.Heard)
			}
			same("silence", clock.Between(since.At, l.At), s.Silence)
			var reflections, challenged, stretched []journal.EventID
			for _, r := range f.Reflections().All() {
				if r.Body.By == p && w.Contains(r.At) {
					reflections = append(reflections, r.Event)
				}
			}
			for _, r := range f.Challenges().All() {
				if r.Body.By == p && w.Contains(r.At) {
					challenged = append(challenged, r.Event)
				}
				if r.Body.For == p && w.Contains(r.At) {
					stretched = append(stretched, r.Event)
				}
			}
			same("reflections", reflections, s.Reflections)
			same("challenged", challenged, s.Challenged)
			same("stretched", stretched, s.Stretched)
			require.True(t, i == 0 || v.Sides()[i-1].Person < p, "in order of person, each once")
			for _, r := range v.Ratings("", "c1", "i1") {
				same("ratings", f.Scores(r.By, "", "c1", "i1", w), r.Scores)
			}
		}
	}
	assert.Greater(t, seen, 100)
}

func TestSidesOfAWindow(t *testing.T) {
	f := requireFacts(t, daily(join("a", mentorship.RoleMentor), join("b", mentorship.RoleMentee), journal.Left{Person: "a"}, join("a", mentorship.RolePeer))...)
	people := func(w mentorship.Period) (list []string) {
		for _, s := range f.View(journal.Look{At: noon(20), Window: w}).Sides() {
			list = append(list, string(s.Person)+" "+string(s.Role))
		}
		return list
	}
	assert.Equal(t, []string{"a peer", "b mentee"}, people(mentorship.Period{}), "somebody who came back stands in the last role")
	assert.Equal(t, []string{"a mentor", "b mentee"}, people(mentorship.Period{Until: noon(3)}), "the last of the window")
	assert.Equal(t, []string{"a mentor"}, people(mentorship.Period{Until: noon(2)}))
	s, _ := f.View(journal.Look{At: noon(20), Window: mentorship.Period{Until: noon(3)}}).Side("a")
	assert.Equal(t, noon(1), s.Joined.At)
	assert.Equal(t, noon(3), s.Left.At)
	assert.Equal(t, 18*day, s.Silence, "since they first came, less the day on which they were away")
}

// Feedback is late by what was agreed for the role, else by the policy.
func TestLateFeedback(t *testing.T) {
	given := func(id journal.FeedbackID, from, to mentorship.PersonID) journal.Body {
		return journal.FeedbackGiven{Feedback: id, From: from, To: to, Happened: noon(3)}
	}
	late := func(terms []mentorship.FeedbackTerm, within mentorship.Limit[mentorship.Duration], who mentorship.PersonID) journal.Tally {
		bodies := []journal.Body{
			join("a", mentorship.RoleMentor), join("b", mentorship.RoleMentee),
			journal.AgreementProposed{Agreement: "g", Version: 1, By: "a", Terms: mentorship.Terms{Feedback: terms}},
			journal.AgreementSigned{Agreement: "g", Version: 1, By: "a"},
			journal.AgreementSigned{Agreement: "g", Version: 1, By: "b"},
			given("f1", "a", "b"), given("f2", "b", "a"), // 3 and 4 days later
		}
		l := journal.Look{At: noon(20)}
		l.Policy.Signs.FeedbackWithin = within
		s, _ := requireFacts(t, daily(bodies...)...).View(l).Side(who)
		return journal.Tally{Count: s.LateFeedback.Count, Of: s.LateFeedback.Of}
	}
	none := mentorship.Limit[mentorship.Duration]{}
	of := func(role mentorship.Role, n int) []mentorship.FeedbackTerm {
		return []mentorship.FeedbackTerm{{By: role, Within: days(n)}}
	}
	assert.Equal(t, journal.Tally{}, late(nil, none, "a"), "nothing says")
	assert.Equal(t, journal.Tally{Of: 1}, late(nil, limit(days(3)), "a"), "at the limit is in time")
	assert.Equal(t, journal.Tally{Count: 1, Of: 1}, late(nil, limit(days(3)-1), "a"))
	assert.Equal(t, journal.Tally{Count: 1, Of: 1}, late(of("", 2), limit(days(9)), "a"), "agreed for all")
	assert.Equal(t, journal.Tally{Count: 1, Of: 1}, late(of(mentorship.RoleMentor, 2), limit(days(9)), "a"))
	assert.Equal(t, journal.Tally{Of: 1}, late(of(mentorship.RoleMentee, 2), limit(days(9)), "a"), "for another role")
	assert.Equal(t, journal.Tally{Count: 1, Of: 1}, late(of(mentorship.RoleMentee, 3), none, "b"))
	assert.Equal(t, journal.Tally{Of: 1}, late(append(of("", 9), of("", 1)...), none, "a"), "the first clause stands")
	assert.Equal(t, journal.Tally{Count: 1, Of: 1}, late(append(of("", 0), of("", 1)...), none, "a"), "one without time says nothing")
}

func TestUnprepared(t *testing.T) {
	session := func(id journal.SessionID, prepared ...string) journal.Body {
		return journal.SessionHeld{Session: id, Start: noon(3), Length: mentorship.Duration(time.Hour), Present: people("a", "b"), Prepared: people(prepared...)}
	}
	f := requireFacts(t, daily(join("a", mentorship.RoleMentor), join("b", mentorship.RoleMentee), join("c", mentorship.RoleMentee), session("s1", "a"), session("s2"), session("s3", "a"))...)
	v := f.View(journal.Look{At: noon(20)})
	a, _ := v.Side("a")
	assert.Equal(t, journal.Tally{Count: 1, Of: 3, Events: []journal.EventID{"e005"}}, a.Unprepared)
	b, _ := v.Side("b")
	assert.Equal(t, journal.Tally{}, b.Unprepared, "who was never recorded as prepared is not known to be unprepared")
}

func TestRecords(t *testing.T) {
	given := []mentorship.Person{{ID: "a", Profession: "x"}, {ID: "a", Profession: "y"}, {ID: "z"}}
	v := requireFacts(t, daily(join("a", mentorship.RoleMentor))...).View(journal.Look{People: given})
	given[0].Profession = "changed"
	one, ok := v.Record("a")
	require.True(t, ok)
	assert.Equal(t, mentorship.Profession("x"), one.Profession, "of two the first stands, and a copy of it")
	_, ok = v.Record("b")
	assert.False(t, ok)
}

func TestRatings(t *testing.T) {
	give := func(by, whom mentorship.PersonID, scale, item journal.Code, score journal.Score) journal.Body {
		return journal.RatingGiven{By: by, Of: whom, Scale: scale, Items: []journal.ItemScore{{Item: item, Score: score}}}
	}
	v := requireFacts(t, daily(
		give("b", "a", "s", "i", 4), give("c", "a", "s", "i", 2), give("b", "a", "s", "i", 1), give("a", "a", "s", "i", 5),
		give("b", "", "s", "i", 3), give("b", "a", "s", "j", 2), give("b", "a", "r", "i", 2), give("b", "a", "s", "i", 5),
	)...).View(journal.Look{At: noon(20)})
	list := v.Ratings("a", "s", "i")
	require.Len(t, list, 3)
	for i, by := range people("a", "b", "c") {
		assert.Equal(t, by, list[i].By, "in order of rater")
	}
	assert.Equal(t, []bool{true, false}, []bool{list[0].Own(), list[1].Own()})
	assert.Equal(t, []journal.EventID{"e001", "e003", "e008"}, list[1].Events())
	assert.Equal(t, journal.Score(5), list[1].Last().Score)
	assert.Equal(t, journal.Score(4), list[1].Median(), "one bad day does not make it bad")
	assert.Equal(t, []journal.Score{4, 1, 5}, []journal.Score{list[1].Scores[0].Score, list[1].Scores[1].Score, list[1].Scores[2].Score}, "in order of time still")
	assert.Len(t, v.Ratings("", "s", "i"), 1, "of the relationship")
	for _, none := range [][3]string{{"a", "s", "k"}, {"a", "q", "i"}, {"z", "s", "i"}, {"", "", ""}} {
		assert.Empty(t, v.Ratings(mentorship.PersonID(none[0]), journal.Code(none[1]), journal.Code(none[2])), "%v", none)
	}
	assert.True(t, v.Rated("s") && v.Rated("r"))
	for _, scale := range []journal.Code{"", "a", "rr", "ss", "z"} {
		assert.False(t, v.Rated(scale), scale)
	}
	for _, r := range []journal.Rating{{}, {By: "a", Of: "a"}} {
		assert.Zero(t, r.Last())
		assert.Zero(t, r.Median())
		assert.Empty(t, r.Events())
	}
	two := journal.Rating{Scores: []journal.Scored{{Score: 4}, {Score: 2}}}
	assert.Equal(t, journal.Score(4), two.Median(), "of two in the middle the higher")
	within := requireFacts(t, daily(give("b", "a", "s", "i", 4), give("b", "a", "s", "i", 1))...).View(journal.Look{Window: mentorship.Period{Until: noon(2)}})
	assert.Equal(t, journal.Score(4), within.Ratings("a", "s", "i")[0].Last().Score, "what is outside of the window is not seen")
}

func TestReaches(t *testing.T) {
	tests := map[string]struct {
		count, of, percent int
		want               bool
	}{
		"at the limit":         {1, 2, 50, true},
		"below":                {49, 100, 50, false},
		"above":                {51, 100, 50, true},
		"thirds, 33":           {1, 3, 33, true},
		"thirds, 34":           {1, 3, 34, false},
		"all":                  {3, 3, 100, true},
		"more than all":        {3, 3, 101, false},
		"none of some":         {0, 3, 0, true},
		"none of some, 1":      {0, 3, 1, false},
		"nothing":              {0, 0, 0, false},
		"nothing, below 0":     {0, 0, -1, false},
		"below 0":              {0, 3, -1, true},
		"huge":                 {math.MaxInt, math.MaxInt, 100, true},
		"huge, just not":       {math.MaxInt - 1, math.MaxInt, 100, false},
		"huge, a percent":      {math.MaxInt / 100, math.MaxInt, 1, false},
		"huge, over a percent": {math.MaxInt/100 + 1, math.MaxInt, 1, true},
		"huge percent":         {math.MaxInt, math.MaxInt, math.MaxInt, false},
		"fewer than none":      {-1, 3, 50, false},
		"of fewer than none":   {1, -3, 50, false},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, test.want, journal.Tally{Count: test.count, Of: test.of}.Reaches(test.percent))
		})
	}
}

func TestTell(t *testing.T) {
	view := func(least mentorship.Limit[int]) journal.View {
		l := journal.Look{At: noon(1)}
		l.Policy.Signs.Observations = least
		return requireFacts(t, daily(join("a", mentorship.RoleMentor))...).View(l)
	}
	three, free := view(limit(3)), view(mentorship.Limit[int]{})
	half := limit(50)
	tests := map[string]struct {
		view   journal.View
		tally  journal.Tally
		limit  mentorship.Limit[int]
		want   journal.Told
		reason string
	}{
		"no limit":          {three, journal.Tally{Count: 3, Of: 3}, mentorship.Limit[int]{}, journal.Unasked, ""},
		"no limit, few":     {three, journal.Tally{}, mentorship.Limit[int]{}, journal.Unasked, "nobody wants to know"},
		"one too few":       {three, journal.Tally{Count: 2, Of: 2}, half, journal.TooFew, ""},
		"enough":            {three, journal.Tally{Count: 2, Of: 3}, half, journal.Reached, "as many as are needed"},
		"enough, below":     {three, journal.Tally{Count: 1, Of: 3}, half, journal.Below, ""},
		"at the limit":      {three, journal.Tally{Count: 2, Of: 4}, half, journal.Reached, ""},
		"any number":        {free, journal.Tally{Count: 1, Of: 1}, half, journal.Reached, "where no least number is set"},
		"nothing":           {free, journal.Tally{}, limit(0), journal.TooFew, "of nothing nothing can be told"},
		"less than nothing": {free, journal.Tally{Count: 1, Of: -1}, half, journal.TooFew, ""},
		"none, at 0":        {three, journal.Tally{Of: 3}, limit(0), journal.Reached, "none is as great as 0"},
		"a huge least":      {view(limit(math.MaxInt)), journal.Tally{Count: 9, Of: 9}, half, journal.TooFew, ""},
		"a negative least":  {view(limit(-1)), journal.Tally{Count: 9, Of: 9}, half, journal.Reached, ""},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, test.want, test.view.Tell(test.tally, test.limit), test.reason)
		})
	}
}
