package journal_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// lively returns a journal of n events of which most are new things: a random
// one has no more than four of each.
func lively(n int) []journal.Event {
	var events []journal.Event
	for i := 0; len(events) < n; i++ {
		now := len(events)
		people := []mentorship.PersonID{"mentor-1", "mentee-1"}
		s, m, k := journal.SessionID(fmt.Sprint("s", i)), journal.MessageID(fmt.Sprint("m", i)), journal.TaskID(fmt.Sprint("k", i))
		d, f, g := journal.AdviceID(fmt.Sprint("d", i)), journal.FeedbackID(fmt.Sprint("f", i)), mentorship.GoalID(fmt.Sprint("g", i/10))
		bodies := []journal.Body{
			journal.SessionPlanned{Session: s, Start: hour(now), With: people},
			journal.MessageSent{Message: m, From: "mentee-1", To: people[:1]},
			journal.MessageAnswered{Message: m, By: "mentor-1"},
			journal.SessionHeld{Session: s, Start: hour(now), Length: 3600e9, Present: people, Prepared: people[1:], Goals: []mentorship.GoalID{g}},
			journal.TaskAgreed{Task: k, Owner: "mentee-1", For: "mentee-1", Goal: g, Due: hour(now + 100)},
			journal.AdviceGiven{Advice: d, By: "mentor-1", To: "mentee-1", Goal: g},
			journal.AdviceAnswered{Advice: d, By: "mentee-1", Response: journal.ResponseAgreed},
			journal.FeedbackGiven{Feedback: f, From: "mentor-1", To: "mentee-1", Happened: hour(now), Effective: journal.VerdictPresent},
			journal.FeedbackAnswered{Feedback: f, By: "mentee-1"},
			journal.TaskDone{Task: k},
			journal.GoalMoved{Goal: g, Progress: 50, By: "mentee-1"},
			journal.ReflectionWritten{By: "mentee-1", Goal: g},
			journal.QuestionAsked{By: "mentee-1", To: "mentor-1"},
			journal.RatingGiven{By: "mentee-1", Of: "mentor-1", Scale: "quality", Items: []journal.ItemScore{{Item: "listening", Score: 5}}},
		}
		switch {
		case i == 0:
			bodies = append([]journal.Body{
				journal.Joined{Person: "mentor-1", Role: mentorship.RoleMentor},
				journal.Joined{Person: "mentee-1", Role: mentorship.RoleMentee},
			}, bodies...)
			fallthrough
		case i%10 == 0:
			bodies = append([]journal.Body{journal.GoalSet{Goal: g, For: "mentee-1"}}, bodies...)
		}
		for at, b := range bodies {
			e := event(1, b)
			e.ID, e.At = journal.EventID(fmt.Sprintf("e%08d", len(events))), hour(now+at)
			events = append(events, e)
		}
	}
	return events[:n]
}

func BenchmarkFacts(b *testing.B) {
	for _, n := range []int{20, 200, 2000, 20000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			j, err := journal.New(lively(n)...)
			require.NoError(b, err)
			b.ReportAllocs()
			for b.Loop() {
				if _, err := j.Facts(); err != nil {
					b.Fatal(err)
				}
			}
			perEvent(b, n)
		})
	}
}

// BenchmarkFactsAppend appends one event to facts of n: its cost hardly depends
// on n. That of the journal, which checks the event, is part of it.
func BenchmarkFactsAppend(b *testing.B) {
	const more = 1000
	for _, n := range []int{20, 200, 2000, 20000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			events := lively(n + more)
			root := requireFacts(b, events[:n]...)
			b.ReportAllocs()
			for b.Loop() {
				f := root
				for _, e := range events[n:] {
					var err error
					if f, err = f.Append(e); err != nil {
						b.Fatal(err)
					}
				}
			}
			perEvent(b, more)
		})
	}
}

// BenchmarkQuestions asks what many rules ask of one mentor and one mentee, of
// the whole journal and of its last 20 events.
func BenchmarkQuestions(b *testing.B) {
	for _, n := range []int{20, 200, 2000} {
		whole, end := mentorship.Period{}, mentorship.Period{From: hour(n - 20)}
		b.Run(fmt.Sprint(n), func(b *testing.B) { benchmarkQuestions(b, n, whole) })
		b.Run(fmt.Sprint(n, "/end"), func(b *testing.B) { benchmarkQuestions(b, n, end) })
	}
}

func benchmarkQuestions(b *testing.B, n int, w mentorship.Period) {
	b.Helper()
	f := requireFacts(b, lively(n)...)
	now := hour(n + 10)
	b.ReportAllocs()
	for b.Loop() {
		for _, p := range []mentorship.PersonID{"mentor-1", "mentee-1"} {
			f.Attendance(p, w, now)
			f.MessageAnswers(p, w, now)
			f.FeedbackAnswers(p, w, now)
			f.FeedbackDelays(p, w)
			f.FeedbackFound(p, "", w)
			f.TaskWork(p, w, now)
			f.AdviceTaken(p, "", w)
			f.GoalWork(p, w, now)
			f.Gaps(p, w)
			f.Asking(p, w)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/20, "ns/question")
}

// BenchmarkFactsOfFew has events that change few things again and again.
func BenchmarkFactsOfFew(b *testing.B) {
	const n = 2000
	c := &chance{Rand: rand.New(rand.NewPCG(1, 1)), now: 100}
	j, err := journal.New(c.journal(n)...)
	require.NoError(b, err)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := j.Facts(); err != nil {
			b.Fatal(err)
		}
	}
	perEvent(b, n)
}
