package report

import (
	"slices"

	"github.com/go-mentorship/mentorkit/examples/programme/internal/course"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/words"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// standing says where the relationships of a journal stand.
func (s *sheet) standing(r course.Round, few limit) {
	if len(r.Courses) == 0 {
		return
	}
	s.heading("Where they stand on %s (%d)", r.At.Format(day), len(r.Courses))
	for _, sentence := range words.Round(r) {
		s.text("  ", "%s", sentence)
	}
	s.line("  -why shows one in full, as in: -why %q", string(r.Courses[0].ID))
	shown := few.of(len(r.Courses))
	for _, c := range r.Courses[:shown] {
		s.line("")
		if c.Over() {
			s.over(r, c)
		} else {
			s.lasting(r, c)
		}
	}
	s.more(shown, len(r.Courses), "relationships")
}

// lasting is a relationship that goes on.
func (s *sheet) lasting(r course.Round, c course.Course) {
	s.text("  ", "%s: %s", c.ID, words.Shape(c))
	for _, p := range c.People {
		if !p.Stalled() {
			continue
		}
		for i, said := range words.Stalled(c, p, r.At) {
			if i == 0 {
				s.text("    ! ", "STALLED. %s", said)
			} else {
				s.text("      ", "%s", said)
			}
		}
	}
	for _, g := range c.Waiting {
		s.text("    ", "%s", words.Title(g.Finding.Message))
	}
	for _, same := range alikes(r, c) {
		s.text("    "+words.List(same.people, len(same.people))+"  ", "%s", same.where)
		if same.advised != "" {
			s.text("      advised: ", "%s", same.advised)
		}
	}
	for _, a := range c.Aftermath {
		if follows := words.Follows(r, c, a); follows != "" {
			s.text("    ", "%s", follows)
		}
	}
	if dates := words.Dates(c, r.At); dates != "" {
		s.text("    ", "%s", words.Title(dates))
	}
}

// An alikeness is what holds of people who stand alike, so that it can be told once.
type alikeness struct {
	people         []mentorship.PersonID
	where, advised string
}

func alikes(r course.Round, c course.Course) []alikeness {
	var list []alikeness
	for _, p := range words.Mentored(c) {
		where := words.Where(p, r.At)
		if soon := words.Soon(c, p, r.At); soon != "" {
			where += ", " + soon
		}
		next, blocking, advised := words.Missing(p, r.At)
		if blocking == "" {
			next, blocking = "nothing blocks", words.Step(p)
		}
		where += "; " + next + ": " + blocking
		i := slices.IndexFunc(list, func(a alikeness) bool { return a.where == where && a.advised == advised })
		if i < 0 {
			i = len(list)
			list = append(list, alikeness{where: where, advised: advised})
		}
		list[i].people = append(list[i].people, p.Participant.Person)
	}
	return list
}

// over is a relationship that has come to its end.
func (s *sheet) over(r course.Round, c course.Course) {
	s.text("  ", "%s: %s, %s", c.ID, words.Shape(c), words.Ended(c, r.At))
	for _, a := range c.Aftermath {
		if follows := words.Follows(r, c, a); follows != "" {
			s.text("    ", "%s", follows)
		}
	}
}
