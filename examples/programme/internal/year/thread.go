package year

import (
	"fmt"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/phases"
)

// A thread is the story of one relationship.
type thread struct {
	*teller
	id     mentorship.RelationshipID
	prefix string // of the ids of its goals, sessions, tasks
	now    time.Time
	counts map[string]int                            // of these ids
	rounds int                                       // of work so far
	goals  map[mentorship.PersonID]mentorship.GoalID // that people work on
}

func (t *teller) of(id mentorship.RelationshipID, prefix string) *thread {
	return &thread{teller: t, id: id, prefix: prefix, counts: map[string]int{}, goals: map[mentorship.PersonID]mentorship.GoalID{}}
}

const (
	day  = 24 * time.Hour
	hour = mentorship.Duration(time.Hour)
)

// date is the morning of a day of the year.
func date(month time.Month, d int) time.Time {
	return time.Date(2027, month, d, 8, 0, 0, 0, time.UTC)
}

// theYear is the period of all that is not agreed otherwise.
var theYear = mentorship.Period{
	From:  time.Date(2027, time.January, 11, 0, 0, 0, 0, time.UTC),
	Until: time.Date(2028, time.January, 11, 0, 0, 0, 0, time.UTC),
}

func (r *thread) on(month time.Month, d int) *thread { return r.at(date(month, d)) }

func (r *thread) at(now time.Time) *thread {
	r.now = now
	return r
}

// by lets somebody do one thing after the other, ten minutes apart.
func (r *thread) by(person mentorship.PersonID, bodies ...journal.Body) *thread {
	return r.does(journal.ByPerson(person), bodies...)
}

func (r *thread) job(name journal.Code, bodies ...journal.Body) *thread {
	return r.does(journal.ByJob(name), bodies...)
}

func (r *thread) does(actor journal.Actor, bodies ...journal.Body) *thread {
	for _, body := range bodies {
		r.commands = append(r.commands, phases.Command{At: r.now, Actor: actor, Relationship: r.id, Body: body})
		r.now = r.now.Add(10 * time.Minute)
	}
	return r
}

// name gives the next id of a kind: "d13-s04".
func (r *thread) name(kind string) string {
	r.counts[kind]++
	return fmt.Sprintf("%s-%s%02d", r.prefix, kind, r.counts[kind])
}

// goal returns the id of the goal of the given number, from 1.
func (r *thread) goal(n int) mentorship.GoalID {
	return mentorship.GoalID(fmt.Sprintf("%s-g%02d", r.prefix, n))
}

// agreement returns the id of the agreement.
func (r *thread) agreement() mentorship.AgreementID { return mentorship.AgreementID(r.prefix + "-a") }
