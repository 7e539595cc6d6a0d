package vignette_test

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/vignette"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

func TestAll(t *testing.T) {
	all, err := vignette.All()
	require.NoError(t, err)
	seen := map[string]bool{}
	for _, v := range all {
		assert.False(t, seen[v.ID], "%s is told twice", v.ID)
		seen[v.ID] = true
		assert.Contains(t, []string{"plain", "subtle", "misleading", "healthy", "silent"}, v.Kind, v.ID)
		j, err := v.Journal()
		require.NoError(t, err, v.ID)
		view, err := v.View(mentorship.DefaultPolicy())
		require.NoError(t, err, v.ID)
		assert.NotEmpty(t, view.Sides(), v.ID)
		last, _ := j.Last()
		assert.Equal(t, mentorship.RelationshipID(strings.ToLower(v.ID)), last.Relationship)
	}
}

// with returns a vignette of the events, given as JSON.
func with(events string) string {
	return `{"id":"X1","start":"2026-03-01","at":9,"people":[{"id":"o","role":"mentor"},{"id":"e","role":"mentee","languages":["en","pt-BR"]}],"events":[` + events + `]}`
}

func read(t *testing.T, line string) vignette.Vignette {
	t.Helper()
	list, err := vignette.Read([]byte(line))
	require.NoError(t, err)
	require.Len(t, list, 1)
	return list[0]
}

func TestRead(t *testing.T) {
	list, err := vignette.Read([]byte("\n" + with("") + "\n\n  \n" + with("") + "\n"))
	require.NoError(t, err)
	require.Len(t, list, 2, "empty lines are none")
	v := list[0]
	assert.Equal(t, mentorship.RoleMentee, v.People[1].Role)
	assert.Equal(t, mentorship.PersonID("e"), v.People[1].ID)
	assert.Equal(t, []mentorship.Language{{Tag: "en"}, {Tag: "pt-BR"}}, v.People[1].Person.Languages)
	l, err := v.Look(mentorship.DefaultPolicy())
	require.NoError(t, err)
	assert.Equal(t, time.Date(2026, 3, 11, 0, 0, 0, 0, time.UTC), l.At, "at the end of the ninth day after the first")
	assert.Len(t, l.People, 2)

	for name, text := range map[string]string{
		"no JSON":             "{",
		"an unknown member":   `{"id":"X","mood":"blue"}`,
		"a person of no role": `{"people":[{"role":"king"}]}`,
		"a person of a list":  `{"people":[[]]}`,
	} {
		_, err := vignette.Read([]byte(with("") + "\n" + text))
		assert.ErrorContains(t, err, "line 2", name)
	}
}

func TestJournalRefuses(t *testing.T) {
	for name, line := range map[string]string{
		"no first day":      `{"id":"X"}`,
		"no such day":       `{"id":"X","start":"2026-02-30"}`,
		"a kind of nothing": with(`{"kind":"Danced!","by":"o","body":{}}`),
		"too many":          with(`{"kind":"resumed","by":"o","times":10001,"body":{}}`),
		"too late":          with(`{"kind":"resumed","by":"o","day":36501,"body":{}}`),
		"too far apart":     with(`{"kind":"resumed","by":"o","every":36501,"body":{}}`),
		"no body":           with(`{"kind":"resumed","by":"o"}`),
		"no such offset":    with(`{"kind":"resumed","by":"o","body":{"person":"@soon"}}`),
		"no such day off":   with(`{"kind":"resumed","by":"o","body":{"person":"@xd"}}`),
		"deep in a list":    with(`{"kind":"session-missed","by":"o","body":{"session":"s","by":["@soon"]}}`),
		"a wrong body":      with(`{"kind":"left","by":"o","body":{"person":"o","ending":"bored"}}`),
		"nobody":            with(`{"kind":"resumed","body":{}}`),
	} {
		v := read(t, line)
		_, err := v.Journal()
		assert.Error(t, err, name)
		_, err = v.View(mentorship.DefaultPolicy())
		assert.Error(t, err, name)
	}
	v := read(t, with(""))
	v.Start = "2026"
	_, err := v.Look(mentorship.Policy{})
	var parse *time.ParseError
	assert.ErrorAs(t, err, &parse)
}

// bodies returns instant and body of each event, in order.
func happened(t *testing.T, events string) (at []string, bodies []journal.Body) {
	t.Helper()
	v := read(t, with(events))
	j, err := v.Journal()
	require.NoError(t, err)
	for _, e := range j.All() {
		at = append(at, e.At.Format("01-02T15"))
		bodies = append(bodies, e.Body)
	}
	return at, bodies
}

func TestRepetition(t *testing.T) {
	at, bodies := happened(t, `{"kind":"message-sent","by":"e","day":2,"every":3,"times":4,"skip":[2],"body":{"message":"m{n}","from":"e"}}`)
	assert.Equal(t, []string{"03-01T00", "03-01T00", "03-03T12", "03-09T12", "03-12T12"}, at, "people join first, and things happen at noon")
	assert.Equal(t, journal.MessageSent{Message: "m1", From: "e"}, bodies[2])
	assert.Equal(t, journal.MessageSent{Message: "m3", From: "e"}, bodies[3], "what is skipped keeps its number")
	at, _ = happened(t, `{"kind":"resumed","by":"job:x","day":1,"hour":9,"times":-3,"body":{}}`)
	assert.Equal(t, []string{"03-01T00", "03-01T00", "03-02T09"}, at, "once at least, by a job")
}

func TestInstants(t *testing.T) {
	for offset, want := range map[string]string{"@": "03-03T12", "@0": "03-03T12", "@+1d": "03-04T12", "@-2d": "03-01T12", "@3h": "03-03T15", "@-1h": "03-03T11"} {
		_, bodies := happened(t, `{"kind":"task-agreed","by":"e","day":2,"body":{"task":"k","owner":"e","for":"e","due":"`+offset+`"}}`)
		assert.Equal(t, want, bodies[2].(journal.TaskAgreed).Due.Format("01-02T15"), offset)
	}
	_, bodies := happened(t, `{"kind":"session-planned","by":"e","day":2,"body":{"session":"s{n}","start":"@0","with":["o","e"]}}`)
	assert.Equal(t, []mentorship.PersonID{"o", "e"}, bodies[2].(journal.SessionPlanned).With)
}

// On one instant what begins stands before what becomes of it, and who joins
// before both; who joins by an event of their own does so then.
func TestOrder(t *testing.T) {
	_, bodies := happened(t, `{"kind":"task-done","by":"e","day":0,"hour":1,"body":{"task":"k"}},`+
		`{"kind":"task-agreed","by":"e","day":0,"hour":1,"body":{"task":"k","owner":"e","for":"e"}},`+
		`{"kind":"joined","by":"e","day":0,"hour":1,"body":{"person":"e","role":"mentee"}}`)
	require.Len(t, bodies, 4)
	assert.Equal(t, journal.Joined{Person: "o", Role: mentorship.RoleMentor}, bodies[0])
	assert.Equal(t, journal.Joined{Person: "e", Role: mentorship.RoleMentee}, bodies[1])
	assert.IsType(t, journal.TaskAgreed{}, bodies[2])
	assert.IsType(t, journal.TaskDone{}, bodies[3])
}
