package journal

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
)

// A Decoder reads events and journals from JSON. The zero Decoder knows the
// kinds of this package and keeps all others as [Unknown]; [NewDecoder] returns
// one that knows a programme's own as well. Decoders are immutable and safe for
// concurrent use.
//
// Reading is strict, because data that is lost silently is worse than an
// error: an unknown member of a known body, a member twice, a missing one, a
// value of the wrong type or out of range, bytes that are not UTF-8, and
// anything behind the end are refused. All errors are a [RefusedError].
type Decoder struct {
	own map[Form]func([]byte) (Body, error)
}

// An Own declares a form of a programme's own kind: how bodies of one version
// are read.
//
// Decode gets a JSON object that is well formed, names no member twice, and has
// no white space; it may keep it. It must be pure, and may be called
// concurrently. For the current version [Strict] will do. For an older version
// Decode returns a body of the current type, with what the older one did not
// know left unstated; this is how a journal outlives the types it was
// written from.
type Own struct {
	Form   Form
	Decode func(raw []byte) (Body, error)
}

// NewDecoder returns a Decoder that knows the given forms besides those of this
// package. Forms that are not well formed, not of an own kind ([Kind.Own]),
// declared twice or without Decode are errors wrapping [ErrOwn], all of them
// joined.
func NewDecoder(own ...Own) (Decoder, error) {
	var errs []error
	known := make(map[Form]func([]byte) (Body, error), len(own))
	for _, o := range own {
		switch {
		case !o.Form.Kind.Valid() || !o.Form.Kind.Own() || !o.Form.Version.Valid():
			errs = append(errs, fmt.Errorf("%w: the form %.120q", ErrOwn, o.Form))
		case o.Decode == nil:
			errs = append(errs, fmt.Errorf("%w: %v has no Decode", ErrOwn, o.Form))
		case known[o.Form] != nil:
			errs = append(errs, fmt.Errorf("%w: %v stands twice", ErrOwn, o.Form))
		default:
			known[o.Form] = o.Decode
		}
	}
	if len(errs) > 0 {
		return Decoder{}, errors.Join(errs...)
	}
	return Decoder{known}, nil
}

// Strict reads a body of type T by encoding/json, which matches names whatever
// their case. It refuses members that T does not have, and objects with two
// names that differ only in case, of which encoding/json would keep the last;
// this holds for maps, too. It is a Decode for [Own].
func Strict[T Body](raw []byte) (Body, error) {
	sc := scanner{data: raw, folds: true}
	sc.span()
	sc.end()
	if sc.err != nil {
		return nil, sc.err
	}
	var body T
	d := json.NewDecoder(bytes.NewReader(raw))
	d.DisallowUnknownFields()
	if err := d.Decode(&body); err != nil {
		return nil, err
	}
	return body, nil
}

// Event reads one event.
func (d Decoder) Event(data []byte) (Event, error) {
	sc := &scanner{data: data}
	e, list := d.event(sc, 0)
	sc.end()
	if err := refused(append(list, sc.problem(0, e.ID)...)); err != nil {
		return Event{}, err
	}
	return e, nil
}

// Journal reads an array of events, as [Journal.MarshalJSON] writes it. Events
// are held to the order and the ids of [New]. What is behind malformed JSON is
// not read.
func (d Decoder) Journal(data []byte) (Journal, error) {
	var events []Event
	var starts []int
	var list []Problem
	var id EventID // of an event that breaks off
	sc := &scanner{data: data}
	for i := range sc.elements() {
		sc.peek()
		starts = append(starts, sc.pos)
		e, faults := d.event(sc, i)
		if sc.err != nil {
			id = e.ID
			break
		}
		events, list = append(events, e), append(list, faults...)
	}
	sc.end()
	return inOrder(events, starts, append(list, sc.problem(len(events), id)...))
}

// Lines reads one event a line, as [Journal.AppendLines] writes them; lines
// without anything are passed over. Events are held to the order and the ids
// of [New]. Malformed JSON spoils its own line only.
func (d Decoder) Lines(data []byte) (Journal, error) {
	var events []Event
	var starts []int
	var list []Problem
	end := 0
	for line := range bytes.Lines(data) {
		sc := &scanner{data: data[:end+len(line)], pos: end}
		end += len(line)
		if sc.peek(); sc.pos == end {
			continue
		}
		starts = append(starts, sc.pos)
		e, faults := d.event(sc, len(events))
		sc.end()
		list = append(append(list, faults...), sc.problem(len(events), e.ID)...)
		events = append(events, e)
	}
	return inOrder(events, starts, list)
}

// event takes one event. Where the JSON is malformed, the scanner knows, and
// the event has its id at most.
func (d Decoder) event(sc *scanner, index int) (Event, []Problem) {
	var env envelope
	faults := catalogue().envelope.read(sc, reflect.ValueOf(&env).Elem())
	if sc.err != nil {
		return Event{ID: env.ID}, nil
	}
	e := Event{env.ID, env.At, env.Actor, env.Relationship, nil}
	if len(faults) == 0 {
		e.Body, faults = d.body(Form{env.Kind, env.Version}, sc.data, env.Body)
		if faults = under("body", faults); len(faults) == 0 {
			faults = misfits(e)
		}
		for i := range faults {
			faults[i].offset = max(faults[i].offset, env.Body.From)
		}
	}
	return e, problems(index, env.ID, faults)
}

// body reads what stands in the extent.
func (d Decoder) body(form Form, data []byte, in extent) (Body, []fault) {
	if s, ok := catalogue().byForm[form]; ok {
		v := reflect.New(s.typ).Elem()
		faults := s.read(&scanner{data: data[:in.Until], pos: in.From}, v)
		body, _ := reflect.TypeAssert[Body](v)
		if len(faults) == 0 {
			faults = contradictions(body)
		}
		return body, faults
	}
	raw, err := canonicalObject(data[in.From:in.Until])
	if err != nil {
		return nil, []fault{{err: err}}
	}
	decode, ok := d.own[form]
	if !ok {
		return Unknown{form, string(raw)}, nil
	}
	body, err := decode(raw)
	if err != nil {
		return nil, []fault{{err: fmt.Errorf("%w: %w", ErrBody, err)}}
	}
	if got := formOf(body); got.Kind != form.Kind || !got.Version.Valid() {
		return nil, []fault{{err: fmt.Errorf("%w: %v was read as %.120q", ErrBody, form, got)}}
	}
	return body, checkOwn(body)
}

// problem returns what the scanner stumbled over.
func (s *scanner) problem(index int, id EventID) []Problem {
	if s.err == nil {
		return nil
	}
	return []Problem{{Index: index, Event: id, Offset: s.pos, Err: s.err}}
}

// UnmarshalJSON reads an event with the zero [Decoder]. On error e is left as
// it was.
func (e *Event) UnmarshalJSON(data []byte) error {
	read, err := Decoder{}.Event(data)
	if err == nil {
		*e = read
	}
	return err
}

// UnmarshalJSON reads an array of events with the zero [Decoder]. On error j is
// left as it was.
func (j *Journal) UnmarshalJSON(data []byte) error {
	read, err := Decoder{}.Journal(data)
	if err == nil {
		*j = read
	}
	return err
}

// ParseLines reads JSON Lines with the zero [Decoder].
func ParseLines(data []byte) (Journal, error) { return Decoder{}.Lines(data) }
