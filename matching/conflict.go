package matching

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// A Conflict is a set of demands that cannot hold together, given who is
// eligible with whom and how many slots and places there are. There may be
// others: whoever mends one may meet the next.
type Conflict struct {
	// Demands are in order of kind, as the fields of [Demands] are, then of ids.
	Demands []Demand `json:"demands"`
	// Minimal tells that to drop any one of them is enough for the rest of them
	// to hold. It is false only where that took more than the solver's effort.
	// It is the solver's word: [Verify] proves that the demands clash, not that
	// fewer would not.
	Minimal bool `json:"minimal"`
	// Shortage is what is lacking, where the demands are locks of one person, or
	// minima of one side beside locks; nil otherwise.
	Shortage *Shortage `json:"shortage,omitzero"`

	// Mentors and Cases are prices that prove it: if no pair were worth anything,
	// whatever meets the demands would be worth less than nothing.
	Mentors []Price      `json:"mentors"`
	Apart   []ApartPrice `json:"apart,omitzero"`
	Cases   []Case       `json:"cases,omitzero"`
}

// A Shortage is a set of people who need more than they can get: a violation of
// Hall's condition (1935), in the form of Hoffman (1960) with minima and
// capacities. Where minima are short, locked pairs are settled and counted on no
// side.
type Shortage struct {
	// People are those who must have partners, all mentees or all mentors, in
	// order of id.
	People []mentorship.PersonID `json:"people"`
	// Need is how many they must have together, Room how many they can get at
	// most.
	Need int64 `json:"need"`
	Room int64 `json:"room"`
}

// A Demand is one thing demanded.
type Demand struct {
	Kind DemandKind `json:"kind"`
	// Mentor and Mentee are the locked pair, or whose minimum it is.
	Mentor mentorship.PersonID `json:"mentor,omitzero"`
	Mentee mentorship.PersonID `json:"mentee,omitzero"`
	// Minimum is the number demanded.
	Minimum int `json:"minimum,omitzero"`
	// Mentees are those to keep together or apart.
	Mentees []mentorship.PersonID `json:"mentees,omitzero"`
	// Rules are those that forbid the locked pair, in order of code; none if it
	// is eligible.
	Rules []rule.Code `json:"rules,omitzero"`
	// BelowFloor tells that the locked pair does not reach [Problem.Floor].
	BelowFloor bool `json:"belowFloor,omitzero"`
}

// A DemandKind says what sort of thing is demanded: a closed vocabulary that may
// grow.
type DemandKind string

const (
	DemandLocked        DemandKind = "locked"         // a pair that must be matched
	DemandMenteeMinimum DemandKind = "mentee-minimum" // how many mentors a mentee must have
	DemandMentorMinimum DemandKind = "mentor-minimum" // how many mentees a mentor must have
	DemandTogether      DemandKind = "together"       // mentees who must have the same mentors
	DemandApart         DemandKind = "apart"          // mentees who must have no mentor in common
)

// UnmarshalText refuses a word that is not in the vocabulary with an error
// wrapping [mentorship.ErrText].
func (k *DemandKind) UnmarshalText(text []byte) error {
	return mentorship.DecodeWord(k, text, "demand", DemandLocked, DemandMenteeMinimum, DemandMentorMinimum, DemandTogether, DemandApart)
}

// String says the demand in words.
func (d Demand) String() string {
	switch d.Kind {
	case DemandLocked:
		if len(d.Rules) > 0 {
			return fmt.Sprintf("%s has mentor %s, which is forbidden by %s", d.Mentee, d.Mentor, join(d.Rules))
		}
		if d.BelowFloor {
			return fmt.Sprintf("%s has mentor %s, whose pair is below the floor", d.Mentee, d.Mentor)
		}
		return fmt.Sprintf("%s has mentor %s", d.Mentee, d.Mentor)
	case DemandMenteeMinimum:
		return fmt.Sprintf("%s has at least %s", d.Mentee, count(d.Minimum, "mentor"))
	case DemandMentorMinimum:
		return fmt.Sprintf("%s has at least %s", d.Mentor, count(d.Minimum, "mentee"))
	case DemandTogether:
		return join(d.Mentees) + " have the same mentor"
	case DemandApart:
		return join(d.Mentees) + " have no mentor in common"
	}
	return string(d.Kind)
}

// String says the conflict in words.
func (c Conflict) String() string {
	lines := make([]string, len(c.Demands))
	for k, d := range c.Demands {
		lines[k] = d.String()
	}
	text := "these demands cannot hold together: "
	if len(lines) == 1 {
		text = "this demand cannot hold: "
	}
	text += strings.Join(lines, "; ")
	if s := c.Shortage; s != nil {
		text += fmt.Sprintf(" (%d needed, %d can be had)", s.Need, s.Room)
	}
	return text
}

// MarshalJSON writes empty lists as [].
func (c Conflict) MarshalJSON() ([]byte, error) {
	type plain Conflict
	c.Demands, c.Mentors = orEmpty(c.Demands), orEmpty(c.Mentors)
	return json.Marshal(plain(c))
}

func join[T ~string](words []T) string {
	var b strings.Builder
	for k, w := range words {
		switch {
		case k == 0:
		case k == len(words)-1:
			b.WriteString(" and ")
		default:
			b.WriteString(", ")
		}
		b.WriteString(string(w))
	}
	return b.String()
}

// count returns a number with its noun.
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// named returns a conflict with the rules that forbid its locked pairs.
func (a *arrangement) named(c *Conflict) *Conflict {
	if c == nil {
		return nil
	}
	full := *c
	full.Demands = slices.Clone(c.Demands)
	for k := range full.Demands {
		d := &full.Demands[k]
		d.Rules, d.BelowFloor = nil, false
		if d.Kind != DemandLocked {
			continue
		}
		j, _ := find(a.scene.Mentors, d.Mentor)
		i, _ := find(a.scene.Mentees, d.Mentee)
		d.Rules = a.forbidding(a.barring.AppendFindings(nil, a.pairing(j, i)))
		d.BelowFloor = a.tooLow(j, i)
	}
	return &full
}
