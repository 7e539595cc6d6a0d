package journal

import (
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// A Task is what a journal says of something agreed to be done.
type Task struct {
	ID     TaskID
	Agreed Mark
	// Owner is who does it, and For who benefits.
	Owner, For mentorship.PersonID
	Goal       mentorship.GoalID
	// Due is zero where unstated.
	Due time.Time
	// Done is zero unless it is finished; what is finished is not dropped.
	Done Mark
	// Dropped is zero unless it was given up.
	Dropped   Mark
	DroppedBy mentorship.PersonID
	Reason    Reason
	// Approvals are the events with which its owner asked for leave in it.
	Approvals List[Mark]
}

// Tasks returns the tasks in order.
func (f Facts) Tasks() List[Task] { return f.look().tasks }

// Task returns the task of the id, and whether there is one.
func (f Facts) Task(id TaskID) (Task, bool) { return lookup(f, taskSpace, id, f.look().tasks) }

// Challenges returns the challenges in order.
func (f Facts) Challenges() List[Fact[ChallengeSet]] { return f.look().challenges }

// TaskWork is what became of the tasks of somebody.
type TaskWork struct {
	// Done, Dropped and Open are of all tasks, each of which counts in one of
	// them.
	Done, Dropped, Open Tally
	// Late are those with a date that were done after it, or are not done and it
	// is over, of those with a date that were not dropped.
	Late Tally
	// Alone are those done without asking for leave, of those done.
	Alone Tally
	// ForOthers are those that serve somebody else, of all.
	ForOthers Tally
}

// TaskWork returns what became of the tasks that a person was to do and that
// were agreed in the window, as one sees it at the given instant. At its date, a
// task that is not done is late.
func (f Facts) TaskWork(owner mentorship.PersonID, w mentorship.Period, at time.Time) TaskWork {
	var t TaskWork
	for k := range during(f.look().tasks, w) {
		if k.Owner != owner {
			continue
		}
		done, dropped := !k.Done.IsZero(), k.Done.IsZero() && !k.Dropped.IsZero()
		note(&t.Done, done, k.Done.Event)
		note(&t.Dropped, dropped, k.Dropped.Event)
		note(&t.Open, !done && !dropped, k.Agreed.Event)
		note(&t.ForOthers, k.For != owner, k.Agreed.Event)
		if done {
			note(&t.Alone, k.Approvals.length == 0, k.Done.Event)
		}
		if !k.Due.IsZero() && !dropped {
			late := done && k.Done.At.After(k.Due) || !done && !at.Before(k.Due)
			note(&t.Late, late, k.Agreed.Event)
		}
	}
	return t
}

func (f *folder) taskAgreed(b TaskAgreed) {
	if begin(f, &f.tasks, taskSpace, b.Task, "task", Task{
		ID: b.Task, Agreed: f.mark, Owner: b.Owner, For: b.For, Goal: b.Goal, Due: b.Due,
	}) {
		f.touch(b.Goal, "goal")
	}
}

func (f *folder) taskDone(b TaskDone) {
	if t := change(f, &f.tasks, taskSpace, b.Task, "task"); t != nil {
		f.once(&t.Done, "task")
	}
}

func (f *folder) taskDropped(b TaskDropped) {
	if t := change(f, &f.tasks, taskSpace, b.Task, "task"); t != nil && f.once(&t.Dropped, "task") {
		t.DroppedBy, t.Reason = b.By, b.Reason
	}
}

func (f *folder) challengeSet(b ChallengeSet) {
	keep(f, &f.challenges, b)
	f.refer(taskSpace, string(b.Task), f.tasks.length, "task")
	f.touch(b.Goal, "goal")
	f.contact(b.By)
}
