package mentorship_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship"
)

var update = flag.Bool("update", false, "write golden files")

// alike compares everything, unexported fields too. Whether a list is empty or
// not there at all makes no difference.
var alike = cmp.Options{cmp.Exporter(func(reflect.Type) bool { return true }), cmpopts.EquateEmpty()}

// A noun is a type with a JSON form.
type noun struct {
	full   any // with every field filled
	decode func([]byte) (any, error)
}

func nounOf[T any](full T) noun {
	return noun{full, func(text []byte) (any, error) {
		var v T
		err := json.Unmarshal(text, &v)
		return v, err
	}}
}

func nouns() map[string]noun {
	return map[string]noun{
		"agreement":   nounOf(fullAgreement()),
		"declaration": nounOf(mentorship.Declaration{By: "m-1", At: day(-1)}),
		"encounter":   nounOf(mentorship.Encounter{Mentor: "m-1", Mentee: "e-1", Period: period(-99, -9), NotAgain: true}),
		"goal":        nounOf(fullGoal()),
		"match":       nounOf(fullMatch()),
		"person":      nounOf(fullPerson()),
		"policy":      nounOf(otherPolicy()),
		"project":     nounOf(fullProject()),
		"ratio":       nounOf(mentorship.Ratio{Mentees: 5, Mentors: 2}),
		"reference":   nounOf(mentorship.Reference{Key: "R18", Authors: "A", Title: "T", In: "J 1:2", Year: 2019, Kind: mentorship.KindCited, SameAs: "R4"}),
		"roster":      nounOf(fullRoster()),
		"tie":         nounOf(fullTie()),
	}
}

func TestGoldenJSON(t *testing.T) {
	for name, noun := range nouns() {
		t.Run(name, func(t *testing.T) {
			got, err := json.MarshalIndent(noun.full, "", "  ")
			require.NoError(t, err)
			got = append(got, '\n')
			golden := filepath.Join("testdata", name+".json")
			if *update {
				require.NoError(t, os.WriteFile(golden, got, 0o644))
			}
			want, err := os.ReadFile(golden)
			require.NoError(t, err)
			assert.Equal(t, string(want), string(got), "the JSON form is a public contract")

			read, err := noun.decode(want)
			require.NoError(t, err)
			assert.Empty(t, cmp.Diff(noun.full, read, alike))
		})
	}
}

// A field that no sample fills is not in the golden files.
func TestSamplesFillEveryField(t *testing.T) {
	var empty []string
	seen := map[string]bool{}
	var walk func(path string, v reflect.Value)
	walk = func(path string, v reflect.Value) {
		switch v.Kind() {
		case reflect.Pointer, reflect.Slice, reflect.Array:
			if v.Kind() == reflect.Pointer {
				walk(path, v.Elem())
				return
			}
			for i := range v.Len() {
				walk(path, v.Index(i))
			}
		case reflect.Struct:
			if v.Type().PkgPath() != reflect.TypeFor[mentorship.Person]().PkgPath() {
				return
			}
			for i := range v.NumField() {
				field := v.Type().Name() + "." + v.Type().Field(i).Name
				if v.Type().Field(i).IsExported() {
					seen[field] = seen[field] || !v.Field(i).IsZero()
					walk(field, v.Field(i))
				}
			}
		default:
		}
	}
	for name, noun := range nouns() {
		walk(name, reflect.ValueOf(noun.full))
	}
	for field, filled := range seen {
		if !filled {
			empty = append(empty, field)
		}
	}
	assert.Empty(t, empty)
	assert.Greater(t, len(seen), 100, "the walk has seen the nouns")
}

