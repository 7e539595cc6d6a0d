package matching

import (
	"fmt"
	"slices"

	"github.com/go-mentorship/mentorkit/matching/internal/bipartite"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// MaxPairs is the largest number of eligible pairs. It keeps every sum of
// prices and scores within an int64.
const MaxPairs = bipartite.MaxPairs / 2

// An Instance is a [Problem] in flat arrays, which is what a [Solver] reads:
// mentees and mentors numbered from zero in order of id, and the eligible pairs
// in rows, one row for each mentee. A pair that is not in a row is forbidden.
//
// The candidates of mentee i are Mentor[Start[i]:Start[i+1]], in rising order,
// with their scores at the same positions of Score. The position of a pair in
// Mentor is its index. The zero value has nobody in it.
type Instance struct {
	Objective Objective

	// Mentors and Mentees are the ids behind the numbers.
	Mentors, Mentees []mentorship.PersonID

	Start  []int32 // where rows begin, one more than there are mentees; may be empty if there are none
	Mentor []int32 // the mentor of each pair
	Score  []int32 // the score of each pair, any value; higher is better

	// MenteeRank and MentorRank are the place of each pair in the ranking of its
	// mentee and of its mentor: from 0, the best, and equal where tied. They are
	// nil where nobody ranks; who solves by rankings then takes the scores for
	// them.
	MenteeRank, MentorRank []int32

	// Cut says of each mentee what the row leaves out; nil where rows hold all
	// eligible pairs. See [Problem.Candidates].
	Cut []Cut

	MentorCapacity []int32 // how many mentees a mentor may have, at least 0
	MenteeCapacity []int32 // how many mentors a mentee may have, at least 0

	// MentorMinimum and MenteeMinimum are how many they must have; nil where
	// nobody must have any.
	MentorMinimum, MenteeMinimum []int32

	// LockedMentor and LockedMentee are the two sides of the pairs that must be
	// chosen, in order of mentee, then mentor. Such a pair may be forbidden; then
	// nothing is permitted.
	LockedMentor, LockedMentee []int32
	// Together are mentees who must have the same mentors and at least one, Apart
	// those no two of whom may have a mentor in common; see [Demands].
	Together, Apart Groups
}

// Validate returns an error wrapping [ErrInstance] that names the first fault,
// nil if the arrays fit together.
func (in Instance) Validate() error {
	if _, ok := in.Objective.known(); !ok {
		return fmt.Errorf("%w: unknown objective %.40q", ErrInstance, string(in.Objective))
	}
	if len(in.Mentors) != len(in.MentorCapacity) || len(in.Mentees) != len(in.MenteeCapacity) {
		return fmt.Errorf("%w: %d mentors and %d mentees with %d and %d capacities",
			ErrInstance, len(in.Mentors), len(in.Mentees), len(in.MentorCapacity), len(in.MenteeCapacity))
	}
	if in.Cut != nil && len(in.Cut) != len(in.Mentees) {
		return fmt.Errorf("%w: %d cuts for %d mentees", ErrInstance, len(in.Cut), len(in.Mentees))
	}
	if err := in.graph().Check(); err != nil {
		return fmt.Errorf("%w: %w", ErrInstance, err)
	}
	if err := in.checkRanks(); err != nil {
		return err
	}
	if err := in.checkDemands(); err != nil {
		return err
	}
	return nil
}

func (in Instance) graph() bipartite.Graph {
	return bipartite.Graph{
		Start: in.Start, Mentor: in.Mentor, Score: in.Score,
		MenteeCapacity: in.MenteeCapacity, MentorCapacity: in.MentorCapacity,
	}
}

// row returns the pairs of a mentee: from the first index to before the last.
func (in Instance) row(mentee int) (from, until int32) {
	return in.Start[mentee], in.Start[mentee+1]
}

// find returns the index of a pair, and whether it is eligible.
func (in Instance) find(mentor, mentee int) (pair int32, eligible bool) {
	from, until := in.row(mentee)
	e, eligible := slices.BinarySearch(in.Mentor[from:until], int32(mentor))
	return from + int32(e), eligible
}

// worth returns what a pair adds to a choice.
func (in Instance) worth(pair int32) Worth { return Worth{1, int64(in.Score[pair])} }
