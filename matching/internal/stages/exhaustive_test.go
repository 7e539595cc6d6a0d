package stages_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/go-mentorship/mentorkit/internal/scaletest"
	"github.com/go-mentorship/mentorkit/matching/internal/bipartite"
	"github.com/go-mentorship/mentorkit/matching/internal/stages"
)

// A digits takes numbers apart.
type digits struct{ left int }

func (d *digits) next(base int) int {
	x := d.left % base
	d.left /= base
	return x
}

// none is the score of a pair that is not in the graph.
const none = 1 << 20

// world returns a small world. Every score is one of none, -1, 0 and 2; the ranks
// of a row's pairs are one of the orders with ties of up to three; capacities
// are 0 to 2, minima 0 or 1.
func world(n, m int, scores, ranks, capacities, minima int) (p stages.Problem) {
	s, r, c, l := digits{scores}, digits{ranks}, digits{capacities}, digits{minima}
	g := &p.Graph
	bounds := func(capacity, minimum *[]int32) {
		*capacity = append(*capacity, int32(c.next(3)))
		*minimum = append(*minimum, min(int32(l.next(2)), (*capacity)[len(*capacity)-1]))
	}
	for range m {
		bounds(&g.MentorCapacity, &p.MentorMinimum)
	}
	g.Start = []int32{0}
	for range n {
		bounds(&g.MenteeCapacity, &p.MenteeMinimum)
		order := weakOrders[m][r.next(len(weakOrders[m]))]
		for j := range m {
			score := [...]int32{none, -1, 0, 2}[s.next(4)]
			if score == none {
				continue
			}
			g.Mentor = append(g.Mentor, int32(j))
			g.Score = append(g.Score, score)
			p.Rank = append(p.Rank, order[j])
		}
		g.Start = append(g.Start, int32(len(g.Mentor)))
	}
	return p
}

// weakOrders are all ways to rank up to three, ties and all: 1, 1, 3 and 13.
var weakOrders = [][][]int32{
	{{}},
	{{0}},
	{{0, 0}, {0, 1}, {1, 0}},
	{
		{0, 0, 0},
		{0, 0, 1},
		{0, 1, 0},
		{1, 0, 0},
		{0, 1, 1},
		{1, 0, 1},
		{1, 1, 0},
		{0, 1, 2},
		{0, 2, 1},
		{1, 0, 2},
		{1, 2, 0},
		{2, 0, 1},
		{2, 1, 0},
	},
}

func power(base, exponent int) int {
	p := 1
	for range exponent {
		p *= base
	}
	return p
}

// Every table of scores of every size up to 2 x 2 with everything else, every
// table of scores up to 3 x 3 with a part of everything else; every order of up
// to three aims, of which the largest tables get their share.
func TestEverySmallWorld(t *testing.T) {
	t.Parallel()
	all := orders()
	for n := range 4 {
		for m := range 4 {
			t.Run(fmt.Sprintf("%dx%d", n, m), func(t *testing.T) {
				t.Parallel()
				tables := power(4, n*m)
				others := power(len(weakOrders[m]), n) * power(3, n+m) * power(2, n+m)
				r := rand.New(rand.NewPCG(uint64(n), uint64(m)))
				for table := 0; table < tables; table += scaletest.Pick(1, 7) {
					tried := max(1, min(others, 512/tables))
					for other := range tried {
						if tried < others {
							other = r.IntN(others)
						}
						d := digits{other}
						p := world(n, m, table, d.next(power(len(weakOrders[m]), n)), d.next(power(3, n+m)), d.next(power(2, n+m)))
						choices := permitted(p)
						share := max(1, tables*tried/512)
						for k := r.IntN(share); k < len(all); k += share {
							examine(t, p, all[k], choices)
						}
					}
				}
			})
		}
	}
}

// Larger worlds with several places on both sides, and scores that hardly tie.
func TestSampledWorlds(t *testing.T) {
	t.Parallel()
	all := orders()
	for seed := range uint64(scaletest.Pick(20_000, 1000)) {
		r := rand.New(rand.NewPCG(seed, 1))
		p := draw(r, 4, 4, 4)
		choices := permitted(p)
		for range 3 {
			examine(t, p, all[r.IntN(len(all))], choices)
		}
	}
}

// draw returns a problem of up to n mentees and m mentors.
func draw(r *rand.Rand, n, m int, spread int32) (p stages.Problem) {
	n, m = r.IntN(n+1), r.IntN(m+1)
	p.Graph = bipartite.Graph{Start: []int32{0}}
	g := &p.Graph
	bounds := func(capacity, minimum *[]int32) {
		*capacity = append(*capacity, r.Int32N(4))
		*minimum = append(*minimum, max(0, min((*capacity)[len(*capacity)-1], r.Int32N(5)-2)))
	}
	for range m {
		bounds(&g.MentorCapacity, &p.MentorMinimum)
	}
	for range n {
		bounds(&g.MenteeCapacity, &p.MenteeMinimum)
		for j := range m {
			if r.IntN(4) > 0 && len(g.Mentor) < 11 {
				g.Mentor = append(g.Mentor, int32(j))
				g.Score = append(g.Score, r.Int32N(2*spread)-spread)
				p.Rank = append(p.Rank, r.Int32N(4))
			}
		}
		g.Start = append(g.Start, int32(len(g.Mentor)))
	}
	return p
}
