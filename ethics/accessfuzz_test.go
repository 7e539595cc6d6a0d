package ethics_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/ethics"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// Whatever people there are, the figures are some, and nobody hidden is told of.
func FuzzAccess(f *testing.F) {
	f.Add([]byte("some people of whom it is not known who they are"), 5)
	f.Add([]byte{0, 1, 2, 3, 250, 251, 252}, 1)
	f.Fuzz(func(t *testing.T, data []byte, small int) {
		if len(data) > 400 {
			return
		}
		var list []crowdOf
		for i, b := range data {
			list = append(list, crowdOf{
				gender: []string{"", "a", "b", "c"}[b%4], age: []string{"x", "y", ""}[b/4%3], goal: []mentorship.Area{"", "gait", "stroke"}[b/12%3],
				n: 1, matched: int(b / 36 % 2), unserved: i % 2, days: int(b / 8), rank: int(b % 3), score: int(b),
			})
		}
		q := smallGroup(question(crowds(list...)), small)
		a, err := ethics.AuditAccess(q)
		require.NoError(t, err)
		finite(t, a)
		for _, axis := range a.Axes {
			for _, g := range axis.Groups {
				if g.Size < small {
					t.Errorf("%s %v is of %d", axis.Name, g.Views, g.Size)
				}
				for _, r := range g.Rates {
					if r.Of > 0 && r.Of < small {
						t.Errorf("%s %v %s is of %d", axis.Name, g.Views, r.Outcome, r.Of)
					}
				}
			}
			if axis.Hidden > 0 && axis.Hidden < small {
				t.Errorf("%s hides %d", axis.Name, axis.Hidden)
			}
		}
		ethics.AccessRules().Check(a)
	})
}

// BenchmarkAccess compares twenty-nine groups.
func BenchmarkAccess(b *testing.B) {
	for _, n := range []int{200, 2_000, 20_000} {
		var list []crowdOf
		for i := range n / 50 {
			list = append(list, crowdOf{gender: fmt.Sprint(i % 5), age: fmt.Sprint(i % 4), goal: mentorship.Area(fmt.Sprint(i % 6)), n: 50, matched: 30 + i%20, days: i % 60, rank: i % 5, score: 100 + i%30})
		}
		q := question(crowds(list...))
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := ethics.AuditAccess(q); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
