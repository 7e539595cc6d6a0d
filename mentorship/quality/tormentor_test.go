package quality_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/quality"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// tormentor returns what is said of the mentor.
func tormentor(t *testing.T, s *story, sign string) outcome {
	t.Helper()
	got, _ := says(s.view(t), rule.Code("quality.tormentor."+sign), "/participants/o")
	return got
}

// observed returns a dyad in which the signs of a mentor's quality are bad in so
// many of so many cases.
func observed(bad, of, apart int, signs ...string) *story {
	s := dyad()
	for _, sign := range signs {
		s.observe(quality.MentorFeedback, sign, bad, of, apart)
	}
	return s
}

func TestNoTime(t *testing.T) {
	tests := map[string]struct {
		story  *story
		want   outcome
		reason string
	}{
		"two ways":         {observed(3, 10, 3, "sessions-absent").with(5, 10, 3, "answers-late"), broken, "both reach their limit"},
		"just below":       {observed(3, 10, 3, "sessions-absent").with(4, 10, 3, "answers-late"), silent, "one way is told elsewhere"},
		"one way":          {observed(10, 10, 3, "sessions-absent"), silent, "one way is told elsewhere"},
		"other ways":       {observed(5, 10, 3, "tasks-late", "feedback-late"), broken, "follow-up counts as well"},
		"one of few":       {observed(5, 10, 3, "sessions-absent").with(2, 2, 3, "answers-late"), undetermined, "two messages tell nothing yet"},
		"one bad day":      {observed(5, 5, 0, "sessions-absent", "answers-late"), undetermined, "all of it on one day"},
		"unprepared, late": {observed(5, 10, 3, "sessions-unprepared", "tasks-late"), broken, "preparation is time, too"},
	}
	for name, tt := range tests {
		assert.Equal(t, tt.want, tormentor(t, tt.story, "no-time"), "%s: %s", name, tt.reason)
		assert.Equal(t, exempt, tormentor(t, tt.story.on(190, journal.Paused{}), "no-time"), "%s, paused", name)
	}
}

// with adds more observations.
func (s *story) with(bad, of, apart int, sign string) *story {
	s.observe(quality.MentorFeedback, sign, bad, of, apart)
	return s
}

func TestPoorCommunication(t *testing.T) {
	for _, sign := range []string{"feedback-attacking", "feedback-judgmental", "feedback-insensitive", "feedback-closed"} {
		assert.Equal(t, broken, tormentor(t, observed(3, 10, 3, sign), "poor-communication"), "%s: at the limit", sign)
		assert.Equal(t, silent, tormentor(t, observed(2, 10, 3, sign), "poor-communication"), "%s: below", sign)
		assert.Equal(t, undetermined, tormentor(t, observed(2, 2, 3, sign), "poor-communication"), "%s: too few", sign)
		assert.Equal(t, undetermined, tormentor(t, observed(4, 4, 0, sign), "poor-communication"), "%s: one bad day", sign)
		assert.Equal(t, exempt, tormentor(t, observed(9, 10, 3, sign).on(190, journal.Paused{Person: o}), "poor-communication"), "%s: paused", sign)
	}
	for _, sign := range []string{"feedback-superficial", "feedback-untimely", "feedback-defensive", "checks-misunderstood"} {
		assert.Equal(t, silent, tormentor(t, observed(9, 10, 3, sign), "poor-communication"), "%s is told by another rule", sign)
	}
}

// input adds feedback of the mentee, one a week, of which the first are not
// answered.
func input(s *story, ignored, of int) *story {
	for i := range of {
		id := journal.FeedbackID(fmt.Sprint("i", i))
		s.on(20+7*i, journal.FeedbackGiven{Feedback: id, From: e, To: o})
		if i >= ignored {
			s.on(22+7*i, journal.FeedbackAnswered{Feedback: id, By: o})
		}
	}
	return s
}

