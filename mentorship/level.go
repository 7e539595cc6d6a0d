package mentorship

// A Level says how far somebody has come in an area of practice or education.
// Levels are ordered; programmes may use levels between the named ones. The
// names are those of the five-stage model of skill acquisition (Dreyfus and
// Dreyfus 1980, reference "dreyfus-1980"). The zero value means unstated.
type Level int

// The five stages of the model, lowest first.
const (
	Novice           Level = 10
	AdvancedBeginner Level = 20
	Competent        Level = 30
	Proficient       Level = 40
	Expert           Level = 50
)

var levels = scale{"level", []step{
	{int(Novice), "novice"},
	{int(AdvancedBeginner), "advanced-beginner"},
	{int(Competent), "competent"},
	{int(Proficient), "proficient"},
	{int(Expert), "expert"},
}}

// Valid reports whether l is stated and within range (10 to 1000).
func (l Level) Valid() bool { return levels.valid(int(l)) }

// String returns the text form; "unstated" for zero.
func (l Level) String() string { return levels.text(int(l)) }

// AppendText appends the text form, such as "proficient" or "proficient+5". A
// level that is not valid is an error wrapping [ErrText].
func (l Level) AppendText(b []byte) ([]byte, error) { return levels.appendText(b, int(l)) }

// MarshalText is [Level.AppendText] to a new slice.
func (l Level) MarshalText() ([]byte, error) { return l.AppendText(nil) }

// UnmarshalText reads a text form; anything else is an error wrapping [ErrText].
func (l *Level) UnmarshalText(text []byte) error {
	n, err := levels.parse(text)
	if err == nil {
		*l = Level(n)
	}
	return err
}
