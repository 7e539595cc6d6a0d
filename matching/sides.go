package matching

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/go-mentorship/mentorkit/matching/internal/stable"
)

// market returns the rankings of an instance as lists. The error wraps
// [ErrInstance].
func (in Instance) market() (stable.Market, error) {
	if err := in.Validate(); err != nil {
		return stable.Market{}, err
	}
	if in.demanding() {
		return stable.Market{}, fmt.Errorf("%w: there are demands, and stability leaves no room for them", ErrInstance)
	}
	for i, c := range in.MenteeCapacity {
		if c > 1 {
			return stable.Market{}, fmt.Errorf("%w: mentee %.60q may have %d mentors, and a stable matching gives one", ErrInstance, string(in.Mentees[i]), c)
		}
	}
	mentees := side{start: make([]int32, 1, len(in.Mentees)+1)}
	mentors := side{start: make([]int32, len(in.Mentors)+1)}
	for i, c := range in.MenteeCapacity {
		from, until := in.row(i)
		if c == 0 {
			until = from
		}
		for e := from; e < until; e++ {
			mentees.entries = append(mentees.entries, entry{in.menteePlace(e), in.Mentor[e]})
			mentors.start[in.Mentor[e]+1]++
		}
		mentees.start = append(mentees.start, int32(len(mentees.entries)))
	}
	for j := range in.Mentors {
		mentors.start[j+1] += mentors.start[j]
	}
	mentors.entries = make([]entry, len(mentees.entries))
	free := slices.Clone(mentors.start)
	for i, c := range in.MenteeCapacity {
		from, until := in.row(i)
		if c == 0 {
			until = from
		}
		for e := from; e < until; e++ {
			j := in.Mentor[e]
			mentors.entries[free[j]] = entry{in.mentorPlace(e), int32(i)}
			free[j]++
		}
	}
	return stable.Market{Mentees: mentees.lists(), Mentors: mentors.lists(), MentorCapacity: in.MentorCapacity}, nil
}

// A side is the rankings of one side before they are in order.
type side struct {
	start   []int32
	entries []entry
}

type entry struct {
	place int64
	to    int32
}

// lists puts the rankings in order.
func (s side) lists() stable.Lists {
	l := Lists{Start: s.start, To: make([]int32, len(s.entries)), Rank: make([]int32, len(s.entries))}
	for x := range l.Len() {
		first := s.start[x]
		ranking := s.entries[first:s.start[x+1]]
		slices.SortFunc(ranking, func(a, b entry) int { return cmp.Or(cmp.Compare(a.place, b.place), cmp.Compare(a.to, b.to)) })
		place := int32(0)
		for k, e := range ranking {
			if k > 0 && ranking[k-1].place != e.place {
				place++
			}
			l.To[first+int32(k)], l.Rank[first+int32(k)] = e.to, place
		}
	}
	return stable.Lists(l.tidy())
}