func TestIgnoredInput(t *testing.T) {
	expected := func(bad, of, apart int) *story {
		s := dyad()
		s.observe(quality.MentorAdapts, "expectations-unheeded", bad, of, apart)
		return s
	}
	fresh := input(dyad(), 0, 1)
	for i := range 4 {
		fresh.on(end-10+i, journal.FeedbackGiven{Feedback: journal.FeedbackID(fmt.Sprint("n", i)), From: e, To: o})
	}
	within, _ := mentorship.DefaultPolicy().Signs.FeedbackWithin.Value()
	days := int(within.Std() / (24 * time.Hour))
	due := func(day int) *story {
		s := input(dyad(), 1, 3)
		return s.on(day, journal.FeedbackGiven{Feedback: "due", From: e, To: o})
	}
	tests := map[string]struct {
		story  *story
		want   outcome
		reason string
	}{
		"one of four, and due now": {due(end - days), silent, "the last day is in time"},
		"one of four, and overdue": {due(end - days - 1), broken, "a day later is not"},
		"feedback at the limit":    {input(dyad(), 2, 4), broken, "half is not answered"},
		"feedback below":           {input(dyad(), 1, 4), silent, "a quarter is not answered"},
		"never answered":           {input(dyad(), 4, 4), silent, "answers are not recorded here"},
		"too few":                  {input(dyad(), 1, 2), undetermined, "three are asked for"},
		"fresh":                    {fresh, silent, "an answer may still come"},
		"expectations":             {expected(2, 4, 7), broken, "half is not acted on"},
		"expectations, below":      {expected(1, 4, 7), silent, "a quarter is not acted on"},
		"expectations of one day":  {expected(3, 3, 0), undetermined, "one day is no pattern"},
		"both":                     {input(expected(1, 3, 7), 2, 3), broken, "three of six"},
		"both, below":              {input(expected(1, 3, 7), 1, 3), silent, "two of six"},
		"closed answers":           {observed(3, 10, 3, "answers-closed"), broken, "to shut out is not to listen"},
		"goals alone":              {changedGoals(dyad(), o), silent, "goals may be set anew together"},
		"goals besides":            {changedGoals(input(dyad(), 2, 4), o), broken, "told besides"},
		"goals besides, by mentee": {changedGoals(input(dyad(), 2, 4), e), broken, "not told besides"},
	}
	for name, tt := range tests {
		got, f := says(tt.story.view(t), "quality.tormentor.ignored-input", "/participants/o")
		assert.Equal(t, tt.want, got, "%s: %s", name, tt.reason)
		moved, told := evidence(f, "goals-changed-by-mentor")
		assert.Equal(t, name == "goals besides", told, name)
		if told {
			assert.Equal(t, rule.Ratio(1, 2), moved.Got)
		}
	}
}

func changedGoals(s *story, by mentorship.PersonID) *story {
	return s.on(20, journal.GoalSet{Goal: "g1", For: e}, journal.GoalSet{Goal: "g2", For: e}, journal.GoalSet{Goal: "g3", For: o}).
		by(by, 30, journal.GoalChanged{Goal: "g1", Reason: "new"}).by(by, 31, journal.GoalChanged{Goal: "g3", Reason: "new"})
}

func TestConcernsAboutMentors(t *testing.T) {
	concern := func(n int, kind journal.ConcernKind, about mentorship.PersonID) journal.Body {
		return journal.ConcernReported{Concern: journal.ConcernID(fmt.Sprint("c", n)), Kind: kind, About: about, By: e}
	}
	for kind, sign := range map[journal.ConcernKind]string{
		journal.ConcernBoundaries: "boundaries", journal.ConcernBullying: "unethical", journal.ConcernExploitation: "unethical",
		journal.ConcernHarassment: "unethical", journal.ConcernConfidentiality: "unethical",
	} {
		other := "boundaries"
		if sign == other {
			other = "unethical"
		}
		one := dyad().on(10, concern(1, kind, o))
		assert.Equal(t, undetermined, tormentor(t, one, sign), "%s: one report is no pattern", kind)
		assert.Equal(t, silent, tormentor(t, one, other), "%s is no matter of %s", kind, other)
		two := dyad().on(10, concern(1, kind, o)).on(11, concern(2, kind, o))
		assert.Equal(t, broken, tormentor(t, two, sign), "%s: two of two days", kind)
		assert.Equal(t, undetermined, tormentor(t, dyad().on(10, concern(1, kind, o), concern(2, kind, o)), sign), "%s: one bad day", kind)
		assert.Equal(t, silent, tormentor(t, dyad().on(10, concern(1, kind, e)).on(11, concern(2, kind, e)), sign), "%s: about the mentee", kind)
		assert.Equal(t, broken, tormentor(t, one.on(12, journal.ConcernResolved{Concern: "c1", Outcome: journal.Upheld}), sign), "%s: upheld", kind)
		assert.Equal(t, exempt, tormentor(t, two.on(190, journal.Paused{Person: o}), sign), "%s: paused", kind)
	}
	assert.Equal(t, silent, tormentor(t, dyad().on(10, concern(1, "parking", o)).on(11, concern(2, "parking", o)), "unethical"), "a kind of the programme's own")

	reuse := func(n int) journal.Body {
		return journal.WorkReused{Work: journal.WorkID(fmt.Sprint("w", n)), Owner: e, By: o, In: "slides"}
	}
	used := dyad().on(10, reuse(1)).on(20, reuse(2))
	assert.Equal(t, broken, tormentor(t, used, "unethical"), "works without their source")
	assert.Equal(t, undetermined, tormentor(t, used.on(30, journal.WorkAcknowledged{Work: "w1", By: o, In: "slides"}), "unethical"), "one is named late")
}

