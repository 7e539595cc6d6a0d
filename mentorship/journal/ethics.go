package journal

import "github.com/go-mentorship/mentorkit/mentorship"

// A DisclosureMade is something from the relationship told to somebody.
type DisclosureMade struct {
	// About is whose matter it is.
	About mentorship.PersonID `json:"about"`
	By    mentorship.PersonID `json:"by"`
	// To is who was told, if known, and somebody else than By; As is in which
	// role.
	To mentorship.PersonID `json:"to,omitzero"`
	As Code                `json:"as"`
	// Note is what kind of thing was told.
	Note    Code `json:"note"`
	Purpose Code `json:"purpose"`
	// Consent is under which consent; empty where there was none.
	Consent ConsentID `json:"consent,omitzero"`
}

// Form returns disclosure-made.
func (DisclosureMade) Form() Form { return Form{"disclosure-made", 1} }

func (b DisclosureMade) contradictions() []fault { return differ("/to", b.By, b.To) }

// A WorkReused is somebody using another's work.
type WorkReused struct {
	Work  WorkID              `json:"work"`
	Owner mentorship.PersonID `json:"owner"`
	By    mentorship.PersonID `json:"by"`
	// In is the work that it went into, which others may reuse in turn.
	In WorkID `json:"in,omitzero"`
}

// Form returns work-reused.
func (WorkReused) Form() Form { return Form{"work-reused", 1} }

func (b WorkReused) contradictions() []fault {
	return append(differ("/by", b.Owner, b.By), differ("/in", b.Work, b.In)...)
}

// A WorkAcknowledged names the source of a work that was reused.
type WorkAcknowledged struct {
	Work WorkID              `json:"work"`
	By   mentorship.PersonID `json:"by"`
	// In is where it is acknowledged.
	In WorkID `json:"in,omitzero"`
}

// Form returns work-acknowledged.
func (WorkAcknowledged) Form() Form { return Form{"work-acknowledged", 1} }

func (b WorkAcknowledged) contradictions() []fault { return differ("/in", b.Work, b.In) }

// A ConcernReported is a concern that somebody brought up. What was said stands
// outside.
type ConcernReported struct {
	Concern ConcernID           `json:"concern"`
	Kind    ConcernKind         `json:"kind"`
	About   mentorship.PersonID `json:"about"`
	// By is who reported it; empty where that must not be known, and then the
	// actor of the event must be a job: a person's id could give it away.
	By   mentorship.PersonID `json:"by,omitzero"`
	Text TextID              `json:"text,omitzero"`
}

// Form returns concern-reported.
func (ConcernReported) Form() Form { return Form{"concern-reported", 1} }

func (b ConcernReported) misfits(e Event) []fault {
	if b.By == "" && e.Actor.Person != "" {
		return []fault{wrong("/actor", "a job must record a concern whose reporter is not to be known")}
	}
	return nil
}

// A ConcernResolved says what came of a concern.
type ConcernResolved struct {
	Concern ConcernID `json:"concern"`
	Outcome Code      `json:"outcome"`
}

// Form returns concern-resolved.
func (ConcernResolved) Form() Form { return Form{"concern-resolved", 1} }
