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
			MentorAccessible, "accessibility", "A mentor can be reached, answers in time and keeps appointments",
			"Questions that wait lose their moment, and a mentee who waits often stops asking.",
			"A mentor can offer fewer, firmer hours and say when an answer will come; a mentee can say which questions cannot wait; a coordinator can look at the mentor's load.",
			review, []sign{absent(), lateAnswers()},
		},
		{
			MentorFollowThrough, "follow-through", "A mentor sets an agenda and carries it through",
			"Sessions without an agenda drift, and what a mentor takes on and does not finish holds the mentee up.",
			"Both can end each session with what each will do by when; a mentor can promise less and keep it; a coordinator can offer a form for agendas.",
			informal, []sign{unprepared(), lateTasks()},
		},
		{
			MentorAcceptsCriticism, "openness to criticism", "A mentor takes criticism",
			"What a mentee cannot say is not mended, and shows only when the mentee leaves.",
			"A mentor can ask for one thing to do otherwise and thank for it; a mentee can name an act and its effect; a coordinator can offer to sit in.",
			informal, []sign{answered(mentorship.Closed), answered(mentorship.Defensive), answered(mentorship.Attacking)},
		},
		{
			MentorCommunication, "communication as a mentor", "A mentor communicates well and listens",
			"Guidance that is not understood cannot be used, and nobody notices before it matters.",
			"A mentor can ask the mentee to sum up in their own words; a mentee can ask back at once; a coordinator can point to a course on listening.",
			review, []sign{misunderstood(), wrote(mentorship.Closed), wrote(mentorship.Insensitive)},
		},
		{
			MentorFeedback, "feedback as a mentor", "A mentor gives feedback in time, and of use",
			"Late feedback finds the occasion forgotten, and feedback that attacks or stays on the surface changes nothing.",
			"Both can agree when feedback is due and in which form; a mentor can name one act and one next step; a coordinator can read along if both wish.",
			[]rule.Source{"R1", "R9"}, []sign{lateFeedback(), ineffective()},
		},
		{
			MentorPracticalKnowledge, "practical knowledge", "A mentor shares knowledge and experience so that they can be used",
			"Knowledge that does not fit where the mentee works stays theory.",
			"A mentor can ask what the mentee has at hand before advising; a mentee can say what stands in the way; a coordinator can bring in somebody from a like setting.",
			review, []sign{impractical(), unusedOf()},
		},
		{
			MentorCriticalThinking, "fostering of critical thinking", "A mentor fosters critical thinking and reflection",
			"A mentee who is handed answers does not learn to find them.",
			"A mentor can ask before telling and set tasks a step beyond; a mentee can bring reasoning as well as results; a coordinator can offer prompts for reflection.",
			review, []sign{challenged(), ofMentees(reflected())},
		},
		{
			MentorNonJudgmental, "an open mind as a mentor", "A mentor sets bias aside and does not judge people",
			"Whoever feels judged hides what they do not know yet.",
			"A mentor can speak of the work and ask how it came about; a mentee can say which words stayed with them; a coordinator can offer training about bias.",
			review, []sign{wrote(mentorship.Judgmental)},
		},
		{
			MentorPositive, "a positive attitude as a mentor", "A mentor is positive, respectful and motivating",
			"Discouragement costs more learning than a missed hour.",
			"A mentor can say what went well before what did not; a mentee can say what encourages them; a coordinator can ask both how the tone is.",
			review, []sign{wrote(mentorship.Attacking), wrote(mentorship.Supportive)},
		},
		{
			MentorEmpowering, "empowerment", "A mentor lets the mentee decide and act alone",
			"Who asks leave for each step does not come to trust their own judgement.",
			"A mentor can name what needs no asking; a mentee can decide first and report after; a coordinator can check whether rules at work demand the asking.",
			review, []sign{ofMentees(approvals())},
		},
		{
			MentorRealisticGoals, "realism of goals", "A mentor helps to set goals within reach and finds means of learning",
			"Goals that nobody could reach wear both sides down.",
			"Both can cut a goal into steps with dates and drop what no longer serves; a coordinator can say what others reached in such a time.",
			review, []sign{ofMentees(overdue()), ofMentees(givenUp())},
		},
		{
			MentorTrust, "trustworthiness", "A mentor builds trust and keeps confidences",
			"After a broken confidence little that matters is said any more.",
			"Both can say again what stays between them; a mentor can ask before telling anybody; a coordinator can hear each side alone before anything is concluded.",
			review, []sign{breaches()},
		},
		{
			MentorInterest, "interest of the mentor", "A mentor shows interest in the mentorship",
			"Interest invites questions, and indifference ends them.",
			"A mentor can ask how the last step went; a mentee can say what is at stake for them; a coordinator can ask whether the match still suits the mentor.",
			article, []sign{asked(), wrote(mentorship.Engaged)},
		},
		{
			MentorEnthusiasm, "enthusiasm for teaching", "A mentor likes to teach",
			"Enthusiasm carries a mentee through the dull parts of learning.",
			"A mentor can choose what they like best to show; a mentee can tell what they made of it; a coordinator can lighten the load of a tired mentor.",
			article, nil,
		},
		{
			MentorAdapts, "adaptation to the mentee", "A mentor adapts to the mentee's needs",
			"One way for all fits few, and least those from elsewhere.",
			"A mentor can ask how the mentee learns best and what they expect; a mentee can name one thing that would help; a coordinator can share what has worked with others.",
			article, []sign{unheeded()},
		},
	}
}
