package feedback_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/feedback"
	"github.com/go-mentorship/mentorkit/feedback/internal/corpus"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// BenchmarkCorpus reads the messages of our own corpus, all traits of the writer's role
// and their passages included.
func BenchmarkCorpus(b *testing.B) {
	m := model(b)
	files, err := filepath.Glob("internal/corpus/messages/*.jsonl")
	require.NoError(b, err)
	var messages []feedback.Message
	size := 0
	for _, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(b, err)
		list, err := corpus.Read(bytes.NewReader(data))
		require.NoError(b, err)
		for _, x := range list {
			messages = append(messages, feedback.Message{Role: mentorship.Role(x.Role), Text: x.Text})
			size += len(x.Text)
		}
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	before := processorTime()
	for b.Loop() {
		for _, message := range messages {
			m.Assess(message)
		}
	}
	perProcessorSecond(b, size, before)
	b.ReportMetric(float64(size)/float64(len(messages)), "B/message")
}

// BenchmarkLength reads messages of several lengths: what a byte takes does not
// rise with their number.
func BenchmarkLength(b *testing.B) {
	const message = "Thank you for the handover on Tuesday. The first two patients were clear; of the third I missed the plan. " +
		"Could you write it down next time, and shall we look at it together? You always leave that out, and it is careless. "
	m := model(b)
	for _, size := range []int{100, 1_000, 100_000, 10_000_000} {
		text := strings.Repeat(message, size/len(message)+1)[:size]
		b.Run(strconv.Itoa(size), func(b *testing.B) {
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
