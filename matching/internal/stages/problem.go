package stages

import (
	"errors"
	"fmt"

	"github.com/go-mentorship/mentorkit/matching/internal/bipartite"
	"github.com/go-mentorship/mentorkit/matching/internal/flow"
)

// ErrProblem means ranks or aims that do not fit; see also the errors of
// [flow.Solve].
var ErrProblem = errors.New("stages: malformed problem")

// An Aim is something to be sought.
type Aim uint8

// The aims.
const (
	Places   Aim = iota // as many pairs as possible
	Score               // the greatest sum of scores
	Ranks               // the most pairs of the first rank, then of the second, and so on
	Worst               // Places, then the greatest least score
	BadRanks            // Places, then the fewest pairs of the worst rank, then of the next, and so on
	Leximin             // Places, then the fewest pairs of the least score, then of the next, and so on
	Given               // the greatest sum of weights that the problem gives
)

// A Problem is a graph with bounds and the aims, the most important first.
type Problem struct {
	Graph bipartite.Graph
	// Rank is the rank of each pair, 0 or more, the best being 0; it may be nil
	// where no aim looks at it.
	Rank []int32
	// MenteeMinimum and MentorMinimum are as in [flow.Problem].
	MenteeMinimum, MentorMinimum []int32
	// Fixed are the pairs that must be chosen, rising.
	Fixed []int32
	Aims  []Aim
	// Given is, for each aim [Given] in turn, what each pair weighs.
	Given [][]int64
}

func (p Problem) check() error {
	given := 0
	for _, a := range p.Aims {
		if a > Given {
			return fmt.Errorf("%w: aim %d", ErrProblem, a)
		}
		if a == Given {
			if given++; given > len(p.Given) || len(p.Given[given-1]) != len(p.Graph.Mentor) {
				return fmt.Errorf("%w: no weight for each pair of given aim %d", ErrProblem, given)
			}
		}
		if (a == Ranks || a == BadRanks) && len(p.Rank) != len(p.Graph.Mentor) {
			return fmt.Errorf("%w: %d ranks for %d pairs", ErrProblem, len(p.Rank), len(p.Graph.Mentor))
		}
	}
	for e, r := range p.Rank {
		if r < 0 {
			return fmt.Errorf("%w: pair %d has rank %d", ErrProblem, e, r)
		}
	}
	return nil
}

// A Stage is one step, reached by the choice of the solution and proved by
// prices as package flow says, on the face that the stages before have left.
type Stage struct {
	// Aim is the position of the aim that the stage serves.
	Aim int
	// Kind is what is counted, in pairs that weigh 1 where they are sought and
	// -1 where they are shunned: all pairs with Places, with Score their scores,
	// with Given their weights, with Ranks those of rank Level.
	//
	// With the other kinds it is those of rank or score Level, once all open
	// pairs that are worse, but better than the Level of the aim's stage before,
	// are barred; the choice has none of them. The prices of a stage of the
	// kind Worst do not make the number of such pairs the least: they prove that it is
	// not zero for any choice on the face, and do not narrow it further.
	Kind Aim
	// Level is a rank or a score; 0 with Places and Score, with Given the position
	// of the weights.
	Level int64
	// Value is the number of pairs counted, or the sum of scores or weights.
	Value int64
	// Mentees and Mentors are the prices that are not zero, in order of person.
	Mentees, Mentors []Price
}

// A Price is one person's in one stage.
type Price struct {
	Person int32
	Price  int64
}

// A Solution is a choice and what proves it, or why there is none.
type Solution struct {
	// Chosen holds the indices of the chosen pairs, rising.
	Chosen []int32
	Stages []Stage
	// Violation is not nil if no choice is permitted.
	Violation *flow.Violation
	// Complete is false if progress stopped the work; all else is then zero.
	Complete bool
}
