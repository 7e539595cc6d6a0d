package matchingtest_test

import (
	"context"
	"time"

	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

func day(year int) time.Time { return time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC) }

type solverFunc func(ctx context.Context, in matching.Instance) (matching.Solution, error)

func (f solverFunc) Solve(ctx context.Context, in matching.Instance, _ func(int, int)) (matching.Solution, error) {
	return f(ctx, in)
}

// words describes every pairing alike.
type words struct{ text string }

func (words) Rate(pairing) matching.Rating             { return 1 }
func (w words) Describe(pairing) string                { return w.text }
func (words) Prepare(matching.Scene) matching.Prepared { return ratings{one: 1} }

// prepared rates every pairing 1 and prepares what it is told.
type prepared struct{ ready matching.Prepared }

func (prepared) Rate(pairing) matching.Rating               { return 1 }
func (p prepared) Prepare(matching.Scene) matching.Prepared { return p.ready }

type ratings struct{ one matching.Rating }

func (r ratings) RatePair(int, int) matching.Rating { return r.one }

type lister struct{ listed []matching.Listed }

func (lister) RatePair(int, int) matching.Rating { return 1 }
func (l lister) AppendListed([]matching.Listed, int) ([]matching.Listed, matching.Rating) {
	return l.listed, 1
}

type classed struct{}

func (classed) RatePair(int, int) matching.Rating { return 1 }
func (classed) Classes() (mentors, mentees []int32) {
	return []int32{0}, []int32{0, 0, 0, 0, 0}
}

type bounded struct{ least, most matching.Rating }

func (bounded) RatePair(int, int) matching.Rating                  { return 1 }
func (b bounded) BoundPair(int, int) (least, most matching.Rating) { return b.least, b.most }

type preparedRule struct {
	rule.Rule[pairing]
	ready rule.Rule[pairing]
}

func (r preparedRule) PrepareRule(matching.Scene) rule.Rule[pairing] { return r.ready }

type relational struct{ rule.Rule[pairing] }

func (relational) PassesStrangers() bool { return true }

// sieve makes of a set what it is told.
type sieve struct {
	rule.Rule[pairing]
	word uint64
}

func (s sieve) Sift(mentors []uint64, _ int) {
	for k := range mentors {
		mentors[k] = s.word
	}
}
