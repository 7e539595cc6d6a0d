package mentorship

// Wishes are what a person asks of a match. The zero value asks for nothing,
// and nothing is inferred from it.
type Wishes struct {
	// Modes are the acceptable ways of meeting; empty for any.
	Modes []Mode `json:"modes,omitzero"`
	// Kinship asks for somebody of the same profession or of another one.
	Kinship Kinship `json:"kinship,omitzero"`
	// Professions are the professions asked for, in any order.
	Professions []Profession `json:"professions,omitzero"`
	// Goals are what the person wants to work towards, or to help with.
	Goals []Objective `json:"goals,omitzero"`
	// Perspectives are those that the person asks the other side to share; a
	// perspective counts in a match only where it stands here.
	Perspectives []Perspective `json:"perspectives,omitzero"`
}

// Kinship is a wish about the other person's profession: a closed vocabulary.
// The zero value is no wish.
type Kinship string

// The kinships.
const (
	SameProfession  Kinship = "same"
	OtherProfession Kinship = "other"
)

// UnmarshalText refuses a word that is not in the vocabulary with an error
// wrapping [ErrText].
func (k *Kinship) UnmarshalText(text []byte) error {
	return DecodeWord(k, text, "kinship", SameProfession, OtherProfession)
}

// An Objective is a kind of thing that a mentorship may be for: an open
// vocabulary of words that [ValidWord] accepts. The named ones are the
// article's specific needs (R5) and global objectives.
type Objective string

// The objectives that the article names.
const (
	ProjectCompletion Objective = "project completion"
	Liaison           Objective = "liaison with organisations"
	CareerDevelopment Objective = "career development"
	AcademicSuccess   Objective = "academic success"
	ClinicalSuccess   Objective = "clinical success"
	Networking        Objective = "networking"
	Retention         Objective = "retention"
)

// Objectives returns the named objectives, the two specific needs first.
func Objectives() []Objective {
	return []Objective{
		ProjectCompletion, Liaison,
		CareerDevelopment, AcademicSuccess, ClinicalSuccess, Networking, Retention,
	}
}
