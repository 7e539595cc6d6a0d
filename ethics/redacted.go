package ethics

import (
	"fmt"
	"io"
	"log/slog"

	"github.com/go-mentorship/mentorkit/mentorship"
)

const redacted = "[redacted]"

// A Redacted holds what only those may see who are entitled to it. However it is
// printed, logged or written, also within other values, what it holds does not
// show; the one way to it is [Redacted.Reveal]. The zero value holds nothing and
// reveals nothing. Copies share what they hold, which must not be changed.
type Redacted[T any] struct {
	// Package fmt prints fields that are not exported without asking them how, and
	// goes through pointers where a verb does not fit; of a function it knows
	// nothing but an address.
	open func() sealed[T]
}

type sealed[T any] struct {
	about mentorship.PersonID
	note  Note
	value T
}

// Redact returns a value of somebody's, of which a note says what kind it is.
func Redact[T any](about mentorship.PersonID, note Note, value T) Redacted[T] {
	return Redacted[T]{func() sealed[T] { return sealed[T]{about, note, value} }}
}

// Reveal returns what is held if it may be told, and the decision. Whose matter it
// is and of what kind stand for what the disclosure says of both.
func (r Redacted[T]) Reveal(d Disclosure) (T, Decision) {
	var none T
	if r.open == nil {
		return none, Decision{}
	}
	held := r.open()
	d.About, d.Note = held.about, held.note
	decision := Decide(d)
	if !decision.Allowed() {
		return none, decision
	}
	return held.value, decision
}

// Format writes "[redacted]" for every verb.
func (Redacted[T]) Format(f fmt.State, _ rune) { _, _ = io.WriteString(f, redacted) }

// LogValue returns "[redacted]".
func (Redacted[T]) LogValue() slog.Value { return slog.StringValue(redacted) }

// MarshalText returns "[redacted]"; nothing reads it back.
func (Redacted[T]) MarshalText() ([]byte, error) { return []byte(redacted), nil }

// Format writes "[redacted]" for every verb.
func (Consent) Format(f fmt.State, _ rune) { _, _ = io.WriteString(f, redacted) }

// LogValue returns "[redacted]".
func (Consent) LogValue() slog.Value { return slog.StringValue(redacted) }

// Format writes "[redacted]" for every verb.
func (Disclosure) Format(f fmt.State, _ rune) { _, _ = io.WriteString(f, redacted) }

// LogValue returns "[redacted]".
func (Disclosure) LogValue() slog.Value { return slog.StringValue(redacted) }

// Format writes "[redacted]" for every verb.
func (Trail) Format(f fmt.State, _ rune) { _, _ = io.WriteString(f, redacted) }

// LogValue returns "[redacted]".
func (Trail) LogValue() slog.Value { return slog.StringValue(redacted) }

// Format writes "[redacted]" for every verb.
func (Register) Format(f fmt.State, _ rune) { _, _ = io.WriteString(f, redacted) }

// LogValue returns "[redacted]".
func (Register) LogValue() slog.Value { return slog.StringValue(redacted) }
