package closure

import (
	"errors"
	"fmt"
	"math"
)

// Errors of [Max].
var (
	// ErrProblem means that the arrays of a problem contradict each other.
	ErrProblem = errors.New("closure: malformed problem")
	// ErrStopped means that progress asked to stop.
	ErrStopped = errors.New("closure: stopped")
)

// maxNeeds is how many needs there may be: each takes two int32 numbers.
const maxNeeds = math.MaxInt32 / 2

// A Problem is things numbered from zero, their weights and their needs. What
// thing x needs is Need[Start[x]:Start[x+1]], in any order. Needs may form
// cycles, whose members are then chosen together or not at all. The sum of the
// absolute weights must fit an int64. The zero value has no things.
type Problem struct {
	Weight []int64
	Start  []int32 // one more than there are things; may be empty if there are none
	Need   []int32
}

// A Set is a closed set of the greatest weight, and its proof.
type Set struct {
	// Member reports of each thing whether it is chosen. Of all sets of the
	// greatest weight this is the smallest, which is part of every other.
	Member []bool
	// Weight is the sum of the weights of the members.
	Weight int64
	// Moved is, for each entry of Need, the weight that the proof moves from who
	// has the need to what is needed; see the package comment.
	Moved []int64
}

// Check returns nil if the arrays fit together, otherwise an error that wraps
// [ErrProblem]. It does not add up the weights.
func (p Problem) Check() error {
	n := len(p.Weight)
	if len(p.Need) > maxNeeds {
		return fmt.Errorf("%w: %d needs, at most %d", ErrProblem, len(p.Need), maxNeeds)
	}
	if n == 0 && len(p.Start) == 0 && len(p.Need) == 0 {
		return nil
	}
	if len(p.Start) != n+1 || p.Start[0] != 0 || int(p.Start[n]) != len(p.Need) {
		return fmt.Errorf("%w: %d offsets for %d things with %d needs", ErrProblem, len(p.Start), n, len(p.Need))
	}
	for x := range n {
		if p.Start[x] > p.Start[x+1] {
			return fmt.Errorf("%w: thing %d: needs from %d to %d", ErrProblem, x, p.Start[x], p.Start[x+1])
		}
	}
	for k, y := range p.Need {
		if y < 0 || int(y) >= n {
			return fmt.Errorf("%w: need %d: thing %d of %d", ErrProblem, k, y, n)
		}
	}
	return nil
}

// Max returns the closed set of the greatest weight; the empty set weighs 0. It
// tells after each phase of the flow how much of all weight above zero has
// found what it must pay for; progress may be nil and returns false to stop.
// With V things and E needs it takes at most O(V*V*E) time, in practice a few
// passes over the needs.
func Max(p Problem, progress func(done, total int64) bool) (Set, error) {
	if err := p.Check(); err != nil {
		return Set{}, err
	}
	f := newFlow(p)
	total, done := int64(0), int64(0)
	for _, w := range p.Weight {
		total += max(0, w)
	}
	for f.level() {
		done += f.block()
		if progress != nil && !progress(done, total) {
			return Set{}, ErrStopped
		}
	}
	return f.set(p), nil
}

// set reads the answer off a flow that has no path left: the members are what
// weight that found nothing to pay for can reach.
func (f *flow) set(p Problem) Set {
	s := Set{Member: make([]bool, len(p.Weight)), Moved: make([]int64, len(p.Need))}
	queue := f.queue[:0]
	for x, w := range f.supply {
		if w > 0 {
			s.Member[x] = true
			queue = append(queue, int32(x))
		}
	}
	for k := 0; k < len(queue); k++ {
		x := queue[k]
		for a := f.start[x]; a < f.start[x+1]; a++ {
			if y := f.to[a]; f.open(a) && !s.Member[y] {
				s.Member[y] = true
				queue = append(queue, y)
			}
		}
	}
	for x, in := range s.Member {
		if in {
			s.Weight += p.Weight[x]
		}
	}
	for a, k := range f.need {
		if k >= 0 {
			s.Moved[k] = f.moved[f.twin[a]]
		}
	}
	return s
}
