package words

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/go-mentorship/mentorkit/examples/programme/internal/course"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/phases"
)

// Round says in a few sentences how the relationships of a journal stand.
func Round(r course.Round) []string {
	lasting, over, stalled, ready := 0, 0, 0, 0
	in := map[journal.PhaseName]int{}
	for _, c := range r.Courses {
		if c.Over() {
			over++
			continue
		}
		lasting++
		for _, p := range c.People {
			if !p.Active() {
				continue
			}
			in[p.Phase]++
			if p.Stalled() {
				stalled++
			}
			if Ready(p) {
				ready++
			}
		}
	}
	var where []string
	people := 0
	for _, phase := range r.Machine.Definition().Phases {
		if n := in[phase.Name]; n > 0 {
			where = append(where, fmt.Sprintf("%d in %s", n, phase.Name))
			people += n
		}
	}
	many := strconv.Itoa(over)
	if over == 0 {
		many = "none"
	}
	sentences := []string{fmt.Sprintf("%s events since %s: %s of %s %s over, and in the others %s mentored%s.",
		Number(r.Events), Day(r.From, r.At), many, Count(len(r.Courses), "relationship"), Is(over), Subject(people, "person", "is", "are"),
		prefixed(": ", List(where, len(where))))}
	if stalled > 0 {
		sentences = append(sentences, Subject(stalled, "mentorship", "has", "have")+" come to rest.")
	}
	if ready > 0 {
		sentences = append(sentences, fmt.Sprintf("Nothing blocks the next step of %s.", Count(ready, "person")))
	}
	return sentences
}

func prefixed(prefix, text string) string {
	if text == "" {
		return ""
	}
	return prefix + text
}

// Shape says what a relationship is and who guides it.
func Shape(c course.Course) string {
	text := cmp.Or(string(c.State.Outline().Structure), "structure not stated")
	if guides := Guides(c); len(guides) > 0 && !c.Over() {
		text += ", " + List(guides, len(guides))
	}
	if c.State.Paused() {
		text += ", paused"
		if !c.Dates.Resumes.IsZero() {
			text += " until " + c.Dates.Resumes.Format("2 January")
		}
	}
	return text
}

// Where says in which phase somebody is, and since when.
func Where(p course.Person, at time.Time) string {
	text := fmt.Sprintf("%s since %s", p.Phase, Day(p.Entered, at))
	if p.Paused {
		text += ", paused"
	}
	if p.Waiting {
		text += ", waits to be matched again"
	}
	return text
}

// Dates says what comes next.
func Dates(c course.Course, at time.Time) string {
	var parts []string
	for _, d := range [...]struct {
		what string
		when time.Time
	}{
		{"an answer is due by", c.Dates.Answer},
		{"goes on on", c.Dates.Resumes},
		{"next session on", c.Dates.NextSession},
		{"midpoint on", c.Dates.Midpoint},
		{"ends on", c.Dates.Ends},
	} {
		if d.when.After(at) {
			parts = append(parts, d.what+" "+Day(d.when, at))
		}
	}
	return strings.Join(parts, ", ")
}

// Stalled says how long somebody's mentorship has not moved, and what the others
// left undone meanwhile.
func Stalled(c course.Course, p course.Person, at time.Time) []string {
	s := p.Stall
	said := []string{fmt.Sprintf("%s: nothing has moved since %s, %s ago; the limit of %s was reached on %s.",
		p.Participant.Person, Day(s.Since, at), Days(s.Idle), Days(s.Limit), Day(s.Due, at))}
	for _, silence := range c.Silences(s.Since, at) {
		var parts []string
		if silence.Unanswered > 0 {
			parts = append(parts, "has not answered "+Count(silence.Unanswered, "message"))
		}
		if silence.Missed > 0 {
			parts = append(parts, "missed "+Count(silence.Missed, "session"))
		}
		said = append(said, fmt.Sprintf("Since then %s %s.", silence.Person, strings.Join(parts, " and ")))
	}
	for _, review := range c.Facts.Reviews().All() {
		if review.At.After(s.Since) {
			said = append(said, fmt.Sprintf("%s asked for a review on %s (%s).", review.Body.By, Day(review.At, at), cmp.Or(string(review.Body.Reason), "no reason given")))
		}
	}
	return said
}

// Soon says when somebody's mentorship comes to rest unless something moves, where
// no session is planned before; empty otherwise.
func Soon(c course.Course, p course.Person, at time.Time) string {
	const fortnight = 14 * 24 * time.Hour
	s := p.Stall
	if s == nil || s.Finding != nil || s.Due.IsZero() || s.Due.Sub(at) > fortnight {
		return ""
	}
	if next := c.Dates.NextSession; next.After(at) && next.Before(s.Due) {
		return ""
	}
	return "stalls on " + Day(s.Due, at)
}

// Ended says how a relationship came to its end.
func Ended(c course.Course, at time.Time) string {
	closing, _ := c.State.Closing()
	text := fmt.Sprintf("%s on %s", closing.Ending, Day(closing.At, at))
	if closing.By != "" {
		text += " by " + string(closing.By)
	}
	if closing.Reason != "" {
		text += fmt.Sprintf(" (%s)", closing.Reason)
	}
	return text
}

// Follows says what the end means for one of the people; empty where it means
// nothing more.
func Follows(r course.Round, c course.Course, a phases.Aftermath) string {
	var parts []string
	closing, over := c.State.Closing()
	if !over || !a.At.Equal(closing.At) {
		parts = append(parts, fmt.Sprintf("%s on %s", left(a.Ending), Day(a.At, r.At)))
	}
	if p, ok := c.Person(a.Person); ok && p.On != "" {
		parts = append(parts, "goes on in "+goesOn(r, p))
	} else if a.Waiting {
		parts = append(parts, "waits to be matched again, and goes first")
	}
	if a.Again.After(a.At) {
		parts = append(parts, "may begin another from "+Day(a.Again, r.At))
	}
	if len(a.NotWith) > 0 {
		parts = append(parts, "not with "+List(a.NotWith, len(a.NotWith))+" again")
	}
	for _, o := range a.Owes {
		parts = append(parts, strings.TrimSpace(fmt.Sprintf("owes a %s %s", o.What, o.Task)))
	}
	if len(parts) == 0 {
		return ""
	}
	return string(a.Person) + " " + strings.Join(parts, ", ")
}

// left says how somebody left a relationship that went on.
func left(e journal.Ending) string {
	said := map[journal.Ending]string{"": "left", journal.EndingCompleted: "completed", journal.EndingOneSided: "left one-sidedly"}
	return cmp.Or(said[e], "left, "+string(e))
}

// goesOn says where somebody went on, and how far they are there.
func goesOn(r course.Round, p course.Person) string {
	text := string(p.On)
	if next, ok := r.Find(p.On); ok {
		if there, ok := next.Person(p.Participant.Person); ok {
			text += ", there in " + Where(there, r.At)
		}
	}
	return text
}

// Mentored returns those who are mentored at the time.
func Mentored(c course.Course) []course.Person {
	return slices.DeleteFunc(slices.Clone(c.People), func(p course.Person) bool { return !p.Active() })
}
