package challenge_test

import (
	"encoding/json"
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/scaletest"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/challenge"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// requireCalm looks at a view in every way, and finds nothing that cannot be.
func requireCalm(t testing.TB, v journal.View) {
	t.Helper()
	w := challenge.Weigh(v)
	r := w.Review()
	requireSound(t, r)
	text, err := json.Marshal(r)
	require.NoError(t, err)
	again, err := json.Marshal(challenge.Weigh(v).Review())
	require.NoError(t, err)
	require.Equal(t, string(text), string(again))
	broken := map[string]bool{}
	for _, f := range challenge.Rules().AppendFindings(nil, w) {
		broken[string(f.Code)+" "+f.Path] = f.Outcome == rule.Broken
	}
	for _, c := range all(r) {
		key := string(c.Code) + " " + c.Path
		require.Equal(t, c.Weight >= 0 && c.Sureness != challenge.Undetermined, broken[key], "rule and review agree: %+v", c)
	}
	if j := v.Facts().Journal(); j.Len() > 0 {
		_, err := challenge.ReviewFor(j, "e", journal.Look{At: v.At(), Policy: *v.Policy()})
		require.NoError(t, err)
	}
}

func signs(change func(*mentorship.Signs)) mentorship.Policy {
	p := mentorship.DefaultPolicy()
	change(&p.Signs)
	return p
}

func count(n int) mentorship.Limit[int] { return mentorship.LimitOf(n, rule.Convention) }

func length(d time.Duration) mentorship.Limit[mentorship.Duration] {
	return mentorship.LimitOf(mentorship.Duration(d), rule.Convention)
}

// much is a story with some of everything.
func much() story {
	return story{
		joined(), even()[challenge.Neglect], even()[challenge.Expectations], agree(4), asks("values"), 1, goal(0, "a", 40), goal(1, "", 0),
		2, asked(0), asked(0), asked(0), terms(1, patient), signed(1), 3, terms(2, patient), task(9, mentee, mentor, 20), 4, done(9),
		mentor, anew("b", "no"), mentee, anew("a", ""), expects("x1"), weekly(70, 6, 3), 80, leave(90), leave(91), 81, answered(90, false),
		traits(mentee, mentorship.Closed, yes), fit("needs"), sessions(hour, hour, hour, hour, hour, hour),
	}
}

// ends are instants at the ends of time.
var ends = map[string]time.Time{
	"the year 1": time.Date(1, 1, 1, 0, 0, 0, 0, time.UTC), "before all years": time.Unix(math.MinInt64, 0), "after all years": time.Unix(math.MaxInt64, 999_999_999),
	"the year 9999": time.Date(9999, 12, 31, 23, 59, 59, 999_999_999, time.UTC), "the epoch": time.Unix(0, 0), "a zone": time.Date(2026, 3, 1, 0, 0, 0, 0, time.FixedZone("", 14*3600)),
}

func at(day int) journal.Look {
	return journal.Look{At: noon(day), Policy: mentorship.DefaultPolicy()}
}

func crowd(mentors, mentees int) story {
	var s story
	for n := range mentors {
		s = append(s, journal.Joined{Person: mentorship.PersonID(fmt.Sprint("o", n)), Role: mentorship.RoleMentor})
	}
	for n := range mentees {
		s = append(s, journal.Joined{Person: mentorship.PersonID(fmt.Sprint("e", n)), Role: mentorship.RoleMentee})
	}
	return s
}

func TestHostile(t *testing.T) {
	type hostile struct {
		tell story
		look journal.Look
	}
	far := time.Date(9999, 12, 31, 0, 0, 0, 0, time.UTC)
	past := time.Date(1, 1, 2, 0, 0, 0, 0, time.UTC)
	longest := mentorship.Duration(math.MaxInt64)
	tests := map[string]hostile{
		"nothing":                       {nil, journal.Look{}},
		"nothing, looked at":            {nil, at(9)},
		"no policy":                     {much(), journal.Look{At: noon(90)}},
		"no instant":                    {much(), journal.Look{Policy: mentorship.DefaultPolicy()}},
		"nobody":                        {story{1, wrote(1, mentor), goal(0, "a", 4), leave(1), asks("time")}, at(90)},
		"no mentees":                    {story{0, journal.Joined{Person: mentor, Role: mentorship.RoleMentor}, much()[1:]}, at(90)},
		"no mentors":                    {story{0, journal.Joined{Person: mentee, Role: mentorship.RoleMentee}, much()[1:]}, at(90)},
		"only peers":                    {story{0, journal.Joined{Person: mentor, Role: mentorship.RolePeer}, journal.Joined{Person: mentee, Role: mentorship.RolePeer}, much()[1:]}, at(90)},
		"one peer":                      {story{0, journal.Joined{Person: mentee, Role: mentorship.RolePeer}, much()[1:]}, at(90)},
		"joined again and again":        {append(much(), 50, joined(), joined(), joined()), at(90)},
		"one person in both roles":      {story{0, journal.Joined{Person: mentee, Role: mentorship.RoleMentor}, journal.Joined{Person: mentee, Role: mentorship.RoleMentee}, much()[1:]}, at(90)},
		"mentor becomes mentee":         {append(much(), 50, journal.RoleChanged{Person: mentor, From: mentorship.RoleMentor, To: mentorship.RoleMentee}), at(90)},
		"everybody left":                {append(much(), 50, journal.Left{Person: mentor}, journal.Left{Person: mentee}), at(90)},
		"closed":                        {append(much(), 50, journal.Closed{Ending: journal.EndingEarly}), at(900)},
		"paused from the beginning":     {append(story{0, journal.Paused{}}, much()...), at(90)},
		"paused in every way":           {append(much(), 20, journal.Paused{}, journal.Paused{Person: mentor}, journal.Paused{Person: mentee, Until: far}), at(90)},
		"many mentees":                  {append(crowd(1, scaletest.Pick(300, 60)), much()...), at(90)},
		"many mentors":                  {append(crowd(scaletest.Pick(300, 60), 1), much()...), at(90)},
		"many of both":                  {append(crowd(60, 60), much()...), at(90)},
		"many goals":                    {append(much(), again(5, 0, 2000, func(n int) story { return story{goal(100+n, "a", 9), asked(100 + n)} })), at(90)},
		"many tasks":                    {append(much(), again(5, 0, 2000, func(n int) story { return story{task(100+n, mentee, mentor, 9), done(100 + n)} })), at(90)},
		"many questions for leave":      {append(much(), again(70, 0, 5000, func(n int) story { return story{leave(100 + n)} })), at(90)},
		"many messages at once":         {append(much(), again(70, 0, 5000, func(n int) story { return story{wrote(10_000+n, mentee)} })), at(90)},
		"one goal set anew for ever":    {append(much(), again(50, 0, 2000, func(n int) story { return story{anew(mentorship.Area(fmt.Sprint("a", n)), "")} })), at(90)},
		"one goal asked about for ever": {append(much(), again(50, 0, 3000, func(int) story { return story{asked(0)} })), at(90)},
		"goals due before set":          {append(much(), 50, goal(8, "a", 1), goal(9, "a", -400)), at(90)},
		"goals due at once":             {append(much(), 50, goal(8, "a", 50)), at(90)},
		"goals due at the end of time":  {append(much(), 50, journal.GoalSet{Goal: "far", For: mentee, Due: far}, journal.GoalMoved{Goal: "far", Progress: 0, By: mentee}), at(9000)},
		"goals of the past":             {append(much(), 50, journal.GoalSet{Goal: "past", For: mentee, Due: past}), at(90)},
		"goals of nobody here":          {append(much(), 50, journal.GoalSet{Goal: "z", For: "z"}), at(90)},
		"goals that are not there":      {append(much(), 50, journal.GoalMoved{Goal: "none", Progress: 1, By: mentee}, journal.GoalMet{Goal: "none", By: "z"}), at(90)},
		"ids begun twice":               {append(much(), much()...), at(90)},
		"sessions of all time":          {append(much(), sessions(longest, longest, longest, longest, longest, longest), again(80, 1, 4, func(n int) story { return story{held(500+n, 80, longest)} })), at(200)},
		"sessions before and after":     {append(much(), 50, journal.SessionPlanned{Session: "far", Start: far, Length: longest}, journal.SessionPlanned{Session: "past", Start: past, Length: longest}), at(90)},
		"terms of all time":             {append(much(), 30, terms(3, mentorship.Terms{AnswerWithin: longest, Feedback: []mentorship.FeedbackTerm{{Within: longest}}}), signed(3)), at(90)},
		"terms of a moment":             {append(much(), 30, terms(3, mentorship.Terms{AnswerWithin: 1, Feedback: []mentorship.FeedbackTerm{{Within: 1}}}), signed(3)), at(90)},
		"scores out of all scales":      {append(much(), 5, rated(mentee, mentor, "mentor-qualities", "trust", 1_000_000), rated(mentee, mentor, "mentor-qualities", "interest", -1_000_000)), at(90)},
		"scores of themselves":          {append(much(), 5, rated(mentor, mentor, "mentor-qualities", "trust", 1), rated(mentee, mentee, "mentee-qualities", "time", 1)), at(90)},
		"rated by nobody here":          {append(much(), 5, rated("z", mentor, "mentor-qualities", "trust", 1), rated("z", "", challenge.Fit, "values", 1)), at(90)},
		"scales nobody knows":           {append(much(), 5, rated(mentee, mentor, "moods", "blue", 1), rated(mentee, "", challenge.Fit, "luck", 1)), at(90)},
		"unknown kinds":                 {append(much(), 5, journal.Unknown{Of: journal.Form{Kind: "acme.x", Version: 1}, Raw: "{}"}), at(90)},
		"unknown reasons":               {append(much(), asks("because"), asks(""), asks("values\"<&>")), at(90)},
		"names that look like paths":    {story{0, journal.Joined{Person: "~/é\"<&>", Role: mentorship.RoleMentee}, journal.Joined{Person: "../o", Role: mentorship.RoleMentor}, 5, journal.GoalSet{Goal: "~1", For: "~/é\"<&>"}}, at(90)},
		"long names":                    {story{0, journal.Joined{Person: mentorship.PersonID(strings.Repeat("é", 60)), Role: mentorship.RoleMentee}, much()}, at(90)},
		"an empty window":               {much(), journal.Look{At: noon(90), Policy: mentorship.DefaultPolicy(), Window: mentorship.Period{From: noon(50), Until: noon(50)}}},
		"a window that runs back":       {much(), journal.Look{At: noon(90), Policy: mentorship.DefaultPolicy(), Window: mentorship.Period{From: noon(50), Until: noon(5)}}},
		"a window of the future":        {much(), journal.Look{At: noon(90), Policy: mentorship.DefaultPolicy(), Window: mentorship.Period{From: far}}},
		"people of elsewhere":           {much(), journal.Look{At: noon(90), Policy: mentorship.DefaultPolicy(), People: []mentorship.Person{{}, {ID: "z"}, values("", "x")}}},
		"people twice":                  {much(), journal.Look{At: noon(90), Policy: mentorship.DefaultPolicy(), People: []mentorship.Person{values(mentor, "a"), values(mentor, "b"), values(mentee, "a"), values(mentee, "b")}}},
		"characters out of range":       {much(), journal.Look{At: noon(90), Policy: mentorship.DefaultPolicy(), People: []mentorship.Person{character(mentor, math.MaxInt), character(mentee, math.MinInt)}}},
		"people with much of it":        {much(), journal.Look{At: noon(90), Policy: mentorship.DefaultPolicy(), People: []mentorship.Person{seeks(make([]mentorship.Area, 1000)...), expert(make([]mentorship.Area, 1000)...)}}},
		"no observations needed":        {much(), journal.Look{At: noon(90), Policy: signs(func(s *mentorship.Signs) { s.Observations = count(0) })}},
		"observations below none":       {much(), journal.Look{At: noon(90), Policy: signs(func(s *mentorship.Signs) { s.Observations = count(math.MinInt) })}},
		"observations above all":        {much(), journal.Look{At: noon(90), Policy: signs(func(s *mentorship.Signs) { s.Observations = count(math.MaxInt) })}},
		"everything is low":             {much(), journal.Look{At: noon(90), Policy: signs(func(s *mentorship.Signs) { s.LowRating = count(math.MaxInt) })}},
		"everything is high":            {much(), journal.Look{At: noon(90), Policy: signs(func(s *mentorship.Signs) { s.LowRating, s.HighRating = count(math.MinInt), count(math.MinInt) })}},
		"low above high":                {much(), journal.Look{At: noon(90), Policy: signs(func(s *mentorship.Signs) { s.LowRating, s.HighRating = count(5), count(1) })}},
		"silence of no time":            {much(), journal.Look{At: noon(90), Policy: signs(func(s *mentorship.Signs) { s.Silence, s.Early = length(0), length(0) })}},
		"silence of less than no time": {much(), journal.Look{At: noon(90), Policy: signs(func(s *mentorship.Signs) {
			s.Silence, s.Early, s.FeedbackWithin = length(-1), length(math.MinInt64), length(math.MinInt64)
		})}},
		"young for ever": {much(), journal.Look{At: noon(90), Policy: signs(func(s *mentorship.Signs) { s.Silence, s.Early = length(math.MaxInt64), length(math.MaxInt64) })}},
		"stalls of all time": {much(), journal.Look{At: noon(90), Policy: func() mentorship.Policy {
			p := mentorship.DefaultPolicy()
			p.StallAfter, p.AnswerWithin = length(math.MaxInt64), length(math.MaxInt64)
			return p
		}()}},
		"stalls of less than no time": {much(), journal.Look{At: noon(90), Policy: func() mentorship.Policy {
			p := mentorship.DefaultPolicy()
			p.StallAfter, p.AnswerWithin = length(math.MinInt64), length(math.MinInt64)
			return p
		}()}},
	}
	for name, at := range ends {
		tests["seen from "+name] = hostile{much(), journal.Look{At: at, Policy: mentorship.DefaultPolicy()}}
	}
	require.GreaterOrEqual(t, len(tests), 60)
	for name, test := range tests {
		t.Run(name, func(t *testing.T) { requireCalm(t, test.tell.facts(t).View(test.look)) })
	}
	t.Run("the zero view", func(t *testing.T) { requireCalm(t, journal.View{}) })
	t.Run("the zero weighing", func(t *testing.T) {
		requireSound(t, challenge.Weighing{}.Review())
		require.Empty(t, challenge.Rules().AppendFindings(nil, challenge.Weighing{}))
	})
	t.Run("findings of nothing", func(t *testing.T) {
		requireSound(t, challenge.Weighing{}.Review(rule.Finding{}, rule.Finding{Code: "challenge"}, rule.Finding{Code: "a.b.c", Severity: math.MinInt8, Message: "m"}))
	})
	t.Run("a goal over centuries", func(t *testing.T) {
		event := func(id journal.EventID, at time.Time, b journal.Body) journal.Event {
			return journal.Event{ID: id, At: at, Actor: journal.ByPerson(mentee), Relationship: "r", Body: b}
		}
		j := journalOf(t, []journal.Event{
			event("a", past, journal.Joined{Person: mentee, Role: mentorship.RoleMentee}),
			event("b", past, journal.Joined{Person: mentor, Role: mentorship.RoleMentor}),
			event("c", past, journal.GoalSet{Goal: "g", For: mentee, Due: far}),
			event("d", past, journal.GoalMoved{Goal: "g", Progress: 1, By: mentee}),
		})
		f, err := j.Facts()
		require.NoError(t, err)
		for _, year := range []int{2, 100, 290, 300, 9998} {
			requireCalm(t, f.View(journal.Look{At: time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC), Policy: mentorship.DefaultPolicy()}))
		}
	})
}

