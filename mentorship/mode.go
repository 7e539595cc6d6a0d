package mentorship

// A Mode is where the participants meet: a closed vocabulary, apart from
// [Structure]. Virtual is a mode, not a structure. The zero value means
// unstated.
type Mode string

// The modes.
const (
	InPerson Mode = "in-person"
	Virtual  Mode = "virtual" // over the internet and messages; also e-mentoring (R1, R4)
	Mixed    Mode = "mixed"   // both
)

// Modes returns the vocabulary.
func Modes() []Mode { return []Mode{InPerson, Virtual, Mixed} }

// UnmarshalText refuses a word that is not in the vocabulary with an error
// wrapping [ErrText].
func (m *Mode) UnmarshalText(text []byte) error { return DecodeWord(m, text, "mode", Modes()...) }

// Remote reports whether some of the meetings are held at a distance.
func (m Mode) Remote() bool { return m == Virtual || m == Mixed }

// Local reports whether some of the meetings are held in one place.
func (m Mode) Local() bool { return m == InPerson || m == Mixed }
