package matchingtest

import (
	"errors"
	"slices"

	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// tied reports whether an error names a true tie of an instance, by rank or,
// where that side does not rank, by score.
func tied(in matching.Instance, err error) bool {
	tie, ok := errors.AsType[*matching.TieError](err)
	if !ok {
		return false
	}
	ranks, first, second := in.MenteeRank, find(in, tie.Person, tie.First), find(in, tie.Person, tie.Second)
	if tie.Role == mentorship.RoleMentor {
		ranks, first, second = in.MentorRank, find(in, tie.First, tie.Person), find(in, tie.Second, tie.Person)
	}
	if ranks == nil {
		ranks = in.Score
	}
	return first >= 0 && second >= 0 && first != second && ranks[first] == ranks[second]
}

// find returns the index of a pair, -1 if there is none.
func find(in matching.Instance, mentee, mentor int) int {
	if mentee < 0 || mentee >= len(in.Mentees) {
		return -1
	}
	from, until := in.Start[mentee], in.Start[mentee+1]
	e := slices.Index(in.Mentor[from:until], int32(mentor))
	if e < 0 {
		return -1
	}
	return int(from) + e
}
