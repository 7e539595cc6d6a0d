package outcome

import (
	"math"

	"github.com/go-mentorship/mentorkit/internal/stats"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// An Analysis is how the items of an instrument held together for many people.
type Analysis struct {
	Instrument journal.Code `json:"instrument"`
	// Total is over all items, and Subscales in the order of [Instrument.Subscales].
	Total     Reliability   `json:"total"`
	Subscales []Reliability `json:"subscales"`
}

// A Reliability is that of a group of items.
type Reliability struct {
	// Name is empty for the total.
	Name journal.Code `json:"name,omitzero"`
	// People answered all items of the group; those who did not are Incomplete and
	// count in none of the figures.
	People     int `json:"people"`
	Incomplete int `json:"incomplete"`
	// Alpha is Cronbach's; nil where it cannot be told.
	Alpha *Estimate       `json:"alpha"`
	Items []ItemStatistic `json:"items"`
}

// An ItemStatistic is what is known of one item. Figures that cannot be told are nil.
type ItemStatistic struct {
	Item      journal.Code `json:"item"`
	Mean      *float64     `json:"mean"`
	Deviation *float64     `json:"deviation"`
	// Rest is the correlation with the sum of the other items.
	Rest *float64 `json:"rest"`
	// Dropped is alpha without the item.
	Dropped *Estimate `json:"dropped"`
	// Floor and Ceiling are how many answers are at the ends of the scale; from 15 in
	// a hundred on an item hardly tells people apart there (convention).
	Floor   int `json:"floor"`
	Ceiling int `json:"ceiling"`
}

// Analyse returns the reliability of the answers of many people, with intervals of
// the given confidence. The error is that of the first person whose answers
// [Instrument.Score] would refuse.
func (i Instrument) Analyse(people [][]journal.ItemScore, confidence float64) (Analysis, error) {
	rows := make([][]*float64, len(people))
	for n, answers := range people {
		values, err := i.values(answers)
		if err != nil {
			return Analysis{}, err
		}
		rows[n] = values
	}
	if err := i.Validate(); err != nil {
		return Analysis{}, err
	}
	groups := i.groups()
	a := Analysis{Instrument: i.Code, Total: i.reliability(groups[0], rows, confidence), Subscales: []Reliability{}}
	for _, g := range groups[1:] {
		a.Subscales = append(a.Subscales, i.reliability(g, rows, confidence))
	}
	return a, nil
}

func (i Instrument) reliability(g group, rows [][]*float64, confidence float64) Reliability {
	r := Reliability{Name: g.name, Items: []ItemStatistic{}}
	var table [][]float64
	for _, row := range rows {
		if complete := gather(row, g.places); complete != nil {
			table = append(table, complete)
		}
	}
	r.People, r.Incomplete = len(table), len(rows)-len(table)
	r.Alpha = alphaOf(table, confidence)
	for n, place := range g.places {
		s := i.statistic(table, n)
		s.Item = i.Items[place].Code
		s.Dropped = alphaOf(without(table, n), confidence)
		r.Items = append(r.Items, s)
	}
	return r
}

// gather returns the answers at the places; nil where one is missing.
func gather(row []*float64, places []int) []float64 {
	list := make([]float64, 0, len(places))
	for _, n := range places {
		if row[n] == nil {
			return nil
		}
		list = append(list, *row[n])
	}
	return list
}

// without returns the table without a column.
func without(table [][]float64, n int) [][]float64 {
	rest := make([][]float64, len(table))
	for i, row := range table {
		rest[i] = append(append(make([]float64, 0, len(row)), row[:n]...), row[n+1:]...)
	}
	return rest
}

func alphaOf(table [][]float64, confidence float64) *Estimate {
	if e, ok := Alpha(table, confidence); ok {
		return &e
	}
	return nil
}

// statistic describes a column of the table.
func (i Instrument) statistic(table [][]float64, n int) (s ItemStatistic) {
	var column, rest []float64
	for _, row := range table {
		column = append(column, row[n])
		sum := 0.0
		for m, v := range row {
			if m != n {
				sum += v
			}
		}
		rest = append(rest, sum)
		switch row[n] {
		case float64(i.Lowest):
			s.Floor++
		case float64(i.Highest):
			s.Ceiling++
		}
	}
	if mean, ok := stats.Mean(column); ok {
		s.Mean = &mean
	}
	if variance, ok := stats.Variance(column); ok {
		s.Deviation = new(math.Sqrt(variance))
	}
	if r, ok := stats.Correlation(column, rest); ok {
		s.Rest = &r
	}
	return s
}
