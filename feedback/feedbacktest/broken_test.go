package feedbacktest_test

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/feedback"
	"github.com/go-mentorship/mentorkit/feedback/feedbacktest"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// plain is the plainest classifier that keeps the contract: it tells nothing.
func plain(m feedback.Message) feedback.Assessment {
	a := feedback.Assessment{Effective: feedback.Effective{State: feedback.CannotTell}, Channel: m.Context.Channel}
	roles := []mentorship.Role{mentorship.RoleMentor, mentorship.RoleMentee}
	if slices.Contains(roles, m.Role) {
		roles = []mentorship.Role{m.Role}
	}
	for _, role := range roles {
		for _, trait := range append(mentorship.Traits(role, true), mentorship.Traits(role, false)...) {
			a.Judgements = append(a.Judgements, feedback.Judgement{Role: role, Trait: trait, State: feedback.CannotTell})
		}
	}
	return a
}

// spoilt returns plain with a fault.
func spoilt(spoil func(m feedback.Message, a *feedback.Assessment)) feedback.Classifier {
	return feedback.ClassifierFunc(func(m feedback.Message) feedback.Assessment {
		a := plain(m)
		spoil(m, &a)
		return a
	})
}

// word is the message whose evidence is spoilt: its words stand at 3 to 6 and 7
// to 11 in bytes, and at 2 to 5 and 6 to 9 in code points; a byte that is no
// UTF-8 ends it.
const word = "é the naïf\x80"

// points returns a classifier that points at passages of word, each for one
// point.
func points(spans ...feedback.Span) feedback.Classifier {
	return spoilt(func(m feedback.Message, a *feedback.Assessment) {
		if m.Text != word {
			return
		}
		for _, s := range spans {
			s.Points = 1
			a.Judgements[0].Margin++
			a.Judgements[0].Evidence = append(a.Judgements[0].Evidence, s)
		}
	})
}

func TestExamineClassifierAccepts(t *testing.T) {
	var calls atomic.Int64
	tests := map[string]struct {
		classifier feedback.Classifier
		reason     string
	}{
		"tells nothing":       {feedback.ClassifierFunc(plain), "every message has an answer, and that may be that it cannot be told"},
		"passages":            {points(feedback.Span{Start: 3, End: 6, RuneStart: 2, RuneEnd: 5}, feedback.Span{Start: 7, End: 12, RuneStart: 6, RuneEnd: 10}), "in order, apart, on boundaries"},
		"passages that touch": {points(feedback.Span{Start: 0, End: 2, RuneStart: 0, RuneEnd: 1}, feedback.Span{Start: 2, End: 3, RuneStart: 1, RuneEnd: 2}), "half-open passages that touch do not overlap"},
		"a byte by itself":    {points(feedback.Span{Start: 12, End: 13, RuneStart: 10, RuneEnd: 11}), "it counts as one code point"},
		"one more trait": {spoilt(func(m feedback.Message, a *feedback.Assessment) {
			if m.Role == mentorship.RoleMentor {
				a.Judgements = append(a.Judgements, feedback.Judgement{Role: m.Role, Trait: "concise", State: feedback.Present, Score: 1000, Adds: 3})
				a.Effective.Margin += 3
			}
		}), "detectors may add traits of their own at the end"},
		"actionable": {spoilt(func(m feedback.Message, a *feedback.Assessment) {
			if m.Role == mentorship.RoleMentor {
				a.Actionable = feedback.Judgement{State: feedback.Present, Score: 1, Adds: 2}
				a.Effective.Margin, a.Effective.Base = 5, 3
			}
		}), "its part in the overall margin counts"},
		"doubts": {spoilt(func(_ feedback.Message, a *feedback.Assessment) {
			a.Doubts = []feedback.Doubt{feedback.TooShort, feedback.NotEnglish}
		}), "both may hold"},
		"empty or nil": {spoilt(func(_ feedback.Message, a *feedback.Assessment) {
			if calls.Add(1)%2 == 0 {
				a.Judgements[0].Evidence, a.Doubts = []feedback.Span{}, []feedback.Doubt{}
			}
		}), "both say that there is none"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			require.NoError(t, feedbacktest.ExamineClassifier(tt.classifier, feedback.Message{Text: word}), tt.reason)
		})
	}
}

