package feedback_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/feedback"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// A truth is a value of Kleene's logic: 0, 1 or 2 of two. Both are the lesser,
// either is the greater, and not is what is missing to two.
type truth int

func truthOf(s feedback.State) truth {
	switch s {
	case feedback.Absent:
		return 0
	case feedback.Present:
		return 2
	default:
		return 1
	}
}

func (x truth) not() truth            { return 2 - x }
func (x truth) state() feedback.State { return states()[x] }

// each calls f with every combination of n states.
func each(n int, f func(s []feedback.State)) {
	s := make([]feedback.State, n)
	var fill func(k int)
	fill = func(k int) {
		if k == n {
			f(s)
			return
		}
		for _, s[k] = range states() {
			fill(k + 1)
		}
	}
	fill(0)
}

func receive(given, answered feedback.Assessment) feedback.Reception {
	c := by(map[string]feedback.Assessment{"given": given, "answered": answered})
	return feedback.Receive(c, feedback.Exchange{
		Feedback: feedback.Message{Role: mentorship.RoleMentor, Text: "given"},
		Answer:   feedback.Message{Role: mentorship.RoleMentee, Text: "answered"},
	})
}

// Constructive is effective, and specific or actionable, over all states.
func TestConstructive(t *testing.T) {
	each(3, func(s []feedback.State) {
		a := assessment(mentorship.RoleMentor, shown{mentorship.Specific: s[1]})
		a.Effective.State, a.Actionable.State = s[0], s[2]
		want := min(truthOf(s[0]), max(truthOf(s[1]), truthOf(s[2])))
		assert.Equal(t, want.state(), receive(a, feedback.Assessment{}).Constructive, "%v", s)
	})
}

// Feedback that does not threaten is none of three.
func TestNonThreatening(t *testing.T) {
	each(3, func(s []feedback.State) {
		a := assessment(mentorship.RoleMentor, shown{mentorship.Attacking: s[0], mentorship.Judgmental: s[1], mentorship.Insensitive: s[2]})
		want := max(truthOf(s[0]), truthOf(s[1]), truthOf(s[2])).not()
		assert.Equal(t, want.state(), receive(a, feedback.Assessment{}).NonThreatening, "%v", s)
	})
}

// A receptive answer is one of four and none of four others.
func TestReceptive(t *testing.T) {
	each(8, func(s []feedback.State) {
		a := assessment(mentorship.RoleMentee, shown{
			mentorship.Accepting: s[0], mentorship.Open: s[1], mentorship.Engaged: s[2], mentorship.Responsive: s[3],
			mentorship.Closed: s[4], mentorship.Defensive: s[5], mentorship.Attacking: s[6], mentorship.Disrespectful: s[7],
		})
		want := min(max(truthOf(s[0]), truthOf(s[1]), truthOf(s[2]), truthOf(s[3])), max(truthOf(s[4]), truthOf(s[5]), truthOf(s[6]), truthOf(s[7])).not())
		require.Equal(t, want.state(), receive(feedback.Assessment{}, a).Receptive, "%v", s)
	})
}

// An exchange works where all three hold.
func TestWorks(t *testing.T) {
	each(3, func(s []feedback.State) {
		given := assessment(mentorship.RoleMentor, shown{
			mentorship.Specific:  feedback.Present,
			mentorship.Attacking: truthOf(s[1]).not().state(), mentorship.Judgmental: feedback.Absent, mentorship.Insensitive: feedback.Absent,
		})
		given.Effective.State = s[0]
		answered := assessment(mentorship.RoleMentee, shown{
			mentorship.Accepting: s[2], mentorship.Open: feedback.Absent, mentorship.Engaged: feedback.Absent, mentorship.Responsive: feedback.Absent,
			mentorship.Closed: feedback.Absent, mentorship.Defensive: feedback.Absent, mentorship.Attacking: feedback.Absent, mentorship.Disrespectful: feedback.Absent,
		})
		r := receive(given, answered)
		for k, got := range []feedback.State{r.Constructive, r.NonThreatening, r.Receptive} {
			assert.Equal(t, s[k], got)
		}
		assert.Equal(t, min(truthOf(s[0]), truthOf(s[1]), truthOf(s[2])).state(), r.Works, "%v", s)
		assert.Equal(t, given, r.Feedback)
		assert.Equal(t, answered, r.Answer)
	})
}

