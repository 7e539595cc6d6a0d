package mentorship

import (
	"fmt"
	"io"
	"log/slog"
)

const redacted = "[redacted]"

// The verbs %p and %w, which are for pointers and errors, never ask a value how
// it prints itself; go vet refuses them here.

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

// Format writes "[redacted]" for every verb.
func (Tie) Format(f fmt.State, _ rune) { _, _ = io.WriteString(f, redacted) }

// LogValue returns "[redacted]".
func (Tie) LogValue() slog.Value { return slog.StringValue(redacted) }

// Format writes the id alone, for every verb: a person's details have no place
// in a log line.
func (p Person) Format(f fmt.State, _ rune) { _, _ = fmt.Fprintf(f, "person %q", string(p.ID)) }

// LogValue returns the id alone.
func (p Person) LogValue() slog.Value { return slog.StringValue(string(p.ID)) }

// Format writes "[redacted]" for every verb: what somebody asks of a match
// includes the perspectives that they ask for.
func (Wishes) Format(f fmt.State, _ rune) { _, _ = io.WriteString(f, redacted) }

// LogValue returns "[redacted]".
func (Wishes) LogValue() slog.Value { return slog.StringValue(redacted) }

// LogValue returns the ids of the relationship and of its participants, so that
// a handler that writes JSON does not spell out the people.
func (r Roster) LogValue() slog.Value {
	ids := make([]string, len(r.Relationship.Participants))
	for i, p := range r.Relationship.Participants {
		ids[i] = string(p.Person)
	}
	return slog.GroupValue(slog.String("relationship", string(r.Relationship.ID)), slog.Any("participants", ids))
}

// LogValue returns the ids of the two people; "unknown" for one who is not
// known.
func (p Pairing) LogValue() slog.Value {
	id := func(p *Person) string {
		if p == nil {
			return "unknown"
		}
		return string(p.ID)
	}
	return slog.GroupValue(slog.String("mentor", id(p.Mentor)), slog.String("mentee", id(p.Mentee)))
}
