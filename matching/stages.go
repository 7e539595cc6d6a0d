package matching

import (
	"encoding/json"
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// An AimStage is one step of a proof of the kind [Staged]: something that was made
// as large or as small as possible on the face, which is what the stages before
// have left open, with prices that prove it.
//
// A stage gives each pair a weight. What is counted and sought weighs 1, or its
// score; what is counted and to be avoided weighs -1; all else weighs 0. With u
// the price of a mentee, p that of a mentor and w the weight of a pair that is
// open,
//
//   - a price is above zero only where the capacity is used up,
//   - a price is below zero only where no more than the minimum is met,
//   - w is at most u + p for each pair that is not chosen,
//   - w is at least u + p for each pair that is chosen.
//
// So no choice on the face weighs more (weak duality of linear programming;
// Ahuja, Magnanti and Orlin, Network Flows, 1993, section 9.4), and those that
// weigh as much are exactly those that fulfil the same conditions. They are the
// face of the next stage: whoever has a price above zero must use the whole
// capacity, whoever has one below no more than the minimum; pairs where w is
// above u + p are settled, those where it is below are barred.
type AimStage struct {
	// Aim is the aim that the stage serves, Counts what it looks at: the aim
	// itself, or [AimPlaces] before an aim that looks at whoever is worst off.
	Aim    Aim `json:"aim"`
	Counts Aim `json:"counts"`
	// Level is the rank or score of the pairs that are counted; 0 where all are.
	//
	// From the top, with [AimRanks], the stages of an aim take the ranks of open
	// pairs one by one. From below, with [AimBadRanks] and [AimLeximin], a stage
	// takes the worst rank or score beyond the last that an open pair of the
	// choice has; open pairs that lie between are barred, which the choice shows
	// to be possible. With [AimWorstOff] it is the least score of the choice;
	// open pairs that score less are barred, and nothing else: the prices
	// prove that no choice can do without any pair at this score.
	Level int64 `json:"level"`
	// Value is how many pairs of the choice are counted; with [AimScore] the sum
	// of scores.
	Value int64 `json:"value"`
	// Mentors and Mentees are the prices that are not zero, in order of id.
	Mentors []AimPrice `json:"mentors"`
	Mentees []AimPrice `json:"mentees"`
}

// An AimPrice is what one more place would add in a stage, at most; below zero,
// what the last one of a minimum costs.
type AimPrice struct {
	Person mentorship.PersonID `json:"person"`
	Price  int64               `json:"price"`
}

// MarshalJSON writes empty lists as [].
func (s AimStage) MarshalJSON() ([]byte, error) {
	type plain AimStage
	s.Mentors, s.Mentees = orEmpty(s.Mentors), orEmpty(s.Mentees)
	return json.Marshal(plain(s))
}

// ranks returns the rank of each pair by its mentee; where nobody ranks, how
// many different scores of the mentee's pairs are higher.
func (in Instance) ranks() []int32 {
	if in.MenteeRank != nil {
		return in.MenteeRank
	}
	ranks := make([]int32, len(in.Mentor))
	var scores []int32
	for i := range in.Mentees {
		from, until := in.row(i)
		scores = append(scores[:0], in.Score[from:until]...)
		slices.Sort(scores)
		scores = slices.Compact(scores)
		for e := from; e < until; e++ {
			k, _ := slices.BinarySearch(scores, in.Score[e])
			ranks[e] = int32(len(scores) - 1 - k)
		}
	}
	return ranks
}
