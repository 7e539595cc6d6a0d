package journal_test

import (
	"math"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

func TestSamplesAreValid(t *testing.T) {
	for _, e := range course() {
		require.NoError(t, e.Validate(), "%v", e.Kind())
	}
}

// TestZeroBodiesAreRefused makes sure that each kind requires something, but
// for those that say all by being there.
func TestZeroBodiesAreRefused(t *testing.T) {
	mayBeEmpty := map[journal.Kind]string{
		"relationship-opened":    "an outline may be filled later",
		"relationship-redefined": "an outline may be filled later",
		"paused":                 "by the programme, as a whole, until further notice",
		"resumed":                "as a whole",
		"reopened":               "by the programme",
	}
	for _, b := range journal.Bodies() {
		err := event(1, b).Validate()
		if mayBeEmpty[b.Form().Kind] != "" {
			require.NoError(t, err, "%v", b.Form())
			continue
		}
		require.ErrorIs(t, err, journal.ErrValue, "%v", b.Form())
	}
}

func TestEventValidate(t *testing.T) {
	change := func(f func(*journal.Event)) journal.Event {
		e := event(1, journal.TaskDone{Task: "k1"})
		f(&e)
		return e
	}
	const id = "e001"
	tests := map[string]struct {
		event  journal.Event
		want   []told
		reason string
	}{
		"sound": {change(func(*journal.Event) {}), nil, "nothing is wrong"},
		"zero": {journal.Event{}, []told{
			{0, "", "/id", journal.ErrValue},
			{0, "", "/at", journal.ErrValue},
			{0, "", "/actor", journal.ErrValue},
			{0, "", "/relationship", journal.ErrValue},
			{0, "", "/body", journal.ErrBody},
		}, "everything is told at once"},
		"id too long": {change(func(e *journal.Event) { e.ID = journal.EventID(strings.Repeat("x", 201)) }), []told{
			{0, journal.EventID(strings.Repeat("x", 201)), "/id", journal.ErrValue},
		}, "one byte above the limit"},
		"longest id":    {change(func(e *journal.Event) { e.ID = journal.EventID(strings.Repeat("x", 200)) }), nil, "the limit"},
		"before Christ": {change(func(e *journal.Event) { e.At = time.Date(-1, 1, 1, 0, 0, 0, 0, time.UTC) }), []told{{0, id, "/at", journal.ErrValue}}, "RFC 3339 has no such year"},
		"year 0":        {change(func(e *journal.Event) { e.At = time.Date(0, 1, 1, 0, 0, 0, 0, time.UTC) }), nil, "the first that has a text form"},
		"year 9999":     {change(func(e *journal.Event) { e.At = time.Date(9999, 12, 31, 23, 59, 59, 999999999, time.UTC) }), nil, "the last that has a text form"},
		"year 10000 in UTC": {change(func(e *journal.Event) {
			e.At = time.Date(9999, 12, 31, 23, 59, 59, 0, time.FixedZone("", -3600))
		}), []told{{0, id, "/at", journal.ErrValue}}, "it counts in UTC"},
		"held before it began": {change(func(e *journal.Event) {
			e.Body = journal.SessionHeld{Session: "s", Start: e.At.Add(1), Length: 1, Present: []mentorship.PersonID{"p"}}
		}), []told{{0, id, "/body/start", journal.ErrValue}}, "one nanosecond too early"},
		"held from now on": {change(func(e *journal.Event) {
			e.Body = journal.SessionHeld{Session: "s", Start: e.At, Length: 1, Present: []mentorship.PersonID{"p"}}
		}), nil, "recorded as it begins"},
		"hours to come": {change(func(e *journal.Event) {
			e.Body = journal.HoursLogged{Person: "p", Category: "c", Length: 1, Start: e.At.Add(1)}
		}), []told{{0, id, "/body/start", journal.ErrValue}}, "they are not mentored yet"},
		"feedback on what is to come": {change(func(e *journal.Event) {
			e.Body = journal.FeedbackGiven{Feedback: "f", From: "p", To: "q", Happened: e.At.Add(1)}
		}), []told{{0, id, "/body/happened", journal.ErrValue}}, "nobody saw it yet"},
		"concern of nobody, by a person": {change(func(e *journal.Event) {
			e.Body = journal.ConcernReported{Concern: "n", Kind: journal.ConcernBullying, About: "p"}
		}), []told{{0, id, "/actor", journal.ErrValue}}, "the actor would give the reporter away"},
		"concern of nobody, by a job": {change(func(e *journal.Event) {
			e.Actor = journal.ByJob("hotline")
			e.Body = journal.ConcernReported{Concern: "n", Kind: journal.ConcernBullying, About: "p"}
		}), nil, "a job has no face"},
		"concern of somebody": {change(func(e *journal.Event) {
			e.Body = journal.ConcernReported{Concern: "n", Kind: journal.ConcernBullying, About: "p", By: "q"}
		}), nil, "it may be known"},
		"two actors":  {change(func(e *journal.Event) { e.Actor.Job = "sweep" }), []told{{0, id, "/actor", journal.ErrValue}}, "one is who did it"},
		"job":         {change(func(e *journal.Event) { e.Actor = journal.ByJob("sweep") }), nil, "a job may act"},
		"job's name":  {change(func(e *journal.Event) { e.Actor = journal.ByJob("Sweep") }), []told{{0, id, "/actor/job", journal.ErrValue}}, "words are lower case"},
		"person's id": {change(func(e *journal.Event) { e.Actor = journal.ByPerson(" p") }), []told{{0, id, "/actor/person", journal.ErrValue}}, "ids do not begin with a space"},
		"pointer":     {change(func(e *journal.Event) { e.Body = &journal.TaskDone{Task: "k1"} }), []told{{0, id, "/body", journal.ErrBody}}, "readers switch on the type, and would miss it"},
		"nil pointer": {change(func(e *journal.Event) { e.Body = (*journal.TaskDone)(nil) }), []told{{0, id, "/body", journal.ErrBody}}, "asking it would panic"},
		"impostor":    {change(func(e *journal.Event) { e.Body = impostor{} }), []told{{0, id, "/body", journal.ErrBody}}, "the kind is known, the type is not"},
		"unknown": {change(func(e *journal.Event) {
			e.Body = journal.Unknown{Of: journal.Form{Kind: "later", Version: 1}, Raw: `{}`}
		}), nil, "kept as it is"},
		"unknown that is known": {change(func(e *journal.Event) {
			e.Body = journal.Unknown{Of: journal.Form{Kind: "task-done", Version: 1}, Raw: `{"task":"k1"}`}
		}), []told{{0, id, "/body", journal.ErrBody}}, "it would be read back as another type"},
		"later version": {change(func(e *journal.Event) {
			e.Body = journal.Unknown{Of: journal.Form{Kind: "task-done", Version: 2}, Raw: `{"task":"k1"}`}
		}), nil, "a version that this package does not know"},
		"version 0": {change(func(e *journal.Event) {
			e.Body = journal.Unknown{Of: journal.Form{Kind: "task-done"}, Raw: `{"task":"k1"}`}
		}), []told{{0, id, "/version", journal.ErrValue}}, "versions count from 1"},
		"kind": {change(func(e *journal.Event) {
			e.Body = journal.Unknown{Of: journal.Form{Kind: "Later", Version: 1}, Raw: `{}`}
		}), []told{{0, id, "/kind", journal.ErrValue}}, "kinds are kebab"},
		"unknown without object": {change(func(e *journal.Event) {
			e.Body = journal.Unknown{Of: journal.Form{Kind: "later", Version: 1}, Raw: `[]`}
		}), []told{{0, id, "/body", journal.ErrMember}}, "bodies are objects"},
		"unknown with a member twice": {change(func(e *journal.Event) {
			e.Body = journal.Unknown{Of: journal.Form{Kind: "later", Version: 1}, Raw: `{"a":1,"a":2}`}
		}), []told{{0, id, "/body", journal.ErrSyntax}}, "it could not be read back"},
		"unknown with a tail": {change(func(e *journal.Event) {
			e.Body = journal.Unknown{Of: journal.Form{Kind: "later", Version: 1}, Raw: `{} {}`}
		}), []told{{0, id, "/body", journal.ErrSyntax}}, "one object"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			requireProblems(t, test.want, test.event.Validate())
			_, err := journal.New(test.event)
			assert.Equal(t, test.want == nil, err == nil, "New says the same")
			_, err = journal.Journal{}.Append(test.event)
			assert.Equal(t, test.want == nil, err == nil, "Append says the same")
			b, err := test.event.AppendJSON([]byte("kept"))
			assert.Equal(t, test.want == nil, err == nil, "AppendJSON says the same")
			if err != nil {
				assert.Equal(t, "kept", string(b), "and appends nothing")
			}
		})
	}
}

