package journal_test

import (
	"fmt"
	"math/rand/v2"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// A chance makes random journals of one relationship with few ids, so that
// things meet, are often referred to before they begin, and begin twice. All
// instants are full hours.
type chance struct {
	*rand.Rand
	now    int   // hours
	topics []int // that there is most about
}

func hour(n int) time.Time { return time.Date(2026, 1, 1, n, 0, 0, 0, time.UTC) }

func pick[T any](g *chance, list ...T) T { return list[g.IntN(len(list))] }

func id[T ~string](g *chance, prefix string) T { return T(prefix + fmt.Sprint(g.IntN(4))) }

func (g *chance) person() mentorship.PersonID { return id[mentorship.PersonID](g, "p") }

func (g *chance) people() (list []mentorship.PersonID) {
	for _, n := range g.Perm(4)[:g.IntN(4)] {
		list = append(list, mentorship.PersonID("p"+fmt.Sprint(n)))
	}
	return list
}

func (g *chance) maybe(t time.Time) time.Time { return pick(g, time.Time{}, t) }

// journal returns the events of a journal, n of them unless chance is against it.
func (g *chance) journal(n int) []journal.Event {
	var events []journal.Event
	for tries := 0; len(events) < n && tries < 10*n; tries++ {
		e := journal.Event{
			ID: journal.EventID(fmt.Sprintf("e%05d", len(events))), At: hour(g.now), Actor: journal.ByJob("test"),
			Relationship: "r1", Body: g.body(),
		}
		if e.Validate() == nil {
			events = append(events, e)
			g.now += g.IntN(4)
		}
	}
	return events
}

// body returns a body, which may contradict itself.
func (g *chance) body() journal.Body {
	const step = mentorship.Duration(time.Hour)
	p, q := g.person(), g.person()
	ahead, back := hour(g.now+g.IntN(30)), hour(g.now-g.IntN(30))
	session, task, goal := id[journal.SessionID](g, "s"), id[journal.TaskID](g, "k"), id[mentorship.GoalID](g, "g")
	noGoal := pick(g, "", goal)
	work, in := id[journal.WorkID](g, "w"), pick(g, "", id[journal.WorkID](g, "w"))
	traits := []journal.TraitVerdict{
		{Trait: pick(g, mentorship.AllTraits()...), Verdict: pick(g, journal.Verdicts()...)},
		{Trait: pick(g, mentorship.AllTraits()...), Verdict: pick(g, journal.Verdicts()...)},
	}[:g.IntN(3)]
	if len(traits) == 0 {
		traits = nil
	}
	items := []journal.ItemScore{{Item: "i1", Score: journal.Score(g.IntN(9))}, {Item: "i2", Score: 1}}[:1+g.IntN(2)]
	percent := journal.Percent(g.IntN(101))
	topics := [][]func() journal.Body{
		{
			func() journal.Body {
				return journal.Joined{Person: p, Role: pick(g, mentorship.Roles()...)}
			},
			func() journal.Body { return journal.Joined{Person: p, Role: mentorship.RoleMentee} },
			func() journal.Body { return journal.Left{Person: p} },
			func() journal.Body {
				return journal.RoleChanged{Person: p, From: pick(g, mentorship.Roles()...), To: pick(g, mentorship.Roles()...)}
			},
		},
		{
			func() journal.Body {
				return journal.Paused{Person: pick(g, "", p), Until: g.maybe(hour(g.now + g.IntN(20) - 4))}
			},
			func() journal.Body { return journal.Resumed{Person: pick(g, "", p)} },
			func() journal.Body {
				return pick[journal.Body](g, journal.Closed{Ending: journal.EndingEarly}, journal.Reopened{}, journal.RelationshipRedefined{})
			},
		},
		{
			func() journal.Body {
				return journal.SessionPlanned{Session: session, Start: ahead, Length: step * mentorship.Duration(g.IntN(3)), With: g.people()}
			},
			func() journal.Body {
				present := g.people()
				prepared := present
				if len(present) > 0 {
					prepared = present[:g.IntN(len(present))]
				}
				return journal.SessionHeld{Session: session, Start: back, Length: step, Present: present, Prepared: prepared, Goals: []mentorship.GoalID{goal}}
			},
			func() journal.Body { return journal.SessionMissed{Session: session, By: g.people()} },
			func() journal.Body { return journal.SessionCancelled{Session: session, By: p} },
			func() journal.Body { return journal.SessionRescheduled{Session: session, By: p, From: back, To: ahead} },
		},
		{
			func() journal.Body {
				return journal.MessageSent{Message: id[journal.MessageID](g, "m"), From: p, To: g.people()}
			},
			func() journal.Body { return journal.MessageAnswered{Message: id[journal.MessageID](g, "m"), By: p} },
			func() journal.Body {
				return journal.Joined{Person: p, Role: pick(g, mentorship.Roles()...)}
			},
			func() journal.Body { return journal.Joined{Person: p, Role: mentorship.RoleMentee} },
		},
		{
			func() journal.Body {
				return journal.TaskAgreed{Task: task, Owner: p, For: q, Goal: noGoal, Due: g.maybe(ahead)}
			},
			func() journal.Body { return journal.TaskDone{Task: task} },
			func() journal.Body { return journal.TaskDropped{Task: task, By: p} },
			func() journal.Body { return journal.ChallengeSet{By: p, For: q, Goal: noGoal, Task: pick(g, "", task)} },
			func() journal.Body {
				return journal.ApprovalAsked{Approval: id[journal.ApprovalID](g, "l"), By: p, Of: q, Task: pick(g, "", task)}
			},
		},
		{
			func() journal.Body {
				return journal.AdviceGiven{Advice: id[journal.AdviceID](g, "d"), By: p, To: q, Goal: noGoal}
			},
			func() journal.Body {
				return journal.AdviceAnswered{Advice: id[journal.AdviceID](g, "d"), By: p, Response: pick(g, journal.Responses()...)}
			},
			func() journal.Body { return journal.AdviceUsed{Advice: id[journal.AdviceID](g, "d"), By: p} },
			func() journal.Body {
				return journal.ResourceNeeded{Advice: id[journal.AdviceID](g, "d"), Resource: id[journal.Resource](g, "x")}
			},
			func() journal.Body {
				return journal.ResourcesStated{Person: p, Has: []journal.Resource{id[journal.Resource](g, "x")}, Lacks: []journal.Resource{id[journal.Resource](g, "x")}}
			},
		},
		{
			func() journal.Body {
				return journal.ApprovalAsked{Approval: id[journal.ApprovalID](g, "l"), By: p, Of: q, Task: pick(g, "", task)}
			},
			func() journal.Body {
				return journal.ApprovalAnswered{Approval: id[journal.ApprovalID](g, "l"), By: p, Given: true}
			},
			func() journal.Body { return journal.QuestionAsked{By: p, To: q, Goal: noGoal} },
		},
		{
			func() journal.Body {
				return journal.FeedbackGiven{
					Feedback: id[journal.FeedbackID](g, "f"), From: p, To: q, About: journal.EventID(fmt.Sprintf("e%05d", g.IntN(60))),
					Happened: g.maybe(back), Public: g.IntN(2) == 0, Traits: traits, Effective: pick(g, "", pick(g, journal.Verdicts()...)),
				}
			},
			func() journal.Body { return journal.FeedbackAnswered{Feedback: id[journal.FeedbackID](g, "f"), By: p} },
		},
		{
			func() journal.Body {
				return journal.GoalSet{Goal: goal, For: p, Due: g.maybe(ahead)}
			},
			func() journal.Body { return journal.GoalChanged{Goal: goal, Due: g.maybe(ahead)} },
			func() journal.Body { return journal.GoalMoved{Goal: goal, By: p, Progress: percent} },
			func() journal.Body {
				return pick[journal.Body](g, journal.GoalMet{Goal: goal, By: p}, journal.GoalDropped{Goal: goal, By: p})
			},
			func() journal.Body { return journal.ReflectionWritten{By: p, Goal: noGoal} },
		},
		{
			func() journal.Body {
				return journal.AgreementProposed{Agreement: id[mentorship.AgreementID](g, "a"), Version: 1, By: p, Terms: mentorship.Terms{AnswerWithin: step}}
			},
			func() journal.Body {
				return journal.AgreementAmended{Agreement: id[mentorship.AgreementID](g, "a"), Version: 2, By: p, Reason: "new", Terms: mentorship.Terms{AnswerWithin: step}}
			},
			func() journal.Body {
				return journal.AgreementSigned{Agreement: id[mentorship.AgreementID](g, "a"), Version: journal.Ordinal(1 + g.IntN(2)), By: p}
			},
			func() journal.Body {
				return journal.AgreementSigned{Agreement: id[mentorship.AgreementID](g, "a"), Version: journal.Ordinal(1 + g.IntN(2)), By: p}
			},
		},
		{
			func() journal.Body { return journal.UnderstandingChecked{By: p, Of: q, Understood: g.IntN(2) == 0} },
			func() journal.Body {
				return journal.RatingGiven{By: p, Of: pick(g, "", q), Scale: "c1", Items: items, Goal: noGoal}
			},
			func() journal.Body {
				return journal.OutcomeMeasured{Of: p, By: q, Instrument: "n1", Wave: pick(g, journal.Waves()...), Items: items}
			},
			func() journal.Body {
				return journal.HoursLogged{Person: p, Category: id[journal.Code](g, "c"), Length: step, Start: g.maybe(back), Session: pick(g, "", session)}
			},
			func() journal.Body { return journal.ReadinessStated{Person: p, Prepared: g.IntN(2) == 0} },
			func() journal.Body {
				return journal.CommitmentStated{Person: p, Participation: percent, Time: 100, Energy: 100}
			},
			func() journal.Body {
				return journal.PointDiscussed{Point: pick(g, journal.Points()...), By: p, With: g.people()}
			},
		},
		{
			func() journal.Body {
				return journal.CulturalExpectationRaised{Expectation: id[journal.ExpectationID](g, "x"), By: p}
			},
			func() journal.Body {
				return journal.CulturalExpectationHeeded{Expectation: id[journal.ExpectationID](g, "x"), By: p}
			},
			func() journal.Body {
				return journal.PerspectiveShared{Perspective: id[journal.PerspectiveID](g, "v"), By: p}
			},
			func() journal.Body {
				return journal.PerspectiveWithdrawn{Perspective: id[journal.PerspectiveID](g, "v"), By: p}
			},
			func() journal.Body { return journal.WorkReused{Work: work, Owner: q, By: p, In: in} },
			func() journal.Body { return journal.WorkAcknowledged{Work: work, By: p, In: in} },
			func() journal.Body {
				return journal.TieDeclared{ID: id[journal.TieID](g, "t"), Tie: mentorship.Tie{Kind: mentorship.TieFamily, From: p, To: q}}
			},
		},
		{
			func() journal.Body { return journal.TieAcknowledged{Tie: id[journal.TieID](g, "t"), By: p} },
			func() journal.Body {
				return journal.ConcernReported{Concern: id[journal.ConcernID](g, "n"), Kind: journal.ConcernBullying, About: p, By: q}
			},
			func() journal.Body {
				return journal.ConcernResolved{Concern: id[journal.ConcernID](g, "n"), Outcome: "ok"}
			},
			func() journal.Body {
				return journal.PhaseEntered{Phase: pick[journal.PhaseName](g, "x", "y"), Person: pick(g, "", p)}
			},
			func() journal.Body { return journal.Extended{Until: ahead} },
			func() journal.Body {
				return journal.RequestMade{Request: id[journal.RequestID](g, "q"), By: p, To: q, As: mentorship.RoleMentor}
			},
			func() journal.Body { return journal.RequestAccepted{Request: id[journal.RequestID](g, "q"), By: p} },
			func() journal.Body {
				return journal.RequestDeclined{Request: id[journal.RequestID](g, "q"), By: p, Reason: "full"}
			},
			func() journal.Body {
				return journal.RequestForwarded{Request: id[journal.RequestID](g, "q"), To: q, Rank: journal.Ordinal(g.IntN(3))}
			},
			func() journal.Body { return journal.Unknown{Of: journal.Form{Kind: "acme.x", Version: 1}, Raw: "{}"} },
		},
	}
	if len(g.topics) == 0 {
		g.topics = g.Perm(len(topics))[:3]
	}
	topic := topics[pick(g, g.topics...)]
	if g.IntN(3) == 0 {
		topic = topics[g.IntN(len(topics))]
	}
	return pick(g, topic...)()
}
