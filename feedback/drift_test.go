package feedback_test

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/feedback"
	"github.com/go-mentorship/mentorkit/internal/scaletest"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
	"github.com/go-mentorship/mentorkit/mentorship/rule/ruletest"
)

const (
	towards = rule.Code("feedback.drift.towards-ineffective")
	from    = rule.Code("feedback.drift.from-effective")
)

// drift returns a pattern of enough days.
func drift(trait mentorship.Trait, way feedback.Drift, p float64) feedback.Pattern {
	return feedback.Pattern{
		Relationship: "r1", Writer: "ada", Reader: "ben", Role: mentorship.RoleMentor, Trait: trait,
		Messages: 12, Shown: 5, Unclear: 1, Days: 9, Drift: way, Earlier: 210.4, Later: 600, PerMonth: -41.6, Low: -60, High: -20, P: p, LeastP: 0.0001,
		Events: []journal.EventID{"e4", "e7"},
	}
}

// few returns a pattern of too few days.
func few(trait mentorship.Trait, days int) feedback.Pattern {
	return feedback.Pattern{Relationship: "r1", Writer: "ada", Reader: "ben", Role: mentorship.RoleMentor, Trait: trait, Messages: days, Days: days, Drift: feedback.TooFew, P: 1, LeastP: 1}
}

// alike returns a pattern of enough days, one of which differs from the others.
func alike(trait mentorship.Trait) feedback.Pattern {
	p := drift(trait, feedback.Steady, 0.5)
	p.LeastP = 0.08
	return p
}

func TestDriftRulesKeepTheContract(t *testing.T) {
	ruletest.RunSet(t, feedback.DriftRules(),
		[]feedback.Pattern{drift(mentorship.Clear, feedback.Steady, 0.8), drift(mentorship.Closed, feedback.Steady, 0.8)},
		[]feedback.Pattern{drift(mentorship.Clear, feedback.Falling, 0.001), drift(mentorship.Closed, feedback.Rising, 0.001)},
		[]feedback.Pattern{few(mentorship.Clear, 2), few(mentorship.Closed, 5)},
	)
}

func TestDriftRules(t *testing.T) {
	type found map[rule.Code][]rule.Outcome
	broken, unclear := []rule.Outcome{rule.Broken}, []rule.Outcome{rule.Undetermined}
	steady := []feedback.Pattern{drift(mentorship.Clear, feedback.Steady, 0.5), drift(mentorship.Closed, feedback.Steady, 0.5)}
	with := func(list ...feedback.Pattern) []feedback.Pattern { return append(list, steady...) }
	tests := map[string]struct {
		patterns []feedback.Pattern
		want     found
		reason   string
	}{
		"steady":                {steady, found{}, "nothing drifts"},
		"ineffective rises":     {with(drift(mentorship.Attacking, feedback.Rising, 0.01)), found{towards: broken}, "what hurts becomes more frequent"},
		"effective falls":       {with(drift(mentorship.Open, feedback.Falling, 0.01)), found{from: broken}, "what helps becomes rarer, of a mentee as well"},
		"ineffective falls":     {with(drift(mentorship.Attacking, feedback.Falling, 0.01)), found{}, "that is better"},
		"effective rises":       {with(drift(mentorship.Open, feedback.Rising, 0.01)), found{}, "that is better"},
		"both":                  {with(drift(mentorship.Open, feedback.Falling, 0.01), drift(mentorship.Passive, feedback.Rising, 0.01)), found{from: broken, towards: broken}, "each rule has its own"},
		"below the level":       {with(drift(mentorship.Attacking, feedback.Rising, 0.0166)), found{towards: broken}, "one of three at a third of the level"},
		"at the level":          {with(drift(mentorship.Attacking, feedback.Rising, feedback.PatternLevel/3)), found{}, "a third of the level itself is by chance"},
		"second of two":         {with(drift(mentorship.Attacking, feedback.Rising, 0.01), drift(mentorship.Judgmental, feedback.Rising, 0.0166)), found{towards: {rule.Broken, rule.Broken}}, "what is found no longer counts: one of three"},
		"too few do not count":  {append(with(drift(mentorship.Attacking, feedback.Rising, 0.0166)), few(mentorship.Timely, 3)), found{towards: broken, from: unclear}, "of those nothing could be found by chance"},
		"too much alike":        {with(drift(mentorship.Attacking, feedback.Rising, 0.0166), alike(mentorship.Superficial), alike(mentorship.Engaged)), found{towards: broken}, "they could raise no false alarm"},
		"too few for so many":   {slices.Repeat([]feedback.Pattern{drift(mentorship.Closed, feedback.Steady, 1)}, 400), found{towards: unclear, from: unclear}, "of nine days nothing could be found among four hundred"},
		"traits of one's own":   {with(drift("brief", feedback.Falling, 0.0001)), found{}, "nobody has said whether it helps"},
		"only traits of theirs": {[]feedback.Pattern{drift("brief", feedback.Rising, 0.0001)}, found{towards: unclear, from: unclear}, "nothing was judged that the rules are about"},
		"nothing":               {nil, found{towards: unclear, from: unclear}, "silence is no pass"},
		"one side":              {[]feedback.Pattern{drift(mentorship.Clear, feedback.Steady, 1)}, found{towards: unclear}, "nobody looked for the other"},
		"too few": {
			[]feedback.Pattern{few(mentorship.Clear, 5), few(mentorship.Closed, 5), few(mentorship.Timely, 5), few(mentorship.Passive, 5)},
			found{towards: unclear, from: unclear},
			"one finding for all traits of a writer",
		},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			got := found{}
			for _, f := range feedback.DriftRules().Check(tt.patterns).Findings {
				got[f.Code] = append(got[f.Code], f.Outcome)
			}
			assert.Empty(t, cmp.Diff(tt.want, got), tt.reason)
		})
	}
}

