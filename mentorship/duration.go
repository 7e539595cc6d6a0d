package mentorship

import (
	"fmt"
	"time"
)

// A Duration is a length of time whose text form is that of [time.Duration],
// such as "336h0m0s". A day is 24 hours.
type Duration time.Duration

// Day is 24 hours.
const Day = Duration(24 * time.Hour)

// Std returns d as the standard library's type.
func (d Duration) Std() time.Duration { return time.Duration(d) }

// String returns the text form.
func (d Duration) String() string { return time.Duration(d).String() }

// AppendText appends the text form. The error is always nil.
func (d Duration) AppendText(b []byte) ([]byte, error) { return append(b, d.String()...), nil }

// MarshalText is [Duration.AppendText] to a new slice.
func (d Duration) MarshalText() ([]byte, error) { return d.AppendText(nil) }

// UnmarshalText reads what [time.ParseDuration] reads; anything else is an
// error wrapping [ErrText].
func (d *Duration) UnmarshalText(text []byte) error {
	read, err := time.ParseDuration(string(text))
	if err != nil { // the standard library's error quotes all of it
		return fmt.Errorf("%w: duration %.40q", ErrText, text)
	}
	*d = Duration(read)
	return nil
}
