package mentorship

import (
	"fmt"
	"io"
	"log/slog"
)

const redacted = "[redacted]"

// Format writes "[redacted]" for every verb.
func (Perspective) Format(f fmt.State, _ rune) { _, _ = io.WriteString(f, redacted) }

// LogValue returns "[redacted]".
func (Perspective) LogValue() slog.Value { return slog.StringValue(redacted) }

// Format writes "[redacted]" for every verb.
func (SharedPerspective) Format(f fmt.State, _ rune) { _, _ = io.WriteString(f, redacted) }

// LogValue returns "[redacted]".
func (SharedPerspective) LogValue() slog.Value { return slog.StringValue(redacted) }

// Format writes "[redacted]" for every verb.
func (Personality) Format(f fmt.State, _ rune) { _, _ = io.WriteString(f, redacted) }

// LogValue returns "[redacted]".
func (Personality) LogValue() slog.Value { return slog.StringValue(redacted) }

// Format writes the id alone, for every verb: a person's details have no place
// in a log line.
func (p Person) Format(f fmt.State, _ rune) { _, _ = fmt.Fprintf(f, "person %q", string(p.ID)) }

// LogValue returns the id alone.
func (p Person) LogValue() slog.Value { return slog.StringValue(string(p.ID)) }
