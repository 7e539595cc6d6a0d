package matching

import (
	"fmt"
	"strings"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// Expertise returns the criterion that the mentor's expertise covers the areas
// that the mentee seeks, at the level sought (R1, R2).
//
// An area is worth all points at the level sought or above, the share of that
// level below it, and half where the mentor claims the area without a level.
// Where no level is sought, the one that the policy expects of mentors counts.
// The areas sought count alike, and the mean is rounded down (convention). It
// is unstated where the mentee seeks nothing or the mentor claims nothing.
func Expertise() Criterion { return expertise{expertiseCriterion()} }

func expertiseCriterion() comparison[[]mentorship.Expertise, []mentorship.Sought] {
	return comparison[[]mentorship.Expertise, []mentorship.Sought]{
		mentor: func(_ Scene, p *mentorship.Person) []mentorship.Expertise { return p.Expertise },
		mentee: func(s Scene, p *mentorship.Person) []mentorship.Sought { return aims(s.Policy, p) },
		rate:   rateExpertise,
		words:  describeExpertise,

		mentorKey: claimedKey,
		menteeKey: soughtKey,
	}
}

func claimedKey(k key, p *mentorship.Person) key {
	for _, e := range p.Expertise {
		k = k.text(string(e.Area)).number(int(e.Level))
	}
	return k
}

func soughtKey(k key, p *mentorship.Person) key {
	for _, s := range p.Seeks {
		k = k.text(string(s.Area)).number(int(s.Level))
	}
	return k
}

// aims returns what a person seeks, with the policy's level where none is.
func aims(policy *mentorship.Policy, p *mentorship.Person) []mentorship.Sought {
	expected, _ := policy.MentorLevel.Value()
	sought := make([]mentorship.Sought, len(p.Seeks))
	for i, s := range p.Seeks {
		if s.Level == 0 {
			s.Level = expected
		}
		sought[i] = s
	}
	return sought
}

func rateExpertise(claims []mentorship.Expertise, sought []mentorship.Sought) Rating {
	if len(claims) == 0 || len(sought) == 0 {
		return Unstated
	}
	var sum Rating
	for _, s := range sought {
		sum += covering(claims, s)
	}
	return sum / Rating(len(sought))
}

// covering returns the points for one area.
func covering(claims []mentorship.Expertise, s mentorship.Sought) Rating {
	best := Worst
	for _, claim := range claims {
		if claim.Area == s.Area {
			best = max(best, reaching(claim.Level, s.Level))
		}
	}
	return best
}

func reaching(claimed, sought mentorship.Level) Rating {
	switch {
	case sought == 0:
		return Best
	case claimed == 0:
		return Neutral
	default:
		return Share(int64(claimed), int64(sought))
	}
}

func describeExpertise(claims []mentorship.Expertise, sought []mentorship.Sought, r Rating) string {
	if r == Unstated {
		return missing(len(claims) == 0, len(sought) == 0, "any area")
	}
	var covered, partly, lacking []mentorship.Area
	for _, s := range sought {
		switch covering(claims, s) {
		case Best:
			covered = append(covered, s.Area)
		case Worst:
			lacking = append(lacking, s.Area)
		default:
			partly = append(partly, s.Area)
		}
	}
	var clauses []string
	for _, c := range [...]struct {
		says  string
		areas []mentorship.Area
	}{{"covers", covered}, {"reaches in part", partly}, {"does not claim", lacking}} {
		if c.areas != nil {
			clauses = append(clauses, fmt.Sprintf("%s %s", c.says, list(c.areas)))
		}
	}
	return strings.Join(clauses, "; ")
}
