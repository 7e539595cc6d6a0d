package ethics

import "github.com/go-mentorship/mentorkit/mentorship"

// A Note is what kind of thing is told of a mentorship: a closed vocabulary
// (convention).
type Note string

// The notes.
const (
	NoteSchedule   Note = "schedule"   // that people meet, when and for how long
	NoteWork       Note = "work"       // goals, tasks and what came of them
	NoteTalk       Note = "talk"       // what was said or written to one another, feedback included
	NoteReflection Note = "reflection" // what somebody wrote for themselves
	NoteBackground Note = "background" // what somebody let others know of themselves: a perspective, their health
	NoteReport     Note = "report"     // what others reported about somebody: a concern, a rating
)

// Notes returns the vocabulary.
func Notes() []Note {
	return []Note{NoteSchedule, NoteWork, NoteTalk, NoteReflection, NoteBackground, NoteReport}
}

// UnmarshalText refuses a word that is not in the vocabulary with an error
// wrapping [mentorship.ErrText].
func (n *Note) UnmarshalText(text []byte) error {
	return mentorship.DecodeWord(n, text, "kind of note", Notes()...)
}

// shared reports whether those in the agreed circle may know such a thing. What
// somebody wrote for themselves, or told of themselves, needs their consent.
func (n Note) shared() bool { return n == NoteSchedule || n == NoteWork || n == NoteTalk }

// A Party is where somebody stands towards the thing that is told: a closed
// vocabulary (convention).
type Party string

// The parties, from the nearest.
const (
	PartySubject     Party = "subject"     // whose matter it is
	PartyPartner     Party = "partner"     // the other one of the conversation that it comes from
	PartyParticipant Party = "participant" // somebody else in the relationship
	PartyCoordinator Party = "coordinator" // who runs the programme
	PartyManager     Party = "manager"     // who manages the subject
	PartyAssessor    Party = "assessor"    // who grades, appraises or examines the subject
	PartyAuthority   Party = "authority"   // a body that takes reports: for protection, of the profession
	PartyOutsider    Party = "outsider"    // anybody else
)

// Parties returns the vocabulary.
func Parties() []Party {
	return []Party{
		PartySubject, PartyPartner, PartyParticipant, PartyCoordinator,
		PartyManager, PartyAssessor, PartyAuthority, PartyOutsider,
	}
}

// UnmarshalText refuses a word that is not in the vocabulary with an error
// wrapping [mentorship.ErrText].
func (p *Party) UnmarshalText(text []byte) error {
	return mentorship.DecodeWord(p, text, "party", Parties()...)
}

// inside reports whether somebody takes part, or runs the programme: others hold
// nothing that they could pass on.
func (p Party) inside() bool {
	return p == PartyPartner || p == PartyParticipant || p == PartyCoordinator
}

// within reports whether a circle takes in the party.
func (p Party) within(c mentorship.Circle) bool {
	switch p {
	case PartyPartner:
		return c == mentorship.CirclePair || c == mentorship.CircleRelationship || c == mentorship.CircleProgramme
	case PartyParticipant:
		return c == mentorship.CircleRelationship || c == mentorship.CircleProgramme
	case PartyCoordinator:
		return c == mentorship.CircleProgramme
	default:
		return false
	}
}

// A Purpose is what something is told for: a closed vocabulary (convention).
type Purpose string

// The purposes.
const (
	PurposeMentoring    Purpose = "mentoring"    // the mentorship itself
	PurposeCoordination Purpose = "coordination" // running the programme
	PurposeAssessment   Purpose = "assessment"   // grading, appraising, appointing
	PurposeResearch     Purpose = "research"     // counting and studying
	PurposeProtection   Purpose = "protection"   // keeping somebody from harm
)

// Purposes returns the vocabulary.
func Purposes() []Purpose {
	return []Purpose{PurposeMentoring, PurposeCoordination, PurposeAssessment, PurposeResearch, PurposeProtection}
}

// UnmarshalText refuses a word that is not in the vocabulary with an error
// wrapping [mentorship.ErrText].
func (p *Purpose) UnmarshalText(text []byte) error {
	return mentorship.DecodeWord(p, text, "purpose", Purposes()...)
}

// own reports whether the purpose is one that people agree on a circle for. An
// assessment or a study is none.
func (p Purpose) own() bool {
	return p == PurposeMentoring || p == PurposeCoordination || p == PurposeProtection
}