// impostor says that it is a kind of this package.
type impostor struct{}

func (impostor) Form() journal.Form { return journal.Form{Kind: "task-done", Version: 1} }

func TestKindValid(t *testing.T) {
	tests := map[string]struct {
		kind       journal.Kind
		valid, own bool
	}{
		"one word":      {"closed", true, false},
		"words":         {"session-held-2", true, false},
		"own":           {"acme.case-discussed", true, true},
		"empty":         {"", false, false},
		"no owner":      {".case", false, true},
		"no name":       {"acme.", false, true},
		"two owners":    {"acme.ward.case", false, true},
		"upper case":    {"Closed", false, false},
		"space":         {"session held", false, false},
		"double hyphen": {"session--held", false, false},
		"first hyphen":  {"-held", false, false},
		"last hyphen":   {"held-", false, false},
		"longest":       {journal.Kind(strings.Repeat("x", 100)), true, false},
		"too long":      {journal.Kind(strings.Repeat("x", 101)), false, false},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, test.valid, test.kind.Valid())
			assert.Equal(t, test.own, test.kind.Own())
		})
	}
}

func TestNumbersAtTheirBounds(t *testing.T) {
	for p, valid := range map[journal.Percent]bool{-1: false, 0: true, 100: true, 101: false} {
		assert.Equal(t, valid, p.Valid(), "%d %%", int(p))
	}
	for o, valid := range map[journal.Ordinal]bool{0: false, 1: true, 1_000_000: true, 1_000_001: false} {
		assert.Equal(t, valid, o.Valid(), "ordinal %d", int(o))
	}
	for s, valid := range map[journal.Score]bool{-1_000_001: false, -1_000_000: true, 1_000_000: true, 1_000_001: false, math.MinInt: false} {
		assert.Equal(t, valid, s.Valid(), "score %d", int(s))
	}
}

