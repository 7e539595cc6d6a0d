package bound

import (
	"errors"
	"fmt"

	"github.com/go-mentorship/mentorkit/matching/internal/bipartite"
	"github.com/go-mentorship/mentorkit/matching/internal/ssp"
)

// ErrProblem means arrays that contradict each other.
var ErrProblem = errors.New("bound: malformed problem")

// A Problem is a graph with demands. A solver never keeps or changes it. The
// zero value has nobody in it.
type Problem struct {
	// Graph says who may be paired and the capacities. Its scores are not read.
	Graph bipartite.Graph
	// First and Second are what each pair adds, compared in that order; nil
	// where nothing counts and any permitted choice will do.
	First, Second []int64

	// MenteeMinimum and MentorMinimum are how many partners somebody must have,
	// at least 0; nil where nobody must have any.
	MenteeMinimum, MentorMinimum []int32
	// LockedMentor and LockedMentee are pairs that must be chosen, whether they
	// are in the graph or not.
	LockedMentor, LockedMentee []int32
	// Together are mentees who have the same mentors and at least one, Apart
	// mentees who have none in common; rising, and none twice within a group.
	Together, Apart [][]int32
}

// check returns nil if the arrays fit together.
func (p *Problem) check() error {
	g := p.Graph
	if err := g.Check(); err != nil {
		return err
	}
	mentees, mentors := len(g.MenteeCapacity), len(g.MentorCapacity)
	switch {
	case len(p.First) != len(p.Second) || p.First != nil && len(p.First) != len(g.Mentor):
		return fmt.Errorf("%w: %d and %d weights for %d pairs", ErrProblem, len(p.First), len(p.Second), len(g.Mentor))
	case p.MenteeMinimum != nil && len(p.MenteeMinimum) != mentees,
		p.MentorMinimum != nil && len(p.MentorMinimum) != mentors:
		return fmt.Errorf("%w: %d and %d minima", ErrProblem, len(p.MenteeMinimum), len(p.MentorMinimum))
	case len(p.LockedMentor) != len(p.LockedMentee):
		return fmt.Errorf("%w: locks of %d mentors and %d mentees", ErrProblem, len(p.LockedMentor), len(p.LockedMentee))
	}
	for _, list := range [...][]int32{p.MenteeMinimum, p.MentorMinimum} {
		for k, n := range list {
			if n < 0 {
				return fmt.Errorf("%w: minimum %d at %d", ErrProblem, n, k)
			}
		}
	}
	for k, i := range p.LockedMentee {
		if j := p.LockedMentor[k]; i < 0 || j < 0 || int(i) >= mentees || int(j) >= mentors {
			return fmt.Errorf("%w: lock %d of mentor %d and mentee %d", ErrProblem, k, j, i)
		}
	}
	for _, list := range [...][][]int32{p.Together, p.Apart} {
		for k, group := range list {
			last := int32(-1)
			for _, i := range group {
				if i <= last || int(i) >= mentees {
					return fmt.Errorf("%w: group %d: mentee %d after %d", ErrProblem, k, i, last)
				}
				last = i
			}
		}
	}
	return nil
}

// weight returns what a pair adds.
func (p *Problem) weight(e int32) ssp.Weight {
	if p.First == nil {
		return ssp.Weight{}
	}
	return ssp.Weight{First: p.First[e], Second: p.Second[e]}
}

// A Split is one side of a case: the group of a mentee has a mentor, or not.
type Split struct {
	Mentor, Mentee int32
	Taken          bool
}

// A Priced is a mentor with the price of a slot.
type Priced struct {
	Mentor int32
	Price  ssp.Weight
}

// An Apart is a list to keep apart with the price of being the one of them who
// has a mentor.
type Apart struct {
	List, Mentor int32
	Price        ssp.Weight
}

// A Case is a part of all choices, with prices that bound it.
type Case struct {
	// Splits lead to the case, each within the one before. Cases come in the
	// order in which a tree is walked that has the side taken first.
	Splits []Split
	// MentorPrice and ApartPrice are those that differ from the shared ones, in
	// order of mentor, and of list and mentor.
	MentorPrice []Priced
	ApartPrice  []Apart
}

// An Outcome says how a search ended.
type Outcome uint8

const (
	Stopped    Outcome = iota // progress stopped it
	Best                      // the choice is the best there is
	Found                     // the effort ended first: nothing is known to be better
	Undecided                 // the effort ended before anything was found
	Impossible                // no choice is permitted
)

// A Solution is a choice of pairs with what bounds it.
type Solution struct {
	Outcome Outcome
	// Chosen holds the indices of the chosen pairs, rising.
	Chosen []int32
	// Value is the sum of their weights, and Bound one that none exceeds.
	Value, Bound ssp.Weight

	// MentorPrice, and ApartPrice where it is not zero, are the shared prices;
	// Cases those of cases, none if the shared prices say it all. With
	// [Impossible] they prove it for weights of zero; with weights, and with
	// [Undecided], there are none.
	MentorPrice []ssp.Weight
	ApartPrice  []Apart
	Cases       []Case
	// MenteePrice make, with MentorPrice, a certificate as that of package flow,
	// where there are no groups; else there are none.
	MenteePrice []ssp.Weight
	// Nodes is how many cases were looked at.
	Nodes int
}
