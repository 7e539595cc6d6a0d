package journal_test

import (
	"math/rand/v2"
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// A tape lets bytes decide what chance does, for as long as there are any.
type tape struct {
	bytes []byte
	after *rand.PCG // a source of nothing but zeros would be refused for ever
}

// Uint64 returns what two bytes say, spread over all bits.
func (t *tape) Uint64() uint64 {
	if len(t.bytes) < 2 {
		return t.after.Uint64()
	}
	n := uint64(t.bytes[0])<<8 | uint64(t.bytes[1])
	t.bytes = t.bytes[2:]
	return n * 0x0001_0001_0001_0001
}

// FuzzFacts reads journals out of any bytes, or lets the bytes decide what
// happens; it grows facts event by event, compares them with those recomputed
// and with the twin, and asks all questions of them.
func FuzzFacts(f *testing.F) {
	raw, err := os.ReadFile("testdata/course.jsonl")
	require.NoError(f, err)
	f.Add(raw)
	r := rand.New(rand.NewPCG(1, 11))
	for seed := range uint64(20) {
		c := &chance{Rand: rand.New(rand.NewPCG(seed, 11)), now: 100}
		j, err := journal.New(c.journal(40)...)
		require.NoError(f, err)
		lines, err := j.AppendLines(nil)
		require.NoError(f, err)
		f.Add(lines)
		f.Add(randomBytes(r, 500))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		whole, err := journal.ParseLines(data)
		if err != nil {
			c := &chance{Rand: rand.New(&tape{data, rand.NewPCG(1, 12)}), now: 100}
			if events := c.journal(60); len(events) > 0 {
				requireGrown(t, requireJournal(t, events...))
				requireTwin(t, c, requireFacts(t, events...), events, map[string]int{})
			}
			return
		}
		for _, j := range whole.ByRelationship() {
			requireGrown(t, j)
		}
	})
}

// requireGrown grows facts of a journal and finds them as recomputed, in the
// middle and at the end, and the figures in them possible.
func requireGrown(t *testing.T, j journal.Journal) {
	t.Helper()
	var grown, half journal.Facts
	for i, e := range j.All() {
		var err error
		grown, err = grown.Append(e)
		require.NoError(t, err)
		if i == j.Len()/2 {
			half = grown
		}
	}
	facts, err := j.Facts()
	require.NoError(t, err)
	requireSame(t, facts, grown)
	recomputed, err := half.Journal().Facts()
	require.NoError(t, err)
	requireSame(t, recomputed, half)
	askAll(t, facts)
}

// askAll asks all questions of facts, about everybody and with windows that end
// where events are, and finds no figure that cannot be.
func askAll(t *testing.T, f journal.Facts) {
	first, last := f.Span()
	asked := []mentorship.PersonID{"", "nobody"}
	for _, p := range f.Participations().All() {
		if len(asked) < 6 {
			asked = append(asked, p.Person)
		}
	}
	for _, m := range f.Messages().All() {
		if len(asked) < 6 {
			asked = append(asked, m.From)
		}
	}
	possible := func(tallies ...journal.Tally) {
		for _, tally := range tallies {
			require.True(t, 0 <= tally.Count && tally.Count <= tally.Of, "%+v", tally)
			require.LessOrEqual(t, len(tally.Events), tally.Count)
			tally.Evidence("x")
		}
	}
	for _, w := range []mentorship.Period{{}, {From: first.At}, {Until: last.At}, {From: first.At, Until: last.At}, {From: last.At, Until: first.At}} {
		for i, p := range asked {
			q := asked[len(asked)-1-i]
			a, k, v := f.Attendance(p, w, last.At), f.TaskWork(p, w, last.At), f.AdviceTaken(p, q, w)
			g, b := f.GoalWork(p, w, last.At), f.FeedbackFound(p, q, w)
			touched, _ := f.GoalsTouched(p, w)
			heeded, _ := f.ExpectationsHeeded(p, w)
			possible(a.Attended, a.Missed, a.Cancelled, a.CalledOff, a.LetDown, a.Unaccounted, a.Rescheduled, a.Prepared,
				k.Done, k.Dropped, k.Open, k.Late, k.Alone, k.ForOthers, v.Answered, v.Agreed, v.Questioned, v.Refused, v.Used, v.Impractical,
				g.Open, g.Reached, g.GivenUp, g.Changed, g.Moved, g.Touched, g.Overdue, b.Public, b.Effective, touched, heeded,
				f.Misunderstood(p, q, w))
			for _, d := range []journal.Delays{
				f.Gaps(p, w), f.MessageAnswers(p, w, last.At), f.ApprovalAnswers(p, w, last.At), f.FeedbackAnswers(p, w, last.At), f.FeedbackDelays(p, w),
			} {
				possible(d.Over(0), d.Over(-1))
				if longest, ok := d.Longest(); ok {
					require.GreaterOrEqual(t, longest.Length.Nanoseconds(), int64(0))
					longest.Evidence("x")
				}
				d.Median()
			}
			rate := f.Asking(p, w).Messages
			require.GreaterOrEqual(t, rate.Over.Nanoseconds(), int64(0))
			rate.Compare(f.Asking(q, w).Approvals)
			f.HoursOf(p, w)
			f.Scores(p, q, "x", "i1", w)
			f.Fates(p, w, last.At)
			f.Reuses(w)
		}
	}
	for _, p := range asked {
		f.InForce(last.At)
		f.LastContact(p)
		f.Participants(last.At)
		f.Discussed(p, journal.PointGoals)
		f.ReadinessOf(p, last.At)
		f.CommitmentOf(p, last.At)
		f.ResourcesOf(p, last.At)
		f.Measured(p, p, "n1", "i1", journal.WaveBefore)
	}
}
