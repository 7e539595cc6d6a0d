package teams

import (
	"cmp"
	"math"
	"slices"

	"github.com/go-mentorship/mentorkit/matching/internal/bipartite"
	"github.com/go-mentorship/mentorkit/matching/internal/ssp"
)

// A Bound is what no formation exceeds, and what proves it.
type Bound struct {
	Worth
	// LeadPrice and MemberPrice are those of the flow problem, for its first
	// part; empty where a group needs no lead.
	LeadPrice, MemberPrice []int64
}

// bound relaxes the problem as the package comment says. It asks for each member
// whether to go on, and reports false if not.
func bound(p *Problem, on func() bool) (b Bound, complete bool, err error) {
	b.Places = p.places()
	if p.Shape.LeadsMin > 0 {
		s, err := ssp.Solve(p.relaxed(), ssp.ScoreOnly, func(int, int) bool { return on() })
		if err != nil || !s.Complete {
			return Bound{}, false, err
		}
		b.LeadPrice, b.MemberPrice = seconds(s.MentorPrice), seconds(s.MenteePrice)
		b.Score = mean(p.paid(b), p.Shape.LeadsMin)
	} else {
		b.Score = p.topLeads()
	}
	peers, complete := p.topPeers(on)
	if !complete {
		return Bound{}, false, nil
	}
	b.Score += peers
	return b, true, nil
}

// seconds drops the tie-breaking part of prices: what is left still pays for
// every pair.
func seconds(prices []ssp.Weight) []int64 {
	list := make([]int64, len(prices))
	for k, w := range prices {
		list[k] = w.First
	}
	return list
}

// paid adds up the prices: by weak duality, no choice of leads for members is
// worth more.
func (p *Problem) paid(b Bound) int64 {
	sum := int64(0)
	for j, price := range b.LeadPrice {
		sum += price * int64(p.load(j))
	}
	for i, price := range b.MemberPrice {
		sum += price * int64(p.Shape.LeadsMin)
		for j := range p.Leads {
			if v := p.lead(i, j); v != Apart {
				sum += max(0, int64(v)-price-b.LeadPrice[j])
			}
		}
	}
	return sum
}

// load is how many members the group of a lead can have.
func (p *Problem) load(lead int) int {
	most := p.largest()
	if p.Slots == nil {
		return most
	}
	slots := int(max(0, p.Slots[lead]))
	if p.Shape.LeadsMax > 0 || slots == 0 {
		most = min(most, times(slots, p.Shape.LeadsMax))
	}
	return most
}

// largest is how many members a group can have.
func (p *Problem) largest() int { return cmp.Or(min(p.Shape.MembersMax, p.Members), p.Members) }

// relaxed is the choice of as many leads for each member as a group must have.
func (p *Problem) relaxed() bipartite.Graph {
	g := bipartite.Graph{
		Start:          make([]int32, 1, p.Members+1),
		MentorCapacity: make([]int32, p.Leads),
		MenteeCapacity: slices.Repeat([]int32{int32(min(p.Shape.LeadsMin, math.MaxInt32))}, p.Members),
	}
	for j := range g.MentorCapacity {
		g.MentorCapacity[j] = int32(p.load(j))
	}
	for i := range p.Members {
		for j := range p.Leads {
			if v := p.lead(i, j); v != Apart {
				g.Mentor = append(g.Mentor, int32(j))
				g.Score = append(g.Score, v)
			}
		}
		g.Start = append(g.Start, int32(len(g.Mentor)))
	}
	return g
}

// places is how many members can be placed at most, by numbers alone.
func (p *Problem) places() int64 {
	s, n := p.Shape, 0
	for i := range p.Members {
		leads := 0
		for j := range p.Leads {
			if p.lead(i, j) != Apart && p.load(j) > 0 {
				leads++
			}
		}
		if leads >= s.LeadsMin {
			n++
		}
	}
	if s.MembersPerLead > 0 {
		n = min(n, times(p.Leads, s.MembersPerLead))
	}
	if s.MembersMax > 0 && s.LeadsMin > 0 {
		n = min(n, times(p.Leads/s.LeadsMin, s.MembersMax))
	}
	if s.LeadsMin > p.Leads || s.MembersMin > n {
		n = 0
	}
	return int64(n)
}

// times multiplies and stays within an int32.
func times(a, b int) int { return int(min(int64(a)*int64(min(b, math.MaxInt32)), math.MaxInt32)) }

// topLeads is what members could get from leads where they need none: the best
// one's gift, or nothing.
func (p *Problem) topLeads() int64 {
	sum := int64(0)
	for i := range p.Members {
		best := int64(0)
		for j := range p.Leads {
			if v := p.lead(i, j); v != Apart {
				best = max(best, int64(v))
			}
		}
		sum += best
	}
	return sum
}

// topPeers is what members could get from each other: the mean over the best of
// those whom they may be with, as many as there must be; nothing if less.
func (p *Problem) topPeers(on func() bool) (sum int64, complete bool) {
	if p.FromMember == nil {
		return 0, true
	}
	var values []int32
	for i := range p.Members {
		if !on() {
			return 0, false
		}
		values = values[:0]
		for k := range p.Members {
			if k != i && !p.apart(i, k) {
				values = append(values, p.peer(i, k))
			}
		}
		slices.Sort(values)
		slices.Reverse(values)
		need := max(1, p.Shape.MembersMin-1)
		if len(values) < need {
			continue
		}
		total := int64(0)
		for _, v := range values[:need] {
			total += int64(v)
		}
		sum += max(0, mean(total, need))
	}
	return sum, true
}
