package outcome

import (
	"errors"
	"fmt"

	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// Kinds of what is wrong with an answer, for errors.Is.
var (
	ErrRange   = errors.New("outcome: an answer off the scale")
	ErrUnknown = errors.New("outcome: an answer to an unknown item")
	ErrDoubled = errors.New("outcome: an item answered twice")
)

// An AnswerError is an answer that cannot be scored. Its text names the place of the
// answer, and nothing that somebody wrote.
type AnswerError struct {
	// Index is the place among the answers, from 0.
	Index int
	Item  journal.Code
	Score journal.Score
	// Err is [ErrRange], [ErrUnknown] or [ErrDoubled].
	Err error
}

// Error names the kind and the place.
func (e *AnswerError) Error() string { return fmt.Sprintf("%v: answer %d", e.Err, e.Index+1) }

// Unwrap returns the kind.
func (e *AnswerError) Unwrap() error { return e.Err }

// A Scoring is the scores of one person on an instrument.
type Scoring struct {
	Instrument journal.Code `json:"instrument"`
	// Total is over all items.
	Total Scale `json:"total"`
	// Subscales are in the order of [Instrument.Subscales].
	Subscales []Scale `json:"subscales"`
}

// A Scale is the score of a group of items.
type Scale struct {
	// Name is empty for the total.
	Name journal.Code `json:"name,omitzero"`
	// Mean is that of the items answered, reversed where they are; nil where too few
	// were.
	Mean *float64 `json:"mean"`
	// Answered and Items are how many were answered, of how many.
	Answered int `json:"answered"`
	Items    int `json:"items"`
	// Floor and Ceiling say that all answers are at the lower, or the upper, end, so
	// that less, or more, could not be said.
	Floor   bool `json:"floor,omitzero"`
	Ceiling bool `json:"ceiling,omitzero"`
}

// Score scores the answers of one person. The mean of a group of items is told from
// [Instrument.Answered] on; a group without an answer has none. The error joins an
// [AnswerError] for every answer that does not fit, or is that of
// [Instrument.Validate]; nothing is scored then.
func (i Instrument) Score(answers []journal.ItemScore) (Scoring, error) {
	values, err := i.values(answers)
	if err != nil {
		return Scoring{}, err
	}
	groups := i.groups()
	s := Scoring{Instrument: i.Code, Total: i.scale(groups[0], values), Subscales: []Scale{}}
	for _, g := range groups[1:] {
		s.Subscales = append(s.Subscales, i.scale(g, values))
	}
	return s, nil
}

// values returns the answers in the order of the items, reversed where they are; nil
// for those that are missing.
func (i Instrument) values(answers []journal.ItemScore) ([]*float64, error) {
	if err := i.Validate(); err != nil {
		return nil, err
	}
	values := make([]*float64, len(i.Items))
	places := make(map[journal.Code]int, len(i.Items))
	for n, item := range i.Items {
		places[item.Code] = n
	}
	var faults []error
	for n, a := range answers {
		at, known := places[a.Item]
		fault := func(err error) { faults = append(faults, &AnswerError{n, a.Item, a.Score, err}) }
		switch {
		case !known:
			fault(ErrUnknown)
		case values[at] != nil:
			fault(ErrDoubled)
		default:
			if a.Score < i.Lowest || a.Score > i.Highest {
				fault(ErrRange)
			}
			v := float64(a.Score)
			if i.Items[at].Reversed {
				v = float64(i.Lowest) + float64(i.Highest) - v
			}
			values[at] = &v
		}
	}
	return values, errors.Join(faults...)
}

// scale scores a group of items.
func (i Instrument) scale(g group, values []*float64) Scale {
	s := Scale{Name: g.name, Items: len(g.places), Floor: true, Ceiling: true}
	sum := 0.0
	for _, n := range g.places {
		if v := values[n]; v != nil {
			s.Answered++
			sum += *v
			s.Floor = s.Floor && *v == float64(i.Lowest)
			s.Ceiling = s.Ceiling && *v == float64(i.Highest)
		}
	}
	percent, set := i.Answered.Value()
	if !set {
		percent = 100
	}
	if s.Answered*100 >= percent*s.Items { // of at least one percent and one item
		s.Mean = new(sum / float64(s.Answered))
	} else {
		s.Floor, s.Ceiling = false, false
	}
	return s
}
