package feedback_test

import (
	"math"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/feedback"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

func TestTimeliness(t *testing.T) {
	const present, absent, unclear = feedback.Present, feedback.Absent, feedback.CannotTell
	day := mentorship.Day
	within := func(d mentorship.Duration) mentorship.Limit[mentorship.Duration] {
		return mentorship.LimitOf(d, rule.Convention)
	}
	after := func(d time.Duration) time.Time { return start.Add(d) }
	var never time.Time
	tests := map[string]struct {
		context feedback.Context
		timely  feedback.State
		left    int64
		reason  string
	}{
		"nothing known":     {feedback.Context{}, unclear, 0, "neither instant is known"},
		"no event":          {feedback.Context{At: start, Within: within(day)}, unclear, 0, "when it happened is not known"},
		"not dated":         {feedback.Context{EventAt: start, Within: within(day)}, unclear, 0, "when it was written is not known"},
		"no limit":          {feedback.Context{At: start, EventAt: start}, unclear, 0, "nothing was agreed; unset is not zero"},
		"before the event":  {feedback.Context{At: start, EventAt: after(1), Within: within(day)}, unclear, 0, "it cannot be about what had not happened"},
		"at once":           {feedback.Context{At: start, EventAt: start, Within: within(day)}, present, 86400, "all the time is left"},
		"at the limit":      {feedback.Context{At: after(day.Std()), EventAt: start, Within: within(day)}, present, 0, "the limit itself is allowed"},
		"just before":       {feedback.Context{At: after(day.Std() - 1), EventAt: start, Within: within(day)}, present, 0, "less than a second is left"},
		"just after":        {feedback.Context{At: after(day.Std() + 1), EventAt: start, Within: within(day)}, absent, -1, "a nanosecond late is late"},
		"a second after":    {feedback.Context{At: after(day.Std() + time.Second), EventAt: start, Within: within(day)}, absent, -1, "whole seconds"},
		"limit of zero":     {feedback.Context{At: start, EventAt: start, Within: within(0)}, present, 0, "zero is a limit"},
		"zero, later":       {feedback.Context{At: after(1), EventAt: start, Within: within(0)}, absent, -1, "zero is a limit"},
		"negative limit":    {feedback.Context{At: start, EventAt: start, Within: within(-day)}, absent, -86400, "a limit that nobody can keep"},
		"most negative":     {feedback.Context{At: after(time.Hour), EventAt: start, Within: within(math.MinInt64)}, absent, math.MinInt64/int64(time.Second) - 1, "nothing overflows"},
		"longest limit":     {feedback.Context{At: start, EventAt: start, Within: within(math.MaxInt64)}, present, math.MaxInt64 / int64(time.Second), "292 years"},
		"ages after":        {feedback.Context{At: after(math.MaxInt64).AddDate(300, 0, 0), EventAt: start, Within: within(day)}, absent, 86400 - math.MaxInt64/int64(time.Second) - 1, "differences of instants end at 292 years"},
		"in another zone":   {feedback.Context{At: after(day.Std()).In(time.FixedZone("", 3600)), EventAt: start, Within: within(day)}, present, 0, "instants have no zone"},
		"first instant":     {feedback.Context{At: never.Add(1), EventAt: never, Within: within(day)}, unclear, 0, "the zero instant is unknown"},
		"the text is alike": {feedback.Context{Answers: "This is late.", Channel: feedback.BeforePeers}, unclear, 0, "nothing else tells when"},
	}
	m := model(t)
	opposite := map[feedback.State]feedback.State{present: absent, absent: present, unclear: unclear}
	scores := map[feedback.State]int{present: 1000, absent: 0, unclear: 500}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			for _, text := range []string{"", "Sorry that this comes so late, two months after the session.", "As promised, straight after the session."} {
				a := m.Assess(feedback.Message{Role: mentorship.RoleMentor, Text: text, Context: tt.context})
				timely, ok := a.Find(mentorship.Timely)
				require.True(t, ok)
				untimely, ok := a.Find(mentorship.Untimely)
				require.True(t, ok)
				assert.Equal(t, feedback.Judgement{Role: mentorship.RoleMentor, Trait: mentorship.Timely, State: tt.timely, Score: scores[tt.timely], Margin: tt.left, Whole: tt.left}, timely, tt.reason)
				assert.Equal(t, feedback.Judgement{Role: mentorship.RoleMentor, Trait: mentorship.Untimely, State: opposite[tt.timely], Score: scores[opposite[tt.timely]], Margin: -tt.left, Whole: -tt.left}, untimely, tt.reason)
			}
		})
	}
	_, ok := m.Assess(feedback.Message{Role: mentorship.RoleMentee}).Find(mentorship.Timely)
	assert.False(t, ok, "a mentee's messages are not judged by it")
}
