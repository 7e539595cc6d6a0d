package quality

import (
	"iter"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// tormentors returns the rules about the seven signs of a mentor who does harm
// (R7). Each looks at those who mentor one by one, and only at patterns.
func tormentors() []rule.Rule[journal.View] {
	return []rule.Rule[journal.View]{
		misreadPotential(), boundaries(), ignoredInput(), unethical(), misstatedExpertise(), noTime(), poorCommunication(),
	}
}

// A harm is what a rule collects against somebody, or the relationship: what tells,
// and what is too little to tell.
type harm struct{ sure, unsure report }

// sign adds a sign where it points against somebody: to what tells if the figure
// does and its events are not all of one day.
func (h *harm) sign(g *sign, v journal.View, s *journal.Side) {
	if !g.points(v, s) {
		return
	}
	t := g.full(v, s)
	if g.told(v, s, &t) == journal.Reached && (g.upheld(v, s) || v.Facts().SeveralDays(t.Events)) {
		h.sure.sign(g, v, s)
	} else {
		h.unsure.sign(g, v, s)
	}
}

// points reports whether a sign points against somebody.
func (g *sign) points(v journal.View, s *journal.Side) bool {
	if !g.against() || g.none != nil && g.none(v, s) {
		return false
	}
	t := g.tally(v, s)
	if t.Count == 0 {
		return false
	}
	told := g.told(v, s, &t)
	return told == journal.Reached || told == journal.TooFew && g.hints(v, &t)
}

// torment returns a rule about those who mentor. Points says cheaply whether there
// is anything to look into, and look what it is and whether it tells.
func torment(info rule.Info, about string, points func(journal.View, *journal.Side) bool, look func(journal.View, *journal.Side) (r report, tells bool)) rule.Rule[journal.View] {
	info.Severity, info.Basis = rule.Warning, rule.Convention
	info.Sources = append([]rule.Source{mentorship.Article, "R7"}, info.Sources...)
	return rule.NewScoped(info, anybodyMentors, func(v journal.View) (found []rule.Finding) {
		if !asks(v) {
			return nil
		}
		for s := range mentors(v) {
			if !points(v, s) {
				continue
			}
			if r, tells := look(v, s); len(r.says) > 0 {
				found = append(found, r.finding(pathTo(s.Person), about+" "+who(s.Person), !tells))
			}
		}
		return found
	})
}

// mentors yields those who mentor and do not pause.
func mentors(v journal.View) iter.Seq[*journal.Side] {
	return func(yield func(*journal.Side) bool) {
		sides := v.Sides()
		for i := range sides {
			if active(&sides[i]) && !yield(&sides[i]) {
				return
			}
		}
	}
}

func active(s *journal.Side) bool { return s.Role.Mentors() && !s.Resting }

func anybodyMentors(v journal.View) bool {
	sides := v.Sides()
	for i := range sides {
		if active(&sides[i]) {
			return true
		}
	}
	return false
}
