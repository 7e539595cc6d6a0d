package challenge

import (
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// goals yields the goals of the mentee.
func (s *sight) goals(yield func(journal.Goal) bool) {
	for _, g := range s.v.Facts().Goals().All() {
		if g.For == s.mentee.Person && !yield(g) {
			return
		}
	}
}

// notTakenUp counts the goals that the mentee asked or wrote about and no session,
// advice or challenge worked on, of those that the mentee asked or wrote about.
func notTakenUp(s *sight, events *[]journal.EventID) (count, of int) {
	for g := range s.goals {
		asked, taken := false, false
		for _, t := range g.Touched.All() {
			switch b := s.event(t.Mark).Body.(type) {
			case journal.QuestionAsked:
				asked = asked || b.By == s.mentee.Person
			case journal.ReflectionWritten:
				asked = asked || b.By == s.mentee.Person
			case journal.SessionHeld, journal.AdviceGiven, journal.ChallengeSet:
				taken = true
			}
		}
		if asked {
			c, o := one(!taken, events, g.Set.Event)
			count, of = count+c, of+o
		}
	}
	return count, of
}

// takenOver counts the goals that a mentor set anew towards another area, or gave
// up, of all goals of the mentee.
func takenOver(s *sight, events *[]journal.EventID) (count, of int) {
	for g := range s.goals {
		var id journal.EventID
		if !g.Dropped.IsZero() && s.mentor(g.Dropped.Body.By) {
			id = g.Dropped.Event
		}
		set, _ := s.event(g.Set).Body.(journal.GoalSet)
		area := set.Aim.Area
		for _, c := range g.Changed.All() {
			if c.Body.Aim.Area != area && s.mentor(s.event(c.Mark).Actor.Person) {
				id = c.Event
			}
			area = c.Body.Aim.Area
		}
		c, o := one(id != "", events, id)
		count, of = count+c, of+o
	}
	return count, of
}

// contested counts the goals that were set anew by both sides.
func contested(s *sight, events *[]journal.EventID) (count, of int) {
	for g := range s.goals {
		var byMentor, byMentee bool
		for _, c := range g.Changed.All() {
			who := s.event(c.Mark).Actor.Person
			byMentor = byMentor || s.mentor(who)
			byMentee = byMentee || who == s.mentee.Person
		}
		c, o := one(byMentor && byMentee, events, g.Set.Event)
		count, of = count+c, of+o
	}
	return count, of
}

// needsWithoutGoal counts the areas that the mentee wants to develop and that no
// goal is about, of all those areas.
func needsWithoutGoal(s *sight, _ *[]journal.EventID) (count, of int) {
	record, known := s.v.Record(s.mentee.Person)
	if !known || s.young(s.v.At()) {
		return 0, 0
	}
	for _, want := range record.Seeks {
		met, aims := false, false
		for g := range s.goals {
			aims = aims || g.Aim.Area != ""
			met = met || g.Aim.Area == want.Area
		}
		if aims {
			c, o := one(!met, nil)
			count, of = count+c, of+o
		}
	}
	return count, of
}

// manyQuestions is from how many questions about one goal on a question keeps
// coming back (convention).
const manyQuestions = 3

// repeated counts the goals that the mentee asked about again and again, of those
// asked about.
func repeated(s *sight, events *[]journal.EventID) (count, of int) {
	for g := range s.goals {
		asked := 0
		var last journal.EventID
		for _, q := range s.v.Facts().Questions().All() {
			if q.Body.By == s.mentee.Person && q.Body.Goal == g.ID {
				asked, last = asked+1, q.Event
			}
		}
		progress, _, known := g.Progress(s.v.At().Add(1))
		if asked > 0 {
			c, o := one(asked >= manyQuestions && g.State == journal.GoalOpen && (!known || progress < 50), events, last)
			count, of = count+c, of+o
		}
	}
	return count, of
}

// tasksGivenUp counts the mentee's tasks that were given up.
func tasksGivenUp(s *sight, events *[]journal.EventID) (count, of int) {
	add(&count, &of, events, &s.mentee.Tasks.Dropped)
	return count, of
}

// untouched counts the goals that nothing was done for. Those of a relationship
// that has just begun, or rests, tell nothing.
func untouched(s *sight, events *[]journal.EventID) (count, of int) {
	if s.young(s.v.At()) || s.v.Resting() {
		return 0, 0
	}
	add(&count, &of, events, &s.mentee.Untouched)
	return count, of
}

// behindBy is by how many points of a hundred progress lags behind the time that
// has passed when a goal is behind (convention).
const behindBy = 30

// behind counts the goals whose progress lags far behind their time, or whose
// date is over, of those that are open and have a date.
func behind(s *sight, events *[]journal.EventID) (count, of int) {
	at := s.v.At()
	for _, g := range s.v.Facts().Goals().All() {
		total := g.Due.Sub(g.Set.At)
		if g.For != s.mentee.Person || g.State != journal.GoalOpen || g.Due.IsZero() || total <= 0 {
			continue
		}
		if g.Overdue(at) {
			c, o := one(true, events, g.Set.Event)
			count, of = count+c, of+o
			continue
		}
		progress, id, known := g.Progress(at.Add(1))
		if !known {
			continue
		}
		passed := float64(at.Sub(g.Set.At)) / float64(total) * 100
		c, o := one(passed-float64(progress) >= behindBy, events, id)
		count, of = count+c, of+o
	}
	return count, of
}

// givenUp counts the goals that were given up or set anew.
func givenUp(s *sight, events *[]journal.EventID) (count, of int) {
	g := &s.mentee.Goals
	add(&count, &of, events, &g.GivenUp)
	changed := journal.Tally{Count: g.Changed.Count, Events: g.Changed.Events}
	add(&count, &of, events, &changed)
	return min(count, of), of
}
