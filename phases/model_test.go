package phases_test

import (
	"cmp"
	"maps"
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// A model says what becomes of one mentee, whatever others do meanwhile. It was
// written from what is promised, not from how that is kept.
type model struct {
	asked           map[journal.RequestID]mentorship.PersonID // of whom the mentee awaits an answer
	asks            int                                       // how often the mentee has asked
	in              map[mentorship.PersonID]*part             // who takes part
	goals           map[mentorship.GoalID]bool                // of the mentee; whether each was met
	matched, paused bool                                      // what was matched once has been for good
	closed          journal.Ending
	dyad            bool
}

// A part is how far somebody has come, by order, and what they have said.
type part struct {
	stage int
	said  facts
}

// decide reports whether a command is accepted, and lets it happen if it is.
func (m *model) decide(c call) bool {
	me, open, programme := cmp.Or(m.in[mentee], &part{}), m.closed == "", c.by == ""
	awake, begun, inside := open && !m.paused, open && m.matched, programme || m.in[c.by] != nil
	asker, answers := c.by == mentee || programme && !c.job, open && !programme && m.asked[c.request] == c.by
	between := !m.matched || (m.in[mentee] == nil) != (m.in[c.who] == nil)       // in and out, where there is an in
	room := !m.dyad || len(m.in) < 2 || m.in[mentee] != nil && m.in[c.by] != nil // or it only settles what is so already
	reached := me.stage == applying && len(m.goals) > 0 && !holds(m.goals, false)
	ends := begun && inside && c.ending != journal.EndingWithdrawn && (reached || c.ending != journal.EndingCompleted)
	if c.ending == journal.EndingWithdrawn { // of what never began
		ends = open && !m.matched && m.asks > 0 && (programme || c.by == mentee)
	}
	command := map[journal.Kind]struct {
		may    bool
		happen func()
	}{
		"request-made":      {awake && asker && between && !holds(m.asked, c.who), func() { m.asked[c.request] = c.who; m.asks++ }},
		"request-declined":  {answers, func() { delete(m.asked, c.request) }},
		"request-withdrawn": {open && asker && m.asked[c.request] != "", func() { delete(m.asked, c.request) }},
		"request-accepted":  {answers && awake && room, func() { m.matched = true; clear(m.asked); m.join(mentee); m.join(c.by) }},
		"joined":            {begun && awake && programme && m.in[c.who] == nil, func() { m.join(c.who) }},
		"left":              {begun && m.in[c.who] != nil && (programme || c.by == c.who), func() { m.leave(c.who) }},
		"phase-entered":     {awake && inside && m.leads(me.stage, c.stage), func() { me.stage = c.stage }},
		"paused":            {begun && awake && inside && mentees(m.in) > 0, func() { m.paused = true }},
		"resumed":           {m.paused && inside && !c.job, func() { m.paused = false }}, // a job waits for its day, which none has
		"closed":            {ends, func() { m.close(c.ending) }},
		"reopened":          {!open && inside && !c.job && (programme || m.closed != journal.EndingSafety), func() { m.closed = "" }},
	}[c.kind]
	if command.may {
		command.happen()
	}
	return command.may
}

func (m *model) join(id mentorship.PersonID) { m.in[id] = cmp.Or(m.in[id], &part{ready, facts{}}) }
func (m *model) close(e journal.Ending)      { m.closed, m.paused = e, false; clear(m.asked) }

// leave ends a part: with it what was asked, and the whole with its last mentee.
func (m *model) leave(id mentorship.PersonID) {
	delete(m.in, id)
	maps.DeleteFunc(m.asked, func(_ journal.RequestID, to mentorship.PersonID) bool { return id == mentee || id == to })
	if len(m.in) == 0 || mentees(m.in) == 0 && !mentors(id) {
		m.close(journal.EndingEarly)
	}
}

// leads reports whether the mentee may go from one phase to another: back to
// negotiate anew, or ahead, when the mentee and each who mentors have said enough.
func (m *model) leads(from, to int) bool {
	open := func(p journal.Point) bool { return from == acquainted && !m.in[mentee].said[p] }
	ahead := to == from+1 && mentees(m.in) < len(m.in) && !slices.ContainsFunc(journal.Points(), open) && (from == ready || len(m.goals) > 0)
	for id, p := range m.in {
		enough := map[int]bool{ready: p.said["prepared"] && p.said["committed"], acquainted: p.said["signed"]}
		ahead = ahead && (enough[from] || id != mentee && !mentors(id))
	}
	return ahead || from == applying && to == acquainted
}

// note enters what was said: by somebody, or to all; and the mentee's goals.
func (m *model) note(c call) {
	for id, p := range m.in {
		p.said[c.said] = p.said[c.said] || c.who == id || c.who == ""
	}
	if c.goal != "" && c.who == mentee {
		m.goals[c.goal] = c.kind == "goal-met"
	}
}

// phase is how far the whole has come where nobody else is mentored.
func (m *model) phase() journal.PhaseName {
	me := cmp.Or(m.in[mentee], &part{})
	return order[max(when(m.asks > 0, 1), when(len(m.asked) > 0, 2), when(m.matched, 3), me.stage, when(m.closed != "", 7))]
}
