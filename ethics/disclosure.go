package ethics

import (
	"encoding/json"
	"slices"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// A Disclosure is something that somebody wants to tell. The zero value may not
// be told. It prints as "[redacted]".
type Disclosure struct {
	// About is whose matter it is.
	About mentorship.PersonID
	Note  Note
	// By is who would tell it, To who would be told.
	By, To  Party
	Purpose Purpose
	// At is when.
	At time.Time
	// Circle is who may know, as agreed; empty where nothing was.
	Circle mentorship.Circle
	// Consents are those that are known. Those of others count for nothing.
	Consents []Consent
	// Duty is what makes it a duty to report; empty where there is none.
	Duty Duty
	// Duties are those that count: on which the people agreed, and which the
	// programme has on its list.
	Duties []Duty
}

// A Decision is what [Decide] says. Only Decide makes one that allows anything;
// the zero value denies. Decisions are comparable with ==.
type Decision struct{ ground Ground }

// Ground returns why; empty for the zero value.
func (d Decision) Ground() Ground { return d.ground }

// Allowed reports whether it may be told.
func (d Decision) Allowed() bool { return d.ground.Allows() }

// Trailed reports whether telling it leaves a [Trail].
func (d Decision) Trailed() bool { return d.ground == GroundDuty }

// String returns "allowed: consent", "denied: no-consent".
func (d Decision) String() string {
	if d.Allowed() {
		return "allowed: " + string(d.ground)
	}
	return "denied: " + string(d.ground)
}

// MarshalJSON writes {"allowed":false,"ground":"no-consent"}.
func (d Decision) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Allowed bool   `json:"allowed"`
		Ground  Ground `json:"ground"`
	}{d.Allowed(), d.ground})
}

// Decide says whether something may be told. It denies what no ground allows:
//
//  1. One's own matter is one's own: everybody may tell it, and be told it. What
//     others reported is not; it goes to those who run the programme, for
//     protection and coordination.
//  2. Who takes part or runs the programme may tell a coordinator or an authority
//     what a duty that counts asks for, for protection and for nothing else. It
//     leaves a [Trail].
//  3. They may tell what whose matter it is consented to.
//  4. Coordinators may know that and when people meet.
//  5. What was done, said and written may be told within the agreed circle by who
//     may know it, but neither to assess anybody nor for research.
//
// To add a consent, to widen the circle and to add to the duties that count never
// forbids what was allowed; to withdraw a consent never allows what was not.
func Decide(d Disclosure) Decision {
	g := d.allowing()
	if g == "" {
		g = d.denying()
	}
	return Decision{g}
}

// allowing returns the ground on which it may be told; empty if there is none.
func (d Disclosure) allowing() Ground {
	switch {
	case !d.readable():
		return ""
	case d.Note != NoteReport && (d.To == PartySubject || d.By == PartySubject):
		return GroundOwn
	case !d.By.inside() || d.To == PartySubject:
		return ""
	case d.reportable() && d.counts():
		return GroundDuty
	case d.Note == NoteReport:
		if d.To == PartyCoordinator && (d.Purpose == PurposeProtection || d.Purpose == PurposeCoordination) {
			return GroundReport
		}
		return ""
	case d.consented():
		return GroundConsent
	case d.Note == NoteSchedule && d.To == PartyCoordinator && d.Purpose == PurposeCoordination:
		return GroundAdministration
	case d.held() && d.Note.shared() && d.Purpose.own() && d.To.within(d.Circle):
		return GroundCircle
	default:
		return ""
	}
}

// denying returns why what nothing allows may not be told: of several reasons the
// one that says most.
func (d Disclosure) denying() Ground {
	switch {
	case !d.readable():
		return GroundUnreadable
	case d.Note == NoteReport && d.To == PartySubject:
		return GroundExposes
	case !d.By.inside():
		return GroundNotHeld
	case d.reportable() && d.Duty != "":
		return GroundUnknownDuty
	case d.Note == NoteReport:
		return GroundReportStays
	case d.anyConsent(func(c *Consent) bool { return c.names(d) }):
		return GroundConsentOver
	case d.anyConsent(func(c *Consent) bool { return c.by(d) && c.InForce(d.At) }):
		return GroundConsentElsewhere
	case !d.Note.shared() || !d.To.inside():
		return GroundNoConsent
	case d.Circle == "":
		return GroundNothingAgreed
	case !d.held():
		return GroundNotHeld
	case d.To.within(d.Circle):
		return GroundBeyondPurpose
	default:
		return GroundBeyondCircle
	}
}

// readable reports whether every word is of its vocabulary.
func (d Disclosure) readable() bool {
	return slices.Contains(Notes(), d.Note) && slices.Contains(Parties(), d.By) && slices.Contains(Parties(), d.To) &&
		slices.Contains(Purposes(), d.Purpose) && (d.Circle == "" || PartyPartner.within(d.Circle))
}

// reportable reports whether a duty could ask for it.
func (d Disclosure) reportable() bool {
	return d.Purpose == PurposeProtection && (d.To == PartyCoordinator || d.To == PartyAuthority)
}

// counts reports whether there is a duty, and one that people knew of.
func (d Disclosure) counts() bool { return d.Duty != "" && slices.Contains(d.Duties, d.Duty) }

func (d Disclosure) consented() bool {
	return d.anyConsent(func(c *Consent) bool { return c.names(d) && c.InForce(d.At) })
}

func (d Disclosure) anyConsent(is func(*Consent) bool) bool {
	for i := range d.Consents {
		if is(&d.Consents[i]) {
			return true
		}
	}
	return false
}

// held reports whether who would tell it may know it without being told by whose
// matter it is.
func (d Disclosure) held() bool {
	return d.By == PartyPartner || d.By.within(d.Circle) || d.By == PartyCoordinator && d.Note == NoteSchedule
}
