package quality_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/quality"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
	"github.com/go-mentorship/mentorkit/mentorship/rule/ruletest"
)

// busy is a group in which nearly everything goes badly.
func busy() *story {
	s := group().on(1, journal.GoalSet{Goal: "aim", For: e, Aim: mentorship.Sought{Area: "stroke"}})
	s.people = []mentorship.Person{{ID: o, Expertise: []mentorship.Expertise{{Area: "stroke", Level: mentorship.Expert}}}}
	seen := map[string]bool{}
	shares(func(q quality.Quality, g quality.Sign) {
		kind, _, _ := strings.Cut(g.Name, "-")
		if kind == "sessions" || kind == "tasks" || kind == "feedback" || kind == "answers" || kind == "advice" || kind == "goals" {
			if seen[kind] {
				return // ids would meet
			}
			seen[kind] = true
		}
		s.observe(q, g.Name, 9, 10, 3)
	})
	for _, q := range quality.Qualities() {
		of, _ := subjectOf(q)
		by := e
		if of == e {
			by = o
		}
		s.rate(by, of, q, 4, 4, 1, 1, 1).rate(o, of, q, 5, 5, 5)
	}
	for i := range 3 {
		s.on(50+i, journal.ConcernReported{Concern: journal.ConcernID(fmt.Sprint("c", i)), Kind: journal.ConcernBoundaries, About: o},
			journal.ConcernReported{Concern: journal.ConcernID(fmt.Sprint("d", i)), Kind: journal.ConcernBullying, About: o})
	}
	return input(s, 3, 4)
}

// clean is a group in which all goes well, and much of it is recorded.
func clean() *story {
	s := group().on(1, journal.GoalSet{Goal: "aim", For: e, Aim: mentorship.Sought{Area: "stroke"}})
	s.people = []mentorship.Person{{ID: o, Expertise: []mentorship.Expertise{{Area: "stroke", Level: mentorship.Expert}}}}
	seen := map[string]bool{}
	shares(func(q quality.Quality, g quality.Sign) {
		kind, _, _ := strings.Cut(g.Name, "-")
		if !seen[kind] {
			seen[kind] = true
			s.observe(q, g.Name, 0, 10, 3)
		}
	})
	for _, q := range quality.Qualities() {
		of, _ := subjectOf(q)
		by := e
		if of == e {
			by = o
		}
		s.rate(by, of, q, 4, 4, 4, 5).rate(o, of, q, 5, 4, 4)
	}
	return s
}

func TestRulesKeepTheContract(t *testing.T) {
	ruletest.RunSet(t, quality.Rules(), clean().view(t), busy().view(t), busy().on(190, journal.Paused{}).view(t), dyad().view(t), journal.View{})
}

func TestEveryRuleIsThereOnce(t *testing.T) {
	set := quality.Rules()
	require.NoError(t, set.Validate())
	assert.Equal(t, len(quality.Qualities())+4+7, set.Len())
	for _, info := range set.Infos() {
		assert.Equal(t, "quality", info.Code.Package())
		for _, s := range info.Sources {
			_, known := mentorship.LookUp(s)
			assert.True(t, known, "%s rests on %s", info.Code, s)
		}
		assert.Contains(t, info.Why, "misfires", "%s: every rule can be wrong", info.Code)
	}
}

func TestACleanMentorshipIsSilentAndCostsNothing(t *testing.T) {
	for name, s := range map[string]*story{"clean": clean(), "empty": dyad()} {
		v := s.view(t)
		assert.Empty(t, quality.Rules().Check(v).Findings, name)
		for r := range quality.Rules().All() {
			assert.Zero(t, testing.AllocsPerRun(20, func() { r.Check(v) }), "%s: %s", name, r.Info().Code)
			if scoped, ok := r.(rule.Scoped[journal.View]); ok {
				assert.Zero(t, testing.AllocsPerRun(20, func() { scoped.Applies(v) }), "%s: %s", name, r.Info().Code)
			}
		}
	}
}

// relabelled returns the story with other names of people, in the same order.
func (s *story) relabelled(t *testing.T) *story {
	t.Helper()
	names := strings.NewReplacer(`"e2"`, `"zz/2"`, `"e"`, `"zz/1"`, `"o"`, `"zz~3"`)
	text, err := s.journal(t).AppendLines(nil)
	require.NoError(t, err)
	j, err := journal.ParseLines([]byte(names.Replace(string(text))))
	require.NoError(t, err)
	other := &story{people: slices.Clone(s.people)}
	for _, e := range j.All() {
		other.events = append(other.events, e)
	}
	for i := range other.people {
		other.people[i].ID = "zz~3"
	}
	return other
}

