package matching

import (
	"fmt"
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// ProfessionWish returns the criterion that wishes about the other's profession
// are met, by either of the two: the same profession, another one, or one of
// those named. The points are the share of wishes that are met (convention). It
// is unstated where nobody has such a wish, or where the professions needed are
// not stated.
func ProfessionWish() Criterion {
	wishes := func(_ Scene, p *mentorship.Person) professionWish {
		return professionWish{p.Profession, p.Wishes.Kinship, p.Wishes.Professions}
	}
	return comparison[professionWish, professionWish]{
		mentor: wishes, mentorKey: professionKey,
		mentee: wishes, menteeKey: professionKey,
		rate: func(mentor, mentee professionWish) Rating {
			met, told := meets(mentor, mentee)
			return Share(met, told)
		},
		words: func(mentor, mentee professionWish, r Rating) string {
			if r == Unstated {
				return "there is no wish about professions that can be judged"
			}
			met, told := meets(mentor, mentee)
			return fmt.Sprintf("%d of %d wishes about professions met", met, told)
		},
	}
}

func professionKey(k key, p *mentorship.Person) key {
	return words(k.text(string(p.Profession)).text(string(p.Wishes.Kinship)), distinct(p.Wishes.Professions))
}

type professionWish struct {
	own     mentorship.Profession
	kinship mentorship.Kinship
	named   []mentorship.Profession
}

// meets returns how many wishes of both are met, of how many that can be told.
func meets(mentor, mentee professionWish) (met, told int64) {
	a, b := mentor.met(mentee.own)
	c, d := mentee.met(mentor.own)
	return a + c, b + d
}

func (w professionWish) met(other mentorship.Profession) (met, told int64) {
	if other == "" {
		return 0, 0
	}
	if w.kinship != "" && w.own != "" {
		told++
		if (w.own == other) == (w.kinship == mentorship.SameProfession) {
			met++
		}
	}
	if len(w.named) > 0 {
		told++
		if slices.Contains(w.named, other) {
			met++
		}
	}
	return met, told
}
