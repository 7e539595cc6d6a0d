package challenge

import (
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// table is the clues and, by factor, what each of them says.
type table struct {
	clues []clue
	lines [factorCount][]line
}

// A line is a weight with its clue by place.
type line struct {
	clue                 int
	yes, no, most, least int
}

var standard = newTable()

func newTable() *table {
	t := &table{clues: clues()}
	places := map[string]int{}
	for i, c := range t.clues {
		places[c.name] = i
	}
	for _, w := range weights() {
		f := w.factor.index()
		t.lines[f] = append(t.lines[f], line{places[w.clue], w.yes, w.no, w.most, w.least})
	}
	return t
}

// weigh returns what a line makes of observations.
func (l line) weigh(count, of int) int {
	// Counts of a journal are far below the square root of the largest int.
	return min(max(l.yes*count-l.no*(of-count), -l.least), l.most)
}

// weighed is what all clues together say of a factor.
type weighed struct {
	total, observations int
}

// weigh goes through the clues of a factor.
func (t *table) weigh(s *sight, f int) weighed {
	w := weighed{total: prior}
	for _, l := range t.lines[f] {
		count, of := t.clues[l.clue].see(s, nil)
		if of == 0 {
			continue
		}
		w.observations += of
		w.total += l.weigh(count, of)
	}
	return w
}

// tells reports whether there are enough observations to tell anything.
func tells(v journal.View, observations int) bool {
	least, set := v.Signs().Observations.Value()
	return observations > 0 && (!set || observations >= least)
}
