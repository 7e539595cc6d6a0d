package ethics

import (
	"fmt"
	"io"
	"log/slog"
	"slices"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// A Lever is something of somebody's that is in another's hand: a closed
// vocabulary (R12 and convention).
type Lever string

// The levers.
const (
	LeverGrade      Lever = "grade"      // a mark, an appraisal, passing or not
	LeverPay        Lever = "pay"        // wage, contract, promotion
	LeverVisa       Lever = "visa"       // leave to stay in a country
	LeverAuthorship Lever = "authorship" // whether, and in which place, they are named
	LeverReference  Lever = "reference"  // what is written about them to others
)

// Levers returns the vocabulary.
func Levers() []Lever {
	return []Lever{LeverGrade, LeverPay, LeverVisa, LeverAuthorship, LeverReference}
}

// UnmarshalText refuses a word that is not in the vocabulary with an error
// wrapping [mentorship.ErrText].
func (l *Lever) UnmarshalText(text []byte) error {
	return mentorship.DecodeWord(l, text, "lever", Levers()...)
}

// A Dependence says that one person depends on another in some way. It prints as
// "[redacted]".
type Dependence struct {
	Lever Lever `json:"lever"`
	// Weaker is who depends, Stronger on whom.
	Weaker   mentorship.PersonID `json:"weaker"`
	Stronger mentorship.PersonID `json:"stronger"`
	// Period bounds it in time; either end may be unstated.
	Period mentorship.Period `json:"period,omitzero"`
}

// Dependences returns those that follow from ties: whoever is managed depends on
// their manager for pay, and whoever is assessed on their assessor for a grade. Of
// other ties it cannot be told who depends on whom.
func Dependences(ties []mentorship.Tie) []Dependence {
	var list []Dependence
	for i := range ties {
		t := &ties[i]
		if t.From == "" || t.To == "" || t.From == t.To {
			continue
		}
		switch t.Kind {
		case mentorship.TieLineManager:
			list = append(list, Dependence{LeverPay, t.To, t.From, t.Period})
		case mentorship.TieAssessor:
			list = append(list, Dependence{LeverGrade, t.To, t.From, t.Period})
		default:
		}
	}
	return list
}

// A hold is that of one person over another.
type hold struct{ weaker, stronger mentorship.PersonID }

// levers returns in which ways people depend on others at an instant, each way
// once. A word of no vocabulary is a way of its own, which is not repeated.
func levers(list []Dependence, at time.Time) map[hold][]Lever {
	ways := map[hold][]Lever{}
	for i := range list {
		d := &list[i]
		if d.Weaker == d.Stronger || !holds(d.Period, at) {
			continue
		}
		lever := d.Lever
		if !slices.Contains(Levers(), lever) {
			lever = "unreadable"
		}
		if two := (hold{d.Weaker, d.Stronger}); !slices.Contains(ways[two], lever) {
			ways[two] = append(ways[two], lever)
		}
	}
	for _, list := range ways {
		slices.Sort(list)
	}
	return ways
}

// Format writes "[redacted]" for every verb.
func (Dependence) Format(f fmt.State, _ rune) { _, _ = io.WriteString(f, redacted) }

// LogValue returns "[redacted]".
func (Dependence) LogValue() slog.Value { return slog.StringValue(redacted) }
