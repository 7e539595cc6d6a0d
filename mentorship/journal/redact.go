package journal

import (
	"fmt"
	"io"
	"log/slog"
)

// LogValue returns id, kind and relationship: who did what to whom has no place
// in a log. A handler that writes JSON asks neither the elements of a slice nor
// the fields of a struct for it; log an event by itself, or a [Journal].
func (e Event) LogValue() slog.Value {
	return slog.GroupValue(
		slog.String("id", string(e.ID)),
		slog.String("kind", string(e.Kind())),
		slog.String("relationship", string(e.Relationship)),
	)
}

// Format writes the text of [Event.LogValue] for every verb.
func (e Event) Format(f fmt.State, _ rune) { _, _ = io.WriteString(f, e.LogValue().String()) }

// LogValue returns the number of events.
func (j Journal) LogValue() slog.Value { return slog.GroupValue(slog.Int("events", j.Len())) }

// Format writes the text of [Journal.LogValue] for every verb.
func (j Journal) Format(f fmt.State, _ rune) { _, _ = io.WriteString(f, j.LogValue().String()) }
