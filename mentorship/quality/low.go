package quality

import (
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
	if e.scale == RelationshipScale {
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
func (e *entry) belongs(r mentorship.Role) bool {
	switch e.scale {
	case MentorScale:
		return r.Mentors()
	case MenteeScale:
		return r.Mentored()
	default:
		return false
	}
}

func (e *entry) check(v journal.View) (found []rule.Finding) {
	if e.scale == RelationshipScale {
		if f, is := e.lowOf(v, nil); is {
			found = append(found, f)
		}
		return found
	}
	sides := v.Sides()
	for i := range sides {
		if !e.of(&sides[i]) {
			continue
		}
		if f, is := e.lowOf(v, &sides[i]); is {
			found = append(found, f)
		}
	}
	return found
}

// lowOf says whether the quality is low of somebody or, where the side is nil, of
// the relationship.
func (e *entry) lowOf(v journal.View, s *journal.Side) (rule.Finding, bool) {
	if e.points(v, s) == 0 {
		return rule.Finding{}, false
	}
	return e.explain(v, s), true
}

// points returns how many of the ratings and signs point against the quality,
// those included that are too few to tell.
func (e *entry) points(v journal.View, s *journal.Side) (n int) {
	if !asks(v) {
		return 0
	}
	if e.ratedLow(v, personOf(s)) {
		n++
	}
	for i := range e.signs {
		g := &e.signs[i]
		if g.speaks() == For {
			continue
		}
		t := g.tally(v, s)
		switch told := g.told(v, s, &t); {
		case told == journal.Reached, told == journal.TooFew && g.hints(v, &t):
			n++
		}
	}
	return n
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
	var sure, unsure report
	if r := e.lowRatings(v, personOf(s)); r.all.n > 0 {
		to := &unsure
		if r.tells {
			to = &sure
		}
		limit, _ := v.Signs().LowRating.Value()
		to.rated("median-rating", &r.all, limit, r.events)
	}
	for i := range e.signs {
		g := &e.signs[i]
		if g.speaks() == For {
			continue
		}
		t := g.full(v, s)
		switch told := g.told(v, s, &t); {
		case told == journal.Reached && (g.upheld(v, s) || spans(v, t.Events)):
			sure.sign(g, v, s)
		case told == journal.Reached, told == journal.TooFew && g.hints(v, &t):
			unsure.sign(g, v, s)
		}
	}
	about := e.name + " of " + who(personOf(s))
	if s == nil {
		about = e.name + " in the relationship"
	}
	if len(sure.says) > 0 {
		return sure.finding(pathTo(personOf(s)), about, false)
	}
	return unsure.finding(pathTo(personOf(s)), about, true)
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
