package mentorship

// A Stage says how far somebody's career has come. Stages are ordered, and the
// gaps leave room for the grades of an organisation. The names are a
// convention of this module. The zero value means unstated.
type Stage int

// The named stages, lowest first.
const (
	StageStudent Stage = 10 // in pre-registration education
	StageEarly   Stage = 30 // first years of practice
	StageMid     Stage = 50 // established in practice
	StageSenior  Stage = 70 // leads a team, a clinic or a course
	StageLeading Stage = 90 // leads an organisation or a field
)

var stages = scale{"stage", []step{
	{int(StageStudent), "student"},
	{int(StageEarly), "early"},
	{int(StageMid), "mid"},
	{int(StageSenior), "senior"},
	{int(StageLeading), "leading"},
}}

// Valid reports whether s is stated and within range (10 to 1000).
func (s Stage) Valid() bool { return stages.valid(int(s)) }

// String returns the text form; "unstated" for zero.
func (s Stage) String() string { return stages.text(int(s)) }

// AppendText appends the text form, such as "mid" or "mid+5". A stage that is
// not valid is an error wrapping [ErrText].
func (s Stage) AppendText(b []byte) ([]byte, error) { return stages.appendText(b, int(s)) }

// MarshalText is [Stage.AppendText] to a new slice.
func (s Stage) MarshalText() ([]byte, error) { return s.AppendText(nil) }

// UnmarshalText reads a text form; anything else is an error wrapping [ErrText].
func (s *Stage) UnmarshalText(text []byte) error {
	n, err := stages.parse(text)
	if err == nil {
		*s = Stage(n)
	}
	return err
}
