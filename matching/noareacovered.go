package matching

import (
	"fmt"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// NoAreaCovered returns the rule that the mentor covers at least one of the
// areas that the mentee seeks, at the level sought or else the one that the
// policy expects of mentors. A programme that matches for expertise alone
// raises its severity to [rule.Violation]. Where nothing is sought or claimed,
// or a level is missing, it cannot tell.
func NoAreaCovered() rule.Rule[mentorship.Pairing] {
	unknown := cannotTell("whether the mentor covers what the mentee seeks is not known", "areas-covered", 1)
	return keyedRule{pairingRule(rule.Info{
		Code: "no-area-covered", Severity: rule.Warning,
		Title:   "The mentor covers an area that the mentee seeks",
		Why:     "A mentor without the expertise that the goals need is among the known reasons why mentorships do not help.",
		Remedy:  "Look for a mentor who has it, at a distance if need be, or agree on other goals.",
		Basis:   rule.Research,
		Sources: []rule.Source{"R1", "R2"},
	}, func(p mentorship.Pairing) []rule.Finding {
		if len(p.Mentor.Expertise) == 0 || len(p.Mentee.Seeks) == 0 {
			return unknown
		}
		told := true
		for _, sought := range p.Mentee.Seeks {
			if sought.Level == 0 && p.Policy != nil {
				sought.Level, _ = p.Policy.MentorLevel.Value()
			}
			switch p.Mentor.Covers(sought) {
			case mentorship.Covered:
				return nil
			case mentorship.LevelUnsaid:
				told = false
			case mentorship.BelowLevel, mentorship.NotCovered:
			}
		}
		if !told {
			return unknown
		}
		return []rule.Finding{{
			Path:     "/mentor/expertise",
			Message:  fmt.Sprintf("%.40q covers none of the areas that %.40q seeks", string(p.Mentor.ID), string(p.Mentee.ID)),
			Evidence: []rule.Evidence{{Name: "areas-covered", Got: rule.Count(0), Want: rule.Count(1).With(rule.AtLeast)}},
		}}
	}), claimedKey, soughtKey}
}
