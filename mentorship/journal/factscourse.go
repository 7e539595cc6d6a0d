package journal

import "github.com/go-mentorship/mentorkit/mentorship"

// Opened returns the event that opened the relationship; zero if none did.
func (f Facts) Opened() Mark { return f.look().opened }

// Outline returns what the relationship is to be, as stated last: a redefinition
// changes what it states, as [Outline.With] does; terms of an agreement that
// state a period, signed or not, change the period; and an extension moves its
// end.
func (f Facts) Outline() Outline { return f.look().outline }

// Phases returns the steps into phases in order.
func (f Facts) Phases() List[Fact[PhaseEntered]] { return f.look().phases }

// Extensions returns the extensions of the mentoring period in order.
func (f Facts) Extensions() List[Fact[Extended]] { return f.look().extensions }

// Redefinitions returns where the relationship went on as something else, in
// order.
func (f Facts) Redefinitions() List[Fact[RelationshipRedefined]] { return f.look().redefinitions }

// Rematches returns who went on in another relationship, in order.
func (f Facts) Rematches() List[Fact[RematchMade]] { return f.look().rematches }

// Matches returns the matches that were made, in order.
func (f Facts) Matches() List[Fact[MatchMade]] { return f.look().matches }

func (f *folder) relationshipOpened(b RelationshipOpened) {
	if f.once(&f.opened, "outline") {
		f.outline = f.outline.With(b.Outline)
	}
}

// A Request is what a journal says of a request for a mentorship.
type Request struct {
	ID   RequestID
	Made Mark
	// By is who asks, and To who is asked now.
	By, To mentorship.PersonID
	As     mentorship.Role
	// Rank is the place among the choices of who asks; 0 where unstated.
	Rank Ordinal
	// Settled is zero while nothing has settled it since it was made, or was
	// forwarded last; otherwise Outcome is the kind of the event that did.
	Settled Mark
	Outcome Kind
}

// Requests returns the requests in order. A closing does not settle them.
func (f Facts) Requests() List[Request] { return f.look().requests }

func (f *folder) requestMade(b RequestMade) {
	begin(f, &f.requests, requestSpace, b.Request, "request", Request{
		ID: b.Request, Made: f.mark, By: b.By, To: b.To, As: b.As, Rank: b.Rank,
	})
}

func (f *folder) requestRanked(b RequestRanked) {
	if r := change(f, &f.requests, requestSpace, b.Request, "request"); r != nil && b.By == r.By {
		r.Rank = b.Rank
	}
}

func (f *folder) requestForwarded(b RequestForwarded) {
	r := change(f, &f.requests, requestSpace, b.Request, "request")
	switch {
	case r == nil:
	case r.Outcome == RequestAccepted{}.Form().Kind, r.Outcome == RequestWithdrawn{}.Form().Kind:
		f.stray("request", true)
	default:
		r.To, r.Rank, r.Settled, r.Outcome = b.To, b.Rank, Mark{}, ""
	}
}

func (f *folder) requestSettled(id RequestID) {
	if r := change(f, &f.requests, requestSpace, id, "request"); r != nil && f.once(&r.Settled, "request") {
		r.Outcome = f.event.Kind()
	}
}
