package bound

import (
	"slices"

	"github.com/go-mentorship/mentorkit/matching/internal/ssp"
)

// How many steps lower the bound of a case, and how many in a row may fail to
// before they become smaller; by trial.
const (
	rounds   = 15
	patience = 4
)

// improve lowers the bound of a case to the target, or as far as it comes, by
// moving charges, and reports whether it got there: subgradient steps as long as
// what is left to the target suggests (Polyak 1969; Held, Wolfe and Crowder
// 1974), in whole numbers and in the part of weights in which the bound and the
// target differ first. A mentor or gate that groups choose more often than
// there is room becomes dearer, one that they choose less often cheaper.
func (t *state) improve(charge []ssp.Weight, target ssp.Weight, rounds int) bool {
	if !t.small(charge) {
		return false
	}
	t.load = make([]int64, len(charge))
	defer func() { t.load = nil }()
	now := slices.Clone(charge)
	var lowest ssp.Weight
	failed, share := 0, int64(1)
	for round := range rounds {
		clear(t.load)
		bound, possible := t.bound(now)
		if !possible {
			return false
		}
		if round == 0 || bound.Less(lowest) {
			lowest, failed = bound, 0
			copy(charge, now)
			if !target.Less(bound) {
				return true
			}
		} else if failed++; failed == patience {
			failed = 0
			share *= 2
			copy(now, charge)
			continue
		}
		if !t.step(now, bound.Minus(target), share) {
			return false
		}
	}
	return false
}

// step moves charges against the subgradient, by a share of the gap. It reports
// false if nothing moves.
func (t *state) step(charge []ssp.Weight, gap ssp.Weight, share int64) bool {
	first := gap.First != 0
	far := gap.Second
	if first {
		far = gap.First
	}
	var norm int64
	for j, c := range charge {
		g := t.slope(j, c)
		norm += g * g
	}
	moved := false
	for j, c := range charge {
		g := t.slope(j, c)
		if g == 0 {
			continue
		}
		by := ssp.Weight{Second: far / share * g / norm}
		if first {
			by = ssp.Weight{First: by.Second}
		}
		next := c.Minus(by)
		if next.Less(ssp.Weight{}) && t.least(j) == 0 {
			next = ssp.Weight{}
		}
		if next != c && t.small([]ssp.Weight{next}) {
			charge[j], moved = next, true
		}
	}
	return moved
}

// slope returns by how much the bound grows with a charge.
func (t *state) slope(mentor int, charge ssp.Weight) int64 {
	most, least, load := t.most[mentor], t.least(mentor), t.load[mentor]
	switch charge.Compare(ssp.Weight{}) {
	case 1:
		return most - load
	case -1:
		return least - load
	}
	return min(0, most-load) + max(0, least-load)
}
