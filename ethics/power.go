package ethics

import (
	"fmt"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// powerRules returns the rules about power and its abuse.
func powerRules(r *Register) []rule.Rule[journal.View] {
	return []rule.Rule[journal.View]{dependence(r), compounded(r), noRoute(r), bullying(), exploitation(), harassment()}
}

// dependence: nobody depends on somebody whom they are to speak openly with.
func dependence(r *Register) rule.Rule[journal.View] {
	return depends(r, rule.Info{
		Code: "ethics.power.dependence", Severity: rule.Advice,
		Title:  "No participant depends on another one for what matters to them",
		Why:    "Whoever decides on a mark, a wage or a reference hears what is useful to say. Power can be used well, and both can speak of it: the rule misfires where somebody else in truth decides.",
		Remedy: "Both can name it and agree on what may not pass from one role into the other; a coordinator can see that somebody else decides, and who else there is to turn to.",
	}, func(ways int) bool { return ways == 1 })
}

// compounded: nobody depends on another one in several ways at once.
func compounded(r *Register) rule.Rule[journal.View] {
	return depends(r, rule.Info{
		Code: "ethics.power.compounded", Severity: rule.Warning,
		Title:  "No participant depends on another one in several ways at once",
		Why:    "Whoever could lose a mark, a wage and a place at one stroke cannot say no. The rule misfires where somebody else in truth decides on one of these.",
		Remedy: "A coordinator can hand one of the decisions to somebody else, or offer another mentor, without anybody having to ask for it.",
	}, func(ways int) bool { return ways > 1 })
}

func depends(r *Register, info rule.Info, so func(ways int) bool) rule.Rule[journal.View] {
	info.Basis = rule.Convention
	info.Sources = []rule.Source{mentorship.Article, "R1", "R12"}
	return rule.New(info, func(v journal.View) (found []rule.Finding) {
		sides := v.Sides()
		if v.Resting() || len(sides) < 2 {
			return nil
		}
		here := make(map[mentorship.PersonID]bool, len(sides))
		for i := range sides {
			here[sides[i].Person] = sides[i].Left.IsZero()
		}
		for two, ways := range levers(r.dependences(v), v.At()) {
			if here[two.weaker] && here[two.stronger] && so(len(ways)) {
				found = append(found, leverage(two, ways))
			}
		}
		return ordered(found)
	})
}

// leverage shows in how many ways somebody depends on another, and in which, save
// that leave to stay in a country is nobody's business.
func leverage(two hold, ways []Lever) rule.Finding {
	f := rule.Finding{
		Path:    pathTo(two.weaker),
		Message: fmt.Sprintf("%s depends on %s in %d of the ways that are asked about", who(two.weaker), who(two.stronger), len(ways)),
		Evidence: []rule.Evidence{
			{Name: "ways", Got: rule.Count(int64(len(ways))), Want: rule.Count(0)},
			{Name: "depends-on", Got: rule.Text(two.stronger)},
		},
	}
	for _, one := range ways {
		if one != LeverVisa {
			f.Evidence = append(f.Evidence, rule.Evidence{Name: "lever", Got: rule.Text(one)})
		}
	}
	return f
}

// dependences returns those that are known of a view: brought by the caller, and
// following from ties and from who manages whom.
func (r Register) dependences(v journal.View) []Dependence {
	list := append(Dependences(declaredTies(v)), Dependences(r.Organisation.Ties)...)
	list = append(append(list, r.Dependences...), r.Organisation.Dependences...)
	sides := v.Sides()
	for i := range sides {
		if p, known := v.Record(sides[i].Person); known && p.Manager != "" {
			list = append(list, Dependence{Lever: LeverPay, Weaker: p.ID, Stronger: p.Manager})
		}
	}
	for i := range r.Organisation.People {
		if p := &r.Organisation.People[i]; p.Manager != "" {
			list = append(list, Dependence{Lever: LeverPay, Weaker: p.ID, Stronger: p.Manager})
		}
	}
	return list
}

// declaredTies returns the ties that a journal knows.
func declaredTies(v journal.View) []mentorship.Tie {
	all := v.Facts().Ties()
	ties := make([]mentorship.Tie, all.Len())
	for i := range ties {
		one, _ := all.At(i)
		ties[i] = one.Tie()
	}
	return ties
}

// noRoute: whoever is mentored can bring a concern about who mentors them to
// somebody within the organisation whom nothing ties to them.
func noRoute(r *Register) rule.Rule[journal.View] {
	return rule.New(rule.Info{
		Code: "ethics.power.no-route", Severity: rule.Warning,
		Title:   "A concern about whoever mentors can be brought to somebody whom nothing ties to them",
		Why:     "A concern that has to go to a friend of whom it is about is not brought up. The rule misfires where people know somebody to turn to who is not listed.",
		Remedy:  "A coordinator can name one more contact, or one outside; until then, whoever has a concern can go outside at once.",
		Basis:   rule.Convention,
		Sources: []rule.Source{mentorship.Article, "R12"},
	}, func(v journal.View) (found []rule.Finding) {
		if len(r.Organisation.Contacts) == 0 || v.Resting() {
			return nil
		}
		o := r.Organisation.with(declaredTies(v))
		sides := v.Sides()
		for i := range sides {
			if guide := &sides[i]; guide.Role.Mentors() && guide.Left.IsZero() {
				if route, stuck := worstRoute(&o, sides, guide.Person, v.At()); stuck {
					found = append(found, rule.Finding{
						Path:    pathTo(guide.Person),
						Message: fmt.Sprintf("of %d contacts nobody within the organisation is left for a concern about %s", len(o.Contacts), who(guide.Person)),
						Evidence: []rule.Evidence{
							{Name: "contacts-avoided", Got: rule.Count(int64(route.Avoided))},
							{Name: "contacts-outside", Got: rule.Count(int64(len(route.Steps)))},
						},
					})
				}
			}
		}
		return found
	})
}

// worstRoute returns the route about who mentors of somebody mentored who has none
// within, and whether there is such a person.
func worstRoute(o *Organisation, sides []journal.Side, about mentorship.PersonID, at time.Time) (Route, bool) {
	tied := o.tied(about, at)
	for i := range sides {
		if s := &sides[i]; s.Role.Mentored() && s.Person != about && s.Left.IsZero() {
			if route := o.avoiding(tied, about, s.Person); route.Outside {
				return route, true
			}
		}
	}
	return Route{}, false
}
