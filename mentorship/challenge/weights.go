package challenge

import (
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// A weight is how much one clue says of one factor, in decibans: ten times the
// decimal logarithm of how much likelier an observation is where the factor is at
// work than where it is not (Good 1985). Each observation of which the clue is
// true adds yes, and each of which it is not takes no away. Observations of one
// kind are not independent, so that together they count for no more than most, and
// against for no more than least.
type weight struct {
	clue                 string
	factor               Factor
	yes, no, most, least int
}

// weights are a convention of this module: no published figures say how often each
// observation goes with each factor. Their order of size follows what the works
// that each factor rests on report. Six for, and two against, is four in ten where
// the factor is at work and one in ten where it is not.
func weights() []weight {
	return []weight{
		// Neglect: the mentor is not there, and the mentee is. To come to sessions is
		// not yet to look after somebody.
		{"mentor-absent", Neglect, 6, 2, 18, 6},
		{"mentor-answers-late", Neglect, 5, 2, 15, 8},
		{"leave-late", Neglect, 4, 1, 8, 3},
		{"mentor-tasks-late", Neglect, 4, 2, 10, 4},
		{"mentor-feedback-late", Neglect, 4, 2, 8, 4},
		{"feedback-owed", Neglect, 4, 2, 10, 6},
		{"mentor-silent", Neglect, 12, 3, 12, 3},
		{"goals-untouched", Neglect, 3, 1, 5, 2},
		{"feedback-superficial", Neglect, 3, 1, 6, 2},
		{"mentor-not-fully-committed", Neglect, 3, 1, 3, 1},
		{"mentor-accessible-low", Neglect, 7, 4, 10, 6},
		{"mentor-follow-through-low", Neglect, 6, 3, 8, 5},
		{"mentor-feedback-low", Neglect, 4, 2, 6, 3},
		{"mentor-interest-low", Neglect, 4, 2, 6, 3},
		{"relationship-schedule-low", Neglect, 1, 1, 2, 2},
		{"review-asked-for-time", Neglect, 5, 0, 8, 0},
		{"mentee-absent", Neglect, -3, 0, 0, 9},
		{"mentee-silent", Neglect, -8, 0, 0, 8},
		{"expertise-short", Neglect, -4, 0, 0, 6}, // who does not know the answer is late with it
		{"questions-repeated", Neglect, -2, 0, 0, 4},

		// The mentee is away: the same seen from the other side. Who does their tasks
		// is there, even where they do not come.
		{"mentee-absent", Away, 6, 2, 16, 12},
		{"mentee-answers-late", Away, 4, 2, 12, 8},
		{"mentee-tasks-late", Away, 4, 3, 10, 10},
		{"mentee-silent", Away, 12, 3, 12, 3},
		{"mentee-not-fully-committed", Away, 3, 1, 3, 1},
		{"mentee-accessible-low", Away, 4, 3, 6, 5},
		{"mentee-engaged-low", Away, 3, 2, 5, 4},
		{"mentee-time-low", Away, 4, 2, 6, 4},
		{"mentee-follow-up-low", Away, 4, 4, 6, 6},
		{"mentor-absent", Away, -3, 0, 0, 9},
		{"mentor-silent", Away, -8, 0, 0, 8},
		{"expectations-unheeded", Away, -3, 0, 0, 6},
		{"goals-taken-over", Away, -3, 0, 0, 6},

		// Expertise.
		{"expertise-short", Expertise, 9, 2, 14, 5},
		{"expertise-met", Expertise, -5, 0, 0, 5},
		{"questions-repeated", Expertise, 4, 1, 7, 2},
		{"advice-impractical", Expertise, 2, 0, 4, 0},
		{"mentor-practical-knowledge-low", Expertise, 7, 7, 9, 9},
		{"mentor-feedback-low", Expertise, 2, 1, 3, 2},
		{"fit-expertise-low", Expertise, 8, 5, 12, 8},
		{"review-asked-for-expertise", Expertise, 5, 0, 8, 0},
		{"feedback-superficial", Expertise, 3, 1, 6, 2},
		{"feedback-specific", Expertise, -2, -2, 4, 4},
		{"answers-shut", Expertise, -3, 0, 0, 6},

		// Expectations: work is done, and the goal does not come nearer.
		{"goals-behind", Expectations, 6, 3, 14, 9},
		{"goals-given-up", Expectations, 4, 1, 10, 3},
		{"goals-taken-over", Expectations, -4, 0, 0, 8},
		{"mentee-tasks-late", Expectations, 2, 1, 6, 4},
		{"mentor-realistic-goals-low", Expectations, 7, 4, 9, 6},
		{"fit-expectations-low", Expectations, 7, 4, 12, 8},
		{"relationship-mutual-goals-low", Expectations, 1, 2, 2, 4},
		{"review-asked-for-expectations", Expectations, 5, 0, 8, 0},
		{"mentor-absent", Expectations, -2, 0, 0, 8},
		{"mentor-answers-late", Expectations, -2, 0, 0, 6},
		{"mentee-absent", Expectations, -2, 0, 0, 8},

		// Dependency. Where the mentor wants to be asked, asking is none.
		{"leave-asked", Dependency, 5, 4, 16, 12},
		{"messages-dense", Dependency, 4, 2, 10, 4},
		{"mentor-empowering-low", Dependency, 1, 2, 2, 4},
		{"mentee-initiative-low", Dependency, 5, 6, 8, 9},
		{"fit-independence-low", Dependency, 8, 4, 12, 6},
		{"review-asked-for-dependency", Dependency, 5, 0, 8, 0},
		{"advice-refused", Dependency, -3, 0, 0, 6},
		{"terms-unsigned", Dependency, -2, 0, 0, 4},
		{"mentee-silent", Dependency, -6, 0, 0, 6},
		{"advice-agreed-unused", Dependency, -3, 0, 0, 6},
		{"mentor-answers-late", Dependency, -2, 0, 0, 6},

		// Harmony: agreed to, and not done; never a question.
		{"advice-agreed-unused", Harmony, 5, 4, 15, 12},
		{"advice-questioned", Harmony, -5, -2, 4, 10},
		{"advice-refused", Harmony, -5, -1, 2, 10},
		{"questions-none", Harmony, 4, 4, 4, 4},
		{"answers-passive", Harmony, 3, 1, 6, 2},
		{"relationship-honesty-low", Harmony, 3, 1, 4, 2},

		// Attitude, on either side. An honest report of difficulty speaks against it.
		{"feedback-hostile", Attitude, 6, 2, 16, 8},
		{"feedback-shut", Attitude, 3, 1, 8, 3},
		{"answers-shut", Attitude, 5, 2, 14, 6},
		{"answers-open", Attitude, -4, 0, 0, 8},
		{"feedback-supportive", Attitude, -2, -1, 3, 6},
		{"mentor-non-judgmental-low", Attitude, 7, 4, 9, 6},
		{"mentor-positive-low", Attitude, 6, 3, 8, 5},
		{"mentee-positive-low", Attitude, 6, 3, 8, 5},
		{"mentee-open-to-feedback-low", Attitude, 5, 3, 7, 5},
		{"mentee-non-judgmental-low", Attitude, 6, 2, 8, 3},
		{"mentee-engaged-low", Attitude, 2, 2, 3, 3},
		{"relationship-respect-low", Attitude, 5, 3, 8, 6},
		{"relationship-desire-low", Attitude, 2, 2, 4, 4},
		{"mentor-interest-low", Attitude, 2, 2, 3, 3},
		{"advice-refused", Attitude, 1, 0, 4, 0},
		{"review-asked-for-attitude", Attitude, 3, 0, 5, 0},

		// Recognition: goals that nobody takes up, advice that does not fit.
		{"goals-untouched", Recognition, 5, 1, 12, 3},
		{"goals-not-taken-up", Recognition, 6, 2, 14, 5},
		{"goals-taken-over", Recognition, 7, 1, 12, 2},
		{"needs-without-goal", Recognition, 3, 2, 6, 3},
		{"questions-repeated", Recognition, 2, 1, 4, 2},
		{"advice-impractical", Recognition, 6, 3, 14, 6},
		{"expectations-unheeded", Recognition, 5, 4, 12, 8},
		{"feedback-insensitive", Recognition, 3, 1, 7, 3},
		{"tasks-for-others", Recognition, 4, 0, 10, 0},
		{"advice-refused", Recognition, 2, 0, 5, 0},
		{"mentor-adapts-low", Recognition, 5, 4, 7, 6},
		{"fit-needs-low", Recognition, 8, 4, 12, 8},
		{"relationship-mutual-goals-low", Recognition, 4, 3, 6, 5},
		{"relationship-strengths-low", Recognition, 3, 2, 5, 4},
		{"review-asked-for-needs", Recognition, 5, 0, 8, 0},
		{"mentor-absent", Recognition, -2, 0, 0, 8},

		// Mismatch, each cause by itself.
		{"values-apart", Values, 7, 7, 8, 8},
		{"fit-values-low", Values, 9, 5, 14, 8},
		{"review-asked-for-values", Values, 5, 0, 8, 0},
		{"relationship-respect-low", Values, 1, 0, 2, 0},
		{"relationship-mutual-goals-low", Values, 3, 2, 5, 4},
		{"relationship-desire-low", Values, 2, 1, 4, 2},
		{"advice-refused", Values, 2, 0, 6, 0},
		{"leave-refused", Values, 3, 1, 6, 2},
		{"feedback-hostile", Values, -2, 0, 0, 4},
		{"goals-contested", Values, 4, 0, 6, 0},
		{"terms-unsigned", Values, 2, 0, 4, 0},

		{"styles-apart", Styles, 7, 7, 8, 8},
		{"fit-style-low", Styles, 9, 5, 14, 8},
		{"review-asked-for-style", Styles, 5, 0, 8, 0},
		{"relationship-schedule-low", Styles, 3, 1, 5, 2},
		{"mentor-adapts-low", Styles, 3, 2, 5, 3},
		{"terms-unsigned", Styles, 3, 0, 6, 0},
		{"tasks-given-up", Styles, 2, 1, 6, 3},
		{"mentor-communication-low", Styles, 2, 2, 3, 3},

		{"personalities-apart", Personalities, 7, 7, 8, 8},
		{"fit-personality-low", Personalities, 9, 5, 14, 8},
		{"review-asked-for-personality", Personalities, 5, 0, 8, 0},
		{"mentor-communication-low", Personalities, 3, 2, 5, 4},
		{"mentee-communication-low", Personalities, 3, 2, 5, 4},
		{"mentor-trust-low", Personalities, 3, 2, 5, 4},
		{"relationship-desire-low", Personalities, 2, 1, 4, 2},
		{"feedback-insensitive", Personalities, 2, 0, 5, 0},
		{"sessions-shorter", Personalities, 4, 2, 4, 2},
	}
}

// prior is what is held of each factor before anything is seen: that one in about
// ten mentorships has it (convention).
const prior = -10

// late is by how much more likely distance and a lack of expertise are where a
// mentorship comes to its end (Eby and others 2004 found them reported more often
// in that phase; by how much is a convention).
const late = 1

// priorOf returns what is held of a factor in the phase that the relationship is in.
func priorOf(s *sight, f int) int {
	ending := s.v.Phase().Body.Phase == journal.PhaseName(mentorship.PhaseClosure)
	switch {
	case ending && (f == Neglect.index() || f == Expertise.index()):
		return prior + late
	default:
		return prior
	}
}