func TestRelabellingPeopleRelabelsFindings(t *testing.T) {
	s := busy()
	names := map[string]string{"/participants/o": "/participants/zz~03", "/participants/e": "/participants/zz~11", "/participants/e2": "/participants/zz~12"}
	was, is := quality.Rules().Check(s.view(t)), quality.Rules().Check(s.relabelled(t).view(t))
	require.NotEmpty(t, was.Findings)
	for i := range was.Findings {
		was.Findings[i].Message = ""
		if name, ok := names[was.Findings[i].Path]; ok {
			was.Findings[i].Path = name
		}
	}
	for i := range is.Findings {
		is.Findings[i].Message = ""
	}
	byPath := func(a, b rule.Finding) int { return strings.Compare(string(a.Code)+a.Path, string(b.Code)+b.Path) }
	slices.SortStableFunc(was.Findings, byPath)
	slices.SortStableFunc(is.Findings, byPath)
	assert.Empty(t, cmp.Diff(was, is, values))
}

var values = cmp.Comparer(func(a, b rule.Value) bool { return a == b })

// Days are shifted as a whole: what happened on one day stays on one.
func TestShiftingAllInstantsChangesNothing(t *testing.T) {
	s := busy()
	for name, by := range map[string]time.Duration{"a year": 365 * 24 * time.Hour, "before 1970": -80 * 365 * 24 * time.Hour} {
		text, err := s.journal(t).AppendLines(nil)
		require.NoError(t, err)
		j, err := journal.ParseLines([]byte(shifted(string(text), by)))
		require.NoError(t, err)
		facts, err := j.Facts()
		require.NoError(t, err)
		v := facts.View(journal.Look{At: noon(end).Add(by), Policy: mentorship.DefaultPolicy(), People: s.people})
		assert.Empty(t, cmp.Diff(quality.Rules().Check(s.view(t)), quality.Rules().Check(v), values), name)
	}
}

// shifted moves every instant in a text.
func shifted(text string, by time.Duration) string {
	parts := strings.Split(text, `"`)
	for i := range parts {
		if at, err := time.Parse(time.RFC3339, parts[i]); err == nil {
			parts[i] = at.Add(by).Format(time.RFC3339)
		}
	}
	return strings.Join(parts, `"`)
}

// One more good case never makes a finding where there was none, and one more bad
// one never takes one away.
func TestMoreOfTheSameGoesOneWay(t *testing.T) {
	shares(func(q quality.Quality, g quality.Sign) {
		_, path := subjectOf(q)
		before := silent
		for bad := range 11 {
			s := group()
			s.observe(q, g.Name, bad, 10, 3)
			got, _ := says(s.view(t), q.Code(), path)
			if before == broken && !(bad == 10 && strings.HasPrefix(g.Name, "advice-un") || bad == 10 && g.Name == "sessions-unprepared") {
				assert.Equal(t, broken, got, "%d of 10 %s for %s", bad, g.Name, q)
			}
			before = got
		}
	})
}

