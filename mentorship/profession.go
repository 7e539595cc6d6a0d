package mentorship

// A Profession is a profession of rehabilitation or beside it: an open
// vocabulary of words that [ValidWord] accepts. The usual ones are named here (the field's own
// list, convention). The zero value means unstated.
type Profession string

// The usual professions.
const (
	Physiotherapy          Profession = "physiotherapy" // physical therapy
	OccupationalTherapy    Profession = "occupational therapy"
	SpeechTherapy          Profession = "speech and language therapy"
	Audiology              Profession = "audiology"
	ProstheticsOrthotics   Profession = "prosthetics and orthotics"
	RehabilitationMedicine Profession = "physical and rehabilitation medicine"
	RehabilitationNursing  Profession = "rehabilitation nursing"
	Psychology             Profession = "psychology"
	SocialWork             Profession = "social work"
	Dietetics              Profession = "dietetics"
	Podiatry               Profession = "podiatry"
	RecreationalTherapy    Profession = "recreational therapy"
)

// Professions returns the named professions in alphabetical order.
func Professions() []Profession {
	return []Profession{
		Audiology, Dietetics, OccupationalTherapy, RehabilitationMedicine, Physiotherapy, Podiatry,
		ProstheticsOrthotics, Psychology, RecreationalTherapy, RehabilitationNursing, SocialWork, SpeechTherapy,
	}
}

// A Standing says in what capacity somebody belongs to the profession: a
// closed vocabulary (the article's definition of a mentee, R1). The zero value
// means unstated.
type Standing string

// The standings.
const (
	Practitioner Standing = "practitioner"
	Student      Standing = "student"
	Educator     Standing = "educator"
)

// Standings returns the vocabulary.
func Standings() []Standing { return []Standing{Practitioner, Student, Educator} }

// UnmarshalText refuses a word that is not in the vocabulary with an error
// wrapping [ErrText].
func (s *Standing) UnmarshalText(text []byte) error {
	return DecodeWord(s, text, "standing", Standings()...)
}
