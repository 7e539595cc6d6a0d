package matching

import (
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// Eligibility returns the rules of this package about who may be matched with
// whom. A pairing that breaks a rule whose severity is [rule.Violation] is
// forbidden; anything else is a remark. A programme takes rules out, changes
// their severities and merges rules of its own, or of package ethics.
func Eligibility() rule.Set[mentorship.Pairing] {
	return rule.NewSet(
		SelfMatch(), NotAgain(), NoCommonHour(), NoCommonLanguage(), TooFar(), ModeRefused(), NotAhead(), NoAreaCovered(),
	)
}

// pairingRule returns the rule that check computes for two people who are
// known. Of others it says that it cannot tell.
func pairingRule(info rule.Info, check func(mentorship.Pairing) []rule.Finding) rule.Rule[mentorship.Pairing] {
	info.Code = "matching.eligibility." + info.Code
	nobody := cannotTell("it is not known who both people are", "people-known", 2)
	return rule.New(info, func(p mentorship.Pairing) []rule.Finding {
		if p.Mentor == nil || p.Mentee == nil {
			return nobody
		}
		return check(p)
	})
}

// cannotTell returns what a rule finds where something is not stated. A rule
// makes it once and returns it for every pairing: on a large programme without
// that field, each pairing meets it.
func cannotTell(message, name string, want int64) []rule.Finding {
	return []rule.Finding{{
		Outcome: rule.Undetermined, Message: message,
		Evidence: []rule.Evidence{{Name: name, Want: rule.Count(want)}},
	}}
}
