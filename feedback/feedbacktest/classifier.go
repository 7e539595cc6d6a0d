package feedbacktest

import (
	"fmt"
	"reflect"
	"slices"
	"sync"
	"testing"

	"github.com/go-mentorship/mentorkit/feedback"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// RunClassifier reports each problem that [ExamineClassifier] finds as an error
// of t.
func RunClassifier(t testing.TB, c feedback.Classifier, messages ...feedback.Message) {
	t.Helper()
	if err := ExamineClassifier(c, messages...); err != nil {
		t.Error(err)
	}
}

// ExamineClassifier returns every way in which c was seen to break the contract
// of [feedback.Classifier], joined; nil if there is none. A problem is told once, with
// the first message that shows it. The texts are for people and may change. It
// asks c many times, from several goroutines.
func ExamineClassifier(c feedback.Classifier, messages ...feedback.Message) error {
	var p problems
	if c == nil {
		p.Add("missing", "classifier", "nil")
		return p.Err()
	}
	examine(&p, messages, c.Assess, copied, p.assessment)
	return p.Err()
}

// askers is how many goroutines ask at once.
const askers = 4

// examine asks about each message alone, twice, and then about all that
// gave the same answer from several goroutines. A copy is alike
// whether lists are empty or nil.
func examine[A any](p *problems, messages []feedback.Message, ask func(feedback.Message) A, copied func(A) A, check func(string, feedback.Message, A)) {
	var calm []feedback.Message
	var names []string
	var answers, copies []A
	show := func(name string, m feedback.Message) {
		var first, again A
		if !p.Guard(name, func() { first, again = ask(m), ask(m) }) {
			return
		}
		check(name, m, first)
		if !reflect.DeepEqual(copied(first), copied(again)) {
			p.Add("is of two minds", name, "two answers to one message")
			return
		}
		calm, names = append(calm, m), append(names, name)
		answers, copies = append(answers, first), append(copies, copied(first))
	}
	for k, m := range Hostile() {
		show(fmt.Sprintf("Hostile()[%d], of %q", k, m.Role), m)
	}
	for k, m := range messages {
		show(fmt.Sprintf("message %d", k), m)
	}
	var all sync.WaitGroup
	others := [askers]problems{}
	for w := range askers {
		all.Go(func() {
			for k, m := range calm {
				others[w].Guard(names[k], func() {
					if !reflect.DeepEqual(copied(ask(m)), copies[k]) {
						others[w].Add("is of two minds", names[k], "another answer when asked from several goroutines")
					}
				})
			}
		})
	}
	all.Wait()
	for _, other := range others {
		for _, err := range other.Errors() {
			p.Add("is of two minds", "at the same time", "%v", err)
		}
	}
	for k := range calm {
		if !reflect.DeepEqual(copied(answers[k]), copies[k]) {
			p.Add("writes to what it has given", names[k], "the answer is no longer what it was")
		}
	}
}

// copied returns an assessment that shares no list with another. Lists without
// members are nil.
func copied(a feedback.Assessment) feedback.Assessment {
	a.Judgements = slices.Clone(a.Judgements)
	for k, j := range a.Judgements {
		a.Judgements[k] = copiedJudgement(j)
	}
	a.Actionable = copiedJudgement(a.Actionable)
	a.Doubts = append([]feedback.Doubt(nil), a.Doubts...)
	return a
}

func copiedJudgement(j feedback.Judgement) feedback.Judgement {
	j.Evidence = append([]feedback.Span(nil), j.Evidence...)
	return j
}

// A trait is that of a role.
type trait struct {
	role mentorship.Role
	of   mentorship.Trait
}

// expected returns the roles by which the message of a writer is judged, and the
// traits in order.
func expected(writer mentorship.Role) (judged []mentorship.Role, traits []trait) {
	judged = []mentorship.Role{mentorship.RoleMentor, mentorship.RoleMentee}
	if slices.Contains(judged, writer) {
		judged = []mentorship.Role{writer}
	}
	for _, role := range judged {
		for _, of := range append(mentorship.Traits(role, true), mentorship.Traits(role, false)...) {
			traits = append(traits, trait{role, of})
		}
	}
	return judged, traits
}

func (p *problems) assessment(where string, m feedback.Message, a feedback.Assessment) {
	judged, traits := expected(m.Role)
	known := map[trait]bool{}
	margin := a.Effective.Base + a.Actionable.Adds
	for k, j := range a.Judgements {
		it := trait{j.Role, j.Trait}
		name := fmt.Sprintf("%s, %s of a %s", where, j.Trait, j.Role)
		switch {
		case k < len(traits) && it != traits[k]:
			p.Add("judges in another order", name, "judgement %d, want %s of a %s", k, traits[k].of, traits[k].role)
		case !slices.Contains(judged, j.Role):
			p.Add("judges by the traits of another role", name, "the writer is a %q", m.Role)
		case known[it]:
			p.Add("judges twice", name, "judgement %d", k)
		}
		known[it] = true
		margin += j.Adds
		p.judgement(name, m.Text, j)
		if (it.of == mentorship.Timely || it.of == mentorship.Untimely) && (m.Context.At.IsZero() || m.Context.EventAt.IsZero()) && j.State != feedback.CannotTell {
			p.Add("tells timeliness without instants", name, "%s", j.State)
		}
	}
	if len(a.Judgements) < len(traits) {
		p.Add("lacks judgements", where, "%d, want %d", len(a.Judgements), len(traits))
	}
	p.score(where+", effective", a.Effective.Score, a.Effective.State)
	if a.Effective.Margin != margin {
		p.Add("adds up otherwise", where, "effective: a margin of %d, but its base and what judgements add are %d", a.Effective.Margin, margin)
	}
	if none := (feedback.Judgement{}); !reflect.DeepEqual(copiedJudgement(a.Actionable), none) {
		if m.Role == mentorship.RoleMentee {
			p.Add("calls a mentee's message actionable or not", where, "score %d", a.Actionable.Score)
		}
		p.judgement(where+", actionable", m.Text, a.Actionable)
	}
	if a.Channel != m.Context.Channel {
		p.Add("has another channel", where, "%q, but that of the message is %q", a.Channel, m.Context.Channel)
	}
	p.doubts(where, a.Doubts)
}

func (p *problems) doubts(where string, doubts []feedback.Doubt) {
	for k, d := range doubts {
		switch {
		case d != feedback.TooShort && d != feedback.NotEnglish:
			p.Add("has an unknown doubt", where, "%q", d)
		case slices.Contains(doubts[:k], d):
			p.Add("doubts twice", where, "%q", d)
		}
	}
}
