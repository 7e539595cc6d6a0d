package page

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/go-mentorship/mentorkit/examples/programme/internal/course"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/words"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// A standing is where the relationships of a journal stand.
type standing struct {
	At      string
	Summary string
	Diagram diagram
	Rows    []standingRow
	Courses []courseCard
}

// A standingRow is where one mentee stands.
type standingRow struct {
	Relationship      mentorship.RelationshipID
	Mentee            mentorship.PersonID
	Phase, Class      string
	Since             string
	Next              string // "to complete"
	Blocking, Advised string
	Idle              string // "10 of 21 days"
	IdleIs            string // share of the limit
	Stalled           bool
	Paused            bool
	Soon              string
}

func newStanding(r course.Round) *standing {
	if len(r.Courses) == 0 {
		return nil
	}
	s := &standing{
		At: r.At.Format("2 January 2006"), Summary: strings.Join(words.Round(r), " "),
		Diagram: newDiagram(r),
	}
	for _, c := range r.Courses {
		s.Courses = append(s.Courses, newCourseCard(r, c))
		if c.Over() {
			continue
		}
		for _, p := range words.Mentored(c) {
			s.Rows = append(s.Rows, row(r, c, p))
		}
	}
	return s
}

// standingTile is the figure that a reader of the journal sees first.
func standingTile(r course.Round) tile {
	return tile{strconv.Itoa(r.Stalled()), "stalled on " + r.At.Format("2 January"), "of " + words.Count(len(r.Courses), "relationship") + " in the journal"}
}

func row(r course.Round, c course.Course, p course.Person) standingRow {
	next, blocking, advised := words.Missing(p, r.At)
	row := standingRow{
		Relationship: c.ID, Mentee: p.Participant.Person, Phase: string(p.Phase), Class: phaseClass(r, p.Phase),
		Since: words.Day(p.Entered, r.At), Next: next, Blocking: blocking, Advised: advised,
		Stalled: p.Stalled(), Paused: p.Paused || c.State.Paused(), Soon: words.Soon(c, p, r.At),
	}
	if blocking == "" {
		row.Next = words.Step(p)
	}
	if p.Stall != nil {
		row.Idle = fmt.Sprintf("%d of %s", p.Stall.Idle/(24*time.Hour), words.Days(p.Stall.Limit))
		row.IdleIs = percent(int(min(p.Stall.Idle, p.Stall.Limit)/time.Hour), int(p.Stall.Limit/time.Hour))
	}
	return row
}

// phaseClasses are the colours of phases in their order, near to those of
// [phases.Machine.Timeline].
var phaseClasses = [...]string{"p2", "p3", "p1", "p4", "p5"}

func phaseClass(r course.Round, name journal.PhaseName) string {
	for i, phase := range r.Machine.Definition().Phases {
		if phase.Name == name {
			return phaseClasses[i%len(phaseClasses)]
		}
	}
	return "p0"
}
