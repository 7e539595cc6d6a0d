package feedback

import "github.com/go-mentorship/mentorkit/mentorship"

// An Exchange is a piece of feedback and the answer to it.
type Exchange struct {
	Feedback, Answer Message
}

// A Reception is what an exchange comes to: good feedback is constructive and
// does not threaten, and who receives it is receptive (R9). The pair is judged
// together: either side can spoil it, and neither makes it good alone.
//
// What was not judged cannot be told. So feedback that a mentee gives is at best
// not known to threaten, and a mentor's answer to it not known to be closed: some
// traits that they would have to lack are judged of the other role only.
type Reception struct {
	Feedback Assessment `json:"feedback"`
	Answer   Assessment `json:"answer"`
	// Constructive: the feedback is effective and names something concrete or
	// proposes something.
	Constructive State `json:"constructive"`
	// NonThreatening: the feedback is neither attacking nor judgmental nor
	// insensitive.
	NonThreatening State `json:"nonThreatening"`
	// Receptive: the answer is accepting, open, engaged or responsive, and neither
	// closed, defensive, attacking nor disrespectful.
	Receptive State `json:"receptive"`
	// Works: all three.
	Works State `json:"works"`
}

// Receive judges an exchange. The answer is judged as one to the feedback, unless
// its context names another message.
func Receive(c Classifier, e Exchange) Reception {
	if e.Answer.Context.Answers == "" {
		e.Answer.Context.Answers = e.Feedback.Text
	}
	r := Reception{Feedback: c.Assess(e.Feedback), Answer: c.Assess(e.Answer)}
	r.judge()
	return r
}

func (r *Reception) judge() {
	f, a := r.Feedback.stateOf, r.Answer.stateOf
	r.Constructive = all(r.Feedback.Effective.State, anyOf(f(mentorship.Specific), r.Feedback.Actionable.State))
	r.NonThreatening = all(not(f(mentorship.Attacking)), not(f(mentorship.Judgmental)), not(f(mentorship.Insensitive)))
	r.Receptive = all(
		anyOf(a(mentorship.Accepting), a(mentorship.Open), a(mentorship.Engaged), a(mentorship.Responsive)),
		not(a(mentorship.Closed)), not(a(mentorship.Defensive)), not(a(mentorship.Attacking)), not(a(mentorship.Disrespectful)),
	)
	r.Works = all(r.Constructive, r.NonThreatening, r.Receptive)
}

// A Thread is the exchanges of a conversation in order.
type Thread struct {
	Receptions []Reception `json:"receptions"`
	// Working and Failing count those that work and those that do not; of the
	// others it cannot be told.
	Working int `json:"working"`
	Failing int `json:"failing"`
}

// Follow judges a conversation: each message of a mentor with the message of a
// mentee that comes next. Messages without such an answer are no exchange. A
// mentor's message answers the mentee's before it, unless its context names another.
func Follow(c Classifier, messages []Message) Thread {
	var t Thread
	for k, m := range messages {
		if k == 0 || m.Role != mentorship.RoleMentee || messages[k-1].Role != mentorship.RoleMentor {
			continue
		}
		given := messages[k-1]
		if given.Context.Answers == "" && k > 1 && messages[k-2].Role == mentorship.RoleMentee {
			given.Context.Answers = messages[k-2].Text
		}
		r := Receive(c, Exchange{given, m})
		t.Receptions = append(t.Receptions, r)
		switch r.Works {
		case Present:
			t.Working++
		case Absent:
			t.Failing++
		default: // it cannot be told
		}
	}
	return t
}
