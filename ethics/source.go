package ethics

import (
	"fmt"
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// sourceRules returns the rules about works that were used.
func sourceRules(r *Register) []rule.Rule[journal.View] {
	return []rule.Rule[journal.View]{unnamed(r), lost(r)}
}

// unnamed: whoever uses another's work names it.
func unnamed(r *Register) rule.Rule[journal.View] {
	return rule.New(rule.Info{
		Code: "ethics.source.unnamed", Severity: rule.Warning,
		Title:   "Whoever uses another's work names the source",
		Why:     "To use what somebody shared without naming it takes from them what they are known for. The rule misfires where the source is named and nobody recorded it.",
		Remedy:  "Whoever used the work can name it now, also late; whose it is can say how they want to be named; a coordinator can help both to agree in writing on what may be used.",
		Basis:   rule.Convention,
		Sources: []rule.Source{mentorship.Article, "R1", "R12"},
	}, func(v journal.View) (found []rule.Finding) {
		reuses := v.Facts().Reuses(v.Window())
		if !slices.ContainsFunc(reuses, func(u journal.Reuse) bool { return u.Acknowledged.IsZero() }) {
			return nil
		}
		events := map[Use][]string{}
		for i := range reuses {
			u := useOf(&reuses[i])
			events[u] = append(events[u], string(reuses[i].Event))
		}
		for _, d := range r.debts(v) {
			if events[d.Use] == nil {
				continue // of another time, or another relationship
			}
			f := rule.Finding{
				Path:    pathToWork(d.Use.Work),
				Message: fmt.Sprintf("%s used the work %.40q of %s without naming it", who(d.Use.By), string(d.Use.Work), who(d.Use.Owner)),
				Evidence: []rule.Evidence{
					{Name: "used-by", Got: rule.Text(d.Use.By), Events: events[d.Use]},
					{Name: "owner", Got: rule.Text(d.Use.Owner)},
				},
			}
			f.Evidence = append(f.Evidence, mends(d.Mend))
			for _, n := range d.Carried {
				f.Evidence = append(f.Evidence, mends(n))
			}
			found = append(found, f)
		}
		return found
	})
}

// lost: a source that was lost on the way is named again further on.
func lost(r *Register) rule.Rule[journal.View] {
	return rule.New(rule.Info{
		Code: "ethics.source.lost", Severity: rule.Advice,
		Title:   "A work rests on no source that was lost on the way to it",
		Why:     "Whoever names the work they used, in good faith, passes on that a source before it was left out. The rule misfires where that source is named and nobody recorded it.",
		Remedy:  "Whoever left the source out can name it, and all is mended; until then, whoever used their work can name it as well.",
		Basis:   rule.Convention,
		Sources: []rule.Source{mentorship.Article, "R12"},
	}, func(v journal.View) (found []rule.Finding) {
		reuses := v.Facts().Reuses(v.Window())
		if len(reuses) == 0 {
			return nil
		}
		type part struct {
			in journal.WorkID
			by mentorship.PersonID
		}
		first := map[part]journal.EventID{} // that something was used
		for i := range reuses {
			u := &reuses[i]
			if p := (part{u.Body.In, u.Body.By}); first[p] == "" {
				first[p] = u.Event
			}
		}
		for _, d := range r.debts(v) {
			for _, n := range d.Carried {
				event, here := first[part{n.In, n.By}]
				if !here {
					continue
				}
				found = append(found, rule.Finding{
					Path:    pathToWork(n.In),
					Message: fmt.Sprintf("the work %.40q rests on %.40q of %s, which was left out in %.40q", string(n.In), string(n.Source), who(d.Use.Owner), string(d.Use.In)),
					Evidence: []rule.Evidence{
						{Name: "used-by", Got: rule.Text(n.By), Events: []string{string(event)}},
						mends(d.Mend),
						mends(n),
					},
				})
			}
		}
		return found
	})
}

// debts returns those of a view, together with what happened elsewhere.
func (r Register) debts(v journal.View) []Debt {
	reuses := v.Facts().Reuses(mentorship.Period{})
	uses := slices.Clone(r.Uses)
	for _, u := range reuses {
		uses = append(uses, useOf(&u))
	}
	also := slices.Clone(r.Namings)
	for _, a := range v.Facts().Acknowledgements().All() {
		if a.Body.In != "" {
			also = append(also, Naming{a.Body.In, a.Body.By, a.Body.Work})
		}
	}
	return Debts(uses, also...)
}

func useOf(u *journal.Reuse) Use {
	return Use{u.Body.Work, u.Body.Owner, u.Body.By, u.Body.In, !u.Acknowledged.IsZero()}
}

// mends says which work must name which source.
func mends(n Naming) rule.Evidence {
	e := rule.Evidence{Name: "source-to-be-named", Want: rule.Text(n.Source)}
	if n.In != "" {
		e = rule.Evidence{Name: "source-to-be-named-in", Got: rule.Text(n.In), Want: rule.Text(n.Source)}
	}
	return e
}

func pathToWork(w journal.WorkID) string { return rule.Pointer("works", string(w)) }
