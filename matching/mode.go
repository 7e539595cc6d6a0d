package matching

import (
	"fmt"
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// ModeWish returns the criterion that both accept the way of meeting.
//
// Where a mode is intended, it is rated against the wishes of each, and the
// lower of the two counts; else the best of what both accept counts. A mode
// that is wished earns all points, a mixed one in place of another or another
// in place of a mixed one half (convention). It is unstated where the wishes
// needed are empty, which accept any mode.
func ModeWish() Criterion {
	wishes := func(s Scene, p *mentorship.Person) modeWish { return modeWish{s.Mode, p.Wishes.Modes} }
	return comparison[modeWish, modeWish]{
		mentor: wishes, mentorKey: modesKey,
		mentee: wishes, menteeKey: modesKey,
		rate: rateModes,
		words: func(mentor, mentee modeWish, r Rating) string {
			switch {
			case r == Unstated:
				return missing(len(mentor.accepted) == 0, len(mentee.accepted) == 0, "a way of meeting")
			case mentor.intended != "":
				return fmt.Sprintf("meeting %s is set against what each accepts", mentor.intended)
			}
			return fmt.Sprintf("the mentor accepts %s, the mentee %s", list(distinct(mentor.accepted)), list(distinct(mentee.accepted)))
		},
	}
}

func modesKey(k key, p *mentorship.Person) key { return words(k, distinct(p.Wishes.Modes)) }

type modeWish struct {
	intended mentorship.Mode
	accepted []mentorship.Mode
}

func rateModes(mentor, mentee modeWish) Rating {
	if mentor.intended == "" {
		if len(mentor.accepted) == 0 || len(mentee.accepted) == 0 {
			return Unstated
		}
		best := Worst
		for _, m := range mentor.accepted {
			best = max(best, mentee.fits(m))
		}
		return best
	}
	if len(mentor.accepted) == 0 && len(mentee.accepted) == 0 {
		return Unstated
	}
	return min(mentor.fits(mentor.intended), mentee.fits(mentor.intended))
}

// fits returns the points for a mode against what one side accepts.
func (w modeWish) fits(m mentorship.Mode) Rating {
	switch {
	case len(w.accepted) == 0 || slices.Contains(w.accepted, m):
		return Best
	case m == mentorship.Mixed || slices.Contains(w.accepted, mentorship.Mixed):
		return Neutral
	default:
		return Worst
	}
}
