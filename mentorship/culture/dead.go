package culture

import (
	"fmt"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// deadPerspective: no perspective is handed over after its consent has ended. Three
// things are looked at, in pauses and after the end as well, because consent does
// not rest: perspectives of records whose consent is over at the instant; references
// that were shared again after they had been withdrawn; and, where somebody has
// withdrawn a reference, whether their record holds more perspectives for use in the
// relationship than references live, which cannot tell which of them was withdrawn.
// What a perspective is about is not repeated.
func deadPerspective() rule.Rule[journal.View] {
	return rule.New(rule.Info{
		Code: "culture.perspective.dead", Severity: rule.Violation,
		Title:   "A perspective whose consent has ended is handed over no more",
		Why:     "What people tell of their background they tell for a purpose and a time; who finds it used afterwards tells nothing again. It misfires where consent was renewed and the record still shows the old end, or where a perspective was never referred to in the journal.",
		Remedy:  "Whoever keeps the records removes the perspective where it is kept, or asks whether its owner wants to share it anew, under a new reference. Its owner need not explain anything.",
		Basis:   rule.Convention,
		Sources: intercultural(),
	}, func(v journal.View) []rule.Finding {
		var found []rule.Finding
		sides := v.Sides()
		for i := range sides {
			if r, known := v.Record(sides[i].Person); known && len(r.Perspectives) > 0 {
				found = append(found, ended(v, r)...)
			}
		}
		return append(found, again(v)...)
	})
}

// ended returns what is wrong with the perspectives of a record.
func ended(v journal.View, r *mentorship.Person) []rule.Finding {
	over, usable := 0, 0
	var first time.Time
	for i := range r.Perspectives {
		c := &r.Perspectives[i].Consent
		switch until := c.Until; {
		case !until.IsZero() && !v.At().Before(until):
			over++
			if first.IsZero() || until.Before(first) {
				first = until
			}
		case c.Allows(mentorship.PurposeRelationship, v.At()):
			usable++
		}
	}
	var found []rule.Finding
	if over > 0 {
		found = append(found, rule.Finding{
			Path:    at(r.ID),
			Message: fmt.Sprintf("the record of %.40q holds perspectives whose consent has ended: %d", string(r.ID), over),
			Evidence: []rule.Evidence{
				{Name: "perspectives-after-consent", Got: rule.Count(int64(over)), Want: rule.Count(0)},
				{Name: "first-ended", Got: rule.Instant(first)},
			},
		})
	}
	live, withdrawn := references(v, r.ID)
	if len(withdrawn) > 0 && usable > live {
		found = append(found, rule.Finding{
			Outcome: rule.Undetermined, Path: at(r.ID),
			Message: fmt.Sprintf("%.40q withdrew perspectives, and whether the record still holds one of them cannot be told: it holds %d for the relationship, %d of their references live",
				string(r.ID), usable, live),
			Evidence: []rule.Evidence{
				{Name: "perspectives-of-the-record", Got: rule.Count(int64(usable)), Want: rule.Count(int64(live)).With(rule.AtMost)},
				{Name: "references-withdrawn", Got: rule.Count(int64(len(withdrawn))), Events: journal.Texts(withdrawn...)},
			},
		})
	}
	return found
}

// references returns how many references of a person live, and the events that
// withdrew the others.
func references(v journal.View, p mentorship.PersonID) (live int, withdrawn []journal.EventID) {
	all := v.Facts().Perspectives()
	for i := range all.Len() {
		switch r, _ := all.At(i); {
		case r.By != p:
		case r.Withdrawn.IsZero():
			live++
		default:
			withdrawn = append(withdrawn, r.Withdrawn.Event)
		}
	}
	return live, withdrawn
}

// again returns the references that were shared again after they had been withdrawn.
func again(v journal.View) []rule.Finding {
	var found []rule.Finding
	for _, s := range v.Facts().Strays().All() {
		if !s.Doubled || s.Kind != (journal.PerspectiveShared{}).Form().Kind {
			continue
		}
		r, _ := reference(v.Facts(), sharedBy(v, s.Event))
		if r.Withdrawn.IsZero() || s.At.Before(r.Withdrawn.At) {
			continue
		}
		found = append(found, rule.Finding{
			Path:    at(r.By),
			Message: fmt.Sprintf("a reference that %.40q withdrew was shared again", string(r.By)),
			Evidence: []rule.Evidence{
				{Name: "reference", Got: rule.Text(r.ID), Events: journal.Texts(r.Withdrawn.Event, s.Event)},
				{Name: "withdrawn", Got: rule.Instant(r.Withdrawn.At)},
				{Name: "shared-again", Got: rule.Instant(s.At)},
			},
		})
	}
	return found
}

// sharedBy returns the reference that an event shares.
func sharedBy(v journal.View, id journal.EventID) journal.PerspectiveID {
	e, _ := v.Facts().Journal().Find(id)
	shared, _ := e.Body.(journal.PerspectiveShared)
	return shared.Perspective
}
