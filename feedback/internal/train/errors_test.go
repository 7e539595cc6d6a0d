package main

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/go-mentorship/mentorkit/feedback/internal/corpus"
	"github.com/go-mentorship/mentorkit/feedback/internal/weights"
)

// Six messages of a kind and one of none, judged by hand.
func TestErrorsByKind(t *testing.T) {
	labels := func(attacking, effective int) map[string]int {
		return map[string]int{"attacking": attacking, "clear": 0, "effective": effective}
	}
	verdicts := []struct {
		kind               string
		attacking, overall int
		said, saidOverall  state
	}{
		{"sarcasm", 1, 0, present, absent},   // right
		{"sarcasm", 1, 0, absent, present},   // missed, and said to help
		{"sarcasm", 0, 1, present, absent},   // a false alarm, and said not to help
		{"sarcasm", 0, 1, absent, present},   // right
		{"sarcasm", 1, 0, open, open},        // left open
		{"sarcasm", 0, 0, absent, open},      // left open
		{"", 0, 1, present, present},         // a false alarm
		{"elsewhere", 0, 1, present, absent}, // of another source
	}
	c := card{left: map[string]*held{"mentor": {}}, file: weights.File{Readers: []weights.Reader{{Role: "mentor", Heads: []weights.Head{{Trait: "attacking"}, {Trait: "clear"}}}}}}
	l := c.left["mentor"]
	for _, x := range verdicts {
		source := "own"
		if x.kind == "elsewhere" {
			source = "mentoring"
		}
		c.docs = append(c.docs, doc{Message: corpus.Message{Source: source, Kind: x.kind, Labels: labels(x.attacking, x.overall)}})
		l.has = append(l.has, true)
		l.scores, l.effective = append(l.scores, [weights.Heads]int{}), append(l.effective, 0)
		l.states, l.overall = append(l.states, [weights.Heads]state{x.said, present}), append(l.overall, x.saidOverall)
	}
	assert.Equal(t, map[string]*errorsOf{
		"sarcasm": {messages: 6, good: 2, denied: 1, wrong: 1, open: 2, calm: 3, alarmed: 1, shown: 3, overlooked: 1},
		"none":    {messages: 1, good: 1, calm: 1, alarmed: 1},
	}, c.errorsByKind(), "traits of effective feedback are no harm, and only our own corpus has kinds")
}

func TestWorst(t *testing.T) {
	docs := make([]doc, 5)
	for k, id := range []string{"a", "b", "c", "d", "e"} {
		docs[k].ID = id
	}
	alarms, misses := worst(docs, []judged{{0, 900, true}, {1, 10, true}, {2, 500, false}, {3, 700, false}, {4, 600, false}}, 2)
	assert.Equal(t, []string{"d", "e"}, alarms, "700 and 600, though they show nothing")
	assert.Equal(t, []string{"b", "a"}, misses, "10 first")
}
