package matching

import (
	"errors"

	"github.com/go-mentorship/mentorkit/matching/internal/stable"
)

// ErrRankings: rankings contradict themselves or each other; the error is a
// [RankingsError].
var ErrRankings = errors.New("matching: invalid rankings")

// A RankingsError says why rankings are refused. It wraps [ErrRankings].
type RankingsError struct {
	// Faults are all that was found, those of mentees first; paths are such as
	// "/mentees/3/2", the third entry of mentee 3.
	Faults []Fault
}

// Error gives every fault.
func (e *RankingsError) Error() string { return describe(ErrRankings, e.Faults) }

// Unwrap returns [ErrRankings].
func (e *RankingsError) Unwrap() error { return ErrRankings }

// Rankings are two sides that rank each other: mentees, who want one mentor
// each, and mentors with room for several. Two people may be matched only where
// each ranks the other. They are what [Stable] and [MaxStable] work on, and are
// well formed: nobody ranks a stranger, anybody twice, or somebody who does not
// rank them. The zero value has nobody in it. Rankings may be used concurrently.
//
// Where people are known by their ids, [Problem] takes their rankings.
type Rankings struct{ market stable.Market }

// NewRankings returns rankings of mentees and of mentors, with how many mentees
// each mentor may have. It keeps the lists, which must not change any more, and
// copies what it has to alter. The error is a [RankingsError] with everything
// that is wrong.
func NewRankings(mentees, mentors Lists, capacity []int32) (Rankings, error) {
	c, f := inspect(mentees, mentors, capacity)
	if len(f) == 0 {
		f = c.faults()
	}
	if len(f) > 0 {
		return Rankings{}, &RankingsError{f}
	}
	return c.rankings(), nil
}

// RepairRankings is [NewRankings] for lists that may contradict each other: it
// drops each entry that names a stranger, each that repeats an earlier one of
// the same ranking, and each that names somebody who does not rank back, and
// returns every entry that it dropped as the fault that it was. Arrays that
// make no lists at all are not repaired: the error is a [RankingsError].
func RepairRankings(mentees, mentors Lists, capacity []int32) (Rankings, []Fault, error) {
	c, f := inspect(mentees, mentors, capacity)
	if len(f) > 0 {
		return Rankings{}, nil, &RankingsError{f}
	}
	f = c.faults()
	c.mentees = c.mentees.without(c.menteeFlaws)
	c.mentors = c.mentors.without(c.mentorFlaws)
	return c.rankings(), f, nil
}

// Mentees returns the number of mentees.
func (r Rankings) Mentees() int { return r.market.Mentees.Len() }

// Mentors returns the number of mentors.
func (r Rankings) Mentors() int { return r.market.Mentors.Len() }
