package challenge_test

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/challenge"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

var update = flag.Bool("update", false, "rewrite golden files")

// A shown is a story in which a clue shows, or does not.
type shown struct {
	tell   story
	day    int
	people []mentorship.Person
	got    string // how many of how many; empty where nothing is said
}

// clueOf returns what a review says of a clue, and its weight for each factor.
func clueOf(r challenge.Review, name string) (got rule.Value, weights []string) {
	for _, c := range all(r) {
		for _, clue := range slices.Concat(c.For, c.Against) {
			if clue.Evidence.Name == name {
				got = clue.Evidence.Got
				weights = append(weights, fmt.Sprintf("%s:%+d", c.Factor, clue.Weight))
			}
		}
	}
	slices.Sort(weights)
	return got, weights
}

func person(id mentorship.PersonID, change func(*mentorship.Person)) mentorship.Person {
	p := mentorship.Person{ID: id}
	change(&p)
	return p
}

func expert(areas ...mentorship.Area) mentorship.Person {
	return person(mentor, func(p *mentorship.Person) {
		for _, a := range areas {
			p.Expertise = append(p.Expertise, mentorship.Expertise{Area: a, Level: mentorship.Expert})
		}
	})
}

func character(id mentorship.PersonID, n int) mentorship.Person {
	return person(id, func(p *mentorship.Person) {
		p.Personality = &mentorship.Personality{Openness: n, Conscientiousness: n, Extraversion: n, Agreeableness: n, Stability: n}
	})
}

func values(id mentorship.PersonID, v ...mentorship.CoreValue) mentorship.Person {
	return person(id, func(p *mentorship.Person) { p.Values = v })
}

func styles(id mentorship.PersonID, v ...mentorship.Style) mentorship.Person {
	return person(id, func(p *mentorship.Person) { p.Styles = v })
}

func traits(from mentorship.PersonID, t mentorship.Trait, v ...journal.Verdict) story {
	return again(1, 1, len(v), func(n int) story { return story{feedback(n, from, t, v[n])} })
}

func seeks(areas ...mentorship.Area) mentorship.Person {
	return person(mentee, func(p *mentorship.Person) {
		for _, a := range areas {
			p.Seeks = append(p.Seeks, mentorship.Sought{Area: a})
		}
	})
}

const (
	yes = journal.VerdictPresent
	no  = journal.VerdictAbsent
)

// sessions are so many short or long ones, one a week.
func sessions(lengths ...mentorship.Duration) story {
	return again(7, 7, len(lengths), func(n int) story { return story{held(n, 7+7*n, lengths[n])} })
}

func agree(n int) story {
	return again(1, 1, n, func(n int) story { return advised(n, journal.ResponseAgreed) })
}

func weekly(first, each, weeks int) story {
	return again(first, 7, weeks, func(w int) story {
		var s story
		for n := range each {
			s = append(s, wrote((first+7*w)*100+n, mentee))
		}
		return s
	})
}

func withResources(n int, resource journal.Resource) story {
	return story{
		1,
		journal.ResourcesStated{Person: mentee, Has: []journal.Resource{"time"}, Lacks: []journal.Resource{"treadmill"}},
		again(2, 1, n, func(n int) story {
			return story{advised(n, ""), journal.ResourceNeeded{Advice: journal.AdviceID(fmt.Sprint("d", n)), Resource: resource}}
		}),
	}
}

func commitment(p mentorship.PersonID, time journal.Percent) story {
	return story{1, journal.CommitmentStated{Person: p, Participation: 100, Time: time, Energy: 100}}
}

func move(day, percent int) story {
	return story{1, goal(0, "", 101), day, journal.GoalMoved{Goal: "g0", Progress: journal.Percent(percent), By: mentee}}
}

func anew(area mentorship.Area, reason journal.Reason) journal.Body {
	return journal.GoalChanged{Goal: "g0", Aim: mentorship.Sought{Area: area}, Reason: reason}
}

func later(area mentorship.Area, due int) journal.Body {
	b := anew(area, "more time").(journal.GoalChanged)
	b.Aim.Level, b.Due = mentorship.Competent, noon(due)
	return b
}

var patient = mentorship.Terms{Feedback: []mentorship.FeedbackTerm{{By: mentorship.RoleMentor, Within: 7 * mentorship.Day}}}

