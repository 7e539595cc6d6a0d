package quality

import (
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

func relationshipTable() []entry {
	straus := []rule.Source{"R8"}
	return []entry{
		{
			quality: Desire,
			name:    "the desire to take part",
			title:   "Both sides want to take part",
			why:     "A mentorship that somebody attends out of duty ends at the first obstacle.",
			remedy:  "Each can say what they still hope for; a coordinator can offer a way out without blame.",
			sources: straus,
		},
		{
			quality: MutualGoals,
			name:    "work on mutual goals",
			title:   "Both sides work together on goals that they share",
			why:     "Without goals in common each side measures success differently.",
			remedy:  "Both can name the goal they would keep if only one were left, and the next step to it; a coordinator can sit in when goals are set anew.",
			sources: straus,
			signs:   []sign{ofMentees(untouched())},
		},
		{
			quality: Confidentiality,
			name:    "confidentiality",
			title:   "What is shared stays between them",
			why:     "Nobody speaks openly where words travel.",
			remedy:  "Both can say again who may know what; a coordinator can hear each side alone, and look into what was reported.",
			sources: []rule.Source{"R1", "R8", "R12"},
			signs:   []sign{ofAll(breaches())},
		},
		{
			quality: Respect,
			name:    "mutual respect",
			title:   "Both sides respect each other",
			why:     "Respect that is lost on one side is soon lost on both.",
			remedy:  "Each can say what respect looks like to them; a coordinator can bring a third person in.",
			sources: straus,
			signs:   []sign{ofAll(wrote(mentorship.Attacking)), ofAll(wrote(mentorship.Disrespectful))},
		},
		{
			quality: Honesty,
			name:    "honesty and openness",
			title:   "Both sides are honest and open",
			why:     "What is kept back comes up when it can no longer be mended.",
			remedy:  "Each can begin with something they are unsure of; a coordinator can ask each side what is hard to say.",
			sources: straus,
			signs:   []sign{ofAll(wrote(mentorship.Closed)), ofAll(wrote(mentorship.Authentic)), ofAll(wrote(mentorship.Open))},
		},
		{
			quality: Accountability,
			name:    "accountability",
			title:   "Both sides answer for the success",
			why:     "What both leave to the other is left undone.",
			remedy:  "Both can keep one list of who does what by when; a coordinator can ask how the list stands half-way.",
			sources: straus,
			signs:   []sign{ofAll(lateTasks())},
		},
		{
			quality: Strengths,
			name:    "support of each other's strengths",
			title:   "Both sides see and support each other's strengths",
			why:     "Strengths that nobody names are not used.",
			remedy:  "Each can name one strength of the other and where it would help; a coordinator can ask for it in the yearly talk.",
			sources: straus,
			signs:   []sign{ofAll(wrote(mentorship.Supportive))},
		},
		{
			quality: Schedule,
			name:    "a schedule that suits both",
			title:   "Both sides keep to a rhythm of talks that suits both",
			why:     "A rhythm that one side cannot keep makes that side look careless.",
			remedy:  "Both can agree on a rhythm for the busiest month; a coordinator can help where time zones or shifts collide.",
			sources: straus,
			signs:   []sign{ofAll(absent()), ofAll(lateAnswers())},
		},
	}
}
