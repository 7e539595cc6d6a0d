package culture

import (
	"slices"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// judge fills in the verdict on an incident, and its reasons.
func judge(v journal.View, i *Incident) {
	because := func(g Ground, id journal.EventID) { i.Reasons = append(i.Reasons, Reason{g, id}) }
	kind := concernOf(v, i)
	if serious(kind) {
		because(GroundSerious, i.Events[0])
		i.Verdict = CannotTell
		return
	}

	known, ground := agreed(v, i, kind)
	i.Reasons = append(i.Reasons, ground)
	if m, before := acknowledgedBefore(v, i); before {
		known = true
		because(GroundAcknowledged, m)
	}
	warned := false
	if i.Of != "" {
		if m, raised := raisedBy(v, i.Of); raised && !m.At.After(i.At) {
			warned = true
			because(GroundRaised, m.Event)
		}
	}

	doubt := false
	switch understood, id := lastUnderstood(v, i.By, i.At); {
	case id != "" && understood:
		because(GroundUnderstood, id)
	case id != "":
		doubt = true
		because(GroundNotUnderstood, id)
	default:
		if s, there := v.Side(i.By); there && differsFrom(v, s) == Differ {
			doubt = true
			because(GroundUnchecked, "")
		}
	}
	if m, waits := unheededOf(v, i.By, i.At); waits {
		doubt = true
		because(GroundUnheeded, m.Event)
	}
	switch {
	case known && !doubt:
		i.Verdict = Breach
	case !known && doubt && !warned:
		i.Verdict = Misunderstanding
	default:
		i.Verdict = CannotTell
	}
}

// concernOf returns what a concern is about; nothing of other incidents.
func concernOf(v journal.View, i *Incident) journal.ConcernKind {
	if i.Deed != DeedConcern {
		return ""
	}
	concerns := v.Facts().Concerns()
	for k := range concerns.Len() {
		if c, _ := concerns.At(k); c.Reported.Event == i.Events[0] {
			return c.Kind
		}
	}
	return ""
}

// serious reports whether a concern must be looked into whatever was agreed.
func serious(k journal.ConcernKind) bool {
	return k == journal.ConcernBullying || k == journal.ConcernExploitation || k == journal.ConcernHarassment
}

// agreed reports whether who did it had signed terms in force that cover it, and why
// or why not.
func agreed(v journal.View, i *Incident, kind journal.ConcernKind) (bool, Reason) {
	a, inForce := v.Facts().InForce(i.At)
	switch {
	case !inForce:
		return false, Reason{Ground: GroundNoAgreement}
	case !covers(a.Terms, i.Deed, kind):
		return false, Reason{GroundNoClause, a.Proposed.Event}
	case !signed(a, i.By, i.At):
		return false, Reason{GroundUnsigned, a.Proposed.Event}
	default:
		return true, Reason{GroundSigned, a.Proposed.Event}
	}
}

// covers reports whether a clause says anything of a deed. None does of the works of
// others.
func covers(t mentorship.Terms, d Deed, kind journal.ConcernKind) bool {
	switch d {
	case DeedDisclosure:
		return t.Confidentiality.Circle != ""
	case DeedMissed:
		return t.Cadence.Every > 0
	case DeedConcern:
		return kind == journal.ConcernConfidentiality && t.Confidentiality.Circle != ""
	case DeedReuse:
	}
	return false
}

func signed(a journal.AgreementVersion, p mentorship.PersonID, at time.Time) bool {
	for i := range a.Signed.Len() {
		if s, _ := a.Signed.At(i); s.Body.By == p && !s.At.After(at) {
			return true
		}
	}
	return false
}

// acknowledgedBefore returns the event with which who used a work had named the source
// of another one before, and whether there is one.
func acknowledgedBefore(v journal.View, i *Incident) (journal.EventID, bool) {
	if i.Deed != DeedReuse {
		return "", false
	}
	reuses := v.Facts().Reuses(mentorship.Period{})
	k := slices.IndexFunc(reuses, func(r journal.Reuse) bool {
		return r.Body.By == i.By && !r.Acknowledged.IsZero() && r.Acknowledged.At.Before(i.At)
	})
	if k < 0 {
		return "", false
	}
	return reuses[k].Acknowledged.Event, true
}

// lastUnderstood returns what the last check with a person up to an instant found, and
// the event; none where nobody had checked.
func lastUnderstood(v journal.View, p mentorship.PersonID, at time.Time) (bool, journal.EventID) {
	checks := v.Facts().Checks()
	for i := checks.Len() - 1; i >= 0; i-- {
		if c, _ := checks.At(i); c.Body.Of == p && !c.At.After(at) {
			return c.Body.Understood, c.Event
		}
	}
	return false, ""
}