// clueCases tells for each clue when it counts and when it does not, and of how
// much.
func clueCases() map[string][]shown {
	cases := map[string][]shown{
		"mentor-absent": {
			{story{planned(1, 5), planned(2, 6), 7, missed(1, mentor), held(2, 6, hour)}, 9, nil, "1:2"},
			{story{planned(1, 5), planned(2, 6), 4, journal.SessionCancelled{Session: "s1", By: mentor}, journal.SessionCancelled{Session: "s2", By: mentee}}, 9, nil, "1:1"},
			{story{planned(1, 5), planned(2, 6), 7, missed(1, mentee), held(2, 6, hour)}, 9, nil, "0:1"},
			{story{planned(1, 5), planned(2, 6), 7, missed(1, mentor), held(2, 6, hour), 8, journal.Left{Person: mentor}}, 9, nil, ""}, // whoever is to come is another
		},
		"mentor-answers-late": {
			{story{1, wrote(1, mentee), 2, wrote(2, mentee), 9, replied(1, mentor), replied(2, mentor)}, 20, nil, "1:2"},
			{story{1, wrote(1, mentee)}, 8, nil, ""}, // at the limit there is time yet
			{story{1, wrote(1, mentee)}, 9, nil, "1:1"},
			{story{1, wrote(1, mentee), 3, journal.Paused{}}, 90, nil, ""},
		},
		"mentor-tasks-late": {
			{story{1, task(1, mentor, mentee, 5), task(2, mentor, mentee, 5), 5, done(1), 6, done(2)}, 9, nil, "1:2"},
			{story{1, task(1, mentor, mentee, 5)}, 4, nil, "0:1"},
		},
		"mentor-feedback-late": {
			{story{30, journal.FeedbackGiven{Feedback: "f1", From: mentor, To: mentee, Happened: noon(15)}, journal.FeedbackGiven{Feedback: "f2", From: mentor, To: mentee, Happened: noon(16)}}, 31, nil, "1:2"},
			{story{30, journal.FeedbackGiven{Feedback: "f2", From: mentor, To: mentee, Happened: noon(16)}}, 31, nil, "0:1"},
			{story{30, feedback(1, mentor, "", "")}, 31, nil, ""},
		},
		"leave-late": {
			{story{1, leave(1), leave(2), 8, answered(1, true), 9, answered(2, true)}, 30, nil, "1:2"},
			{story{1, leave(1)}, 8, nil, ""},
			{story{1, leave(1)}, 9, nil, "1:1"},
			{story{1, leave(1), 8, answered(1, true)}, 30, nil, "0:1"},
			{story{1, leave(1), 2, journal.Paused{Person: mentor, Until: noon(20)}, 21, answered(1, true)}, 30, nil, "0:1"}, // the mentor was on leave
			{story{1, journal.ApprovalAsked{Approval: "l1", By: mentor, Of: mentee}}, 30, nil, ""},
		},
		"feedback-owed": {
			{story{1, terms(1, patient), signed(1), task(1, mentee, mentee, 0), task(2, mentee, mentee, 0), 2, done(1), 9, feedback(1, mentor, "", ""), 10, done(2)}, 18, nil, "1:2"},
			{story{1, terms(1, patient), signed(1), task(1, mentee, mentee, 0), 2, done(1), 9, feedback(1, mentor, "", "")}, 18, nil, "0:1"},
			{story{1, terms(1, patient), signed(1), task(1, mentee, mentee, 0), 2, done(1), 10, feedback(1, mentor, "", "")}, 18, nil, "1:1"},
			{story{1, terms(1, patient), signed(1), feedback(1, mentor, "", ""), task(1, mentee, mentee, 0), 2, done(1)}, 18, nil, "1:1"}, // what came before is about something else
			{story{1, terms(1, patient), signed(1), task(1, mentee, mentee, 0), 2, done(1)}, 9, nil, ""},                                  // there is time yet
			{story{1, terms(1, patient), signed(1), task(1, mentee, mentee, 0), 2, done(1), 3, journal.Paused{}}, 90, nil, ""},
			{story{1, terms(1, mentorship.Terms{}), signed(1), task(1, mentee, mentee, 0), 2, done(1)}, 90, nil, ""}, // nothing was agreed
			{story{1, terms(1, patient), task(1, mentee, mentee, 0), 2, done(1)}, 90, nil, ""},                       // not signed
			{story{1, terms(1, mentorship.Terms{Feedback: []mentorship.FeedbackTerm{{By: mentorship.RoleMentee, Within: hour}}}), signed(1), task(1, mentee, mentee, 0), 2, done(1)}, 90, nil, ""},
			{story{1, terms(1, mentorship.Terms{Feedback: []mentorship.FeedbackTerm{{Within: 40 * mentorship.Day}, {Within: hour}}}), signed(1), task(1, mentee, mentee, 0), 2, done(1)}, 30, nil, ""}, // the first clause holds
			{story{1, terms(1, patient), signed(1), task(1, mentor, mentee, 0), 2, done(1)}, 90, nil, ""},                                                                                              // the mentor's own
		},
		"mentor-silent": {
			{story{10, wrote(2, mentee)}, 26, nil, "1:1"},
			{nil, 90, nil, ""},
			{story{5, wrote(1, mentor), 10, wrote(2, mentee)}, 26, nil, "1:1"},
			{story{5, wrote(1, mentor), 10, wrote(2, mentee)}, 25, nil, "0:1"},
			{story{10, wrote(1, mentor), wrote(2, mentee)}, 90, nil, "0:1"}, // neither left the other alone
			{story{5, wrote(1, mentor), 10, wrote(2, mentee), 11, journal.Paused{}}, 90, nil, ""},
			{story{5, wrote(1, mentor), 10, wrote(2, mentee), 11, journal.Left{Person: mentor}}, 90, nil, ""},
			{story{5, wrote(1, mentor), 10, wrote(2, mentee), 11, journal.Paused{Person: mentee}}, 90, nil, ""},                     // there is nobody to be there for
			{story{5, wrote(1, mentor), 10, wrote(2, mentee), 11, journal.Paused{Person: mentee, Until: noon(80)}}, 94, nil, "0:1"}, // 20 days of both
			{story{5, wrote(1, mentor), 10, wrote(2, mentee), 11, journal.Paused{Person: mentee, Until: noon(80)}}, 95, nil, "1:1"},
			{story{5, wrote(1, mentor), 10, wrote(2, mentee), journal.Joined{Person: "p", Role: mentorship.RoleMentor}, journal.Paused{Person: "p"}}, 90, nil, "1:1"}, // the pause of another excuses nobody
		},
		"mentee-silent": {
			{story{10, wrote(2, mentor)}, 26, nil, "1:1"}, // never heard of
			{nil, 90, nil, ""}, // neither ever was
			{story{5, wrote(1, mentee), 10, wrote(2, mentor)}, 26, nil, "1:1"},
			{story{5, wrote(1, mentee), 10, wrote(2, mentor)}, 25, nil, "0:1"},
			{story{10, wrote(1, mentor), wrote(2, mentee)}, 90, nil, "0:1"},
			{story{5, wrote(1, mentee), 10, wrote(2, mentor), 11, journal.Paused{Person: mentee}}, 90, nil, ""},
			{story{5, wrote(1, mentee), 10, wrote(2, mentor), 11, journal.Paused{Person: mentor}}, 90, nil, ""}, // there is nobody to write to
			{story{5, wrote(1, mentee), 10, wrote(2, mentor), 11, journal.Left{Person: mentor}}, 90, nil, ""},
		},
		"mentee-absent": {
			{story{planned(1, 5), planned(2, 6), 7, missed(1, mentee), held(2, 6, hour)}, 9, nil, "1:2"},
			{story{planned(1, 5), 6, held(1, 5, hour)}, 9, nil, "0:1"},
			{story{planned(1, 5), 4, journal.Paused{Person: mentee}, 6, missed(1, mentee)}, 9, nil, ""},
		},
		"mentee-answers-late": {
			{story{1, wrote(1, mentor), 2, wrote(2, mentor), 9, replied(1, mentee), replied(2, mentee)}, 20, nil, "1:2"},
			{story{1, wrote(1, mentor), 8, replied(1, mentee)}, 20, nil, "0:1"},
		},
		"mentee-tasks-late": {
			{story{1, task(1, mentee, mentee, 5), task(2, mentee, mentee, 5), 5, done(1), 6, done(2)}, 9, nil, "1:2"},
			{story{1, task(1, mentee, mentee, 5), 5, done(1)}, 9, nil, "0:1"},
		},
		"goals-untouched": {
			{story{1, goal(1, "", 0), goal(2, "", 0), 2, asked(1)}, 60, nil, "1:2"},
			{story{1, goal(1, "", 0)}, 59, nil, ""}, // young
			{story{1, goal(1, "", 0), 2, asked(1)}, 60, nil, "0:1"},
			{story{1, goal(1, "", 0), 70, journal.Paused{}}, 80, nil, ""},
			{story{1, goal(1, "", 0), 2, journal.Paused{Until: noon(60)}}, 90, nil, ""}, // young by its own clock
		},
		"goals-behind": {
			{move(71, 40), 71, nil, "1:1"},
			{move(71, 41), 71, nil, "0:1"},
			{story{1, goal(0, "", 101)}, 90, nil, ""},
			{story{1, goal(0, "", 101)}, 101, nil, "1:1"},
			{story{2, goal(0, "", 1)}, 90, nil, ""}, // due before it was set
			{story{2, goal(0, "", 2)}, 90, nil, ""}, // or at once
			{append(move(50, 0), 60, journal.GoalMet{Goal: "g0", By: mentee}), 200, nil, ""},
			{story{1, goal(0, "", 0), 50, journal.GoalMoved{Goal: "g0", Progress: 1, By: mentee}}, 200, nil, ""},
			{append(move(31, 10), 40, journal.Paused{}), 900, nil, "0:1"}, // its time has not passed
			{append(move(31, 10), 40, journal.Paused{Person: mentee, Until: noon(800)}), 801, nil, "1:1"},
			{append(move(31, 10), 40, journal.Paused{Person: mentee, Until: noon(800)}), 800, nil, "0:1"},
			{append(move(31, 10), 40, journal.Paused{Person: mentor, Until: noon(800)}), 800, nil, "0:1"},                                  // nobody was there
			{append(move(31, 10), journal.Joined{Person: "p", Role: mentorship.RoleMentor}, journal.Paused{Person: "p"}), 200, nil, "1:1"}, // the pause of another stops nothing
			{append(move(31, 10), journal.Joined{Person: "a", Role: mentorship.RoleMentor}, journal.Paused{Person: "a"}), 200, nil, "1:1"}, // whoever comes first
		},
		"goals-given-up": {
			{story{1, goal(0, "", 0), goal(1, "", 0), 2, journal.GoalDropped{Goal: "g0", By: mentee}}, 9, nil, "1:2"},
			{story{1, goal(0, "", 0), 2, anew("", "")}, 9, nil, "1:1"},
			{story{1, goal(0, "", 0)}, 9, nil, "0:1"},
			{story{1, goal(0, "", 0), 2, anew("", ""), 3, journal.GoalDropped{Goal: "g0", By: mentee}}, 9, nil, "1:1"},
		},
		"goals-not-taken-up": {
			{story{1, goal(0, "", 0), goal(1, "", 0), 2, asked(0), asked(1), 3, journal.AdviceGiven{Advice: "d", By: mentor, To: mentee, Goal: "g0"}}, 30, nil, "1:2"},
			{story{1, goal(0, "", 0), 2, journal.ReflectionWritten{By: mentee, Goal: "g0"}}, 23, nil, "1:1"},
			{story{1, goal(0, "", 0), 2, asked(0), 20, asked(0)}, 22, nil, ""}, // there is time yet
			{story{1, goal(0, "", 0), 2, asked(0), 3, journal.Paused{}}, 90, nil, ""},
			{story{1, goal(0, "", 0), 2, journal.AdviceGiven{Advice: "d", By: mentor, To: mentee, Goal: "g0"}, 3, asked(0)}, 30, nil, "1:1"}, // what came before is no answer
			{story{1, goal(0, "", 0), 2, journal.ReflectionWritten{By: mentor, Goal: "g0"}, journal.QuestionAsked{By: mentor, To: mentee, Goal: "g0"}}, 9, nil, ""},
			{story{1, goal(0, "", 0), 2, asked(0), 3, journal.ChallengeSet{By: mentor, For: mentee, Goal: "g0"}}, 9, nil, "0:1"},
			{story{1, goal(0, "", 0), 2, asked(0), 3, journal.SessionHeld{Session: "s", Start: noon(3), Length: hour, Present: []mentorship.PersonID{mentor, mentee}, Goals: []mentorship.GoalID{"g0"}}}, 9, nil, "0:1"},
			{story{1, goal(0, "", 0)}, 9, nil, ""},
			{story{1, goal(0, "", 0), 3, asked(0), 5, about(1)}, 30, nil, "1:1"}, // a session before the question, recorded after it
			{story{1, goal(0, "", 0), 3, asked(0), 5, about(3)}, 30, nil, "0:1"},
		},
		"goals-taken-over": {
			{story{1, goal(0, "a", 0), goal(1, "a", 0), 2, mentor, anew("b", "")}, 9, nil, "1:2"},
			{story{1, goal(0, "a", 0), 2, mentor, anew("a", "more time")}, 9, nil, "0:1"}, // another date for the same
			{story{1, goal(0, "", 0), 2, mentor, anew("b", "")}, 9, nil, "0:1"},           // what was not said is filled in
			{story{1, goal(0, "a", 0), 2, mentor, anew("", "no")}, 9, nil, "1:1"},         // the mentee's area is gone
			{story{1, goal(0, "a", 0), 2, anew("", ""), 3, mentor, anew("b", "")}, 9, nil, "1:1"},
			{story{1, goal(0, "a", 0), 2, mentee, anew("b", "")}, 9, nil, "0:1"},
			{story{1, goal(0, "a", 0), 2, mentee, anew("b", ""), 3, mentor, anew("b", "")}, 9, nil, "0:1"},
			{story{1, goal(0, "a", 0), 2, journal.GoalDropped{Goal: "g0", By: mentor}}, 9, nil, "1:1"},
			{story{1, goal(0, "a", 0), 2, journal.GoalDropped{Goal: "g0", By: mentee}}, 9, nil, "0:1"},
		},
		"goals-contested": {
			{story{1, goal(0, "a", 0), 2, mentor, anew("b", ""), 3, mentee, anew("a", "")}, 9, nil, "1:1"},
			{story{1, goal(0, "a", 0), 2, mentor, anew("b", ""), 3, mentor, anew("a", "")}, 9, nil, "0:1"},
			{story{1, goal(0, "a", 0), 2, mentor, later("a", 50), 3, mentee, later("a", 90)}, 9, nil, "0:1"}, // both give it more time
			{story{1, goal(0, "a", 0), 2, mentee, anew("b", ""), 3, mentee, anew("a", "")}, 9, nil, "0:1"},
		},
		"needs-without-goal": {
			{story{1, goal(0, "a", 0)}, 60, []mentorship.Person{seeks("a", "b")}, "1:2"},
			{story{1, goal(0, "a", 0)}, 59, []mentorship.Person{seeks("b")}, ""},
			{story{1, goal(0, "a", 0)}, 60, []mentorship.Person{seeks("a")}, "0:1"},
			{story{1, goal(0, "", 0)}, 60, []mentorship.Person{seeks("a")}, ""}, // goals say nothing of areas
			{story{1, goal(0, "a", 0)}, 60, nil, ""},
		},
		"questions-repeated": {
			{story{1, goal(0, "", 0), goal(1, "", 0), 2, asked(0), 3, asked(0), asked(1), 4, asked(0)}, 9, nil, "1:2"},
			{story{1, goal(0, "", 0), 2, asked(0), 3, asked(0)}, 9, nil, "0:1"},
			{story{1, goal(0, "", 0), 2, asked(0), 3, asked(0), 4, asked(0), journal.GoalMoved{Goal: "g0", Progress: 50, By: mentee}}, 9, nil, "0:1"},
			{story{1, goal(0, "", 0), 2, asked(0), 3, asked(0), 4, asked(0), journal.GoalMoved{Goal: "g0", Progress: 49, By: mentee}}, 9, nil, "1:1"},
			{story{1, goal(0, "", 0), 2, asked(0), 3, asked(0), 4, asked(0), journal.GoalMet{Goal: "g0", By: mentee}}, 9, nil, "0:1"},
			{story{1, goal(0, "", 0), 2, again(3, 1, 3, func(int) story { return story{journal.QuestionAsked{By: mentor, To: mentee, Goal: "g0"}} })}, 9, nil, ""},
		},
		"tasks-given-up": {
			{story{1, task(1, mentee, mentee, 0), task(2, mentee, mentee, 0), 2, journal.TaskDropped{Task: "k1", By: mentee}}, 9, nil, "1:2"},
			{story{1, task(1, mentee, mentee, 0)}, 9, nil, "0:1"},
			{story{1, task(1, mentor, mentee, 0), 2, journal.TaskDropped{Task: "k1", By: mentor}}, 9, nil, ""},
		},
		"terms-unsigned": {
			{story{1, terms(1, patient), signed(1), 2, terms(2, patient), journal.AgreementSigned{Agreement: "a", Version: 2, By: mentor}}, 16, nil, "1:1"},
			{story{1, terms(1, patient), signed(1), 2, terms(2, patient), journal.AgreementSigned{Agreement: "a", Version: 2, By: mentee}}, 16, nil, "1:1"},
			{story{1, terms(1, patient), signed(1), 2, terms(2, patient), journal.AgreementSigned{Agreement: "a", Version: 2, By: mentor}}, 15, nil, ""},
			{story{1, terms(1, patient), signed(1), 2, terms(2, patient), signed(2)}, 30, nil, "0:1"},
			{story{1, terms(1, patient)}, 90, nil, ""}, // the first belongs to getting to know
			{story{1, terms(1, patient), signed(1), 2, terms(2, patient), 3, journal.Paused{}}, 90, nil, ""},
		},
		"leave-refused": {
			{story{1, leave(1), leave(2), 2, answered(1, false), answered(2, true)}, 9, nil, "1:2"},
			{story{1, leave(1), 2, answered(1, true)}, 9, nil, "0:1"},
			{story{1, leave(1)}, 9, nil, ""},
			{story{1, leave(1), 2, journal.ApprovalAnswered{Approval: "l1", By: "z"}}, 9, nil, ""},
		},
		"sessions-shorter": {
			{sessions(3*hour, 3*hour, 3*hour, 2*hour, 2*hour, 2*hour), 90, nil, "1:1"},
			{sessions(3*hour, 3*hour, 3*hour, 2*hour, 2*hour, 2*hour+1), 90, nil, "0:1"},
			{sessions(3*hour, 3*hour, hour, hour), 90, nil, ""},
			{sessions(3*hour, 3*hour, 3*hour, hour, hour, hour, hour), 90, nil, "1:1"}, // the one in the middle is in neither half
			{story{sessions(3*hour, 3*hour, 3*hour, 3*hour, 3*hour, 3*hour), again(60, 1, 6, func(n int) story {
				return story{journal.SessionHeld{Session: journal.SessionID(fmt.Sprint("z", n)), Start: noon(60 + n), Length: hour, Present: []mentorship.PersonID{mentor, "z"}}}
			})}, 90, nil, "0:1"}, // without the mentee
		},
		"leave-asked": {
			{story{70, leave(1), task(1, mentee, mentee, 0), 71, done(1)}, 80, nil, "1:2"},
			{story{59, leave(1), 60, leave(2)}, 80, nil, "1:1"}, // young until day 60
			{story{1, task(1, mentee, mentee, 0), 60, done(1)}, 80, nil, "0:1"},
			{story{1, task(1, mentee, mentee, 0), 59, done(1)}, 80, nil, ""},
			{story{60, task(1, mentee, mentee, 0), journal.ApprovalAsked{Approval: "l1", By: mentee, Of: mentor, Task: "k1"}, 61, done(1)}, 80, nil, "1:1"},
			{story{1, journal.Paused{Until: noon(50)}, 70, leave(1)}, 80, nil, ""},                            // young by its own clock
			{story{70, leave(1), journal.ApprovalAsked{Approval: "l2", By: mentee, Of: "z"}}, 80, nil, "1:1"}, // the leave of somebody else
		},
		"messages-dense": {
			{weekly(63, 5, 2), 90, nil, "2:2"},
			{weekly(63, 4, 2), 90, nil, "0:2"},
			{story{weekly(63, 5, 1), weekly(70, 4, 1)}, 90, nil, "1:2"},
			{weekly(1, 5, 8), 90, nil, ""}, // young
			{story{again(61, 1, 5, func(n int) story { return story{wrote(n, mentee)} })}, 90, nil, "0:2"},
			{story{63, again(63, 0, 5, func(n int) story { return story{wrote(n, mentor)} })}, 90, nil, ""},
			{story{again(63, 0, 5, func(n int) story {
				return story{journal.MessageSent{Message: journal.MessageID(fmt.Sprint("m", n)), From: mentee, To: []mentorship.PersonID{"z"}}}
			})}, 90, nil, ""}, // to somebody else
			{story{again(63, 0, 5, func(n int) story {
				return story{journal.MessageSent{Message: journal.MessageID(fmt.Sprint("m", n)), From: mentee, To: []mentorship.PersonID{"z", mentor}}}
			})}, 90, nil, "1:1"},
		},
		"advice-agreed-unused": {
			{story{agree(2), 3, used(0)}, 30, nil, "1:2"},
			{story{1, advised(0, journal.ResponseAgreed)}, 22, nil, "1:1"},
			{story{1, advised(0, journal.ResponseAgreed)}, 21, nil, ""},
			{story{1, advised(0, journal.ResponseAgreed), used(0)}, 2, nil, "0:1"},
			{story{1, advised(0, journal.ResponseQuestioned)}, 90, nil, ""},
			{story{1, advised(0, journal.ResponseAgreed), 2, journal.Paused{Person: mentee}}, 90, nil, ""},
		},
		"advice-questioned": {
			{story{1, advised(0, journal.ResponseAgreed), advised(1, journal.ResponseQuestioned)}, 9, nil, "1:2"},
			{story{1, advised(0, journal.ResponseAgreed)}, 9, nil, "0:1"},
		},
		"advice-refused": {
			{story{1, advised(0, journal.ResponseAgreed), advised(1, journal.ResponseRefused)}, 9, nil, "1:2"},
			{story{1, advised(0, journal.ResponseAgreed)}, 9, nil, "0:1"},
		},
		"advice-impractical": {
			{withResources(2, "treadmill"), 9, nil, "2:2"},
			{withResources(2, "time"), 9, nil, "0:2"},
			{withResources(2, "unknown"), 9, nil, ""},
		},
		"questions-none": {
			{agree(3), 9, nil, "1:1"},
			{agree(2), 9, nil, ""},
			{story{agree(3), 4, asked(0)}, 9, nil, "0:1"},
			{story{agree(3), 4, advised(4, journal.ResponseQuestioned)}, 9, nil, "0:1"},
			{story{agree(3), 4, advised(4, journal.ResponseRefused)}, 9, nil, "0:1"},
		},
		"expectations-unheeded": {
			{story{1, expects("x1"), expects("x2"), 2, journal.CulturalExpectationHeeded{Expectation: "x1", By: mentor}}, 9, nil, "1:2"},
			{story{1, expects("x1"), 2, journal.CulturalExpectationHeeded{Expectation: "x1", By: mentor}}, 9, nil, "0:1"},
			{story{1, expects("x1"), 2, journal.CulturalExpectationHeeded{Expectation: "x1", By: "z"}}, 9, nil, "1:1"},
			{story{1, journal.CulturalExpectationRaised{Expectation: "x1", By: mentor}}, 9, nil, ""},
		},
		"tasks-for-others": {
			{story{1, task(1, mentee, mentor, 0), task(2, mentee, mentee, 0)}, 9, nil, "1:2"},
			{story{1, task(1, mentee, mentee, 0)}, 9, nil, "0:1"},
		},
		"feedback-hostile": {
			{traits(mentor, mentorship.Attacking, yes, no), 9, nil, "1:2"},
			{traits(mentor, mentorship.Judgmental, yes, no), 9, nil, "1:2"},
			{traits(mentor, mentorship.Attacking, no, no), 9, nil, "0:2"},
			{story{traits(mentor, mentorship.Attacking, no, no), 5, feedback(9, mentor, mentorship.Judgmental, yes)}, 9, nil, "1:1"}, // the one found more often
			{traits(mentor, mentorship.Attacking, journal.VerdictCannotTell), 9, nil, ""},
		},
		"feedback-insensitive": {{traits(mentor, mentorship.Insensitive, yes, no), 9, nil, "1:2"}, {traits(mentor, mentorship.Insensitive, no), 9, nil, "0:1"}},
		"feedback-superficial": {{traits(mentor, mentorship.Superficial, yes, no), 9, nil, "1:2"}, {traits(mentor, mentorship.Superficial, no), 9, nil, "0:1"}},
		"feedback-shut": {
			{traits(mentor, mentorship.Closed, yes, no), 9, nil, "1:2"},
			{traits(mentor, mentorship.Defensive, yes), 9, nil, "1:1"},
			{traits(mentor, mentorship.Closed, no), 9, nil, "0:1"},
		},
		"feedback-supportive": {{traits(mentor, mentorship.Supportive, yes, yes, no), 9, nil, "2:3"}, {traits(mentor, mentorship.Supportive, no), 9, nil, "0:1"}},
		"feedback-specific":   {{traits(mentor, mentorship.Specific, yes, yes, no), 9, nil, "2:3"}, {traits(mentor, mentorship.Specific, no), 9, nil, "0:1"}},
		"answers-shut": {
			{traits(mentee, mentorship.Closed, yes, no), 9, nil, "1:2"},
			{traits(mentee, mentorship.Defensive, yes), 9, nil, "1:1"},
			{traits(mentee, mentorship.Attacking, yes), 9, nil, "1:1"},
			{traits(mentee, mentorship.Disrespectful, yes), 9, nil, "1:1"},
			{story{1, feedback(1, mentor, "", ""), 2, response(mentorship.Closed, yes)}, 9, nil, "1:1"},
			{story{traits(mentee, mentorship.Closed, yes), 1, feedback(5, mentor, "", ""), 2, journal.FeedbackAnswered{Feedback: "f5", By: mentee, Traits: []journal.TraitVerdict{{Trait: mentorship.Closed, Verdict: yes}}}}, 9, nil, "2:2"},
			{traits(mentee, mentorship.Closed, no), 9, nil, "0:1"},
		},
		"answers-passive": {{traits(mentee, mentorship.Passive, yes, no), 9, nil, "1:2"}, {traits(mentee, mentorship.Passive, no), 9, nil, "0:1"}},
		"answers-open": {
			{traits(mentee, mentorship.Open, yes, no), 9, nil, "1:2"},
			{traits(mentee, mentorship.Reflective, yes), 9, nil, "1:1"},
			{traits(mentee, mentorship.Open, no), 9, nil, "0:1"},
		},
		"mentor-not-fully-committed": {{commitment(mentor, 99), 9, nil, "1:1"}, {commitment(mentor, 100), 9, nil, "0:1"}, {commitment(mentee, 99), 9, nil, ""}},
		"mentee-not-fully-committed": {{commitment(mentee, 99), 9, nil, "1:1"}, {commitment(mentee, 100), 9, nil, "0:1"}, {commitment(mentor, 99), 9, nil, ""}},

		"values-apart": {
			{nil, 9, []mentorship.Person{values(mentor, "autonomy"), values(mentee, "equity", "family")}, "1:1"},
			{nil, 9, []mentorship.Person{values(mentor, "autonomy", "family"), values(mentee, "equity", "family")}, "0:1"},
			{nil, 9, []mentorship.Person{values(mentor), values(mentee, "equity")}, ""},
			{nil, 9, []mentorship.Person{values(mentee, "equity")}, ""},
			{nil, 9, []mentorship.Person{values(mentor, "equity")}, ""},
			{story{1, journal.Left{Person: mentor}}, 9, []mentorship.Person{values(mentor, "autonomy"), values(mentee, "equity", "family")}, ""},
		},
		"styles-apart": {
			{nil, 9, []mentorship.Person{styles(mentor, mentorship.StyleDirect), styles(mentee, mentorship.StyleReflective)}, "1:1"},
			{nil, 9, []mentorship.Person{styles(mentor, mentorship.StyleDirect), styles(mentee, mentorship.StyleDirect)}, "0:1"},
			{nil, 9, []mentorship.Person{styles(mentor, mentorship.StyleDirect), styles(mentee)}, ""},
		},
		"personalities-apart": {
			{nil, 9, []mentorship.Person{character(mentor, 20), character(mentee, 50)}, "1:1"},
			{nil, 9, []mentorship.Person{character(mentor, 50), character(mentee, 20)}, "1:1"},
			{nil, 9, []mentorship.Person{character(mentor, 20), character(mentee, 49)}, ""}, // neither alike nor very different
			{nil, 9, []mentorship.Person{character(mentor, 20), character(mentee, 36)}, ""},
			{nil, 9, []mentorship.Person{character(mentor, 20), character(mentee, 35)}, "0:1"},
			{nil, 9, []mentorship.Person{character(mentor, 20), character(mentee, 101)}, ""},
			{nil, 9, []mentorship.Person{character(mentor, -1), character(mentee, 50)}, ""},
			{nil, 9, []mentorship.Person{values(mentor), character(mentee, 50)}, ""},
			{nil, 9, []mentorship.Person{character(mentor, 50), values(mentee)}, ""},
		},
		"expertise-short": {
			{story{1, goal(0, "a", 0), goal(1, "b", 0)}, 9, []mentorship.Person{expert("a")}, "1:2"},
			{story{1, goal(0, "a", 0)}, 9, []mentorship.Person{expert("a")}, "0:1"},
			{story{1, goal(0, "b", 0), 2, journal.GoalMet{Goal: "g0", By: mentee}}, 9, []mentorship.Person{expert("a")}, "0:1"},
			{story{1, goal(0, "b", 0), 2, journal.GoalMoved{Goal: "g0", Progress: 75, By: mentee}}, 9, []mentorship.Person{expert("a")}, "0:1"},
			{story{1, goal(0, "b", 0), 2, journal.GoalMoved{Goal: "g0", Progress: 74, By: mentee}}, 9, []mentorship.Person{expert("a")}, "1:1"},
			{story{1, goal(0, "a", 0)}, 9, []mentorship.Person{person(mentor, func(p *mentorship.Person) {
				p.Expertise = []mentorship.Expertise{{Area: "a", Level: mentorship.Novice}}
			})}, "1:1"},
			{story{1, goal(0, "a", 0)}, 9, []mentorship.Person{person(mentor, func(p *mentorship.Person) { p.Expertise = []mentorship.Expertise{{Area: "a"}} })}, ""},
			{story{1, goal(0, "b", 0)}, 9, []mentorship.Person{expert()}, ""},
			{story{1, goal(0, "", 0)}, 9, []mentorship.Person{expert("a")}, ""},
			{story{1, goal(0, "b", 0)}, 9, nil, ""},
			{story{journal.Joined{Person: "z", Role: mentorship.RoleMentor}, 1, goal(0, "a", 0), 2, journal.Left{Person: mentor}}, 9, []mentorship.Person{expert("a"), person("z", func(p *mentorship.Person) { p.Expertise = []mentorship.Expertise{{Area: "c"}} })}, "1:1"}, // who knew it has left
			{
				story{journal.Joined{Person: "z", Role: mentorship.RoleMentor}, 1, goal(0, "a", 0)},
				9,
				[]mentorship.Person{person("z", func(p *mentorship.Person) { p.Expertise = []mentorship.Expertise{{Area: "c"}} }), expert("a")},
				"0:1",
			}, // the best of several counts
		},
		"expertise-met": {
			{story{1, goal(0, "a", 0), goal(1, "a", 0)}, 9, []mentorship.Person{expert("a")}, "1:1"},
			{story{1, goal(0, "a", 0), goal(1, "b", 0)}, 9, []mentorship.Person{expert("a")}, ""},
			{story{1, goal(0, "a", 0)}, 9, nil, ""},
		},
	}
	low := func(name string, by, whom mentorship.PersonID, scale, item journal.Code, stranger mentorship.PersonID) {
		cases[name] = []shown{
			{story{1, rated(by, whom, scale, item, 2)}, 9, nil, "1:1"},
			{story{1, rated(by, whom, scale, item, 4)}, 9, nil, "0:1"},
			{story{1, rated(by, whom, scale, item, 3)}, 9, nil, ""}, // neither low nor high
			{story{1, rated(stranger, whom, scale, item, 2)}, 9, nil, ""},
			{story{1, rated(by, whom, scale, item, 1), 2, rated(by, whom, scale, item, 5)}, 9, nil, "0:1"}, // the latest counts
		}
	}
	for item := range strings.FieldsSeq("accessible follow-through feedback practical-knowledge non-judgmental positive empowering realistic-goals interest adapts communication trust") {
		low("mentor-"+item+"-low", mentee, mentor, "mentor-qualities", journal.Code(item), mentor)
	}
	for item := range strings.FieldsSeq("accessible initiative engaged open-to-feedback positive follow-up time non-judgmental communication") {
		low("mentee-"+item+"-low", mentor, mentee, "mentee-qualities", journal.Code(item), mentee)
	}
	for item := range strings.FieldsSeq("desire mutual-goals respect honesty strengths schedule") {
		low("relationship-"+item+"-low", mentor, "", "relationship-marks", journal.Code(item), "z")
	}
	for _, item := range challenge.FitItems() {
		if item != "benefit" {
			low("fit-"+string(item)+"-low", mentee, "", challenge.Fit, item, "z")
		}
	}
	for _, reason := range challenge.Reasons() {
		cases["review-asked-for-"+string(reason)] = []shown{
			{story{1, journal.ReviewRequested{By: mentee, Reason: reason}, 2, journal.ReviewRequested{By: mentor, Reason: reason}}, 9, nil, "2:2"},
			{story{1, journal.ReviewRequested{By: "z", Reason: reason}}, 9, nil, ""},
			{story{1, journal.ReviewRequested{By: mentee, Reason: "other"}}, 9, nil, ""},
		}
	}
	return cases
}

