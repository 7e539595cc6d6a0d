package phases

import (
	"fmt"
	"slices"
	"sync"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// A Gap is what stands between somebody and the next phase.
type Gap struct {
	// Person is who can do something about it; empty for the programme.
	Person mentorship.PersonID
	// Mentee is whose progress it is about; empty before anybody is mentored.
	Mentee mentorship.PersonID
	// Next is the phase that it stands before: one that follows, the first one,
	// or closure, which means completion.
	Next journal.PhaseName
	// Finding says what it is. One that is a violation must be mended before the
	// phase can be entered; a lesser one is advice.
	Finding rule.Finding
}

// Blocking reports whether the phase cannot be entered before the gap is closed.
func (g Gap) Blocking() bool { return g.Finding.Severity >= rule.Violation }

// Missing returns what is still missing at an instant for the next phase, for
// each who is mentored, in the order in which they joined; and before anybody
// is, what the relationship waits for. Nothing is missing in a closed one.
//
// The guards of every way ahead are asked, as [Machine.Decide] would ask them, and
// first whether it has to wait while the relationship is paused.
// Where none is left ahead, the next phase is closure, and the guards are those
// of completing. That nobody mentors the person is told in every phase, as a
// warning where no guard asks for it. A gap that is about one person (evidence "person") is theirs; any
// other is one of all who take part, and told for each of them.
func (m Machine) Missing(s State, at time.Time, x Context) []Gap {
	c := m.content().adopt(s)
	if c.closed() {
		return nil
	}
	var gaps []Gap
	for i := range c.members {
		if mentee := &c.members[i]; mentee.active() && mentee.role.Mentored() {
			gaps = append(gaps, c.ahead(i, at, x)...)
		}
	}
	if gaps == nil && c.now()&stagesOf(unopened, requested, lapsed, forming) != 0 {
		return c.waiting()
	}
	return gaps
}

// ahead returns what is missing for one who is mentored.
func (c *core) ahead(i int, at time.Time, x Context) []Gap {
	mentee := &c.members[i]
	var gaps []Gap
	ask := func(next stage, guards *rule.Set[Step], body journal.Body) {
		step := Step{core: c, event: &journal.Event{At: canonical(at), Body: body}, policy: x.Policy, load: x.Load}
		var findings []rule.Finding
		if p := c.machine.permit(deedOf(body).act, body, stagesOf(mentee.stage)); p != nil && !p.paused && c.paused() {
			resting := step
			resting.amiss |= whilePaused
			findings = placeRules().Without("phases.event.malformed").AppendFindings(nil, resting) // it names no event
		}
		for _, f := range guards.AppendFindings(findings, step.about(i)) {
			gaps = append(gaps, c.gaps(f, mentee.person, c.machine.name(next))...)
		}
	}
	end := c.machine.closure()
	next := end
	for _, a := range c.machine.arcs[mentee.stage] {
		if a.to > mentee.stage {
			next = min(next, a.to)
			ask(a.to, &a.guards.all, journal.PhaseEntered{Phase: c.machine.name(a.to), Person: mentee.person})
		}
	}
	completing := journal.Closed{Ending: journal.EndingCompleted}
	if p := c.machine.permit(closed, completing, stagesOf(mentee.stage)); p != nil && next == end {
		ask(end, &p.guards.all, completing)
	}
	if !slices.ContainsFunc(gaps, func(g Gap) bool { return g.Finding.Code == noMentorCode }) {
		warning := mentorWarning()
		ask(next, &warning, nil)
	}
	return gaps
}

// mentorWarning is asked in every phase: a mentor may leave at any time.
var mentorWarning = sync.OnceValue(func() rule.Set[Step] {
	return rule.NewSet(mentorRule()).WithSeverity(noMentorCode, rule.Warning)
})

// gaps returns a finding as a gap of the person whom it names, or as one of
// each who takes part.
func (c *core) gaps(f rule.Finding, mentee mentorship.PersonID, next journal.PhaseName) []Gap {
	for _, e := range f.Evidence {
		if id, ok := e.Got.Text(); ok && e.Name == "person" {
			return []Gap{{mentorship.PersonID(id), mentee, next, f}}
		}
	}
	var gaps []Gap
	for i := range c.members {
		m := &c.members[i]
		if m.active() && (m.person == mentee || m.role.Mentors() && !m.role.Mentored()) {
			gaps = append(gaps, Gap{m.person, mentee, next, f})
		}
	}
	return gaps
}

// waitingRules are about relationships in which nobody is mentored. They are
// facts to be told, and refuse nothing.
var waitingRules = setOnce(func() []rule.Rule[Step] {
	tell := func(code rule.Code, title, why, remedy string, check func(Step) []rule.Finding) rule.Rule[Step] {
		return rule.New(rule.Info{
			Code: code, Severity: rule.Advice, Title: title, Why: why, Remedy: remedy, Basis: rule.Convention,
		}, check)
	}
	return []rule.Rule[Step]{
		tell("phases.request.waiting", "Requests are answered",
			"Who asked plans with the answer, and can ask nobody else meanwhile.",
			"Accept, or decline with a reason.", requestWaiting),
		tell("phases.request.lapsed", "A request that came to nothing is taken up again",
			"Whoever was declined must not be left waiting for something that will not come.",
			"Forward the request to the next choice, ask somebody else, or close it.", requestLapsed),
		tell("phases.people.nobody-mentored", "A relationship that was opened has somebody to mentor",
			"A place stays taken while nothing happens.",
			"Let the people join, or close it.", nobodyMentored),
	}
})

func (c *core) waiting() []Gap {
	var gaps []Gap
	for _, f := range waitingRules().AppendFindings(nil, Step{core: c}) {
		gap := Gap{Next: c.machine.name(firstPhase), Finding: f}
		for _, e := range f.Evidence {
			if id, ok := e.Got.Text(); ok && e.Name == "person" {
				gap.Person = mentorship.PersonID(id)
			}
		}
		gaps = append(gaps, gap)
	}
	return gaps
}

func requestWaiting(s Step) []rule.Finding {
	var found []rule.Finding
	for i := range s.content().requests {
		if r := &s.core.requests[i]; r.Status == Pending {
			found = append(found, one("/requests", fmt.Sprintf("the request %.40q has not been answered", string(r.ID)),
				person(r.To), text("request", r.ID), rule.Evidence{Name: "open-since", Got: instant(r.Since)})...)
		}
	}
	return found
}

func requestLapsed(s Step) []rule.Finding {
	if !s.content().now().has(lapsed) {
		return nil
	}
	var found []rule.Finding
	for i := range s.core.requests {
		r := &s.core.requests[i]
		found = append(found, one("/requests", fmt.Sprintf("the request %.40q came to nothing: %s", string(r.ID), r.Status),
			person(r.By), text("request", r.ID), text("status", r.Status))...)
	}
	return found
}

func nobodyMentored(s Step) []rule.Finding {
	if !s.content().now().has(forming) {
		return nil
	}
	return one("/participants", "nobody is mentored",
		rule.Evidence{Name: "mentees", Got: rule.Count(0), Want: rule.Count(1).With(rule.AtLeast)})
}
