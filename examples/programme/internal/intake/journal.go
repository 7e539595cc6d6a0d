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
	starts := eventStarts(data)
	j, err := machine.Decoder().Lines(data)
	if refused, ok := errors.AsType[*journal.RefusedError](err); ok {
		for _, p := range refused.Problems {
			line, column := place(data, max(p.Offset, starts[p.Index])) // what concerns several events has no place in one
			s.fault(line, column, "", "%s%s", named(p.Event, p.Path), strings.TrimPrefix(p.Err.Error(), "journal: "))
		}
		return journal.Journal{}
	}
	places := map[journal.EventID]int{}
	for i, e := range j.All() {
		places[e.ID] = starts[i]
	}
	for _, part := range j.ByRelationship() {
		_, err := machine.Replay(part)
		refused, ok := errors.AsType[*phases.RefusedError](err)
		if !ok {
			continue
		}
		line, column := place(data, places[refused.Event])
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

// eventStarts returns where the lines begin that hold something.
func eventStarts(data []byte) []int {
	var starts []int
	at := 0
	for line := range bytes.Lines(data) {
		if len(bytes.TrimSpace(line)) > 0 {
			starts = append(starts, at)
		}
		at += len(line)
	}
	return starts
}
