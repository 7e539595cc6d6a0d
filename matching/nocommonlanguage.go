package matching

import (
	"fmt"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// NoCommonLanguage returns the rule that the two name a language in common,
// however well they know it. Where either names none, it cannot tell.
func NoCommonLanguage() rule.Rule[mentorship.Pairing] {
	unknown := cannotTell("whether the two have a language in common is not known", "people-with-languages", 2)
	return keyedRule{pairingRule(rule.Info{
		Code: "no-common-language", Severity: rule.Violation,
		Title:   "The two have a language in common",
		Why:     "Misunderstanding across languages harms trust and goals; without any language in common there is no conversation.",
		Remedy:  "Look for a mentor who knows one of the mentee's languages, or provide an interpreter and take the rule out for the programme.",
		Basis:   rule.Research,
		Sources: []rule.Source{"R13"},
	}, func(p mentorship.Pairing) []rule.Finding {
		switch {
		case len(p.Mentor.Languages) == 0 || len(p.Mentee.Languages) == 0:
			return unknown
		case sharesLanguage(p.Mentor.Languages, p.Mentee.Languages):
			return nil
		}
		return []rule.Finding{{
			Path:     "/mentee/languages",
			Message:  fmt.Sprintf("%.40q and %.40q have no language in common", string(p.Mentor.ID), string(p.Mentee.ID)),
			Evidence: []rule.Evidence{{Name: "languages-in-common", Got: rule.Count(0), Want: rule.Count(1).With(rule.AtLeast)}},
		}}
	}), spokenKey, spokenKey}
}

func spokenKey(k key, p *mentorship.Person) key {
	tags := make([]string, len(p.Languages))
	for i, l := range p.Languages {
		tags[i] = l.Tag
	}
	return words(k, distinct(tags))
}
