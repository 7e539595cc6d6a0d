package page

import (
	"fmt"

	"github.com/go-mentorship/mentorkit/examples/programme/internal/course"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
	"github.com/go-mentorship/mentorkit/phases"
)

// A census is how many people stand where.
type census struct {
	before      int // requests that are open
	in, stalled map[journal.PhaseName]int
	over        map[journal.Ending]int // parts of those who were mentored
	missing     map[rule.Code]map[mentorship.PersonID]bool
}

func takeCensus(r course.Round) census {
	c := census{
		in: map[journal.PhaseName]int{}, stalled: map[journal.PhaseName]int{},
		over: map[journal.Ending]int{}, missing: map[rule.Code]map[mentorship.PersonID]bool{},
	}
	for _, x := range r.Courses {
		for _, q := range x.State.Requests() {
			if q.Status == phases.Pending {
				c.before++
			}
		}
		for _, a := range x.Aftermath {
			if a.Role.Mentored() {
				c.over[a.Ending]++
			}
		}
		for _, p := range x.People {
			if x.Over() || !p.Active() {
				continue
			}
			c.in[p.Phase]++
			if p.Stalled() {
				c.stalled[p.Phase]++
			}
			for _, g := range p.Missing {
				if c.missing[g.Finding.Code] == nil {
					c.missing[g.Finding.Code] = map[mentorship.PersonID]bool{}
				}
				c.missing[g.Finding.Code][p.Participant.Person] = true
			}
		}
	}
	return c
}

// ended counts those who completed, and all others whose part is over.
func (c census) ended() []string {
	others := 0
	for _, n := range c.over {
		others += n
	}
	others -= c.over[journal.EndingCompleted]
	return []string{fmt.Sprintf("%d completed", c.over[journal.EndingCompleted]), fmt.Sprintf("%d otherwise", others)}
}
