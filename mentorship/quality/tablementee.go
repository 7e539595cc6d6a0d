package quality

import (
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

func menteeTable() []entry {
	review := []rule.Source{"R1"}
	article := []rule.Source{mentorship.Article}
	return []entry{
		{
			MenteeAccessible, "accessibility of the mentee", "A mentee can be reached, answers in time and keeps appointments",
			"A mentor's hours that nobody comes to are lost for others as well.",
			"A mentee can say early when a week is full; a mentor can offer another rhythm; a coordinator can ask what stands in the way, and whether a pause would help.",
			review, []sign{absent(), lateAnswers()},
		},
		{
			MenteeCommunication, "communication as a mentee", "A mentee communicates well and listens",
			"A mentor can only help with what is said.",
			"A mentee can write down what they want from a session; a mentor can ask openly and wait; a coordinator can offer help with the language they share.",
			review, []sign{misunderstood(), wrote(mentorship.Closed)},
		},
		{
			MenteeInitiative, "initiative", "A mentee takes the initiative and comes with ideas and questions",
			"Sessions that the mentor must fill serve the mentor's agenda.",
			"A mentee can send two questions a day before; a mentor can leave the first ten minutes to the mentee; a coordinator can check whether there is time to prepare.",
			review, []sign{unprepared(), asked()},
		},
		{
			MenteeEngaged, "engagement", "A mentee takes an active part",
			"Whoever leaves everything to the other takes little away.",
			"A mentee can say what they would like to try next; a mentor can ask for the mentee's view first; a coordinator can ask whether the goals are still the mentee's own.",
			review, []sign{wrote(mentorship.Passive), answered(mentorship.Passive), answered(mentorship.Engaged)},
		},
		{
			MenteeLearning, "learning", "A mentee goes on learning actively",
			"Advice that is never tried cannot be found good or bad.",
			"A mentee can pick one piece of advice and tell how it went; a mentor can ask what made it hard; a coordinator can see whether the place of work leaves room.",
			review, []sign{unused(), reflected()},
		},
		{
			MenteeOpenToFeedback, "openness to feedback", "A mentee is open to constructive feedback",
			"Feedback that is warded off stops coming.",
			"A mentee can ask for an example before answering; a mentor can ask whether the moment is right; a coordinator can look at how the feedback was put.",
			review, []sign{answered(mentorship.Closed), answered(mentorship.Defensive), answered(mentorship.Accepting)},
		},
		{
			MenteeNonJudgmental, "an open mind as a mentee", "A mentee sets bias aside and does not judge people",
			"A mentor who is written off cannot teach.",
			"A mentee can speak of what was done and what it did; a mentor can ask what was expected; a coordinator can hear both and explain what is usual.",
			review, []sign{wrote(mentorship.Judgmental)},
		},
		{
			MenteePositive, "a positive attitude as a mentee", "A mentee is positive and respectful",
			"Mentors give their time freely, and go where it is welcome.",
			"A mentee can say what helped; a mentor can ask what lies behind a sharp word; a coordinator can ask whether something else weighs on the mentee.",
			review, []sign{wrote(mentorship.Attacking), wrote(mentorship.Disrespectful), answered(mentorship.Attacking), answered(mentorship.Disrespectful)},
		},
		{
			MenteeFollowUp, "follow-up", "A mentee sets goals within reach and follows up what helps to learn",
			"Goals that nobody works on hide what the mentee really wants.",
			"A mentee can drop a goal that no longer matters; a mentor can break one into steps; a coordinator can ask for the goal that counts most.",
			review, []sign{untouched(), overdue()},
		},
		{
			MenteeTime, "time for the work between sessions", "A mentee sets time aside to act on guidance and tasks",
			"Without time between sessions each begins where the last one did.",
			"A mentee can put the time into their week beforehand; a mentor can ask for less at once; a coordinator can speak with the employer if the mentee wishes.",
			review, []sign{lateTasks()},
		},
		{
			MenteeInterest, "interest of the mentee", "A mentee shows interest in what the mentor offers",
			"A mentor who hears nothing back cannot tell what is of use.",
			"A mentee can say what they will use and what not; a mentor can ask what would be more useful; a coordinator can check whether the area still fits.",
			article, []sign{unanswered(), asked()},
		},
		{
			MenteeFellowRespect, "respect for fellow mentees", "A mentee respects the other mentees",
			"A group in which some put others down teaches the rest to be silent.",
			"Mentees can agree how they speak with each other; a mentor can move criticism out of the circle; a coordinator can talk with each alone.",
			article, []sign{towardsFellows()},
		},
	}
}
