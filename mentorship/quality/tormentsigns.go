package quality

import (
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// noTime: a mentor's time is there in most of the ways in which it is needed. One
// way alone is told by quality.mentor.accessible and quality.mentor.follow-through.
func noTime() rule.Rule[journal.View] {
	const ways = 2 // of five (convention)
	signs := []sign{absent(), lateAnswers(), unprepared(), lateTasks(), lateFeedback()}
	return torment(rule.Info{
		Code:   "quality.tormentor.no-time",
		Title:  "A mentor sets time aside and follows up",
		Why:    "Where sessions, answers and tasks all fall short, a mentee is left alone and is the last to say so. Time in pauses does not count; the rule misfires where they meet in ways that nobody records.",
		Remedy: "A mentor can cut the promise down to what fits, pause, or hand over; a mentee can say what they need most; a coordinator can look at the mentor's load before anything else.",
	}, "time for the mentorship by", func(v journal.View, s *journal.Side) bool {
		n := 0
		for i := range signs {
			if signs[i].points(v, s) {
				n++
			}
		}
		return n >= ways
	}, func(v journal.View, s *journal.Side) (report, bool) {
		var h harm
		for i := range signs {
			h.sign(&signs[i], v, s)
		}
		if len(h.sure.says) >= ways {
			return h.sure, true
		}
		return *h.sure.and(&h.unsure), false
	})
}

// poorCommunication: what a mentor writes does not attack, judge, pass over or shut
// out. To be misunderstood is no such sign: whoever checks finds it.
func poorCommunication() rule.Rule[journal.View] {
	signs := []sign{
		wrote(mentorship.Attacking), wrote(mentorship.Judgmental), wrote(mentorship.Insensitive), wrote(mentorship.Closed),
	}
	return torment(rule.Info{
		Code:    "quality.tormentor.poor-communication",
		Title:   "A mentor's words, critical ones included, can be taken in",
		Why:     "Criticism of the person, or past what they said, is heard as a threat and teaches nothing. Traits are found by a classifier or a reader: the rule misfires where a blunt tone is usual and welcome.",
		Remedy:  "A mentor can speak of the work and ask before advising; a mentee can say how a text came across; a coordinator can offer to read along and a course on feedback.",
		Sources: []rule.Source{"R9"},
	}, "feedback by", anyOf(signs), oneOf(signs))
}

// anyOf reports whether any of the signs points against somebody.
func anyOf(signs []sign) func(journal.View, *journal.Side) bool {
	return func(v journal.View, s *journal.Side) bool {
		for i := range signs {
			if signs[i].points(v, s) {
				return true
			}
		}
		return false
	}
}

// oneOf looks into the signs, of which one suffices.
func oneOf(signs []sign) func(journal.View, *journal.Side) (report, bool) {
	return func(v journal.View, s *journal.Side) (report, bool) {
		var h harm
		for i := range signs {
			h.sign(&signs[i], v, s)
		}
		return h.either()
	}
}

// either returns what tells or, where nothing does, what is too little to tell.
func (h *harm) either() (report, bool) {
	if len(h.sure.says) > 0 {
		return h.sure, true
	}
	return h.unsure, false
}

// ignoredInput: what a mentee brings in is taken up. Of the mentor's, three things
// are looked at: expectations not acted on, feedback not answered, and answers to
// feedback that shut it out. That goals were set anew by the mentor is told besides.
func ignoredInput() rule.Rule[journal.View] {
	signs := []sign{input(), answered(mentorship.Closed)}
	return torment(rule.Info{
		Code:    "quality.tormentor.ignored-input",
		Title:   "A mentor takes up what a mentee brings in",
		Why:     "Whoever is not heard stops speaking, and the mentorship becomes the mentor's. The rule misfires where a mentor acts on input without any record of it.",
		Remedy:  "A mentor can say what they will do with each point, and why not; a mentee can bring the one that matters most; a coordinator can ask both what was taken up.",
		Sources: []rule.Source{"R13"},
	}, "the mentee's input to", anyOf(signs), func(v journal.View, s *journal.Side) (report, bool) {
		r, tells := oneOf(signs)(v, s)
		if moved := goalsMoved(v, s); len(r.says) > 0 && moved.Count > 0 {
			r.note("goals-changed-by-mentor", "goals set anew by the mentor", moved, 0, false)
		}
		return r, tells
	})
}

// input is what mentees brought in that was left lying: expectations that the
// mentor has not acted on, and feedback not answered in the time that the policy
// gives feedback. Where no feedback was ever answered by anybody, answers are not
// recorded, and say nothing.
func input() sign {
	return sign{
		name: "input-unheeded", says: "expectations and pieces of feedback from mentees left without response", limit: unheededLimit,
		none: func(_ journal.View, s *journal.Side) bool { return s.Unheeded.Count == 0 && s.Got.Given == 0 },
		tally: func(v journal.View, s *journal.Side) journal.Tally {
			t := journal.Tally{Count: s.Unheeded.Count, Of: s.Unheeded.Of}
			if s.Got.Given == 0 || !answersRecorded(v) {
				return t
			}
			feedback := v.Facts().Feedback()
			for i := range feedback.Len() {
				b, _ := feedback.At(i)
				if waits, ends := waiting(v, s, &b); waits || ends {
					t.Of++
					if waits {
						t.Count++
					}
				}
			}
			return t
		},
		events: func(v journal.View, s *journal.Side) []journal.EventID {
			events := slices.Clip(s.Unheeded.Events)
			if !answersRecorded(v) {
				return events
			}
			for _, b := range v.Facts().Feedback().All() {
				if waits, _ := waiting(v, s, &b); waits {
					events = append(events, b.Given.Event)
				}
			}
			return events
		},
	}
}

func answersRecorded(v journal.View) bool {
	sides := v.Sides()
	for i := range sides {
		if sides[i].Answered.Given > 0 {
			return true
		}
	}
	return false
}

// waiting returns whether a mentee's feedback to somebody waits longer than it
// should for an answer, and whether it has one.
func waiting(v journal.View, s *journal.Side, b *journal.Feedback) (waits, ends bool) {
	from, known := v.Side(b.Given.Body.From)
	if b.Given.Body.To != s.Person || !known || !from.Role.Mentored() || !v.Window().Contains(b.Given.At) {
		return false, false
	}
	for i := range b.Answers.Len() {
		if a, _ := b.Answers.At(i); a.Body.By == s.Person {
			return false, true
		}
	}
	within, set := v.Signs().FeedbackWithin.Value()
	return set && v.Facts().Clock(s.Person).Between(b.Given.At, v.At()) > within.Std(), false
}

// goalsMoved are the goals of others that somebody set anew, of all that others
// have.
func goalsMoved(v journal.View, s *journal.Side) (t journal.Tally) {
	for _, g := range v.Facts().Goals().All() {
		if g.For == s.Person || !v.Window().Contains(g.Set.At) {
			continue
		}
		t.Of++
		for _, c := range g.Changed.All() {
			if e, ok := v.Facts().Journal().Find(c.Event); ok && e.Actor.Person == s.Person {
				t.Count, t.Events = t.Count+1, append(t.Events, c.Event)
				break
			}
		}
	}
	return t
}

// boundaries: closeness and topics stay within what mentoring is about.
func boundaries() rule.Rule[journal.View] {
	return concerns(rule.Info{
		Code:    "quality.tormentor.boundaries",
		Title:   "A mentor keeps professional boundaries",
		Why:     "A mentee can hardly refuse what goes too far, because they depend on the mentor's goodwill. Reports are the view of one side: the rule misfires where a concern rests on a misunderstanding, and says nothing of who is right.",
		Remedy:  "A coordinator hears each side alone and protects whoever reported; a mentor can agree on where and about what they meet; a mentee can ask for somebody to be present, or for another mentor.",
		Sources: []rule.Source{"R12"},
	}, "professional boundaries: reports about", func(v journal.View, s *journal.Side) (journal.Tally, bool) {
		return reported(v, s.Person, journal.ConcernBoundaries)
	})
}

// unethical: nobody is bullied, exploited or harassed, and confidences and the work
// of others are respected.
func unethical() rule.Rule[journal.View] {
	return concerns(rule.Info{
		Code:    "quality.tormentor.unethical",
		Title:   "A mentor acts ethically",
		Why:     "Harm from a mentor is seldom told and seldom happens once. Reports are the view of one side: the rule misfires where a concern rests on a misunderstanding, and says nothing of who is right.",
		Remedy:  "A coordinator hears each side alone, protects whoever reported, and follows the programme's procedure; a mentee can always leave without giving a reason; a mentor can name a source late, or ask for consent now.",
		Sources: []rule.Source{"R12"},
	}, "ethics: reports about", func(v journal.View, s *journal.Side) (journal.Tally, bool) {
		t, upheld := reported(v, s.Person, journal.ConcernBullying, journal.ConcernExploitation, journal.ConcernHarassment, journal.ConcernConfidentiality)
		for _, more := range [...]journal.Tally{told(v, s.Person), unsourced(v, s.Person)} {
			t.Count, t.Of, t.Events = t.Count+more.Count, t.Of+more.Of, append(t.Events, more.Events...)
		}
		return t, upheld
	})
}

// unsourced are the works of others that somebody used without naming the source.
func unsourced(v journal.View, by mentorship.PersonID) (t journal.Tally) {
	list := v.Unsourced()
	for i := range list {
		if list[i].Body.By == by {
			add(&t, list[i].Event)
		}
	}
	return t
}

// concerns returns a rule about reports: two of several days are a pattern, and one
// that was upheld needs no second.
func concerns(info rule.Info, about string, of func(journal.View, *journal.Side) (journal.Tally, bool)) rule.Rule[journal.View] {
	return torment(info, about, func(v journal.View, s *journal.Side) bool {
		t, _ := of(v, s)
		return t.Count > 0
	}, func(v journal.View, s *journal.Side) (r report, tells bool) {
		t, upheld := of(v, s)
		r.reports("reports", number(t.Count, "concern or record", "concerns and records"), t)
		if upheld {
			r.evidence = append(r.evidence, rule.Evidence{Name: "outcome", Got: rule.Text(journal.Upheld)})
			r.says = append(r.says, "one of them upheld")
		}
		return r, upheld || t.Count >= repeated && v.Facts().SeveralDays(t.Events)
	})
}

// and returns what both hold.
func (r *report) and(more *report) *report {
	r.says = append(r.says, more.says...)
	r.evidence = append(r.evidence, more.evidence...)
	r.events = append(r.events, more.events...)
	return r
}
