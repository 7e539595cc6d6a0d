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
	known := p.known()
	for j := range p.Problem.Mentors {
		for i := range p.Problem.Mentees {
			found = append(found, known.between(&p.Problem.Mentors[j], &p.Problem.Mentees[i])...)
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

// A known is what is known between people.
type known struct {
	period mentorship.Period
	ties   []mentorship.Tie
	near   map[mentorship.PersonID][]int // the ties of a person, and of the people next to them
}

// known lays out the ties by person.
func (p *Plan) known() known {
	k := known{p.Problem.Period, p.Problem.Ties, map[mentorship.PersonID][]int{}}
	own := map[mentorship.PersonID][]int{}
	for i, t := range k.ties {
		for _, side := range [...]mentorship.PersonID{t.From, t.To} {
			own[side] = append(own[side], i)
		}
	}
	for m := range p.People.All() {
		near := slices.Clone(own[m.ID])
		if m.Manager != "" {
			near = append(near, own[m.Manager]...)
		}
		for _, i := range own[m.ID] {
			for _, next := range [...]mentorship.PersonID{k.ties[i].From, k.ties[i].To} {
				if next != m.ID && next != "" {
					near = append(near, own[next]...)
				}
			}
		}
		k.near[m.ID] = near
	}
	return k
}

// conflictRules leave out whether people were asked: that is told once for each
// person, and not for each pair.
var (
	conflictRules = ethics.Conflicts().Without("ethics.conflict.undeclared")
	conflictInfos = infos(conflictRules)
)

// between returns the conflicts between two people.
func (k known) between(mentor, mentee *mentorship.Person) []Conflict {
	pairing := mentorship.Pairing{Mentor: mentor, Mentee: mentee, Period: k.period}
	near := slices.Sorted(slices.Values(slices.Concat(k.near[mentor.ID], k.near[mentee.ID])))
	for _, i := range slices.Compact(near) {
		pairing.Ties = append(pairing.Ties, k.ties[i])
	}
	var found []Conflict
	for _, f := range conflictRules.AppendFindings(nil, pairing) {
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
