package plan

import (
	"github.com/go-mentorship/mentorkit/examples/programme/internal/intake"
	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// A Member is a person of the programme.
type Member = intake.Member

// Explain says how a mentee stands with every mentor, in order of mentor.
func (p Plan) Explain(mentee mentorship.PersonID) ([]matching.Explanation, error) {
	all := make([]matching.Explanation, len(p.Result.Mentors))
	for i, slots := range p.Result.Mentors {
		x, err := matching.Explain(p.Problem, p.Result, matching.Pair{Mentor: slots.Mentor, Mentee: mentee})
		if err != nil {
			return nil, err
		}
		all[i] = x
	}
	return all, nil
}

// Barring returns the findings that exclude a pair, each rule's first.
func Barring(x matching.Explanation) []rule.Finding {
	var barring []rule.Finding
	for _, f := range x.Report.Findings {
		if f.Outcome != rule.Broken || f.Severity < rule.Violation {
			continue
		}
		if n := len(barring); n == 0 || barring[n-1].Code != f.Code {
			barring = append(barring, f)
		}
	}
	return barring
}