// A goal of ten years is behind after five with nothing reached, and not before
// three have passed.
func TestLongGoals(t *testing.T) {
	tell := story{0, goal(0, "", 3650), journal.GoalMoved{Goal: "g0", Progress: 0, By: mentee}}
	for day, want := range map[int]string{1094: "0:1", 1095: "1:1", 1825: "1:1", 3649: "1:1"} {
		got, _ := clueOf(append(joined(), tell...).seen(t, day).Review(), "goals-behind")
		require.Equal(t, want, got.String(), "day %d", day)
	}
}

// random tells a story of few things that meet again and again.
func random(r *rand.Rand, n int) story {
	person := func() mentorship.PersonID { return []mentorship.PersonID{mentor, mentee, "f", "p"}[r.IntN(4)] }
	role := func() mentorship.Role { return mentorship.Roles()[r.IntN(len(mentorship.Roles()))] }
	verdict := func() journal.Verdict { return journal.Verdicts()[r.IntN(len(journal.Verdicts()))] }
	trait := func() mentorship.Trait { return mentorship.AllTraits()[r.IntN(len(mentorship.AllTraits()))] }
	names := []string{}
	for name := range clueCases() {
		names = append(names, name)
	}
	s := story{0, journal.Joined{Person: mentor, Role: mentorship.RoleMentor}, journal.Joined{Person: mentee, Role: mentorship.RoleMentee}}
	day := 0
	for range n {
		day += r.IntN(6)
		p, q, k := person(), person(), r.IntN(4)
		s = append(s, day, p)
		bodies := []func() journal.Body{
			func() journal.Body { return journal.Joined{Person: p, Role: role()} },
			func() journal.Body { return journal.Left{Person: p} },
			func() journal.Body { return journal.Paused{Person: []mentorship.PersonID{"", p}[k%2]} },
			func() journal.Body { return journal.Resumed{Person: []mentorship.PersonID{"", p}[k%2]} },
			func() journal.Body { return planned(k, day+r.IntN(9)) },
			func() journal.Body { return held(k, day-r.IntN(3), mentorship.Duration(1+r.IntN(9))*hour) },
			func() journal.Body { return missed(k, p) },
			func() journal.Body { return journal.SessionCancelled{Session: "s1", By: p} },
			func() journal.Body { return wrote(r.IntN(400), p) },
			func() journal.Body { return replied(r.IntN(400), p) },
			func() journal.Body { return task(k, p, q, day+r.IntN(9)) },
			func() journal.Body { return done(k) },
			func() journal.Body { return journal.TaskDropped{Task: "k1", By: p} },
			func() journal.Body { return goal(k, []mentorship.Area{"", "a", "b"}[r.IntN(3)], day+r.IntN(40)-9) },
			func() journal.Body { return anew([]mentorship.Area{"", "a", "b"}[r.IntN(3)], "r") },
			func() journal.Body {
				return journal.GoalMoved{Goal: goalID(k), By: p, Progress: journal.Percent(r.IntN(101))}
			},
			func() journal.Body { return journal.GoalMet{Goal: goalID(k), By: p} },
			func() journal.Body { return journal.GoalDropped{Goal: goalID(k), By: p} },
			func() journal.Body { return asked(k) },
			func() journal.Body { return advised(r.IntN(30), "")[0].(journal.Body) },
			func() journal.Body {
				return journal.AdviceAnswered{Advice: journal.AdviceID(fmt.Sprint("d", r.IntN(30))), By: mentee, Response: journal.Responses()[r.IntN(len(journal.Responses()))]}
			},
			func() journal.Body { return used(r.IntN(30)) },
			func() journal.Body { return leave(r.IntN(40)) },
			func() journal.Body { return answered(r.IntN(40), k == 0) },
			func() journal.Body {
				return feedback(r.IntN(60), []mentorship.PersonID{mentor, mentee}[k%2], trait(), verdict())
			},
			func() journal.Body { return terms(journal.Ordinal(1+k), patient) },
			func() journal.Body {
				return journal.AgreementSigned{Agreement: "a", Version: journal.Ordinal(1 + k), By: p}
			},
			func() journal.Body { return expects(journal.ExpectationID(fmt.Sprint("x", k))) },
			func() journal.Body {
				return journal.CulturalExpectationHeeded{Expectation: journal.ExpectationID(fmt.Sprint("x", k)), By: p}
			},
			func() journal.Body { return journal.ReviewRequested{By: p, Reason: challenge.Reasons()[r.IntN(9)]} },
			func() journal.Body {
				return journal.CommitmentStated{Person: p, Participation: 100, Time: 100, Energy: journal.Percent(99 + r.IntN(2))}
			},
			func() journal.Body {
				scale := []journal.Code{"mentor-qualities", "mentee-qualities", "relationship-marks", challenge.Fit}[k]
				whom := []mentorship.PersonID{mentor, mentee, "", ""}[k]
				item := strings.TrimSuffix(names[r.IntN(len(names))], "-low")
				_, item, _ = strings.Cut(item, "-")
				return rated(p, whom, scale, journal.Code(item), journal.Score(r.IntN(7)))
			},
			func() journal.Body { return journal.PhaseEntered{Phase: journal.PhaseName(mentorship.Phases()[k])} },
			func() journal.Body { return journal.Closed{Ending: journal.EndingEarly} },
			func() journal.Body { return journal.Reopened{} },
		}
		b := bodies[r.IntN(len(bodies))]()
		e := journal.Event{ID: "x", At: noon(day), Actor: journal.ByPerson(p), Relationship: "r", Body: b}
		if e.Validate() == nil {
			s = append(s, b)
		}
	}
	return s
}

