package journal

import (
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// A Pause is a stretch of time in which the relationship, or one person's part
// in it, rests.
type Pause struct {
	Paused Mark
	// Person is who pauses; empty for the relationship as a whole.
	Person mentorship.PersonID
	By     mentorship.PersonID
	Reason Reason
	// Until is the instant at which the pause ends: when it was resumed, stated
	// anew, or said to go on, or when what pauses ended, the relationship or the
	// person's part in it, whichever came first. It is zero while the end is open,
	// and may lie ahead.
	Until time.Time
}

// Pauses returns the pauses in order.
func (f Facts) Pauses() List[Pause] { return f.look().pauses }

func (f *folder) paused(b Paused) {
	last := f.lastPause(b.Person)
	f.endPause(*last)
	*last = f.pauses.length + 1
	p := Pause{Paused: f.mark, Person: b.Person, By: b.By, Reason: b.Reason, Until: b.Until}
	if !p.Until.IsZero() && p.Until.Before(f.mark.At) {
		p.Until = f.mark.At
	}
	push(f, &f.pauses, p)
}

func (f *folder) resumed(b Resumed) {
	last := *f.lastPause(b.Person)
	if last == 0 {
		f.stray("person", false)
		return
	}
	f.endPause(last)
}

// lastPause returns where the number of the last pause stands, of a person or of
// all.
func (f *folder) lastPause(id mentorship.PersonID) *int {
	if id == "" {
		return &f.pause
	}
	return &f.person(id).pause
}

// endPause ends the pause of the given number, counted from 1, unless it has
// ended.
func (f *folder) endPause(number int) {
	if number == 0 {
		return
	}
	if until := f.pauses.at(number - 1).Until; until.IsZero() || until.After(f.mark.At) {
		write(f, &f.pauses, number-1).Until = f.mark.At
	}
}

// A Closure is an end of the relationship, which may have been taken back.
type Closure struct {
	Closed Fact[Closed]
	// Reopened is the event with which the relationship went on: it was reopened,
	// or redefined. It is zero where it did not.
	Reopened Mark
}

// Closures returns the closures in order, those included after which the
// relationship went on.
func (f Facts) Closures() List[Closure] { return f.look().closures }

// Closed returns the closure that stands, and whether there is one.
func (f Facts) Closed() (Closure, bool) {
	last, ok := f.look().closures.Last()
	if !ok || !last.Reopened.IsZero() {
		return Closure{}, false
	}
	return last, true
}

func (f *folder) closed(b Closed) {
	if last, ok := f.closures.Last(); ok && last.Reopened.IsZero() {
		f.stray("ending", true)
		return
	}
	f.endPause(f.pause)
	for i, o := range b.Outstanding {
		f.refer(taskSpace, string(o.Task), f.tasks.length, element("outstanding", i)+"/task")
	}
	push(f, &f.closures, Closure{Closed: Fact[Closed]{f.mark, b}})
}

func (f *folder) reopened() {
	if !f.goOn() {
		f.stray("", false)
	}
}

// goOn takes back the closure that stands; it reports whether one did.
func (f *folder) goOn() bool {
	last, ok := f.closures.Last()
	if !ok || !last.Reopened.IsZero() {
		return false
	}
	write(f, &f.closures, f.closures.length-1).Reopened = f.mark
	return true
}
