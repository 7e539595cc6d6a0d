package stages

import (
	"slices"

	"github.com/go-mentorship/mentorkit/matching/internal/flow"
)

// A face is the set of permitted choices that are as good as the one at hand in
// all stages so far: the open pairs and the bounds that are left beside those
// that are settled. The choice at hand is one of them.
type face struct {
	open    flow.Problem // the weights are those of the stage at hand
	pair    []int32      // the index of each open pair in the whole
	rank    []int32      // of each open pair; nil without ranks
	chosen  []bool       // the open pairs in the choice at hand
	settled []int32      // the pairs that are in every choice, by index in the whole
}

func newFace(p Problem) *face {
	f := &face{rank: slices.Clone(p.Rank), pair: make([]int32, len(p.Graph.Mentor)), chosen: make([]bool, len(p.Graph.Mentor))}
	for e := range f.pair {
		f.pair[e] = int32(e)
	}
	g := p.Graph
	f.open.Weight = make([]int64, len(g.Mentor))
	f.open.Graph = g
	f.open.Graph.Start = append([]int32{0}, g.Start[min(1, len(g.Start)):]...) // the zero value has none
	f.open.Graph.Mentor = slices.Clone(g.Mentor)
	f.open.Graph.Score = slices.Clone(g.Score)
	f.open.Graph.MenteeCapacity = slices.Clone(g.MenteeCapacity)
	f.open.Graph.MentorCapacity = slices.Clone(g.MentorCapacity)
	f.open.MenteeMinimum = minima(p.MenteeMinimum, len(g.MenteeCapacity))
	f.open.MentorMinimum = minima(p.MentorMinimum, len(g.MentorCapacity))
	return f
}

func minima(given []int32, n int) []int32 {
	if given == nil {
		return make([]int32, n)
	}
	return slices.Clone(given)
}

// weigh gives each open pair a weight.
func (f *face) weigh(weight func(e int) int64) {
	for e := range f.open.Weight {
		f.open.Weight[e] = weight(e)
	}
}

// take makes a choice the one at hand.
func (f *face) take(chosen []int32) {
	clear(f.chosen)
	for _, e := range chosen {
		f.chosen[e] = true
	}
}

// narrow leaves the choices that are as good as the one that the prices prove.
func (f *face) narrow(s flow.Solution) {
	f.take(s.Chosen)
	bind(s.MenteePrice, f.open.MenteeMinimum, f.open.Graph.MenteeCapacity)
	bind(s.MentorPrice, f.open.MentorMinimum, f.open.Graph.MentorCapacity)
	f.keep(func(i int, e int32) int64 {
		return f.open.Weight[e] - s.MenteePrice[i] - s.MentorPrice[f.open.Graph.Mentor[e]]
	})
}

// bind draws the bounds together of whoever has a price.
func bind(price []int64, minimum, capacity []int32) {
	for x, y := range price {
		switch {
		case y > 0:
			minimum[x] = capacity[x]
		case y < 0:
			capacity[x] = minimum[x]
		}
	}
}

// bar takes pairs out that the choice at hand does not have.
func (f *face) bar(out func(e int32) bool) {
	f.keep(func(_ int, e int32) int64 {
		if out(e) {
			return -1
		}
		return 0
	})
}

// keep leaves the pairs open whose sign is zero, settles those above and takes
// out those below.
func (f *face) keep(sign func(i int, e int32) int64) {
	g := &f.open.Graph
	to, from := int32(0), int32(0)
	for i := range g.MenteeCapacity {
		until := g.Start[i+1]
		for e := from; e < until; e++ {
			switch x := sign(i, e); {
			case x > 0:
				f.settled = append(f.settled, f.pair[e])
				j := g.Mentor[e]
				g.MenteeCapacity[i]--
				g.MentorCapacity[j]--
				f.open.MenteeMinimum[i] = max(0, f.open.MenteeMinimum[i]-1)
				f.open.MentorMinimum[j] = max(0, f.open.MentorMinimum[j]-1)
			case x == 0:
				g.Mentor[to], g.Score[to] = g.Mentor[e], g.Score[e]
				f.open.Weight[to], f.pair[to], f.chosen[to] = f.open.Weight[e], f.pair[e], f.chosen[e]
				if f.rank != nil {
					f.rank[to] = f.rank[e]
				}
				to++
			}
		}
		from, g.Start[i+1] = until, to
	}
	g.Mentor, g.Score = g.Mentor[:to], g.Score[:to]
	f.open.Weight, f.pair, f.chosen = f.open.Weight[:to], f.pair[:to], f.chosen[:to]
	if f.rank != nil {
		f.rank = f.rank[:to]
	}
}

// start returns the choice at hand among the open pairs.
func (f *face) start() []int32 {
	list := f.open.Start[:0]
	for e, chosen := range f.chosen {
		if chosen {
			list = append(list, int32(e))
		}
	}
	return list
}

// choice returns the choice at hand by index in the whole.
func (f *face) choice() []int32 {
	list := slices.Clone(f.settled)
	for e, chosen := range f.chosen {
		if chosen {
			list = append(list, f.pair[e])
		}
	}
	slices.Sort(list)
	return list
}
