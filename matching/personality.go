package matching

import "github.com/go-mentorship/mentorkit/mentorship"

// Personality returns the criterion that the two describe themselves alike on
// the five broad factors; mismatched personalities are one of three causes of
// mismatch (R10, eby-2013). All points are for the same description, and 20 are
// lost for each of the 500 steps by which the five figures can differ
// (convention). It is unstated where either is not described, or not within 0
// to 100.
func Personality() Criterion {
	described := func(_ Scene, p *mentorship.Person) *mentorship.Personality {
		if p.Personality == nil || !p.Personality.Valid() {
			return nil
		}
		return p.Personality
	}
	return comparison[*mentorship.Personality, *mentorship.Personality]{
		mentor: described, mentorKey: factorsKey,
		mentee: described, menteeKey: factorsKey,
		rate: func(mentor, mentee *mentorship.Personality) Rating {
			if mentor == nil || mentee == nil {
				return Unstated
			}
			apart := 0
			a, b := mentor.Factors(), mentee.Factors()
			for i := range a {
				apart += max(a[i]-b[i], b[i]-a[i])
			}
			return Best - Rating(20*apart)
		},
		words: func(mentor, mentee *mentorship.Personality, r Rating) string {
			if r == Unstated {
				return missing(mentor == nil, mentee == nil, "a personality")
			}
			return "self-descriptions compared; they are not shown"
		},
	}
}

func factorsKey(k key, p *mentorship.Person) key {
	if p.Personality == nil {
		return k
	}
	for _, f := range p.Personality.Factors() {
		k = k.number(f)
	}
	return k
}