func TestHostileViews(t *testing.T) {
	many := dyad()
	for i := range 3000 {
		many.on(10, journal.RatingGiven{By: e, Of: o, Scale: quality.MentorScale, Items: []journal.ItemScore{{Item: "trust", Score: journal.Score(i%2000_000 - 1000)}}})
	}
	policies := map[string]func(*mentorship.Policy){
		"no policy":        func(p *mentorship.Policy) { *p = mentorship.Policy{} },
		"negative limits":  func(p *mentorship.Policy) { p.Signs = extreme(math.MinInt) },
		"greatest limits":  func(p *mentorship.Policy) { p.Signs = extreme(math.MaxInt) },
		"limits of zero":   func(p *mentorship.Policy) { p.Signs = extreme(0) },
		"observation only": func(p *mentorship.Policy) { p.Signs = mentorship.Signs{Observations: p.Signs.Observations} },
	}
	stories := map[string]*story{
		"nobody":                  {},
		"one person":              (&story{}).on(0, journal.Joined{Person: o, Role: mentorship.RoleMentor}),
		"facilitator alone":       (&story{}).on(0, journal.Joined{Person: o, Role: mentorship.RoleFacilitator}),
		"joined twice":            dyad().on(1, journal.Joined{Person: o, Role: mentorship.RoleMentor}),
		"mentor became mentee":    dyad().on(1, journal.RoleChanged{Person: o, From: mentorship.RoleMentor, To: mentorship.RoleMentee}),
		"everybody left":          busy().on(180, journal.Left{Person: o}, journal.Left{Person: e}, journal.Left{Person: e2}),
		"ratings before joining":  (&story{}).rate(e, o, quality.MentorTrust, 1, 1, 1).on(100, journal.Joined{Person: o, Role: mentorship.RoleMentor}),
		"scores at both ends":     dyad().rate(e, o, quality.MentorTrust, -1_000_000, 1_000_000, 0),
		"thousands on one day":    many,
		"advice never given":      dyad().on(10, journal.AdviceUsed{Advice: "x", By: e}, journal.ResourceNeeded{Advice: "x", Resource: "mat"}),
		"a concern about nobody":  dyad().on(10, journal.ConcernReported{Concern: "c", Kind: journal.ConcernBullying, About: "ghost"}),
		"resolved, not reported":  dyad().on(10, journal.ConcernResolved{Concern: "c", Outcome: journal.Upheld}),
		"feedback to oneself":     dyad().on(10, journal.FeedbackAnswered{Feedback: "f", By: o}),
		"goals of strangers":      dyad().on(10, journal.GoalSet{Goal: "g", For: "ghost"}),
		"ids that need escaping":  (&story{}).on(0, journal.Joined{Person: "~/~1", Role: mentorship.RolePeer}, journal.Joined{Person: "/", Role: mentorship.RolePeer}).rate("/", "~/~1", quality.MenteeTime, 1, 1, 1),
		"long ids":                (&story{}).on(0, journal.Joined{Person: mentorship.PersonID(strings.Repeat("x", 100)), Role: mentorship.RoleMentor}),
		"unknown kinds":           dyad().on(10, journal.Unknown{Of: journal.Form{Kind: "acme.x", Version: 1}, Raw: "{}"}),
		"the whole is bad":        busy(),
		"a rating of nobody":      dyad().rate(e, "ghost", quality.MentorTrust, 1, 1, 1),
		"a rating by nobody":      dyad().rate("ghost", o, quality.MentorTrust, 1, 1, 1),
		"a mark of a person":      dyad().rate(e, o, quality.Respect, 1, 1, 1),
		"a mentor rated as both":  dyad().rate(e, o, quality.MenteeTime, 1, 1, 1),
		"an unknown item":         dyad().on(10, unknownItem(e, 1)).on(20, unknownItem(e, 5)),
		"feedback never given":    dyad().on(10, journal.FeedbackAnswered{Feedback: "ghost", By: e}),
		"feedback by a ghost":     dyad().on(10, journal.FeedbackGiven{Feedback: "f", From: "ghost", To: o, Traits: shows(mentorship.Attacking, true)}),
		"advice to nobody":        dyad().on(10, journal.AdviceGiven{Advice: "a", By: o, To: "ghost"}),
		"advice used by another":  dyad().on(10, journal.AdviceGiven{Advice: "a", By: o, To: e}).on(11, journal.AdviceUsed{Advice: "a", By: "ghost"}),
		"resources of a ghost":    dyad().on(10, journal.ResourcesStated{Person: "ghost", Lacks: []journal.Resource{"mat"}}),
		"a task of nobody":        dyad().on(10, journal.TaskAgreed{Task: "k", Owner: "ghost", For: "ghost"}),
		"a task done, not agreed": dyad().on(10, journal.TaskDone{Task: "k"}),
		"a challenge of a ghost":  dyad().on(10, journal.ChallengeSet{By: "ghost", For: e}),
		"told to nobody":          dyad().on(10, journal.DisclosureMade{About: e, By: o, As: "x", Note: "n", Purpose: "p"}),
		"told by a ghost":         dyad().on(10, journal.DisclosureMade{About: e, By: "ghost", As: "x", Note: "n", Purpose: "p"}),
		"work of a ghost":         dyad().on(10, journal.WorkReused{Work: "w", Owner: "ghost", By: o}),
		"heeded, never raised":    dyad().on(10, journal.CulturalExpectationHeeded{Expectation: "x", By: o}),
		"checked with oneself":    dyad().on(10, journal.UnderstandingChecked{By: o, Of: "ghost"}),
		"closed and reopened":     busy().on(180, journal.Closed{Ending: journal.EndingEarly}).on(181, journal.Reopened{}),
		"paused for ever":         busy().on(1, journal.Paused{}),
		"resumed, never paused":   dyad().on(1, journal.Resumed{}),
		"left before joining":     (&story{}).on(0, journal.Left{Person: o}).on(1, journal.Joined{Person: o, Role: mentorship.RoleMentor}),
		"two records of one":      {events: dyad().events, people: []mentorship.Person{{ID: o}, {ID: o}, {}}},
		"a record of no area":     {events: busy().events, people: []mentorship.Person{{ID: o, Expertise: make([]mentorship.Expertise, 300)}}},
		"all at the same instant": observed(9, 10, 0, "sessions-absent", "tasks-late", "checks-misunderstood"),
	}
	for name, s := range stories {
		for limits, change := range policies {
			v := s.view(t, change)
			report := quality.Rules().Check(v)
			for _, f := range report.Findings {
				assert.NotEmpty(t, f.Evidence, "%s, %s: %s", name, limits, f.Code)
			}
			for _, side := range v.Sides() {
				_, ok := quality.NewProfile(v, side.Person)
				assert.True(t, ok, "%s, %s", name, limits)
			}
		}
	}
}

