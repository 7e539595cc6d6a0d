package mentorship

// A Structure is who is with whom: a closed vocabulary, apart from [Mode];
// every structure goes with every mode. The rules of each live in package structure. The
// zero value means unstated.
type Structure string

// The structures.
const (
	Dyad            Structure = "dyad"             // one mentor, one mentee
	Group           Structure = "group"            // one mentor, one or more mentees
	Team            Structure = "team"             // several mentors, several mentees
	Peer            Structure = "peer"             // experts mentoring one another (R5)
	FacilitatedPeer Structure = "facilitated-peer" // a peer cohort under senior oversight (R5)
	Functional      Structure = "functional"       // a mentor for one project (R5)
)

// Structures returns the vocabulary.
func Structures() []Structure {
	return []Structure{Dyad, Group, Team, Peer, FacilitatedPeer, Functional}
}

// UnmarshalText refuses a word that is not in the vocabulary with an error
// wrapping [ErrText].
func (s *Structure) UnmarshalText(text []byte) error {
	return DecodeWord(s, text, "structure", Structures()...)
}

// A Setting is where the practice lies that a mentorship is about: a closed
// vocabulary (R1). The zero value means unstated.
type Setting string

// The settings.
const (
	Clinical         Setting = "clinical"
	Academic         Setting = "academic"
	ClinicalAcademic Setting = "mixed" // clinical and academic
)

// Settings returns the vocabulary.
func Settings() []Setting { return []Setting{Clinical, Academic, ClinicalAcademic} }

// UnmarshalText refuses a word that is not in the vocabulary with an error
// wrapping [ErrText].
func (s *Setting) UnmarshalText(text []byte) error {
	return DecodeWord(s, text, "setting", Settings()...)
}
