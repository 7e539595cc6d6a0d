package main

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"maps"
	"math"
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/outcome"
)

// report writes what the answers say, by instrument.
func report(out io.Writer, known []outcome.Instrument, sheets map[key][]journal.ItemScore, confidence float64) error {
	w := bufio.NewWriter(out)
	for _, i := range known {
		keys := slices.SortedFunc(maps.Keys(sheets), func(a, b key) int {
			return cmp.Or(cmp.Compare(a.person, b.person), cmp.Compare(order(a.wave), order(b.wave)))
		})
		keys = slices.DeleteFunc(keys, func(k key) bool { return k.instrument != i.Code })
		if len(keys) == 0 {
			continue
		}
		fmt.Fprintf(w, "%s (%s)\n", i.Title, i.Code)
		if i.Caution != "" {
			fmt.Fprintf(w, "  Mind: %s\n", i.Caution)
		}
		totals, err := people(w, i, keys, sheets)
		if err != nil {
			return err
		}
		for _, wave := range journal.Waves() {
			if err := reliability(w, i, wave, keys, sheets, confidence); err != nil {
				return err
			}
		}
		change(w, keys, totals, confidence)
		fmt.Fprintln(w)
	}
	return w.Flush()
}

func order(w journal.Wave) int { return slices.Index(journal.Waves(), w) }

// people writes the scores of each, and returns their totals.
func people(w io.Writer, i outcome.Instrument, keys []key, sheets map[key][]journal.ItemScore) (map[key]float64, error) {
	totals := map[key]float64{}
	for _, k := range keys {
		s, err := i.Score(sheets[k])
		if err != nil {
			return nil, err
		}
		fmt.Fprintf(w, "  %s, %s: %s", k.person, k.wave, scored(s.Total))
		for _, part := range s.Subscales {
			fmt.Fprintf(w, "; %s %s", part.Name, scored(part))
		}
		fmt.Fprintln(w)
		if s.Total.Mean != nil {
			totals[k] = *s.Total.Mean
		}
	}
	return totals, nil
}

func scored(s outcome.Scale) string {
	text := "cannot be told"
	if s.Mean != nil {
		text = fmt.Sprintf("%.2f", *s.Mean)
	}
	if missing := s.Items - s.Answered; missing > 0 {
		text += fmt.Sprintf(" (%d of %d missing)", missing, s.Items)
	}
	switch {
	case s.Floor:
		text += " (at the floor)"
	case s.Ceiling:
		text += " (at the ceiling)"
	}
	return text
}

// reliability writes how the items held together in a wave.
func reliability(w io.Writer, i outcome.Instrument, wave journal.Wave, keys []key, sheets map[key][]journal.ItemScore, confidence float64) error {
	var all [][]journal.ItemScore
	for _, k := range keys {
		if k.wave == wave {
			all = append(all, sheets[k])
		}
	}
	if len(all) == 0 || len(i.Items) < 2 {
		return nil
	}
	a, err := i.Analyse(all, confidence)
	if err != nil {
		return err
	}
	for n, r := range append([]outcome.Reliability{a.Total}, a.Subscales...) {
		name := string(r.Name)
		if n == 0 {
			name = "all items"
		}
		fmt.Fprintf(w, "  %s, alpha of %s: %s, from %d complete of %d\n", wave, name, told(r.Alpha), r.People, r.People+r.Incomplete)
	}
	best, found := weakest(a.Total)
	if found {
		fmt.Fprintf(w, "  %s, alpha would be highest without item %s: %s\n", wave, best.Item, told(best.Dropped))
	}
	return nil
}

// weakest returns the item without which alpha would be highest, if that is higher
// than with it.
func weakest(r outcome.Reliability) (best outcome.ItemStatistic, found bool) {
	if r.Alpha == nil {
		return best, false
	}
	highest := r.Alpha.Value
	for _, item := range r.Items {
		if item.Dropped != nil && item.Dropped.Value > highest+1e-9 {
			best, found, highest = item, true, item.Dropped.Value
		}
	}
	return best, found
}

// change writes how the totals changed from before to after.
func change(w io.Writer, keys []key, totals map[key]float64, confidence float64) {
	var before, after []float64
	people := map[string]bool{}
	sum := 0.0
	for _, k := range keys {
		if people[k.person] {
			continue
		}
		people[k.person] = true
		k.wave = journal.WaveBefore
		first, okFirst := totals[k]
		k.wave = journal.WaveAfter
		second, okSecond := totals[k]
		if okFirst && okSecond {
			before, after = append(before, first), append(after, second)
			sum += second - first
		}
	}
	n := len(before)
	if n == 0 {
		fmt.Fprintf(w, "  change: cannot be told, nobody of %d was scored before and after\n", len(people))
		return
	}
	fmt.Fprintf(w, "  change of %d of %d people: %+.2f points on average", n, len(people), sum/float64(n))
	if c, ok := outcome.Change(before, after, confidence); ok {
		fmt.Fprintf(w, "; in deviations of the first wave %s\n", told(&c.Raw))
	} else {
		fmt.Fprintln(w, "; how sure that is cannot be told")
	}
}

func told(e *outcome.Estimate) string {
	if e == nil {
		return "cannot be told"
	}
	return fmt.Sprintf("%s (%s to %s)", rounded(e.Value), rounded(e.Low), rounded(e.High))
}

// rounded writes two digits, and no negative zero.
func rounded(v float64) string { return fmt.Sprintf("%.2f", math.Round(v*100)/100+0) }
