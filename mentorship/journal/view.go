package journal

import (
	"cmp"
	"slices"
	"sort"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// A View is a mentorship as one sees it at an instant: its facts, the figures of
// everybody in it, the limits it is held to, and the records of its people where
// they are known. It is what the rules about quality, challenges and culture look
// at: each figure is computed once, when the view is made, and however many rules
// read it.
//
// A view is an immutable value, small, and safe for concurrent use; slices within
// its answers are shared, and must not be written to. The zero value is the view
// of an empty journal. It prints as the number of its events.
type View struct{ seen *seen }

// A Look says from where one looks.
type Look struct {
	// At is the instant. What the journal records after it is not seen. The zero
	// value is that of the last event.
	At time.Time
	// Window is which things are looked at; the zero value is all of them.
	Window mentorship.Period
	// Policy is the limits that the mentorship is held to.
	Policy mentorship.Policy
	// People are records of people, for what a journal does not say: what they are
	// expert in, how they like to work. Those of others are ignored; of two with
	// one id the first stands.
	People []mentorship.Person
}

type seen struct {
	facts   Facts
	look    Look
	sides   []Side
	phase   Fact[PhaseEntered]
	resting bool
	scales  []scale
	told    []Fact[DisclosureMade]
	unnamed []Reuse

	answerWithin time.Duration
}

// View returns the mentorship as one sees it. It takes time proportional to the
// journal for each participant.
func (f Facts) View(l Look) View {
	if _, last := f.Span(); !l.At.IsZero() && last.At.After(l.At) {
		if earlier, err := f.journal.Until(l.At.Add(1)).Facts(); err == nil {
			f = earlier
		}
	} else if l.At.IsZero() {
		l.At = last.At
	}
	s := &seen{facts: f, look: l}
	s.look.People = slices.Clone(l.People)
	slices.SortStableFunc(s.look.People, func(a, b mentorship.Person) int { return cmp.Compare(a.ID, b.ID) })
	for _, p := range f.Phases().All() {
		if p.Body.Person == "" {
			s.phase = p
		}
	}
	s.resting = !f.Clock().Runs(l.At)
	var terms mentorship.Terms
	if agreed, ok := f.InForce(l.At.Add(1)); ok {
		terms = agreed.Terms
	}
	s.answerWithin = firstOf(terms.AnswerWithin, l.Policy.AnswerWithin).Std()
	s.sides = f.sides(&s.look, terms)
	s.scales = scales(f.rated(l.Window))
	s.told, s.unnamed = f.toldWithoutLeave(s), f.unnamed(l.Window)
	return View{s}
}

func (v View) look() *seen {
	if v.seen == nil {
		return &seen{}
	}
	return v.seen
}

// Facts returns the facts that are looked at.
func (v View) Facts() Facts { return v.look().facts }

// At returns the instant at which one looks.
func (v View) At() time.Time { return v.look().look.At }

// Window returns which things are looked at.
func (v View) Window() mentorship.Period { return v.look().look.Window }

// Policy returns the limits. It is shared, and must not be written to.
func (v View) Policy() *mentorship.Policy { return &v.look().look.Policy }

// Signs returns from when on rules speak up. It is shared, and must not be
// written to.
func (v View) Signs() *mentorship.Signs { return &v.look().look.Policy.Signs }

// Phase returns the phase that the relationship as a whole entered last, and the
// event; the zero fact if none.
func (v View) Phase() Fact[PhaseEntered] { return v.look().phase }

// Resting reports whether the relationship as a whole is paused or closed at the
// instant.
func (v View) Resting() bool { return v.look().resting }

// Begun returns the event with which the relationship was opened or, where that is
// not recorded, the first.
func (v View) Begun() Mark {
	first, _ := v.Facts().Span()
	if opened := v.Facts().Opened(); !opened.IsZero() {
		first = opened
	}
	return first
}

// Age returns how long the relationship has lasted by its own clock, which stands
// still in pauses, since it began.
func (v View) Age() time.Duration { return v.Facts().Clock().Between(v.Begun().At, v.At()) }

// AnswerWithin returns how soon a message is to be answered: as the agreement in
// force says or, where it does not, the policy; false where neither does.
func (v View) AnswerWithin() (time.Duration, bool) {
	s := v.look()
	return s.answerWithin, s.answerWithin > 0
}

// Sides returns what is known of everybody who took part at some time of the
// window and had joined by the instant, in order of person. Somebody who changed
// their role stands in the last one.
func (v View) Sides() []Side { return v.look().sides }

// Side returns what is known of a participant, and whether there is one.
func (v View) Side(p mentorship.PersonID) (*Side, bool) {
	all := v.look().sides
	i := sort.Search(len(all), func(i int) bool { return all[i].Person >= p })
	if i == len(all) || all[i].Person != p {
		return nil, false
	}
	return &all[i], true
}

// Record returns the record of a person, and whether one was handed over.
func (v View) Record(p mentorship.PersonID) (*mentorship.Person, bool) {
	all := v.look().look.People
	i := sort.Search(len(all), func(i int) bool { return all[i].ID >= p })
	if i == len(all) || all[i].ID != p {
		return nil, false
	}
	return &all[i], true
}
