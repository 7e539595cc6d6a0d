package matching

import (
	"fmt"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// partedWays returns the rule that pairs who part in a round are not matched
// with each other in it.
func partedWays(parted map[Pair]bool) rule.Rule[mentorship.Pairing] {
	return pairingRule(rule.Info{
		Code: "parted", Severity: rule.Violation,
		Title:  "Those who part are not matched with each other in the same round",
		Why:    "A round that puts people back together undoes what they have just decided.",
		Remedy: "Look for another mentor, or take the parting back.",
		Basis:  rule.Convention,
	}, func(p mentorship.Pairing) []rule.Finding {
		if !parted[Pair{p.Mentor.ID, p.Mentee.ID}] {
			return nil
		}
		return []rule.Finding{{
			Message:  fmt.Sprintf("%.40q and %.40q part in this round", string(p.Mentor.ID), string(p.Mentee.ID)),
			Evidence: []rule.Evidence{{Name: "parted", Got: rule.Count(1), Want: rule.Count(0)}},
		}}
	})
}
