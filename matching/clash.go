package matching

import (
	"context"
	"fmt"
	"slices"

	"github.com/go-mentorship/mentorkit/matching/internal/bound"
)

// A clash is the search for a conflict.
type clash struct {
	in     Instance
	effort int
	core   []int  // demands that are part of the conflict
	keep   []bool // demands of the last try
	unsure bool   // a try was left undecided

	proof  bound.Solution // of the last try that was impossible
	proven []bool         // and its demands
}

// clash finds a set of demands that cannot hold together, and of which none can
// be spared: the demand that makes the first few of them impossible is one of
// it, and so on among those before, until what was found is impossible by
// itself. Each is found by bisection. (Junker, "QUICKXPLAIN: preferred
// explanations and relaxations for over-constrained problems", AAAI 2004.)
func (in Instance) clash(ctx context.Context, effort int) (Solution, error) {
	all := in.demands()
	c := clash{in: in, effort: effort, keep: make([]bool, len(all))}
	high := len(all)
	switch impossible, err := c.try(ctx, high); {
	case err != nil:
		return Solution{}, err
	case !impossible:
		return Solution{}, fmt.Errorf("%w: after %d cases", ErrUndecided, effort)
	}
	for high > 0 {
		if impossible, err := c.try(ctx, 0); err != nil {
			return Solution{}, err
		} else if impossible {
			break
		}
		for low := 0; low+1 < high; { // possible with low, impossible with high
			middle := int(uint(low+high) / 2)
			switch impossible, err := c.try(ctx, middle); {
			case err != nil:
				return Solution{}, err
			case impossible:
				high = middle
			default:
				low = middle
			}
		}
		high--
		c.core = append(c.core, high)
	}
	return Solution{Proof: Infeasible, Conflict: c.conflict(all)}, nil
}

// try reports whether what was found, with the first so many demands, cannot
// hold.
func (c *clash) try(ctx context.Context, first int) (impossible bool, err error) {
	for k := range c.keep {
		c.keep[k] = k < first
	}
	for _, k := range c.core {
		c.keep[k] = true
	}
	s, err := bound.Solve(c.in.only(c.keep).bounding(), c.effort, func(int, int) bool { return ctx.Err() == nil })
	switch {
	case err != nil:
		return false, fmt.Errorf("%w: %w", ErrInstance, err)
	case s.Outcome == bound.Stopped:
		return false, fmt.Errorf("matching: stopped: %w", context.Cause(ctx))
	case s.Outcome == bound.Impossible:
		c.proof, c.proven = s, slices.Clone(c.keep)
		return true, nil
	}
	c.unsure = c.unsure || s.Outcome == bound.Undecided
	return false, nil
}

// conflict returns what was found.
func (c *clash) conflict(all []Demand) *Conflict {
	plain := Instance{Mentors: c.in.Mentors, Mentees: c.in.Mentees} // with no objective of its own
	found := Conflict{
		Minimal: !c.unsure,
		Mentors: prices(c.in.Mentors, worths("", c.proof.MentorPrice)),
		Apart:   plain.apart(c.proof.ApartPrice),
		Cases:   plain.cases(c.proof.Cases),
	}
	for k, demand := range all {
		if c.proven[k] {
			found.Demands = append(found.Demands, demand)
		}
	}
	found.Shortage = c.in.only(c.proven).shortage()
	return &found
}