// look looks from anywhere, by any policy.
func look(r *rand.Rand) journal.Look {
	l := journal.Look{At: noon(r.IntN(900) - 50), Policy: mentorship.DefaultPolicy()}
	some := func() int { return []int{0, 1, 2, 3, 5, 100, -1, math.MaxInt, math.MinInt}[r.IntN(9)] }
	span := func() mentorship.Limit[mentorship.Duration] {
		return length([]time.Duration{0, 1, time.Hour, 240 * time.Hour, -1, math.MaxInt64, math.MinInt64}[r.IntN(7)])
	}
	s := &l.Policy.Signs
	for _, change := range []func(){
		func() { s.Observations = count(some()) }, func() { s.LowRating = count(some()) }, func() { s.HighRating = count(some()) },
		func() { s.Silence = span() }, func() { s.Early = span() }, func() { s.FeedbackWithin = span() },
		func() { l.Policy.StallAfter = span() }, func() { l.Policy.AnswerWithin = span() }, func() { *s = mentorship.Signs{} },
		func() { l.At = time.Time{} }, func() { l.Window.From = noon(r.IntN(300)) }, func() { l.Window.Until = noon(r.IntN(300)) },
		func() {
			l.People = []mentorship.Person{expert("a"), seeks("b"), values(mentor, "x"), character(mentee, r.IntN(120))}
		},
	} {
		if r.IntN(8) == 0 {
			change()
		}
	}
	return l
}

func TestRandom(t *testing.T) {
	for seed := range uint64(scaletest.Pick(1000, 100)) {
		r := rand.New(rand.NewPCG(seed, 6))
		requireCalm(t, random(r, 10+r.IntN(150)).facts(t).View(look(r)))
	}
}

// FuzzWeigh weighs any journal, and those that chance makes of a seed, by any
// policy.
func FuzzWeigh(f *testing.F) {
	lines, err := journalOf(f, much().events()).AppendLines(nil)
	require.NoError(f, err)
	f.Add(lines, uint64(1))
	for seed := range uint64(8) {
		f.Add([]byte{}, seed)
	}
	f.Fuzz(func(t *testing.T, data []byte, seed uint64) {
		r := rand.New(rand.NewPCG(seed, 7))
		whole, err := journal.ParseLines(data)
		if err != nil || whole.Len() == 0 {
			requireCalm(t, random(r, 5+len(data)%200).facts(t).View(look(r)))
			return
		}
		for _, j := range whole.ByRelationship() {
			facts, err := j.Facts()
			require.NoError(t, err)
			requireCalm(t, facts.View(look(r)))
		}
	})
}
