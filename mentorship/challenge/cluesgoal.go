package challenge

import (
	"cmp"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// takeUpWithin is how long a question about a goal may wait until the goal is worked
// on (convention).
const takeUpWithin = 21 * 24 * time.Hour

// notTakenUp counts the goals that the mentee asked or wrote about and no session,
// advice or challenge worked on since, of those that the mentee asked or wrote about
// and that were taken up or have waited for so long that they would be.
func notTakenUp(s *sight, events *[]journal.EventID) (count, of int) {
	for g := range s.goals {
		var asked time.Time // first
		taken := false
		for _, t := range g.Touched.All() {
			by := mentorship.PersonID("")
			switch b := s.event(t.Mark).Body.(type) {
			case journal.QuestionAsked:
				by = b.By
			case journal.ReflectionWritten:
				by = b.By
			case journal.SessionHeld: // may have been before the question, and recorded after it
				taken = taken || !asked.IsZero() && !b.Start.Before(asked)
			case journal.AdviceGiven, journal.ChallengeSet:
				taken = taken || !asked.IsZero()
			}
			if by == s.mentee.Person && asked.IsZero() {
				asked = t.At
			}
		}
		if !asked.IsZero() && (taken || s.clock.Between(asked, s.v.At()) >= takeUpWithin) {
			c, o := one(!taken, events, g.Set.Event)
			count, of = count+c, of+o
		}
	}
	return count, of
}

// takenOver counts the goals that a mentor set anew away from the area that was stated,
// or gave up, of all goals of the mentee.
func takenOver(s *sight, events *[]journal.EventID) (count, of int) {
	for g := range s.goals {
		var id journal.EventID
		if !g.Dropped.IsZero() && s.mentor(g.Dropped.Body.By) {
			id = g.Dropped.Event
		}
		set, _ := s.event(g.Set).Body.(journal.GoalSet)
		area := set.Aim.Area
		for _, c := range g.Changed.All() {
			to := c.Body.Aim.Area
			if area != "" && to != area && s.mentor(s.event(c.Mark).Actor.Person) {
				id = c.Event
			}
			area = cmp.Or(to, area)
		}
		c, o := one(id != "", events, id)
		count, of = count+c, of+o
	}
	return count, of
}

// contested counts the goals whose aim was changed by both sides. Another date is no
// other aim.
func contested(s *sight, events *[]journal.EventID) (count, of int) {
	for g := range s.goals {
		var byMentor, byMentee bool
		set, _ := s.event(g.Set).Body.(journal.GoalSet)
		aim := set.Aim
		for _, c := range g.Changed.All() {
			if c.Body.Aim == aim {
				continue
			}
			aim = c.Body.Aim
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
			if q.Body.By == s.mentee.Person && q.Body.Goal == g.ID && s.in(q.Mark) {
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

// behind counts the goals whose progress lags far behind their time, or whose time is
// over, of those that are open and have a date. Time that the relationship or one of
// its people rested is given to a goal on top of its date.
func behind(s *sight, events *[]journal.EventID) (count, of int) {
	at := s.v.At()
	for g := range s.goals {
		total := g.Due.Sub(g.Set.At)
		if g.State != journal.GoalOpen || g.Due.IsZero() || total <= 0 {
			continue
		}
		passed := s.clock.Between(g.Set.At, at)
		if passed >= total {
			c, o := one(true, events, g.Set.Event)
			count, of = count+c, of+o
			continue
		}
		progress, id, known := g.Progress(at.Add(1))
		if !known {
			continue
		}
		share := float64(passed) / float64(total) * 100
		c, o := one(share-float64(progress) >= behindBy, events, id)
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
