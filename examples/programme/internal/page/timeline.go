package page

import (
	"fmt"
	"strings"
	"time"

	"github.com/go-mentorship/mentorkit/examples/programme/internal/course"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/words"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// A courseLine is the way of one relationship over time.
type courseLine struct {
	ID             mentorship.RelationshipID
	Shape          string
	Badge, Mood    string   // "stalled", "warning"
	Said           []string // what stalls, or how it ended
	Dates          string
	Lines          []personLine
	Months         []month
	Follows        []string
	Title, Heading string
}

// A personLine is the way of one mentee.
type personLine struct {
	Mentee mentorship.PersonID
	Title  string
	Legs   []stretch
	Rests  []stretch
	Stall  *stretch
	Held   []dot
	Missed []dot
	Months []month
}

// A stretch of time, in shares of the whole.
type stretch struct{ X, Width, Class, Title string }

type dot struct{ X, Title string }

// A month begins at a share of the whole; each second one is left out where there
// is little room.
type month struct {
	X, Name string
	Even    bool
}

// A span is the time that all lines share: from the month of the first event to
// the end of that which is told of.
type span struct{ from, until time.Time }

func newSpan(r course.Round) span {
	first := time.Date(r.From.Year(), r.From.Month(), 1, 0, 0, 0, 0, time.UTC)
	last := time.Date(r.At.Year(), r.At.Month()+1, 1, 0, 0, 0, 0, time.UTC)
	return span{first, last}
}

func (s span) share(from, until time.Time) string {
	return percent(int(until.Sub(from)/time.Minute), int(s.until.Sub(s.from)/time.Minute))
}

func (s span) at(t time.Time) string { return s.share(s.from, t) }

func (s span) stretch(from, until time.Time, class, title string) stretch {
	return stretch{s.at(from), s.share(from, until), class, title}
}

// mostMonths are named; of a longer time, the years are.
const mostMonths = 24

func (s span) months() []month {
	var list []month
	layout, step := "Jan", 1
	if s.until.Sub(s.from) > mostMonths*31*24*time.Hour {
		layout, step = "2006", 12
	}
	for t := s.from; t.Before(s.until); t = t.AddDate(0, step, 0) {
		list = append(list, month{s.at(t), t.Format(layout), len(list)%2 == 0})
	}
	return list
}

func (s span) course(r course.Round, c course.Course) courseLine {
	line := courseLine{ID: c.ID, Shape: words.Shape(c), Months: s.months()}
	switch {
	case c.Over():
		closing, _ := c.State.Closing()
		line.Badge, line.Mood = string(closing.Ending), "over"
		if closing.Ending == journal.EndingCompleted {
			line.Mood = "done"
		}
		line.Said = []string{words.Title(words.Ended(c, r.At)) + "."}
	case c.Stalled():
		line.Badge, line.Mood = "stalled", "violation"
	case c.State.Paused():
		line.Badge = "paused"
	default:
		line.Badge = string(c.State.Phase())
	}
	for _, g := range c.Waiting {
		line.Said = append(line.Said, words.Title(g.Finding.Message)+".")
	}
	for _, p := range c.People {
		line.Lines = append(line.Lines, s.person(r, c, p))
		if p.Stalled() {
			line.Said = append(line.Said, words.Stalled(c, p, r.At)...)
		}
	}
	for _, a := range c.Aftermath {
		if follows := words.Follows(r, c, a); follows != "" {
			line.Follows = append(line.Follows, follows+".")
		}
	}
	if !c.Over() {
		line.Dates = words.Title(words.Dates(c, r.At))
	}
	return line
}

func (s span) person(r course.Round, c course.Course, p course.Person) personLine {
	line := personLine{Mentee: p.Participant.Person, Months: s.months()}
	var told []string
	for _, l := range p.Way {
		text := fmt.Sprintf("%s from %s, %s", l.Phase, words.Day(l.From, r.At), words.Days(l.Until.Sub(l.From)))
		told = append(told, text)
		line.Legs = append(line.Legs, s.stretch(l.From, l.Until, phaseClass(r, l.Phase), text))
	}
	end := s.until
	if n := len(p.Way); n > 0 {
		end = p.Way[n-1].Until
	}
	for _, pause := range c.Facts.Pauses().All() {
		if pause.Person != "" && pause.Person != p.Participant.Person || pause.Paused.At.Before(p.Joined) {
			continue
		}
		until := pause.Until
		if until.IsZero() || until.After(r.At) {
			until = r.At
		}
		text := fmt.Sprintf("rested from %s until %s", words.Day(pause.Paused.At, r.At), words.Day(until, r.At))
		told = append(told, text)
		line.Rests = append(line.Rests, s.stretch(pause.Paused.At, until, "rest", text))
	}
	if p.Stalled() {
		stall := s.stretch(p.Stall.Due, r.At, "c-warn", "stalled since "+words.Day(p.Stall.Due, r.At))
		line.Stall = &stall
		told = append(told, stall.Title)
	}
	for _, fate := range c.Facts.Fates(p.Participant.Person, mentorship.Period{From: p.Joined, Until: end}, r.At) {
		day := words.Day(fate.Start, r.At)
		if fate.Fate == journal.FateAttended {
			line.Held = append(line.Held, dot{s.at(fate.Start), "session on " + day})
		} else if fate.Fate == journal.FateMissed || fate.Fate == journal.FateLetDown {
			line.Missed = append(line.Missed, dot{s.at(fate.Start), "session missed on " + day})
		}
	}
	told = append(told, words.Count(len(line.Held), "session"))
	line.Title = string(line.Mentee) + ": " + strings.Join(told, "; ")
	return line
}
