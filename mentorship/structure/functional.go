package structure

import (
	"fmt"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// functionalRules: somebody guides somebody through one project, to its end.
func functionalRules() []rule.Rule[mentorship.Roster] {
	functional := in(mentorship.Functional)
	withProject := func(r mentorship.Roster) bool { return functional(r) && r.Relationship.Project != nil }
	return []rule.Rule[mentorship.Roster]{
		headcount(rule.Info{
			Code: "structure.functional.no-mentor", Severity: rule.Violation,
			Title:   "A functional mentorship has a mentor at all times",
			Why:     "Without one the project goes on unguided.",
			Remedy:  "Find a successor before the mentor leaves, or end the relationship.",
			Basis:   rule.Research,
			Sources: []rule.Source{"R5"},
		}, mentorship.Functional, mentors(), atLeast(one)),
		headcount(rule.Info{
			Code: "structure.functional.no-mentee", Severity: rule.Violation,
			Title:   "A functional mentorship has a mentee at all times",
			Why:     "Without one nobody carries the project, and the mentor would do it alone.",
			Remedy:  "Find somebody to carry the project on, or end the relationship.",
			Basis:   rule.Research,
			Sources: []rule.Source{"R5"},
		}, mentorship.Functional, mentees(), atLeast(one)),
		rule.NewScoped(rule.Info{
			Code: "structure.functional.no-project", Severity: rule.Violation,
			Title:   "A functional mentorship is about a specific project",
			Why:     "The project is what tells this structure from a dyad or a group, and what it is measured by.",
			Remedy:  "Name the project, or choose the structure by the number of people.",
			Basis:   rule.Research,
			Sources: []rule.Source{"R5"},
		}, functional, noProject),
		rule.NewScoped(rule.Info{
			Code: "structure.functional.open-ended", Severity: rule.Violation,
			Title:   "The project has an end",
			Why:     "A project that is never due is never finished, and the mentorship with it.",
			Remedy:  "Agree when the project is due.",
			Basis:   rule.Research,
			Sources: []rule.Source{"R5"},
		}, withProject, openEnded),
		rule.NewScoped(rule.Info{
			Code: "structure.functional.ends-before-project", Severity: rule.Warning,
			Title:   "The relationship lasts as long as its project",
			Why:     "A mentor who guides a project sees it through. A relationship without an end lasts long enough.",
			Remedy:  "Extend the relationship, bring the project forward, or agree who takes over.",
			Basis:   rule.Research,
			Sources: []rule.Source{"R5"},
		}, withProject, endsBeforeProject),
		rule.NewScoped(rule.Info{
			Code: "structure.functional.no-measure", Severity: rule.Advice,
			Title:   "It is agreed how the project's completion will be known",
			Why:     "The relationship is measured by its project; without a measure, whether it succeeded is a matter of taste.",
			Remedy:  "Write down what will be there when the project is done.",
			Basis:   rule.Research,
			Sources: []rule.Source{"R5"},
		}, withProject, noMeasure),
		rule.NewScoped(rule.Info{
			Code: "structure.functional.owner-not-mentee", Severity: rule.Warning,
			Title:   "A mentee of the relationship carries the project",
			Why:     "The mentor guides; where somebody else owns the project, the mentee cannot decide what to do with the guidance.",
			Remedy:  "Let the owner join as mentee, or hand the project to a mentee.",
			Basis:   rule.Research,
			Sources: []rule.Source{"R5"},
		}, withProject, ownerNotMentee),
	}
}

func noProject(r mentorship.Roster) []rule.Finding {
	if r.Relationship.Project != nil {
		return nil
	}
	return []rule.Finding{{
		Path: projectPath, Message: "a functional relationship names no project",
		Evidence: []rule.Evidence{{Name: "projects", Got: rule.Count(0), Want: rule.Count(1)}},
	}}
}

func openEnded(r mentorship.Roster) []rule.Finding {
	if !r.Relationship.Project.Period.Until.IsZero() {
		return nil
	}
	return []rule.Finding{{
		Path: projectPath + "/period", Message: fmt.Sprintf("the project %.40q is never due", r.Relationship.Project.ID),
		Evidence: []rule.Evidence{{Name: "project", Got: rule.Text(r.Relationship.Project.ID)}},
	}}
}

func endsBeforeProject(r mentorship.Roster) []rule.Finding {
	ends, due := r.Relationship.Period.Until, r.Relationship.Project.Period.Until
	if ends.IsZero() || !ends.Before(due) {
		return nil
	}
	return []rule.Finding{{
		Path:    periodPath,
		Message: fmt.Sprintf("the relationship ends at %v, before the project is due at %v", rule.Instant(ends), rule.Instant(due)),
		Evidence: []rule.Evidence{
			{Name: "until", Got: rule.Instant(ends), Want: rule.Instant(due).With(rule.AtLeast)},
			{Name: "project", Got: rule.Text(r.Relationship.Project.ID)},
		},
	}}
}

func noMeasure(r mentorship.Roster) []rule.Finding {
	if r.Relationship.Project.Measure != "" {
		return nil
	}
	return []rule.Finding{{
		Path: projectPath, Message: fmt.Sprintf("no measure is agreed for the project %.40q", r.Relationship.Project.ID),
		Evidence: []rule.Evidence{
			{Name: "measures", Got: rule.Count(0), Want: rule.Count(1)},
			{Name: "project", Got: rule.Text(r.Relationship.Project.ID)},
		},
	}}
}

func ownerNotMentee(r mentorship.Roster) []rule.Finding {
	owner := r.Relationship.Project.Owner
	for _, p := range r.Relationship.Participants {
		if p.Person == owner && p.Role.Mentored() {
			return nil
		}
	}
	return []rule.Finding{{
		Path:    projectPath + "/owner",
		Message: fmt.Sprintf("the project's owner %.40q is not mentored in the relationship", owner),
		Evidence: []rule.Evidence{
			{Name: "owner", Got: rule.Text(owner)},
			{Name: "project", Got: rule.Text(r.Relationship.Project.ID)},
		},
	}}
}