// Every fault is caught and named, and nothing else is.
func TestExamineClassifierNames(t *testing.T) {
	first := func(spoil func(j *feedback.Judgement)) feedback.Classifier {
		return spoilt(func(_ feedback.Message, a *feedback.Assessment) { spoil(&a.Judgements[0]) })
	}
	var calls, later, seldom atomic.Int64
	tests := map[string]struct {
		classifier feedback.Classifier
		want       string
		reason     string
	}{
		"nil":    {nil, "missing", "nothing can be asked"},
		"panics": {spoilt(func(m feedback.Message, _ *feedback.Assessment) { _ = m.Text[0] }), "panics", "the zero value is asked about"},
		"panics when not alone": {spoilt(func(m feedback.Message, _ *feedback.Assessment) {
			if m.Text == word && later.Add(1) > 2 {
				panic("boo")
			}
		}), "panics: boo", "a panic in a goroutine would end the whole test"},
		"two answers": {spoilt(func(_ feedback.Message, a *feedback.Assessment) { a.Effective.Score = int(calls.Add(1) % 2) }), "is of two minds", "equal messages have equal answers"},
		"another answer later": {spoilt(func(m feedback.Message, a *feedback.Assessment) {
			if m.Text == word && seldom.Add(1) > 2 {
				a.Effective.Score = 1
			}
		}), "is of two minds", "asked from several goroutines, it must say the same"},
		"no judgements": {spoilt(func(_ feedback.Message, a *feedback.Assessment) { a.Judgements = nil }), "lacks judgements", "every trait has a judgement, whatever the text"},
		"one too few":   {spoilt(func(_ feedback.Message, a *feedback.Assessment) { a.Judgements = a.Judgements[:len(a.Judgements)-1] }), "lacks judgements", "the last one is one of them"},
		"order":         {spoilt(func(_ feedback.Message, a *feedback.Assessment) { slices.Reverse(a.Judgements) }), "judges in another order", "callers find traits by their place"},
		"twice":         {spoilt(func(_ feedback.Message, a *feedback.Assessment) { a.Judgements = append(a.Judgements, a.Judgements[0]) }), "judges twice", "there is one judgement of a trait"},
		"another's traits": {spoilt(func(m feedback.Message, a *feedback.Assessment) {
			a.Judgements = append(a.Judgements, feedback.Judgement{Role: mentorship.RolePeer, Trait: "kind", State: feedback.CannotTell})
		}), "judges by the traits of another role", "a peer has none of its own"},
		"timely by text": {spoilt(func(m feedback.Message, a *feedback.Assessment) {
			for k := range a.Judgements {
				if a.Judgements[k].Trait == mentorship.Untimely && strings.Contains(m.Text, "Tuesday") {
					a.Judgements[k].State = feedback.Present
				}
			}
		}), "tells timeliness without instants", "nothing is inferred from a text"},
		"overall margin": {spoilt(func(_ feedback.Message, a *feedback.Assessment) { a.Effective.Margin = 1 }), "adds up otherwise", "it is the sum of its parts"},
		"adds nothing":   {first(func(j *feedback.Judgement) { j.Adds = 1 }), "adds up otherwise", "what a judgement adds is in the sum"},
		"overall score":  {spoilt(func(_ feedback.Message, a *feedback.Assessment) { a.Effective.Score = 1001 }), "has a score outside 0 to 1000", "one too many"},
		"overall state":  {spoilt(func(_ feedback.Message, a *feedback.Assessment) { a.Effective.State = "" }), "has an unknown state", "no state is none of the vocabulary"},
		"actionable of a mentee": {spoilt(func(_ feedback.Message, a *feedback.Assessment) {
			a.Actionable = feedback.Judgement{State: feedback.Present, Score: 1}
		}), "calls a mentee's message actionable or not", "it is asked of a mentor's only"},
		"actionable margin": {spoilt(func(m feedback.Message, a *feedback.Assessment) {
			if m.Role != mentorship.RoleMentee {
				a.Actionable = feedback.Judgement{State: feedback.Present, Margin: 1}
			}
		}), "does not add up", "it is a judgement like the others"},
		"channel":       {spoilt(func(_ feedback.Message, a *feedback.Assessment) { a.Channel = "" }), "has another channel", "advice looks at it"},
		"unknown doubt": {spoilt(func(_ feedback.Message, a *feedback.Assessment) { a.Doubts = []feedback.Doubt{"rude"} }), "has an unknown doubt", "the vocabulary is closed"},
		"doubts twice": {spoilt(func(_ feedback.Message, a *feedback.Assessment) {
			a.Doubts = []feedback.Doubt{feedback.TooShort, feedback.TooShort}
		}), "doubts twice", "a reason counts once"},
		"score below": {first(func(j *feedback.Judgement) { j.Score = -1 }), "has a score outside 0 to 1000", "one too few"},
		"score above": {first(func(j *feedback.Judgement) { j.Score = 1001 }), "has a score outside 0 to 1000", "one too many"},
		"state":       {first(func(j *feedback.Judgement) { j.State = "maybe" }), "has an unknown state", "the vocabulary is closed"},
		"margin":      {first(func(j *feedback.Judgement) { j.Margin = 1 }), "does not add up", "neither the whole nor evidence accounts for it"},
		"absent": {spoilt(func(m feedback.Message, a *feedback.Assessment) {
			if m.Text == word {
				a.Judgements[0].State = feedback.Absent
				a.Judgements[0].Evidence = []feedback.Span{{End: 2, RuneEnd: 1}}
			}
		}), "has evidence of what is absent", "there is none"},
		"before the text": {points(feedback.Span{Start: -1, End: 2, RuneEnd: 1}), "points outside the text", "slicing by it would panic"},
		"after the text":  {points(feedback.Span{Start: 0, End: 14, RuneEnd: 12}), "points outside the text", "slicing by it would panic"},
		"nothing":         {points(feedback.Span{}), "points at nothing", "a passage has at least one byte"},
		"backwards":       {points(feedback.Span{Start: 3, End: 2, RuneStart: 2, RuneEnd: 1}), "points at nothing", "slicing by it would panic"},
		"overlap":         {points(feedback.Span{Start: 3, End: 6, RuneStart: 2, RuneEnd: 5}, feedback.Span{Start: 5, End: 7, RuneStart: 4, RuneEnd: 6}), "overlaps or is out of order", "words would count twice"},
		"order of places": {points(feedback.Span{Start: 7, End: 12, RuneStart: 6, RuneEnd: 10}, feedback.Span{Start: 3, End: 6, RuneStart: 2, RuneEnd: 5}), "overlaps or is out of order", "readers go from left to right"},
		"begins inside":   {points(feedback.Span{Start: 1, End: 6, RuneStart: 1, RuneEnd: 5}), "cuts a character", "half a character cannot be shown"},
		"ends inside":     {points(feedback.Span{Start: 7, End: 10, RuneStart: 6, RuneEnd: 9}), "cuts a character", "half a character cannot be shown"},
		"code points":     {points(feedback.Span{Start: 3, End: 6, RuneStart: 3, RuneEnd: 6}), "miscounts characters", "these are bytes"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			err := feedbacktest.ExamineClassifier(tt.classifier, feedback.Message{Text: word}, feedback.Message{Text: "x"})
			require.ErrorContains(t, err, tt.want, tt.reason)
			assert.Len(t, strings.Split(err.Error(), "\n"), 1, "nothing else is wrong: %v", err)
		})
	}
}

