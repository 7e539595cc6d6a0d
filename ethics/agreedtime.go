package ethics

import (
	"slices"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// A spell is a stretch of time in which one version of an agreement was in force,
// or none.
type spell struct {
	period  mentorship.Period
	version journal.AgreementVersion
	agreed  bool
}

// spells cuts the window of a view, as far as its instant, by what was in force.
func spells(v journal.View) []spell {
	f := v.Facts()
	var turns []time.Time
	for _, a := range f.Agreements().All() {
		for _, s := range a.Signed.All() {
			turns = append(turns, s.At)
		}
	}
	if turns == nil {
		turns = []time.Time{{}} // nobody signed anything
	}
	for _, p := range f.Participations().All() {
		turns = append(turns, p.Period.From, p.Period.Until)
	}
	slices.SortFunc(turns, time.Time.Compare)
	turns = slices.CompactFunc(turns, time.Time.Equal)
	seen := v.Window()
	if end := v.At().Add(1); seen.Until.IsZero() || end.Before(seen.Until) {
		seen.Until = end
	}
	var list []spell
	for i, from := range turns {
		one := spell{period: mentorship.Period{From: from}}
		one.version, one.agreed = f.InForce(from)
		if i == 0 && !one.agreed {
			one.period.From = time.Time{}
		}
		if i+1 < len(turns) {
			one.period.Until = turns[i+1]
		}
		var some bool
		if one.period, some = common(one.period, seen); some {
			list = append(list, one)
		}
	}
	return list
}

// sum adds up two tallies of different things.
func sum(a, b journal.Tally) journal.Tally {
	return journal.Tally{Count: a.Count + b.Count, Of: a.Of + b.Of, Events: append(a.Events, b.Events...)}
}
