package phases_test

import (
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/scaletest"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/phases"
)

// A model says in as few words as it can what becomes of one mentee, mentee-1:
// requests, phase, pause, closing, whatever others do meanwhile. It was written
// from what is promised, not from how that is kept. Work is not its matter; it
// takes note of what was recorded.
type model struct {
	asks    map[journal.RequestID]*ask
	in      map[mentorship.PersonID]facts // who takes part, and what is known of them
	matched bool                          // once and for all
	stage   int                           // of the mentee, in order
	version journal.Ordinal               // of the agreement
	goals   map[mentorship.GoalID]bool    // of the mentee, and whether each was met
	paused  bool
	closed  journal.Ending
}

type ask struct {
	to     mentorship.PersonID
	status phases.RequestStatus
}

type facts map[any]bool

var order = []journal.PhaseName{phases.Readiness, phases.Acquaintance, phases.Application}

// takes reports whether a command is accepted, and lets it happen if it is.
func (m *model) takes(actor any, body journal.Body) (yes bool) {
	me, mentee := onTheirOwn(actor), m.in["mentee-1"] // me is empty for the programme
	_, job := actor.(journal.Code)
	awake, lasting, inside := m.closed == "" && !m.paused, m.closed == "" && m.matched, me == "" || m.in[me] != nil
	asks := me == "mentee-1" || me == "" && !job
	asked := func(id journal.RequestID) bool { return m.pending(id) && m.asks[id].to == me }
	let := func(may bool, happen func()) {
		if yes = may; yes {
			happen()
		}
	}
	switch b := body.(type) {
	case journal.RequestMade:
		let(awake && asks && !m.waitsFor(b.To) && (!m.matched || (mentee == nil) != (m.in[b.To] == nil)), func() { m.asks[b.Request] = &ask{b.To, phases.Pending} })
	case journal.RequestDeclined:
		let(m.closed == "" && asked(b.Request), func() { m.asks[b.Request].status = phases.Declined })
	case journal.RequestWithdrawn:
		let(m.closed == "" && asks && m.pending(b.Request), func() { m.asks[b.Request].status = phases.Withdrawn })
	case journal.RequestAccepted:
		let(awake && asked(b.Request), func() {
			m.asks[b.Request].status, m.matched = phases.Accepted, true
			m.restate(phases.Pending, phases.Withdrawn)
			m.join("mentee-1")
			m.join(me)
		})
	case journal.Joined:
		let(lasting && awake && me == "" && m.in[b.Person] == nil, func() { m.join(b.Person) })
	case journal.Left:
		let(lasting && m.in[b.Person] != nil && (me == b.Person || me == ""), func() { m.leave(b.Person) })
	case journal.PhaseEntered:
		to := slices.Index(order, b.Phase)
		may := to == m.stage+1 && m.ready(to) || to == 1 && m.stage == 2
		let(lasting && awake && inside && mentee != nil && may, func() { m.stage = to })
	case journal.Paused:
		let(lasting && awake && inside && m.count(false) > 0, func() { m.paused = true })
	case journal.Resumed: // a job waits for a day, which these pauses do not have
		let(m.paused && inside && !job, func() { m.paused = false })
	case journal.Closed:
		may := lasting && inside
		switch b.Ending {
		case journal.EndingWithdrawn:
			may = m.closed == "" && !m.matched && len(m.asks) > 0 && (me == "mentee-1" || me == "")
		case journal.EndingCompleted:
			may = may && mentee != nil && m.stage == 2 && len(m.goals) > 0 && !slices.Contains(slices.Collect(maps.Values(m.goals)), false)
		default: // every other ending is open at any time
		}
		let(may, func() { m.close(b.Ending) })
	case journal.Reopened:
		let(m.closed != "" && inside && !job && (m.closed != journal.EndingSafety || me == ""), func() {
			m.closed = ""
			m.restate(phases.Concluded, phases.Accepted)
		})
	}
	return yes
}

func (m *model) pending(id journal.RequestID) bool {
	return m.asks[id] != nil && m.asks[id].status == phases.Pending
}

func (m *model) waitsFor(id mentorship.PersonID) bool {
	for q := range m.asks {
		if m.pending(q) && m.asks[q].to == id {
			return true
		}
	}
	return false
}

