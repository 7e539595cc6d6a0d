package matching

import (
	"math"
	"math/bits"
)

// A narrow instance has its worths and prices in single numbers, the part that
// decides first times 2^shift plus the other: so wide that the sign of a sum of two
// prices less a worth is that of its parts, in the order of the objective. It
// serves to look through many pairs; what it finds amiss is looked at in full.
type narrow struct {
	places, score int64 // what one of each counts
	mentor        []int64
}

// narrow returns the narrow form of an instance, and whether there is one for
// these prices, all within [priceLimit].
func (in Instance) narrow(s Solution) (n narrow, ok bool) {
	places, score := int64(1), int64(math.MaxInt32)+1 // the most of each, in a worth or a price
	for _, list := range [][]Worth{s.MentorPrice, s.MenteePrice} {
		for _, w := range list {
			places = max(places, w.Places, -w.Places)
			score = max(score, w.Score, -w.Score)
		}
	}
	first, second := places, score
	if in.Objective == Score {
		first, second = score, places
	}
	shift := bits.Len64(uint64(3 * second)) // three terms are less than 2^shift
	if shift+bits.Len64(uint64(3*first))+1 > 62 {
		return narrow{}, false
	}
	n = narrow{places: 1 << shift, score: 1, mentor: make([]int64, len(s.MentorPrice))}
	if in.Objective == Score {
		n.places, n.score = 1, 1<<shift
	}
	for j, p := range s.MentorPrice {
		n.mentor[j] = n.of(p)
	}
	return n, true
}

func (n narrow) of(w Worth) int64 { return w.Places*n.places + w.Score*n.score }

// fits reports whether the prices of some pairs of a mentee are at least what
// they are worth, and no more where chosen.
func (n narrow) fits(mentee Worth, mentors, scores []int32, chosen []bool) bool {
	base := n.of(mentee) - n.places
	for x, j := range mentors {
		switch spare := base + n.mentor[j] - int64(scores[x])*n.score; {
		case spare < 0 && !chosen[x], spare > 0 && chosen[x]:
			return false
		}
	}
	return true
}
