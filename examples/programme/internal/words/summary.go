package words

import (
	"fmt"

	"github.com/go-mentorship/mentorkit/examples/programme/internal/plan"
	"github.com/go-mentorship/mentorkit/matching"
)

// Summary says in a few sentences what came out.
func Summary(p *plan.Plan) []string {
	r := p.Result
	slots, free := p.Slots()
	if len(p.People.Mentees) == 0 {
		return []string{
			fmt.Sprintf("%s with %s. No mentees were given: this is the supply alone.", Count(len(p.People.Mentors), "mentor"), Count(slots, "slot")),
		}
	}
	peers, facilitators := 0, 0
	for _, m := range p.Apart {
		if _, mentor := p.MentorSide(m.ID); mentor {
			facilitators++
		} else {
			peers++
		}
	}
	matched := Count(len(p.Problem.Mentors), "mentor")
	if facilitators > 0 {
		matched += " in the matching"
	}
	among := ""
	if peers > 0 {
		among = fmt.Sprintf(", %d among peers", peers)
	}
	sentences := []string{
		fmt.Sprintf("%s: %d with a mentor%s, %d without a place.",
			Count(len(p.People.Mentees), "mentee"), len(r.Matches), among, len(r.Unmatched)),
		fmt.Sprintf("%s: %s, of which %d %s filled and %d free.",
			matched, Count(slots, "slot"), slots-free, Is(slots-free), free),
	}
	if peers+facilitators > 0 {
		sentences = append(sentences, fmt.Sprintf("%s and %s did not take part in the matching: they are brought together as cohorts.",
			Count(peers, "peer"), Count(facilitators, "facilitator")))
	}
	return append(sentences, Proof(p))
}

// Proof says what is known about the result's quality.
func Proof(p *plan.Plan) string {
	switch {
	case p.Verified != nil:
		return "NOT VERIFIED: the independent check refuses the result: " + p.Verified.Error()
	case p.Result.Certificate.Proof != matching.Duals:
		return "Verified: every rule and capacity is kept; nothing is proved about the optimum."
	default:
		return "Verified: a check that shares no code with the solver accepts the result, and its certificate proves that no other choice matches more mentees, or as many with a better sum of scores."
	}
}
