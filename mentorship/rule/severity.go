package rule

import "fmt"

// A Severity says how much a finding matters to the one who runs the set. The
// levels are ordered and leave gaps. The zero value means unstamped: a rule
// leaves it so, and a [Set] fills it in. The three levels are a convention of
// this module.
type Severity int

const (
	Advice    Severity = 10 // worth considering
	Warning   Severity = 20 // likely to harm if nothing changes
	Violation Severity = 30 // breaks what the programme or its sources require
)

// severityNames is ordered; the text form of zero is the empty string.
var severityNames = [...]struct {
	level Severity
	name  string
}{{0, ""}, {Advice, "advice"}, {Warning, "warning"}, {Violation, "violation"}}

// String returns the text form, or "severity(N)" for a level without a name.
func (s Severity) String() string {
	for _, n := range severityNames {
		if n.level == s {
			return n.name
		}
	}
	return fmt.Sprintf("severity(%d)", int(s))
}

// AppendText appends the text form; a level without a name is an error
// wrapping [ErrText].
func (s Severity) AppendText(b []byte) ([]byte, error) {
	for _, n := range severityNames {
		if n.level == s {
			return append(b, n.name...), nil
		}
	}
	return b, fmt.Errorf("%w: no severity %d", ErrText, int(s))
}

// MarshalText is [Severity.AppendText] to a new slice.
func (s Severity) MarshalText() ([]byte, error) { return s.AppendText(nil) }

// UnmarshalText accepts the text forms only; anything else is an error wrapping
// [ErrText] and leaves s as it was.
func (s *Severity) UnmarshalText(text []byte) error {
	for _, n := range severityNames {
		if n.name == string(text) {
			*s = n.level
			return nil
		}
	}
	return fmt.Errorf("%w: unknown severity %q", ErrText, text)
}

// stamped reports whether s is one of the three levels.
func (s Severity) stamped() bool { return s == Advice || s == Warning || s == Violation }
