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
			quality: MenteeAccessible,
			name:    "accessibility as a mentee",
			title:   "A mentee can be reached, answers in time and keeps appointments",
			why:     "A mentor's hours that nobody comes to are lost for others as well.",
			remedy:  "A mentee can say early when a week is full; a mentor can offer another rhythm; a coordinator can ask what stands in the way, and whether a pause would help.",
			sources: review,
			signs:   []sign{absent(), lateAnswers()},
		},
		{
			quality: MenteeCommunication,
			name:    "communication as a mentee",
			title:   "A mentee communicates well and listens",
			why:     "A mentor can only help with what is said.",
			remedy:  "A mentee can write down what they want from a session; a mentor can ask openly and wait; a coordinator can offer help with the language they share.",
			sources: review,
			signs:   []sign{misunderstood(), wrote(mentorship.Closed)},
		},
		{
			quality: MenteeInitiative,
			name:    "initiative",
			title:   "A mentee takes the initiative and comes with ideas and questions",
			why:     "Sessions that the mentor must fill serve the mentor's agenda.",
			remedy:  "A mentee can send two questions a day before; a mentor can leave the first ten minutes to the mentee; a coordinator can check whether there is time to prepare.",
			sources: review,
			signs:   []sign{unprepared(), asked()},
		},
		{
			quality: MenteeEngaged,
			name:    "engagement",
			title:   "A mentee takes an active part",
			why:     "Whoever leaves everything to the other takes little away.",
			remedy:  "A mentee can say what they would like to try next; a mentor can ask for the mentee's view first; a coordinator can ask whether the goals are still the mentee's own.",
			sources: review,
			signs:   []sign{wrote(mentorship.Passive), answered(mentorship.Passive), answered(mentorship.Engaged)},
		},
		{
			quality: MenteeLearning,
			name:    "learning",
			title:   "A mentee goes on learning actively",
			why:     "Advice that is never tried cannot be found good or bad.",
			remedy:  "A mentee can pick one piece of advice and tell how it went; a mentor can ask what made it hard; a coordinator can see whether the place of work leaves room.",
			sources: review,
			signs:   []sign{unused(), reflected()},
		},
		{
			quality: MenteeOpenToFeedback,
			name:    "openness to feedback",
			title:   "A mentee is open to constructive feedback",
			why:     "Feedback that is warded off stops coming.",
			remedy:  "A mentee can ask for an example before answering; a mentor can ask whether the moment is right; a coordinator can look at how the feedback was put.",
			sources: review,
			signs:   []sign{answered(mentorship.Closed), answered(mentorship.Defensive), answered(mentorship.Accepting)},
		},
		{
			quality: MenteeNonJudgmental,
			name:    "an open mind as a mentee",
			title:   "A mentee sets bias aside and does not judge people",
			why:     "A mentor who is written off cannot teach.",
			remedy:  "A mentee can speak of what was done and what it did; a mentor can ask what was expected; a coordinator can hear both and explain what is usual.",
			sources: review,
			signs:   []sign{wrote(mentorship.Judgmental)},
		},
		{
			quality: MenteePositive,
			name:    "a positive attitude as a mentee",
			title:   "A mentee is positive and respectful",
			why:     "Mentors give their time freely, and go where it is welcome.",
			remedy:  "A mentee can say what helped; a mentor can ask what lies behind a sharp word; a coordinator can ask whether something else weighs on the mentee.",
			sources: review,
			signs:   []sign{wrote(mentorship.Attacking), wrote(mentorship.Disrespectful), answered(mentorship.Attacking), answered(mentorship.Disrespectful)},
		},
		{
			quality: MenteeFollowUp,
			name:    "follow-up",
			title:   "A mentee sets goals within reach and follows up what helps to learn",
			why:     "Goals that nobody works on hide what the mentee really wants.",
			remedy:  "A mentee can drop a goal that no longer matters; a mentor can break one into steps; a coordinator can ask for the goal that counts most.",
			sources: review,
			signs:   []sign{untouched(), overdue()},
		},
		{
			quality: MenteeTime,
			name:    "time for the work between sessions",
			title:   "A mentee sets time aside to act on guidance and tasks",
			why:     "Without time between sessions each begins where the last one did.",
			remedy:  "A mentee can put the time into their week beforehand; a mentor can ask for less at once; a coordinator can speak with the employer if the mentee wishes.",
			sources: review,
			signs:   []sign{lateTasks()},
		},
		{
			quality: MenteeInterest,
			name:    "interest as a mentee",
			title:   "A mentee shows interest in what the mentor offers",
			why:     "A mentor who hears nothing back cannot tell what is of use.",
			remedy:  "A mentee can say what they will use and what not; a mentor can ask what would be more useful; a coordinator can check whether the area still fits.",
			sources: article,
			signs:   []sign{unanswered(), asked()},
		},
		{
			quality: MenteeFellowRespect,
			name:    "respect for fellow mentees",
			title:   "A mentee respects the other mentees",
			why:     "A group in which some put others down teaches the rest to be silent.",
			remedy:  "Mentees can agree how they speak with each other; a mentor can move criticism out of the circle; a coordinator can talk with each alone.",
			sources: article,
			signs:   []sign{towardsFellows()},
		},
	}
}
