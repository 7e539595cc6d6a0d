package culture

import (
	"cmp"
	"slices"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// A Held is a perspective as it is kept outside the journal, under its reference.
// It prints as "[redacted]".
type Held struct {
	ID journal.PerspectiveID
	By mentorship.PersonID
	mentorship.SharedPerspective
}

// A Life is whether a perspective may be used: a closed vocabulary. All but the
// first are reasons against it, the strongest first.
type Life string

const (
	Live      Life = "live"        // it may be used
	Withdrawn Life = "withdrawn"   // consent was taken back: the reference is dead
	Foreign   Life = "foreign"     // the journal knows the reference as that of somebody else
	Expired   Life = "expired"     // consent had an end, and that is over: it is dead
	Uncovered Life = "not-covered" // consent is for other purposes, or for none
	Unshared  Life = "not-shared"  // it was not shared with the others yet
)

// A Use says whether a perspective may be used.
type Use struct {
	ID   journal.PerspectiveID
	By   mentorship.PersonID
	Life Life
	// Since is when it came to be so, as far as that is known, and Event the event
	// that tells it, if any.
	Since time.Time
	Event journal.EventID
	// Until is the first instant at which a live one may no longer be used; zero
	// for until it is withdrawn.
	Until time.Time
}

// Usable returns which of the perspectives may be used for a purpose at an instant,
// until when, and why the others may not, in order of person and reference.
//
// Consent must cover the purpose at the instant, and must not have been withdrawn
// by then. To be used in the relationship a perspective must also have been shared
// with the others, for consent to tell is no telling. Facts of the relationship say
// both; for other purposes what the journal does not know counts as not withdrawn.
// Nobody has to share anything: who is not in the list counts like anybody else.
func Usable(f journal.Facts, held []Held, purpose mentorship.Purpose, at time.Time) []Use {
	list := make([]Use, 0, len(held))
	for i := range held {
		list = append(list, use(f, &held[i], purpose, at))
	}
	slices.SortStableFunc(list, func(a, b Use) int {
		return cmp.Or(cmp.Compare(a.By, b.By), cmp.Compare(a.ID, b.ID))
	})
	return list
}

func use(f journal.Facts, h *Held, purpose mentorship.Purpose, at time.Time) Use {
	u := Use{ID: h.ID, By: h.By, Life: Live, Until: h.Consent.Until}
	r, known := reference(f, h.ID)
	known = known && !r.Shared.At.After(at)
	switch until := h.Consent.Until; {
	case known && !r.Withdrawn.IsZero() && !r.Withdrawn.At.After(at):
		u.Life, u.Since, u.Event = Withdrawn, r.Withdrawn.At, r.Withdrawn.Event
	case known && r.By != h.By:
		u.Life, u.Since, u.Event = Foreign, r.Shared.At, r.Shared.Event
	case !until.IsZero() && !at.Before(until):
		u.Life, u.Since = Expired, until
	case !h.Consent.Allows(purpose, at):
		u.Life = Uncovered
	case known:
		u.Since, u.Event = r.Shared.At, r.Shared.Event
	case purpose == mentorship.PurposeRelationship:
		u.Life = Unshared
	}
	if u.Life != Live {
		u.Until = time.Time{}
	}
	return u
}

// reference returns what the journal says of a reference, and whether it does.
func reference(f journal.Facts, id journal.PerspectiveID) (journal.Perspective, bool) {
	all := f.Perspectives()
	for i := range all.Len() {
		if p, _ := all.At(i); p.ID == id {
			return p, true
		}
	}
	return journal.Perspective{}, false
}