func TestDriftFinding(t *testing.T) {
	count := func(name string, n int64) rule.Evidence { return rule.Evidence{Name: name, Got: rule.Count(n)} }
	text := func(name, s string) rule.Evidence { return rule.Evidence{Name: name, Got: rule.Text(s)} }
	report := feedback.DriftRules().Check([]feedback.Pattern{
		few(mentorship.Clear, 4), drift(mentorship.Closed, feedback.Rising, 0.0123456), few(mentorship.Timely, 2), drift(mentorship.Passive, feedback.Steady, 1),
	})
	require.Len(t, report.Findings, 2)
	unclear, broken := report.Findings[0], report.Findings[1]

	assert.Equal(t, rule.Advice, unclear.Severity)
	assert.Equal(t, "/0", unclear.Path)
	days := func(n int64) rule.Evidence {
		return rule.Evidence{Name: "days", Got: rule.Count(n), Want: rule.Count(feedback.PatternDays).With(rule.AtLeast)}
	}
	assert.Equal(t, []rule.Evidence{
		text("relationship", "r1"), text("writer", "ada"), text("reader", "ben"), text("role", "mentor"),
		text("trait", "clear"), days(4), text("trait", "timely"), days(2),
	}, unclear.Evidence)

	assert.Equal(t, rule.Warning, broken.Severity)
	assert.Equal(t, "/1", broken.Path)
	assert.Equal(t, []rule.Evidence{
		text("trait", "closed"),
		{Name: "shown-to-messages", Got: rule.Ratio(5, 12), Events: []string{"e4", "e7"}},
		count("days", 9),
		count("per-thousand-in-the-earlier-half", 210), count("per-thousand-in-the-later-half", 600),
		count("per-thousand-a-month", -42), count("per-thousand-a-month-at-least", -60), count("per-thousand-a-month-at-most", -20),
		count("chance-in-a-million", 12345),
		{Name: "chance-in-a-million-among-all-patterns", Got: rule.Count(24691), Want: rule.Count(50000).With(rule.AtLeast)},
		text("relationship", "r1"), text("writer", "ada"), text("reader", "ben"), text("role", "mentor"),
	}, broken.Evidence)
}

// Figures that are none raise nothing, or stand as 0 or as the greatest there are.
func TestDriftOfNoFigures(t *testing.T) {
	for _, p := range []float64{math.NaN(), math.Inf(1), -1} {
		assert.Empty(t, feedback.DriftRules().Check([]feedback.Pattern{drift(mentorship.Clear, feedback.Falling, p), few(mentorship.Closed, 1)}).Broken(), "%v is no chance", p)
	}
	odd := drift(mentorship.Clear, feedback.Falling, 0)
	odd.Earlier, odd.Later = math.NaN(), math.Inf(-1)
	found := feedback.DriftRules().Check([]feedback.Pattern{odd}).Broken()
	require.Len(t, found, 1)
	got := []rule.Value{found[0].Evidence[3].Got, found[0].Evidence[4].Got}
	assert.Equal(t, []rule.Value{rule.Count(0), rule.Count(-1e12)}, got)
}

// months returns what two people wrote to each other on so many days, each trait of
// their roles with a score.
func months(days int, score func(trait mentorship.Trait, day int) int) (list []feedback.Sent) {
	for day := range days {
		for _, role := range []mentorship.Role{mentorship.RoleMentor, mentorship.RoleMentee} {
			s := sent(float64(day), 0)
			s.Writer = mentorship.PersonID(role)
			s.Assessment.Judgements = nil
			for _, trait := range append(mentorship.Traits(role, true), mentorship.Traits(role, false)...) {
				s.Assessment.Judgements = append(s.Assessment.Judgements, feedback.Judgement{Role: role, Trait: trait, Score: score(trait, day)})
			}
			list = append(list, s)
		}
	}
	return list
}

