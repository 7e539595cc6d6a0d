package journal

import (
	"cmp"
	"slices"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// Feedback is what a journal says of a piece of feedback.
type Feedback struct {
	Given Fact[FeedbackGiven]
	// Happened is when what it is about happened: as stated, else by the event
	// that it is about; zero where neither is known.
	Happened time.Time
	Answers  List[Fact[FeedbackAnswered]]
}

// ID returns the id of the feedback.
func (b Feedback) ID() FeedbackID { return b.Given.Body.Feedback }

// Feedback returns the pieces of feedback in order.
func (f Facts) Feedback() List[Feedback] { return f.look().feedback }

// FeedbackAnswers returns how long the feedback of the window to a person took,
// or takes, until they answered; see [Facts.MessageAnswers].
func (f Facts) FeedbackAnswers(to mentorship.PersonID, w mentorship.Period, at time.Time) Delays {
	a := answers{clock: f.Clock(to), at: at}
	for b := range during(f.look().feedback, w) {
		if b.Given.Body.To != to {
			continue
		}
		var by Mark
		for answer := range b.Answers.each() {
			if answer.Body.By == to {
				by = answer.Mark
				break
			}
		}
		a.add(b.Given.Mark, by, Mark{})
	}
	return a.sorted()
}

// FeedbackDelays returns how long after what it is about a person gave the
// feedback of the window, by the clock of the relationship and the person. A
// delay counts from the event that the feedback is about, where it names one,
// and where it does not know when that was it is unknown.
func (f Facts) FeedbackDelays(from mentorship.PersonID, w mentorship.Period) Delays {
	var d Delays
	clock := f.Clock(from)
	for b := range during(f.look().feedback, w) {
		given := &b.Given
		switch {
		case given.Body.From != from:
		case b.Happened.IsZero():
			d.Unknown++
		default:
			d.Ended = append(d.Ended, Delay{clock.Between(b.Happened, given.At), given.Body.About, given.Event})
		}
	}
	sortDelays(&d)
	return d
}

// FeedbackFound is what was found in feedback, or in the answers to it.
type FeedbackFound struct {
	// Given is the number of texts.
	Given int
	// Public are those that others could hear or read, of all.
	Public Tally
	// Effective are those found so, of those of which it could be told.
	Effective Tally
	// Ineffective are those that show a trait of ineffective feedback, of those
	// in which one was looked for and could be told.
	Ineffective Tally
	// Traits are those that were looked for, in the order of
	// [mentorship.AllTraits].
	Traits []TraitFound
}

// Trait returns in how many texts a trait was found; nothing where it was never
// looked for.
func (f *FeedbackFound) Trait(t mentorship.Trait) Tally {
	for i := range f.Traits {
		if f.Traits[i].Trait == t {
			return f.Traits[i].Present
		}
	}
	return Tally{}
}

// A TraitFound is in how many texts a trait was found.
type TraitFound struct {
	Trait mentorship.Trait
	// Present are the texts that show it, of those of which it could be told.
	Present Tally
	// CannotTell is the number of the others that were looked at.
	CannotTell int
}

// FeedbackFound returns what was found in the feedback of the window from one
// person to another; the empty person is anybody.
func (f Facts) FeedbackFound(from, to mentorship.PersonID, w mentorship.Period) FeedbackFound {
	var found FeedbackFound
	for b := range during(f.look().feedback, w) {
		body := &b.Given.Body
		if !matches(from, body.From) || !matches(to, body.To) {
			continue
		}
		note(&found.Public, body.Public, b.Given.Event)
		found.text(body.Traits, body.Effective, b.Given.Event)
	}
	found.order()
	return found
}

// AnswersFound returns what was found in the answers that a person gave to the
// feedback of the window; the empty person is anybody. Who else could read an
// answer is not known.
func (f Facts) AnswersFound(by mentorship.PersonID, w mentorship.Period) FeedbackFound {
	var found FeedbackFound
	for b := range during(f.look().feedback, w) {
		for a := range b.Answers.each() {
			if matches(by, a.Body.By) {
				found.text(a.Body.Traits, a.Body.Effective, a.Event)
			}
		}
	}
	found.order()
	return found
}

// text adds what was found in a text.
func (f *FeedbackFound) text(traits []TraitVerdict, effective Verdict, id EventID) {
	f.Given++
	if effective == VerdictPresent || effective == VerdictAbsent {
		note(&f.Effective, effective == VerdictPresent, id)
	}
	told, shown := false, false
	for _, v := range traits {
		f.Traits = noteTrait(f.Traits, v, id)
		if v.Trait.Ineffective() && v.Verdict != VerdictCannotTell {
			told, shown = true, shown || v.Verdict == VerdictPresent
		}
	}
	if told {
		note(&f.Ineffective, shown, id)
	}
}

// order puts the traits in the order of the vocabulary.
func (f *FeedbackFound) order() {
	all := mentorship.AllTraits()
	slices.SortFunc(f.Traits, func(a, b TraitFound) int {
		return cmp.Compare(slices.Index(all, a.Trait), slices.Index(all, b.Trait))
	})
}

func noteTrait(traits []TraitFound, v TraitVerdict, id EventID) []TraitFound {
	i := slices.IndexFunc(traits, func(t TraitFound) bool { return t.Trait == v.Trait })
	if i < 0 {
		i = len(traits)
		traits = append(traits, TraitFound{Trait: v.Trait})
	}
	if v.Verdict == VerdictCannotTell {
		traits[i].CannotTell++
	} else {
		note(&traits[i].Present, v.Verdict == VerdictPresent, id)
	}
	return traits
}

func (f *folder) feedbackGiven(b FeedbackGiven) {
	f.contact(b.From)
	happened := b.Happened
	if happened.IsZero() {
		happened = f.happened(b.About)
	}
	begin(f, &f.feedback, feedbackSpace, b.Feedback, "feedback", Feedback{
		Given: Fact[FeedbackGiven]{f.mark, b}, Happened: happened,
	})
}

func (f *folder) feedbackAnswered(b FeedbackAnswered) {
	f.contact(b.By)
	if one := change(f, &f.feedback, feedbackSpace, b.Feedback, "feedback"); one != nil {
		keep(f, &one.Answers, b)
	}
}

// happened returns when what an event says happened: at the start of a session
// held or of hours logged, else at the event; zero if the event is not before the
// one at hand.
func (f *folder) happened(id EventID) time.Time {
	if id == "" {
		return time.Time{}
	}
	i, ok := f.journal.place(id)
	if !ok || i >= f.index {
		return time.Time{}
	}
	e := f.journal.events[i]
	switch b := e.Body.(type) {
	case SessionHeld:
		return b.Start
	case HoursLogged:
		if !b.Start.IsZero() {
			return b.Start
		}
	}
	return e.At
}
