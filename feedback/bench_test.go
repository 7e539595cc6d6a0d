package feedback_test

import (
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/go-mentorship/mentorkit/feedback"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// BenchmarkAssess reads messages of several lengths, all traits of a mentor and
// their passages included.
func BenchmarkAssess(b *testing.B) {
	const message = "Thank you for the handover on Tuesday. The first two patients were clear; of the third I missed the plan. " +
		"Could you write it down next time, and shall we look at it together? You always leave that out, and it is careless. "
	m := model(b)
	for name, text := range map[string]string{"sentence": message[:38], "message": message, "letter": strings.Repeat(message, 10), "book": strings.Repeat(message, 1000)} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			before := processorTime()
			for b.Loop() {
				m.Assess(feedback.Message{Role: mentorship.RoleMentor, Text: text})
			}
			perProcessorSecond(b, len(text), before)
		})
	}
}

// perProcessorSecond reports how many megabytes a benchmark read in a second of
// processor time, whatever else the machine did.
func perProcessorSecond(b *testing.B, bytes int, before time.Duration) {
	b.ReportMetric(float64(bytes)*float64(b.N)/1e6/(processorTime()-before).Seconds(), "MB/cpu-s")
}

func processorTime() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
