package rotation

import (
	"errors"

	"github.com/go-mentorship/mentorkit/matching/internal/closure"
)

// Egalitarian returns the stable matching with the least sum of all ranks; of
// several the one that is best for all mentees, which exists. It takes a closed
// set of rotations of the greatest gain, by minimum cut (Irving, Leather and
// Gusfield, "An efficient algorithm for the optimal stable marriage", Journal of
// the ACM 34, 1987). Progress is as for [closure.Max]; an error wraps
// [ErrStopped].
func (l *Lattice) Egalitarian(progress func(done, total int64) bool) (Matching, error) {
	set, err := closure.Max(l.gains(), progress)
	if errors.Is(err, closure.ErrStopped) {
		return Matching{}, ErrStopped
	}
	if err != nil {
		return Matching{}, err
	}
	return l.matching(set.Member), nil
}

// gains is the problem of which rotations to turn: each gains what it lowers
// the sum of all ranks by.
func (l *Lattice) gains() closure.Problem {
	p := closure.Problem{Weight: make([]int64, l.Len()), Start: l.needs.start, Need: l.needs.to}
	for r := range p.Weight {
		p.Weight[r] = -l.menteeDelta[r] - l.mentorDelta[r]
	}
	return p
}
