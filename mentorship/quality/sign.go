package quality

import (
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// A Sign is something that a journal shows of a quality.
type Sign struct {
	// Name is that of the figure, as in the evidence of findings.
	Name string `json:"name"`
	// Says is the figure in words.
	Says string `json:"says"`
	// Speaks says for or against the quality.
	Speaks Speaks `json:"speaks"`
}

// Speaks says which way a sign points: a closed vocabulary (convention).
type Speaks string

const (
	For     Speaks = "for"     // the quality, by its number
	Against Speaks = "against" // the quality, by its share or its repetition
)

// UnmarshalText refuses a word that is not in the vocabulary with an error wrapping
// [mentorship.ErrText].
func (s *Speaks) UnmarshalText(text []byte) error {
	return mentorship.DecodeWord(s, text, "direction of a sign", For, Against)
}

// repeated is how many reports are a pattern where there is no share (convention).
const repeated = 2

// A measure is a figure of somebody, or of the relationship, where the side is nil.
type measure func(v journal.View, s *journal.Side) journal.Tally

// A sign is a figure and from when on it tells something.
type sign struct {
	name, says string
	// none says cheaply that there is nothing to count, where it can: what it does not
	// rule out is counted. It is nil where counting is cheap, or seldom needed.
	none func(v journal.View, s *journal.Side) bool
	// tally leaves out the events where events adds them: rules that find nothing
	// allocate nothing.
	tally  measure
	events func(v journal.View, s *journal.Side) []journal.EventID
	// each is of one of those who are taken together, where a figure is of both sides.
	each measure
	// limit is the share that speaks against; nil where a number speaks.
	limit func(*mentorship.Signs) mentorship.Limit[int]
	// reports says that each count is a report against; without limit or reports a
	// sign speaks for the quality.
	reports bool
}

func (g *sign) described() Sign { return Sign{g.name, g.says, g.speaks()} }

func (g *sign) speaks() Speaks {
	if g.against() {
		return Against
	}
	return For
}

func (g *sign) against() bool { return g.limit != nil || g.reports }

// full returns the tally with its events.
func (g *sign) full(v journal.View, s *journal.Side) journal.Tally {
	t := g.tally(v, s)
	if g.events != nil && t.Count > 0 {
		t.Events = g.events(v, s)
	}
	return t
}

// told returns what the tally says. Numbers that speak for a quality are reached at
// the least number of observations, reports against it when they are repeated or
// upheld. Nothing at all reaches no limit, not even one of nothing.
func (g *sign) told(v journal.View, s *journal.Side, t *journal.Tally) journal.Told {
	if g.limit != nil {
		told := v.Tell(*t, g.limit(v.Signs()))
		if told == journal.Reached && t.Count == 0 {
			return journal.Below
		}
		return told
	}
	least, set := v.Signs().Observations.Value()
	if g.reports {
		least = repeated
	}
	switch {
	case !set:
		return journal.Unasked
	case t.Count >= max(1, least), g.upheld(v, s):
		return journal.Reached
	default:
		return journal.TooFew
	}
}

// hints reports whether too few observations point against the quality.
func (g *sign) hints(v journal.View, t *journal.Tally) bool {
	if t.Count == 0 {
		return false
	}
	if g.limit == nil {
		return g.reports
	}
	percent, set := g.limit(v.Signs()).Value()
	return set && t.Reaches(percent)
}

// percent returns the limit, and whether there is one.
func (g *sign) percent(v journal.View) (int, bool) {
	if g.limit == nil {
		return 0, false
	}
	return g.limit(v.Signs()).Value()
}

// upheld reports whether a report of somebody, or of anybody where the side is nil,
// was found true, so that it needs no repetition.
func (g *sign) upheld(v journal.View, s *journal.Side) bool {
	if !g.reports {
		return false
	}
	sides := v.Sides()
	for i := range sides {
		if s != nil && s.Person != sides[i].Person {
			continue
		}
		if _, is := reported(v, sides[i].Person, journal.ConcernConfidentiality); is {
			return true
		}
	}
	return false
}
