package journal

import (
	"cmp"
	"slices"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// A Side is what a view shows of one participant: their figures in its window,
// as questions about [Facts] answer them.
type Side struct {
	Person mentorship.PersonID
	Role   mentorship.Role
	// Joined is when they took that role, and Left when they gave it up; zero
	// while it lasts.
	Joined, Left Mark
	// Resting says that they, or the relationship, pause at the instant, that it
	// has ended, or that they have left.
	Resting bool

	Readiness  Fact[ReadinessStated]
	Commitment Fact[CommitmentStated]

	// Attendance is of the sessions they were to come to. Absent are those they
	// missed or called off, of those of which it is known what they did.
	Attendance Attendance
	Absent     Tally
	// Unprepared are those attended without being prepared, of those attended.
	// It rests on nothing where nobody ever was recorded as prepared.
	Unprepared Tally
	// LateAnswers are the messages to them that they answered later than was
	// agreed, or not at all while that time is over.
	LateAnswers Tally
	// Silence is for how long they have not been heard of, by their clock, since
	// they were last or, if never, since they joined; Heard is the event, if any.
	Silence time.Duration
	Heard   Mark

	Tasks TaskWork
	// Goals are those set for them, and Untouched those of them that nothing was
	// done for in the window.
	Goals     GoalWork
	Untouched Tally
	Asking    Asking

	// Advised is what became of the advice they gave, and Taken of that which
	// they were given.
	Advised, Taken AdviceTaken
	// Wrote is the feedback they gave, Got that which they were given, and
	// Answered what they answered to it.
	Wrote, Got, Answered FeedbackFound
	// LateFeedback is the feedback they gave later than was agreed.
	LateFeedback Tally
	// Misunderstood are the checks with others that found they had not been
	// understood.
	Misunderstood Tally
	// Raised is when they first raised a cultural expectation, whenever that was.
	Raised Mark
	// Heeded are the cultural expectations of others that they acted on. Unheeded are
	// those that nobody did, of these and those that they did: since they were raised
	// and the person joined they have had as long as there may be between checks of
	// understanding, by their clock (convention). Waiting are the events that raised
	// what has not.
	Heeded, Unheeded Tally
	Waiting          []EventID
	// Unused is the advice to them that they never put into practice, of that which
	// has had time; see [Facts.RipeAdvice], of which the least is the time after which
	// silence tells something.
	Unused Tally
	// Reflections are what they wrote looking back, Challenged what they set
	// others to do, and Stretched what others set them.
	Reflections, Challenged, Stretched []EventID
}

// sides returns the figures of everybody who took part.
func (f Facts) sides(l *Look, terms mentorship.Terms) []Side {
	var list []Side
	for p := range f.look().participations.each() {
		if !p.Period.Overlaps(l.Window) {
			continue
		}
		one := Side{Person: p.Person, Role: p.Role, Joined: p.Joined, Left: p.Left}
		if i := slices.IndexFunc(list, func(s Side) bool { return s.Person == p.Person }); i >= 0 {
			list[i] = one
			continue
		}
		list = append(list, one)
	}
	for i := range list {
		f.figures(&list[i], l, terms)
	}
	slices.SortFunc(list, func(a, b Side) int { return cmp.Compare(a.Person, b.Person) })
	return list
}

// figures fills in what is known of a participant.
func (f Facts) figures(s *Side, l *Look, terms mentorship.Terms) {
	p, w, at := s.Person, l.Window, l.At
	clock := f.Clock(p)
	s.Resting = !clock.Runs(at)
	s.Readiness, _ = f.ReadinessOf(p, at.Add(1))
	s.Commitment, _ = f.CommitmentOf(p, at.Add(1))

	s.Attendance = f.Attendance(p, w, at)
	s.Absent = s.Attendance.absent()
	s.Unprepared = s.Attendance.unprepared()
	s.Tasks = f.TaskWork(p, w, at)
	s.Goals = f.GoalWork(p, w, at)
	touched, untouched := f.GoalsTouched(p, w)
	s.Untouched = Tally{Count: touched.Of - touched.Count, Of: touched.Of, Events: untouched}
	s.Asking = f.Asking(p, w)

	s.Advised, s.Taken = f.AdviceTaken(p, "", w), f.AdviceTaken("", p, w)
	s.Wrote, s.Got, s.Answered = f.FeedbackFound(p, "", w), f.FeedbackFound("", p, w), f.AnswersFound(p, w)
	s.Misunderstood = f.Misunderstood(p, "", w)
	s.Heeded, _ = f.ExpectationsHeeded(p, w)
	f.expected(s, l, clock)
	patience, _ := l.Policy.Signs.Silence.Value()
	for a := range f.ripe(p, w, at, patience.Std()) {
		_, used := a.UsedByAdvised()
		note(&s.Unused, !used, a.Given.Event)
	}

	if within := firstOf(terms.AnswerWithin, l.Policy.AnswerWithin); within > 0 {
		s.LateAnswers = f.MessageAnswers(p, w, at).Over(within.Std())
	}
	if within := firstOf(terms.FeedbackWithin(s.Role), l.Policy.Signs.FeedbackWithin); within > 0 {
		s.LateFeedback = f.FeedbackDelays(p, w).Over(within.Std())
	}

	since := s.Joined
	if s.Heard, _ = f.LastContact(p); !s.Heard.IsZero() {
		since = s.Heard
	}
	s.Silence = clock.Between(since.At, at)

	for r := range during(f.look().reflections, w) {
		if r.Body.By == p {
			s.Reflections = append(s.Reflections, r.Event)
		}
	}
	for c := range during(f.look().challenges, w) {
		if c.Body.By == p {
			s.Challenged = append(s.Challenged, c.Event)
		}
		if c.Body.For == p {
			s.Stretched = append(s.Stretched, c.Event)
		}
	}
}

// expected fills in when they raised what they expect, and which expectations of
// others are left lying.
func (f Facts) expected(s *Side, l *Look, clock Clock) {
	long, timed := l.Policy.Signs.UnderstandingEvery.Value()
	for x := range f.look().expectations.each() {
		if x.By == s.Person {
			s.Raised = x.Raised
			break
		}
	}
	for x := range during(f.look().expectations, l.Window) {
		if x.By == s.Person {
			continue
		}
		own, others := x.heeded(s.Person)
		since := x.Raised.At
		if s.Joined.At.After(since) {
			since = s.Joined.At
		}
		switch {
		case own:
			s.Unheeded.Of++
		case others: // which says nothing of this person
		case timed && clock.Between(since, l.At) < long.Std():
			s.Waiting = append(s.Waiting, x.Raised.Event)
		default:
			note(&s.Unheeded, true, x.Raised.Event)
		}
	}
}

// firstOf returns what was agreed or, where nothing was, the limit.
func firstOf(agreed mentorship.Duration, limit mentorship.Limit[mentorship.Duration]) mentorship.Duration {
	if agreed > 0 {
		return agreed
	}
	d, _ := limit.Value()
	return d
}

// absent returns the sessions missed or called off by the person, of those of
// which it is known what they did.
func (a *Attendance) absent() Tally {
	return Tally{
		Count:  a.Missed.Count + a.Cancelled.Count,
		Of:     a.Attended.Count + a.Missed.Count + a.Cancelled.Count,
		Events: slices.Concat(a.Missed.Events, a.Cancelled.Events),
	}
}

// unprepared returns those attended without being prepared; nothing where nobody
// keeps a record of that.
func (a *Attendance) unprepared() Tally {
	if a.Prepared.Count == 0 {
		return Tally{}
	}
	t := Tally{Count: a.Prepared.Of - a.Prepared.Count, Of: a.Prepared.Of}
	prepared := a.Prepared.Events // some of those attended, in their order
	for _, id := range a.Attended.Events {
		if len(prepared) > 0 && prepared[0] == id {
			prepared = prepared[1:]
			continue
		}
		t.Events = append(t.Events, id)
	}
	return t
}