// extreme sets every limit to a number.
func extreme(n int) mentorship.Signs {
	limit := mentorship.LimitOf(n, rule.Convention)
	span := mentorship.LimitOf(mentorship.Duration(n), rule.Convention)
	return mentorship.Signs{
		Observations: limit, MissedSessions: limit, Unprepared: limit, LateAnswers: limit, LateTasks: limit, LateFeedback: limit,
		FeedbackWithin: span, Silence: span, IneffectiveFeedback: limit, ImpracticalAdvice: limit, UnusedAdvice: limit,
		Agreement: limit, Approvals: limit, TasksForOthers: limit, OverdueGoals: limit, UntouchedGoals: limit, Unheeded: limit,
		Misunderstood: limit, UnderstandingEvery: span, Trust: span, Early: span, LowRating: limit, HighRating: limit, RatingGap: limit,
	}
}

// random returns a story by chance.
func random(r *rand.Rand, n int) *story {
	s := group()
	var signs []func(bad, of, apart int)
	shares(func(q quality.Quality, g quality.Sign) {
		signs = append(signs, func(bad, of, apart int) { s.observe(q, g.Name, bad, of, apart) })
	})
	all := quality.Qualities()
	people := []mentorship.PersonID{o, e, e2, "", "x"}
	for range n {
		switch r.IntN(3) {
		case 0:
			of := r.IntN(8)
			signs[r.IntN(len(signs))](r.IntN(of+1), of, r.IntN(3))
		case 1:
			by := people[r.IntN(3)]
			s.rateOn(r.IntN(end), by, people[r.IntN(5)], all[r.IntN(len(all))], journal.Score(r.IntN(7)))
		default:
			kinds := []journal.ConcernKind{journal.ConcernBoundaries, journal.ConcernBullying, journal.ConcernConfidentiality}
			s.on(r.IntN(end), journal.ConcernReported{Concern: journal.ConcernID(fmt.Sprint("c", r.IntN(9))), Kind: kinds[r.IntN(3)], About: people[r.IntN(3)]})
		}
	}
	return s
}

// Rules and profiles say the same of what is low.
func agree(t *testing.T, v journal.View) {
	t.Helper()
	report := quality.Rules().Check(v)
	require.NoError(t, ruletest.ExamineSet(quality.Rules(), v))
	people := []mentorship.PersonID{""}
	for _, s := range v.Sides() {
		people = append(people, s.Person)
	}
	for _, p := range people {
		profile, ok := quality.NewProfile(v, p)
		require.True(t, ok)
		path := ""
		if p != "" {
			path = "/participants/" + string(p)
		}
		for _, a := range profile.Qualities {
			if slices.Contains(report.NotApplicable, a.Quality.Code()) {
				continue
			}
			low := slices.ContainsFunc(report.Findings, func(f rule.Finding) bool {
				return f.Code == a.Quality.Code() && f.Path == path && f.Outcome == rule.Broken
			})
			require.Equal(t, a.Standing == quality.Gap, low, "%s of %q: %+v", a.Quality, p, a)
		}
	}
}

func TestRulesAndProfilesAgree(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for range 30 {
		agree(t, random(r, 1+r.IntN(25)).view(t))
	}
	agree(t, busy().view(t))
}

func FuzzRules(f *testing.F) {
	for seed := range uint64(8) {
		f.Add(seed, uint8(4*seed))
	}
	f.Fuzz(func(t *testing.T, seed uint64, n uint8) {
		agree(t, random(rand.New(rand.NewPCG(seed, 1)), int(n)).view(t))
	})
}

func BenchmarkClean(b *testing.B) {
	v := clean().view(b)
	set := quality.Rules()
	var found []rule.Finding
	b.ReportAllocs()
	for b.Loop() {
		found = set.AppendFindings(found[:0], v)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(set.Len()), "ns/rule")
}
