package matching

import (
	"cmp"
	"maps"
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// A Ranking is whom somebody prefers, by id: the first are the best, and those
// who stand together are equal to them. Whoever is eligible and not named comes
// after all who are, by score. [OnlyRanked] is the rule that keeps them out
// altogether.
type Ranking [][]mentorship.PersonID

// rankings finds what is wrong with the rankings of a problem.
func (f *faults) rankings(path string, of map[mentorship.PersonID]Ranking, own, others []mentorship.Person) {
	if len(of) == 0 {
		return
	}
	known, named := idSet(own), idSet(others)
	for _, id := range slices.Sorted(maps.Keys(of)) {
		path := path + "/" + pointer(string(id))
		if !known[id] {
			f.add(FaultUnknown, path, "%.40q is not on this side of the problem", string(id))
		}
		seen := map[mentorship.PersonID]bool{}
		for t, tier := range of[id] {
			for k, other := range tier {
				switch path := at(at(path, t), k); {
				case !named[other]:
					f.add(FaultUnknown, path, "%.40q is not on the other side of the problem", string(other))
				case seen[other]:
					f.add(FaultRepeated, path, "%.40q is ranked already", string(other))
				}
				seen[other] = true
			}
		}
	}
}

func idSet(people []mentorship.Person) map[mentorship.PersonID]bool {
	set := make(map[mentorship.PersonID]bool, len(people))
	for _, p := range people {
		set[p.ID] = true
	}
	return set
}

// ranked are the pairs of which one ranks the other.
func (a *arrangement) ranked() []Pair {
	var pairs []Pair
	for id, ranking := range a.menteeRankings {
		for _, other := range slices.Concat(ranking...) {
			pairs = append(pairs, Pair{Mentor: other, Mentee: id})
		}
	}
	for id, ranking := range a.mentorRankings {
		for _, other := range slices.Concat(ranking...) {
			pairs = append(pairs, Pair{Mentor: id, Mentee: other})
		}
	}
	return pairs // in no order
}

// rank returns the instance with the ranks of its pairs.
func (a *arrangement) rank(in Instance) Instance {
	in.MenteeRank, in.MentorRank = nil, nil
	if len(a.menteeRankings) > 0 {
		in.MenteeRank = make([]int32, len(in.Mentor))
		r := newRanker(in, in.MenteeRank, in.Mentors)
		for i, id := range in.Mentees {
			from, until := in.row(i)
			for e := from; e < until; e++ {
				r.add(e, in.Mentor[e])
			}
			r.rank(a.menteeRankings[id])
		}
	}
	if len(a.mentorRankings) > 0 {
		in.MentorRank = make([]int32, len(in.Mentor))
		r := newRanker(in, in.MentorRank, in.Mentees)
		l := &links{in: in}
		l.transpose()
		for j, id := range in.Mentors {
			for _, e := range l.of(int32(j)) {
				r.add(e, l.mentees[e])
			}
			r.rank(a.mentorRankings[id])
		}
	}
	return in
}

// A ranker ranks the pairs of one person after another.
type ranker struct {
	in    Instance
	ranks []int32
	ids   []mentorship.PersonID // of the other side
	tier  []int32               // of each of them, from 1; 0 for those not named
	pairs []rankedPair
}

type rankedPair struct{ pair, other int32 }

func newRanker(in Instance, ranks []int32, ids []mentorship.PersonID) *ranker {
	return &ranker{in: in, ranks: ranks, ids: ids, tier: make([]int32, len(ids))}
}

func (r *ranker) add(pair, other int32) { r.pairs = append(r.pairs, rankedPair{pair, other}) }

// rank gives those named their tier, and those not named the places after it by
// score.
func (r *ranker) rank(ranking Ranking) {
	mark := func(tier func(t int) int32) {
		for t, ids := range ranking {
			for _, id := range ids {
				if k, known := slices.BinarySearch(r.ids, id); known {
					r.tier[k] = tier(t)
				}
			}
		}
	}
	mark(func(t int) int32 { return int32(t) + 1 })
	rest := r.pairs[:0]
	for _, p := range r.pairs {
		if t := r.tier[p.other]; t > 0 {
			r.ranks[p.pair] = t - 1
		} else {
			rest = append(rest, p)
		}
	}
	slices.SortFunc(rest, func(a, b rankedPair) int { return cmp.Compare(r.in.Score[b.pair], r.in.Score[a.pair]) })
	place := int32(len(ranking))
	for k, p := range rest {
		if k > 0 && r.in.Score[p.pair] != r.in.Score[rest[k-1].pair] {
			place++
		}
		r.ranks[p.pair] = place
	}
	mark(func(int) int32 { return 0 })
	r.pairs = r.pairs[:0]
}
