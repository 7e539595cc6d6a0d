package journal_test

import (
	"math/rand/v2"
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"

	"github.com/go-mentorship/mentorkit/internal/scaletest"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// requireTwin asks facts and twin the same about a person, a window and an
// instant, and counts of which questions there was something to tell.
func requireTwin(t *testing.T, c *chance, f journal.Facts, w twin, told map[string]int) {
	t.Helper()
	window := mentorship.Period{From: c.maybe(hour(90 + c.IntN(200))), Until: c.maybe(hour(150 + c.IntN(200)))}
	p, q := c.person(), pick(c, "", c.person())
	at := hour(100 + c.IntN(400))
	same := func(name string, want, got any) {
		if !reflect.ValueOf(want).IsZero() {
			told[name]++
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("%s, %q and %q in %v at %v (-twin +facts):\n%s", name, p, q, window, at, diff)
		}
	}
	same("attendance", w.attendance(p, window, at), f.Attendance(p, window, at))
	same("gaps", w.gaps(p, window), f.Gaps(p, window))
	same("all gaps", w.gaps("", window), f.Gaps("", window))
	same("messages", w.messageAnswers(p, window, at), f.MessageAnswers(p, window, at))
	same("approvals", w.approvalAnswers(p, window, at), f.ApprovalAnswers(p, window, at))
	same("feedback answers", w.feedbackAnswers(p, window, at), f.FeedbackAnswers(p, window, at))
	same("feedback delays", w.feedbackDelays(p, window), f.FeedbackDelays(p, window))
	same("feedback found", w.feedbackFound(p, q, window), f.FeedbackFound(p, q, window))
	same("tasks", w.taskWork(p, window, at), f.TaskWork(p, window, at))
	same("advice", w.adviceTaken(q, p, window), f.AdviceTaken(q, p, window))
	same("goals", w.goalWork(q, window, at), f.GoalWork(q, window, at))
	wantTouched, wantUntouched := w.goalsTouched(q, window)
	touched, untouched := f.GoalsTouched(q, window)
	same("touched", wantTouched, touched)
	same("untouched", wantUntouched, untouched)
	same("asking", w.asking(p, window), f.Asking(p, window))
	wantHeeded, wantUnheeded := w.heeded(q, window)
	heeded, unheeded := f.ExpectationsHeeded(q, window)
	same("heeded", wantHeeded, heeded)
	same("unheeded", wantUnheeded, unheeded)
	same("reuses", w.reuses(window), f.Reuses(window))
	same("hours", w.hours(p, window), f.HoursOf(p, window))
	version, _ := f.InForce(at)
	same("agreement", w.inForce(at), version.Proposed.Event)
	contact, _ := f.LastContact(p)
	same("contact", w.lastContact(p), contact)
	clock := f.Clock(p, q)
	from := hour(90 + c.IntN(200))
	same("clock", w.between(from, at, p, q), clock.Between(from, at))
	same("runs", w.runs(at, p, q), clock.Runs(at))
}

// TestFactsAgreeWithTwin asks about random journals, people, windows and
// instants.
func TestFactsAgreeWithTwin(t *testing.T) {
	told := map[string]int{}
	for seed := range scaletest.Pick[uint64](150, 20) {
		c := &chance{Rand: rand.New(rand.NewPCG(seed, 7)), now: 100}
		events := c.journal(40 + c.IntN(160))
		f := requireFacts(t, events...)
		for range 4 {
			requireTwin(t, c, f, events, told)
		}
	}
	for name, n := range told {
		assert.Greater(t, n, scaletest.Pick(40, 2), "%s: too little happened to tell", name)
	}
	assert.Len(t, told, 22)
}
