package mentorship

import (
	"fmt"
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// areaUncovered: every area of the purpose is covered by somebody who mentors.
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
			f := rule.Finding{
				Path:    at("/relationship/purpose", i),
				Message: fmt.Sprintf("no mentor claims %.40q at the level %s", sought.Area, sought.Level),
				Evidence: []rule.Evidence{
					{Name: "area", Got: rule.Text(sought.Area)},
					{Name: "coverage", Got: rule.Text(best), Want: rule.Text(Covered)},
				},
			}
			if best == LevelUnsaid {
				f.Outcome = rule.Undetermined
				f.Message = fmt.Sprintf("whether a mentor has %.40q at the level %s is not known", sought.Area, sought.Level)
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
	// stranger: somebody mentors of whom nothing is known, and who may have it.
	stranger bool
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
		c.stranger = c.stranger || !known
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
	case c.stranger || c.unsaid[s.Area]:
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
		Why:     "Somebody who mentors without experience in what is asked misrepresents what they can give, even where another mentor of the team covers it.",
		Remedy:  "Name the mentor's areas, or say what the mentor is there for.",
		Basis:   rule.Research,
		Sources: []rule.Source{"R1", "R2"},
	}, hasPurpose, func(r Roster) []rule.Finding {
		purpose := map[Area]bool{}
		for _, sought := range r.Relationship.Purpose {
			purpose[sought.Area] = true
		}
		return r.each(Role.Mentors, func(p Person) (string, rule.Evidence, bool) {
			claims := slices.ContainsFunc(p.Expertise, func(e Expertise) bool { return purpose[e.Area] })
			return "claims no area of the purpose", rule.Evidence{
				Name: "areas-claimed", Got: rule.Count(0), Want: rule.Count(1).With(rule.AtLeast),
			}, claims
		})
	})
}

// nothingToDevelop: each mentee has something to develop.
func nothingToDevelop() rule.Rule[Roster] {
	return rule.New(rule.Info{
		Code: "mentorship.mentee.nothing-to-develop", Severity: rule.Warning,
		Title:   "Each mentee has areas to develop",
		Why:     "A mentee is somebody receptive to developing skills and knowledge; without an area, neither fit nor progress can be told.",
		Remedy:  "Ask the mentee what they want to develop.",
		Basis:   rule.Research,
		Sources: []rule.Source{"R1"},
	}, func(r Roster) []rule.Finding {
		return r.each(Role.Mentored, func(p Person) (string, rule.Evidence, bool) {
			return "names no area to develop", rule.Evidence{
				Name: "areas-sought", Got: rule.Count(int64(len(p.Seeks))), Want: rule.Count(1).With(rule.AtLeast),
			}, len(p.Seeks) > 0
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
		found := r.each(Role.Mentored, func(p Person) (string, rule.Evidence, bool) {
			return "has stated no profession or no standing", rule.Evidence{
				Name: "standing", Got: rule.Text(p.Standing),
			}, p.Profession != "" && p.Standing != ""
		})
		for i := range found {
			found[i].Outcome = rule.Undetermined
		}
		return found
	})
}

// each returns a finding for every known participant in such a role for whom
// ok is false. Nobody is reported twice.
func (r Roster) each(is func(Role) bool, check func(Person) (message string, e rule.Evidence, ok bool)) []rule.Finding {
	var found []rule.Finding
	find, seen := r.finder(), map[PersonID]bool{}
	for i, participant := range r.Relationship.Participants {
		person, known := find(participant.Person)
		if !known || !is(participant.Role) || seen[person.ID] {
			continue
		}
		seen[person.ID] = true
		if message, evidence, ok := check(person); !ok {
			found = append(found, rule.Finding{
				Path:     at("/relationship/participants", i),
				Message:  fmt.Sprintf("%q %s", person.ID, message),
				Evidence: []rule.Evidence{evidence, {Name: "person", Got: rule.Text(person.ID)}},
			})
		}
	}
	return found
}
