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
// moving prices, and reports whether it got there: subgradient steps as long as
// what is left to the target suggests (Polyak 1969; Held, Wolfe and Crowder
// 1974), in whole numbers and in the part of weights in which the bound and the
// target differ first. A mentor whom groups choose more often than there are
// slots becomes dearer, one whom they choose less often cheaper.
func (t *state) improve(price []ssp.Weight, target ssp.Weight, rounds int) bool {
	if !t.smallAll(price) {
		return false
	}
	t.load = make([]int32, len(price))
	defer func() { t.load = nil }()
	now := slices.Clone(price)
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
			copy(price, now)
			if !target.Less(bound) {
				return true
			}
		} else if failed++; failed == patience {
			failed = 0
			share *= 2
			copy(now, price)
			continue
		}
		if !t.step(now, bound.Minus(target), share) {
			return false
		}
	}
	return false
}

// step moves prices against the subgradient, by a share of the gap. It reports
// false if nothing moves.
func (t *state) step(price []ssp.Weight, gap ssp.Weight, share int64) bool {
	first := gap.First != 0
	far := gap.Second
	if first {
		far = gap.First
	}
	var norm int64
	for j := range price {
		g := t.slope(int32(j), price[j])
		norm += g * g
	}
	moved := false
	for j := range price {
		g := t.slope(int32(j), price[j])
		if g == 0 {
			continue
		}
		by := ssp.Weight{Second: far * g / (norm * share)}
		if first {
			by = ssp.Weight{First: by.Second}
		}
		next := price[j].Minus(by)
		if next.Less(ssp.Weight{}) && t.least(int32(j)) == 0 {
			next = ssp.Weight{}
		}
		if t.small(next) && next != price[j] {
			price[j], moved = next, true
		}
	}
	return moved
}

// slope returns by how much the bound grows with a mentor's price.
func (t *state) slope(mentor int32, price ssp.Weight) int64 {
	least, most := int64(t.least(mentor)), int64(min(t.p.Graph.MentorCapacity[mentor], t.degree[mentor]))
	load := int64(t.load[mentor])
	switch price.Compare(ssp.Weight{}) {
	case 1:
		return most - load
	case -1:
		return least - load
	}
	return min(0, most-load) + max(0, least-load)
}

func (s *search) least(mentor int32) int32 {
	if s.p.MentorMinimum == nil {
		return 0
	}
	return s.p.MentorMinimum[mentor]
}
