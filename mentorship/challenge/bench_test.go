package challenge_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/vignette"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/challenge"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

func BenchmarkRules(b *testing.B) {
	all, err := vignette.All()
	require.NoError(b, err)
	for _, v := range all {
		if v.Kind != "healthy" {
			continue
		}
		view, err := v.View(mentorship.DefaultPolicy())
		require.NoError(b, err)
		set, w := challenge.Rules(), challenge.Weigh(view)
		b.Run(v.ID, func(b *testing.B) {
			b.ReportAllocs()
			var found []rule.Finding
			for b.Loop() {
				found = set.AppendFindings(found[:0], w)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(set.Len()), "ns/rule")
			b.ReportMetric(float64(view.Facts().Journal().Len()), "events")
			b.ReportMetric(float64(len(found)), "findings")
		})
		b.Run(v.ID+"/weigh", func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_ = challenge.Weigh(view)
			}
		})
		b.Run(v.ID+"/view", func(b *testing.B) {
			b.ReportAllocs()
			facts := view.Facts()
			l, _ := v.Look(mentorship.DefaultPolicy())
			for b.Loop() {
				_ = facts.View(l)
			}
		})
	}
}
