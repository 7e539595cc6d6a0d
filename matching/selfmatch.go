package matching

import (
	"fmt"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// SelfMatch returns the rule that nobody mentors themselves, who is mentor in
// one relationship and mentee in another.
func SelfMatch() rule.Rule[mentorship.Pairing] {
	return relationalRule{pairingRule(rule.Info{
		Code: "self-match", Severity: rule.Violation,
		Title:   "Mentor and mentee are two people",
		Why:     "A person may stand on both sides of a programme; a mentorship needs one on each.",
		Remedy:  "Nothing needs to be done: the person stays available for everybody else.",
		Basis:   rule.Research,
		Sources: []rule.Source{"R1"},
	}, func(p mentorship.Pairing) []rule.Finding {
		if p.Mentor.ID != p.Mentee.ID {
			return nil
		}
		return []rule.Finding{{
			Message:  fmt.Sprintf("%.40q would be their own mentor", string(p.Mentor.ID)),
			Evidence: []rule.Evidence{{Name: "person", Got: rule.Text(p.Mentor.ID)}},
		}}
	})}
}
