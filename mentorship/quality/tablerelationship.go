package quality

import (
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

func relationshipTable() []entry {
	straus := []rule.Source{"R8"}
	return []entry{
		{
			Desire, "the desire to take part", "Both sides want to take part",
			"A mentorship that somebody attends out of duty ends at the first obstacle.",
			"Each can say what they still hope for; a coordinator can offer a way out without blame.",
			straus, []sign{ofAll(absent())},
		},
		{
			MutualGoals, "work on mutual goals", "Both sides work together on goals that they share",
			"Without goals in common each side measures success differently.",
			"Both can name the goal they would keep if only one were left, and the next step to it; a coordinator can sit in when goals are set anew.",
			straus, []sign{ofMentees(untouched())},
		},
		{
			Confidentiality, "confidentiality", "What is shared stays between them",
			"Nobody speaks openly where words travel.",
			"Both can say again who may know what; a coordinator can hear each side alone, and look into what was reported.",
			[]rule.Source{"R1", "R8", "R12"}, []sign{ofAll(breaches())},
		},
		{
			Respect, "mutual respect", "Both sides respect each other",
			"Respect that is lost on one side is soon lost on both.",
			"Each can say what respect looks like to them; a coordinator can bring a third person in.",
			straus, []sign{ofAll(wrote(mentorship.Attacking)), ofAll(wrote(mentorship.Disrespectful))},
		},
		{
			Honesty, "honesty and openness", "Both sides are honest and open",
			"What is kept back comes up when it can no longer be mended.",
			"Each can begin with something they are unsure of; a coordinator can ask each side what is hard to say.",
			straus, []sign{ofAll(wrote(mentorship.Closed)), ofAll(wrote(mentorship.Authentic)), ofAll(wrote(mentorship.Open))},
		},
		{
			Accountability, "accountability", "Both sides answer for the success",
			"What both leave to the other is left undone.",
			"Both can keep one list of who does what by when; a coordinator can ask how the list stands half-way.",
			straus, []sign{ofAll(lateTasks())},
		},
		{
			Strengths, "support of each other's strengths", "Both sides see and support each other's strengths",
			"Strengths that nobody names are not used.",
			"Each can name one strength of the other and where it would help; a coordinator can ask for it in the yearly talk.",
			straus, []sign{ofAll(wrote(mentorship.Supportive))},
		},
		{
			Schedule, "a schedule that suits both", "Both sides keep to a rhythm of talks that suits both",
			"A rhythm that one side cannot keep makes that side look careless.",
			"Both can agree on a rhythm for the busiest month; a coordinator can help where time zones or shifts collide.",
			straus, []sign{ofAll(lateAnswers())},
		},
	}
}
