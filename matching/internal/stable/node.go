package stable

import (
	"math"
	"slices"
)

// never is a tier that promises nothing.
const never = math.MaxInt32

// A node is a part of all stable matchings: those that use only pairs that are
// open, give each mentee a mentor at least as good as promised, and fill each
// mentor with mentees at least as good as promised.
type node struct {
	open   []bool
	mentee []int32 // the worst tier that a mentee may end at; never if perhaps at none
	mentor []int32 // the worst grade of whom a mentor is full with; never if perhaps not full
	mate   []int32 // a matching within the open pairs: the pair of each mentee, or nobody
	bound  int     // how many are matched at most
}

func newNode(p *pairs) *node {
	n := &node{
		open:   make([]bool, p.len()),
		mentee: make([]int32, p.mentees()), mentor: make([]int32, p.mentors()),
		mate: make([]int32, p.mentees()),
	}
	for e := range n.open {
		n.open[e] = true
	}
	for i := range n.mentee {
		n.mentee[i], n.mate[i] = never, nobody
	}
	for j := range n.mentor {
		n.mentor[j] = never
	}
	return n
}

func (n *node) clone() *node {
	return &node{slices.Clone(n.open), slices.Clone(n.mentee), slices.Clone(n.mentor), slices.Clone(n.mate), n.bound}
}
