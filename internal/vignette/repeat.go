package vignette

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// A line is an event on its way.
type line struct {
	at   time.Time
	kind journal.Kind
	by   string
	body any
}

// rank puts what begins before what becomes of it, on one instant.
func (l line) rank() int {
	switch l.kind {
	case "match-made", "joined", "relationship-opened":
		return 0
	case "goal-set", "task-agreed", "session-planned", "message-sent", "advice-given", "feedback-given", "approval-asked", "agreement-proposed", "cultural-expectation-raised", "concern-reported":
		return 1
	default:
		return 2
	}
}

// most bounds the repetitions of one happening.
const most = 10_000

// lines returns the events of a happening, each with its number and instants.
func (h *happening) lines(first time.Time) ([]line, error) {
	if h.Times > most || h.Day > 36_500 || h.Every > 36_500 {
		return nil, fmt.Errorf("%s: out of range", h.Kind)
	}
	hour := h.Hour
	if hour == 0 {
		hour = 12
	}
	var list []line
	for n := 1; n <= max(1, h.Times); n++ {
		if slices.Contains(h.Skip, n) {
			continue
		}
		at := first.AddDate(0, 0, h.Day+(n-1)*h.Every).Add(time.Duration(hour) * time.Hour)
		var body any
		d := json.NewDecoder(bytes.NewReader(h.Body))
		d.UseNumber()
		if err := d.Decode(&body); err != nil {
			return nil, fmt.Errorf("%s: %w", h.Kind, err)
		}
		body, err := filled(body, n, at)
		if err != nil {
			return nil, fmt.Errorf("%s on day %d: %w", h.Kind, h.Day, err)
		}
		list = append(list, line{at, h.Kind, h.By, body})
	}
	return list, nil
}

// filled replaces {n} by the number, and @ by instants.
func filled(x any, n int, at time.Time) (any, error) {
	var err error
	switch x := x.(type) {
	case map[string]any:
		for k := range x {
			if x[k], err = filled(x[k], n, at); err != nil {
				return nil, err
			}
		}
	case []any:
		for i := range x {
			if x[i], err = filled(x[i], n, at); err != nil {
				return nil, err
			}
		}
	case string:
		if after, ok := strings.CutPrefix(x, "@"); ok {
			return instant(after, at)
		}
		return strings.ReplaceAll(x, "{n}", strconv.Itoa(n)), nil
	}
	return x, nil
}

// instant reads an offset such as 0, -1h, +3d.
func instant(offset string, at time.Time) (string, error) {
	if offset == "" || offset == "0" {
		return at.Format(time.RFC3339), nil
	}
	if days, ok := strings.CutSuffix(offset, "d"); ok {
		n, err := strconv.Atoi(days)
		return at.AddDate(0, 0, n).Format(time.RFC3339), err
	}
	d, err := time.ParseDuration(offset)
	return at.Add(d).Format(time.RFC3339), err
}

// event returns the event as JSON.
func (l line) event(id, relationship string) ([]byte, error) {
	actor := map[string]string{"person": l.by}
	if job, ok := strings.CutPrefix(l.by, "job:"); ok {
		actor = map[string]string{"job": job}
	}
	return json.Marshal(map[string]any{
		"id": id, "at": l.at.Format(time.RFC3339), "actor": actor,
		"relationship": strings.ToLower(relationship), "kind": l.kind, "version": 1, "body": l.body,
	})
}
