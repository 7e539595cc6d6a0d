package phases

import (
	"slices"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// Timeline returns one relationship over time as the text of an SVG picture that
// needs nothing else: the mentoring period and its midpoint; a lane for each who
// is or was mentored, with phases as bars, pauses hatched, and sessions held and
// missed; thinner lanes for those who mentor; leaving, closing and reopening. It
// is readable on a light ground and on a dark one, and says the same in words
// to those who do not see it.
//
// What lasts is drawn until the given instant, which stands for the present; or
// until the last event if that is later. A closed relationship ends where it
// ended. An instant outside the years 0 to 9999 is none. Days are those of UTC. Equal journals and instants give equal text.
//
// Where the journal cannot be replayed (see [Machine.Replay]) the picture ends
// before the event at fault.
func (m Machine) Timeline(j journal.Journal, until time.Time) (string, error) {
	t, err := m.timeline(j, canonical(until))
	return t.svg(), err
}

// A timeline is what there is to draw.
type timeline struct {
	relationship mentorship.RelationshipID
	structure    mentorship.Structure
	phase        journal.PhaseName
	closing      Closing
	period       mentorship.Period
	dates        Dates
	now          time.Time // until when what lasts is drawn; zero once closed
	lanes        []lane
	others       []lane // of those who are not mentored
	turns        []turn // of the whole
	kinds        []barKind
	axis         axis
}

// A barKind is a phase as the key tells it.
type barKind struct {
	phase journal.PhaseName
	class string
}

// A turn is something that happens at an instant.
type turn struct {
	at           time.Time
	what, detail string
}

func (t turn) String() string {
	text := t.what + " " + date(t.at)
	if t.detail != "" {
		text += ", " + t.detail
	}
	return text
}

func (m Machine) timeline(j journal.Journal, until time.Time) (*timeline, error) {
	if !inText(until) {
		until = time.Time{}
	}
	tr, err := m.trace(j)
	if err != nil { // as far as it could be replayed
		j = firstEvents(j, tr.core.version)
	}
	facts, _ := j.Facts() // of one relationship, as it was replayed
	c := tr.core
	t := &timeline{
		relationship: c.relationship, structure: c.outline.Structure, phase: c.machine.name(c.phase()), closing: c.closing,
		period: c.period, dates: State{c}.Dates(nil), now: later(c.last.at, until),
	}
	if c.closed() || c.version == 0 {
		t.now = time.Time{}
	}
	for i, name := range c.machine.names {
		t.kinds = append(t.kinds, barKind{name, c.machine.class(stage(i))})
	}
	t.ways(tr)
	t.people(tr, facts)
	for _, closure := range facts.Closures().Slice() {
		t.turns = append(t.turns, turn{closure.Closed.At, "closed", string(closure.Closed.Body.Ending)})
		if !closure.Reopened.IsZero() {
			t.turns = append(t.turns, turn{closure.Reopened.At, "reopened", ""})
		}
	}
	t.axis = t.span(c)
	t.leaveOut()
	return t, err
}

// leaveOut drops from each lane what came before the phases, where something
// follows and it is too short to be seen: between an opening and a joining often
// lie seconds.
func (t *timeline) leaveOut() {
	const visible = 10 // a pixel
	for i := range t.lanes {
		l := &t.lanes[i]
		for len(l.bars) > 1 && l.bars[0].kind < int(firstPhase) && t.axis.at(l.bars[0].until)-t.axis.at(l.bars[0].from) < visible {
			l.bars = l.bars[1:]
		}
	}
}

// firstEvents returns the first events of a journal.
func firstEvents(j journal.Journal, n int) journal.Journal {
	var events []journal.Event
	for i, e := range j.All() {
		if i < n {
			events = append(events, e)
		}
	}
	part, _ := journal.New(events...) // they were in a journal
	return part
}

// class returns how a stage is coloured: by the phase of the article, and by
// turns where several belong to one.
func (m *machine) class(s stage) string {
	as := m.as(s)
	if as == "" || as == mentorship.PhaseClosure {
		return "before"
	}
	same := 0
	for before := firstPhase; before < s; before++ {
		if m.as(before) == as {
			same++
		}
	}
	if same%2 == 1 {
		return string(as) + "-2"
	}
	return string(as)
}

// span returns the axis on which all that is drawn has its place. The period has
// its place there, too, unless next to it nothing else could be told apart.
func (t *timeline) span(c *core) axis {
	const most = 8 // times as long as what happened
	all := []time.Time{t.now, c.last.at}
	for _, list := range [...][]lane{t.lanes, t.others} {
		for _, l := range list {
			for _, b := range l.bars {
				all = append(all, b.from, b.until)
			}
			for _, s := range l.sessions {
				all = append(all, s...)
			}
		}
	}
	all = slices.DeleteFunc(all, time.Time.IsZero)
	if len(all) == 0 {
		return axis{}
	}
	a := newAxis(slices.MinFunc(all, time.Time.Compare), slices.MaxFunc(all, time.Time.Compare))
	if t.hasPeriod() {
		whole := axis{min(a.from, t.period.From.Unix()), max(a.until, t.period.Until.Unix())}
		if whole.until-whole.from <= most*(a.until-a.from) {
			return whole
		}
	}
	return a
}

// hasPeriod reports whether the mentoring period has both ends.
func (t *timeline) hasPeriod() bool { return t.period.Valid() && !t.period.Until.IsZero() }
