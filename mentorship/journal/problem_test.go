package journal_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// told is a problem as tests expect it.
type told struct {
	Index int
	Event journal.EventID
	Path  string
	Err   error
}

// kindsOfProblem are the sentinels. Of several that an error wraps, the last
// counts.
var kindsOfProblem = []error{
	journal.ErrSyntax, journal.ErrMember, journal.ErrValue, journal.ErrBody, journal.ErrOrder, journal.ErrDoubled, journal.ErrOwn,
	journal.ErrRelationship,
}

// requireProblems compares the problems of a refusal with those wanted; none
// wanted means that err is nil.
func requireProblems(t *testing.T, want []told, err error) {
	t.Helper()
	if want == nil {
		require.NoError(t, err)
		return
	}
	refused, ok := errors.AsType[*journal.RefusedError](err)
	require.True(t, ok, "%v", err)
	var got []told
	for _, p := range refused.Problems {
		kind := p.Err
		for _, sentinel := range kindsOfProblem {
			if errors.Is(p.Err, sentinel) {
				kind = sentinel
			}
		}
		got = append(got, told{p.Index, p.Event, p.Path, kind})
		require.ErrorIs(t, err, kind)
	}
	byText := cmp.Transformer("text", func(err error) string { return err.Error() })
	if diff := cmp.Diff(want, got, byText); diff != "" {
		t.Errorf("problems (-want +got):\n%s\n%v", diff, err)
	}
}

func TestRefusedErrorNamesPlaces(t *testing.T) {
	e := event(1, journal.TaskDone{Task: " "})
	err := e.Validate()
	require.Error(t, err)
	assert.Equal(t, `journal: refused: event 0 "e001" at /body/task: wrong value: a text of 1 bytes is not a well-formed id`, err.Error())

	_, err = journal.New(make([]journal.Event, 30)...)
	require.Error(t, err)
	refused, ok := errors.AsType[*journal.RefusedError](err)
	require.True(t, ok)
	assert.Greater(t, len(refused.Problems), 100, "everything is told")
	assert.Less(t, len(err.Error()), 2000, "and not all of it in one line")
	assert.Contains(t, err.Error(), "; and 140 more")
	assert.Len(t, strings.Split(err.Error(), "; "), 11)
}

// TestRefusalsDoNotRepeatWords puts a sentence wherever a text can stand, in
// events and in JSON. The error names place and length, never the words.
func TestRefusalsDoNotRepeatWords(t *testing.T) {
	const secret = "Somebody complained"
	twice := []journal.Resource{secret, secret}
	bodies := map[string]journal.Body{
		"word":          journal.RequestDeclined{Request: "q", By: "p", Reason: secret},
		"id":            journal.TaskDone{Task: secret + "\n"},
		"list":          journal.ResourcesStated{Person: "p", Has: twice},
		"contradiction": journal.ResourcesStated{Person: "p", Has: []journal.Resource{"somebody complained"}, Lacks: []journal.Resource{"somebody complained"}},
		"doubled item":  journal.RatingGiven{By: "p", Scale: "s", Items: []journal.ItemScore{{Item: "somebody complained"}, {Item: "somebody complained"}}},
		"both sides":    journal.MatchMade{Mentor: secret, Mentee: secret},
		"absent":        journal.SessionHeld{Session: "s", Start: noon(1), Length: 1, Present: []mentorship.PersonID{"p"}, Prepared: []mentorship.PersonID{secret}},
		"exception":     journal.AgreementProposed{Agreement: "a", Version: 1, By: "p", Terms: terms(secret)},
		"kind":          journal.Unknown{Of: journal.Form{Kind: secret, Version: 1}, Raw: "{}"},
	}
	for name, body := range bodies {
		t.Run(name, func(t *testing.T) {
			err := event(1, body).Validate()
			require.ErrorIs(t, err, journal.ErrValue)
			assert.NotContains(t, strings.ToLower(err.Error()), "complained")
			raw, err := json.Marshal(body)
			require.NoError(t, err)
			_, err = journal.ParseLines([]byte(written(string(body.Form().Kind), 1, string(raw))))
			require.ErrorIs(t, err, journal.ErrValue)
			assert.NotContains(t, strings.ToLower(err.Error()), "complained")
		})
	}
	err := event(1, bodies["word"]).Validate()
	require.Error(t, err)
	assert.Contains(t, err.Error(), "/body/reason: wrong value: a text of 19 bytes is not")
}

// TestRefusalsAreBounded puts very long texts everywhere; neither the error nor
// that of any problem grows with them.
func TestRefusalsAreBounded(t *testing.T) {
	long := strings.Repeat("x", 100_000)
	bounded := func(err error) {
		t.Helper()
		refused, ok := errors.AsType[*journal.RefusedError](err)
		require.True(t, ok, "%v", err)
		assert.Less(t, len(err.Error()), 600)
		for _, p := range refused.Problems {
			assert.Less(t, len(p.Err.Error()), 600, "%s", p.Path)
		}
	}
	texts := map[string]string{
		"instant":  changed(t, "2026-01-01T12:00:00Z", long),
		"kind":     changed(t, "task-done", long),
		"id":       changed(t, `"r1"`, `"`+long+`"`),
		"role":     written("joined", 1, `{"person":"p","role":"`+long+`"}`),
		"duration": written("hours-logged", 1, `{"person":"p","category":"c","length":"`+long+`"}`),
		"level":    written("goal-set", 1, `{"goal":"g","for":"p","aim":{"area":"a","level":"`+long+`"}}`),
		"point":    written("point-discussed", 1, `{"by":"p","point":"`+long+`"}`),
		"number":   written("goal-moved", 1, `{"goal":"g","by":"p","progress":1`+strings.ReplaceAll(long, "x", "0")+`}`),
	}
	for name, text := range texts {
		t.Run(name, func(t *testing.T) {
			_, err := journal.Decoder{}.Event([]byte(text))
			bounded(err)
		})
	}
	bounded(event(1, journal.Joined{Person: "p", Role: mentorship.Role(long)}).Validate())
	bounded(event(1, loud{journal.Kind(long)}).Validate())

	err := event(1, talkative(long)).Validate()
	require.Error(t, err)
	assert.Less(t, len(err.Error()), 600, "a programme's own error is kept, and shown in part")
	refused, _ := errors.AsType[*journal.RefusedError](err)
	assert.Contains(t, refused.Problems[0].Err.Error(), long)
}

// loud says any form.
type loud struct{ kind journal.Kind }

func (l loud) Form() journal.Form { return journal.Form{Kind: l.kind, Version: 1} }

// talkative says at length what is wrong with it.
type talkative string

func (talkative) Form() journal.Form { return journal.Form{Kind: "acme.talkative", Version: 1} }

func (t talkative) Validate() error { return errors.New(string(t)) }
