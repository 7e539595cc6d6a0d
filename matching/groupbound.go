package matching

import (
	"math"
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// apart is the score of two who must not be in one group: less than any.
const apart = math.MinInt32

// bound checks the bound of a result and that nothing exceeds it.
//
// Let a group have at least l mentors. Whoever is placed gains the mean over at
// least l of them, so at most a share 1/l of what the best l give: a choice of l
// mentors for each mentee, with as many mentees a mentor as a group can have. By
// weak duality, prices that are not below zero bound what such a choice is
// worth: they pay for all places, and what a pair is worth beyond them is added.
// From m peers at least, nobody gains more than the mean over the best m.
func (v *groupVerifier) bound() {
	want := Worth{v.boundPlaces(), v.boundPeers()}
	if least := v.shape.Mentors.Min; least > 0 {
		mentors := v.prices("/mentors", v.instance.Mentors[:v.problem.Leads], v.result.Mentors)
		mentees := v.prices("/mentees", v.instance.Mentees, v.result.Mentees)
		if len(v.f) > 0 {
			return
		}
		sum := int64(0)
		for j, price := range mentors {
			sum += price * int64(v.most(j))
		}
		for i, price := range mentees {
			sum += price * int64(least)
			from, until := v.instance.row(i)
			for e := from; e < until; e++ {
				sum += max(0, int64(v.instance.Score[e])-price-mentors[v.instance.Mentor[e]])
			}
		}
		want.Score += floor(sum, least)
	} else {
		if len(v.result.Mentors)+len(v.result.Mentees) > 0 {
			v.f.add(FaultDiffers, "/mentors", "prices, though a group may do without mentors")
		}
		for i := range v.problem.Members {
			best := int64(0)
			for _, score := range v.problem.FromLead[i*v.problem.Leads : (i+1)*v.problem.Leads] {
				best = max(best, int64(score))
			}
			want.Score += best
		}
	}
	v.f.same("/bound", want, v.result.Bound)
	if Participation.Compare(v.worth, v.result.Bound) > 0 {
		v.f.add(FaultOptimum, "/bound", "less than the worth")
	}
}

// prices returns the price of each person by number. More than [priceLimit]
// over all of them could wrap around.
func (v *groupVerifier) prices(path string, ids []mentorship.PersonID, list []Points) []int64 {
	prices := make([]int64, len(ids))
	for k, p := range list {
		i, known := slices.BinarySearch(ids, p.Person)
		switch {
		case !known:
			v.f.add(FaultUnknown, at(path, k), "nobody %.60q on this side", string(p.Person))
		case k > 0 && list[k-1].Person >= p.Person:
			v.f.add(FaultMalformed, at(path, k), "not in order of id, each once")
		case p.Points == 0:
			v.f.add(FaultDiffers, at(path, k), "a price of nothing")
		case p.Points < 0 || p.Points > math.MaxInt32:
			v.f.add(FaultOutOfRange, at(path, k), "a price of %d points", p.Points)
		default:
			prices[i] = p.Points
		}
	}
	return prices
}

// most is how many mentees there can be in a group of a mentor.
func (v *groupVerifier) most(j int) int {
	n := len(v.instance.Mentees)
	if v.shape.Mentees.Max > 0 {
		n = min(n, v.shape.Mentees.Max)
	}
	slots := int(v.instance.MentorCapacity[j])
	if slots == 0 {
		return 0
	}
	if leads := v.shape.Mentors.Max; leads > 0 && slots <= n/leads {
		n = slots * leads
	}
	return n
}

// boundPlaces is how many can be placed by numbers alone.
func (v *groupVerifier) boundPlaces() int64 {
	s, n := v.shape, 0
	for i := range v.problem.Members {
		if v.eligible(i) >= s.Mentors.Min {
			n++
		}
	}
	leads := v.problem.Leads
	if s.MenteesPerMentor > 0 && leads <= n/s.MenteesPerMentor {
		n = leads * s.MenteesPerMentor
	}
	if s.Mentors.Min > 0 && s.Mentees.Max > 0 && leads/s.Mentors.Min <= n/s.Mentees.Max {
		n = leads / s.Mentors.Min * s.Mentees.Max
	}
	if s.Mentors.Min > leads || s.Mentees.Min > n {
		n = 0
	}
	return int64(n)
}

// boundPeers is what all could gain from peers.
func (v *groupVerifier) boundPeers() int64 {
	if v.problem.FromMember == nil {
		return 0
	}
	sum, n := int64(0), v.problem.Members
	need := max(1, v.shape.Mentees.Min-1)
	for i := range n {
		var scores []int64
		for k := range n {
			give, take := v.problem.FromMember[i*n+k], v.problem.FromMember[k*n+i]
			if k != i && give != apart && take != apart {
				scores = append(scores, int64(give))
			}
		}
		if len(scores) < need {
			continue
		}
		slices.Sort(scores)
		total := int64(0)
		for _, s := range scores[len(scores)-need:] {
			total += s
		}
		sum += max(0, floor(total, need))
	}
	return sum
}
