package challenge

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// A Review says what may stand between a mentorship and its benefit: the concerns
// of every package, ranked by the weight of evidence for and against each.
type Review struct {
	// Opened says why one looks: benefit that is missing, or that somebody asked.
	// A review may be made without a reason, and then leaves it empty.
	Opened []Opening `json:"opened"`
	// Concerns are those more likely than not, the weightiest first.
	Concerns []Concern `json:"concerns"`
	// Unlikely are the factors that speak less for themselves than against, and
	// Undetermined those of which too little is known to tell.
	Unlikely     []Concern `json:"unlikely"`
	Undetermined []Concern `json:"undetermined"`
	// Ask is the question whose answer would tell the first two apart; zero where
	// there is nothing to tell apart.
	Ask Question `json:"ask,omitzero"`
}

// A Concern is a factor at work for one mentee, or a finding of another package.
type Concern struct {
	Code rule.Code `json:"code"`
	// Factor is empty for a finding of another package.
	Factor Factor `json:"factor,omitzero"`
	// Mentee is for whom it is looked at; empty for a finding.
	Mentee mentorship.PersonID `json:"mentee,omitzero"`
	// Path leads to the mentee, or to where the finding is; see [rule.Finding].
	Path string `json:"path,omitzero"`
	// Message says it in a sentence that makes sense alone.
	Message string `json:"message"`
	// Weight is in decibans: 0 is as likely as not, 10 is ten to one, -10 one to
	// ten. It is the sum of Prior, which is held before anything is seen, and of
	// the clues.
	Weight   int      `json:"weight"`
	Prior    int      `json:"prior"`
	Sureness Sureness `json:"sureness"`
	For      []Clue   `json:"for"`
	Against  []Clue   `json:"against"`
	// Do is what may help, by role. It is empty for a finding, whose rule has a
	// remedy.
	Do []Step `json:"do"`
}

// A Clue is what was seen of one kind, and how many decibans it adds.
type Clue struct {
	Evidence rule.Evidence `json:"evidence"`
	Weight   int           `json:"weight"`
}

// Sureness says how far a weight carries, on the scale of Jeffreys: a closed
// vocabulary.
type Sureness string

// The words, the surest first.
const (
	Strong       Sureness = "strong"   // 20 decibans or more: a hundred to one
	Likely       Sureness = "likely"   // 10 or more: ten to one
	Possible     Sureness = "possible" // 0 or more: more likely than not
	Unlikely     Sureness = "unlikely" // below
	Undetermined Sureness = "undetermined"
)

// surenessOf returns the word for a weight.
func surenessOf(weight int) Sureness {
	switch {
	case weight >= 20:
		return Strong
	case weight >= 10:
		return Likely
	case weight >= 0:
		return Possible
	default:
		return Unlikely
	}
}

// words begins a sentence about a factor.
func (s Sureness) words() string {
	if s == Strong {
		return "there is strong evidence"
	}
	return "it is " + string(s)
}

// UnmarshalText refuses a word that is not in the vocabulary with an error
// wrapping [mentorship.ErrText].
func (s *Sureness) UnmarshalText(text []byte) error {
	return mentorship.DecodeWord(s, text, "sureness", Strong, Likely, Possible, Unlikely, Undetermined)
}

// Review ranks everything that is known. Findings are those of other packages about
// the same view: a broken one is a concern of its own, by its severity. They must
// not come from a view that shows more, see [ReviewFor]. One that is undetermined,
// or of this package, has no part in it.
func (w Weighing) Review(findings ...rule.Finding) Review {
	r := Review{Opened: Openings(w.v), Concerns: []Concern{}, Unlikely: []Concern{}, Undetermined: []Concern{}}
	for i := range w.mentees {
		for f := range factorCount {
			c := w.mentees[i].concern(f)
			switch {
			case !tells(w.v, w.mentees[i].factors[f].observations):
				c.Sureness, c.Message = Undetermined, tooFew(f, w.mentees[i].factors[f].observations)
				r.Undetermined = append(r.Undetermined, c)
			case c.Weight < 0:
				r.Unlikely = append(r.Unlikely, c)
			default:
				r.Concerns = append(r.Concerns, c)
			}
		}
	}
	for _, f := range findings {
		if c, ok := found(f); ok {
			r.Concerns = append(r.Concerns, c)
		}
	}
	for _, list := range [...][]Concern{r.Concerns, r.Unlikely, r.Undetermined} {
		slices.SortStableFunc(list, func(a, b Concern) int {
			return cmp.Or(-cmp.Compare(a.Weight, b.Weight), cmp.Compare(a.Code, b.Code), cmp.Compare(a.Mentee, b.Mentee),
				cmp.Compare(a.Path, b.Path), cmp.Compare(a.Message, b.Message))
		})
	}
	r.Ask = w.question(&r)
	return r
}

// concern returns what the clues say of a factor.
func (o *observed) concern(f int) Concern {
	factor := Factors()[f]
	before := priorOf(&o.sight, f)
	c := Concern{
		Code: codes[f], Factor: factor, Mentee: o.mentee.Person, Path: path(o), Weight: before, Prior: before,
		For: []Clue{}, Against: []Clue{}, Do: steps(factor),
	}
	for i := range standard.lines[f] {
		l := standard.lines[f][i]
		seen := o.clues[l.clue]
		if seen.of == 0 {
			continue
		}
		w := l.weigh(seen)
		c.Weight += w
		switch {
		case w > 0:
			c.For = append(c.For, o.clue(l.clue, w))
		case w < 0:
			c.Against = append(c.Against, o.clue(l.clue, w))
		}
	}
	heaviest := func(a, b Clue) int {
		return cmp.Or(-cmp.Compare(max(a.Weight, -a.Weight), max(b.Weight, -b.Weight)), cmp.Compare(a.Evidence.Name, b.Evidence.Name))
	}
	slices.SortFunc(c.For, heaviest)
	slices.SortFunc(c.Against, heaviest)
	c.Sureness = surenessOf(c.Weight)
	c.Message = fmt.Sprintf("%s that %s; kinds of observation that speak for it: %d, and against it: %d", c.Sureness.words(), phrase(factor), len(c.For), len(c.Against))
	return c
}

// clue returns what was seen, with the events behind it.
func (o *observed) clue(place, weight int) Clue {
	c := standard.clues[place]
	var events []journal.EventID
	count, of := c.see(&o.sight, &events)
	return Clue{journal.Tally{Count: count, Of: of, Events: events}.Evidence(c.name), weight}
}
