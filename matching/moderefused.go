package matching

import (
	"fmt"
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// ModeRefused returns the rule that both accept the mode intended, or, where
// none is, that there is a mode which both accept. Empty wishes accept any.
func ModeRefused() rule.Rule[mentorship.Pairing] {
	return keyedRule{pairingRule(rule.Info{
		Code: "mode-refused", Severity: rule.Violation,
		Title:  "Both accept the way of meeting",
		Why:    "Wishes about the mode often stand for what is possible at all: no journey, no connection.",
		Remedy: "Ask whether another mode would do for either, or match the two in another mode.",
		Basis:  rule.Convention,
	}, func(p mentorship.Pairing) []rule.Finding {
		mentor, mentee := p.Mentor.Wishes.Modes, p.Mentee.Wishes.Modes
		switch {
		case p.Mode != "" && accepts(mentor, p.Mode) && accepts(mentee, p.Mode):
			return nil
		case p.Mode == "" && (len(mentor) == 0 || len(mentee) == 0 || slices.ContainsFunc(mentor, func(m mentorship.Mode) bool { return slices.Contains(mentee, m) })):
			return nil
		}
		message, evidence := "a mode in common", rule.Evidence{Name: "modes-in-common", Got: rule.Count(0), Want: rule.Count(1).With(rule.AtLeast)}
		if p.Mode != "" {
			message, evidence = fmt.Sprintf("the mode %.40q", string(p.Mode)), rule.Evidence{Name: "mode", Got: rule.Text(p.Mode)}
		}
		return []rule.Finding{{
			Path:     "/mode",
			Message:  fmt.Sprintf("the wishes of %.40q and %.40q do not allow %s", string(p.Mentor.ID), string(p.Mentee.ID), message),
			Evidence: []rule.Evidence{evidence},
		}}
	}), modesKey, modesKey}
}

func accepts(wishes []mentorship.Mode, m mentorship.Mode) bool {
	return len(wishes) == 0 || slices.Contains(wishes, m)
}
