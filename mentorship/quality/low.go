package quality

import (
	"fmt"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// low returns the rule that a quality is not low: by the ratings of others, all
// together or those of one of them, or by what was observed.
func (e *entry) low() rule.Rule[journal.View] {
	const misfires = " Ratings carry a mood, and a journal does not hold all that happens: the rule misfires where much is done and little recorded, or where a few ratings settle a score."
	return rule.NewScoped(rule.Info{
		Code: e.quality.code(), Severity: rule.Advice,
		Title: e.title, Why: e.why + misfires, Remedy: e.remedy,
		Basis: rule.Convention, Sources: e.sources,
	}, e.applies, e.check)
}

// applies reports whether there is somebody whose quality it could be, and who does
// not pause.
func (e *entry) applies(v journal.View) bool {
	if e.whose == nil {
		return !v.Resting() && len(v.Sides()) > 1
	}
	sides := v.Sides()
	for i := range sides {
		if e.of(&sides[i]) {
			return e.fits(v)
		}
	}
	return false
}

// fits reports whether the quality makes sense: to respect fellow mentees takes
// some.
func (e *entry) fits(v journal.View) bool {
	if e.quality != MenteeFellowRespect {
		return true
	}
	mentored := 0
	sides := v.Sides()
	for i := range sides {
		if sides[i].Role.Mentored() {
			mentored++
		}
	}
	return mentored > 1
}

// of reports whether it is a quality of somebody, who does not pause.
func (e *entry) of(s *journal.Side) bool { return !s.Resting && e.belongs(s.Role) }

// belongs reports whether it is a quality of those in a role.
func (e *entry) belongs(r mentorship.Role) bool { return e.whose != nil && e.whose(r) }

func (e *entry) check(v journal.View) (found []rule.Finding) {
	if !asks(v) {
		return nil
	}
	rated := e.goesLow(v)
	if e.whose == nil {
		if e.points(v, nil, rated) {
			found = append(found, e.explain(v, nil))
		}
		return found
	}
	sides := v.Sides()
	for i := range sides {
		if s := &sides[i]; e.of(s) && e.points(v, s, rated) {
			found = append(found, e.explain(v, s))
		}
	}
	return found
}

// points reports whether ratings, where any is low, or a sign point against the
// quality, be it by too few to tell. The side is nil where it is one of the
// relationship.
func (e *entry) points(v journal.View, s *journal.Side, rated bool) bool {
	if rated && e.ratedLow(v, personOf(s)) {
		return true
	}
	for i := range e.signs {
		if e.signs[i].points(v, s) {
			return true
		}
	}
	return false
}

// goesLow reports whether anything was rated low on the scale of the quality.
func (e *entry) goesLow(v journal.View) bool {
	reach, rated := v.Reach(e.scale)
	return rated && low(v, reach.Lowest)
}

// ratedLow reports whether others, or one of them, rate the quality low, be it by
// too few ratings to tell.
func (e *entry) ratedLow(v journal.View, of mentorship.PersonID) bool {
	var all spread
	list := e.ratings(v, of)
	for i := range list {
		if list[i].Own() {
			continue
		}
		all.add(list[i].Scores)
		var one spread
		one.add(list[i].Scores)
		if one.low(v) && one.tells(v) {
			return true
		}
	}
	return all.low(v)
}

// asks reports whether the policy says how many observations tell something.
func asks(v journal.View) bool {
	_, set := v.Signs().Observations.Value()
	return set
}

// explain collects what points against the quality: what tells before what is too
// little to tell.
func (e *entry) explain(v journal.View, s *journal.Side) rule.Finding {
	var h harm
	if r := e.lowRatings(v, personOf(s)); r.all.n > 0 {
		to := &h.unsure
		if r.tells {
			to = &h.sure
		}
		limit, _ := v.Signs().LowRating.Value()
		to.rated("median-rating", &r.all, limit, r.events)
		if s == nil {
			to.ratedBySide(e, v)
		}
	}
	for i := range e.signs {
		h.sign(&e.signs[i], v, s)
	}
	about := e.name + " of " + who(personOf(s))
	if s == nil {
		about = e.name + " in the relationship"
	}
	r, tells := h.either()
	return r.finding(pathTo(personOf(s)), about, !tells)
}

// ratedBySide adds how each side rates the relationship, where both do.
func (r *report) ratedBySide(e *entry, v journal.View) {
	both := subject{entry: e, ratings: e.ratings(v, "")}
	a, b, _ := both.sides(v, false)
	mentors, ok := a.median()
	mentored, too := b.median()
	if !ok || !too {
		return
	}
	r.says[len(r.says)-1] += fmt.Sprintf(" (%d by those who mentor, %d by those who are mentored)", mentors, mentored)
	r.evidence = append(r.evidence,
		rule.Evidence{Name: "median-by-mentors", Got: rule.Count(int64(mentors))},
		rule.Evidence{Name: "median-by-mentees", Got: rule.Count(int64(mentored))})
}

// lowRatings are those that make a quality low: of all others or, where those are
// not low, of one of them.
type lowRatings struct {
	all    spread
	events []journal.EventID
	tells  bool
}

func (e *entry) lowRatings(v journal.View, of mentorship.PersonID) (low lowRatings) {
	var all, single lowRatings
	for _, r := range e.ratings(v, of) {
		if r.Own() {
			continue
		}
		all.all.add(r.Scores)
		all.events = append(all.events, r.Events()...)
		var one spread
		if one.add(r.Scores); single.all.n == 0 && one.low(v) && one.tells(v) {
			single = lowRatings{one, r.Events(), true}
		}
	}
	all.tells = all.all.tells(v)
	switch {
	case all.all.low(v) && all.tells, single.all.n == 0 && all.all.low(v):
		return all
	default:
		return single
	}
}

// ratings returns how somebody, or the relationship, is rated on the quality.
func (e *entry) ratings(v journal.View, of mentorship.PersonID) []journal.Rating {
	return v.Ratings(of, e.scale, e.item)
}

func personOf(s *journal.Side) mentorship.PersonID {
	if s == nil {
		return ""
	}
	return s.Person
}
