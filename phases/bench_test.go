package phases_test

import (
	"fmt"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/phases"
)

// cpuTime reports the processor time of one round, which holds still where
// other work shares the machine. It is called just before the loop, and what it
// returns after it.
func cpuTime(b *testing.B) func() {
	b.ReportAllocs()
	spent := func() time.Duration {
		var r syscall.Rusage
		_ = syscall.Getrusage(syscall.RUSAGE_SELF, &r)
		return time.Duration(r.Utime.Nano() + r.Stime.Nano())
	}
	from := spent()
	return func() { b.ReportMetric(float64(spent()-from)/float64(b.N), "cpu-ns/op") }
}

// BenchmarkDecide decides one command that is accepted: whether it is possible,
// whose it is, every guard, and the event.
func BenchmarkDecide(b *testing.B) {
	held := journal.SessionHeld{Session: "s1", Start: start, Length: mentorship.Duration(time.Hour), Present: []mentorship.PersonID{"mentee-1", "mentor-1"}}
	for _, bench := range []struct {
		name  string
		story *story
		body  journal.Body
	}{
		{"readiness-stated", newStory(b).matched(), journal.ReadinessStated{Person: "mentor-1", Prepared: true}},
		{"acquaintance-entered", newStory(b).matched().ready("mentor-1", "mentee-1"), journal.PhaseEntered{Phase: phases.Acquaintance}},
		{"application-entered", newStory(b).acquainted().agreed(), journal.PhaseEntered{Phase: phases.Application}},
		{"goal-met", newStory(b).applying(), journal.GoalMet{Goal: "g1", By: "mentor-1"}},
		{"session-held", newStory(b).applying(), held},
	} {
		b.Run(bench.name, func(b *testing.B) {
			s := bench.story
			c := phases.Command{ID: "e999", At: s.at.Add(day), Relationship: "r1", Actor: journal.ByPerson("mentor-1"), Body: bench.body}
			x := s.context(c)
			var dst [4]journal.Event
			defer cpuTime(b)()
			for b.Loop() {
				if _, err := s.machine.AppendEvents(dst[:0], s.state, c, x); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkReplay replays journals of a dyad that meets every week.
func BenchmarkReplay(b *testing.B) {
	for _, events := range []int{50, 200, 2000} {
		b.Run(fmt.Sprintf("events=%d", events), func(b *testing.B) {
			s := newStory(b).applying()
			for i := 0; s.journal.Len() < events; i++ {
				id := journal.SessionID(fmt.Sprintf("s%d", i))
				s.do("mentor-1", journal.SessionHeld{Session: id, Start: s.at, Length: mentorship.Duration(time.Hour), Present: []mentorship.PersonID{"mentee-1", "mentor-1"}})
			}
			defer cpuTime(b)()
			for b.Loop() {
				_, err := s.machine.Replay(s.journal)
				require.NoError(b, err)
			}
		})
	}
}

// BenchmarkReplayReopened replays journals of a group that is closed and reopened as
// often as it has mentees, which costs each time in proportion to the people.
func BenchmarkReplayReopened(b *testing.B) {
	for _, mentees := range []int{50, 100, 200} {
		b.Run(fmt.Sprintf("mentees=%d", mentees), func(b *testing.B) {
			bodies := []journal.Body{journal.RelationshipOpened{}, journal.Joined{Person: "m", Role: mentorship.RoleMentor}}
			for i := range mentees {
				x, q := mentorship.PersonID(fmt.Sprint("x", i)), journal.RequestID(fmt.Sprint("q", i))
				bodies = append(bodies, journal.RequestMade{Request: q, By: x, To: "m", As: mentorship.RoleMentor},
					accept(q, "m"), joins(x, mentorship.RoleMentee))
			}
			for range mentees {
				bodies = append(bodies, closing(journal.EndingEarly, ""), journal.Reopened{})
			}
			j := recorded(b, bodies...)
			defer cpuTime(b)()
			for b.Loop() {
				_, err := phases.Machine{}.Replay(j)
				require.NoError(b, err)
			}
		})
	}
}
