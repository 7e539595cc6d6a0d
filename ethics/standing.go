package ethics

import (
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// A Standing is how two people stand to one another by what ties them: a closed
// vocabulary (convention).
type Standing string

// The standings, from the freest.
const (
	StandingClear        Standing = "clear"        // nothing ties them, and both have said so
	StandingAcknowledged Standing = "acknowledged" // what ties them is acknowledged by both
	StandingUnsettled    Standing = "unsettled"    // somebody was not asked, or a tie cannot be read
	StandingDisclosable  Standing = "disclosable"  // acknowledging would mend what ties them
	StandingBlocked      Standing = "blocked"      // nothing mends what ties them while it lasts
)

// Standings returns the vocabulary, the freest first.
func Standings() []Standing {
	return []Standing{StandingClear, StandingAcknowledged, StandingUnsettled, StandingDisclosable, StandingBlocked}
}

// UnmarshalText refuses a word that is not in the vocabulary with an error
// wrapping [mentorship.ErrText].
func (s *Standing) UnmarshalText(text []byte) error {
	return mentorship.DecodeWord(s, text, "standing", Standings()...)
}

// StandingOf returns how the two of a pairing stand, by the rules of [Conflicts] as
// they are. A tie more that not both have signed never makes it freer.
func StandingOf(p mentorship.Pairing) Standing {
	found := conflicts.AppendFindings(nil, p)
	worst, unsettled := rule.Severity(0), false
	for i := range found {
		if found[i].Outcome == rule.Undetermined {
			unsettled = true
			continue
		}
		worst = max(worst, found[i].Severity)
	}
	switch {
	case worst >= rule.Violation:
		return StandingBlocked
	case worst > 0:
		return StandingDisclosable
	case unsettled:
		return StandingUnsettled
	case slices.ContainsFunc(p.Ties, func(t mentorship.Tie) bool { return concerns(&t, &p) }):
		return StandingAcknowledged
	default:
		return StandingClear
	}
}

// concerns reports whether both have signed a tie of one of the two that holds in
// their time.
func concerns(t *mentorship.Tie, p *mentorship.Pairing) bool {
	theirs := joins(t, p) || t.From == p.Mentor.ID || t.From == p.Mentee.ID || t.To == p.Mentor.ID || t.To == p.Mentee.ID
	return theirs && active(t, p) && acknowledged(t, p)
}
