package journal

import "time"

// SameDay reports whether two instants are of one day (UTC; convention).
func SameDay(a, b time.Time) bool {
	y, m, d := a.UTC().Date()
	y2, m2, d2 := b.UTC().Date()
	return y == y2 && m == m2 && d == d2
}

// SeveralDays reports whether events happened on more than one day, so that one bad
// day does not make them. It takes time proportional to the journal.
func (f Facts) SeveralDays(events []EventID) bool {
	wanted := make(map[EventID]bool, len(events))
	for _, id := range events {
		wanted[id] = true
	}
	var first time.Time
	found := false
	for _, e := range f.journal.All() {
		switch {
		case !wanted[e.ID]:
		case !found:
			first, found = e.At, true
		case !SameDay(first, e.At):
			return true
		}
	}
	return false
}
