package matching

import (
	"context"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// A Solver chooses pairs of an instance.
//
// Solve must not change the instance nor keep it. The same instance gives the
// same solution. When the context is cancelled it stops soon and returns an
// error that wraps the cause. It may tell, from the goroutine that called it,
// how many of how many steps are done; progress is never nil. Whatever it
// returns is checked ([Instance.Verify]) before it becomes a [Result].
type Solver interface {
	Solve(ctx context.Context, in Instance, progress func(done, total int)) (Solution, error)
}

// A Solution is a choice of pairs with what proves it. The choice meets all
// demands; where that cannot be, nothing is chosen and the proof is
// [Infeasible].
type Solution struct {
	// Chosen are the indices of the chosen pairs, rising.
	Chosen []int32
	// Proof says what the prices prove.
	Proof Proof
	// MentorPrice and MenteePrice are, with [Duals], what one more slot with
	// each mentor and one more place for each mentee is worth at most; a price
	// below zero is what the last of a minimum costs. With [UpperBound] there
	// are prices of mentors alone. Otherwise both are nil.
	MentorPrice, MenteePrice []Worth
	// Bound is, with [UpperBound], what no choice is worth more than, by the
	// prices of mentors, those of groups to keep apart, and those of cases; zero
	// otherwise.
	Bound Worth
	Apart []ApartPrice
	Cases []Case
	// Aims are, with [Staged], what was sought, and Stages prove it; nil
	// otherwise.
	Aims   []Aim
	Stages []AimStage
	// Conflict is, with [Infeasible], the demands that cannot hold together; nil
	// otherwise.
	Conflict *Conflict
}

// A Proof says what shows that a choice of pairs is the best: a closed
// vocabulary that may grow.
type Proof string

const (
	// NoProof, for which the empty text stands too: the choice is permitted,
	// and nothing is claimed about how good it is.
	NoProof Proof = "none"
	// Duals: prices of both sides prove by weak duality that no choice is
	// better. See [Instance.Verify] for the conditions.
	Duals Proof = "duals"
	// Stability: no pair that is not chosen would rather be; see
	// [Instance.Verify].
	Stability Proof = "stable"
	// UpperBound: prices of mentors prove that no choice is worth more than a
	// bound, and so how far from the best the choice is at most; see
	// [Result.Gap]. Where the bound is what the choice is worth, it is the best.
	UpperBound Proof = "bound"
	// Staged: prices prove by weak duality, one aim after the other, that no
	// choice is better; see [AimStage].
	Staged Proof = "stages"
	// Infeasible: nothing is chosen, and a [Conflict] shows that no choice meets
	// the demands.
	Infeasible Proof = "infeasible"
)

// known returns the proof that p stands for, and whether there is one.
func (p Proof) known() (Proof, bool) {
	switch p {
	case "", NoProof:
		return NoProof, true
	case Duals, Stability, UpperBound, Staged, Infeasible:
		return p, true
	}
	return p, false
}

// UnmarshalText accepts the vocabulary and the empty text; anything else is an
// error wrapping [mentorship.ErrText] and leaves p as it was.
func (p *Proof) UnmarshalText(text []byte) error {
	return mentorship.DecodeWord(p, text, "proof", "", NoProof, Duals, Stability, UpperBound, Staged, Infeasible)
}