// Asked from several goroutines, such a classifier may give two answers as well.
func TestExamineClassifierThatWritesToWhatItGave(t *testing.T) {
	var lock sync.Mutex
	shared := make([]feedback.Span, 1)
	err := feedbacktest.ExamineClassifier(spoilt(func(m feedback.Message, a *feedback.Assessment) {
		lock.Lock()
		defer lock.Unlock()
		switch m.Text {
		case word:
			shared[0] = feedback.Span{End: 2, RuneEnd: 1}
			a.Judgements[0].Evidence = shared
		case "x":
			shared[0].Points = 7
		}
	}), feedback.Message{Text: word}, feedback.Message{Text: "x"})
	require.ErrorContains(t, err, "writes to what it has given", "an assessment belongs to whoever asked")
}

func TestExamineDetector(t *testing.T) {
	good := feedback.Judgement{Role: mentorship.RoleMentor, Trait: mentorship.Clear, State: feedback.CannotTell}
	detects := func(spoil func(m feedback.Message, j *feedback.Judgement)) feedback.Detector {
		return feedback.DetectorFunc(func(m feedback.Message) feedback.Judgement {
			j := good
			spoil(m, &j)
			return j
		})
	}
	tests := map[string]struct {
		detector feedback.Detector
		want     string
		reason   string
	}{
		"nothing told": {detects(func(feedback.Message, *feedback.Judgement) {}), "", "the plainest good detector"},
		"nil":          {nil, "missing", "nothing can be asked"},
		"trait":        {detects(func(m feedback.Message, j *feedback.Judgement) { j.Trait += mentorship.Trait(m.Role) }), "judges now one trait and now another", "its judgements take the place of those of one trait"},
		"score":        {detects(func(m feedback.Message, j *feedback.Judgement) { j.Score = len(m.Text) }), "has a score outside 0 to 1000", "messages may be long"},
		"panics":       {detects(func(m feedback.Message, _ *feedback.Judgement) { _ = m.Text[0] }), "panics", "messages may be empty"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			err := feedbacktest.ExamineDetector(tt.detector, feedback.Message{Text: word})
			if tt.want == "" {
				require.NoError(t, err, tt.reason)
				return
			}
			require.ErrorContains(t, err, tt.want, tt.reason)
			assert.Len(t, strings.Split(err.Error(), "\n"), 1, "nothing else is wrong: %v", err)
		})
	}
}