func TestActor(t *testing.T) {
	assert.Equal(t, "person p1", journal.ByPerson("p1").String())
	assert.Equal(t, "job sweep", journal.ByJob("sweep").String())
	assert.Equal(t, "nobody", journal.Actor{}.String())
	assert.Equal(t, journal.Actor{Person: "p1"}, journal.ByPerson("p1"))
	assert.NotEqual(t, journal.ByPerson("x"), journal.ByJob("x"))
	assert.False(t, journal.Actor{}.Valid())
}

func TestCommitmentIsFullOnlyIfAllIs(t *testing.T) {
	full := journal.CommitmentStated{Person: "p1", Participation: 100, Time: 100, Energy: 100}
	assert.True(t, full.Full())
	for _, less := range []func(*journal.CommitmentStated){
		func(c *journal.CommitmentStated) { c.Participation-- },
		func(c *journal.CommitmentStated) { c.Time-- },
		func(c *journal.CommitmentStated) { c.Energy-- },
	} {
		c := full
		less(&c)
		assert.False(t, c.Full())
	}
}

func TestCompare(t *testing.T) {
	a, b := event(1, nil), event(2, nil)
	assert.Negative(t, journal.Compare(a, b))
	assert.Positive(t, journal.Compare(b, a))
	b.At = a.At
	assert.Negative(t, journal.Compare(a, b), "the id decides")
	b.ID = a.ID
	assert.Zero(t, journal.Compare(a, b))
}

func TestFormOfNothing(t *testing.T) {
	assert.Zero(t, journal.Event{}.Form())
	assert.Zero(t, journal.Event{Body: (*journal.TaskDone)(nil)}.Form())
	assert.Equal(t, journal.Kind("task-done"), event(1, journal.TaskDone{}).Kind())
	assert.Equal(t, "task-done/1", journal.TaskDone{}.Form().String())
}

func TestUnknownWordsOfClosedVocabularies(t *testing.T) {
	bad := map[string]journal.Body{
		"/body/point":             journal.PointDiscussed{Point: "weather", By: "p"},
		"/body/ending":            journal.Closed{Ending: "faded"},
		"/body/role":              journal.Joined{Person: "p", Role: "coach"},
		"/body/response":          journal.AdviceAnswered{Advice: "d", By: "p", Response: "maybe"},
		"/body/wave":              journal.OutcomeMeasured{Of: "p", By: "p", Instrument: "i", Wave: "later", Items: []journal.ItemScore{{Item: "a"}}},
		"/body/traits/0/verdict":  journal.FeedbackAnswered{Feedback: "f", By: "p", Traits: []journal.TraitVerdict{{Trait: mentorship.Clear, Verdict: "yes"}}},
		"/body/tie/kind":          journal.TieDeclared{ID: "i", Tie: mentorship.Tie{Kind: "friend", From: "p"}},
		"/body/outline/structure": journal.RelationshipOpened{Outline: journal.Outline{Structure: "pair"}},
	}
	for path, body := range bad {
		err := event(1, body).Validate()
		requireProblems(t, []told{{0, "e001", path, journal.ErrValue}}, err)
		require.ErrorIs(t, err, mentorship.ErrText)
	}
}