// Where nothing drifts, all traits of two people together raise a finding once in
// twenty times at most, though about one of them drifts by chance every time.
func TestChanceRaisesNoFinding(t *testing.T) {
	r := rand.New(rand.NewPCG(21, 22))
	times := scaletest.Pick(1000, 200)
	for _, days := range []int{10, 30} {
		raised, drifting := 0, 0
		for range times {
			patterns := feedback.Patterns(months(days, func(mentorship.Trait, int) int { return r.IntN(1001) }))
			for _, p := range patterns {
				if p.Drift != feedback.Steady {
					drifting++
				}
			}
			if len(feedback.DriftRules().Check(patterns).Findings) > 0 {
				raised++
			}
		}
		assert.LessOrEqual(t, float64(raised)/float64(times), 0.05, "%d days", days)
		assert.Greater(t, float64(drifting)/float64(times), 0.7, "%d days: without allowing for their number there would be many", days)

		raised = 0
		for range times {
			if len(feedback.DriftRules().Check(feedback.Patterns(months(days, func(mentorship.Trait, int) int { return r.IntN(7) / 6 }))).Broken()) > 0 {
				raised++
			}
		}
		assert.LessOrEqual(t, float64(raised)/float64(times), 0.05, "%d days of verdicts, most of them alike", days)
	}
}

// So many days are enough as the documentation says.
func TestDaysThatAreEnough(t *testing.T) {
	mentor := append(mentorship.Traits(mentorship.RoleMentor, true), mentorship.Traits(mentorship.RoleMentor, false)...)
	both := append(slices.Clone(mentor), append(mentorship.Traits(mentorship.RoleMentee, true), mentorship.Traits(mentorship.RoleMentee, false)...)...)
	tests := map[string]struct {
		traits      []mentorship.Trait
		days        int
		orderly     func(day, days int) int
		undecidable bool // on a day less
	}{
		"one pattern":        {[]mentorship.Trait{mentorship.Closed}, 6, rising, true},
		"a mentor":           {mentor, 7, rising, true},
		"two people":         {both, 8, rising, true},
		"two people's words": {both, 15, switching, false},
	}
	for name, tt := range tests {
		for _, days := range []int{tt.days - 1, tt.days} {
			var list []feedback.Sent
			for day := range days {
				s := sent(float64(day), 0)
				s.Assessment.Judgements = nil
				for k, trait := range tt.traits {
					j := feedback.Judgement{Role: mentorship.RoleMentor, Trait: trait, Score: day * 5 % 17} // in disorder
					if k >= len(mentor) {
						j.Role = mentorship.RoleMentee
					} else if trait == mentorship.Closed {
						j.Score = tt.orderly(day, days)
					}
					s.Assessment.Judgements = append(s.Assessment.Judgements, j)
				}
				list = append(list, s)
			}
			report := feedback.DriftRules().Check(feedback.Patterns(list))
			if days == tt.days {
				assert.Len(t, report.Broken(), 1, "%s, %d days", name, days)
				continue
			}
			assert.Empty(t, report.Broken(), "%s, %d days", name, days)
			assert.Equal(t, tt.undecidable, len(report.Undetermined()) > 0, "%s, %d days", name, days)
		}
	}
}

// rising is in perfect order.
func rising(day, _ int) int { return day }

// switching is a verdict that is absent in the first half and present in the second.
func switching(day, days int) int {
	if 2*day < days {
		return 0
	}
	return 1000
}

// One trait that does drift is found among all the others, and alone.
func TestDriftIsFoundAmongMany(t *testing.T) {
	r := rand.New(rand.NewPCG(23, 24))
	report := feedback.DriftRules().Check(feedback.Patterns(months(16, func(trait mentorship.Trait, day int) int {
		if trait == mentorship.Judgmental {
			return 50*day + r.IntN(100)
		}
		return r.IntN(1001)
	})))
	require.Len(t, report.Findings, 1)
	assert.Equal(t, towards, report.Findings[0].Code)
	assert.Equal(t, rule.Text(mentorship.Judgmental), report.Findings[0].Evidence[0].Got)
}

// Twenty messages of one bad day raise nothing.
func TestOneBadDayRaisesNoFinding(t *testing.T) {
	for bad := range 12 {
		list := months(12, func(trait mentorship.Trait, day int) int {
			if day == bad && trait == mentorship.Attacking {
				return 1000
			}
			return 10
		})
		for k := range 20 {
			again := list[2*bad]
			again.At = again.At.Add(time.Duration(k) * time.Minute)
			list = append(list, again)
		}
		assert.Empty(t, feedback.DriftRules().Check(feedback.Patterns(list)).Findings)
	}
}
