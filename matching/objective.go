package matching

import (
	"cmp"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// An Objective says what makes one choice of pairs better than another: a
// closed vocabulary. The zero value is [Participation]. Objectives compare in
// steps and never by a large constant: the second aim decides only between
// choices that are equal in the first.
type Objective string

const (
	// Participation fills as many places as possible, and then makes the sum of
	// scores as large as possible. Negative scores are taken where that fills a
	// place.
	Participation Objective = "participation"
	// Score makes the sum of scores as large as possible, and then fills as
	// many places as possible: a pair with a negative score is never taken, one
	// with score zero is where there is room.
	Score Objective = "score"
)

// Objectives returns the vocabulary.
func Objectives() []Objective { return []Objective{Participation, Score} }

// known returns the objective that o stands for, and whether there is one.
func (o Objective) known() (Objective, bool) {
	switch o {
	case "", Participation:
		return Participation, true
	case Score:
		return Score, true
	}
	return o, false
}

// UnmarshalText accepts the vocabulary and the empty text; anything else is an
// error wrapping [mentorship.ErrText] and leaves o as it was.
func (o *Objective) UnmarshalText(text []byte) error {
	return mentorship.DecodeWord(o, text, "objective", "", Participation, Score)
}

// A Worth is what a choice of pairs amounts to: how many places it fills and
// the sum of scores. The zero value is that of no pair at all. Which of two is
// greater depends on the [Objective].
type Worth struct {
	Places int64 `json:"places"`
	Score  int64 `json:"score"`
}

// Plus returns the sum of w and x, part by part. It wraps around like int64.
func (w Worth) Plus(x Worth) Worth { return Worth{w.Places + x.Places, w.Score + x.Score} }

// Minus returns the difference of w and x, part by part. It wraps around like
// int64.
func (w Worth) Minus(x Worth) Worth { return Worth{w.Places - x.Places, w.Score - x.Score} }

// Compare returns -1, 0 or +1 as a is worth less than, as much as or more than
// b. An objective that is not in the vocabulary compares like [Participation].
func (o Objective) Compare(a, b Worth) int {
	places, score := cmp.Compare(a.Places, b.Places), cmp.Compare(a.Score, b.Score)
	if o == Score {
		return cmp.Or(score, places)
	}
	return cmp.Or(places, score)
}
