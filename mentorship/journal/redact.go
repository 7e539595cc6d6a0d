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

// LogValue returns the id of the concern: whom it is about, and who reported
// it, have no place in a log.
func (b ConcernReported) LogValue() slog.Value { return concernValue(b.Concern) }

// Format writes the text of [ConcernReported.LogValue] for every verb.
func (b ConcernReported) Format(f fmt.State, _ rune) { _, _ = io.WriteString(f, b.LogValue().String()) }

// LogValue returns the id of the concern.
func (c Concern) LogValue() slog.Value { return concernValue(c.ID) }

// Format writes the text of [Concern.LogValue] for every verb.
func (c Concern) Format(f fmt.State, _ rune) { _, _ = io.WriteString(f, c.LogValue().String()) }

func concernValue(id ConcernID) slog.Value {
	return slog.GroupValue(slog.String("concern", string(id)))
}
