package mentorship

import (
	"fmt"
	"strings"
	"time"
)

// A Window is a stretch of time in every week at which somebody can meet, by
// the clock of the person's own time zone. It is half-open and lies within one
// day: what runs over midnight is two windows. The zero value is empty and not
// valid.
type Window struct {
	Day time.Weekday
	// From and Until are minutes after midnight, 0 to 1440, From before Until.
	From, Until int
}

const minutesOfDay = 24 * 60

var dayNames = [...]string{"sun", "mon", "tue", "wed", "thu", "fri", "sat"}

// Valid reports whether w is well formed and not empty.
func (w Window) Valid() bool {
	return w.Day >= time.Sunday && w.Day <= time.Saturday && w.From >= 0 && w.From < w.Until && w.Until <= minutesOfDay
}

// String returns the text form, or a note that w is not valid.
func (w Window) String() string {
	if !w.Valid() {
		return fmt.Sprintf("invalid window (day %d, %d to %d)", w.Day, w.From, w.Until)
	}
	return fmt.Sprintf("%s %02d:%02d-%02d:%02d", dayNames[w.Day], w.From/60, w.From%60, w.Until/60, w.Until%60)
}

// AppendText appends the text form: "mon 09:00-12:30". A window that is not
// valid is an error wrapping [ErrText].
func (w Window) AppendText(b []byte) ([]byte, error) {
	if !w.Valid() {
		return b, fmt.Errorf("%w: %v", ErrText, w)
	}
	return append(b, w.String()...), nil
}

// MarshalText is [Window.AppendText] to a new slice.
func (w Window) MarshalText() ([]byte, error) { return w.AppendText(nil) }

// UnmarshalText reads the text form; see [ParseWindow].
func (w *Window) UnmarshalText(text []byte) error {
	read, err := ParseWindow(string(text))
	if err == nil {
		*w = read
	}
	return err
}

// ParseWindow reads a window as [Window.AppendText] writes it. Anything else
// is an error wrapping [ErrText].
func ParseWindow(s string) (Window, error) {
	day, hours, _ := strings.Cut(s, " ")
	from, until, _ := strings.Cut(hours, "-")
	for d, name := range dayNames {
		if name != day {
			continue
		}
		w := Window{time.Weekday(d), parseClock(from), parseClock(until)}
		if w.Valid() {
			return w, nil
		}
	}
	return Window{}, fmt.Errorf("%w: window %.40q, want the form \"mon 09:00-12:30\"", ErrText, s)
}

// parseClock returns the minutes of a reading such as "09:30", -1 if it is none.
func parseClock(s string) int {
	if len(s) != 5 || s[2] != ':' {
		return -1
	}
	for _, i := range [...]int{0, 1, 3, 4} {
		if s[i] < '0' || s[i] > '9' {
			return -1
		}
	}
	hour, minute := int(s[0]-'0')*10+int(s[1]-'0'), int(s[3]-'0')*10+int(s[4]-'0')
	if minute > 59 {
		return -1
	}
	return hour*60 + minute
}
