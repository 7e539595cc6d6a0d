package culture_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/culture"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

func TestQuestionsAreOpen(t *testing.T) {
	seen := map[culture.QuestionID]bool{}
	for _, q := range culture.Questions() {
		assert.True(t, mentorship.ValidWord(string(q.ID)), "%s is a word", q.ID)
		assert.False(t, seen[q.ID], "%s is there once", q.ID)
		seen[q.ID] = true
		assert.True(t, strings.HasSuffix(q.Text, "?"), q.Text)
		start := strings.TrimSpace(q.Text[strings.LastIndexAny(q.Text[:len(q.Text)-1], ":")+1:])
		word := strings.ToLower(strings.Fields(start)[0])
		assert.Contains(t, []string{"what", "which", "how"}, word, "yes is no answer to %q", q.Text)
		found, known := culture.LookUp(q.ID)
		assert.True(t, known)
		assert.Equal(t, q, found)
	}
	_, known := culture.LookUp("nothing")
	assert.False(t, known)
}

func TestTheNextQuestion(t *testing.T) {
	tests := map[string]struct {
		view   journal.View
		want   culture.QuestionID
		reason string
	}{
		"an expectation waits":  {seen(t, 9, nil, dyad(), raise(2, "x", e), checked(3, m, e, false)), culture.AskHeeded, "they have spoken first"},
		"it was heeded":         {seen(t, 9, nil, dyad(), raise(2, "x", e), heed(3, "x", m)), culture.AskUnsaid, "nothing waits"},
		"heeded by both":        {seen(t, 9, nil, dyad(), raise(2, "x", e), heed(3, "x", m), heed(4, "x", e)), culture.AskUnsaid, "the other did"},
		"by themselves":         {seen(t, 9, nil, dyad(), raise(2, "x", e), heed(3, "x", e)), culture.AskHeeded, "not by the other"},
		"another's expectation": {seen(t, 9, nil, dyad(), raise(2, "x", m)), culture.AskUnsaid, "not theirs"},
		"not understood":        {seen(t, 9, nil, dyad(), checked(3, m, e, false)), culture.AskUnderstanding, "in their own words"},
		"understood":            {seen(t, 9, nil, dyad(), checked(3, m, e, true), asks(4, e)), culture.AskBackground, "nothing to explain"},
		"it needs what they lack": {
			seen(t, 19, nil, dyad(), advice(yes(1), nil), on{3, journal.ResourcesStated{Person: e, Lacks: []journal.Resource{"gym"}}}, on{12, journal.ResourceNeeded{Advice: "a0", Resource: "gym"}}),
			culture.AskResources, "the place is the reason",
		},
		"not used":       {seen(t, 19, nil, dyad(), advice(yes(1), nil)), culture.AskHardest, "what makes it hard"},
		"used":           {seen(t, 19, nil, dyad(), advice(yes(1), []int{3})), culture.AskUnsaid, "nothing is hard"},
		"a late task":    {seen(t, 30, nil, dyad(), tasks(3, 1, 0)), culture.AskFirst, "which matters"},
		"a dropped task": {seen(t, 9, nil, dyad(), on{3, journal.TaskAgreed{Task: "k", Owner: e, For: e}}, on{4, journal.TaskDropped{Task: "k", By: e}}), culture.AskFirst, "which matters"},
		"no question":    {seen(t, 9, nil, dyad()), culture.AskUnsaid, "what is not said"},
		"asks":           {seen(t, 9, alike(), dyad(), asks(3, e)), culture.AskExpectations, "alike, and nothing raised"},
		"asks, raised":   {seen(t, 9, alike(), dyad(), asks(3, e), raise(2, "x", e), heed(3, "x", m)), culture.AskTrust, "what is left for all"},
		"a stranger":     {seen(t, 9, nil, dyad()), culture.AskUnsaid, "what can be asked of anybody"},
		"nothing":        {journal.View{}, culture.AskUnsaid, "what can be asked of anybody"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			p := e
			if name == "a stranger" {
				p = "z"
			}
			q, there := culture.Ask(test.view, p)
			assert.True(t, there)
			assert.Equal(t, test.want, q.ID, test.reason)
		})
	}
}

func TestNoQuestionTwice(t *testing.T) {
	v := seen(t, 40, nil, dyad(), raise(2, "x", e), checked(3, m, e, false), advice(yes(2), nil), tasks(3, 1, 0))
	var asked []culture.QuestionID
	for {
		q, there := culture.Ask(v, e, asked...)
		if !there {
			break
		}
		assert.NotContains(t, asked, q.ID)
		asked = append(asked, q.ID)
	}
	assert.Equal(t, []culture.QuestionID{
		culture.AskHeeded, culture.AskUnderstanding, culture.AskHardest, culture.AskFirst, culture.AskUnsaid,
		culture.AskTrust, culture.AskInstead, culture.AskWarn, culture.AskDisagreeing,
	}, asked)
}