// restate changes the status of requests; what goes on is between two who are there.
func (m *model) restate(from, to phases.RequestStatus) {
	for _, q := range m.asks {
		if q.status == from && (from != phases.Concluded || m.in["mentee-1"] != nil && m.in[q.to] != nil) {
			q.status = to
		}
	}
}

func (m *model) join(id mentorship.PersonID) {
	if m.in[id] == nil {
		m.in[id] = facts{}
		if id == "mentee-1" {
			m.stage = 0
		}
	}
}

// leave ends a part: with it what was asked, and the whole with its last mentee.
func (m *model) leave(id mentorship.PersonID) {
	delete(m.in, id)
	for _, q := range m.asks {
		switch mentee := id == "mentee-1"; {
		case q.status == phases.Accepted && (mentee || q.to == id):
			q.status = phases.Concluded
		case q.status == phases.Pending && mentee:
			q.status = phases.Withdrawn
		case q.status == phases.Pending && q.to == id:
			q.status = phases.Expired
		}
	}
	if len(m.in) == 0 || m.count(false) == 0 && !mentors(id) {
		m.close(journal.EndingEarly)
	}
}

func (m *model) close(e journal.Ending) {
	m.closed, m.paused = e, false
	m.restate(phases.Accepted, phases.Concluded)
	m.restate(phases.Pending, phases.Expired)
}

func mentors(id mentorship.PersonID) bool { return strings.HasPrefix(string(id), "mentor") }

// count counts those who mentor, or who are mentored.
func (m *model) count(mentoring bool) (n int) {
	for id := range m.in {
		if mentors(id) == mentoring {
			n++
		}
	}
	return n
}

// ready reports whether the mentee, and each who mentors, have what a phase asks for.
func (m *model) ready(stage int) bool {
	for id, known := range m.in {
		if mentors(id) || id == "mentee-1" {
			stated, signed := known["prepared"] && known["committed"], m.version > 0 && known[m.version]
			if stage == 1 && !stated || stage == 2 && !signed {
				return false
			}
		}
	}
	points := slices.ContainsFunc(journal.Points(), func(p journal.Point) bool { return !m.in["mentee-1"][p] })
	return m.count(true) > 0 && (stage == 1 || !points && len(m.goals) > 0)
}

// note enters what was recorded.
func (m *model) note(body journal.Body) {
	switch b := body.(type) {
	case journal.ReadinessStated:
		m.in[b.Person]["prepared"] = b.Prepared
	case journal.CommitmentStated:
		m.in[b.Person]["committed"] = b.Full()
	case journal.PointDiscussed:
		for _, known := range m.in {
			known[b.Point] = true
		}
	case journal.AgreementProposed:
		m.version = b.Version
	case journal.AgreementSigned:
		m.in[b.By][b.Version] = true
	case journal.GoalSet:
		if b.For == "mentee-1" {
			m.goals[b.Goal] = false
		}
	case journal.GoalMet:
		if _, mine := m.goals[b.Goal]; mine {
			m.goals[b.Goal] = true
		}
	}
}

// phase is that of the whole where nobody else is mentored.
func (m *model) phase() journal.PhaseName {
	switch {
	case m.closed != "":
		return phases.Closure
	case m.in["mentee-1"] != nil:
		return order[m.stage]
	case m.matched:
		return phases.Forming
	case slices.ContainsFunc(slices.Collect(maps.Keys(m.asks)), m.pending):
		return phases.Requested
	case len(m.asks) > 0:
		return phases.Lapsed
	}
	return phases.Unopened
}

// TestModel lets machine and model decide the same commands, sensible or not, of
// a dyad and of a small group, and compares what they say and where they stand.
func TestModel(t *testing.T) {
	decided, accepted, reached := 0, 0, map[string]int{}
	for seed := range scaletest.Pick[uint64](2000, 200) {
		r := rand.New(rand.NewPCG(seed, 2))
		s, group := newStory(t), seed%2 == 1
		m := &model{asks: map[journal.RequestID]*ask{}, in: map[mentorship.PersonID]facts{}, goals: map[mentorship.GoalID]bool{}}
		for range 60 {
			actor, body := s.modelled(r, group)
			events, err := s.try(actor, body)
			decided++
			if known(body) {
				require.Equal(t, m.takes(actor, body), err == nil, "seed %d, %v does %s %+v in %s: %v", seed, actor, body.Form(), body, s.state.Phase(), err)
			} else if err == nil {
				m.note(body)
			}
			if err == nil {
				accepted++
				s.live(events...)
			}
			m.compare(t, s.state)
			reached[string(s.state.Phase())]++
		}
	}
	t.Logf("%d commands, %d accepted, %v", decided, accepted, reached)
	assert.Len(t, reached, 7+1, "every phase was come to")
}

