package quality

import (
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

func mentorTable() []entry {
	review := []rule.Source{"R1"}
	informal := []rule.Source{"R1", "R6"}
	article := []rule.Source{mentorship.Article}
	return []entry{
		{
			quality: MentorAccessible,
			name:    "accessibility as a mentor",
			title:   "A mentor can be reached, answers in time and keeps appointments",
			why:     "Questions that wait lose their moment, and a mentee who waits often stops asking.",
			remedy:  "A mentor can offer fewer, firmer hours and say when an answer will come; a mentee can say which questions cannot wait; a coordinator can look at the mentor's load.",
			sources: review,
			signs:   []sign{absent(), lateAnswers()},
		},
		{
			quality: MentorFollowThrough,
			name:    "follow-through",
			title:   "A mentor sets an agenda and carries it through",
			why:     "Sessions without an agenda drift, and what a mentor takes on and does not finish holds the mentee up.",
			remedy:  "Both can end each session with what each will do by when; a mentor can promise less and keep it; a coordinator can offer a form for agendas.",
			sources: informal,
			signs:   []sign{unprepared(), lateTasks()},
		},
		{
			quality: MentorAcceptsCriticism,
			name:    "openness to criticism",
			title:   "A mentor takes criticism",
			why:     "What a mentee cannot say is not mended, and shows only when the mentee leaves.",
			remedy:  "A mentor can ask for one thing to do otherwise and thank for it; a mentee can name an act and its effect; a coordinator can offer to sit in.",
			sources: informal,
			signs:   []sign{answered(mentorship.Closed), answered(mentorship.Defensive), answered(mentorship.Attacking)},
		},
		{
			quality: MentorCommunication,
			name:    "communication as a mentor",
			title:   "A mentor communicates well and listens",
			why:     "Guidance that is not understood cannot be used, and nobody notices before it matters.",
			remedy:  "A mentor can ask the mentee to sum up in their own words; a mentee can ask back at once; a coordinator can point to a course on listening.",
			sources: review,
			signs:   []sign{misunderstood(), wrote(mentorship.Closed), wrote(mentorship.Insensitive)},
		},
		{
			quality: MentorFeedback,
			name:    "feedback as a mentor",
			title:   "A mentor gives feedback in time, and of use",
			why:     "Late feedback finds the occasion forgotten, and feedback that attacks or stays on the surface changes nothing.",
			remedy:  "Both can agree when feedback is due and in which form; a mentor can name one act and one next step; a coordinator can read along if both wish.",
			sources: []rule.Source{"R1", "R9"},
			signs:   []sign{lateFeedback(), ineffective()},
		},
		{
			quality: MentorPracticalKnowledge,
			name:    "practical knowledge",
			title:   "A mentor shares knowledge and experience so that they can be used",
			why:     "Knowledge that does not fit where the mentee works stays theory.",
			remedy:  "A mentor can ask what the mentee has at hand before advising; a mentee can say what stands in the way; a coordinator can bring in somebody from a like setting.",
			sources: review,
			signs:   []sign{impractical(), taken()},
		},
		{
			quality: MentorCriticalThinking,
			name:    "fostering of critical thinking",
			title:   "A mentor fosters critical thinking and reflection",
			why:     "A mentee who is handed answers does not learn to find them.",
			remedy:  "A mentor can ask before telling and set tasks a step beyond; a mentee can bring reasoning as well as results; a coordinator can offer prompts for reflection.",
			sources: review,
			signs:   []sign{challenged(), ofMentees(reflected())},
		},
		{
			quality: MentorNonJudgmental,
			name:    "an open mind as a mentor",
			title:   "A mentor sets bias aside and does not judge people",
			why:     "Whoever feels judged hides what they do not know yet.",
			remedy:  "A mentor can speak of the work and ask how it came about; a mentee can say which words stayed with them; a coordinator can offer training about bias.",
			sources: review,
			signs:   []sign{wrote(mentorship.Judgmental)},
		},
		{
			quality: MentorPositive,
			name:    "a positive attitude as a mentor",
			title:   "A mentor is positive, respectful and motivating",
			why:     "Discouragement costs more learning than a missed hour.",
			remedy:  "A mentor can say what went well before what did not; a mentee can say what encourages them; a coordinator can ask both how the tone is.",
			sources: review,
			signs:   []sign{wrote(mentorship.Attacking), wrote(mentorship.Supportive)},
		},
		{
			quality: MentorEmpowering,
			name:    "empowerment",
			title:   "A mentor lets the mentee decide and act alone",
			why:     "Who asks leave for each step does not come to trust their own judgement.",
			remedy:  "A mentor can name what needs no asking; a mentee can decide first and report after; a coordinator can check whether rules at work demand the asking.",
			sources: review,
			signs:   []sign{ofMentees(approvals())},
		},
		{
			quality: MentorRealisticGoals,
			name:    "realism of goals",
			title:   "A mentor helps to set goals within reach and finds means of learning",
			why:     "Goals that nobody could reach wear both sides down.",
			remedy:  "Both can cut a goal into steps with dates and drop what no longer serves; a coordinator can say what others reached in such a time.",
			sources: review,
			signs:   []sign{ofMentees(overdue()), ofMentees(givenUp())},
		},
		{
			quality: MentorTrust,
			name:    "trustworthiness",
			title:   "A mentor builds trust and keeps confidences",
			why:     "After a broken confidence little that matters is said any more.",
			remedy:  "Both can say again what stays between them; a mentor can ask before telling anybody; a coordinator can hear each side alone before anything is concluded.",
			sources: review,
			signs:   []sign{breaches()},
		},
		{
			quality: MentorInterest,
			name:    "interest as a mentor",
			title:   "A mentor shows interest in the mentorship",
			why:     "Interest invites questions, and indifference ends them.",
			remedy:  "A mentor can ask how the last step went; a mentee can say what is at stake for them; a coordinator can ask whether the match still suits the mentor.",
			sources: article,
			signs:   []sign{asked(), wrote(mentorship.Engaged)},
		},
		{
			quality: MentorEnthusiasm,
			name:    "enthusiasm for teaching",
			title:   "A mentor likes to teach",
			why:     "Enthusiasm carries a mentee through the dull parts of learning.",
			remedy:  "A mentor can choose what they like best to show; a mentee can tell what they made of it; a coordinator can lighten the load of a tired mentor.",
			sources: article,
		},
		{
			quality: MentorAdapts,
			name:    "adaptation to needs",
			title:   "A mentor adapts to the mentee's needs",
			why:     "One way for all fits few, and least those from elsewhere.",
			remedy:  "A mentor can ask how the mentee learns best and what they expect; a mentee can name one thing that would help; a coordinator can share what has worked with others.",
			sources: article,
			signs:   []sign{unheeded()},
		},
	}
}
