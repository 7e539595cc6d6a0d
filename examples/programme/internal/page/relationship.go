package page

import (
	"github.com/go-mentorship/mentorkit/examples/programme/internal/plan"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/words"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// A relationship is one card.
type relationship struct {
	ID, Kind, Because   string
	Pairs               []pair
	Peers, Facilitators string
	Findings            []finding
}

// A finding is what a rule says of a relationship.
type finding struct{ Severity, Message string }

// severity says how much a finding matters, or that it cannot be told.
func severity(s rule.Severity, o rule.Outcome) string {
	if o == rule.Undetermined {
		return "cannot be told"
	}
	return s.String()
}

// A pair is a match with where its score comes from.
type pair struct {
	Mentee, Mentor mentorship.PersonID
	Percent        int
	Segments       []share
	For, Against   string
	Title          string
}

// firstCards are shown at once; the others when asked for.
const firstCards = 40

func relationships(p *plan.Plan, c palette) (first, more []relationship) {
	everywhere := p.Everywhere()
	for _, f := range p.Formed {
		r := relationship{
			ID: string(f.ID), Kind: words.Kind(f.Relationship), Because: words.Because(f),
			Peers:        people(f.Relationship, mentorship.RolePeer),
			Facilitators: people(f.Relationship, mentorship.RoleFacilitator),
		}
		for _, m := range p.Within(f) {
			r.Pairs = append(r.Pairs, pair{
				Mentee: m.Mentee, Mentor: m.Mentor, Percent: plan.Percent(m.Score, m.Parts), Segments: c.segments(m.Parts),
				For: words.Parts(words.For(m.Parts, 3), false), Against: words.Parts(words.Against(m.Parts, 2), true),
				Title: words.Parts(m.Parts, true),
			})
		}
		for _, found := range f.Report.Findings {
			if everywhere[found.Code] {
				continue
			}
			r.Findings = append(r.Findings, finding{severity(found.Severity, found.Outcome), words.Title(found.Message)})
		}
		for _, c := range f.Conflicts {
			r.Findings = append(r.Findings, finding{c.Info.Severity.String(), words.Title(c.Finding.Message)})
		}
		if len(first) < firstCards {
			first = append(first, r)
		} else {
			more = append(more, r)
		}
	}
	return first, more
}

func people(r mentorship.Relationship, role mentorship.Role) string {
	ids := words.Holders(r, role)
	return words.List(ids, len(ids))
}
