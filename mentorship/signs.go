package mentorship

import (
	"fmt"

	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// Signs are from when on rules about the quality of a mentorship, its challenges
// and its culture speak up. Sources name what to look for and hardly ever say how
// much of it is too much, so that nearly all are conventions. Shares are whole
// percents, 0 to 100, and are reached by a share that is as great. The zero value
// sets none, and then those rules are silent.
type Signs struct {
	// Observations is the least number of observations from which anything is
	// told: fewer are no pattern.
	Observations Limit[int] `json:"observations,omitzero"`

	// MissedSessions is the share of the sessions due that somebody missed or
	// called off.
	MissedSessions Limit[int] `json:"missedSessions,omitzero"`
	// Unprepared is the share of the sessions attended without being prepared.
	Unprepared Limit[int] `json:"unprepared,omitzero"`
	// LateAnswers, LateTasks and LateFeedback are the shares that came later than
	// agreed.
	LateAnswers  Limit[int] `json:"lateAnswers,omitzero"`
	LateTasks    Limit[int] `json:"lateTasks,omitzero"`
	LateFeedback Limit[int] `json:"lateFeedback,omitzero"`
	// FeedbackWithin is how soon feedback follows upon what it is about where
	// nothing was agreed.
	FeedbackWithin Limit[Duration] `json:"feedbackWithin,omitzero"`
	// Silence is how long nobody has heard of somebody who is not pausing.
	Silence Limit[Duration] `json:"silence,omitzero"`

	// IneffectiveFeedback is the share of somebody's texts that show a trait of
	// ineffective feedback.
	IneffectiveFeedback Limit[int] `json:"ineffectiveFeedback,omitzero"`
	// ImpracticalAdvice is the share of the advice that needs what is lacking.
	ImpracticalAdvice Limit[int] `json:"impracticalAdvice,omitzero"`
	// UnusedAdvice is the share of the advice that is never put into practice, and
	// Agreement that of the advice answered which is agreed with at once.
	UnusedAdvice Limit[int] `json:"unusedAdvice,omitzero"`
	Agreement    Limit[int] `json:"agreement,omitzero"`
	// Approvals is the share of the tasks done for which leave was asked.
	Approvals Limit[int] `json:"approvals,omitzero"`
	// TasksForOthers is the share of a mentee's tasks that serve somebody else.
	TasksForOthers Limit[int] `json:"tasksForOthers,omitzero"`
	// OverdueGoals is the share of the open goals whose date is over.
	OverdueGoals Limit[int] `json:"overdueGoals,omitzero"`
	// UntouchedGoals is the share of the goals that nothing was done for.
	UntouchedGoals Limit[int] `json:"untouchedGoals,omitzero"`

	// Unheeded is the share of the cultural expectations that nobody acted on.
	Unheeded Limit[int] `json:"unheeded,omitzero"`
	// Misunderstood is the share of the checks that found a misunderstanding.
	Misunderstood Limit[int] `json:"misunderstood,omitzero"`
	// UnderstandingEvery is the longest time between checks of understanding
	// between people of different languages or cultures.
	UnderstandingEvery Limit[Duration] `json:"understandingEvery,omitzero"`
	// Trust is how long trust may take to grow between cultures before its absence
	// tells anything.
	Trust Limit[Duration] `json:"trust,omitzero"`
	// Early is how long after it was opened a relationship is young: much
	// closeness is then no dependence.
	Early Limit[Duration] `json:"early,omitzero"`

	// LowRating and HighRating are the scores of a five-point scale up to and from
	// which something is rated low and high; RatingGap is how many points two
	// ratings of one thing differ by when they differ.
	LowRating  Limit[int] `json:"lowRating,omitzero"`
	HighRating Limit[int] `json:"highRating,omitzero"`
	RatingGap  Limit[int] `json:"ratingGap,omitzero"`

	// SmallGroup is the least number of people of whom figures are told as a group:
	// of fewer, a figure can be traced to somebody. Unset, no group is told of.
	SmallGroup Limit[int] `json:"smallGroup,omitzero"`
	// LeastRatio is the share of the best-served group's rate that the rate of
	// another reaches.
	LeastRatio Limit[int] `json:"leastRatio,omitzero"`
}

// defaultSigns are conventions of this module, save what names its source.
func defaultSigns() Signs {
	of := func(n int) Limit[int] { return LimitOf(n, rule.Convention) }
	days := func(n int) Limit[Duration] { return LimitOf(Duration(n)*Day, rule.Convention) }
	return Signs{
		Observations: of(3),

		MissedSessions: of(30), Unprepared: of(50),
		LateAnswers: of(50), LateTasks: of(50), LateFeedback: of(50),
		FeedbackWithin: days(14), Silence: days(21),

		IneffectiveFeedback: of(30), ImpracticalAdvice: of(25),
		UnusedAdvice: of(75), Agreement: of(90), Approvals: of(75), TasksForOthers: of(50),
		OverdueGoals: of(50), UntouchedGoals: of(50),

		Unheeded: of(50), Misunderstood: of(30),
		UnderstandingEvery: days(60), Trust: days(90), Early: days(60),

		LowRating: of(2), HighRating: of(4), RatingGap: of(2),

		SmallGroup: of(5), LeastRatio: LimitOf(80, rule.Standard, "eeoc-1978"),
	}
}

// validate notes what makes no sense.
func (s Signs) validate(faults *[]error) {
	percent := func(n int) bool { return n >= 0 && n <= 100 }
	notNegative := func(n int) bool { return n >= 0 }
	positive := func(d Duration) bool { return d > 0 }
	limit(faults, "signs.observations", s.Observations, notNegative)
	limit(faults, "signs.missedSessions", s.MissedSessions, percent)
	limit(faults, "signs.unprepared", s.Unprepared, percent)
	limit(faults, "signs.lateAnswers", s.LateAnswers, percent)
	limit(faults, "signs.lateTasks", s.LateTasks, percent)
	limit(faults, "signs.lateFeedback", s.LateFeedback, percent)
	limit(faults, "signs.ineffectiveFeedback", s.IneffectiveFeedback, percent)
	limit(faults, "signs.impracticalAdvice", s.ImpracticalAdvice, percent)
	limit(faults, "signs.unusedAdvice", s.UnusedAdvice, percent)
	limit(faults, "signs.agreement", s.Agreement, percent)
	limit(faults, "signs.approvals", s.Approvals, percent)
	limit(faults, "signs.tasksForOthers", s.TasksForOthers, percent)
	limit(faults, "signs.overdueGoals", s.OverdueGoals, percent)
	limit(faults, "signs.untouchedGoals", s.UntouchedGoals, percent)
	limit(faults, "signs.unheeded", s.Unheeded, percent)
	limit(faults, "signs.misunderstood", s.Misunderstood, percent)
	limit(faults, "signs.smallGroup", s.SmallGroup, notNegative)
	limit(faults, "signs.leastRatio", s.LeastRatio, percent)
	limit(faults, "signs.feedbackWithin", s.FeedbackWithin, positive)
	limit(faults, "signs.silence", s.Silence, positive)
	limit(faults, "signs.understandingEvery", s.UnderstandingEvery, positive)
	limit(faults, "signs.trust", s.Trust, positive)
	limit(faults, "signs.early", s.Early, positive)
	limit(faults, "signs.lowRating", s.LowRating, notNegative)
	limit(faults, "signs.highRating", s.HighRating, notNegative)
	limit(faults, "signs.ratingGap", s.RatingGap, notNegative)
	if low, high := s.LowRating, s.HighRating; low.set && high.set && low.value >= high.value {
		*faults = append(*faults, fmt.Errorf("%w: signs.lowRating is %d, not below signs.highRating %d", ErrPolicy, low.value, high.value))
	}
}
