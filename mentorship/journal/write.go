package journal

import (
	"encoding/json"
	"fmt"
	"strconv"
	"time"
)

// AppendJSON appends the event as a JSON object in its one form: members in
// fixed order, instants in UTC, no white space, escaped as encoding/json
// escapes. An event that is not valid is a [RefusedError], and b is returned as
// it was.
func (e Event) AppendJSON(b []byte) ([]byte, error) {
	e, faults := e.settled()
	if len(faults) > 0 {
		return b, refused(problems(0, e.ID, faults))
	}
	return e.appendTo(b, 0)
}

// MarshalJSON is [Event.AppendJSON] to a new slice.
func (e Event) MarshalJSON() ([]byte, error) { return e.AppendJSON(nil) }

// appendTo appends a settled event, which stands at the given index.
func (e Event) appendTo(b []byte, index int) ([]byte, error) {
	body, err := bodyJSON(e.Body)
	if err != nil {
		return b, refused([]Problem{{Index: index, Event: e.ID, Path: "/body", Err: err}})
	}
	form := e.Form()
	b = appendText(append(b, `{"id":`...), string(e.ID))
	b = e.At.AppendFormat(append(b, `,"at":"`...), time.RFC3339Nano)
	if e.Actor.Job != "" {
		b = appendText(append(b, `","actor":{"job":`...), string(e.Actor.Job))
	} else {
		b = appendText(append(b, `","actor":{"person":`...), string(e.Actor.Person))
	}
	b = appendText(append(b, `},"relationship":`...), string(e.Relationship))
	b = appendText(append(b, `,"kind":`...), string(form.Kind))
	b = strconv.AppendInt(append(b, `,"version":`...), int64(form.Version), 10)
	b = append(append(b, `,"body":`...), body...)
	return append(b, '}'), nil
}

func bodyJSON(body Body) ([]byte, error) {
	if u, ok := body.(Unknown); ok {
		return []byte(u.Raw), nil
	}
	raw, err := json.Marshal(body)
	if err == nil && body.Form().Kind.Own() {
		raw, err = canonicalObject(raw)
	}
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrBody, err)
	}
	return raw, nil
}

// appendText appends a JSON string. Most ids are plain ASCII.
func appendText(b []byte, s string) []byte {
	for i := range len(s) {
		switch c := s[i]; {
		case c < ' ', c > '~', c == '"', c == '\\', c == '<', c == '>', c == '&':
			quoted, _ := json.Marshal(s) //nolint:errchkjson // every string has a JSON form
			return append(b, quoted...)
		}
	}
	b = append(b, '"')
	b = append(b, s...)
	return append(b, '"')
}

// AppendLines appends the journal as JSON Lines: one event a line, each as
// [Event.AppendJSON] writes it. Only a body of a programme's own that
// encoding/json refuses, or does not write as an object, is an error, a
// [RefusedError]; b is then returned as it was.
func (j Journal) AppendLines(b []byte) ([]byte, error) {
	start := len(b)
	for i, e := range j.events {
		var err error
		if b, err = e.appendTo(b, i); err != nil {
			return b[:start], err
		}
		b = append(b, '\n')
	}
	return b, nil
}

// MarshalJSON writes the journal as an array of events; errors are as with
// [Journal.AppendLines].
func (j Journal) MarshalJSON() ([]byte, error) {
	b := []byte{'['}
	for i, e := range j.events {
		if i > 0 {
			b = append(b, ',')
		}
		var err error
		if b, err = e.appendTo(b, i); err != nil {
			return nil, err
		}
	}
	return append(b, ']'), nil
}
