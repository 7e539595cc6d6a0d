package intake

import (
	"bytes"
	"errors"
	"strings"

	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/phases"
)

// readJournal reads a journal, one event a line, and lives through it. What is
// wrong with a line is told of every line; what cannot have happened, once they
// can all be read, of the first such event of each relationship, since what comes
// after it rests on it.
func readJournal(s scribe, data []byte) journal.Journal {
	data, ok := s.text(data)
	if !ok {
		return journal.Journal{}
	}
	var machine phases.Machine // the standard one
	j, err := machine.Decoder().Lines(data)
	if refused, ok := errors.AsType[*journal.RefusedError](err); ok {
		for _, p := range refused.Problems {
			line, column := place(data, p.Offset)
			s.fault(line, column, "", "%s%s", named(p.Event, p.Path), strings.TrimPrefix(p.Err.Error(), "journal: "))
		}
		return journal.Journal{}
	}
	starts := eventStarts(j, data)
	for _, part := range j.ByRelationship() {
		_, err := machine.Replay(part)
		refused, ok := errors.AsType[*phases.RefusedError](err)
		if !ok {
			continue
		}
		line, column := place(data, starts[refused.Event])
		for _, f := range refused.Findings {
			s.fault(line, column, "", "%s%s cannot have happened: %s [%s]", named(refused.Event, f.Path), refused.Kind, f.Message, f.Code)
		}
	}
	return j
}

func named(id journal.EventID, path string) string {
	name := ""
	if id != "" {
		name = "event " + string(id) + " "
	}
	if path != "" {
		name += "at " + path
	}
	if name == "" {
		return ""
	}
	return strings.TrimSpace(name) + ": "
}

// eventStarts returns where the lines of events begin: one line for each event,
// in order, and lines without anything.
func eventStarts(j journal.Journal, data []byte) map[journal.EventID]int {
	starts := make(map[journal.EventID]int, j.Len())
	rest := data
	for _, e := range j.All() {
		rest = bytes.TrimLeft(rest, " \t\r\n")
		starts[e.ID] = len(data) - len(rest)
		_, rest, _ = bytes.Cut(rest, []byte("\n"))
	}
	return starts
}
