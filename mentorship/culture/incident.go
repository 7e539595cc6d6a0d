package culture

import (
	"cmp"
	"slices"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// A Deed is what happened: a closed vocabulary.
type Deed string

const (
	DeedDisclosure Deed = "disclosure"      // something was told outside without consent
	DeedReuse      Deed = "reuse"           // another's work was used and its source not named
	DeedMissed     Deed = "missed-sessions" // sessions were missed, more than policy allows
	DeedConcern    Deed = "concern"         // a concern was reported, and is open
)

// words is a deed in a sentence, up to whose it was.
func (d Deed) words() string {
	switch d {
	case DeedDisclosure:
		return "something told outside without consent by"
	case DeedReuse:
		return "a work used without naming its source by"
	case DeedMissed:
		return "sessions missed by"
	default: // which says of nobody that they did anything
		return "a concern about"
	}
}

// A Verdict is what something was, by what was agreed and known when it happened: a
// closed vocabulary.
type Verdict string

const (
	Breach           Verdict = "breach"           // it was known, and nothing speaks for a misunderstanding
	Misunderstanding Verdict = "misunderstanding" // it was not known, and something speaks for one
	CannotTell       Verdict = "cannot-tell"      // neither, or both
)

// A Ground is a reason for a verdict: a closed vocabulary. The first two say that it
// was known, the next three that it perhaps was not, one that the other side had said
// something of it, and the last four speak against and for a misunderstanding.
type Ground string

const (
	GroundSigned       Ground = "signed"       // who did it had signed terms in force that cover it
	GroundAcknowledged Ground = "acknowledged" // they had named the source of another work before

	GroundNoAgreement Ground = "no-agreement" // no agreement was in force
	GroundNoClause    Ground = "no-clause"    // the one in force does not cover it
	GroundUnsigned    Ground = "unsigned"     // they had not signed the one in force

	GroundRaised Ground = "expectation-raised" // who it concerns had raised what they expect

	GroundUnderstood    Ground = "understood"           // the last check with them before found that they had understood
	GroundNotUnderstood Ground = "not-understood"       // the last check with them before found that they had not
	GroundUnchecked     Ground = "unchecked"            // they differ from others in language or culture, and nobody had checked
	GroundUnheeded      Ground = "expectation-unheeded" // they had raised an expectation that nobody had acted on

	// GroundSerious is said of concerns that must be looked into whatever was agreed.
	GroundSerious Ground = "serious"
)

// A Reason is a ground with the event that tells it, if there is one.
type Reason struct {
	Ground Ground
	Event  journal.EventID
}

// An Incident is something that happened and was perhaps not to happen.
type Incident struct {
	Deed Deed
	// By is who did it, or whom a concern is about; Of whom it concerns, where that
	// is one person whose matter or work it is.
	By, Of mentorship.PersonID
	// At is the instant, and Events tell what happened.
	At      time.Time
	Events  []journal.EventID
	Verdict Verdict
	// Reasons are what the verdict rests on, what was agreed first.
	Reasons []Reason
}

// Incidents returns what happened in the window of a view and was perhaps not to
// happen, told apart by what was agreed and known then, in order of instant, person
// and deed:
//
//   - what was told of somebody else without consent, outside the circle that was
//     agreed and not for an agreed exception;
//   - works of others whose source was not named;
//   - sessions missed by somebody as often as [mentorship.Signs.MissedSessions] says;
//   - open concerns. Bullying, exploitation and harassment are never called a
//     misunderstanding: of those it cannot be told here, and they must be looked into.
//
// It was known if who did it had signed the agreement in force and a clause covers
// it, or if they had named a source before. It speaks for a misunderstanding that
// the last check with them found one, that nobody had checked although they differ
// from others in language or culture, or that they had raised an expectation and
// nobody had acted on it. Known and nothing for a misunderstanding is a breach; not
// known, the other side silent, and something for one is a misunderstanding; the
// rest cannot be told (convention). A verdict is where a conversation begins, and
// decides nothing.
func Incidents(v journal.View) []Incident {
	var list []Incident
	sides := v.Sides()
	for i := range sides {
		s := &sides[i]
		if v.Tell(s.Attendance.Missed, v.Signs().MissedSessions) == journal.Reached && s.Attendance.Missed.Count > 0 {
			list = append(list, absences(v, s))
		}
	}
	for _, d := range v.ToldWithoutLeave() {
		list = append(list, Incident{Deed: DeedDisclosure, By: d.Body.By, Of: d.Body.About, At: d.At, Events: []journal.EventID{d.Event}})
	}
	for _, r := range v.Unsourced() {
		list = append(list, Incident{Deed: DeedReuse, By: r.Body.By, Of: r.Body.Owner, At: r.At, Events: []journal.EventID{r.Event}})
	}
	concerns := v.Facts().Concerns()
	for i := range concerns.Len() {
		if c, _ := concerns.At(i); c.Resolved.IsZero() && v.Window().Contains(c.Reported.At) {
			list = append(list, Incident{Deed: DeedConcern, By: c.About, At: c.Reported.At, Events: []journal.EventID{c.Reported.Event}})
		}
	}
	for i := range list {
		judge(v, &list[i])
	}
	slices.SortStableFunc(list, func(a, b Incident) int {
		return cmp.Or(a.At.Compare(b.At), cmp.Compare(a.By, b.By), cmp.Compare(a.Deed, b.Deed))
	})
	return list
}

// absences returns the incident of the sessions that somebody missed, at the last of them.
func absences(v journal.View, s *journal.Side) Incident {
	one := Incident{Deed: DeedMissed, By: s.Person, Events: s.Attendance.Missed.Events}
	for _, f := range v.Facts().Fates(s.Person, v.Window(), v.At()) {
		if f.Fate == journal.FateMissed {
			one.At = f.Start
		}
	}
	return one
}