func TestMisreadPotential(t *testing.T) {
	// a mentee who is on time with tasks, or is not
	worked := func(late, of int, scores ...journal.Score) *story {
		s := dyad()
		s.observe(quality.MenteeTime, "tasks-late", late, of, 3)
		return s.rate(o, e, quality.MenteeTime, scores...)
	}
	tests := map[string]struct {
		story  *story
		want   outcome
		reason string
	}{
		"thought less of":     {worked(0, 10, 2, 2, 2), broken, "on time, and rated low"},
		"thought more of":     {worked(9, 10, 4, 4, 4), broken, "late, and rated high"},
		"rated as it is":      {worked(0, 10, 5, 5, 5), silent, "on time, and rated high"},
		"rated low as it is":  {worked(9, 10, 1, 1, 1), silent, "late, and rated low"},
		"half of it":          {worked(0, 10, 1, 1, 5, 5), silent, "more than half is asked for"},
		"more than half":      {worked(0, 10, 1, 1, 1, 5, 5), broken, "three of five"},
		"too few scores":      {worked(0, 10, 1, 1), undetermined, "three are asked for"},
		"too little observed": {worked(0, 2, 1, 1, 1), silent, "two tasks tell nothing"},
		"outside the scale":   {worked(0, 10, 0, 0, 0), silent, "no scores of the scale"},
		"middling":            {worked(0, 10, 3, 3, 3), silent, "neither low nor high"},
	}
	for name, tt := range tests {
		assert.Equal(t, tt.want, tormentor(t, tt.story, "misread-potential"), "%s: %s", name, tt.reason)
	}
	assert.Equal(t, silent, tormentor(t, worked(2, 10, 2, 2, 2), "misread-potential"), "a fifth is late: low is harsh, and no misreading")
	bad := dyad()
	bad.observe(quality.MenteeTime, "tasks-late", 9, 10, 0)
	assert.Equal(t, silent, tormentor(t, bad.rate(o, e, quality.MenteeTime, 5, 5, 5), "misread-potential"), "what went badly on one day is no measure")
	s := dyad()
	s.observe(quality.MenteeTime, "tasks-late", 0, 10, 3)
	for range 3 {
		s.rateOn(60, o, e, quality.MenteeTime, 1)
	}
	assert.Equal(t, undetermined, tormentor(t, s, "misread-potential"), "one bad day")
	s = dyad()
	s.observe(quality.MenteeTime, "tasks-late", 0, 10, 3)
	assert.Equal(t, silent, tormentor(t, s.rate(e, e, quality.MenteeTime, 1, 1, 1), "misread-potential"), "the mentee thinks little of themselves")
}

func TestMisstatedExpertise(t *testing.T) {
	stated := func(level mentorship.Level, area mentorship.Area, scores ...journal.Score) *story {
		s := dyad().on(5, journal.GoalSet{Goal: "g", For: e, Aim: mentorship.Sought{Area: "stroke", Level: mentorship.Proficient}})
		s.people = []mentorship.Person{{ID: o, Expertise: []mentorship.Expertise{{Area: area, Level: level}, {Area: "stroke", Level: mentorship.Novice}}}}
		return s.rate(e, o, quality.MentorPracticalKnowledge, scores...)
	}
	tests := map[string]struct {
		story  *story
		want   outcome
		reason string
	}{
		"covers, rated low":    {stated(mentorship.Expert, "stroke", 2, 2, 2), broken, "what is stated and what is met differ"},
		"covers, rated well":   {stated(mentorship.Expert, "stroke", 3, 3, 3), silent, "nothing points against it"},
		"below what is sought": {stated(mentorship.Competent, "stroke", 1, 1, 1), silent, "it was said that it is not there"},
		"another area":         {stated(mentorship.Expert, "gait", 1, 1, 1), silent, "it was not stated"},
		"too few":              {stated(mentorship.Expert, "stroke", 1, 1), undetermined, "three are asked for"},
		"no record":            {dyad().rate(e, o, quality.MentorPracticalKnowledge, 1, 1, 1), silent, "nothing is known to be stated"},
	}
	for name, tt := range tests {
		got, f := says(tt.story.view(t), "quality.tormentor.misstated-expertise", "/participants/o")
		assert.Equal(t, tt.want, got, "%s: %s", name, tt.reason)
		if got == broken {
			level, _ := evidence(f, "level-claimed")
			assert.Equal(t, rule.Text("expert"), level.Got)
		}
	}
	s := dyad().on(0, journal.RelationshipOpened{Outline: journal.Outline{Purpose: []mentorship.Sought{{Area: "gait"}}}})
	s.people = []mentorship.Person{{ID: o, Expertise: []mentorship.Expertise{{Area: "gait"}}}}
	s.rate(e, o, quality.MentorPracticalKnowledge, 1, 1, 1)
	assert.Equal(t, broken, tormentor(t, s, "misstated-expertise"), "the purpose seeks it as well")
	s = stated(mentorship.Expert, "gait", 1, 1, 1)
	s.on(6, journal.GoalSet{Goal: "g2", For: o, Aim: mentorship.Sought{Area: "gait"}})
	assert.Equal(t, silent, tormentor(t, s, "misstated-expertise"), "the mentor's own goal is no mentee's")
}
