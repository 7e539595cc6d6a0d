package journal_test

import (
	"bytes"
	"encoding/json"
	"maps"
	"os"
	"reflect"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// object is a JSON object.
type object = map[string]any

// A generator writes the JSON Schema of events from the types, their tags and
// their comments. It shares no code with what reads and checks events.
type generator struct {
	source
	defs object
}

func TestSchema(t *testing.T) {
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	require.NoError(t, e.Encode(schema(t)))
	golden(t, "schema.json", out.Bytes())
}

// schema returns the JSON Schema of an event.
func schema(t testing.TB) object {
	t.Helper()
	g := generator{readSource(t), object{}}
	root := g.record(reflect.TypeFor[struct {
		ID           journal.EventID           `json:"id"`
		At           time.Time                 `json:"at"`
		Actor        journal.Actor             `json:"actor"`
		Relationship mentorship.RelationshipID `json:"relationship"`
		Kind         journal.Kind              `json:"kind"`
		Version      journal.Ordinal           `json:"version"`
		Body         struct{}                  `json:"body"`
	}]())
	members := root["properties"].(object)
	members["body"] = object{"type": "object", "description": "Bodies of other kinds and versions may be any object."}
	var cases []any
	for _, b := range journal.Bodies() {
		form := b.Form()
		g.defs[string(form.Kind)] = g.record(reflect.TypeOf(b))
		cases = append(cases, object{
			"if":   object{"properties": object{"kind": object{"const": form.Kind}, "version": object{"const": form.Version}}},
			"then": object{"properties": object{"body": ref(string(form.Kind))}},
		})
	}
	maps.Copy(root, object{
		"$schema": "https://json-schema.org/draft/2020-12/schema",
		"$id":     "https://github.com/go-mentorship/mentorkit/mentorship/journal/schema.json",
		"title":   "Event of a mentorship journal", "description": g.docs["journal.Event"],
		"allOf": cases, "$defs": g.defs,
	})
	g.defs["journal"] = object{"type": "array", "items": object{"$ref": "#"}, "description": "Events in order of instant and id."}
	return root
}

func ref(name string) object { return object{"$ref": "#/$defs/" + name} }

// record describes a struct by its fields.
func (g generator) record(t reflect.Type) object {
	members := object{}
	required := []string{}
	for f := range t.Fields() {
		name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		member := maps.Clone(g.value(f.Type))
		if doc := g.docs[t.String()+"."+f.Name]; doc != "" {
			member["description"] = doc
		}
		if f.Type == reflect.TypeFor[mentorship.Period]() && t != reflect.TypeFor[mentorship.Tie]() {
			member["required"] = []string{"from"} // only a tie may lack a start
		}
		if options != "omitzero" {
			required = append(required, name)
			if f.Type.Kind() == reflect.Slice {
				member["minItems"] = 1
			}
		}
		members[name] = member
	}
	s := object{"type": "object", "properties": members, "required": required, "additionalProperties": false}
	if doc := g.docs[t.String()]; doc != "" {
		s["description"] = doc
	}
	switch t { // what their methods Valid and Validate say
	case reflect.TypeFor[journal.Actor]():
		s["minProperties"], s["maxProperties"] = 1, 1
	case reflect.TypeFor[mentorship.Tie]():
		s["required"] = append(required, "kind")
	}
	return s
}

// value describes what may stand in a field of type t.
func (g generator) value(t reflect.Type) object {
	name := t.Name()
	text := func(pattern string, longest int) object {
		return object{"type": "string", "pattern": pattern, "minLength": 1, "maxLength": longest}
	}
	switch {
	case t == reflect.TypeFor[time.Time]():
		return object{"type": "string", "format": "date-time"}
	case t.Kind() == reflect.Slice:
		s := object{"type": "array", "items": g.value(t.Elem())}
		if t.Elem().Kind() == reflect.String {
			s["uniqueItems"] = true
		}
		return s
	case t == reflect.TypeFor[journal.Kind]():
		return text(`^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)?$`, 100)
	case t.Kind() == reflect.Bool:
		return object{"type": "boolean"}
	case t == reflect.TypeFor[journal.Percent]():
		return object{"type": "integer", "minimum": 0, "maximum": 100}
	case t == reflect.TypeFor[journal.Ordinal]():
		return object{"type": "integer", "minimum": 1, "maximum": 1_000_000}
	case t == reflect.TypeFor[journal.Score]():
		return object{"type": "integer", "minimum": -1_000_000, "maximum": 1_000_000}
	case t.Kind() == reflect.Struct && name == "":
		return object{"type": "object"}
	case name == "string" || strings.HasSuffix(name, "ID"):
		name = "id"
		g.defs[name] = text(`^\S+( \S+)*$`, mentorship.MaxIDBytes)
	case g.defs[name] != nil:
	case t.Kind() == reflect.Struct:
		g.defs[name] = object{} // its fields may name it
		g.defs[name] = g.record(t)
	case t == reflect.TypeFor[mentorship.Duration]():
		g.defs[name] = text(`^\+?(([0-9]+\.?[0-9]*|\.[0-9]+)(ns|us|µs|μs|ms|s|m|h))+$`, mentorship.MaxWordBytes)
		g.defs[name].(object)["examples"] = []string{"336h0m0s"}
	case closed(t):
		g.defs[name] = object{"enum": g.constants[t.String()]}
	case t.Kind() == reflect.Int:
		g.defs[name] = text(`^(`+strings.Join(g.levels(t), "|")+`)(\+[1-9][0-9]{0,2})?$`, 100)
	default:
		g.defs[name] = text(`^[^\s\p{Lu}]+( [^\s\p{Lu}]+)*$`, mentorship.MaxWordBytes)
		if words := g.constants[t.String()]; words != nil {
			g.defs[name].(object)["examples"] = words
		}
	}
	if doc := g.docs[t.String()]; doc != "" && name != "id" {
		g.defs[name].(object)["description"] = doc
	}
	return ref(name)
}

func TestGoldenEventsMeetTheSchema(t *testing.T) {
	v := newValidator(t, committed(t))
	raw, err := os.ReadFile("testdata/course.jsonl")
	require.NoError(t, err)
	for line := range bytes.Lines(raw) {
		assert.Empty(t, v.faults(v.root, line), "%s", line)
	}
}

// TestSchemaCovers makes sure that the generator and the validator do
// something: each kind is constrained, and no vocabulary is empty.
func TestSchemaCovers(t *testing.T) {
	root := committed(t)
	defs := root["$defs"].(object)
	for _, b := range journal.Bodies() {
		body := defs[string(b.Form().Kind)].(object)
		assert.Len(t, body["properties"], reflect.TypeOf(b).NumField())
		assert.NotEmpty(t, body["description"], "%v", b.Form())
	}
	for _, noun := range []string{"Terms", "Tie", "Period", "Sought", "Outline", "Actor"} {
		assert.Contains(t, defs, noun)
	}
	assert.Equal(t, []any{"present", "absent", "cannot-tell"}, defs["Verdict"].(object)["enum"])
	for name, def := range defs {
		if enum, ok := def.(object)["enum"]; ok {
			assert.NotEmpty(t, enum, name)
		}
	}
	assert.Len(t, root["allOf"], len(journal.Bodies()), strconv.Itoa(len(defs)))
}
