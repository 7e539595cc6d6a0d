package ethics

import (
	"fmt"
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// lineManager: neither manages the other.
func lineManager() rule.Rule[mentorship.Pairing] {
	manages := kind{tie: mentorship.TieLineManager, says: "%.40q manages %.40q"}
	return conflict(rule.Info{
		Code: "line-manager", Severity: rule.Violation,
		Title:   "Neither of the two manages the other",
		Why:     "Whoever decides on somebody's work, leave and contract holds a power that does not end at the door of a mentoring session: doubts and mistakes are then told, or kept back, with a view to it. The sources ask that such a tie be acknowledged; that it bars the pairing is a convention.",
		Remedy:  "Look for a mentor outside the line of management. What the two do for development as manager and report can go on beside it.",
		Basis:   rule.Convention,
		Sources: []rule.Source{mentorship.Article, "R1", "R12"},
	}, func(p mentorship.Pairing) []rule.Finding {
		found := manages.ties(&p)
		if p.Mentee.Manager == p.Mentor.ID {
			found = append(found, manages.derived("/mentee/manager", p.Mentor.ID, p.Mentee.ID))
		}
		if p.Mentor.Manager == p.Mentee.ID {
			found = append(found, manages.derived("/mentor/manager", p.Mentee.ID, p.Mentor.ID))
		}
		return found
	})
}

// derived is what is found where [mentorship.Person.Manager] makes the tie.
func (k kind) derived(path string, manager, report mentorship.PersonID) rule.Finding {
	return rule.Finding{
		Path: path, Message: k.message(manager, report),
		Evidence: []rule.Evidence{
			k.evidence(),
			{Name: "from", Got: rule.Text(manager)},
			{Name: "to", Got: rule.Text(report)},
			derivedFrom,
		},
	}
}

var derivedFrom = rule.Evidence{Name: "derived-from", Got: rule.Text("manager")}

// managerOfManager: neither manages the other's manager.
func managerOfManager() rule.Rule[mentorship.Pairing] {
	return conflict(rule.Info{
		Code: "manager-of-manager", Severity: rule.Warning,
		Title:   "Neither of the two manages the other's manager, or both have acknowledged it",
		Why:     "Two steps up, appraisals and promotions are still decided. In small services there may be no mentor further away, so both may know of it and go on.",
		Remedy:  "Prefer a mentor outside the line of management. Otherwise let both acknowledge in writing what may not pass between the two roles.",
		Basis:   rule.Convention,
		Sources: []rule.Source{mentorship.Article, "R1", "R12"},
	}, func(p mentorship.Pairing) []rule.Finding {
		return append(chains(&p, p.Mentor, p.Mentee), chains(&p, p.Mentee, p.Mentor)...)
	})
}

// chains returns the lines of two steps that lead from top down to bottom, one
// finding for each person between.
func chains(p *mentorship.Pairing, top, bottom *mentorship.Person) []rule.Finding {
	k := kind{tie: mentorship.TieLineManager, disclosable: true}
	manages := func(t *mentorship.Tie) bool { return t.Kind == k.tie && k.counts(t, p) }
	below := func(t *mentorship.Tie) (string, bool) {
		return string(t.To), t.From == top.ID && t.To != bottom.ID && t.To != top.ID && t.To != "" && manages(t)
	}
	above := func(t *mentorship.Tie) (string, bool) {
		return string(t.From), t.To == bottom.ID && t.From != top.ID && t.From != bottom.ID && manages(t)
	}
	ties := p.Ties
	var derived map[string]bool // people between, where a step that leads to or from them is
	if steps := derivedSteps(p, top, bottom); steps != nil {
		ties = slices.Concat(ties, steps)
		derived = map[string]bool{}
		for _, t := range steps {
			derived[string(t.From)], derived[string(t.To)] = true, true
		}
	}
	var found []rule.Finding
	for _, m := range meet(ties, below, above) {
		evidence := m.declared()
		if derived[m.key] {
			evidence = append(evidence, derivedFrom)
		}
		found = append(found, chain(top.ID, m.key, bottom.ID, evidence...))
	}
	return found
}

// derivedSteps returns the steps of such lines that follow from
// [mentorship.Person.Manager], each once, save those that both have
// acknowledged in a tie. It asks for memory only where there may be a line.
func derivedSteps(p *mentorship.Pairing, top, bottom *mentorship.Person) []mentorship.Tie {
	var steps []mentorship.Tie
	step := func(from, to mentorship.PersonID) {
		steps = append(steps, mentorship.Tie{Kind: mentorship.TieLineManager, From: from, To: to})
	}
	for _, m := range p.Managers {
		if m != nil && m.Manager == top.ID {
			step(top.ID, m.ID)
		}
	}
	leads := func(t mentorship.Tie) bool {
		return t.Kind == mentorship.TieLineManager && t.From == top.ID && t.To == bottom.Manager
	}
	if bottom.Manager != "" && (slices.ContainsFunc(p.Ties, leads) || slices.ContainsFunc(steps, leads)) {
		step(bottom.Manager, bottom.ID)
	}
	if steps == nil {
		return nil
	}
	told := map[[2]mentorship.PersonID]bool{} // in a tie that both have acknowledged, or before
	for i := range p.Ties {
		if t := &p.Ties[i]; t.Kind == mentorship.TieLineManager && active(t, p) && acknowledged(t, p) {
			told[[2]mentorship.PersonID{t.From, t.To}] = true
		}
	}
	return slices.DeleteFunc(steps, func(t mentorship.Tie) bool {
		key := [2]mentorship.PersonID{t.From, t.To}
		before := told[key]
		told[key] = true
		return before
	})
}

func chain(top mentorship.PersonID, middle string, bottom mentorship.PersonID, more ...rule.Evidence) rule.Finding {
	k := kind{tie: mentorship.TieLineManager}
	return rule.Finding{
		Path:    "/ties",
		Message: fmt.Sprintf("%.40q manages %.40q, who manages %.40q", top, middle, bottom),
		Evidence: append([]rule.Evidence{
			k.evidence(),
			{Name: "from", Got: rule.Text(top)},
			{Name: "by-way-of", Got: rule.Text(middle)},
			{Name: "to", Got: rule.Text(bottom)},
		}, more...),
	}
}
