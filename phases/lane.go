package phases

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// A lane is somebody over time.
type lane struct {
	name, role string
	bars       []bar
	rests      []mentorship.Period
	ends       []turn // leaving
	sessions   [numFates][]time.Time
}

// A bar is a stay in a phase, or a part of somebody who is not mentored. Its kind
// is an index of the kinds of the timeline.
type bar struct {
	kind        int
	from, until time.Time
	lasts       bool // it is drawn until now
}

// What becomes of sessions, as far as it is drawn.
const (
	fateHeld = iota
	fateMissed
	fateLetDown
	fateAhead
	numFates
)

var drawnFates = [numFates]struct {
	fate        journal.Fate
	class, text string
}{
	{journal.FateAttended, "held", "session held"},
	{journal.FateMissed, "missed", "session missed"},
	{journal.FateLetDown, "let-down", "missed by others"},
	{journal.FateAhead, "ahead", "session ahead"},
}

// ways makes lanes of ways, one for each person.
func (t *timeline) ways(tr *trace) {
	ways := tr.ways
	if len(ways) == 0 && len(tr.before) > 0 {
		ways = []Way{{Stays: tr.before}}
	}
	for _, w := range ways {
		name := cmp.Or(string(w.Person), "nobody is mentored")
		l := t.lane(&t.lanes, name)
		for _, s := range w.Stays {
			if s.Phase == Closure {
				continue
			}
			at := slices.IndexFunc(t.kinds, func(k barKind) bool { return k.phase == s.Phase })
			l.bars = append(l.bars, t.bar(at, s.From, s.Until))
		}
	}
}

func (t *timeline) lane(list *[]lane, name string) *lane {
	for i := range *list {
		if (*list)[i].name == name {
			return &(*list)[i]
		}
	}
	*list = append(*list, lane{name: name})
	return &(*list)[len(*list)-1]
}

func (t *timeline) bar(kind int, from, until time.Time) bar {
	if until.IsZero() {
		return bar{kind, from, later(from, t.now), true}
	}
	return bar{kind, from, until, false}
}

// people adds to the lanes what is known of each, and lanes of those who are not
// mentored.
func (t *timeline) people(tr *trace, facts journal.Facts) {
	c := tr.core
	own := map[string][]mentorship.Period{}
	for i := range c.members {
		m := &c.members[i]
		var l *lane
		if m.role.Mentored() {
			l = t.lane(&t.lanes, string(m.person))
			own[l.name] = append(own[l.name], m.pauses...)
		} else {
			l = t.lane(&t.others, string(m.person))
			end := m.left
			if m.active() {
				end = c.closing.At
			}
			l.bars = append(l.bars, t.bar(-1, m.joined, end))
		}
		if !strings.Contains(l.role, string(m.role)) {
			l.role = strings.TrimPrefix(l.role+", "+string(m.role), ", ")
		}
		if !m.active() && c.wentAway(i) {
			l.ends = append(l.ends, turn{m.left, "left", string(m.ending)})
		}
	}
	at := later(t.now, c.last.at)
	for i := range t.lanes {
		l := &t.lanes[i]
		l.rests = slices.DeleteFunc(slices.Clone(rests(c.pauses, own[l.name])), func(r mentorship.Period) bool {
			return !slices.ContainsFunc(l.bars, func(b bar) bool { return r.Overlaps(mentorship.Period{From: b.from, Until: b.until}) })
		})
		for _, s := range facts.Fates(mentorship.PersonID(l.name), mentorship.Period{}, at) {
			for k, drawn := range drawnFates {
				if s.Fate == drawn.fate && (k != fateAhead || !c.closed()) {
					l.sessions[k] = append(l.sessions[k], s.Start)
				}
			}
		}
	}
}

func (b bar) dates() string {
	if b.lasts {
		return "since " + date(b.from)
	}
	return stretch(b.from, b.until)
}

func stretch(from, until time.Time) string {
	switch {
	case until.IsZero():
		return "since " + date(from)
	case date(from) == date(until):
		return "on " + date(from)
	}
	return date(from) + " to " + date(until)
}
