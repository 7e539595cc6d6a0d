package mentorship

import "time"

// A Tie is something between two people, or between a person and a matter, that
// may bias a mentorship. It is declared by somebody, or derived from facts. It
// prints as "[redacted]".
type Tie struct {
	Kind TieKind `json:"kind,omitzero"`
	// From stands to To as the kind says: manager to report, assessor to
	// assessed. Kinds that have no direction name the two in either order.
	From PersonID `json:"from"`
	// To is empty where the tie is to a matter alone.
	To PersonID `json:"to,omitzero"`
	// Matter is what the tie is about: a post, a grant, a work; the caller's id.
	Matter string `json:"matter,omitzero"`
	// Period bounds the tie in time; either end may be unstated.
	Period Period `json:"period,omitzero"`
	// DeclaredBy is who told of it; empty for a tie derived from other facts.
	DeclaredBy PersonID `json:"declaredBy,omitzero"`
	// Acknowledged are those who know of the tie and accepted in writing to go
	// on. Acknowledging mends only a tie that may be disclosed.
	Acknowledged []Signature `json:"acknowledged,omitzero"`
}

// A TieKind says what a tie is: a closed vocabulary (R12 and convention).
type TieKind string

// The kinds of tie.
const (
	TieLineManager TieKind = "line-manager" // From manages To
	TieAssessor    TieKind = "assessor"     // From grades, appraises or examines To
	TieFamily      TieKind = "family"       // kin or partners; no direction
	TieTreatment   TieKind = "treatment"    // one treats the other; no direction: who is whose patient has no place here
	TieFinancial   TieKind = "financial"    // From pays To, or they share money
	TieCoAuthor    TieKind = "co-author"    // joint work, named by Matter; no direction
	TieApplicant   TieKind = "applicant"    // From applies for Matter; two applicants compete
	TieOther       TieKind = "other"        // something else that was thought worth telling; no direction
)

// TieKinds returns the vocabulary.
func TieKinds() []TieKind {
	return []TieKind{
		TieLineManager, TieAssessor, TieFamily, TieTreatment, TieFinancial, TieCoAuthor, TieApplicant, TieOther,
	}
}

// UnmarshalText refuses a word that is not in the vocabulary with an error
// wrapping [ErrText].
func (k *TieKind) UnmarshalText(text []byte) error {
	return DecodeWord(k, text, "kind of tie", TieKinds()...)
}

// A Declaration says that a person was asked for ties and answered, whether or
// not there were any. Without one, nothing is known; an empty list of ties
// is no declaration.
type Declaration struct {
	By PersonID  `json:"by"`
	At time.Time `json:"at"`
}