func TestEmptyListsPrintBrackets(t *testing.T) {
	for want, value := range map[string]any{
		`{"id":"","participants":[]}`:                                        mentorship.Relationship{},
		`{"relationship":{"id":"","participants":[]},"people":[]}`:           mentorship.Roster{},
		`{"id":"","relationship":"","version":0,"terms":{},"signatures":[]}`: mentorship.Agreement{},
		`{"mentor":"","mentee":"","score":0,"parts":[]}`:                     mentorship.Match{},
		`{"id":""}`:                             mentorship.Person{},
		`{}`:                                    mentorship.Policy{},
		`{"mentees":0,"mentors":0}`:             mentorship.Ratio{},
		`{"from":""}`:                           mentorship.Tie{},
		`{"id":"","for":""}`:                    mentorship.Goal{},
		`{"id":"","kind":"","owner":""}`:        mentorship.Project{},
		`{"person":""}`:                         mentorship.Participant{},
		`{"mentor":"","mentee":""}`:             mentorship.Encounter{},
		`{"by":"","at":"0001-01-01T00:00:00Z"}`: mentorship.Declaration{},
		`{"exceptions":["x"]}`:                  mentorship.Confidentiality{Exceptions: []string{"x"}},
		`{"id":"","place":{"coordinates":{"latitude":0,"longitude":0}}}`: mentorship.Person{Place: mentorship.Place{Coordinates: &mentorship.Coordinates{}}},
	} {
		text, err := json.Marshal(value)
		require.NoError(t, err)
		assert.Equal(t, want, string(text))
		read := reflect.New(reflect.TypeOf(value))
		require.NoError(t, json.Unmarshal(text, read.Interface()), "a zero value can be read back: %s", text)
		assert.Empty(t, cmp.Diff(value, read.Elem().Interface(), alike))
	}
	zero, err := json.Marshal(mentorship.Person{Capacity: new(0), HoursPerMonth: new(0)})
	require.NoError(t, err)
	assert.Equal(t, `{"id":"","hoursPerMonth":0,"capacity":0}`, string(zero), "zero is stated, nil is not")
}

func TestJSONLeavesValuesAlone(t *testing.T) {
	var r mentorship.Roster
	_, err := json.Marshal(r)
	require.NoError(t, err)
	assert.Nil(t, r.People)
	assert.Nil(t, r.Relationship.Participants)
}

func TestJSONRefusesUnknownWords(t *testing.T) {
	for text, into := range map[string]any{
		`{"structure":"pyramid"}`: &mentorship.Relationship{},
		`{"mode":""}`:             &mentorship.Relationship{},
		`{"participants":[{"person":"x","role":"guest"}]}`:  &mentorship.Relationship{},
		`{"stage":"retired"}`:                               &mentorship.Person{},
		`{"stage":"50"}`:                                    &mentorship.Person{},
		`{"availability":["mon 9-12"]}`:                     &mentorship.Person{},
		`{"languages":[{"tag":"en","fluency":"c3"}]}`:       &mentorship.Person{},
		`{"wishes":{"kinship":"cousin"}}`:                   &mentorship.Person{},
		`{"terms":{"answerWithin":"3 days"}}`:               &mentorship.Agreement{},
		`{"terms":{"confidentiality":{"circle":"all"}}}`:    &mentorship.Agreement{},
		`{"kind":"rival"}`:                                  &mentorship.Tie{},
		`{"peerLevel":{"value":"guru","basis":"research"}}`: &mentorship.Policy{},
	} {
		assert.ErrorIs(t, json.Unmarshal([]byte(text), into), mentorship.ErrText, text)
	}
}

// Whatever can be read is written so that it reads the same, and in one way.
func FuzzJSON(f *testing.F) {
	for name, noun := range nouns() {
		text, err := json.Marshal(noun.full)
		require.NoError(f, err)
		f.Add(name, text)
		f.Add(name, []byte(`{}`))
	}
	f.Add("policy", []byte(`{"capacity":{"value":1,"basis":"convention","sources":[]}}`))
	f.Add("tie", []byte(`{"period":{"from":"2030-01-01T00:00:00+02:00"}}`))
	f.Add("person", []byte(`{"place":{"coordinates":{"latitude":-0,"longitude":1e-300}}}`))
	all := nouns()
	f.Fuzz(func(t *testing.T, name string, text []byte) {
		noun, known := all[name]
		if !known {
			return
		}
		first, err := noun.decode(text)
		if err != nil {
			return
		}
		written, err := json.Marshal(first)
		require.NoError(t, err, "what was read can be written")
		second, err := noun.decode(written)
		require.NoError(t, err, "what was written can be read: %s", written)
		require.Empty(t, cmp.Diff(first, second, alike))
		again, err := json.Marshal(second)
		require.NoError(t, err)
		require.True(t, bytes.Equal(written, again), "%s and %s", written, again)
		if v, ok := first.(interface{ Validate() error }); ok {
			_ = v.Validate()
		}
		if r, ok := first.(mentorship.Roster); ok {
			_, err := json.Marshal(mentorship.RosterRules().Check(r))
			require.NoError(t, err, "a report can always be written")
		}
	})
}