// known reports whether the model decides what to make of a body.
func known(body journal.Body) bool {
	switch b := body.(type) {
	case journal.PhaseEntered:
		return b.Person == "" || b.Person == "mentee-1"
	case journal.RequestMade, journal.RequestDeclined, journal.RequestWithdrawn, journal.RequestAccepted, journal.Joined, journal.Left,
		journal.Paused, journal.Resumed, journal.Closed, journal.Reopened:
		return true
	}
	return false
}

// compare asserts that the state is that of the model.
func (m *model) compare(t *testing.T, s phases.State) {
	t.Helper()
	if m.count(false) == 0 || m.count(false) == 1 && m.in["mentee-1"] != nil || m.closed != "" {
		require.Equal(t, m.phase(), s.Phase())
	}
	p, _ := s.Participant("mentee-1")
	if m.in["mentee-1"] != nil {
		require.Equal(t, order[m.stage], p.Phase)
	} else {
		require.True(t, p.Person == "" || !p.Active())
	}
	for _, q := range s.Requests() {
		require.Equal(t, m.asks[q.ID].status, q.Status, "%s", q.ID)
	}
	require.Equal(t, m.paused, s.Paused())
	c, _ := s.Closing()
	require.Equal(t, m.closed, c.Ending)
}

// modelled returns a command of those that the model knows, or one that closes a
// gap. In a group, others take part whose progress is not the mentee's.
func (s *story) modelled(r *rand.Rand, group bool) (actor any, body journal.Body) {
	wanted, mentee := mentorship.Dyad, []mentorship.PersonID{"mentee-1", ""}[r.IntN(2)]
	if group {
		wanted, mentee = mentorship.Group, "mentee-1"
	}
	actor = []any{"mentee-1", "mentee-1", "mentor-1", "mentor-1", "mentor-2", "mentee-2", coordinator, journal.Code("housekeeping"), "stranger-1"}[r.IntN(9)]
	me := onTheirOwn(actor)
	request := func(n int) journal.RequestID { return numbered[journal.RequestID]("q", r.IntN(n)) }
	mentor := numbered[mentorship.PersonID]("mentor-", r.IntN(3))
	n := len(s.state.Requests())
	switch r.IntN(34) {
	case 0, 1:
		return actor, journal.RequestMade{Request: numbered[journal.RequestID]("q", n), By: "mentee-1", To: mentor, As: mentorship.RoleMentor, Wanted: journal.Outline{Structure: wanted}}
	case 2, 3:
		return actor, accept(request(n+1), me)
	case 4:
		return actor, decline(request(n+1), me)
	case 5:
		return actor, withdraw(request(n+1), "mentee-1")
	case 6:
		return actor, journal.Joined{Person: mentor, Role: mentorship.RoleMentor}
	case 7:
		if group {
			return actor, journal.Joined{Person: numbered[mentorship.PersonID]("mentee-", 1+r.IntN(2)), Role: mentorship.RoleMentee}
		}
	case 8:
		return actor, journal.Left{Person: []mentorship.PersonID{me, "mentee-1", mentor}[r.IntN(3)], By: me}
	case 9, 10:
		return actor, journal.PhaseEntered{Phase: order[r.IntN(3)], Person: mentee}
	case 11:
		return actor, journal.Paused{By: me}
	case 12, 13:
		return actor, journal.Resumed{}
	case 14:
		endings := []journal.Ending{journal.EndingWithdrawn, journal.EndingEarly, journal.EndingSafety, journal.EndingCompleted}
		if e := endings[r.IntN(4)]; r.IntN(2) == 0 && (!group || e != journal.EndingCompleted) {
			return actor, closing(e, me)
		}
	case 15:
		return actor, journal.Reopened{By: me}
	}
	actor, body = s.remedy()
	switch body.(type) {
	case journal.MatchMade, journal.RequestMade:
		return s.modelled(r, group)
	case journal.Closed:
		if group {
			return s.modelled(r, group)
		}
	}
	return actor, body
}
