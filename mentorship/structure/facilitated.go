package structure

import (
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// Senior is the stage from which somebody can oversee a cohort of peers. R5
// asks for seniors and gives no grade: the stage is a convention.
const Senior = mentorship.StageSenior

// facilitatedRules: a cohort of peers under the eyes of a senior. The peers
// need not be experts: that is what the senior is for.
func facilitatedRules() []rule.Rule[mentorship.Roster] {
	return []rule.Rule[mentorship.Roster]{
		headcount(rule.Info{
			Code: "structure.facilitated.too-few-peers", Severity: rule.Violation,
			Title:   "There is a cohort of peers",
			Why:     "A single peer with a senior is a dyad under another name.",
			Remedy:  "Let another peer join, or go on as a dyad.",
			Basis:   rule.Research,
			Sources: []rule.Source{"R5"},
		}, mentorship.FacilitatedPeer, peers(), atLeast(cohortPeers)),
		headcount(rule.Info{
			Code: "structure.facilitated.no-facilitator", Severity: rule.Violation,
			Title:   "A facilitated cohort is overseen at all times",
			Why:     "The structure is chosen where peers alone are not enough.",
			Remedy:  "Find a senior to oversee the cohort, or go on as peers if all are experts.",
			Basis:   rule.Research,
			Sources: []rule.Source{"R5"},
		}, mentorship.FacilitatedPeer, facilitators(), atLeast(one)),
		rule.NewScoped(rule.Info{
			Code: "structure.facilitated.mixed-roles", Severity: rule.Violation,
			Title:   "A facilitated cohort consists of peers and facilitators",
			Why:     "A mentor or mentee among them has no part that the others know of.",
			Remedy:  "Make the mentor a facilitator and the mentee a peer, or name the structure that is meant.",
			Basis:   rule.Research,
			Sources: []rule.Source{"R5"},
		}, in(mentorship.FacilitatedPeer), foreignTo(mentorship.RolePeer, mentorship.RoleFacilitator)),
		rule.NewScoped(rule.Info{
			Code: "structure.facilitated.facilitator-not-senior", Severity: rule.Warning,
			Title:   "A facilitator is senior",
			Why:     "Overseeing peers takes standing and experience. Where the stage is not stated it cannot be told.",
			Remedy:  "Ask somebody senior to oversee the cohort, or state the facilitator's stage.",
			Basis:   rule.Research,
			Sources: []rule.Source{"R5"},
		}, in(mentorship.FacilitatedPeer), notSenior),
	}
}

func notSenior(r mentorship.Roster) []rule.Finding {
	return eachHolder(r, mentorship.RoleFacilitator, func(p *mentorship.Person) (answer, string, []rule.Evidence) {
		stage, verdict := seniority(p)
		return verdict, "the stage reached", []rule.Evidence{
			{Name: "stage", Got: rule.Text(stage.String()), Want: rule.Text(Senior.String()).With(rule.AtLeast)},
		}
	})
}

func seniority(p *mentorship.Person) (mentorship.Stage, answer) {
	switch {
	case p == nil || p.Stage == 0:
		return 0, unknown
	case p.Stage < Senior:
		return p.Stage, no
	default:
		return p.Stage, yes
	}
}
