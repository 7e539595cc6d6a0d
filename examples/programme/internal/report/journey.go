package report

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/go-mentorship/mentorkit/examples/programme/internal/course"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/plan"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/words"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/phases"
)

// Journey tells of one relationship in full.
func Journey(w io.Writer, p *plan.Plan, r course.Round, c course.Course) {
	s := &sheet{}
	s.line("%s on %s: %s, in %s", c.ID, r.At.Format(day), words.Shape(c), c.State.Phase())
	if dates := words.Dates(c, r.At); dates != "" && !c.Over() {
		s.text("  ", "%s.", words.Title(dates))
	}
	s.people(r, c)
	s.milestones(r, c)
	s.work(r, c)
	if c.Over() {
		s.heading("How it ended")
		s.text("  ", "%s.", words.Title(words.Ended(c, r.At)))
	} else {
		s.missing(r, c)
		s.stalls(r, c)
	}
	s.going(p, r, c)
	s.broughtBy(p, r, c)
	if len(c.Aftermath) > 0 {
		s.heading("What follows for those whose part is over")
		for _, a := range c.Aftermath {
			if follows := words.Follows(r, c, a); follows != "" {
				s.text("  ", "%s", follows)
			} else {
				s.text("  ", "%s: nothing is owed, and nothing stands in the way of another", a.Person)
			}
		}
	}
	s.cited()
	s.line("")
	s.last(p, r)
	s.writeTo(w)
}

// people says who takes part, and how those came along who are mentored.
func (s *sheet) people(r course.Round, c course.Course) {
	s.heading("Who takes part")
	for _, p := range c.State.Participants() {
		text := fmt.Sprintf("%s since %s", p.Role, words.Day(p.Joined, r.At))
		if !p.Active() {
			text = fmt.Sprintf("%s from %s until %s", p.Role, words.Day(p.Joined, r.At), words.Day(p.Left, r.At))
		}
		s.text("  "+string(p.Person)+"  ", "%s", text)
		for _, w := range c.Ways {
			i := slices.IndexFunc(w.Stays, func(s phases.Stay) bool { return s.From.Equal(p.Joined) })
			if w.Person == p.Person && i >= 0 {
				s.text("    ", "%s", way(w.Stays[i:], r.At))
			}
		}
	}
}

// way says how long somebody was in each phase.
func way(stays []phases.Stay, at time.Time) string {
	var parts []string
	for _, s := range stays {
		if s.Phase == phases.Closure {
			continue
		}
		if s.Until.IsZero() {
			s.Until = at
		}
		parts = append(parts, fmt.Sprintf("%s %s", s.Phase, words.Days(s.Until.Sub(s.From))))
	}
	return strings.Join(parts, " > ")
}

// milestones lists what happened, but for the daily work.
func (s *sheet) milestones(r course.Round, c course.Course) {
	s.heading("Its way")
	var last time.Time
	for _, e := range c.Facts.Journal().All() {
		said, ok := words.Milestone(e, r.At)
		if !ok {
			continue
		}
		date := ""
		if e.At.YearDay() != last.YearDay() || e.At.Year() != last.Year() {
			date = words.Day(e.At, r.At)
		}
		last = e.At
		s.text(fmt.Sprintf("  %12s  ", date), "%s", said)
	}
}

// work counts what was done.
func (s *sheet) work(r course.Round, c course.Course) {
	s.heading("What was done")
	held := 0
	for _, x := range c.Facts.Sessions().All() {
		if !x.Held.At.IsZero() {
			held++
		}
	}
	s.text("  ", "%s held; %s, %s, %s, %s.", words.Count(held, "session"), words.Count(c.Facts.Messages().Len(), "message"),
		words.Count(c.Facts.Tasks().Len(), "task"), words.Count(c.Facts.Feedback().Len(), "piece")+" of feedback", words.Count(c.Facts.Reflections().Len(), "reflection"))
	for _, g := range c.State.Goals() {
		text := fmt.Sprintf("goal %s of %s: %s", g.ID, g.For, g.Status)
		if g.Status == "open" {
			text += fmt.Sprintf(" at %d%%", g.Progress)
		}
		if g.Changes > 0 {
			text += ", set anew " + words.Count(g.Changes, "time")
		}
		s.text("  ", "%s", text)
	}
	if a, ok := c.State.Agreement(); ok {
		var signed []mentorship.PersonID
		for _, signature := range a.Signatures {
			signed = append(signed, signature.Person)
		}
		s.text("  ", "agreement version %d, signed by %s", a.Version, words.List(signed, len(signed)))
	}
	for _, pause := range c.State.Pauses() {
		until := "now"
		if !pause.Until.IsZero() {
			until = words.Day(pause.Until, r.At)
		}
		s.text("  ", "rested from %s until %s", words.Day(pause.From, r.At), until)
	}
}

// missing says where each stands, and then rule by rule what is missing for whom,
// and what mends it.
func (s *sheet) missing(r course.Round, c course.Course) {
	s.heading("What is missing")
	for _, same := range alikes(r, c) {
		s.text("  "+words.List(same.people, len(same.people))+"  ", "%s", same.where)
	}
	gaps := slices.Clone(c.Waiting)
	for _, p := range words.Mentored(c) {
		gaps = append(gaps, p.Missing...)
	}
	slices.SortStableFunc(gaps, func(a, b phases.Gap) int {
		return cmp.Or(-cmp.Compare(a.Finding.Severity, b.Finding.Severity), cmp.Compare(a.Finding.Code, b.Finding.Code))
	})
	for i, g := range gaps {
		info := words.PhaseRule(g.Finding.Code)
		if i == 0 || gaps[i-1].Finding.Code != g.Finding.Code {
			sort := "advised"
			if g.Blocking() {
				sort = "blocks"
			}
			s.text("  "+sort+": ", "%s [%s]", info.Title, info.Code)
			s.text("    remedy: ", "%s (%s)", info.Remedy, s.basis(info))
		}
		s.text("    - ", "%s", g.Finding.Message)
	}
}

// stalls says how long each has rested.
func (s *sheet) stalls(r course.Round, c course.Course) {
	s.heading("What stalls")
	for _, p := range words.Mentored(c) {
		switch {
		case p.Stall == nil:
			s.line("  %s: no limit is set", p.Participant.Person)
		case p.Stalled():
			for _, said := range words.Stalled(c, p, r.At) {
				s.text("  ", "%s", said)
			}
			info := words.PhaseRule(p.Stall.Finding.Code)
			s.text("    ", "%s %s (%s) [%s]", info.Why, info.Remedy, s.basis(info), info.Code)
		case p.Stall.Due.IsZero():
			s.line("  %s: paused after %s of %s without progress", p.Participant.Person, words.Days(p.Stall.Idle), words.Days(p.Stall.Limit))
		default:
			s.line("  %s: %s of %s without progress, to be reached on %s", p.Participant.Person, words.Days(p.Stall.Idle), words.Days(p.Stall.Limit), words.Day(p.Stall.Due, r.At))
		}
	}
	if len(words.Mentored(c)) == 0 {
		s.line("  Nobody is mentored.")
	}
}
