package matching

import (
	"cmp"
	"slices"
)

// shown is how many people a list names at most (convention).
const shown = 5

// A diagnosis is what tells why mentees are not matched.
type diagnosis struct {
	*arrangement
	*links
	moves *moves // with [Stability]
}

// unmatched returns why each mentee without a mentor has none.
func (a *arrangement) unmatched(in Instance, s Solution) []Unmatched {
	switch {
	case s.Proof == Infeasible:
		return in.clashing()
	case in.matched(s) == len(in.Mentees):
		return nil
	}
	d := diagnosis{arrangement: a, links: newLinks(in, s)}
	if s.Proof == Stability {
		d.moves = newMoves(d.links)
	}
	var list []Unmatched
	for i, n := range d.used.mentees {
		if n > 0 {
			continue
		}
		u := d.unmatched(i)
		certain := s.Proof == Duals || u.Cause == Outranked || d.moves != nil && u.Cause == NoSlots
		if !certain && u.Change != nil {
			u.Change.Matches = "" // without a proof of the optimum nothing is certain
		}
		list = append(list, u)
	}
	return list
}

// clashing returns that nobody is matched.
func (in Instance) clashing() []Unmatched {
	list := make([]Unmatched, len(in.Mentees))
	for i, id := range in.Mentees {
		from, until := in.row(i)
		list[i] = Unmatched{Mentee: id, Cause: DemandsClash, Eligible: int(until - from)}
	}
	return list
}

// matched returns how many mentees have a mentor.
func (in Instance) matched(s Solution) int {
	n, i, last := 0, 0, -1
	for _, e := range s.Chosen {
		for e >= in.Start[i+1] {
			i++
		}
		if i != last {
			n++
		}
		last = i
	}
	return n
}

// unmatched returns why one mentee is not matched.
func (d *diagnosis) unmatched(i int) Unmatched {
	from, until := d.in.row(i)
	u := Unmatched{Mentee: d.in.Mentees[i], Eligible: int(until - from)}
	switch {
	case len(d.in.Mentors) == 0:
		u.Cause, u.Change = NoMentors, &Change{Slots: 1}
		if len(d.in.Mentees) == 1 {
			u.Change.Matches = u.Mentee
		}
		return u
	case from == until:
		u.Cause = NoneEligible
		if d.floor != nil && d.allowed(i) {
			u.Cause = BelowFloor
		}
		u.Excluded, u.Change = d.excluded(i)
		return u
	}
	u.Nearest = d.nearest(i)
	switch {
	case d.moves != nil:
		u.Cause, u.Change = d.outranked(i)
	case d.in.Objective == Score && d.best(i) < 0:
		u.Cause, u.Change = ScoreBelow, d.raise(i)
	case d.leftOut(i):
		u.Cause = LeftOut
	case d.keptApart(i):
		u.Cause, u.Change = KeptApart, d.slot(i)
	case d.slotless(i):
		u.Cause, u.Change = NoSlots, d.slot(i)
	case d.lockedOut(i):
		u.Cause, u.Change = LocksTaken, d.slot(i)
	case d.rival[i] >= 0:
		u.Cause, u.Change = LostTie, d.slot(i)
		u.Rival = d.in.Mentees[d.rival[i]]
	default:
		u.Cause, u.Change = CapacityTaken, d.slot(i)
	}
	return u
}

// best returns the greatest score of a mentee who is eligible with somebody.
func (d *diagnosis) best(i int) int32 {
	from, until := d.in.row(i)
	return slices.Max(d.in.Score[from:until])
}

// leftOut reports whether the mentee could simply be added.
func (d *diagnosis) leftOut(i int) bool {
	from, until := d.in.row(i)
	for e := from; e < until; e++ {
		if j := d.in.Mentor[e]; d.free(j) && d.wanted(e) && !d.meets(int32(i), j) {
			return true
		}
	}
	return false
}

// keptApart reports whether the mentee could be added, but for somebody from
// whom they are kept apart.
func (d *diagnosis) keptApart(i int) bool {
	from, until := d.in.row(i)
	for e := from; e < until && d.apart != nil; e++ {
		if d.free(d.in.Mentor[e]) && d.wanted(e) {
			return true // or they would be left out
		}
	}
	return false
}

// lockedOut reports whether everybody with whom the mentee would be matched
// gladly has nothing but locked pairs.
func (d *diagnosis) lockedOut(i int) bool {
	from, until := d.in.row(i)
	for e := from; e < until && d.locked != nil; e++ {
		if j := d.in.Mentor[e]; d.wanted(e) && d.lockedSlots(j) < int(d.in.MentorCapacity[j]) {
			return false
		}
	}
	return d.locked != nil
}

// lockedSlots returns how many slots of a mentor are locked.
func (d *diagnosis) lockedSlots(j int32) int {
	n := 0
	for _, e := range d.of(j) {
		if d.locked != nil && d.locked[e] {
			n++
		}
	}
	return n
}

// wanted reports whether adding a pair, and nothing else, makes a better
// choice.
func (d *diagnosis) wanted(e int32) bool { return d.in.Objective.Compare(d.in.worth(e), Worth{}) > 0 }

// slotless reports whether nobody with whom the mentee would be matched gladly
// has a slot to give.
func (d *diagnosis) slotless(i int) bool {
	from, until := d.in.row(i)
	for e := from; e < until; e++ {
		if d.in.MentorCapacity[d.in.Mentor[e]] > 0 && d.wanted(e) {
			return false
		}
	}
	return true
}

// nearest returns the mentors whom a mentee came closest to: those whose slots
// are least above the pair's worth, then those with the greatest score.
func (d *diagnosis) nearest(i int) []Near {
	pairs := d.nearestPairs(i)
	near := make([]Near, len(pairs))
	for k, e := range pairs {
		j := d.in.Mentor[e]
		near[k] = Near{Mentor: d.in.Mentors[j], Score: int64(d.in.Score[e]), Short: d.short(e), Locked: d.lockedSlots(j)}
		for _, holder := range d.holders(j) {
			if len(near[k].Holders) < shown {
				near[k].Holders = append(near[k].Holders, d.in.Mentees[holder])
			}
		}
	}
	return near
}

// nearestPairs returns the pairs with them; of a stable result those whom the
// mentee ranks first.
func (d *diagnosis) nearestPairs(i int) []int32 {
	from, until := d.in.row(i)
	var pairs []int32
	for e := from; e < until; e++ {
		pairs = append(pairs, e)
	}
	rank := func(e int32) int64 {
		if d.moves == nil {
			return 0
		}
		return d.in.menteePlace(e)
	}
	slices.SortFunc(pairs, func(a, b int32) int {
		return cmp.Or(
			d.in.Objective.Compare(d.short(a), d.short(b)),
			cmp.Compare(rank(a), rank(b)),
			-cmp.Compare(d.in.Score[a], d.in.Score[b]),
			cmp.Compare(a, b),
		)
	})
	return pairs[:min(shown, len(pairs))]
}
