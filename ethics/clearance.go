package ethics

import (
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// A Clearance is how two people stand to one another by what ties them: a closed
// vocabulary (convention).
type Clearance string

// The clearances, from the freest.
const (
	ClearanceFree         Clearance = "free"         // nothing ties them, and both have said so
	ClearanceAcknowledged Clearance = "acknowledged" // what ties them is acknowledged by both
	ClearanceUnsettled    Clearance = "unsettled"    // somebody was not asked, or a tie cannot be read
	ClearanceDisclosable  Clearance = "disclosable"  // acknowledging would mend what ties them
	ClearanceBlocked      Clearance = "blocked"      // nothing mends what ties them while it lasts
)

// Clearances returns the vocabulary, the freest first.
func Clearances() []Clearance {
	return []Clearance{ClearanceFree, ClearanceAcknowledged, ClearanceUnsettled, ClearanceDisclosable, ClearanceBlocked}
}

// UnmarshalText refuses a word that is not in the vocabulary with an error
// wrapping [mentorship.ErrText].
func (s *Clearance) UnmarshalText(text []byte) error {
	return mentorship.DecodeWord(s, text, "clearance", Clearances()...)
}

// ClearanceOf returns how the two of a pairing stand, by the rules of [Conflicts] as
// they are. A tie more that not both have signed never makes it freer.
func ClearanceOf(p mentorship.Pairing) Clearance {
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
		return ClearanceBlocked
	case worst > 0:
		return ClearanceDisclosable
	case unsettled:
		return ClearanceUnsettled
	case slices.ContainsFunc(p.Ties, func(t mentorship.Tie) bool { return concerns(&t, &p) }):
		return ClearanceAcknowledged
	default:
		return ClearanceFree
	}
}

// concerns reports whether both have signed a tie of one of the two that holds in
// their time.
func concerns(t *mentorship.Tie, p *mentorship.Pairing) bool {
	theirs := joins(t, p) || t.From == p.Mentor.ID || t.From == p.Mentee.ID || t.To == p.Mentor.ID || t.To == p.Mentee.ID
	return theirs && active(t, p) && acknowledged(t, p)
}
