package challenge

import (
	"slices"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// clues are everything that is looked at. What each says of each factor stands in
// weights.go.
func clues() []clue {
	return append(append(observedClues(), ratedClues()...), recordClues()...)
}

// observedClues are about what people did.
func observedClues() []clue {
	return []clue{
		ofMentors("mentor-absent", "Which of the sessions that did not take place were called off or missed by the mentor, and why?",
			func(m *journal.Side) journal.Tally { return m.Absent }),
		ofMentors("mentor-answers-late", "How soon do messages to the mentor get an answer?",
			func(m *journal.Side) journal.Tally { return m.LateAnswers }),
		ofMentors("mentor-tasks-late", "What has the mentor promised, and what of it is done?",
			func(m *journal.Side) journal.Tally { return m.Tasks.Late }),
		ofMentors("mentor-feedback-late", "How soon after a piece of work does feedback on it come?",
			func(m *journal.Side) journal.Tally { return m.LateFeedback }),
		{"leave-late", "How long does the mentee wait for leave that they asked for?", mentorship.RoleMentor, leaveLate},
		{"feedback-owed", "Which finished work has had no feedback yet?", mentorship.RoleMentor, feedbackOwed},
		{"mentor-silent", "When was the mentor heard of last, and who was waiting for whom?", mentorship.RoleMentor, mentorSilent},

		ofMentee("mentee-absent", "Which of the sessions that did not take place were called off or missed by the mentee, and why?",
			func(e *journal.Side) journal.Tally { return e.Absent }),
		ofMentee("mentee-answers-late", "What keeps the mentee from answering?",
			func(e *journal.Side) journal.Tally { return e.LateAnswers }),
		ofMentee("mentee-tasks-late", "How much time do tasks take the mentee, and how much is there?",
			func(e *journal.Side) journal.Tally { return e.Tasks.Late }),
		{"mentee-silent", "When was the mentee heard of last, and is something the matter?", mentorship.RoleMentee, menteeSilent},

		{"goals-untouched", "Which of the goals has been worked on since it was set, and which not?", mentorship.RoleMentee, untouched},
		{"goals-behind", "Is there time enough until the date of each goal for what is still to do?", mentorship.RoleMentee, behind},
		{"goals-given-up", "Why were goals given up or set anew?", mentorship.RoleMentee, givenUp},
		{"goals-not-taken-up", "Which of the mentee's questions about a goal were followed by work on it?", mentorship.RoleMentee, notTakenUp},
		{"goals-taken-over", "Whose idea was it to change or to drop the goal?", mentorship.RoleMentee, takenOver},
		{"goals-contested", "What would each of them like the goal to be, and why?", "", contested},
		{"needs-without-goal", "Which of the mentee's needs has no goal yet?", mentorship.RoleMentee, needsWithoutGoal},
		{"questions-repeated", "Which question keeps coming back?", mentorship.RoleMentee, repeated},
		{"tasks-given-up", "What was it about the tasks that were dropped?", mentorship.RoleMentee, tasksGivenUp},
		{"terms-unsigned", "What in the new terms does one of them not want to sign?", "", termsUnsigned},
		{"leave-refused", "Why was leave refused?", mentorship.RoleMentor, leaveRefused},
		{"sessions-shorter", "What has changed in the sessions since the beginning?", "", shorter},
		{"leave-asked", "Which decisions could the mentee take alone, and what keeps them from it?", mentorship.RoleMentee, leaveAsked},
		{"messages-dense", "What are most of the mentee's messages about?", mentorship.RoleMentee, dense},

		{"advice-agreed-unused", "What happened to the advice that was agreed with?", mentorship.RoleMentee, agreedUnused},
		ofMentee("advice-questioned", "When did the mentee last disagree, and what came of it?",
			func(e *journal.Side) journal.Tally { return e.Taken.Questioned }),
		ofMentee("advice-refused", "What made advice unacceptable?",
			func(e *journal.Side) journal.Tally { return e.Taken.Refused }),
		ofMentee("advice-impractical", "What does the mentee's place of work lack that the advice takes for granted?",
			func(e *journal.Side) journal.Tally { return e.Taken.Impractical }),
		{"questions-none", "What would the mentee like to ask and does not?", mentorship.RoleMentee, noQuestions},

		{"expectations-unheeded", "Which of the mentee's expectations has the mentor acted on?", mentorship.RoleMentee, unheeded},
		ofMentee("tasks-for-others", "Whose work are the mentee's tasks?",
			func(e *journal.Side) journal.Tally { return e.Tasks.ForOthers }),

		ofMentee("feedback-hostile", "How does feedback sound to the mentee?",
			func(e *journal.Side) journal.Tally {
				return either(&e.Got, mentorship.Attacking, mentorship.Judgmental)
			}),
		ofMentee("feedback-insensitive", "Does feedback take the mentee's situation into account?",
			func(e *journal.Side) journal.Tally { return e.Got.Trait(mentorship.Insensitive) }),
		ofMentee("feedback-superficial", "What could the mentee do with the last feedback?",
			func(e *journal.Side) journal.Tally { return e.Got.Trait(mentorship.Superficial) }),
		ofMentee("feedback-shut", "What happens when the mentee disagrees with feedback?",
			func(e *journal.Side) journal.Tally {
				return either(&e.Got, mentorship.Closed, mentorship.Defensive)
			}),
		ofMentee("feedback-supportive", "What has encouraged the mentee lately?",
			func(e *journal.Side) journal.Tally { return e.Got.Trait(mentorship.Supportive) }),
		ofMentee("feedback-specific", "Which act or skill was the last feedback about?",
			func(e *journal.Side) journal.Tally { return e.Got.Trait(mentorship.Specific) }),
		{"answers-shut", "How was the last feedback received?", mentorship.RoleMentee, answersShut},
		{"answers-passive", "What did the mentee make of the last feedback?", mentorship.RoleMentee, answersPassive},
		{"answers-open", "What does the mentee find difficult at the moment?", mentorship.RoleMentee, answersOpen},

		{"mentor-not-fully-committed", "How much time and energy does the mentor have for this?", mentorship.RoleMentor, mentorCommitment},
		{"mentee-not-fully-committed", "How much time and energy does the mentee have for this?", mentorship.RoleMentee, menteeCommitment},
	}
}

// silent reports whether somebody left another alone: for so long that it is a sign
// they were not heard of, and the other was later. The time in which either of them
// rests does not count, and while one does, it cannot be told; nor can it where neither
// ever was heard of. Where both fell silent it is told of whoever was heard of first,
// for the next word was theirs; of neither where that was at one time.
func silent(s *sight, one, other *journal.Side) (is, told bool) {
	limit, set := s.v.Signs().Silence.Value()
	if !set || one.Resting || other.Resting || one.Heard.IsZero() && other.Heard.IsZero() {
		return false, false
	}
	if one.Silence < limit.Std() || !other.Heard.At.After(one.Heard.At) {
		return false, true
	}
	since := one.Heard.At
	if one.Heard.IsZero() {
		since = one.Joined.At
	}
	return s.v.Facts().Clock(one.Person, other.Person).Between(since, s.v.At()) >= limit.Std(), true
}

// mentorSilent counts the mentors who left the mentee alone.
func mentorSilent(s *sight, events *[]journal.EventID) (count, of int) {
	for m := range s.mentors {
		if is, told := silent(s, m, s.mentee); told {
			c, o := one(is, events, m.Heard.Event)
			count, of = count+c, of+o
		}
	}
	return count, of
}

// menteeSilent is true where the mentee left a mentor alone.
func menteeSilent(s *sight, events *[]journal.EventID) (count, of int) {
	is, told := false, false
	for m := range s.mentors {
		i, t := silent(s, s.mentee, m)
		is, told = is || i, told || t
	}
	if !told {
		return 0, 0
	}
	return one(is, events, s.mentee.Heard.Event)
}

// leaveAsked counts the questions to mentors for leave, of these and the tasks done
// alone, once the relationship is no longer young.
func leaveAsked(s *sight, events *[]journal.EventID) (count, of int) {
	for a := range s.approvals {
		if !s.young(a.Asked.At) {
			count++
			if events != nil {
				*events = append(*events, a.Asked.Event)
			}
		}
	}
	alone := 0
	for t := range s.finished {
		if t.Approvals.Len() == 0 && !s.young(t.Done.At) {
			alone++
		}
	}
	return count, count + alone
}

// manyMessages is from how many messages of the mentee on a week is dense
// (convention).
const manyMessages = 5

// dense counts the weeks with many messages of the mentee to mentors, of those with
// any, once the relationship is no longer young.
func dense(s *sight, events *[]journal.EventID) (count, of int) {
	const week = 7 * 24 * time.Hour
	from := s.opened()
	current, n := int64(-1), 0
	for _, m := range s.v.Facts().Messages().All() {
		if m.From != s.mentee.Person || !s.in(m.Sent) || s.young(m.Sent.At) || len(m.To) > 0 && !slices.ContainsFunc(m.To, s.mentor) {
			continue
		}
		if w := int64(m.Sent.At.Sub(from) / week); w != current {
			current, n = w, 0
			of++
		}
		if n++; n == manyMessages {
			count++
			if events != nil {
				*events = append(*events, m.Sent.Event)
			}
		}
	}
	return count, of
}

// useWithin is how long advice may take to be put into practice (convention).
const useWithin = 21 * 24 * time.Hour

// agreedUnused counts the advice that was agreed with and not used in good time,
// of the advice agreed with of which that can be told.
func agreedUnused(s *sight, events *[]journal.EventID) (count, of int) {
	for _, a := range s.v.Facts().Advice().All() {
		if a.To != s.mentee.Person || !s.in(a.Given) {
			continue
		}
		response, id := a.Response()
		used := a.Used.Len() > 0
		if response != journal.ResponseAgreed || !used && s.clock.Between(a.Given.At, s.v.At()) < useWithin {
			continue
		}
		c, o := one(!used, events, id)
		count, of = count+c, of+o
	}
	return count, of
}

// noQuestions is true of a mentee who was given advice several times and never
// asked, questioned or refused.
func noQuestions(s *sight, events *[]journal.EventID) (count, of int) {
	t := &s.mentee.Taken
	if !tells(s.v, t.Agreed.Of) {
		return 0, 0
	}
	return one(t.Questioned.Count == 0 && t.Refused.Count == 0 && s.mentee.Asking.Questions.Count == 0, events)
}

// unheeded counts the mentee's expectations that no mentor acted on.
func unheeded(s *sight, events *[]journal.EventID) (count, of int) {
	for _, x := range s.v.Facts().Expectations().All() {
		if x.By != s.mentee.Person || !s.in(x.Raised) {
			continue
		}
		heeded := false
		for _, h := range x.Heeded.All() {
			heeded = heeded || s.mentor(h.Body.By)
		}
		c, o := one(!heeded, events, x.Raised.Event)
		count, of = count+c, of+o
	}
	return count, of
}

func mentorCommitment(s *sight, events *[]journal.EventID) (count, of int) {
	for m := range s.mentors {
		if !m.Commitment.IsZero() {
			c, o := one(!m.Commitment.Body.Full(), events, m.Commitment.Event)
			count, of = count+c, of+o
		}
	}
	return count, of
}

func menteeCommitment(s *sight, events *[]journal.EventID) (count, of int) {
	c := &s.mentee.Commitment
	if c.IsZero() {
		return 0, 0
	}
	return one(!c.Body.Full(), events, c.Event)
}
