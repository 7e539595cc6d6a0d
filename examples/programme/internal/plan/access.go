package plan

import (
	"cmp"
	"slices"

	"github.com/go-mentorship/mentorkit/ethics"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// Access compares how groups of those who asked for a mentor fared, and returns what the
// rules found about that: the gravest first, and not what cannot be told, which the audit
// says for itself. Who is brought together with peers asked for no mentor.
//
// Groups are of those who share an aspect with consent for statistics when the
// programme begins. It reports false where nobody asked.
func (p *Plan) Access() (ethics.Access, []Trouble, bool) {
	at := p.Problem.Period.From
	seekers := ethics.Seekers(p.Problem.Mentors, p.Problem.Mentees, p.Result.Matches)
	aspects := []mentorship.Aspect{}
	for _, s := range seekers {
		for _, shared := range s.Perspectives {
			if shared.Consent.Allows(mentorship.PurposeStatistics, at) && !slices.Contains(aspects, shared.Aspect) {
				aspects = append(aspects, shared.Aspect)
			}
		}
	}
	slices.Sort(aspects)
	a, err := ethics.AuditAccess(ethics.AccessQuestion{Seekers: seekers, At: at, Policy: p.Problem.Policy, Aspects: aspects})
	if err != nil || a.Asked == 0 {
		return a, nil, false
	}
	var found Troubles
	for _, f := range ethics.AccessRules().Check(a).Broken() {
		found.Add("those who asked", f)
	}
	rules := infos(ethics.AccessRules())
	for i := range found {
		found[i].Info = rules[found[i].Info.Code]
	}
	slices.SortFunc(found, func(a, b Trouble) int {
		return cmp.Or(-cmp.Compare(a.Info.Severity, b.Info.Severity), cmp.Compare(a.Info.Code, b.Info.Code))
	})
	return a, found, true
}
