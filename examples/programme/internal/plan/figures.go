package plan

import (
	"cmp"
	"maps"
	"slices"

	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// A Balance sets what is sought in an area against what is offered.
type Balance struct {
	Area mentorship.Area
	// Seeking mentees want the area; Placed of them have a mentor or peers.
	Seeking, Placed int
	// Mentors offer it, at whatever level, with so many Slots in all. A slot
	// serves one area at a time: a mentor of three areas counts in each.
	Mentors, Slots int
}

// Lacking returns how many mentees seek the area beyond all slots.
func (b Balance) Lacking() int { return max(0, b.Seeking-b.Slots) }

// Areas returns the balance of every area that somebody seeks or offers: the
// scarcest first, then the most sought.
func (p *Plan) Areas() []Balance {
	by := map[mentorship.Area]*Balance{}
	of := func(a mentorship.Area) *Balance {
		if by[a] == nil {
			by[a] = &Balance{Area: a}
		}
		return by[a]
	}
	for _, m := range p.People.Mentees {
		for _, s := range m.Seeks {
			of(s.Area).Seeking++
			if p.Placed(m.ID) {
				of(s.Area).Placed++
			}
		}
	}
	for _, m := range p.People.Mentors {
		for _, e := range m.Expertise {
			of(e.Area).Mentors++
			of(e.Area).Slots += p.Capacity(m.Person)
		}
	}
	return slices.SortedFunc(func(yield func(Balance) bool) {
		for _, b := range by {
			if !yield(*b) {
				return
			}
		}
	}, func(a, b Balance) int {
		return cmp.Or(
			-cmp.Compare(a.Lacking(), b.Lacking()), -cmp.Compare(a.Seeking, b.Seeking),
			-cmp.Compare(a.Mentors, b.Mentors), cmp.Compare(a.Area, b.Area),
		)
	})
}

// Capacity returns how many mentees somebody takes, by themselves or by policy.
func (p *Plan) Capacity(m mentorship.Person) int {
	if m.Capacity != nil {
		return *m.Capacity
	}
	n, _ := p.Problem.Policy.Capacity.Value()
	return n
}

// Free returns how many more mentees somebody can carry for the whole period,
// over all relationships. That may be fewer than the slots that the matching left:
// the mentors of a team share all of its mentees, rounded up.
func (p *Plan) Free(mentor mentorship.PersonID) int {
	free, _ := p.Ledger.Free(mentor, p.Problem.Period)
	return free
}

// Slots returns how many slots the mentors in the matching have, and how many of
// them are free after it.
func (p *Plan) Slots() (all, free int) {
	for _, m := range p.Problem.Mentors {
		all += p.Capacity(m)
		free += p.Free(m.ID)
	}
	return all, free
}

// Placed reports whether a mentee is in a relationship.
func (p *Plan) Placed(id mentorship.PersonID) bool {
	return p.placed[id]
}

// Causes returns how many mentees are not matched for which cause, the commonest
// first.
func (p *Plan) Causes() []Tally[matching.Cause] {
	return Count(p.Result.Unmatched, func(u matching.Unmatched) []matching.Cause { return []matching.Cause{u.Cause} })
}

// A Tally is how often something was counted.
type Tally[K ~string] struct {
	What  K
	Times int
}

// Count counts what things have, the commonest first.
func Count[T any, K ~string](things []T, have func(T) []K) []Tally[K] {
	times := map[K]int{}
	for _, thing := range things {
		for _, k := range have(thing) {
			times[k]++
		}
	}
	tallies := make([]Tally[K], 0, len(times))
	for _, k := range slices.Sorted(maps.Keys(times)) {
		tallies = append(tallies, Tally[K]{k, times[k]})
	}
	slices.SortStableFunc(tallies, func(a, b Tally[K]) int { return -cmp.Compare(a.Times, b.Times) })
	return tallies
}

// Possible returns the greatest score that the parts of a match could reach.
func Possible(parts []mentorship.Part) int64 {
	var sum int64
	for _, part := range parts {
		sum += int64(max(part.Weight, 0)) * int64(matching.Best)
	}
	return sum
}

// Percent returns a score as a share of what was possible, rounded down; 0
// where nothing was.
func Percent(score int64, parts []mentorship.Part) int {
	possible := Possible(parts)
	if possible == 0 || score <= 0 {
		return 0
	}
	return int(100 * score / possible)
}
