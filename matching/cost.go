package matching

import (
	"container/heap"
	"math"
)

// costs returns what it costs the whole, at the least, that a mentee leaves
// their match and each mentor, by number, takes on one more: the mentor lets
// somebody go, who moves on or goes without, and so on, until everybody's
// places are in order again. It needs prices, and a solution that they prove.
// Together with what a pair itself falls short of the prices, that is what
// forcing the pair costs. A mentor who cannot take anybody has the cost
// tooMuch.
//
// These are lengths of shortest paths in the residual network, by the algorithm
// of Dijkstra backwards from the mentee (Ahuja, Magnanti and Orlin, Network
// Flows, 1993, sections 4.5 and 9.4). The prices keep the lengths of all steps
// from being negative.
func (l *links) costs(mentee int32) []Worth {
	p := paths{links: l, dist: make([]Worth, len(l.in.Mentors)+len(l.in.Mentees)+1)}
	for x := range p.dist {
		p.dist[x] = tooMuch
	}
	p.reach(p.mentee(mentee), Worth{})
	for p.Len() > 0 {
		near, _ := heap.Pop(&p).(stop)
		if near.dist != p.dist[near.node] {
			continue // reached again on a shorter path since
		}
		switch mentors := int32(len(l.in.Mentors)); {
		case near.node < mentors:
			p.toMentor(near.node)
		case near.node == p.outside():
			p.toOutside()
		default:
			p.toMentee(near.node - mentors)
		}
	}
	return p.dist[:len(l.in.Mentors)]
}

// tooMuch is the cost of what cannot be.
var tooMuch = Worth{math.MaxInt64, math.MaxInt64}

// paths is one search. Its nodes are the mentors, the mentees, and the outside,
// where places are that nobody has and mentees without one.
type paths struct {
	*links
	dist  []Worth
	queue []stop
}

type stop struct {
	dist Worth
	node int32
}

func (p *paths) mentee(i int32) int32 { return int32(len(p.in.Mentors)) + i }
func (p *paths) outside() int32       { return int32(len(p.dist) - 1) }

func (p *paths) reach(node int32, dist Worth) {
	if p.in.Objective.Compare(dist, p.dist[node]) < 0 {
		p.dist[node] = dist
		heap.Push(p, stop{dist, node})
	}
}

// toMentor looks at who can add a pair with the mentor: whoever is eligible and
// not matched with them. From outside, the mentor gives up a slot in use, if
// that is beyond the minimum.
func (p *paths) toMentor(j int32) {
	dist := p.dist[j]
	for _, e := range p.of(j) {
		if !p.chosen[e] {
			p.reach(p.mentee(p.mentees[e]), dist.Plus(p.short(e)))
		}
	}
	if p.used.mentors[j] > p.in.leastOf(int(j)) {
		p.reach(p.outside(), dist.Plus(p.s.MentorPrice[j]))
	}
}

// toMentee looks at who can drop a pair with the mentee: the mentors they have,
// unless the pair is locked.
// From outside, a mentee with a place left comes in.
func (p *paths) toMentee(i int32) {
	dist := p.dist[p.mentee(i)]
	from, until := p.in.row(int(i))
	for e := from; e < until; e++ {
		if p.loose(e) {
			p.reach(p.in.Mentor[e], dist.Minus(p.short(e)))
		}
	}
	if p.used.mentees[i] < p.in.MenteeCapacity[i] {
		p.reach(p.outside(), dist.Minus(p.s.MenteePrice[i]))
	}
}

// toOutside looks at who can end a chain: a mentor with a slot left, and a
// mentee who then goes without.
func (p *paths) toOutside() {
	dist := p.dist[p.outside()]
	for j, n := range p.used.mentors {
		if n < p.in.MentorCapacity[j] {
			p.reach(int32(j), dist.Minus(p.s.MentorPrice[j]))
		}
	}
	for i, n := range p.used.mentees {
		if n > p.in.least(i) {
			p.reach(p.mentee(int32(i)), dist.Plus(p.s.MenteePrice[i]))
		}
	}
}

// Len, Less, Swap, Push and Pop make a heap of the queue, the nearest first.
func (p *paths) Len() int { return len(p.queue) }

func (p *paths) Less(a, b int) bool {
	return p.in.Objective.Compare(p.queue[a].dist, p.queue[b].dist) < 0
}

func (p *paths) Swap(a, b int) { p.queue[a], p.queue[b] = p.queue[b], p.queue[a] }

func (p *paths) Push(x any) {
	if s, ok := x.(stop); ok {
		p.queue = append(p.queue, s)
	}
}

func (p *paths) Pop() any {
	last := p.queue[len(p.queue)-1]
	p.queue = p.queue[:len(p.queue)-1]
	return last
}
