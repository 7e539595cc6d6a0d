package teams

import (
	"errors"
	"fmt"
	"math"
)

// Apart is the value of two people who must not be in one group.
const Apart = math.MinInt32

// ErrProblem means figures that contradict each other.
var ErrProblem = errors.New("teams: malformed problem")

// A Problem is the people and what a group must be. Solve never keeps or
// changes it.
type Problem struct {
	Leads, Members int

	// FromLead is what each member gets from each lead, row by row for each
	// member; FromMember what each member gets from each other one, row by row,
	// nil where nothing. [Apart] keeps two out of one group; between members it
	// counts if it stands either way.
	FromLead, FromMember []int32

	// Slots are how many members each lead takes at most, where those of a group
	// are divided among its leads and rounded up; nil means no limits.
	Slots []int32

	Shape Shape
	// Mixes are what a group must have of whom.
	Mixes []Mix
}

// A Shape is how large a group may be. A maximum of 0 means no limit.
type Shape struct {
	LeadsMin, LeadsMax     int
	MembersMin, MembersMax int // MembersMin is at least 1
	MembersPerLead         int
	// Balanced allows numbers of members that differ by at most one, and no
	// more.
	Balanced bool
}

// A Mix is a kind of people of whom a group has from Min to Max; a Max of 0
// means no limit.
type Mix struct {
	Leads, Members []bool
	Min, Max       int
}

// lead returns what a member gets from a lead.
func (p *Problem) lead(member, lead int) int32 { return p.FromLead[member*p.Leads+lead] }

// peer returns what a member gets from another.
func (p *Problem) peer(member, other int) int32 {
	if p.FromMember == nil {
		return 0
	}
	return p.FromMember[member*p.Members+other]
}

func (p *Problem) apart(a, b int) bool { return p.peer(a, b) == Apart || p.peer(b, a) == Apart }

func (p *Problem) check() error {
	s := p.Shape
	switch {
	case p.Leads < 0 || p.Members < 0 || p.Leads > math.MaxInt32 || p.Members > math.MaxInt32:
		return fmt.Errorf("%w: %d leads and %d members", ErrProblem, p.Leads, p.Members)
	case len(p.FromLead) != p.Leads*p.Members:
		return fmt.Errorf("%w: %d values for %d leads and %d members", ErrProblem, len(p.FromLead), p.Leads, p.Members)
	case p.FromMember != nil && len(p.FromMember) != p.Members*p.Members:
		return fmt.Errorf("%w: %d values between %d members", ErrProblem, len(p.FromMember), p.Members)
	case p.Slots != nil && len(p.Slots) != p.Leads:
		return fmt.Errorf("%w: slots of %d among %d leads", ErrProblem, len(p.Slots), p.Leads)
	case s.LeadsMin < 0 || s.LeadsMax < 0 || s.LeadsMax > 0 && s.LeadsMax < s.LeadsMin:
		return fmt.Errorf("%w: %d to %d leads", ErrProblem, s.LeadsMin, s.LeadsMax)
	case s.MembersMin < 1 || s.MembersMax < 0 || s.MembersMax > 0 && s.MembersMax < s.MembersMin:
		return fmt.Errorf("%w: %d to %d members", ErrProblem, s.MembersMin, s.MembersMax)
	case s.MembersPerLead < 0:
		return fmt.Errorf("%w: %d members for each lead", ErrProblem, s.MembersPerLead)
	}
	for k, m := range p.Mixes {
		if len(m.Leads) != p.Leads || len(m.Members) != p.Members || m.Min < 0 || m.Max < 0 || m.Max > 0 && m.Max < m.Min {
			return fmt.Errorf("%w: mix %d", ErrProblem, k)
		}
	}
	return nil
}

// A Group is leads and members by number, rising.
type Group struct{ Leads, Members []int }

// A Worth is how many members are placed and what they get.
type Worth struct{ Places, Score int64 }

// Less reports whether w is worth less than x: by places, then by score.
func (w Worth) Less(x Worth) bool {
	return w.Places < x.Places || w.Places == x.Places && w.Score < x.Score
}

// Worth returns what a group is worth, and whether it is permitted in size,
// mix, and who is in it with whom.
func (p *Problem) Worth(g Group) (Worth, bool) {
	s, leads, members := p.Shape, len(g.Leads), len(g.Members)
	if leads < s.LeadsMin || s.LeadsMax > 0 && leads > s.LeadsMax ||
		members < s.MembersMin || s.MembersMax > 0 && members > s.MembersMax ||
		s.MembersPerLead > 0 && members > leads*s.MembersPerLead || p.excess(g) > 0 {
		return Worth{}, false
	}
	for _, m := range p.Mixes {
		if n := m.count(g); n < m.Min || m.Max > 0 && n > m.Max {
			return Worth{}, false
		}
	}
	w := Worth{Places: int64(members)}
	for _, i := range g.Members {
		score, ok := p.score(g, i)
		if !ok {
			return Worth{}, false
		}
		w.Score += score
	}
	return w, true
}

// excess is how many members more than they take the leads of a group have.
func (p *Problem) excess(g Group) int {
	if p.Slots == nil || len(g.Leads) == 0 {
		return 0
	}
	each, sum := (len(g.Members)+len(g.Leads)-1)/len(g.Leads), 0
	for _, j := range g.Leads {
		sum += max(0, each-int(p.Slots[j]))
	}
	return sum
}

// score returns what a member gets in a group, and whether nobody in it must be
// apart from them.
func (p *Problem) score(g Group, i int) (int64, bool) {
	var leads, peers int64
	for _, j := range g.Leads {
		v := p.lead(i, j)
		if v == Apart {
			return 0, false
		}
		leads += int64(v)
	}
	for _, k := range g.Members {
		if k == i {
			continue
		}
		if p.apart(i, k) {
			return 0, false
		}
		peers += int64(p.peer(i, k))
	}
	return mean(leads, len(g.Leads)) + mean(peers, len(g.Members)-1), true
}

// mean rounds down; that of nothing is 0.
func mean(sum int64, n int) int64 {
	if n == 0 {
		return 0
	}
	q := sum / int64(n)
	if sum%int64(n) < 0 {
		q--
	}
	return q
}

func (m Mix) count(g Group) int {
	n := 0
	for _, j := range g.Leads {
		if m.Leads[j] {
			n++
		}
	}
	for _, i := range g.Members {
		if m.Members[i] {
			n++
		}
	}
	return n
}
