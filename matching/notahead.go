package matching

import (
	"fmt"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// NotAhead returns the rule that the mentor's career is further than the
// mentee's. Peer programmes take it out; programmes in which only those further
// on may mentor raise its severity to [rule.Violation]. Where either has named
// no stage, it cannot tell.
func NotAhead() rule.Rule[mentorship.Pairing] {
	unknown := cannotTell("whose career is further is not known", "people-with-a-stage", 2)
	return keyedRule{pairingRule(rule.Info{
		Code: "not-ahead", Severity: rule.Advice,
		Title:   "The mentor's career is further than the mentee's",
		Why:     "A mentor brings advanced experience. Among peers, and where somebody senior turns to a new field, the stage says little: the areas do.",
		Remedy:  "Look at the areas that the mentor covers, or form a peer mentorship.",
		Basis:   rule.Research,
		Sources: []rule.Source{"R1", "R5"},
	}, func(p mentorship.Pairing) []rule.Finding {
		mentor, mentee := p.Mentor.Stage, p.Mentee.Stage
		switch {
		case mentor == 0 || mentee == 0:
			return unknown
		case mentor > mentee:
			return nil
		}
		return []rule.Finding{{
			Path:    "/mentor/stage",
			Message: fmt.Sprintf("the career of %.40q is not further than that of %.40q", string(p.Mentor.ID), string(p.Mentee.ID)),
			Evidence: []rule.Evidence{
				{Name: "mentor-stage", Got: rule.Text(mentor.String())},
				{Name: "mentee-stage", Got: rule.Text(mentee.String())},
			},
		}}
	}), stageKey, stageKey}
}
