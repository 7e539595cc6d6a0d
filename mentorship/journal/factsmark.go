package journal

import (
	"fmt"
	"io"
	"log/slog"
	"time"
)

// A Mark is an event that says something of a thing: which one, and when. The
// zero value says that nothing was recorded. Marks are comparable with ==.
type Mark struct {
	Event EventID
	// At is the instant of the event, in UTC.
	At time.Time
}

// IsZero reports whether nothing was recorded.
func (m Mark) IsZero() bool { return m.Event == "" }

// A Fact is an event with a body of one type. The zero value is no event. It
// prints as its id and kind.
type Fact[B Body] struct {
	Mark
	Body B
}

// LogValue returns id and kind; see [Event.LogValue].
func (f Fact[B]) LogValue() slog.Value {
	return slog.GroupValue(slog.String("id", string(f.Event)), slog.String("kind", string(formOf(f.Body).Kind)))
}

// Format writes the text of [Fact.LogValue] for every verb.
func (f Fact[B]) Format(s fmt.State, _ rune) { _, _ = io.WriteString(s, f.LogValue().String()) }

// A Stray is an event, or a reference in it, that does not fit to what was
// recorded before.
type Stray struct {
	Mark
	Kind Kind
	// Path is the member that leads nowhere or is used again, as a JSON Pointer
	// (RFC 6901) from the event.
	Path string
	// Doubled says that the thing had begun, or was settled, already; otherwise
	// the reference leads nowhere.
	Doubled bool
}
