package vignette_test

import (
	_ "embed"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/vignette"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/challenge"
	"github.com/go-mentorship/mentorkit/mentorship/culture"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/quality"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

//go:embed testdata/clean.jsonl
var cleanText []byte

// A told mentorship is a journal, and from where one looks at it.
type told struct {
	journal journal.Journal
	look    journal.Look
}

func tell(t testing.TB, v *vignette.Vignette) told {
	t.Helper()
	j, err := v.Journal()
	require.NoError(t, err)
	look, err := v.Look(mentorship.DefaultPolicy())
	require.NoError(t, err)
	return told{j, look}
}

// clean is nine months in which all goes well and is recorded: 207 events.
func clean(t testing.TB) told {
	t.Helper()
	list, err := vignette.Read(cleanText)
	require.NoError(t, err)
	require.Len(t, list, 1)
	return tell(t, &list[0])
}

// A seen mentorship is what the rules of three packages look at.
type seen struct {
	view     journal.View
	weighing challenge.Weighing
}

func (one told) see(t testing.TB) seen {
	t.Helper()
	facts, err := one.journal.Facts()
	if err != nil {
		t.Fatal(err)
	}
	v := facts.View(one.look)
	return seen{v, challenge.Weigh(v)}
}

// check lets the rules about quality, challenge and culture look.
func (s seen) check(found []rule.Finding) []rule.Finding {
	found = quality.Rules().AppendFindings(found, s.view)
	found = challenge.Rules().AppendFindings(found, s.weighing)
	return culture.Rules().AppendFindings(found, s.view)
}

func rules() int { return quality.Rules().Len() + challenge.Rules().Len() + culture.Rules().Len() }

func TestCleanCostsNothing(t *testing.T) {
	one := clean(t)
	s := one.see(t)
	assert.Empty(t, s.check(nil), "all goes well")
	assert.Empty(t, s.view.Facts().Strays().Slice(), "and all is told in order")
	assert.GreaterOrEqual(t, one.journal.Len(), 200)
	assert.Zero(t, testing.AllocsPerRun(100, func() { s.check(nil) }), "rules that find nothing allocate nothing")
}

// BenchmarkRules is what the rules cost of a view that is there.
func BenchmarkRules(b *testing.B) {
	s := clean(b).see(b)
	b.ReportAllocs()
	measure(b, float64(rules()), "rule", func() { s.check(nil) })
}

// BenchmarkEach is what each step costs: the facts of a journal, the view of them,
// the weighing, and all rules.
func BenchmarkEach(b *testing.B) {
	one := clean(b)
	facts, err := one.journal.Facts()
	require.NoError(b, err)
	s := one.see(b)
	for _, step := range []struct {
		name string
		do   func()
	}{
		{"facts", func() { _, _ = one.journal.Facts() }},
		{"view", func() { _ = facts.View(one.look) }},
		{"weigh", func() { _ = challenge.Weigh(s.view) }},
		{"rules", func() { s.check(nil) }},
		{"review", func() { _ = s.weighing.Review() }},
		{"all", func() { one.see(b).check(nil) }},
	} {
		b.Run(step.name, func(b *testing.B) {
			b.ReportAllocs()
			measure(b, 1, "mentorship", step.do)
		})
	}
}

// measure reports processor time as well, which stays the same where others use
// the machine.
func measure(b *testing.B, of float64, unit string, do func()) {
	b.Helper()
	before := processorTime()
	for b.Loop() {
		do()
	}
	b.ReportMetric(float64(processorTime()-before)/float64(b.N)/of, "cpu-ns/"+unit)
}

func processorTime() time.Duration {
	var u syscall.Rusage
	_ = syscall.Getrusage(syscall.RUSAGE_SELF, &u)
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// BenchmarkMillion looks at mentorships, from the journal to the findings, on all
// processors: at all vignettes in turn, or at that of 207 events. A million is told
// from those that were looked at.
func BenchmarkMillion(b *testing.B) {
	list, err := vignette.All()
	require.NoError(b, err)
	var all []told
	for i := range list {
		all = append(all, tell(b, &list[i]))
	}
	b.Run("vignettes", func(b *testing.B) { million(b, all) })
	b.Run("clean", func(b *testing.B) { million(b, []told{clean(b)}) })
}

func million(b *testing.B, all []told) {
	b.Helper()
	b.ReportAllocs()
	before := processorTime()
	var next atomic.Int64
	b.RunParallel(func(p *testing.PB) {
		var found []rule.Finding
		for p.Next() {
			one := &all[int(next.Add(1))%len(all)]
			found = one.see(b).check(found[:0])
		}
	})
	each := float64(b.Elapsed()) / float64(b.N)
	b.ReportMetric(float64(time.Second)/each, "mentorships/s")
	b.ReportMetric(each*1e6/float64(time.Second), "s/million")
	b.ReportMetric(float64(processorTime()-before)/float64(b.N)*1e6/float64(time.Second), "cpu-s/million")
}