func expects(id journal.ExpectationID) journal.Body {
	return journal.CulturalExpectationRaised{Expectation: id, By: mentee}
}

// strangers are two people whose doings concern nobody else.
func strangers() story {
	return story{
		0,
		journal.GoalSet{Goal: "zg", For: "z", Aim: mentorship.Sought{Area: "z"}, Due: noon(5)},
		journal.GoalMoved{Goal: "zg", Progress: 1, By: "z"},
		journal.QuestionAsked{By: "z", To: "y", Goal: "zg"},
		journal.TaskAgreed{Task: "zt", Owner: "z", For: "y"},
		journal.TaskDone{Task: "zt"},
		journal.ApprovalAsked{Approval: "zl", By: "z", Of: "y"},
		journal.ApprovalAnswered{Approval: "zl", By: "y"},
		journal.AdviceGiven{Advice: "zd", By: "y", To: "z"},
		journal.AdviceAnswered{Advice: "zd", By: "z", Response: journal.ResponseAgreed},
		journal.MessageSent{Message: "zm", From: "z", To: []mentorship.PersonID{"y"}},
		journal.CulturalExpectationRaised{Expectation: "zx", By: "z"},
		journal.FeedbackGiven{Feedback: "zf", From: "y", To: "z", Traits: []journal.TraitVerdict{{Trait: mentorship.Attacking, Verdict: yes}}},
		journal.CommitmentStated{Person: "z"},
		journal.ReviewRequested{By: "z", Reason: "time"},
	}
}

