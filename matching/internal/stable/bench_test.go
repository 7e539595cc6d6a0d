package stable_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/go-mentorship/mentorkit/matching/internal/stable"
)

// uniform returns a market in which each mentee ranks some mentors by chance,
// four mentees to a mentor, who rank back in an order of chance. Of eight
// entries, tied share the place of the one before.
func uniform(seed uint64, mentees, length, tied int) stable.Market {
	g := newRand(seed)
	mentors := max(mentees/4, 1)
	from := make([][]int32, mentors)
	m := stable.Market{Mentees: stable.Lists{Start: []int32{0}}, Mentors: stable.Lists{Start: []int32{0}}}
	add := func(l *stable.Lists, to int32, first bool) {
		l.To = append(l.To, to)
		if tied == 0 {
			return
		}
		rank := int32(0)
		if !first {
			if rank = l.Rank[len(l.Rank)-1]; g.IntN(8) >= tied {
				rank++
			}
		}
		l.Rank = append(l.Rank, rank)
	}
	seen := make([]int, mentors)
	for i := range mentees {
		for first := true; len(m.Mentees.To) < (i+1)*min(length, mentors); {
			if j := g.IntN(mentors); seen[j] != i+1 {
				seen[j] = i + 1
				add(&m.Mentees, int32(j), first)
				from[j] = append(from[j], int32(i))
				first = false
			}
		}
		m.Mentees.Start = append(m.Mentees.Start, int32(len(m.Mentees.To)))
	}
	for _, people := range from {
		g.Shuffle(len(people), func(a, b int) { people[a], people[b] = people[b], people[a] })
		for k, i := range people {
			add(&m.Mentors, i, k == 0)
		}
		m.Mentors.Start = append(m.Mentors.Start, int32(len(m.Mentors.To)))
		m.MentorCapacity = append(m.MentorCapacity, 4)
	}
	return m
}

func BenchmarkPropose(b *testing.B) {
	for _, n := range []int{1000, 10_000, 100_000, 1_000_000} {
		m := uniform(1, n, 10, 0)
		b.Run(fmt.Sprintf("mentees/%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				stable.MenteesPropose(m, nil)
			}
		})
		b.Run(fmt.Sprintf("mentors/%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				stable.MentorsPropose(m, nil)
			}
		})
	}
}

func BenchmarkApproximate(b *testing.B) {
	for _, n := range []int{1000, 100_000} {
		m := uniform(1, n, 10, 4)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				stable.Approximate(m, nil)
			}
		})
	}
}

func BenchmarkGreatest(b *testing.B) {
	for _, n := range []int{50, 200, 1000} {
		m := uniform(1, n, 5, 4)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				stable.Greatest(m, 64_000_000, nil)
			}
		})
	}
}

// Ten times the people take no more than a few allocations more, for lists that
// grow.
func TestProposalsAllocateNothingForEachMentee(t *testing.T) {
	for name, solve := range solvers {
		if name == "greatest" {
			continue // which keeps parts of its search
		}
		allocations := func(m stable.Market) float64 { return testing.AllocsPerRun(3, func() { solve(m) }) }
		few, many := allocations(uniform(1, 500, 10, 0)), allocations(uniform(1, 20_000, 10, 0))
		assert.Less(t, many, few+60, name)
	}
}
