package structure

import (
	"fmt"
	"slices"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// MaxCompared is how many participants of one relationship the rules compare
// with one another. Of more they say that they cannot tell (convention, so that
// no input makes the work unbounded).
const MaxCompared = 200

// noCommonHours: in each week there is time at which all can meet, whatever
// their time zones, summer time included. Weeks are Monday to Sunday on the clock
// of one of them, the one by which the worst week is best. A week belongs to the
// composition that there is at its Thursday noon, and all of it counts; one that
// there is at none has the week in which it begins (convention).
//
// It cannot be told where somebody has not stated zone or availability, unless
// the others alone have too little in common. Nor where the period is open,
// unless a year shows that there is too little.
func noCommonHours() rule.Rule[mentorship.Roster] {
	return rule.NewScoped(rule.Info{
		Code: "structure.virtual.no-common-hours", Severity: rule.Violation,
		Title:   "In each week of a virtual or mixed relationship there is time at which all can meet",
		Why:     "Across time zones working days may hardly touch, and summer time moves them apart for weeks. People may be more flexible than they state.",
		Remedy:  "Ask for wider hours, divide the participants by time zone, or agree to work by messages.",
		Basis:   rule.Research,
		Sources: []rule.Source{"R1", "R4"},
	}, func(r mentorship.Roster) bool { return remote(r) && !r.Policy.CommonHours.IsZero() }, commonHours)
}

// noAvailability is [noCommonHours] for those who meet in person, or have not
// agreed how they meet.
func noAvailability() rule.Rule[mentorship.Roster] {
	return rule.NewScoped(rule.Info{
		Code: "structure.period.no-common-hours", Severity: rule.Warning,
		Title:   "In each week of the period there is time at which all can meet",
		Why:     "A match holds for the whole period only if its people are available in all of it. People may be more flexible than they state.",
		Remedy:  "Ask for wider hours, or look for people who are available at the same time.",
		Basis:   rule.Research,
		Sources: []rule.Source{"R9"},
	}, func(r mentorship.Roster) bool { return !remote(r) && !r.Policy.CommonHours.IsZero() }, commonHours)
}

func commonHours(r mentorship.Roster) []rule.Finding {
	if f, many := tooManyToCompare(r.Relationship); many {
		return []rule.Finding{f}
	}
	limit, _ := r.Policy.CommonHours.Value()
	want := rule.Duration(limit.Std()).With(rule.AtLeast)
	var found []rule.Finding
	var lacking []rule.Evidence
	people, desk := index(r.People), newDesk()
	for _, s := range stretches(r.Relationship) {
		attendees := present(r.Relationship, people, s.period.From)
		if len(attendees) < 2 {
			continue
		}
		m := desk.meeting(attendees, s.period)
		switch m.verdict(limit) {
		case no:
			least, worst := rule.Duration(m.shared.Least), rule.Instant(m.shared.Worst)
			found = append(found, rule.Finding{
				Path:    participantsPath,
				Message: fmt.Sprintf("in the week from %v on, all have %v in common; it must be %v", worst, least, want),
				Evidence: append([]rule.Evidence{
					{Name: "common-hours", Got: least, Want: want}, {Name: "week", Got: worst},
				}, circumstances(s, anybody)...),
			})
		case unknown:
			lacking = append(lacking, m.lacking...)
		case yes:
		}
	}
	if lacking != nil {
		found = append(found, rule.Finding{
			Outcome: rule.Undetermined, Path: participantsPath,
			Message:  "whether all can meet in each week cannot be told",
			Evidence: append([]rule.Evidence{{Name: "common-hours", Want: want}}, distinct(lacking)...),
		})
	}
	return found
}

// present returns who takes part at the instant, each once, in order of the
// participants.
func present(r mentorship.Relationship, people map[mentorship.PersonID]*mentorship.Person, at time.Time) []attendee {
	var list []attendee
	for _, p := range r.Participants {
		a := attendee{p.Person, people[p.Person]}
		if p.Active(at) && !slices.Contains(list, a) {
			list = append(list, a)
		}
	}
	return list
}

// distinct returns the evidence without repetition, in order of first mention.
func distinct(list []rule.Evidence) []rule.Evidence {
	var once []rule.Evidence
	for _, e := range list {
		if !slices.ContainsFunc(once, func(o rule.Evidence) bool { return o.Name == e.Name && o.Got == e.Got }) {
			once = append(once, e)
		}
	}
	return once
}

// tooManyToCompare returns what to say of a relationship with more than
// [MaxCompared] participants.
func tooManyToCompare(r mentorship.Relationship) (f rule.Finding, many bool) {
	if len(r.Participants) <= MaxCompared {
		return f, false
	}
	return rule.Finding{
		Outcome: rule.Undetermined, Path: participantsPath,
		Message: fmt.Sprintf("%d participants are too many to compare with one another", len(r.Participants)),
		Evidence: []rule.Evidence{{
			Name: "participants", Got: rule.Count(int64(len(r.Participants))), Want: rule.Count(MaxCompared).With(rule.AtMost),
		}},
	}, true
}
