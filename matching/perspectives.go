package matching

import (
	"slices"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// Perspectives returns the criterion that the mentor shares the perspectives
// that the mentee asks for (R13, R14; the measure is a convention).
//
// It looks at nothing but what stands in the mentee's wishes, and at that only
// as far as the mentor shares it under a consent that covers matching at the
// start of the period; where the start is not known, the consent must have no
// end. The points are the share of what is asked for that is found. Silence and
// another view are not told apart. Where the mentee asks for nothing, it is no
// part of the score.
func Perspectives() Criterion {
	return comparison[sharer, []mentorship.Perspective]{
		mentor: func(s Scene, p *mentorship.Person) sharer {
			at := s.Period.From
			if at.IsZero() {
				at = time.Unix(1<<40, 0) // after every consent that ends
			}
			return sharer{p, at}
		},
		mentee:    func(_ Scene, p *mentorship.Person) []mentorship.Perspective { return p.Wishes.Perspectives },
		mentorKey: sharedKey,
		menteeKey: func(k key, p *mentorship.Person) key {
			for _, view := range p.Wishes.Perspectives {
				k = k.text(string(view.Aspect)).text(view.View)
			}
			return k
		},
		rate: func(mentor sharer, asked []mentorship.Perspective) Rating {
			if len(asked) == 0 {
				return NotAsked
			}
			return Share(mentor.shares(asked), int64(len(asked)))
		},
		words: func(_ sharer, _ []mentorship.Perspective, r Rating) string {
			if r == NotAsked {
				return "the mentee asks for no perspective"
			}
			return "compared under consent; not shown" // consent to matching is none to being told
		},
	}
}

// sharedKey holds the perspectives that somebody shares for matching, each with
// the end of the consent.
func sharedKey(k key, p *mentorship.Person) key {
	for _, s := range p.Perspectives {
		if slices.Contains(s.Consent.Purposes, mentorship.PurposeMatching) {
			until := s.Consent.Until
			k = k.text(string(s.Aspect)).text(s.View).number(int(until.Unix())).number(until.Nanosecond())
		}
	}
	return k
}

// A sharer is a mentor at the instant at which consents must hold.
type sharer struct {
	person *mentorship.Person
	at     time.Time
}

func (s sharer) shares(asked []mentorship.Perspective) int64 {
	var found int64
	for _, a := range asked {
		if s.person.Shares(a, mentorship.PurposeMatching, s.at) {
			found++
		}
	}
	return found
}
