package flow

import (
	"errors"
	"fmt"

	"github.com/go-mentorship/mentorkit/matching/internal/bipartite"
)

// Errors of [Solve], beside those of [bipartite.Graph.Check].
var (
	// ErrProblem means arrays or settled pairs that contradict each other.
	ErrProblem = errors.New("flow: malformed problem")
	// ErrTooLarge means weights whose sums could leave an int64.
	ErrTooLarge = errors.New("flow: weights too large")
)

// A Problem is a graph with weights, minima and pairs that are settled. A
// solver never keeps or changes it. The zero value has nobody in it.
type Problem struct {
	// Graph says who may be paired and the capacities. Its scores are not read.
	Graph bipartite.Graph
	// Weight is what each pair adds, of any sign.
	Weight []int64
	// MenteeMinimum and MentorMinimum are how many partners somebody must have,
	// at least 0 and at most their capacity; nil where nobody must have any.
	MenteeMinimum, MentorMinimum []int32
	// Fixed are pairs that must be chosen and Barred those that must not, each
	// in rising order. All others are open.
	Fixed, Barred []int32
	// Start is a choice to begin with, rising: the nearer to a best one, the
	// sooner one is found. What does not fit is left out.
	Start []int32
}

// check returns nil if the arrays fit together.
func (p Problem) check() error {
	g := p.Graph
	if err := g.Check(); err != nil {
		return err
	}
	if len(p.Weight) != len(g.Mentor) {
		return fmt.Errorf("%w: %d weights for %d pairs", ErrProblem, len(p.Weight), len(g.Mentor))
	}
	if err := checkMinima("mentee", p.MenteeMinimum, g.MenteeCapacity); err != nil {
		return err
	}
	if err := checkMinima("mentor", p.MentorMinimum, g.MentorCapacity); err != nil {
		return err
	}
	for _, list := range [...][]int32{p.Fixed, p.Barred, p.Start} {
		last := int32(-1)
		for _, e := range list {
			if e <= last || int(e) >= len(g.Mentor) {
				return fmt.Errorf("%w: pair %d after %d of %d", ErrProblem, e, last, len(g.Mentor))
			}
			last = e
		}
	}
	for f, b := p.Fixed, p.Barred; len(f) > 0 && len(b) > 0; {
		switch {
		case f[0] == b[0]:
			return fmt.Errorf("%w: pair %d is fixed and barred", ErrProblem, f[0])
		case f[0] < b[0]:
			f = f[1:]
		default:
			b = b[1:]
		}
	}
	return p.checkWeights()
}

func checkMinima(side string, minimum, capacity []int32) error {
	if minimum == nil {
		return nil
	}
	if len(minimum) != len(capacity) {
		return fmt.Errorf("%w: %d minima for %d people: %s", ErrProblem, len(minimum), len(capacity), side)
	}
	for k, n := range minimum {
		if n < 0 || n > capacity[k] {
			return fmt.Errorf("%w: %s %d: minimum %d, capacity %d", ErrProblem, side, k, n, capacity[k])
		}
	}
	return nil
}

// checkWeights makes sure that nothing overflows. Let W be the greatest size of
// a weight and k the number of people on the smaller side. A simple alternating
// path has at most 2k + 1 pairs. After each search, a price that has changed is
// the length of the tree's path to its end, or that and a path from the root:
// at most B = 2 (2k + 1) W. A distance is a path and two prices, and a step
// looks at one pair and two prices more: less than 6 B. The value is a sum over
// pairs.
func (p Problem) checkWeights() error {
	const limit = 1 << 56
	people := uint64(min(len(p.Graph.MenteeCapacity), len(p.Graph.MentorCapacity)) + 1)
	largest := uint64(0)
	for _, w := range p.Weight {
		largest = max(largest, uint64(max(w, -w))) // the least int64 stays itself: 1 << 63
	}
	if largest > limit/people || largest > limit<<5/uint64(len(p.Weight)+1) {
		return fmt.Errorf("%w: %d among %d pairs", ErrTooLarge, largest, len(p.Weight))
	}
	return nil
}