// The messages are what the comment of Hostile says.
func TestHostile(t *testing.T) {
	list := feedbacktest.Hostile()
	assert.Equal(t, feedback.Message{}, list[0], "the zero value comes first")
	assert.Equal(t, list, feedbacktest.Hostile(), "the same at each call")
	for _, role := range append(mentorship.Roles(), "", "\xff") {
		assert.True(t, slices.ContainsFunc(list, func(m feedback.Message) bool { return m.Role == role }), "no message of role %q", role)
	}
	assert.True(t, slices.ContainsFunc(list, func(m feedback.Message) bool { return m.Text == strings.Repeat("\"", 100_000) }), "a search that begins anew at each quotation mark takes quadratic time")
}

// teller is a test that remembers what it is told.
type teller struct {
	testing.TB
	told []string
}

func (*teller) Helper()             {}
func (r *teller) Error(args ...any) { r.told = append(r.told, fmt.Sprint(args...)) }

// The functions for tests tell what the others return.
func TestRun(t *testing.T) {
	good, bad := &teller{}, &teller{}
	feedbacktest.RunClassifier(good, feedback.ClassifierFunc(plain))
	feedbacktest.RunClassifier(bad, nil)
	detector := feedback.DetectorFunc(func(m feedback.Message) feedback.Judgement { return plain(m).Judgements[0] })
	feedbacktest.RunDetector(bad, nil)
	feedbacktest.RunDetector(bad, detector)
	assert.Empty(t, good.told)
	assert.Len(t, bad.told, 3, "%v", bad.told)
}

// A printer is a test that prints its errors.
type printer struct{ testing.TB }

func (printer) Helper()           {}
func (printer) Error(args ...any) { fmt.Println(append([]any{"FAIL"}, args...)...) }
