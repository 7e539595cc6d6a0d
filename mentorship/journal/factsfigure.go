package journal

import (
	"cmp"
	"slices"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// Reflections returns what people wrote looking back, in order.
func (f Facts) Reflections() List[Fact[ReflectionWritten]] { return f.look().reflections }

// Ratings returns the ratings in order.
func (f Facts) Ratings() List[Fact[RatingGiven]] { return f.look().ratings }

// Outcomes returns the instruments applied, in order.
func (f Facts) Outcomes() List[Fact[OutcomeMeasured]] { return f.look().outcomes }

// Hours returns the hours logged, in order of being recorded.
func (f Facts) Hours() List[Fact[HoursLogged]] { return f.look().hours }

// A Scored is one score of a series.
type Scored struct {
	Mark
	Score Score
}

// Scores returns how one person rated another on an item of a scale in the
// window, in order of time; the empty rated person is the relationship.
func (f Facts) Scores(by, of mentorship.PersonID, scale, item Code, w mentorship.Period) []Scored {
	var list []Scored
	for r := range during(f.look().ratings, w) {
		if b := &r.Body; b.By == by && b.Of == of && b.Scale == scale {
			list = appendScore(list, r.Mark, b.Items, item)
		}
	}
	return list
}

// Measured returns how one person scored another, or themselves, on an item of
// an instrument in a wave, in order of time.
func (f Facts) Measured(by, of mentorship.PersonID, instrument, item Code, wave Wave) []Scored {
	var list []Scored
	for o := range f.look().outcomes.each() {
		if b := &o.Body; b.By == by && b.Of == of && b.Instrument == instrument && b.Wave == wave {
			list = appendScore(list, o.Mark, b.Items, item)
		}
	}
	return list
}

func appendScore(list []Scored, m Mark, items []ItemScore, item Code) []Scored {
	for _, i := range items {
		if i.Item == item {
			list = append(list, Scored{m, i.Score})
		}
	}
	return list
}

// A CategoryTime is the time logged for somebody in one category.
type CategoryTime struct {
	Category Code
	// Time is the sum; at most the longest [time.Duration].
	Time time.Duration
	// Events are those that log it, in order of being recorded.
	Events []EventID
}

// HoursOf returns the time of the window that was logged for a person, by
// category in alphabetical order. It belongs to its start where that is stated,
// else to its event.
func (f Facts) HoursOf(p mentorship.PersonID, w mentorship.Period) []CategoryTime {
	var list []CategoryTime
	places := map[Code]int{}
	for h := range f.look().hours.each() {
		at := h.At
		if !h.Body.Start.IsZero() {
			at = h.Body.Start
		}
		if h.Body.Person != p || !w.Contains(at) {
			continue
		}
		i, known := places[h.Body.Category]
		if !known {
			i = len(list)
			places[h.Body.Category] = i
			list = append(list, CategoryTime{Category: h.Body.Category})
		}
		list[i].Time = plus(list[i].Time, h.Body.Length.Std())
		list[i].Events = append(list[i].Events, h.Event)
	}
	slices.SortFunc(list, func(a, b CategoryTime) int { return cmp.Compare(a.Category, b.Category) })
	return list
}
