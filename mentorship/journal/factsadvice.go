package journal

import (
	"iter"
	"slices"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// Advice is what a journal says of a piece of guidance.
type Advice struct {
	ID       AdviceID
	Given    Mark
	By, To   mentorship.PersonID
	Goal     mentorship.GoalID
	Answers  List[Fact[AdviceAnswered]]
	Used     List[Fact[AdviceUsed]]
	Requires List[Fact[ResourceNeeded]]
}

// Response returns how who was advised took it, and the event that tells it: to
// have refused it once stands over to have questioned it, and that over having
// agreed. It is empty where they have not answered.
func (a Advice) Response() (strongest Response, id EventID) {
	rank := 0
	for answer := range a.Answers.each() {
		r := 1 + slices.Index(Responses(), answer.Body.Response)
		if answer.Body.By == a.To && r > rank {
			rank, strongest, id = r, answer.Body.Response, answer.Event
		}
	}
	return strongest, id
}

// Advice returns the pieces of advice in order.
func (f Facts) Advice() List[Advice] { return f.look().advice }

// AdviceTaken is what became of advice.
type AdviceTaken struct {
	// Answered is of all pieces of advice.
	Answered Tally
	// Agreed, Questioned and Refused are of those answered, each of which counts
	// in one of them; see [Advice.Response].
	Agreed, Questioned, Refused Tally
	// Used are those put into practice by who was advised, of all.
	Used Tally
	// Impractical are those not used that need a resource which who was advised
	// lacks, by what they stated last, of those about which it is known: that need nothing
	// are not among them, and neither are those whose resources they have not
	// spoken of.
	Impractical Tally
}

// AdviceTaken returns what became of the advice of the window from one person to
// another; the empty person is anybody.
func (f Facts) AdviceTaken(by, to mentorship.PersonID, w mentorship.Period) AdviceTaken {
	var t AdviceTaken
	k := f.look()
	stated := k.statedResources()
	for a := range during(k.advice, w) {
		if !matches(by, a.By) || !matches(to, a.To) {
			continue
		}
		response, id := a.Response()
		note(&t.Answered, response != "", id)
		if response != "" {
			note(&t.Agreed, response == ResponseAgreed, id)
			note(&t.Questioned, response == ResponseQuestioned, id)
			note(&t.Refused, response == ResponseRefused, id)
		}
		first, used := a.UsedByAdvised()
		note(&t.Used, used, first.Event)
		if known, lacking, id := a.lacking(stated[a.To]); known {
			note(&t.Impractical, lacking && !used, id)
		}
	}
	return t
}

// RipeAdvice returns the advice of the window to a person that has had time, in
// order: that was used, or was given twice as long ago as the person takes in the
// middle to use some, and as long ago as the least patience, by their clock
// (convention).
func (f Facts) RipeAdvice(to mentorship.PersonID, w mentorship.Period, at time.Time, least time.Duration) []Advice {
	var list []Advice
	for a := range f.ripe(to, w, at, least) {
		list = append(list, *a)
	}
	return list
}

// ripe yields what RipeAdvice returns, which must not be written to.
func (f Facts) ripe(to mentorship.PersonID, w mentorship.Period, at time.Time, least time.Duration) iter.Seq[*Advice] {
	advice, clock := f.look().advice, f.Clock(to)
	var paces []time.Duration
	for a := range during(advice, w) {
		if used, ok := a.UsedByAdvised(); ok && a.To == to {
			paces = append(paces, clock.Between(a.Given.At, used.At))
		}
	}
	if n := len(paces); n > 0 {
		slices.Sort(paces)
		least = max(least, plus(paces[n/2], paces[n/2]))
	}
	return func(yield func(*Advice) bool) {
		for a := range during(advice, w) {
			if a.To != to {
				continue
			}
			if _, used := a.UsedByAdvised(); !used && clock.Between(a.Given.At, at) < least {
				continue
			}
			if !yield(a) {
				return
			}
		}
	}
}

// UsedByAdvised returns when who was advised put the advice into practice first, and
// whether they did.
func (a Advice) UsedByAdvised() (Mark, bool) {
	for u := range a.Used.each() {
		if u.Body.By == a.To {
			return u.Mark, true
		}
	}
	return Mark{}, false
}

// lacking returns whether something needed is known to be there or not, whether
// it is not, and the event that needs it.
func (a Advice) lacking(stated map[Resource]bool) (known, lacking bool, id EventID) {
	for n := range a.Requires.each() {
		has, spoken := stated[n.Body.Resource]
		known = known || spoken
		if spoken && !has {
			return true, true, n.Event
		}
	}
	return known, false, ""
}

// matches reports whether a person is the one wanted, of whom the empty one is
// anybody.
func matches(wanted, person mentorship.PersonID) bool { return wanted == "" || wanted == person }

func (f *folder) adviceGiven(b AdviceGiven) {
	if begin(f, &f.advice, adviceSpace, b.Advice, "advice", Advice{
		ID: b.Advice, Given: f.mark, By: b.By, To: b.To, Goal: b.Goal,
	}) {
		f.touch(b.Goal, "goal")
	}
	f.contact(b.By)
}

func (f *folder) adviceAnswered(b AdviceAnswered) {
	if a := change(f, &f.advice, adviceSpace, b.Advice, "advice"); a != nil {
		keep(f, &a.Answers, b)
	}
	f.contact(b.By)
}

func (f *folder) adviceUsed(b AdviceUsed) {
	if a := change(f, &f.advice, adviceSpace, b.Advice, "advice"); a != nil {
		keep(f, &a.Used, b)
	}
}

func (f *folder) resourceNeeded(b ResourceNeeded) {
	if a := change(f, &f.advice, adviceSpace, b.Advice, "advice"); a != nil {
		keep(f, &a.Requires, b)
	}
}
