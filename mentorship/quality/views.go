package quality

import (
	"fmt"
	"iter"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// differ: both sides see a quality alike. Of a person, the sides are themselves and
// the others; of the relationship, those who mentor and those who are mentored.
// Peers are on neither side of theirs.
func differ() rule.Rule[journal.View] {
	return rule.NewScoped(rule.Info{
		Code: "quality.views.differ", Severity: rule.Advice,
		Title:   "Both sides see the qualities of the mentorship alike",
		Why:     "Where one side finds well what the other finds wanting, neither knows what to change. People rate themselves by other measures than others do: the rule misfires where a scale was read in two ways.",
		Remedy:  "Both can tell what they thought of when they rated; a coordinator can ask each side for an example and bring the examples together if both wish.",
		Basis:   rule.Convention,
		Sources: []rule.Source{mentorship.Article, "R8"},
	}, rated, func(v journal.View) (found []rule.Finding) {
		gap, set := v.Signs().RatingGap.Value()
		if !set || !asks(v) {
			return nil
		}
		for s := range subjects(v, max(1, gap)) {
			a, b, _ := s.sides(v, false)
			if distance(&a, &b) < max(1, gap) {
				continue
			}
			_, _, events := s.sides(v, true)
			found = append(found, s.differs(v, &a, &b, gap, events))
		}
		return found
	})
}

// distance returns how many points two medians lie apart; 0 where one is missing.
func distance(a, b *spread) int {
	first, ok := a.median()
	second, both := b.median()
	if !ok || !both {
		return 0
	}
	if first < second {
		return int(second - first)
	}
	return int(first - second)
}

func (s *subject) differs(v journal.View, a, b *spread, gap int, events []journal.EventID) rule.Finding {
	first, _ := a.median()
	second, _ := b.median()
	names := [2]string{"median-by-self", "median-by-others"}
	says := [2]string{"themselves", "others"}
	if s.of == "" {
		names = [2]string{"median-by-mentors", "median-by-mentees"}
		says = [2]string{"those who mentor", "those who are mentored"}
	}
	f := rule.Finding{
		Path:    pathTo(s.of),
		Message: fmt.Sprintf("%s of %s: a median of %d by %s and of %d by %s", s.entry.name, who(s.of), first, says[0], second, says[1]),
		Evidence: []rule.Evidence{
			{Name: "points-apart", Got: rule.Count(int64(distance(a, b))), Want: rule.Count(int64(gap) - 1).With(rule.AtMost), Events: journal.Texts(events...)},
			{Name: "quality", Got: rule.Text(s.entry.quality)},
			{Name: names[0], Got: rule.Count(int64(first))},
			{Name: names[1], Got: rule.Count(int64(second))},
			{Name: "ratings", Got: rule.Count(int64(a.n + b.n))},
		},
	}
	if !a.tells(v) || !b.tells(v) {
		f.Outcome = rule.Undetermined
		f.Message = "too few ratings to tell: " + f.Message
	}
	return f
}

// rated reports whether any quality was rated, and the relationship does not pause.
func rated(v journal.View) bool {
	return !v.Resting() && (v.Rated(MentorScale) || v.Rated(MenteeScale) || v.Rated(RelationshipScale))
}

// A subject is a quality of somebody, or of the relationship, that was rated.
type subject struct {
	entry   *entry
	of      mentorship.PersonID
	ratings []journal.Rating // by each who did
}

// subjects yields what was rated of those who have the role for it and do not
// pause, in order of scale, item and person. Scales on which no two scores of one
// thing lie so many points apart are left out.
func subjects(v journal.View, apart int) iter.Seq[*subject] {
	return func(yield func(*subject) bool) {
		for _, scale := range [...]journal.Code{MenteeScale, MentorScale, RelationshipScale} {
			if reach, _ := v.Reach(scale); reach.Apart < apart {
				continue
			}
			for list := v.RatingsOn(scale); len(list) > 0; {
				n := 1
				for n < len(list) && list[n].Item == list[0].Item && list[n].Of == list[0].Of {
					n++
				}
				s := subject{entryOf(scale, list[0].Item), list[0].Of, list[:n]}
				list = list[n:]
				if s.counts(v) && !yield(&s) {
					return
				}
			}
		}
	}
}

func entryOf(scale, item journal.Code) *entry {
	rows := table
	for i := range rows {
		if rows[i].scale == scale && rows[i].item == item {
			return &rows[i]
		}
	}
	return nil
}

// counts reports whether the quality is one of who was rated, who does not pause.
func (s *subject) counts(v journal.View) bool {
	switch {
	case s.entry == nil:
		return false
	case s.entry.whose == nil:
		return s.of == ""
	default:
		side, known := v.Side(s.of)
		return known && s.entry.of(side) && s.entry.fits(v)
	}
}

// sides returns the two views, and the events behind both if they are wanted.
func (s *subject) sides(v journal.View, wanted bool) (a, b spread, events []journal.EventID) {
	for i := range s.ratings {
		r := &s.ratings[i]
		first, second := r.Own(), !r.Own()
		if s.of == "" {
			first, second = sideOf(v, r.By)
		}
		switch {
		case first == second:
			continue
		case first:
			a.add(r.Scores)
		default:
			b.add(r.Scores)
		}
		if wanted {
			events = append(events, r.Events()...)
		}
	}
	return a, b, events
}

// sideOf returns whether somebody mentors and whether they are mentored.
func sideOf(v journal.View, p mentorship.PersonID) (mentors, mentored bool) {
	s, known := v.Side(p)
	return known && s.Role.Mentors(), known && s.Role.Mentored()
}
