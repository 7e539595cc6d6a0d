package matching

import (
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// An Unmatched is a mentee without a mentor, and the true cause.
type Unmatched struct {
	Mentee mentorship.PersonID `json:"mentee"`
	Cause  Cause               `json:"cause"`
	// Eligible is with how many mentors the mentee may be matched; where
	// candidates were cut, how many were looked at.
	Eligible int `json:"eligible"`
	// Excluded are the rules by which mentors are out of the question, in order
	// of code; only where none is eligible.
	Excluded []Exclusion `json:"excluded,omitzero"`
	// Nearest are the eligible mentors whom the mentee came closest to, at most
	// five, the nearest first; of a stable result those whom the mentee ranks
	// first.
	Nearest []Near `json:"nearest,omitzero"`
	// Rival is, with [LostTie], somebody whose place the mentee would have in a
	// result that is just as good.
	Rival mentorship.PersonID `json:"rival,omitzero"`
	// Change is the nearest change that helps; nil where none is known.
	Change *Change `json:"change,omitzero"`
}

// A Cause says why a mentee is not matched: a closed vocabulary that may grow.
type Cause string

const (
	NoMentors     Cause = "no-mentors"      // there is no mentor at all
	NoneEligible  Cause = "none-eligible"   // rules exclude every mentor
	NoSlots       Cause = "no-slots"        // no eligible mentor whose pair is worth choosing has a slot to give in this round
	ScoreBelow    Cause = "score-below"     // with the objective [Score]: each eligible pair has a negative score
	BelowFloor    Cause = "below-threshold" // no pair that the rules allow reaches [Problem.Floor]
	LocksTaken    Cause = "locks-taken"     // locked pairs fill the slots of the eligible mentors whose pair is worth choosing
	KeptApart     Cause = "kept-apart"      // such a mentor has a free slot, and somebody from whom the mentee is kept apart
	CapacityTaken Cause = "capacity-taken"  // others fill the slots of the eligible mentors, and fill them better or as demanded
	LostTie       Cause = "lost-tie"        // the same, but just as well: the order of ids decided
	Outranked     Cause = "outranked"       // in a stable result: each eligible mentor with slots ranks those who have them at least as high
	DemandsClash  Cause = "demands-clash"   // nobody is matched: see [Result.Conflict]
	LeftOut       Cause = "left-out"        // an eligible mentor has a free slot; only where the result does not prove the best of the objective
)

// UnmarshalText refuses a word that is not in the vocabulary with an error
// wrapping [mentorship.ErrText].
func (c *Cause) UnmarshalText(text []byte) error {
	return mentorship.DecodeWord(c, text, "cause", NoMentors, NoneEligible, NoSlots, ScoreBelow, BelowFloor, LocksTaken, KeptApart, CapacityTaken, LostTie, Outranked, DemandsClash, LeftOut)
}

// An Exclusion is one rule that makes mentors ineligible for a mentee.
type Exclusion struct {
	Code rule.Code `json:"code"`
	// Mentors is how many it excludes, Alone how many of them no other rule
	// does.
	Mentors int `json:"mentors"`
	Alone   int `json:"alone"`
	// Opens are those whom it alone excludes, at most five, in order of id:
	// waiving the rule or mending what it found opens them.
	Opens []mentorship.PersonID `json:"opens,omitzero"`
}

// A Near is an eligible mentor whom a mentee did not get.
type Near struct {
	Mentor mentorship.PersonID `json:"mentor"`
	Score  int64               `json:"score"`
	// Short is by how much the pair falls short of what one more slot with the
	// mentor is worth by the certificate; zero for whoever is next in line, and
	// where the result proves nothing.
	Short Worth `json:"short,omitzero"`
	// Locked is how many of the mentor's slots are locked.
	Locked int `json:"locked,omitzero"`
	// Holders are the mentees who have the mentor's slots, at most five, in
	// order of id.
	Holders []mentorship.PersonID `json:"holders,omitzero"`
}

// A Change is what would have to be otherwise, all of it together, for a better
// result: with [Participation] one more place is filled, with [Score] at least
// the worth of the whole grows; of a stable result, there is a stable one then
// in which one more mentee is matched. All demands stay. Scores are taken to stay
// as they are: with another slot, a criterion that looks at capacity, as
// [MonthlyHours] does, may rate the mentor's pairs otherwise.
type Change struct {
	// Mentor is whom it concerns; empty for a further mentor, eligible and,
	// with [Score], at no negative score.
	Mentor mentorship.PersonID `json:"mentor,omitzero"`
	// Waive are rules that would have to let this pair pass.
	Waive []rule.Code `json:"waive,omitzero"`
	// Slots is how many more slots the mentor would need.
	Slots int `json:"slots,omitzero"`
	// Points is how much more the pair would have to score.
	Points int64 `json:"points,omitzero"`
	// Matches is who is matched for certain after the change: the mentee, or
	// whoever is ahead in line. It is empty where several are level, or where
	// that is not known.
	Matches mentorship.PersonID `json:"matches,omitzero"`
}
