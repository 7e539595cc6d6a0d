package ethics_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/go-mentorship/mentorkit/ethics"
	"github.com/go-mentorship/mentorkit/internal/scaletest"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// hub is a relationship of n mentors and n mentees who all share one thing.
func hub(n int, change func(*mentorship.Roster)) mentorship.Roster {
	var all []mentorship.Participant
	for i := range n {
		all = append(all, takes(mentorship.PersonID(fmt.Sprint("m", i)), mentors), takes(mentorship.PersonID(fmt.Sprint("e", i)), mentored))
	}
	r := rosterOf(all)
	change(&r)
	return r
}

var hubs = map[string]func(*mentorship.Roster){
	"nothing": func(*mentorship.Roster) {},
	"a matter": func(r *mentorship.Roster) {
		for _, p := range r.People {
			r.Ties = append(r.Ties, about(mentorship.TieCoAuthor, p.ID, "a large trial"))
		}
	},
	"a manager": func(r *mentorship.Roster) {
		for i := range r.People {
			r.People[i].Manager = "director"
		}
	},
	"a mentor who manages all": func(r *mentorship.Roster) {
		for i := range r.People[1:] {
			r.People[i+1].Manager = r.People[0].ID
		}
	},
	"reports and managers": func(r *mentorship.Roster) {
		for i, p := range r.People {
			if i%2 == 0 {
				r.Ties = append(r.Ties, tie(manages, p.ID, "chief"))
			} else {
				r.Ties = append(r.Ties, tie(manages, "chief", p.ID))
			}
		}
	},
	"a mentor known to all": func(r *mentorship.Roster) {
		for _, p := range r.People[1:] {
			r.Ties = append(r.Ties, tie(mentorship.TieOther, r.People[0].ID, p.ID))
		}
	},
}

// Eight times the people ask for about eight times as much memory, not for
// sixty-four times. Whoever is looked at with somebody else is written down, so
// that memory shows the work, and shows the same on a busy machine.
func TestCrowdsInARoster(t *testing.T) {
	const few = 64 // more than are told of in full
	times := scaletest.Pick(8, 2)
	for name, change := range hubs {
		asked := func(r mentorship.Roster) float64 {
			return testing.AllocsPerRun(1, func() { ethics.RosterConflicts().Check(r) })
		}
		small, large := asked(hub(few, change)), asked(hub(times*few, change))
		assert.Less(t, large, float64(times+1)*small, "%s: %v times for %d people, %v for %d", name, small, 2*few, large, 2*times*few)
	}
}

// Up to 32 on one side every pair is told of; in a crowd everybody still is.
func TestACrowdIsToldOfWithinBounds(t *testing.T) {
	for _, n := range []int{1, 2, 32, 33, 100} {
		for _, name := range []string{"a matter", "reports and managers"} {
			found := ethics.RosterConflicts().AppendFindings(nil, hub(n, hubs[name]))
			assert.Len(t, found, n*min(n, 32), "%s of %d and %d", name, n, n)
			told := map[string]bool{}
			for _, f := range found {
				for _, e := range f.Evidence[len(f.Evidence)-2:] {
					told[e.Got.String()] = true
				}
			}
			assert.Len(t, told, 2*n, "%s of %d and %d: nobody is passed over", name, n, n)
		}
	}
	alone := hub(100, func(r *mentorship.Roster) {
		r.Relationship.Participants = slices.DeleteFunc(r.Relationship.Participants, func(p mentorship.Participant) bool {
			return p.Role == mentors && p.Person != "m0"
		})
		hubs["a matter"](r)
	})
	assert.Len(t, ethics.RosterConflicts().AppendFindings(nil, alone), 100, "one mentor and a hundred mentees are a hundred pairs")
}
