package plan

import (
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// A Formed relationship is one with what the rules say of it.
type Formed struct {
	mentorship.Relationship
	// Because says why it was formed, and why its people meet as they do.
	Because []string
	// Report is what the rules of composition and structure say.
	Report rule.Report
	// Conflicts are those between its people.
	Conflicts []Conflict
}

// settle makes relationships of drafts.
func (p *Plan) settle(drafts []draft) []Formed {
	formed := make([]Formed, len(drafts))
	for i, d := range drafts {
		formed[i] = p.settled(d)
		formed[i].Conflicts = p.within(formed[i].Relationship)
	}
	return formed
}

// settled makes a relationship of a draft and checks it.
func (p *Plan) settled(d draft) Formed {
	people := make([]mentorship.Person, len(d.people))
	for i, participant := range d.people {
		people[i] = p.members[participant.Person].Person
	}
	f := Formed{
		Relationship: mentorship.Relationship{
			ID: mentorship.RelationshipID(d.id), Structure: d.structure, Participants: d.people,
			Period: p.Problem.Period, Setting: setting(people), Purpose: p.purpose(d), Objectives: p.objectives(d),
		},
		Because: []string{d.because},
	}
	if d.project != nil {
		f.Period.Until = d.project.Until
		f.Project = &mentorship.Project{
			ID: mentorship.ProjectID(d.project.Name), Kind: mentorship.ProjectKind(d.project.Name),
			Owner: d.people[len(d.people)-1].Person, Period: f.Period,
		}
	}
	var why string
	f.Mode, why = p.mode(f.Relationship, people)
	f.Because = append(f.Because, why)
	f.Channels = channels(f.Mode)
	f.Report = p.relationshipRules().Check(mentorship.Roster{Relationship: f.Relationship, People: people, Policy: p.Problem.Policy})
	return f
}

// within returns the conflicts between all who mentor and all who are mentored.
func (p *Plan) within(r mentorship.Relationship) []Conflict {
	var found []Conflict
	for i, a := range r.Participants {
		for j, b := range r.Participants {
			oversees := a.Role.Mentors() || a.Role == mentorship.RoleFacilitator
			if a.Role == b.Role && j <= i || !oversees || !b.Role.Mentored() {
				continue // peers are compared once
			}
			mentor, mentee := p.members[a.Person].Person, p.members[b.Person].Person
			found = append(found, p.known.between(&mentor, &mentee)...)
		}
	}
	return found
}

// setting follows from where people stand: students and educators are in
// academic settings, practitioners in clinical ones. Where nobody has said, it is
// taken as mixed.
func setting(people []mentorship.Person) mentorship.Setting {
	clinical := slices.ContainsFunc(people, func(p mentorship.Person) bool { return p.Standing == mentorship.Practitioner })
	academic := slices.ContainsFunc(people, func(p mentorship.Person) bool {
		return p.Standing == mentorship.Educator || p.Standing == mentorship.Student
	})
	switch {
	case clinical == academic:
		return mentorship.ClinicalAcademic
	case clinical:
		return mentorship.Clinical
	default:
		return mentorship.Academic
	}
}

// purpose is what those who are mentored seek: in order, each area once and at
// the highest level.
func (p *Plan) purpose(d draft) []mentorship.Sought {
	var sought []mentorship.Sought
	for _, participant := range d.people {
		if !participant.Role.Mentored() {
			continue
		}
		for _, s := range p.members[participant.Person].Seeks {
			i := slices.IndexFunc(sought, func(other mentorship.Sought) bool { return other.Area == s.Area })
			if i < 0 {
				sought = append(sought, s)
			} else {
				sought[i].Level = max(sought[i].Level, s.Level)
			}
		}
	}
	return sought
}

// objectives are the goals of those who are mentored, each once.
func (p *Plan) objectives(d draft) []mentorship.Objective {
	var all []mentorship.Objective
	for _, participant := range d.people {
		if participant.Role.Mentored() {
			all = append(all, p.members[participant.Person].Wishes.Goals...)
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}
