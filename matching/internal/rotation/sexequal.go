package rotation

// A Balance is what a search for the stable matching with the least difference
// between the sums of both sides has found.
type Balance struct {
	Matching
	// Gap is the difference of the sums, at least 0; Bound is what it is proved
	// to be at least in every stable matching. Where they are equal, the
	// matching is the best.
	Gap, Bound int64
}

// SexEqual searches for the stable matching in which the sum of ranks that
// mentees give differs least from the sum that mentors give. Effort is how many
// words of state the search may go through; progress, which may be nil, is told
// how many rotations are decided and returns false to stop. Whatever ends the
// search, the answer is a stable matching with a bound that holds; of several
// that are equally good it is always the same.
//
// The problem is NP-hard (Kato, "Complexity of the sex-equal stable marriage
// problem", Japan Journal of Industrial and Applied Mathematics 10, 1993). Each
// rotation moves the difference one way, so that what is sought is a closed set
// of a weight near a target. Rotations are fixed first that are in every set
// nearer than the best that is known, or in none. Then the search decides on one
// after the other and keeps, for each sum, one way to reach it with what is still
// to be remembered, as for a knapsack; states that cannot come nearer to the
// target than the best so far are dropped, which loses nothing. If there are too
// many, an even choice of the sums goes on, and the bound is what fixing and
// divisibility say.
func (l *Lattice) SexEqual(effort int, progress func(done, total int) bool) Balance {
	s := newBalancing(l, effort)
	s.fix()
	complete := s.search(progress)
	b := Balance{Matching: l.matching(s.set), Gap: s.gap, Bound: min(s.gap, s.bound)}
	if complete {
		b.Bound = s.gap
	}
	return b
}

// A balancing is a search for a closed set of a weight near a target.
type balancing struct {
	needs, uses relation
	weight      []int64 // all above 0
	target      int64
	effort      int

	set   []bool // the best set
	gap   int64  // how near it comes
	bound int64  // none comes nearer than this, or than the gap

	fate []fate
	in   int64 // weight of what is in every nearer set
	rest int64 // weight of what is open
}

// A fate is what is known of a rotation in sets that are nearer than the best.
type fate int8

const (
	open fate = iota
	always
	never
)

func newBalancing(l *Lattice, effort int) *balancing {
	s := &balancing{
		needs: l.needs, uses: l.needs.reverse(), weight: make([]int64, l.Len()), effort: effort,
		set: make([]bool, l.Len()), fate: make([]fate, l.Len()),
	}
	m := l.MenteeOptimal()
	s.target = m.MentorSum - m.MenteeSum
	s.gap = distance(s.target, 0)
	first, divisor := 0, int64(0) // the first rotations, in their order, are a closed set
	for r := range s.weight {
		s.weight[r] = l.menteeDelta[r] - l.mentorDelta[r]
		s.rest += s.weight[r]
		divisor = gcd(divisor, s.weight[r])
		if d := distance(s.target, s.rest); d < s.gap {
			s.gap, first = d, r+1
		}
	}
	for r := range first {
		s.set[r] = true
	}
	if divisor > 0 && s.target > 0 {
		s.bound = min(s.target%divisor, divisor-s.target%divisor)
	}
	return s
}

func (s *balancing) solved() bool { return s.gap <= s.bound }

func distance(a, b int64) int64 { return max(a-b, b-a) }

func gcd(a, b int64) int64 {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}
