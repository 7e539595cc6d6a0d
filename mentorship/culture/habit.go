package culture

import (
	"slices"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// A Habit is how somebody takes what they are advised, over a stretch of time.
type Habit struct {
	// Agreed is of the advice that they answered.
	Agreed journal.Tally
	// Unused is the advice that they have not put into practice, of that which has
	// had time.
	Unused journal.Tally
	// Undone are the tasks that they dropped or let pass their date, of those which
	// they finished, dropped or let pass.
	Undone journal.Tally
	// Questions are what they asked.
	Questions []journal.EventID
}

// and returns both habits together.
func (h Habit) and(other Habit) Habit {
	return Habit{
		plus(h.Agreed, other.Agreed), plus(h.Unused, other.Unused), plus(h.Undone, other.Undone),
		slices.Concat(h.Questions, other.Questions),
	}
}

func plus(t, u journal.Tally) journal.Tally {
	return journal.Tally{Count: t.Count + u.Count, Of: t.Of + u.Of, Events: slices.Concat(t.Events, u.Events)}
}

// A Harmony compares how somebody takes advice now with how they did before: an own
// measure, for people and cultures differ in how much they say.
type Harmony struct {
	Person mentorship.PersonID
	// Usual is the earlier half of the advice that has had time and what fell into
	// its time, with what was known from elsewhere; Now is the later half, from Since
	// on.
	Usual, Now Habit
	Since      time.Time
	// Told is Reached where they now agree with nearly everything, act on next to
	// nothing and ask nothing, and none of that is becoming better. It is TooFew where
	// either half rests on too little.
	Told journal.Told
}

// HabitOf returns how a person took the advice of a view: all that has had time. Of
// another relationship, in which they may have another role, it is a measure for
// [HarmonyOf].
func HabitOf(v journal.View, p mentorship.PersonID) Habit {
	advice := ripe(v, p)
	return habit(v, p, advice, mentorship.Period{})
}

// HarmonyOf tells whether somebody accepts what they are advised to keep harmony,
// rather than because they will do it. Elsewhere are habits of the same person in
// other relationships, if any are known.
//
// They now agree with the share of the advice answered that
// [mentorship.Signs.Agreement] names or more, have not used the share that
// [mentorship.Signs.UnusedAdvice] names or more, nor finished their tasks, and asked
// nothing. Who agrees and acts is not meant, nor who has begun to act, to
// question or to ask; each of these is measured against what the person did before.
//
// Advice has had time when it was used, or after twice the time that the person
// takes in the middle to use some, and [mentorship.Signs.Silence] at least, by their
// clock (convention).
func HarmonyOf(v journal.View, p mentorship.PersonID, elsewhere ...Habit) Harmony {
	h := Harmony{Person: p, Told: journal.TooFew}
	advice := ripe(v, p)
	if half := len(advice) / 2; half > 0 {
		h.Since = advice[half].Given.At
		h.Usual = habit(v, p, advice[:half], mentorship.Period{Until: h.Since})
		h.Now = habit(v, p, advice[half:], mentorship.Period{From: h.Since})
	} else {
		h.Now = habit(v, p, advice, mentorship.Period{})
	}
	for _, other := range elsewhere {
		h.Usual = h.Usual.and(other)
	}
	h.Told = h.tell(v)
	return h
}

func (h *Harmony) tell(v journal.View) journal.Told {
	agreement, unused := v.Signs().Agreement, v.Signs().UnusedAdvice
	agreed, idle := v.Tell(h.Now.Agreed, agreement), v.Tell(h.Now.Unused, unused)
	switch {
	case agreed == journal.Unasked, idle == journal.Unasked:
		return journal.Unasked
	case agreed == journal.Below, idle == journal.Below, len(h.Now.Questions) > 0:
		return journal.Below
	case v.Tell(h.Usual.Unused, unused) == journal.TooFew, agreed == journal.TooFew, idle == journal.TooFew:
		return journal.TooFew
	case less(h.Now.Agreed, h.Usual.Agreed), less(h.Now.Unused, h.Usual.Unused):
		return journal.Below // it is becoming better
	}
	if percent, _ := unused.Value(); h.Now.Undone.Of > 0 && !h.Now.Undone.Reaches(percent) {
		return journal.Below
	}
	return journal.Reached
}

// less reports whether the share of t is less than that of u. A tally that rests on
// nothing is not less, and nothing is less than it.
func less(t, u journal.Tally) bool { return t.Count*u.Of < u.Count*t.Of }

// ripe returns the advice of the window to a person that has had time, in order.
func ripe(v journal.View, p mentorship.PersonID) []journal.Advice {
	patience, _ := long(v.Signs().Silence)
	return v.Facts().RipeAdvice(p, v.Window(), v.At(), patience)
}

// habit returns how a person took pieces of advice, with their tasks and questions
// of a stretch of time.
func habit(v journal.View, p mentorship.PersonID, advice []journal.Advice, w mentorship.Period) Habit {
	var h Habit
	for _, a := range advice {
		if response, id := a.Response(); response != "" {
			note(&h.Agreed, response == journal.ResponseAgreed, id)
		}
		_, used := a.UsedByAdvised()
		note(&h.Unused, !used, a.Given.Event)
	}
	within := func(t time.Time) bool { return w.Contains(t) && v.Window().Contains(t) }
	tasks := v.Facts().Tasks()
	for i := range tasks.Len() {
		t, _ := tasks.At(i)
		if t.Owner != p || !within(t.Agreed.At) {
			continue
		}
		over := !t.Due.IsZero() && !v.At().Before(t.Due)
		switch done := !t.Done.IsZero(); {
		case done, !t.Dropped.IsZero(), over:
			note(&h.Undone, !done, t.Agreed.Event)
		}
	}
	questions := v.Facts().Questions()
	for i := range questions.Len() {
		if q, _ := questions.At(i); q.Body.By == p && within(q.At) {
			h.Questions = append(h.Questions, q.Event)
		}
	}
	return h
}

// note adds an observation to a tally, and the event that tells it where it is true.
func note(t *journal.Tally, is bool, id journal.EventID) {
	t.Of++
	if is {
		t.Count++
		t.Events = append(t.Events, id)
	}
}
