package bipartite

import (
	"errors"
	"fmt"
)

// MaxPairs is the largest number of pairs of a graph. A price that is a
// difference of the lengths of two simple paths is then at most
// 2 * MaxPairs * 2^31 = 2^61, and a distance at most 5 * 2^60.
const MaxPairs = 1 << 29

// Errors of [Graph.Check], wrapped with what is wrong and where.
var (
	// ErrGraph means that the arrays of a graph contradict each other.
	ErrGraph = errors.New("bipartite: malformed graph")
	// ErrTooLarge means more than [MaxPairs] pairs.
	ErrTooLarge = errors.New("bipartite: too many pairs")
)

// A Graph is the problem: mentees and mentors numbered from zero, and the
// eligible pairs in rows, one row for each mentee.
//
// The candidates of mentee i are Mentor[Start[i]:Start[i+1]], in rising order,
// with their scores, higher is better, at the same positions of Score. The
// position of a pair in Mentor is its index. The zero value is a graph without
// people. A solver reads a graph and never keeps or changes it.
type Graph struct {
	Start  []int32 // offsets of rows, one more than there are mentees; may be empty if there are none
	Mentor []int32 // mentor of each pair
	Score  []int32 // score of each pair, any value

	MenteeCapacity []int32 // how many mentors a mentee may have, at least 0
	MentorCapacity []int32 // how many mentees a mentor may have, at least 0
}

// Check returns nil if the arrays fit together as [Graph] says, otherwise an
// error that wraps [ErrGraph] or [ErrTooLarge] and names the first fault.
func (g Graph) Check() error {
	if len(g.Mentor) > MaxPairs {
		return fmt.Errorf("%w: %d, at most %d", ErrTooLarge, len(g.Mentor), MaxPairs)
	}
	if len(g.Score) != len(g.Mentor) {
		return fmt.Errorf("%w: %d scores for %d pairs", ErrGraph, len(g.Score), len(g.Mentor))
	}
	for i, c := range g.MenteeCapacity {
		if c < 0 {
			return fmt.Errorf("%w: mentee %d: capacity %d", ErrGraph, i, c)
		}
	}
	for j, c := range g.MentorCapacity {
		if c < 0 {
			return fmt.Errorf("%w: mentor %d: capacity %d", ErrGraph, j, c)
		}
	}
	if err := g.checkStart(); err != nil {
		return err
	}
	for i := range g.MenteeCapacity {
		if err := g.checkRow(i); err != nil {
			return err
		}
	}
	return nil
}

func (g Graph) checkStart() error {
	n := len(g.MenteeCapacity)
	if n == 0 && len(g.Start) == 0 && len(g.Mentor) == 0 {
		return nil
	}
	if len(g.Start) != n+1 {
		return fmt.Errorf("%w: %d row offsets for %d mentees", ErrGraph, len(g.Start), n)
	}
	if g.Start[0] != 0 || int(g.Start[n]) != len(g.Mentor) {
		return fmt.Errorf("%w: rows span %d to %d of %d pairs", ErrGraph, g.Start[0], g.Start[n], len(g.Mentor))
	}
	for i := range n {
		if g.Start[i] > g.Start[i+1] {
			return fmt.Errorf("%w: mentee %d: row from %d to %d", ErrGraph, i, g.Start[i], g.Start[i+1])
		}
	}
	return nil
}

// checkRow needs rows that lie within the pairs.
func (g Graph) checkRow(i int) error {
	last := int32(-1)
	for _, j := range g.Mentor[g.Start[i]:g.Start[i+1]] {
		if j <= last || int(j) >= len(g.MentorCapacity) {
			return fmt.Errorf("%w: mentee %d: mentor %d after %d of %d", ErrGraph, i, j, last, len(g.MentorCapacity))
		}
		last = j
	}
	return nil
}
