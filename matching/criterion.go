package matching

import (
	"math"
	"math/bits"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// A Rating is what a [Criterion] says of a pairing: 0 to 10,000 points, or one
// of the two words that are no points, [Unstated] and [NotAsked].
type Rating int32

const (
	Worst   Rating = 0      // nothing speaks for the pairing in this respect
	Neutral Rating = 5_000  // as much speaks for it as against
	Best    Rating = 10_000 // all that can be wished for

	// Unstated: what would have to be known was not said. It counts as
	// [Neutral], neither for nor against (convention), and is marked as unstated
	// in the [mentorship.Part].
	Unstated Rating = math.MinInt32
	// NotAsked: the criterion is no concern of this pairing. It is no part of
	// the score.
	NotAsked Rating = math.MinInt32 + 1
)

// Valid reports whether r is 0 to 10,000 points, Unstated or NotAsked.
func (r Rating) Valid() bool { return r >= Worst && r <= Best || r == Unstated || r == NotAsked }

// points returns what r counts, and whether it counts at all.
func (r Rating) points() (points int32, counts bool) {
	switch r {
	case NotAsked:
		return 0, false
	case Unstated:
		return int32(Neutral), true
	default:
		return int32(r), true
	}
}

// Share returns the points for part of a whole, rounded down: [Best] for all of
// it or more, [Worst] for none or less, [Unstated] where the whole is not
// positive.
func Share(part, whole int64) Rating {
	switch {
	case whole <= 0:
		return Unstated
	case part <= 0:
		return Worst
	case part >= whole:
		return Best
	}
	over, product := bits.Mul64(uint64(part), uint64(Best))
	points, _ := bits.Div64(over, product, uint64(whole)) // part < whole, so it fits
	return Rating(points)
}

// A Criterion rates a pairing in one respect; higher is better.
//
// Rate must be pure: the same pairing gives the same rating, and nothing is
// kept or changed. It may be called concurrently, more than once for a pairing,
// and not at all for one that is not eligible. A rating that is not valid is
// refused by [Compile], not clamped.
//
// A criterion may offer more: words for its ratings ([Describer]) and
// preparation for the people of a whole problem ([Preparer]).
type Criterion interface {
	Rate(p mentorship.Pairing) Rating
}

// CriterionFunc lets a function be a [Criterion].
type CriterionFunc func(p mentorship.Pairing) Rating

// Rate calls f.
func (f CriterionFunc) Rate(p mentorship.Pairing) Rating { return f(p) }

// A Describer is a criterion that can say what its rating stands for.
//
// Describe is asked only about pairings that somebody looks at. The words make
// sense alone, name what matched and nothing else, and hold no perspective or
// personality. It obeys the contract of Rate.
type Describer interface {
	Criterion
	Describe(p mentorship.Pairing) string
}
