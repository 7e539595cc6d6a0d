package intake

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// readSupply reads mentors from a JSON list of objects with id, country,
// languages and areas, all but the list itself optional. Other keys are not read.
func readSupply(s scribe, data []byte) ([]Member, Source) {
	r := supplyReader{scribe: s, source: Source{File: s.file, columns: map[string]bool{}}, ignored: map[string]bool{}, seen: ids{}}
	text, ok := s.text(data)
	if !ok {
		return nil, r.source
	}
	r.data, r.decoder = text, json.NewDecoder(bytes.NewReader(text))
	r.list()
	r.source.Ignored = len(r.ignored)
	return r.members, r.source
}

// A supplyReader reads an entry after the other, so that each fault has its place.
type supplyReader struct {
	scribe
	data    []byte
	decoder *json.Decoder
	source  Source
	ignored map[string]bool
	seen    ids
	members []Member
}

func (r *supplyReader) list() {
	if !r.open('[', "a JSON list of mentors") {
		return
	}
	for r.decoder.More() {
		if !r.mentor() {
			return
		}
	}
	if _, err := r.decoder.Token(); err != nil {
		r.at(len(r.data), "", "the end of the list was expected")
	} else if at := r.next(); at < len(r.data) {
		r.at(at, "", "nothing was expected after the list")
	}
}

// open reads an opening bracket; what else is there is told.
func (r *supplyReader) open(bracket json.Delim, what string) bool {
	at := r.next()
	if t, err := r.decoder.Token(); err != nil || t != bracket {
		r.at(at, "", "%s was expected", what)
		return false
	}
	return true
}

// mentor reads one object; false if reading cannot go on.
func (r *supplyReader) mentor() bool {
	at, before := r.next(), len(*r.faults)
	if !r.open('{', "an object with id, country, languages and areas") {
		return false
	}
	var id, country string
	var languages, areas []string
	for r.decoder.More() {
		key, err := r.token()
		if err != nil {
			return false
		}
		var to any = new(json.RawMessage)
		name, _ := key.(string)
		switch name {
		case "id":
			to = &id
		case "country":
			to = &country
		case "languages":
			to = &languages
		case "areas":
			to = &areas
		default:
			r.ignored[name] = true
		}
		r.source.columns[name] = true
		value := r.next()
		err = r.decoder.Decode(to)
		if kind, ok := errors.AsType[*json.UnmarshalTypeError](err); ok {
			r.at(value, name, "%s was expected, not %s", wanted(name), kind.Value)
		} else if err != nil {
			r.broken(value, err)
			return false
		}
	}
	if _, err := r.token(); err != nil {
		return false
	}
	m := Member{Person: mentorship.Person{ID: mentorship.PersonID(id), Place: mentorship.Place{Country: strings.ToUpper(country)}}}
	if id == "" {
		m.ID = rowID(mentorship.RoleMentor, len(r.members))
	}
	for _, tag := range languages {
		m.Languages = append(m.Languages, mentorship.Language{Tag: word(tag)})
	}
	for _, a := range areas {
		m.Expertise = append(m.Expertise, mentorship.Expertise{Area: mentorship.Area(word(a))})
	}
	r.add(m, at, before)
	return true
}

func (r *supplyReader) add(m Member, at, before int) {
	line, _ := place(r.data, at)
	if first, twice := r.seen.add(m.ID, line); twice {
		r.at(at, "id", "an id of its own was expected; %.40q stands on line %d", string(m.ID), first)
	}
	if len(*r.faults) == before {
		invalid(m.Person, func(want string) { r.at(at, "", "%s", want) })
	}
	r.members = append(r.members, m)
}

func wanted(key string) string {
	if key == "id" || key == "country" {
		return "a text"
	}
	return "a list of texts"
}

// token reads a token within an object; an error is told.
func (r *supplyReader) token() (json.Token, error) {
	at := r.next()
	t, err := r.decoder.Token()
	if err != nil {
		r.broken(at, err)
	}
	return t, err
}

// broken tells of JSON that cannot be read on.
func (r *supplyReader) broken(at int, err error) {
	if syntax, ok := errors.AsType[*json.SyntaxError](err); ok && int(syntax.Offset) > at {
		at = int(syntax.Offset) - 1
	}
	r.at(at, "", "well-formed JSON was expected: %v", err)
}

// next returns the offset of the next token.
func (r *supplyReader) next() int {
	at := int(r.decoder.InputOffset())
	for at < len(r.data) && strings.IndexByte(" \t\r\n,:", r.data[at]) >= 0 {
		at++
	}
	return at
}

func (r *supplyReader) at(offset int, key, format string, args ...any) {
	line, column := place(r.data, offset)
	r.fault(line, column, key, format, args...)
}
