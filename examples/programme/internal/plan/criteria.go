package plan

import (
	"fmt"
	"slices"

	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// LeftOut are criteria that are not used, and why.
type LeftOut struct {
	Why      string
	Criteria []string
}

// weigh takes the library's criteria with their weights, less those by which
// nobody can be told from anybody.
func (p *Plan) weigh() {
	criteria := matching.DefaultCriteria()
	if len(p.People.Mentees) > 0 && !p.People.MenteeSource.Has("profession wished") {
		// Nobody was asked, so nobody wished it: it gets a name of its own.
		criteria = append(criteria, matching.Weighted{
			Name: "same profession", Criterion: sameProfession{}, Weight: 4, Basis: rule.Convention,
		})
		p.Choices = append(p.Choices, "Mentees were not asked which profession they wish for. The programme prefers the same; that is its own choice and nobody's wish.")
	}
	scene := matching.Scene{
		Mentors: p.Problem.Mentors, Mentees: p.Problem.Mentees,
		Period: p.Problem.Period, Policy: &p.Problem.Policy,
	}
	for _, c := range criteria {
		if why := p.useless(c, scene); why != "" {
			p.leaveOut(c.Name, why)
		} else {
			p.Problem.Criteria = append(p.Problem.Criteria, c)
		}
	}
}

func (p *Plan) leaveOut(criterion, why string) {
	i := slices.IndexFunc(p.LeftOut, func(l LeftOut) bool { return l.Why == why })
	if i < 0 {
		i = len(p.LeftOut)
		p.LeftOut = append(p.LeftOut, LeftOut{Why: why})
	}
	p.LeftOut[i].Criteria = append(p.LeftOut[i].Criteria, criterion)
}

// useless says why a criterion does not help; empty if it may.
func (p *Plan) useless(c matching.Weighted, scene matching.Scene) string {
	if c.Name == "perspectives" {
		if asked, offered := p.perspectives(); asked > 0 && offered == 0 {
			return fmt.Sprintf("%d mentees ask for a perspective, and no mentor has agreed to be matched by theirs", asked)
		}
	}
	if !tells(c.Criterion, scene) {
		return "no pair has stated what is compared"
	}
	return ""
}

// perspectives returns how many mentees ask the other side for a perspective,
// and how many mentors consent to being matched by theirs.
func (p *Plan) perspectives() (asked, offered int) {
	for _, m := range p.Problem.Mentees {
		if len(m.Wishes.Perspectives) > 0 {
			asked++
		}
	}
	for _, m := range p.Problem.Mentors {
		for _, shared := range m.Perspectives {
			if shared.Consent.Allows(mentorship.PurposeMatching, p.Problem.Period.From) {
				offered++
				break
			}
		}
	}
	return asked, offered
}

// tells reports whether a criterion can rate any pair of the scene.
func tells(c matching.Criterion, s matching.Scene) bool {
	rate := func(mentor, mentee int) matching.Rating {
		return c.Rate(mentorship.Pairing{Mentor: &s.Mentors[mentor], Mentee: &s.Mentees[mentee], Period: s.Period, Policy: s.Policy})
	}
	if preparer, ok := c.(matching.Preparer); ok {
		rate = preparer.Prepare(s).RatePair
	}
	for j := range s.Mentors {
		for i := range s.Mentees {
			if r := rate(j, i); r != matching.Unstated && r != matching.NotAsked {
				return true
			}
		}
	}
	return false
}

// sameProfession is a criterion of the programme's own: all points for the same
// profession, none for another.
type sameProfession struct{}

// Rate compares the professions.
func (sameProfession) Rate(p mentorship.Pairing) matching.Rating {
	switch {
	case p.Mentor == nil || p.Mentee == nil || p.Mentor.Profession == "" || p.Mentee.Profession == "":
		return matching.Unstated
	case p.Mentor.Profession == p.Mentee.Profession:
		return matching.Best
	}
	return matching.Worst
}

// Describe names the professions.
func (c sameProfession) Describe(p mentorship.Pairing) string {
	switch c.Rate(p) {
	case matching.Unstated:
		return "a profession is not known"
	case matching.Best:
		return fmt.Sprintf("both in %q", string(p.Mentee.Profession))
	default:
		return fmt.Sprintf("%q for %q", string(p.Mentor.Profession), string(p.Mentee.Profession))
	}
}
