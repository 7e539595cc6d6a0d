package feedback

import (
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// A Sent is an assessment of a message, and who wrote it when, in which
// relationship. The text has no part in patterns.
type Sent struct {
	Relationship mentorship.RelationshipID
	Writer       mentorship.PersonID
	// Reader is to whom it was written; empty for everybody in the relationship.
	Reader     mentorship.PersonID
	At         time.Time
	Assessment Assessment
}

// A Drift says which way a trait goes over time: a closed vocabulary.
type Drift string

const (
	Rising  Drift = "rising"  // later days score higher
	Falling Drift = "falling" // later days score lower
	Steady  Drift = "steady"  // there are enough days, and they show no drift
	TooFew  Drift = "too-few" // days to tell: fewer than [PatternDays]
)

// UnmarshalText refuses a word that is not in the vocabulary with an error
// wrapping [mentorship.ErrText].
func (d *Drift) UnmarshalText(text []byte) error {
	return mentorship.DecodeWord(d, text, "drift", Rising, Falling, Steady, TooFew)
}

// A Pattern is how one trait has gone over time in what somebody wrote to
// somebody in a relationship. It describes messages, not their writer.
//
// A day counts once, however many messages were written on it: with the median of
// their scores. Days are those of UTC. Both are conventions. Only the order of days
// by score decides on a drift, so that one bad day makes none, and turns none into
// its opposite.
type Pattern struct {
	Relationship mentorship.RelationshipID `json:"relationship"`
	Writer       mentorship.PersonID       `json:"writer"`
	Reader       mentorship.PersonID       `json:"reader,omitzero"`
	// Role is the one whose trait it is; empty where a journal does not tell the
	// role of who wrote.
	Role  mentorship.Role  `json:"role,omitzero"`
	Trait mentorship.Trait `json:"trait"`
	// Messages is how many were judged; Shown of them show the trait, and of
	// Unclear it cannot be told.
	Messages int `json:"messages"`
	Shown    int `json:"shown"`
	Unclear  int `json:"unclear"`
	// Days is on how many days something was written that tells.
	Days  int   `json:"days"`
	Drift Drift `json:"drift"`
	// Earlier and Later are the means of the first half of the days and of the
	// second, from 0 to 1000. A day in the middle is in neither.
	Earlier float64 `json:"earlier"`
	Later   float64 `json:"later"`
	// PerMonth is by how much the score changes in thirty days: the median of the
	// slopes between any two days, between Low and High with 95 % confidence
	// (Sen 1968). Where days are mostly alike it is 0, although there may be a drift.
	PerMonth float64 `json:"perMonth"`
	Low      float64 `json:"low"`
	High     float64 `json:"high"`
	// P is how often an order like this one, or a clearer one, would come about
	// by chance (Mann 1945; Kendall 1975, with ties): a drift is told below
	// [PatternLevel].
	P float64 `json:"p"`
	// LeastP is the least that P could be in any order of these days: where it is
	// not below the level, they are too much alike to show a drift.
	//
	// Where there are too few days both are 1, and all figures from Earlier to High
	// are 0.
	LeastP float64 `json:"leastP"`
	// Events are those in a journal behind Shown, in order of time.
	Events []journal.EventID `json:"events,omitzero"`
}

// PatternLevel is below which P a drift is told (convention). Of twenty patterns
// without a drift about one falls below it; [DriftRules] allow for that.
const PatternLevel = 0.05

// Patterns returns a pattern for each relationship, writer, reader, role and
// trait, in that order. Messages may be in any order; those without an instant are
// left out. [PatternsOf] finds patterns in a journal.
//
// Methods: Mann, "Nonparametric tests against trend", Econometrica 13 (1945);
// Sen, "Estimates of the regression coefficient based on Kendall's tau", Journal
// of the American Statistical Association 63 (1968). Both take days for
// independent of each other.
func Patterns(sent []Sent) []Pattern {
	all := series{}
	for _, s := range sent {
		for _, j := range s.Assessment.Judgements {
			all.add(line{s.Relationship, s.Writer, s.Reader, j.Role, j.Trait}, reading{
				at: s.At, state: j.State, score: float64(j.Score), tells: true,
			})
		}
	}
	return all.patterns()
}
