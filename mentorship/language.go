package mentorship

// A Language is a tongue that somebody can work in.
type Language struct {
	// Tag is a primary language subtag of BCP 47 in lower case, two or three
	// letters: "en", "pt", "swh".
	Tag string `json:"tag"`
	// Fluency is unstated where nothing was said.
	Fluency Fluency `json:"fluency,omitzero"`
}

// validTag reports whether the tag has the form of a primary language subtag.
func (l Language) validTag() bool {
	if len(l.Tag) < 2 || len(l.Tag) > 3 {
		return false
	}
	for _, b := range []byte(l.Tag) {
		if b < 'a' || b > 'z' {
			return false
		}
	}
	return true
}

// Fluency is a level of the Common European Framework of Reference for
// Languages (reference "cefr-2001"), with native above the six. The zero value
// means unstated.
type Fluency int

// The levels of the framework, lowest first, and native above them.
const (
	A1     Fluency = 10
	A2     Fluency = 20
	B1     Fluency = 30
	B2     Fluency = 40
	C1     Fluency = 50
	C2     Fluency = 60
	Native Fluency = 70
)

var fluencies = scale{"fluency", []step{
	{int(A1), "a1"}, {int(A2), "a2"}, {int(B1), "b1"}, {int(B2), "b2"}, {int(C1), "c1"}, {int(C2), "c2"}, {int(Native), "native"},
}}

// Valid reports whether f is stated and within range (10 to 1000).
func (f Fluency) Valid() bool { return fluencies.valid(int(f)) }

// String returns the text form; "unstated" for zero.
func (f Fluency) String() string { return fluencies.text(int(f)) }

// AppendText appends the text form, such as "b2". A fluency that is not valid
// is an error wrapping [ErrText].
func (f Fluency) AppendText(b []byte) ([]byte, error) { return fluencies.appendText(b, int(f)) }

// MarshalText is [Fluency.AppendText] to a new slice.
func (f Fluency) MarshalText() ([]byte, error) { return f.AppendText(nil) }

// UnmarshalText reads a text form; anything else is an error wrapping [ErrText].
func (f *Fluency) UnmarshalText(text []byte) error {
	n, err := fluencies.parse(text)
	if err == nil {
		*f = Fluency(n)
	}
	return err
}
