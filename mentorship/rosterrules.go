package mentorship

import (
	"fmt"
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// RosterRules returns the rules that a [Roster] is a mentorship at all: one or more
// mentors and one or more mentees, in a setting, for a purpose (R1), with
// people whose claims and needs fit it (R1, R2). What a particular structure
// and mode require stands in package structure.
func RosterRules() rule.Set[Roster] { return rosterRules }

// Validate returns an [InvalidError] with every reason why r is no mentorship;
// nil if it is one. Findings that are undetermined, and warnings, do not refuse it: read them
// from the report of [RosterRules].
func (r Roster) Validate() error {
	return refuse(rosterRules, r, "roster", string(r.Relationship.ID))
}

var rosterRules = rule.NewSet(
	defining("mentorship.roster.no-mentor", "A mentorship has a mentor",
		"Without somebody experienced there is nobody to guide.",
		"Add a mentor, or peers who mentor one another.", noMentor),
	defining("mentorship.roster.no-mentee", "A mentorship has a mentee",
		"Without somebody who develops there is nobody to be guided.",
		"Add a mentee, or peers who mentor one another.", noMentee),
	defining("mentorship.roster.alone", "A mentorship is between at least two people",
		"Somebody who is the only mentor and the only mentee at once has nobody to learn from.",
		"Add a second person: a mentor, a mentee or another peer.", alone),
	defining("mentorship.roster.no-setting", "A mentorship has a clinical, academic or mixed setting",
		"What counts as expertise, and what must be kept confidential, depend on it.",
		"Name the setting.", noSetting),
	defining("mentorship.roster.no-purpose", "A mentorship has a purpose",
		"Without an area to develop, neither fit nor progress can be told.",
		"Name at least one area of skills and knowledge, or a project.", noPurpose),
	wellFormed("mentorship.roster.malformed", "Ids and words of a relationship are well formed",
		"A role or structure that no rule knows would be passed over in silence.",
		"Use the listed words and printable ids.", rosterForm),
	wellFormed("mentorship.roster.malformed-period", "Periods begin before they end, and roles lie within the relationship",
		"A role outside the relationship's time counts nowhere.",
		"Correct the dates.", rosterPeriods),
	wellFormed("mentorship.roster.doubled-role", "Nobody stands twice in one relationship at one time",
		"Somebody who is mentor and mentee of the same people at once, or counted twice, makes every ratio wrong. Peers hold one role that is both.",
		"Keep one role for each person at a time; use the role of peer where everybody mentors everybody.", doubledRoles),
	wellFormed("mentorship.roster.doubled-person", "Nobody's details are handed over twice",
		"With two descriptions of one person nobody knows which is meant.",
		"Keep one entry for each person.", doubledPeople),
	rule.New(rule.Info{
		Code: "mentorship.roster.stranger", Severity: rule.Warning,
		Title:  "Every participant is known",
		Why:    "Rules about people cannot tell anything about somebody of whom only the id is known.",
		Remedy: "Hand the person's details over together with the relationship.",
		Basis:  rule.Convention,
	}, strangers),
	areaUncovered(), noClaim(), nothingToDevelop(), noStanding(),
)

// defining describes a rule that follows from the definition of mentorship (R1).
func defining(code rule.Code, title, why, remedy string, check func(Roster) []rule.Finding) rule.Rule[Roster] {
	return rule.New(rule.Info{
		Code: code, Severity: rule.Violation, Title: title, Why: why, Remedy: remedy,
		Basis: rule.Research, Sources: []rule.Source{"R1"},
	}, check)
}

func noMentor(r Roster) []rule.Finding {
	return lacking(r, Role.Mentors, "mentors", "nobody mentors in it")
}

func noMentee(r Roster) []rule.Finding {
	return lacking(r, Role.Mentored, "mentees", "nobody is mentored in it")
}

func lacking(r Roster, is func(Role) bool, name, message string) []rule.Finding {
	if slices.ContainsFunc(r.Relationship.Participants, func(p Participant) bool { return is(p.Role) }) {
		return nil
	}
	return []rule.Finding{{
		Path: "/relationship/participants", Message: message,
		Evidence: []rule.Evidence{{Name: name, Got: rule.Count(0), Want: rule.Count(1).With(rule.AtLeast)}},
	}}
}

// alone: where somebody mentors and somebody is mentored, they are not all one
// person. Whether they take part at the same time is not asked here.
func alone(r Roster) []rule.Finding {
	participants := r.Relationship.Participants
	if noMentor(r) != nil || noMentee(r) != nil {
		return nil // said already
	}
	inRole := func(p Participant) bool { return p.Role.Mentors() || p.Role.Mentored() }
	first := participants[slices.IndexFunc(participants, inRole)].Person
	if slices.ContainsFunc(participants, func(p Participant) bool { return inRole(p) && p.Person != first }) {
		return nil
	}
	return []rule.Finding{{
		Path: "/relationship/participants", Message: fmt.Sprintf("%.40q is the only person in it", first),
		Evidence: []rule.Evidence{{Name: "people", Got: rule.Count(1), Want: rule.Count(2).With(rule.AtLeast)}},
	}}
}

func noSetting(r Roster) []rule.Finding {
	if slices.Contains(Settings(), r.Relationship.Setting) {
		return nil
	}
	return []rule.Finding{broken("/relationship/setting", "the setting is neither clinical nor academic nor mixed", "setting", rule.Text(r.Relationship.Setting))}
}

func noPurpose(r Roster) []rule.Finding {
	if len(r.Relationship.Purpose) > 0 || r.Relationship.Project != nil {
		return nil
	}
	return []rule.Finding{{
		Path: "/relationship/purpose", Message: "no area to develop and no project is named",
		Evidence: []rule.Evidence{{Name: "areas", Got: rule.Count(0), Want: rule.Count(1).With(rule.AtLeast)}},
	}}
}

func rosterForm(r Roster) []rule.Finding {
	var found []rule.Finding
	bad := func(path, noun, got string) {
		found = append(found, broken(path, fmt.Sprintf("the %s %.40q is not well formed", noun, got), noun, rule.Text(got)))
	}
	rel := r.Relationship
	if !ValidID(rel.ID) {
		bad("/relationship/id", "id", string(rel.ID))
	}
	if !slices.Contains(Structures(), rel.Structure) {
		bad("/relationship/structure", "structure", string(rel.Structure))
	}
	if rel.Mode != "" && !slices.Contains(Modes(), rel.Mode) {
		bad("/relationship/mode", "mode", string(rel.Mode))
	}
	for i, s := range rel.Purpose {
		if !ValidWord(s.Area) {
			bad(at("/relationship/purpose", i)+"/area", "area", string(s.Area))
		}
		if s.Level != 0 && !s.Level.Valid() {
			bad(at("/relationship/purpose", i)+"/level", "level", s.Level.String())
		}
	}
	for i, p := range rel.Participants {
		path := at("/relationship/participants", i)
		if !ValidID(p.Person) {
			bad(path+"/person", "id", string(p.Person))
		}
		if !slices.Contains(Roles(), p.Role) {
			bad(path+"/role", "role", string(p.Role))
		}
	}
	for i, c := range rel.Channels {
		if !ValidWord(c) {
			bad(at("/relationship/channels", i), "channel", string(c))
		}
	}
	for i, o := range rel.Objectives {
		if !ValidWord(o) {
			bad(at("/relationship/objectives", i), "objective", string(o))
		}
	}
	if project := rel.Project; project != nil {
		if !ValidID(project.ID) {
			bad("/relationship/project/id", "id", string(project.ID))
		}
		if !ValidWord(project.Kind) {
			bad("/relationship/project/kind", "kind", string(project.Kind))
		}
		if !ValidID(project.Owner) {
			bad("/relationship/project/owner", "id", string(project.Owner))
		}
	}
	return found
}

func rosterPeriods(r Roster) []rule.Finding {
	var found []rule.Finding
	bad := func(path, message string, p Period) {
		f := rule.Finding{Path: path, Message: message}
		if !p.From.IsZero() {
			f.Evidence = append(f.Evidence, rule.Evidence{Name: "from", Got: rule.Instant(p.From)})
		}
		if !p.Until.IsZero() {
			f.Evidence = append(f.Evidence, rule.Evidence{Name: "until", Got: rule.Instant(p.Until)})
		}
		found = append(found, f)
	}
	whole := r.Relationship.Period
	if !whole.IsZero() && !whole.Valid() {
		bad("/relationship/period", "the period does not begin before it ends", whole)
	}
	if p := r.Relationship.Project; p != nil && !p.Period.IsZero() && !p.Period.Valid() {
		bad("/relationship/project/period", "the project does not begin before it ends", p.Period)
	}
	for i, p := range r.Relationship.Participants {
		path := at("/relationship/participants", i) + "/period"
		switch {
		case p.Period.IsZero():
		case !p.Period.Valid():
			bad(path, fmt.Sprintf("the role of %.40q does not begin before it ends", p.Person), p.Period)
		case !p.Period.within(whole):
			bad(path, fmt.Sprintf("the role of %.40q lies outside the relationship's period", p.Person), p.Period)
		}
	}
	return found
}

// within reports whether p starts and, if it ends, ends inside whole. A role
// without an end of its own ends with the relationship.
func (p Period) within(whole Period) bool {
	if whole.IsZero() {
		return true
	}
	return whole.Contains(p.From) && (p.Until.IsZero() || whole.Until.IsZero() || !p.Until.After(whole.Until))
}

func strangers(r Roster) []rule.Finding {
	var found []rule.Finding
	find := r.finder()
	for i, p := range r.Relationship.Participants {
		if _, known := find(p.Person); !known {
			found = append(found, rule.Finding{
				Outcome: rule.Undetermined, Path: at("/relationship/participants", i),
				Message:  fmt.Sprintf("nothing is known about %.40q", p.Person),
				Evidence: []rule.Evidence{{Name: "person", Got: rule.Text(p.Person)}},
			})
		}
	}
	return found
}
