package phases

import (
	"slices"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// A Closing is how a relationship came to its end.
type Closing struct {
	At     time.Time
	Event  journal.EventID
	Actor  journal.Actor
	Ending journal.Ending
	Reason journal.Reason
	// By is who brought it about; empty for the programme.
	By mentorship.PersonID
	// Outstanding is what was owed when it was closed.
	Outstanding []journal.Owed
	// NotAgain says that the people are not to be matched with each other again, as
	// somebody asked, or because it was closed to protect somebody. The programme
	// alone reopens what was closed so.
	NotAgain bool
}

// owed returns what those who take part still owe, after what was named
// besides: tasks that are open, and the mentee's reflection on what was reached
// (R9). It holds nothing up.
func (c *core) owed(named []journal.Owed) []journal.Owed {
	list := slices.Clone(named)
	add := func(o journal.Owed) {
		if !slices.Contains(list, o) {
			list = append(list, o)
		}
	}
	for i := range c.tasks {
		if t := &c.tasks[i]; t.Status == TaskOpen {
			add(journal.Owed{By: t.Owner, What: "task", Task: t.ID})
		}
	}
	for i := range c.members {
		if m := &c.members[i]; m.active() && m.role.Mentored() && m.reflections == 0 {
			add(journal.Owed{By: m.person, What: "reflection"})
		}
	}
	return list
}

// Owed returns what those who take part still owe: open tasks, and the
// reflection of those who are mentored. Closing records it and never waits for
// it.
func (s State) Owed() []journal.Owed { return s.content().owed(nil) }

// An Aftermath is what the end of a mentorship means for one of its people.
type Aftermath struct {
	Person mentorship.PersonID
	Role   mentorship.Role
	// Ending is how it ended for the person.
	Ending journal.Ending
	// At is when.
	At time.Time
	// Again is when the person may enter another mentorship: at once, or after
	// the policy's time if it was the person who ended it before its time. Zero
	// where a cool-off applies and the policy sets none.
	Again time.Time
	// Waiting says that the person was mentored, has not completed, did not end
	// it, and goes on in no other relationship: they go first in the next round.
	// So does whoever is said to be matched again, before it ended otherwise than
	// as completed, or afterwards.
	Waiting bool
	// Into is the relationship in which the person goes on instead; empty where
	// none was recorded.
	Into mentorship.RelationshipID
	// NotWith are those with whom the person is not to be matched again, in order.
	NotWith []mentorship.PersonID
	// Owes is what the person still owes.
	Owes []journal.Owed
}

// Aftermath returns what the end means for each whose part is over, in the order
// in which they joined; for all once the relationship is closed. The policy's
// cool-off is read, nil for none. What follows from an ending is convention.
func (s State) Aftermath(policy *mentorship.Policy) []Aftermath {
	c := s.content()
	var list []Aftermath
	for i := range c.members {
		m := &c.members[i]
		a := Aftermath{Person: m.person, Role: m.role, Ending: m.ending, At: m.left, Into: m.into}
		switch {
		case m.active() && c.closed():
			a.Ending, a.At = c.closing.Ending, c.closing.At
		case m.active(), c.active(m.person) >= 0: // or came back, or has another role
			continue
		}
		own := c.endedBy(m)
		a.Again = a.At
		if early := a.Ending == journal.EndingEarly || a.Ending == journal.EndingOneSided; own && early {
			a.Again = time.Time{}
			if wait, set := limitsOf(policy).CoolOff.Value(); set {
				a.Again = a.At.Add(wait.Std())
			}
		}
		a.Waiting = m.into == "" && (m.waiting || m.role.Mentored() && !own && !settles(a.Ending))
		a.NotWith = c.notWith(m)
		for _, o := range c.owedAtEnd() {
			if o.By == m.person {
				a.Owes = append(a.Owes, o)
			}
		}
		list = append(list, a)
	}
	return list
}

// settles reports whether nobody is left waiting after an ending.
func settles(e journal.Ending) bool {
	return e == journal.EndingCompleted || e == journal.EndingRematched || e == journal.EndingRedefined
}

// endedBy reports whether the member ended their own part, or the whole.
func (c *core) endedBy(m *member) bool {
	if !m.active() {
		return m.leftBy == m.person
	}
	return c.closing.By == m.person
}

func (c *core) owedAtEnd() []journal.Owed {
	if c.closed() {
		return c.closing.Outstanding
	}
	return c.owed(nil)
}

// notWith returns who must not be matched with the member again, in order.
func (c *core) notWith(m *member) []mentorship.PersonID {
	var others []mentorship.PersonID
	for i := range c.members {
		if o := &c.members[i]; o.person != m.person && c.apart(m, o) {
			others = append(others, o.person)
		}
	}
	slices.Sort(others)
	return slices.Compact(others)
}

// apart reports whether two were on the two sides of one mentorship at the same
// time, and it ended so that they are not to be matched again: either of the two
// left for safety, or both were there when it was closed so.
func (c *core) apart(m, o *member) bool {
	across := m.role.Mentored() && o.role.Mentors() || m.role.Mentors() && o.role.Mentored()
	if !across || m.goneBefore(o) || o.goneBefore(m) {
		return false
	}
	return c.closing.NotAgain && m.active() && o.active() || m.ending == journal.EndingSafety || o.ending == journal.EndingSafety
}
