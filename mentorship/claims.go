package mentorship

import (
	"fmt"
	"slices"
	"strings"

	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// areaUncovered: every area of the purpose is covered by somebody who mentors,
// at some time of the relationship; gaps in time are for package structure.
// Where no level is sought, the policy's level for mentors counts. It does not
// apply to a mentorship for a project alone.
func areaUncovered() rule.Rule[Roster] {
	return rule.NewScoped(rule.Info{
		Code: "mentorship.mentor.area-uncovered", Severity: rule.Warning,
		Title:   "Each area of the purpose is covered by a mentor's expertise",
		Why:     "A mentor brings advanced experience in the area of practice or education that a mentorship is about; without it the goals are out of reach. A level that was not claimed cannot be judged.",
		Remedy:  "Add a mentor who has the expertise, look further away by virtual means, or change what the mentorship is about.",
		Basis:   rule.Research,
		Sources: []rule.Source{"R1", "R2"},
	}, hasPurpose, func(r Roster) []rule.Finding {
		var found []rule.Finding
		claims := r.claims()
		for i, sought := range r.Relationship.Purpose {
			if sought.Level == 0 {
				sought.Level, _ = r.Policy.MentorLevel.Value()
			}
			best := claims.coverage(sought)
			if best == Covered {
				continue
			}
			wanted := fmt.Sprintf("%.40q", sought.Area)
			if sought.Level != 0 {
				wanted += " at the level " + sought.Level.String()
			}
			f := rule.Finding{
				Path:    at("/relationship/purpose", i),
				Message: "no mentor claims " + wanted,
				Evidence: []rule.Evidence{
					{Name: "area", Got: rule.Text(sought.Area)},
					{Name: "coverage", Got: rule.Text(best), Want: rule.Text(Covered)},
				},
			}
			if best == LevelUnsaid {
				f.Outcome = rule.Undetermined
				f.Message = "whether a mentor has " + wanted + " is not known"
			}
			found = append(found, f)
		}
		return found
	})
}

func hasPurpose(r Roster) bool { return len(r.Relationship.Purpose) > 0 }

// claims are what all who mentor claim together.
type claims struct {
	// best are those who claim an area: the one with the highest level.
	best map[Area]Level
	// unsaid are the areas that somebody claims without a level.
	unsaid map[Area]bool
	// silent: somebody mentors whose expertise is not stated, and who may have it.
	silent bool
}

func (r Roster) claims() claims {
	c := claims{best: map[Area]Level{}, unsaid: map[Area]bool{}}
	find, seen := r.finder(), map[PersonID]bool{}
	for _, participant := range r.Relationship.Participants {
		if !participant.Role.Mentors() || seen[participant.Person] {
			continue
		}
		seen[participant.Person] = true
		person, known := find(participant.Person)
		c.silent = c.silent || !known || len(person.Expertise) == 0
		for area, level := range person.levels() {
			c.best[area] = max(c.best[area], level)
			c.unsaid[area] = c.unsaid[area] || level == 0
		}
	}
	return c
}

// levels returns the areas that p claims with the highest level of each, as
// [Person.Covers] reads them.
func (p Person) levels() map[Area]Level {
	levels := map[Area]Level{}
	for _, e := range p.Expertise {
		if best, claimed := levels[e.Area]; e.Level >= 0 && (!claimed || e.Level > best) {
			levels[e.Area] = e.Level
		}
	}
	return levels
}

// coverage is the best of [Person.Covers] over all who mentor. What cannot be
// told counts for more than what is known to be lacking.
func (c claims) coverage(s Sought) Coverage {
	best, claimed := c.best[s.Area]
	switch {
	case claimed && (s.Level == 0 || best >= s.Level):
		return Covered
	case c.silent || c.unsaid[s.Area]:
		return LevelUnsaid
	case claimed:
		return BelowLevel
	default:
		return NotCovered
	}
}

// noClaim: each mentor claims expertise in something the mentorship is about.
func noClaim() rule.Rule[Roster] {
	return rule.NewScoped(rule.Info{
		Code: "mentorship.mentor.no-claim", Severity: rule.Advice,
		Title:   "Each mentor claims expertise in an area of the purpose",
		Why:     "What a mentor is there for should be plain to all, also where another mentor of a team covers the area. Who has stated no expertise at all cannot be judged.",
		Remedy:  "Name the mentor's areas, or say what the mentor is there for.",
		Basis:   rule.Research,
		Sources: []rule.Source{"R1", "R2"},
	}, hasPurpose, func(r Roster) []rule.Finding {
		purpose := map[Area]bool{}
		for _, sought := range r.Relationship.Purpose {
			purpose[sought.Area] = true
		}
		return r.each(Role.Mentors, func(p Person) *rule.Finding {
			switch {
			case len(p.Expertise) == 0:
				return unstated(p, "expertise")
			case slices.ContainsFunc(p.Expertise, func(e Expertise) bool { return purpose[e.Area] }):
				return nil
			}
			return &rule.Finding{
				Message: fmt.Sprintf("what %.40q claims is not among the areas of the purpose", p.ID),
				Evidence: []rule.Evidence{{
					Name: "areas-claimed", Got: rule.Count(0), Want: rule.Count(1).With(rule.AtLeast),
				}},
			}
		})
	})
}

// nothingToDevelop: each mentee has something to develop. It does not apply to
// a mentorship for a project alone.
func nothingToDevelop() rule.Rule[Roster] {
	return rule.NewScoped(rule.Info{
		Code: "mentorship.mentee.nothing-to-develop", Severity: rule.Warning,
		Title:   "Each mentee has areas to develop",
		Why:     "A mentorship builds up skills and knowledge; while nobody knows which, neither fit nor progress can be told.",
		Remedy:  "Ask the mentee what they want to develop.",
		Basis:   rule.Research,
		Sources: []rule.Source{"R1"},
	}, hasPurpose, func(r Roster) []rule.Finding {
		return r.each(Role.Mentored, func(p Person) *rule.Finding {
			if len(p.Seeks) == 0 {
				return unstated(p, "areas-sought")
			}
			return nil
		})
	})
}

// noStanding: each mentee is a practitioner, student or educator of a profession. What
// is unstated cannot be told.
func noStanding() rule.Rule[Roster] {
	return rule.New(rule.Info{
		Code: "mentorship.mentee.no-standing", Severity: rule.Advice,
		Title:   "Each mentee is a practitioner, student or educator of a profession",
		Why:     "Mentorship in rehabilitation is open to all three, of any profession; which of them a mentee is decides what can be expected.",
		Remedy:  "Ask the mentee for profession and standing.",
		Basis:   rule.Research,
		Sources: []rule.Source{"R1"},
	}, func(r Roster) []rule.Finding {
		return r.each(Role.Mentored, func(p Person) *rule.Finding {
			switch {
			case p.Standing == "":
				return unstated(p, "standing")
			case p.Profession == "":
				return unstated(p, "profession")
			}
			return nil
		})
	})
}

// unstated is the finding that something about a person is not known.
func unstated(p Person, what string) *rule.Finding {
	return &rule.Finding{
		Outcome:  rule.Undetermined,
		Message:  fmt.Sprintf("no %s stated for %.40q", strings.ReplaceAll(what, "-", " "), p.ID),
		Evidence: []rule.Evidence{{Name: what}},
	}
}

// each returns what check finds about every known participant in such a role.
// Nobody is asked about twice.
func (r Roster) each(is func(Role) bool, check func(Person) *rule.Finding) []rule.Finding {
	var found []rule.Finding
	find, seen := r.finder(), map[PersonID]bool{}
	for i, participant := range r.Relationship.Participants {
		person, known := find(participant.Person)
		if !known || !is(participant.Role) || seen[person.ID] {
			continue
		}
		seen[person.ID] = true
		if f := check(person); f != nil {
			f.Path = at("/relationship/participants", i)
			f.Evidence = append(f.Evidence, rule.Evidence{Name: "person", Got: rule.Text(person.ID)})
			found = append(found, *f)
		}
	}
	return found
}
