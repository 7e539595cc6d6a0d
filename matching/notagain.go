package matching

import (
	"fmt"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// NotAgain returns the rule that two people of whom one asked not to be matched
// with the other again are not. Which of the two asked, and in which role they
// were, makes no difference.
func NotAgain() rule.Rule[mentorship.Pairing] {
	return relationalRule{pairingRule(rule.Info{
		Code: "not-again", Severity: rule.Violation,
		Title:  "Neither of the two asked not to be matched with the other again",
		Why:    "Whoever asked had a reason that they need not give; a match against it begins without trust.",
		Remedy: "Look for another mentor. Only the one who asked can take it back.",
		Basis:  rule.Convention,
	}, func(p mentorship.Pairing) []rule.Finding {
		for _, e := range p.History {
			if e.NotAgain && isBetween(e, p.Mentor.ID, p.Mentee.ID) {
				return []rule.Finding{{
					Path:     "/history",
					Message:  fmt.Sprintf("%.40q and %.40q are not to be matched again", string(p.Mentor.ID), string(p.Mentee.ID)),
					Evidence: []rule.Evidence{{Name: "not-again", Got: rule.Count(1), Want: rule.Count(0)}},
				}}
			}
		}
		return nil
	})}
}

// isBetween reports whether an encounter was between the two, in whatever
// roles.
func isBetween(e mentorship.Encounter, a, b mentorship.PersonID) bool {
	return e.Mentor == a && e.Mentee == b || e.Mentor == b && e.Mentee == a
}
