package journal

import (
	"slices"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// Gaps returns the stretches without a session held that sessions cut the
// window into, by the clock of the relationship and the person: from one start
// to the next. The first counts from the beginning of the window; the last
// lasts until its end. Only sessions that the person came to count; all do for
// the empty person. Ends that are open are the first event and the last.
func (f Facts) Gaps(p mentorship.PersonID, w mentorship.Period) Delays {
	type start struct {
		at time.Time
		id EventID
	}
	var starts []start
	for s := range f.look().sessions.each() {
		if !s.Held.IsZero() && w.Contains(s.Start) && (p == "" || slices.Contains(s.Present, p)) {
			starts = append(starts, start{s.Start, s.Held.Event})
		}
	}
	slices.SortStableFunc(starts, func(a, b start) int { return a.at.Compare(b.at) })

	var d Delays
	clock := f.Clock(p)
	from, until := f.ends(w)
	last := start{at: from}
	for _, s := range starts {
		d.Ended = append(d.Ended, Delay{clock.Between(last.at, s.at), last.id, s.id})
		last = s
	}
	if last.at.Before(until) {
		d.Lasting = append(d.Lasting, Delay{clock.Between(last.at, until), last.id, ""})
	}
	sortDelays(&d)
	return d
}
