package ethics

import (
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// JournalConflicts returns the rules of [RosterConflicts], under the same codes,
// about what a journal says: who takes part and when, the ties that were declared,
// who acknowledged them, and who answered when asked. Whose records are known
// brings in their managers. A finding has the path of the person, and of a tie that
// cannot be read that of its place among the ties declared.
func JournalConflicts() rule.Set[journal.View] { return journalConflicts }

var journalConflicts = newJournalConflicts()

func newJournalConflicts() rule.Set[journal.View] {
	var set rule.Set[journal.View]
	for r := range rosterConflicts.All() {
		set = set.With(rule.New(r.Info(), func(v journal.View) []rule.Finding {
			roster := rosterOf(v)
			found := r.Check(roster)
			for i := range found {
				for k, p := range roster.Relationship.Participants {
					if found[i].Path == seat(k) {
						found[i].Path = pathTo(p.Person)
						break
					}
				}
			}
			return found
		}))
	}
	return set
}

// rosterOf returns the relationship that a journal tells of.
func rosterOf(v journal.View) mentorship.Roster {
	f := v.Facts()
	outline := f.Outline()
	r := mentorship.Roster{
		Relationship: mentorship.Relationship{ID: f.Relationship(), Mode: outline.Mode, Period: outline.Period},
		Policy:       *v.Policy(), Ties: declaredTies(v),
	}
	for _, p := range f.Participations().All() {
		r.Relationship.Participants = append(r.Relationship.Participants, p.Participant)
	}
	sides := v.Sides()
	for i := range sides {
		if p, known := v.Record(sides[i].Person); known {
			r.People = append(r.People, *p)
		}
	}
	for _, d := range f.Declarations().All() {
		r.Declared = append(r.Declared, mentorship.Declaration{By: d.Body.By, At: d.At})
	}
	return r
}