func response(t mentorship.Trait, v journal.Verdict) journal.Body {
	return journal.FeedbackAnswered{Feedback: "f1", By: mentee, Traits: []journal.TraitVerdict{{Trait: t, Verdict: v}}}
}

// Each clue counts where it shows and not where it does not, and what it says of
// which factor stands in a file that is read before it is changed.
func TestClues(t *testing.T) {
	const golden = "testdata/clues.txt"
	var lines []string
	cases := clueCases()
	for name, list := range cases {
		t.Run(name, func(t *testing.T) {
			require.GreaterOrEqual(t, len(list), 2)
			counts := false
			for i, c := range list {
				got, weights := clueOf(append(joined(), c.tell...).seen(t, c.day, c.people...).Review(), name)
				among, _ := clueOf(append(append(joined(), strangers()...), c.tell...).seen(t, c.day, c.people...).Review(), name)
				assert.Equal(t, got, among, "case %d: what others do makes no difference", i)
				switch {
				case c.got == "", got.IsZero() && strings.HasPrefix(c.got, "0:"):
					assert.True(t, got.IsZero(), "case %d: %v", i, got)
				default:
					assert.Equal(t, c.got, got.String(), "case %d", i)
					counts = counts || c.got[0] != '0'
				}
				lines = append(lines, fmt.Sprintf("%s %d %s %s\n", name, i, c.got, strings.Join(weights, " ")))
			}
			assert.True(t, counts, "it counts somewhere")
		})
	}
	slices.Sort(lines)
	text := strings.Join(lines, "")
	if *update {
		require.NoError(t, os.WriteFile(golden, []byte(text), 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	assert.Equal(t, string(want), text, "read what changed, then -update")
}

// No clue is forgotten in the table above: whatever a vignette shows, or asks for,
// is in it.
func TestEveryClueIsToldOf(t *testing.T) {
	cases := clueCases()
	_, weighed := vignettes(t)
	for _, w := range weighed {
		r := w.Review()
		if r.Ask.Clue != "" {
			assert.NotNil(t, cases[r.Ask.Clue], r.Ask.Clue)
		}
		for _, c := range all(r) {
			for _, clue := range slices.Concat(c.For, c.Against) {
				assert.NotNil(t, cases[clue.Evidence.Name], clue.Evidence.Name)
			}
		}
	}
}

// about is a session of a day about the first goal.
func about(day int) journal.Body {
	b := held(0, day, hour).(journal.SessionHeld)
	b.Goals = []mentorship.GoalID{"g0"}
	return b
}
