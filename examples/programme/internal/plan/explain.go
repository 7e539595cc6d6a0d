package plan

import (
	"context"

	"github.com/go-mentorship/mentorkit/examples/programme/internal/intake"
	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// A Member is a person of the programme.
type Member = intake.Member

// Explain says how a mentee stands with every mentor, in order of mentor.
func (p *Plan) Explain(ctx context.Context, mentee mentorship.PersonID) ([]matching.Explanation, error) {
	explainer, err := matching.NewExplainer(ctx, p.Problem, p.Result)
	if err != nil {
		return nil, err
	}
	return explainer.Mentee(mentee)
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
