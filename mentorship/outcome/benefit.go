package outcome

import (
	"strings"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// The instruments on which people score the benefits that they have, before, during
// and after a mentorship, each of themselves (R17, R18). Items are those of
// [Benefit.Item], and any scale will do on which more is better.
const (
	MentorBenefits journal.Code = "mentor-benefits"
	MenteeBenefits journal.Code = "mentee-benefits"
)

// A Benefit is something that a mentorship may bring to one side: a closed
// vocabulary. Its text is whose it is, a dot, and its item.
type Benefit string

// The seven of a mentor, in the article's order (R17, R18).
const (
	MentorEmpowerment   Benefit = "mentor.empowerment"   // by helping others
	MentorCommunication Benefit = "mentor.communication" // listening, and giving feedback
	MentorReflection    Benefit = "mentor.reflection"
	MentorGrowth        Benefit = "mentor.growth"       // and satisfaction in the profession
	MentorContribution  Benefit = "mentor.contribution" // to practice at large
	MentorTeaching      Benefit = "mentor.teaching"     // and guiding
	MentorCredits       Benefit = "mentor.credits"      // of continuing development, where they count
)

// The seven of a mentee, in the article's order (R17, R18).
const (
	MenteeDecisions  Benefit = "mentee.decisions" // in clinical matters
	MenteeIdentity   Benefit = "mentee.identity"  // as a professional
	MenteeConfidence Benefit = "mentee.confidence"
	MenteeReflection Benefit = "mentee.reflection"
	MenteeJob        Benefit = "mentee.job" // satisfaction with it
	MenteeValidation Benefit = "mentee.validation"
	MenteeResources  Benefit = "mentee.resources" // of evidence-based practice
)

// AllBenefits returns the vocabulary, those of a mentor first, each in the order of
// the source.
func AllBenefits() []Benefit {
	return []Benefit{
		MentorEmpowerment, MentorCommunication, MentorReflection, MentorGrowth, MentorContribution, MentorTeaching, MentorCredits,
		MenteeDecisions, MenteeIdentity, MenteeConfidence, MenteeReflection, MenteeJob, MenteeValidation, MenteeResources,
	}
}

// UnmarshalText refuses a word that is not in the vocabulary with an error wrapping
// [mentorship.ErrText].
func (b *Benefit) UnmarshalText(text []byte) error {
	return mentorship.DecodeWord(b, text, "benefit", AllBenefits()...)
}

// Instrument returns the instrument on which b is scored; empty if b is none of the
// vocabulary.
func (b Benefit) Instrument() journal.Code {
	switch b {
	case MentorEmpowerment, MentorCommunication, MentorReflection, MentorGrowth, MentorContribution, MentorTeaching, MentorCredits:
		return MentorBenefits
	case MenteeDecisions, MenteeIdentity, MenteeConfidence, MenteeReflection, MenteeJob, MenteeValidation, MenteeResources:
		return MenteeBenefits
	default:
		return ""
	}
}

// Item returns the item under which b is scored; empty if b is none of the vocabulary.
func (b Benefit) Item() journal.Code {
	if b.Instrument() == "" {
		return ""
	}
	_, item, _ := strings.Cut(string(b), ".")
	return journal.Code(item)
}

// has reports whether somebody in the role may have the benefit.
func (b Benefit) has(r mentorship.Role) bool {
	return b.Instrument() == MentorBenefits && r.Mentors() || b.Instrument() == MenteeBenefits && r.Mentored()
}

// A Gain is how somebody scored a benefit over time. What was not measured is nil.
type Gain struct {
	Person  mentorship.PersonID `json:"person"`
	Benefit Benefit             `json:"benefit"`
	Before  *journal.Score      `json:"before"`
	During  *journal.Score      `json:"during"`
	After   *journal.Score      `json:"after"`
	// Change is from before to after or, where that is missing, to during.
	Change *int              `json:"change"`
	Events []journal.EventID `json:"events"`
}

// Benefits returns the benefits of everybody in the relationship, in order of person
// and then of [AllBenefits]. Of several scores of one wave the last counts.
func Benefits(v journal.View) []Gain {
	list := []Gain{}
	for _, s := range v.Sides() {
		for _, b := range AllBenefits() {
			if b.has(s.Role) {
				list = append(list, gain(v, s.Person, b))
			}
		}
	}
	return list
}

func gain(v journal.View, p mentorship.PersonID, b Benefit) Gain {
	g := Gain{Person: p, Benefit: b, Events: []journal.EventID{}}
	for wave, to := range map[journal.Wave]**journal.Score{journal.WaveBefore: &g.Before, journal.WaveDuring: &g.During, journal.WaveAfter: &g.After} {
		if list := v.Facts().Measured(p, p, b.Instrument(), b.Item(), wave); len(list) > 0 {
			*to = &list[len(list)-1].Score
		}
	}
	if before, after, ok := waves(v, p, b.Instrument(), b.Item()); ok {
		g.Change = new(int(after.Score) - int(before.Score))
		g.Events = append(g.Events, before.Event, after.Event)
	}
	return g
}

// An Effect is how a benefit changed over many people.
type Effect struct {
	Benefit Benefit `json:"benefit"`
	// People were measured before and later; Missing were not, one of the two or both.
	People  int `json:"people"`
	Missing int `json:"missing"`
	// Mean is the mean change in points; nil where nobody was measured twice.
	Mean *float64 `json:"mean"`
	// Change is standardised, with its interval; nil where it cannot be told.
	Change *Changed `json:"change"`
	// Rose, Same and Fell are how many of the people each is true of.
	Rose int `json:"rose"`
	Same int `json:"same"`
	Fell int `json:"fell"`
}

// BenefitsOver returns how each benefit changed over the people of many relationships,
// in the order of [AllBenefits]. Somebody who stands in several counts in each. All
// should have been scored on one scale. The order of the views makes no difference.
func BenefitsOver(views []journal.View, confidence float64) []Effect {
	list := make([]Effect, 0, len(AllBenefits()))
	for _, b := range AllBenefits() {
		e := Effect{Benefit: b}
		var pairs []pair
		for _, v := range views {
			for _, s := range v.Sides() {
				if !b.has(s.Role) {
					continue
				}
				before, after, ok := waves(v, s.Person, b.Instrument(), b.Item())
				if !ok {
					e.Missing++
					continue
				}
				pairs = append(pairs, pair{float64(before.Score), float64(after.Score)})
			}
		}
		e.over(pairs, confidence)
		list = append(list, e)
	}
	return list
}
