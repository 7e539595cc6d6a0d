package ethics

import "github.com/go-mentorship/mentorkit/mentorship"

// A Ground is why something may be told, or not: a closed vocabulary.
type Ground string

// Why something may be told.
const (
	GroundOwn            Ground = "own"            // it is the matter of who tells it, or of who is told
	GroundDuty           Ground = "duty"           // it must be reported; it leaves a [Trail]
	GroundReport         Ground = "report"         // a report goes to those who run the programme
	GroundConsent        Ground = "consent"        // whose matter it is allowed it
	GroundAdministration Ground = "administration" // a programme knows who meets, and when
	GroundCircle         Ground = "circle"         // who is told is within the agreed circle
)

// Why something may not be told.
const (
	GroundUnreadable       Ground = "unreadable"        // a word is of no vocabulary
	GroundExposes          Ground = "exposes"           // a report must not reach who it is about: it may show who reported
	GroundReportStays      Ground = "report-stays"      // a report goes nowhere but to those who look into it
	GroundNotHeld          Ground = "not-held"          // who tells it should not know it
	GroundUnknownDuty      Ground = "unknown-duty"      // neither the people nor the programme named the duty before
	GroundBeyondCircle     Ground = "beyond-circle"     // the agreed circle is narrower
	GroundBeyondPurpose    Ground = "beyond-purpose"    // the circle is neither for assessment nor for research
	GroundNothingAgreed    Ground = "nothing-agreed"    // no circle was agreed
	GroundNoConsent        Ground = "no-consent"        // whose matter it is did not allow it
	GroundConsentOver      Ground = "consent-over"      // the consent ended, was withdrawn, or had not been given yet
	GroundConsentElsewhere Ground = "consent-elsewhere" // the consent is about something else
)

// Grounds returns the vocabulary, those that allow first.
func Grounds() []Ground {
	return []Ground{
		GroundOwn, GroundDuty, GroundReport, GroundConsent, GroundAdministration, GroundCircle,
		GroundUnreadable, GroundExposes, GroundReportStays, GroundNotHeld, GroundUnknownDuty, GroundBeyondCircle,
		GroundBeyondPurpose, GroundNothingAgreed, GroundNoConsent, GroundConsentOver, GroundConsentElsewhere,
	}
}

// Allows reports whether the ground is one on which something may be told.
func (g Ground) Allows() bool {
	switch g {
	case GroundOwn, GroundDuty, GroundReport, GroundConsent, GroundAdministration, GroundCircle:
		return true
	default:
		return false
	}
}

// UnmarshalText refuses a word that is not in the vocabulary with an error
// wrapping [mentorship.ErrText].
func (g *Ground) UnmarshalText(text []byte) error {
	return mentorship.DecodeWord(g, text, "ground", Grounds()...)
}