// What was not judged cannot be told, and a state of no vocabulary neither.
func TestUnjudged(t *testing.T) {
	r := receive(feedback.Assessment{}, feedback.Assessment{})
	for _, s := range []feedback.State{r.Constructive, r.NonThreatening, r.Receptive, r.Works} {
		assert.Equal(t, feedback.CannotTell, s)
	}
	r = receive(assessment(mentorship.RoleMentor, shown{mentorship.Attacking: feedback.Present}), feedback.Assessment{})
	assert.Equal(t, feedback.Absent, r.NonThreatening, "one trait decides, whatever the others are")
	assert.Equal(t, feedback.Absent, r.Works, "and so for the whole")
}

// An answer is judged as one to the feedback, unless it says to what.
func TestReceiveAnswers(t *testing.T) {
	tests := map[string]struct {
		answers, want string
		reason        string
	}{
		"unsaid": {"", "given", "it answers the feedback"},
		"said":   {"something else", "something else", "it answers what it names"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			var seen []feedback.Message
			c := feedback.ClassifierFunc(func(m feedback.Message) feedback.Assessment {
				seen = append(seen, m)
				return feedback.Assessment{}
			})
			feedback.Receive(c, feedback.Exchange{
				Feedback: feedback.Message{Text: "given", Context: feedback.Context{Answers: "before"}},
				Answer:   feedback.Message{Text: "answered", Context: feedback.Context{Answers: tt.answers}},
			})
			require.Len(t, seen, 2)
			assert.Equal(t, "before", seen[0].Context.Answers, "the feedback keeps its context")
			assert.Equal(t, tt.want, seen[1].Context.Answers, tt.reason)
		})
	}
}

func TestFollow(t *testing.T) {
	good := assessment(mentorship.RoleMentor, shown{
		mentorship.Specific: feedback.Present, mentorship.Attacking: feedback.Absent, mentorship.Judgmental: feedback.Absent, mentorship.Insensitive: feedback.Absent,
	})
	good.Effective.State = feedback.Present
	c := by(map[string]feedback.Assessment{
		"good": good,
		"bad":  assessment(mentorship.RoleMentor, shown{mentorship.Attacking: feedback.Present}),
		"thanks": assessment(mentorship.RoleMentee, shown{
			mentorship.Accepting: feedback.Present, mentorship.Closed: feedback.Absent, mentorship.Defensive: feedback.Absent, mentorship.Attacking: feedback.Absent, mentorship.Disrespectful: feedback.Absent,
		}),
	})
	const mentor, mentee, peer = mentorship.RoleMentor, mentorship.RoleMentee, mentorship.RolePeer
	type said struct {
		role mentorship.Role
		text string
	}
	tests := map[string]struct {
		said                  []said
		all, working, failing int
		reason                string
	}{
		"nothing":       {nil, 0, 0, 0, "an empty conversation"},
		"no answer":     {[]said{{mentor, "good"}}, 0, 0, 0, "feedback alone is no exchange"},
		"no feedback":   {[]said{{mentee, "thanks"}}, 0, 0, 0, "nor is an answer alone"},
		"works":         {[]said{{mentor, "good"}, {mentee, "thanks"}}, 1, 1, 0, "both sides are good"},
		"fails":         {[]said{{mentor, "bad"}, {mentee, "thanks"}}, 1, 0, 1, "one side spoils it"},
		"untold":        {[]said{{mentor, "good"}, {mentee, "hm"}}, 1, 0, 0, "neither is counted"},
		"two messages":  {[]said{{mentor, "bad"}, {mentor, "good"}, {mentee, "thanks"}}, 1, 1, 0, "the answer is to the message before"},
		"two answers":   {[]said{{mentor, "good"}, {mentee, "thanks"}, {mentee, "hm"}}, 1, 1, 0, "the second answers no message of the mentor"},
		"mentee begins": {[]said{{mentee, "hm"}, {mentor, "good"}, {mentee, "thanks"}, {mentor, "bad"}, {mentee, "hm"}}, 2, 1, 1, "each message of the mentor with what comes next"},
		"others":        {[]said{{peer, "good"}, {mentee, "thanks"}, {mentor, "good"}, {peer, "thanks"}}, 0, 0, 0, "a peer's messages are no part of it"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			var messages []feedback.Message
			for _, s := range tt.said {
				messages = append(messages, feedback.Message{Role: s.role, Text: s.text})
			}
			thread := feedback.Follow(c, messages)
			assert.Len(t, thread.Receptions, tt.all, tt.reason)
			assert.Equal(t, []int{tt.working, tt.failing}, []int{thread.Working, thread.Failing}, tt.reason)
		})
	}
}
