package journal_test

import (
	"bytes"
	"fmt"
	"log/slog"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// TestLogs makes sure that a log line names no person and holds no detail.
func TestLogs(t *testing.T) {
	var out bytes.Buffer
	log := slog.New(slog.NewJSONHandler(&out, &slog.HandlerOptions{ReplaceAttr: func(groups []string, a slog.Attr) slog.Attr {
		if len(groups) == 0 && a.Key != "event" {
			return slog.Attr{}
		}
		return a
	}}))
	log.Info("", "event", event(3, journal.ConcernReported{Concern: "n1", Kind: journal.ConcernHarassment, About: "mentor-1"}))
	assert.Equal(t, `{"event":{"id":"e003","kind":"concern-reported","relationship":"r1"}}`+"\n", out.String())
}

// TestPrintingTellsNoDetail prints events and journals in every way, and finds
// neither who did what nor to whom.
func TestPrintingTellsNoDetail(t *testing.T) {
	e := event(3, journal.ConcernReported{Concern: "n1", Kind: journal.ConcernHarassment, About: "mentor-1", By: "mentee-1"})
	j := requireJournal(t, event(1, journal.TaskDone{Task: "k1"}), e)
	const line = "[id=e003 kind=concern-reported relationship=r1]"
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%d", "%x"} {
		assert.Equal(t, line, fmt.Sprintf(verb, e), verb)
		assert.Equal(t, line, fmt.Sprintf(verb, &e), verb)
		assert.Equal(t, "[events=2]", fmt.Sprintf(verb, j), verb)
		assert.Contains(t, fmt.Sprintf(verb, []journal.Event{e}), line, verb)
		assert.NotContains(t, fmt.Sprintf(verb, struct{ J journal.Journal }{j}), "mentor-1", verb)
	}
	assert.Equal(t, line, e.LogValue().String(), "the same text in both")

	var out bytes.Buffer
	for _, handler := range []slog.Handler{slog.NewJSONHandler(&out, nil), slog.NewTextHandler(&out, nil)} {
		slog.New(handler).Info("", "journal", j, "event", e)
	}
	slog.New(slog.NewTextHandler(&out, nil)).Info("", "events", []journal.Event{e})
	assert.Contains(t, out.String(), `"journal":{"events":2}`)
	assert.Contains(t, out.String(), "journal.events=2")
	assert.NotContains(t, out.String(), "mentor-1")
}
