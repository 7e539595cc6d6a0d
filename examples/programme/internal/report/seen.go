package report

import (
	"io"

	"github.com/go-mentorship/mentorkit/examples/programme/internal/course"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/plan"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/review"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/words"
	"github.com/go-mentorship/mentorkit/mentorship/challenge"
)

// Seen writes how one relationship goes as each of its people may see it: first the
// coordinator, who sees all, then the others in the order in which they joined.
func Seen(w io.Writer, p *plan.Plan, r course.Round, c course.Course) error {
	s := &sheet{}
	s.line("%s on %s: %s, as each may see how it goes", c.ID, r.At.Format(day), words.Shape(c))
	one, _ := review.Find(review.All(r, review.Beside(p)), c.ID)
	s.heading("The coordinator")
	s.text("  ", "Sees all that is recorded.")
	s.seen(one.Challenge)
	for _, q := range c.State.Participants() {
		if !q.Active() {
			continue
		}
		seen, err := challenge.ReviewFor(c.Facts.Journal(), q.Person, review.Look(r, review.Beside(p)))
		if err != nil {
			return err
		}
		s.heading("%s, %s", q.Person, q.Role)
		s.text("  ", "%s", words.Hidden)
		s.seen(seen)
	}
	s.cited()
	s.line("")
	s.last(p, r)
	s.writeTo(w)
	return nil
}

// seen tells the factors of a review as somebody may see it.
func (s *sheet) seen(r challenge.Review) {
	if opened := words.Opened(r.Opened); opened != "" {
		s.text("  why one looks: ", "%s", opened)
	}
	none := true
	for _, c := range r.Concerns {
		if c.Factor == "" {
			continue
		}
		none = false
		s.text("  ! ", "%s%s (%s).", words.Factor(c.Factor), words.ForWhom(c.Mentee), words.Sureness(c.Sureness))
		s.factor(c)
	}
	if none {
		s.text("  ", "Nothing that is seen speaks for a factor more than against it.")
	}
}
