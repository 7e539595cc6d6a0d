package plan

import (
	"cmp"
	"slices"

	"github.com/go-mentorship/mentorkit/ethics"
	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// A Conflict is a conflict of interest between two people.
type Conflict struct {
	matching.Pair
	Finding rule.Finding
	Info    rule.Info
}

// conflicts returns the conflicts of interest between all mentors and mentees,
// matched or not, in order of mentor and mentee.
func (p *Plan) conflicts() []Conflict {
	var found []Conflict
	for j := range p.Problem.Mentors {
		for i := range p.Problem.Mentees {
			found = append(found, p.known.between(&p.Problem.Mentors[j], &p.Problem.Mentees[i])...)
		}
	}
	return found
}

// alsoWithin adds the conflicts between people of one relationship who did not
// take part in the matching as a pair: facilitators and peers.
func (p *Plan) alsoWithin() {
	same := func(a, b Conflict) int {
		return cmp.Or(
			cmp.Compare(a.Mentor, b.Mentor), cmp.Compare(a.Mentee, b.Mentee),
			cmp.Compare(a.Finding.Code, b.Finding.Code), cmp.Compare(a.Finding.Message, b.Finding.Message),
		)
	}
	for _, f := range p.Formed {
		p.Conflicts = append(p.Conflicts, f.Conflicts...)
	}
	slices.SortStableFunc(p.Conflicts, same)
	p.Conflicts = slices.CompactFunc(p.Conflicts, func(a, b Conflict) bool { return same(a, b) == 0 })
}

// Together returns the relationship that holds both people of a conflict, and
// whether there is one.
func (p *Plan) Together(c Conflict) (mentorship.RelationshipID, bool) {
	for _, f := range p.Formed {
		if slices.ContainsFunc(f.Conflicts, func(o Conflict) bool { return o.Pair == c.Pair }) {
			return f.ID, true
		}
	}
	return "", false
}

// conflictRules leave out whether people were asked: that is told once for each
// person, and not for each pair.
var (
	conflictRules = ethics.Conflicts().Without("ethics.conflict.undeclared")
	conflictInfos = infos(conflictRules)
)

// between returns the conflicts between two people.
func (k known) between(mentor, mentee *mentorship.Person) []Conflict {
	var found []Conflict
	for _, f := range conflictRules.AppendFindings(nil, k.pairing(mentor, mentee)) {
		if f.Outcome == rule.Broken {
			found = append(found, Conflict{matching.Pair{Mentor: mentor.ID, Mentee: mentee.ID}, f, conflictInfos[f.Code]})
		}
	}
	return found
}

// infos returns the descriptions of a set by code.
func infos[S any](set rule.Set[S]) map[rule.Code]rule.Info {
	by := map[rule.Code]rule.Info{}
	for _, info := range set.Infos() {
		by[info.Code] = info
	}
	return by
}
