package matching

import "github.com/go-mentorship/mentorkit/mentorship"

// An Aim is one thing to be sought by [Lexicographic]: a closed vocabulary. Aims
// compare in steps: one decides only between choices that are equal in all aims
// before it.
//
// The first three count what is reached. The others look at whoever comes off
// worst, and somebody without a place comes off worse than anybody who has one:
// so they fill as many places as possible first, unless that has been sought
// before. Ranks are those by mentees; where nobody ranks, a mentee's pairs are
// taken in order of score, and equal scores share a rank.
type Aim string

const (
	// AimPlaces is as many pairs as possible.
	AimPlaces Aim = "places"
	// AimScore is the greatest sum of scores.
	AimScore Aim = "score"
	// AimRanks is the most pairs of the first rank, then the most of the second,
	// and so on.
	AimRanks Aim = "ranks"
	// AimWorstOff is the most places, and then that the least score among the
	// pairs is as high as possible.
	AimWorstOff Aim = "worst-off"
	// AimBadRanks is the most places, then the fewest pairs of the worst rank,
	// then the fewest of the next worst, and so on.
	AimBadRanks Aim = "bad-ranks"
	// AimLeximin is the most places, and then that the least score is as high as
	// possible and as few pairs as possible have it, then the same for the next
	// score, and so on: with all scores in rising order, those who are without a
	// place before any score, the first that differs from another choice's is
	// higher.
	AimLeximin Aim = "leximin"
)

// Aims returns the vocabulary.
func Aims() []Aim {
	return []Aim{AimPlaces, AimScore, AimRanks, AimWorstOff, AimBadRanks, AimLeximin}
}

// UnmarshalText refuses a word that is not in the vocabulary with an error
// wrapping [mentorship.ErrText].
func (a *Aim) UnmarshalText(text []byte) error {
	return mentorship.DecodeWord(a, text, "aim", Aims()...)
}

// fromBelow reports whether the aim looks at whoever comes off worst.
func (a Aim) fromBelow() bool { return a == AimWorstOff || a == AimBadRanks || a == AimLeximin }

// ranked reports whether the aim looks at ranks.
func (a Aim) ranked() bool { return a == AimRanks || a == AimBadRanks }
