package challenge_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/challenge"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// noon returns noon of a day of the mentorship, which begins on day 0.
func noon(day int) time.Time { return time.Date(2026, 1, 1+day, 12, 0, 0, 0, time.UTC) }

const (
	mentor mentorship.PersonID = "o"
	mentee mentorship.PersonID = "e"
	hour                       = mentorship.Duration(time.Hour)
)

// A story is what happens: an int sets the day, a person sets who brings it
// about, a body happens, and a story within happens likewise.
type story []any

// again tells something so many times, every so many days from a day on.
func again(day, every, times int, tell func(n int) story) story {
	var all story
	for n := range times {
		all = append(all, day+n*every, tell(n))
	}
	return all
}

// joined are the mentor and the mentee on day 0.
func joined() story {
	return story{0, journal.Joined{Person: mentor, Role: mentorship.RoleMentor}, journal.Joined{Person: mentee, Role: mentorship.RoleMentee}}
}

// events returns what happens, in order of time and then as told.
func (s story) events() []journal.Event {
	var list []journal.Event
	day, actor := 0, mentee
	var walk func(story)
	walk = func(s story) {
		for _, x := range s {
			switch x := x.(type) {
			case int:
				day = x
			case mentorship.PersonID:
				actor = x
			case story:
				walk(x)
			case journal.Body:
				list = append(list, journal.Event{At: noon(day), Actor: journal.ByPerson(actor), Relationship: "r", Body: x})
			}
		}
	}
	walk(s)
	slices.SortStableFunc(list, func(a, b journal.Event) int { return a.At.Compare(b.At) })
	for i := range list {
		list[i].ID = journal.EventID(fmt.Sprintf("v%05d", i))
	}
	return list
}

// facts returns the facts of a story.
func (s story) facts(t testing.TB) journal.Facts {
	t.Helper()
	j, err := journal.New(s.events()...)
	require.NoError(t, err)
	f, err := j.Facts()
	require.NoError(t, err)
	return f
}

// seen weighs a story as one sees it at noon of a day, by the default policy.
func (s story) seen(t testing.TB, day int, people ...mentorship.Person) challenge.Weighing {
	t.Helper()
	return challenge.Weigh(s.facts(t).View(journal.Look{At: noon(day), Policy: mentorship.DefaultPolicy(), People: people}))
}

// all returns every concern of a review, whatever it comes to.
func all(r challenge.Review) []challenge.Concern {
	return slices.Concat(r.Concerns, r.Unlikely, r.Undetermined)
}

// of returns what a review says of a factor for the mentee.
func of(t testing.TB, r challenge.Review, f challenge.Factor) challenge.Concern {
	t.Helper()
	for _, c := range all(r) {
		if c.Factor == f && c.Mentee == mentee {
			return c
		}
	}
	require.Fail(t, "no such factor", f)
	return challenge.Concern{}
}

// Things that happen, in few words.

func planned(n, start int) journal.Body {
	return journal.SessionPlanned{Session: journal.SessionID(fmt.Sprint("s", n)), Start: noon(start), Length: hour}
}

func held(n, day int, length mentorship.Duration) journal.Body {
	return journal.SessionHeld{
		Session: journal.SessionID(fmt.Sprint("s", n)), Start: noon(day), Length: length, Present: []mentorship.PersonID{mentor, mentee},
	}
}

func missed(n int, by ...mentorship.PersonID) journal.Body {
	return journal.SessionMissed{Session: journal.SessionID(fmt.Sprint("s", n)), By: by}
}

func wrote(n int, from mentorship.PersonID) journal.Body {
	return journal.MessageSent{Message: journal.MessageID(fmt.Sprint("m", n)), From: from}
}

func replied(n int, by mentorship.PersonID) journal.Body {
	return journal.MessageAnswered{Message: journal.MessageID(fmt.Sprint("m", n)), By: by}
}

func task(n int, owner, whose mentorship.PersonID, due int) journal.Body {
	b := journal.TaskAgreed{Task: journal.TaskID(fmt.Sprint("k", n)), Owner: owner, For: whose}
	if due > 0 {
		b.Due = noon(due)
	}
	return b
}

func done(n int) journal.Body { return journal.TaskDone{Task: journal.TaskID(fmt.Sprint("k", n))} }

func goal(n int, area mentorship.Area, due int) journal.Body {
	b := journal.GoalSet{Goal: goalID(n), For: mentee}
	if area != "" {
		b.Aim = mentorship.Sought{Area: area, Level: mentorship.Competent}
	}
	if due != 0 {
		b.Due = noon(due)
	}
	return b
}

func goalID(n int) mentorship.GoalID { return mentorship.GoalID(fmt.Sprint("g", n)) }

func advised(n int, answer journal.Response) story {
	id := journal.AdviceID(fmt.Sprint("d", n))
	s := story{journal.AdviceGiven{Advice: id, By: mentor, To: mentee}}
	if answer != "" {
		s = append(s, journal.AdviceAnswered{Advice: id, By: mentee, Response: answer})
	}
	return s
}

func used(n int) journal.Body {
	return journal.AdviceUsed{Advice: journal.AdviceID(fmt.Sprint("d", n)), By: mentee}
}

func leave(n int) journal.Body {
	return journal.ApprovalAsked{Approval: journal.ApprovalID(fmt.Sprint("l", n)), By: mentee, Of: mentor}
}

func answered(n int, given bool) journal.Body {
	return journal.ApprovalAnswered{Approval: journal.ApprovalID(fmt.Sprint("l", n)), By: mentor, Given: given}
}

func feedback(n int, from mentorship.PersonID, t mentorship.Trait, v journal.Verdict) journal.Body {
	b := journal.FeedbackGiven{Feedback: journal.FeedbackID(fmt.Sprint("f", n)), From: from, To: mentee}
	if from == mentee {
		b.To = mentor
	}
	if t != "" {
		b.Traits = []journal.TraitVerdict{{Trait: t, Verdict: v}}
	}
	return b
}

func rated(by, whom mentorship.PersonID, scale, item journal.Code, score journal.Score) journal.Body {
	return journal.RatingGiven{By: by, Of: whom, Scale: scale, Items: []journal.ItemScore{{Item: item, Score: score}}}
}

func terms(version journal.Ordinal, t mentorship.Terms) journal.Body {
	if version > 1 {
		return journal.AgreementAmended{Agreement: "a", Version: version, By: mentor, Reason: "new", Terms: t}
	}
	return journal.AgreementProposed{Agreement: "a", Version: 1, By: mentor, Terms: t}
}

func signed(version journal.Ordinal) story {
	return story{
		journal.AgreementSigned{Agreement: "a", Version: version, By: mentor}, journal.AgreementSigned{Agreement: "a", Version: version, By: mentee},
	}
}

func asked(n int) journal.Body { return journal.QuestionAsked{By: mentee, To: mentor, Goal: goalID(n)} }
