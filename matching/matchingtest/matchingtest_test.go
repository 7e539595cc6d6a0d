package matchingtest_test

import (
	"context"
	"errors"
	"fmt"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/matching/matchingtest"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

type pairing = mentorship.Pairing

// pairings are two mentors and two mentees who have much to say, met over a year.
func pairings() []pairing {
	policy := mentorship.DefaultPolicy()
	people := make([]mentorship.Person, 4)
	for k := range people {
		people[k] = mentorship.Person{
			ID: mentorship.PersonID(fmt.Sprint("person-", k)), Stage: mentorship.Stage(10 + 20*k), Capacity: new(k),
			Profession: mentorship.Professions()[k%2], Styles: []mentorship.Style{mentorship.StyleDirect},
			Values:    []mentorship.CoreValue{"equity", mentorship.CoreValue(fmt.Sprint("value ", k%2))},
			Expertise: []mentorship.Expertise{{Area: "stroke", Level: mentorship.Level(10 * k)}},
			Seeks:     []mentorship.Sought{{Area: "stroke", Level: 20}, {Area: "gait"}},
			Languages: []mentorship.Language{{Tag: "en", Fluency: mentorship.Fluency(10 * k)}},
			Zone:      []string{"Europe/Vienna", "Africa/Nairobi"}[k%2], Place: mentorship.Place{Country: []string{"AT", "KE"}[k%2]},
			Availability:  []mentorship.Window{{Day: 1, From: 480, Until: 720 + 60*k}},
			HoursPerMonth: new(2 + k),
			Wishes:        mentorship.Wishes{Goals: mentorship.Objectives()[:1+k], Kinship: mentorship.SameProfession},
			Personality:   &mentorship.Personality{Openness: 10 * k, Stability: 50},
		}
	}
	var list []pairing
	for _, mentor := range people[2:] {
		for _, mentee := range people[:2] {
			list = append(list, pairing{Mentor: &mentor, Mentee: &mentee, Policy: &policy, Period: mentorship.Period{
				From: day(2027), Until: day(2028),
			}})
		}
	}
	return list
}

func TestOwnSolversCriteriaAndRules(t *testing.T) {
	t.Parallel()
	matchingtest.RunSolver(t, matching.Optimal{})
	matchingtest.RunSolver(t, matching.Stable{})
	matchingtest.RunSolver(t, matching.RankMaximal{})
	matchingtest.RunSolver(t, matching.Fair{})
	matchingtest.RunSolver(t, matching.Leximin{})
	matchingtest.RunSolver(t, matching.Lexicographic{Aims: matching.Aims()})
	matchingtest.RunSolver(t, matching.Egalitarian{})
	matchingtest.RunSolver(t, matching.MinRegret{})
	matchingtest.RunSolver(t, matching.SexEqual{})
	for _, c := range matching.DefaultCriteria() {
		if err := matchingtest.ExamineCriterion(c.Criterion, pairings()...); err != nil {
			t.Errorf("%s: %v", c.Name, err)
		}
	}
	for r := range matching.Eligibility().All() {
		matchingtest.RunRule(t, r, pairings()...)
	}
}

// A kit that approves of everything would be hollow.
func TestFaultySolversAreFound(t *testing.T) {
	t.Parallel()
	spoilt := func(spoil func(*matching.Solution)) solverFunc {
		return func(ctx context.Context, in matching.Instance) (matching.Solution, error) {
			s, err := matching.Optimal{}.Solve(ctx, in, func(int, int) {})
			if err == nil {
				spoil(&s)
			}
			return s, err
		}
	}
	var calls atomic.Int64
	tests := map[string]struct {
		solver matching.Solver
		want   string
	}{
		"nil":    {nil, "missing"},
		"panics": {solverFunc(func(context.Context, matching.Instance) (matching.Solution, error) { panic("lost") }), "panics"},
		"refuses": {solverFunc(func(context.Context, matching.Instance) (matching.Solution, error) {
			return matching.Solution{}, matching.ErrInstance
		}), "refuses"},
		"claims ties": {solverFunc(func(context.Context, matching.Instance) (matching.Solution, error) {
			return matching.Solution{}, fmt.Errorf("%w: %w", matching.ErrInstance, &matching.TieError{First: 1})
		}), "refuses"},
		"too many": {spoilt(func(s *matching.Solution) { s.Chosen = append([]int32{-1}, s.Chosen...) }), "is wrong"},
		"idle":     {spoilt(func(s *matching.Solution) { s.Chosen = nil }), "is wrong"},
		"of two minds": {spoilt(func(s *matching.Solution) {
			s.Proof = ""
			s.MentorPrice, s.MenteePrice = nil, nil
			s.Chosen = s.Chosen[:min(len(s.Chosen), int(calls.Add(1)%2))]
		}), "is of two minds"},
		"hides a cause": {solverFunc(func(ctx context.Context, in matching.Instance) (matching.Solution, error) {
			if ctx.Err() != nil {
				return matching.Solution{}, errors.New("stopped")
			}
			return matching.Optimal{}.Solve(ctx, in, func(int, int) {})
		}), "hides why it stopped"},
		"passes off": {solverFunc(func(ctx context.Context, in matching.Instance) (matching.Solution, error) {
			if ctx.Err() != nil {
				return matching.Solution{Chosen: []int32{0}}, nil //nolint:nilerr // that is the fault
			}
			return matching.Optimal{}.Solve(ctx, in, func(int, int) {})
		}), "passes off what it had"},
		"changes": {solverFunc(func(ctx context.Context, in matching.Instance) (matching.Solution, error) {
			s, err := matching.Optimal{}.Solve(ctx, in, func(int, int) {})
			for k := range in.Score {
				in.Score[k] = 0
			}
			return s, err
		}), "changes the instance"},
	}
	for name, tt := range tests {
		assert.ErrorContains(t, matchingtest.ExamineSolver(tt.solver), tt.want, name)
	}
	lazy := solverFunc(func(_ context.Context, in matching.Instance) (matching.Solution, error) {
		if in.MentorMinimum != nil || in.MenteeMinimum != nil {
			return matching.Solution{}, matching.ErrInstance
		}
		return matching.Solution{}, nil
	})
	require.NoError(t, matchingtest.ExamineSolver(lazy), "who claims nothing need not be good")
}

func TestFaultyCriteriaAreFound(t *testing.T) {
	t.Parallel()
	var calls atomic.Int64
	tests := map[string]struct {
		criterion matching.Criterion
		want      string
	}{
		"nil":          {nil, "missing"},
		"panics":       {matching.CriterionFunc(func(p pairing) matching.Rating { return matching.Rating(len(p.Mentor.ID)) }), "panics"},
		"outside":      {matching.CriterionFunc(func(pairing) matching.Rating { return 10_001 }), "rates outside the range"},
		"of two minds": {matching.CriterionFunc(func(pairing) matching.Rating { return matching.Rating(calls.Add(1) % 100) }), "is of two minds"},
		"changes": {matching.CriterionFunc(func(p pairing) matching.Rating {
			if p.Mentor != nil {
				p.Mentor.Zone = "elsewhere"
			}
			return 0
		}), "changes the pairing"},
		"unreadable":       {words{" two\nlines"}, "is hard to read"},
		"prepares nothing": {prepared{nil}, "prepares nothing"},
		"otherwise":        {prepared{ratings{one: 2}}, "rates otherwise when prepared"},
		"lists strangely":  {prepared{lister{listed: []matching.Listed{{Mentor: 0, Rating: 5}}}}, "lists what it does not rate"},
		"lists backwards":  {prepared{lister{listed: []matching.Listed{{Mentor: 1, Rating: 1}, {Mentor: 0, Rating: 1}}}}, "lists out of order"},
		"bounds too low":   {prepared{bounded{0, 0}}, "rates beyond its bounds"},
		"bounds too high":  {prepared{bounded{2, 9}}, "rates beyond its bounds"},
		"others' classes":  {prepared{classed{}}, "has classes of others"},
	}
	for name, tt := range tests {
		assert.ErrorContains(t, matchingtest.ExamineCriterion(tt.criterion, pairings()...), tt.want, name)
	}
}

func TestFaultyRulesAreFound(t *testing.T) {
	t.Parallel()
	finding := []rule.Finding{{Message: "never", Evidence: []rule.Evidence{{Name: "times", Got: rule.Count(1), Want: rule.Count(0)}}}}
	good := rule.New(rule.Info{
		Code: "matching.test.never", Severity: rule.Violation, Title: "Nobody", Why: "Nothing.", Remedy: "None.", Basis: rule.Convention,
	}, func(pairing) []rule.Finding { return finding })
	require.NoError(t, matchingtest.ExamineRule(good, pairings()...))
	allows := rule.New(good.Info(), func(pairing) []rule.Finding { return nil })
	for name, tt := range map[string]struct {
		rule rule.Rule[pairing]
		want string
	}{
		"nothing":   {preparedRule{good, nil}, "prepares nothing"},
		"otherwise": {preparedRule{good, rule.New(good.Info(), func(pairing) []rule.Finding { return nil })}, "finds otherwise when prepared"},
		"too fine":  {preparedRule{allows, sieve{allows, 0}}, "takes out who does not break it"},
		"too wide":  {preparedRule{good, sieve{good, ^uint64(0)}}, "adds mentors to a set"},
		"strangers": {relational{good}, "does not pass strangers"},
	} {
		assert.ErrorContains(t, matchingtest.ExamineRule(tt.rule, pairings()...), tt.want, name)
	}
}

// Problems reach the test, and nobody has to be known to a rule.
func TestRunReports(t *testing.T) {
	t.Parallel()
	told := &recorder{TB: t}
	matchingtest.RunSolver(told, nil)
	matchingtest.RunCriterion(told, nil)
	matchingtest.RunCriterion(told, matching.Stage(), pairing{})
	matchingtest.RunRule(told, preparedRule{matching.NotAhead(), nil}, pairings()...)
	assert.Equal(t, 3, told.errors, "the criterion Stage keeps the contract")
	require.Error(t, matchingtest.ExamineRule(nil), "no rule")
}

// recorder counts errors.
type recorder struct {
	testing.TB
	errors int
}

func (r *recorder) Helper()      {}
func (r *recorder) Error(...any) { r.errors++ }
