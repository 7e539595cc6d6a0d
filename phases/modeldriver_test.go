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

// order has the phases as the model counts them, the furthest last.
var order = [...]journal.PhaseName{
	phases.Unopened, phases.Lapsed, phases.Requested, phases.Forming, phases.Readiness, phases.Acquaintance, phases.Application, phases.Closure,
}

// The places of those in order that a mentee goes through.
const ready, acquainted, applying = 4, 5, 6

const mentee mentorship.PersonID = "mentee-1"

// A call is a command as the model reads it: by whom, empty for the programme, and
// those members of its body that matter.
type call struct {
	by      mentorship.PersonID
	job     bool
	kind    journal.Kind
	who     mentorship.PersonID // whom it is about
	request journal.RequestID
	stage   int
	ending  journal.Ending
	goal    mentorship.GoalID
	said    any
}

type facts map[any]bool

// read returns a command in the words of the model, and whether it is one that the
// model decides; of the others it takes note.
func (s *story) read(actor any, body journal.Body) (c call, decides bool) {
	c.kind, c.by = body.Form().Kind, onTheirOwn(actor)
	_, c.job = actor.(journal.Code)
	switch b := body.(type) {
	case journal.RequestMade:
		c.request, c.who = b.Request, b.To
	case journal.RequestDeclined:
		c.request = b.Request
	case journal.RequestWithdrawn:
		c.request = b.Request
	case journal.RequestAccepted:
		c.request = b.Request
	case journal.Joined:
		c.who = b.Person
	case journal.Left:
		c.who = b.Person
	case journal.PhaseEntered:
		c.stage = slices.Index(order[:], b.Phase)
		return c, b.Person == "" || b.Person == mentee
	case journal.Closed:
		c.ending = b.Ending
	case journal.Paused, journal.Resumed, journal.Reopened:
	case journal.ReadinessStated:
		c.who, c.said = b.Person, "prepared"
		return c, false
	case journal.CommitmentStated:
		c.who, c.said = b.Person, "committed"
		return c, false
	case journal.PointDiscussed:
		c.said = b.Point
		return c, false
	case journal.AgreementSigned: // of the one version that there is in these stories
		c.who, c.said = b.By, "signed"
		return c, false
	case journal.GoalSet:
		c.who, c.goal = b.For, b.Goal
		return c, false
	case journal.GoalMet:
		c.who, c.goal = s.ownerOf(b.Goal), b.Goal
		return c, false
	default:
		return c, false
	}
	return c, true
}

func (s *story) ownerOf(id mentorship.GoalID) mentorship.PersonID {
	for _, g := range s.state.Goals() {
		if g.ID == id {
			return g.For
		}
	}
	return ""
}

// mentors reports whether somebody mentors, as the names in these stories tell.
func mentors(id mentorship.PersonID) bool { return strings.HasPrefix(string(id), "mentor") }

// mentees counts those who do not.
func mentees[V any](in map[mentorship.PersonID]V) int {
	return len(slices.DeleteFunc(slices.Collect(maps.Keys(in)), mentors))
}

// holds reports whether a map has a value.
func holds[K, V comparable](in map[K]V, v V) bool {
	return slices.Contains(slices.Collect(maps.Values(in)), v)
}

// when returns a number where something is so, else 0.
func when(so bool, n int) int {
	if so {
		return n
	}
	return 0
}

// TestModel lets machine and model decide the same commands, sensible or not, of
// a dyad and of a small group, and compares what they say and where they stand.
func TestModel(t *testing.T) {
	commands, accepted, reached := map[journal.Kind]int{}, map[journal.Kind]int{}, map[journal.PhaseName]int{}
	for seed := range scaletest.Pick[uint64](2000, 200) {
		r := rand.New(rand.NewPCG(seed, 2))
		s, group := newStory(t), seed%2 == 1
		m := &model{asked: map[journal.RequestID]mentorship.PersonID{}, in: map[mentorship.PersonID]*part{}, goals: map[mentorship.GoalID]bool{}, dyad: !group}
		for range 60 {
			actor, body := s.modelled(r, group)
			c, decides := s.read(actor, body)
			events, err := s.try(actor, body)
			commands[c.kind]++
			if decides {
				require.Equal(t, m.decide(c), err == nil, "seed %d, %v does %s %+v in %s: %v", seed, actor, body.Form(), body, s.state.Phase(), err)
			} else if err == nil {
				m.note(c)
			}
			if err == nil {
				accepted[c.kind]++
				s.live(events...)
			}
			m.compare(t, s.state)
			reached[s.state.Phase()]++
		}
	}
	t.Logf("commands %v, accepted %v, %v", commands, accepted, reached)
	assert.Len(t, reached, len(order), "every phase was come to")
	for kind, n := range commands {
		assert.Positive(t, accepted[kind], "%s", kind)
		assert.True(t, accepted[kind] < n || n < 1000, "%s is refused as well", kind)
	}
}

// compare asserts that the state is that of the model.
func (m *model) compare(t *testing.T, s phases.State) {
	t.Helper()
	if mentees(m.in) == 0 || mentees(m.in) == 1 && m.in[mentee] != nil || m.closed != "" {
		require.Equal(t, m.phase(), s.Phase())
	}
	in := map[mentorship.PersonID]bool{}
	for _, p := range s.Participants() {
		if p.Active() {
			in[p.Person] = true
			require.Contains(t, m.in, p.Person)
			if p.Person == mentee {
				require.Equal(t, order[m.in[mentee].stage], p.Phase)
			}
		}
	}
	require.Len(t, in, len(m.in))
	open := map[journal.RequestID]mentorship.PersonID{}
	for _, q := range s.Requests() {
		if q.Status == phases.Pending {
			open[q.ID] = q.To
		}
	}
	require.Equal(t, m.asked, open)
	require.Len(t, s.Requests(), m.asks)
	require.Equal(t, m.paused, s.Paused())
	c, _ := s.Closing()
	require.Equal(t, m.closed, c.Ending)
}

// modelled returns a command of those that the model knows, or one that closes a
// gap. In a group, others take part whose progress is not the mentee's.
func (s *story) modelled(r *rand.Rand, group bool) (actor any, body journal.Body) {
	wanted, whom := mentorship.Dyad, []mentorship.PersonID{mentee, ""}[r.IntN(2)]
	if group {
		wanted, whom = mentorship.Group, mentee
	}
	actor = []any{"mentee-1", "mentee-1", "mentor-1", "mentor-1", "mentor-2", "mentee-2", coordinator, journal.Code("housekeeping"), "stranger-1"}[r.IntN(9)]
	me := onTheirOwn(actor)
	mentor := numbered[mentorship.PersonID]("mentor-", r.IntN(3))
	n := len(s.state.Requests())
	q := numbered[journal.RequestID]("q", r.IntN(n+1))
	answerer, by := actor, me
	choice := r.IntN(36)
	if n == 0 && r.IntN(2) == 0 {
		choice = 0 // something has to begin
	}
	for _, asked := range s.state.Requests() {
		if asked.Status == phases.Pending && r.IntN(3) == 0 { // one that somebody waits for, and who was asked
			q, answerer, by, choice = asked.ID, string(asked.To), asked.To, r.IntN(12)
		}
	}
	switch choice {
	case 0, 1:
		return actor, journal.RequestMade{Request: numbered[journal.RequestID]("q", n), By: "mentee-1", To: mentor, As: mentorship.RoleMentor, Wanted: journal.Outline{Structure: wanted}}
	case 2, 3:
		return answerer, accept(q, by)
	case 4:
		return answerer, decline(q, by)
	case 5:
		return actor, withdraw(q, mentee)
	case 6:
		return actor, journal.Joined{Person: mentor, Role: mentorship.RoleMentor}
	case 7:
		if group {
			return actor, journal.Joined{Person: numbered[mentorship.PersonID]("mentee-", 1+r.IntN(2)), Role: mentorship.RoleMentee}
		}
	case 8:
		return actor, journal.Left{Person: []mentorship.PersonID{me, "mentee-1", mentor}[r.IntN(3)], By: me}
	case 9, 16:
		return actor, journal.PhaseEntered{Phase: order[ready+r.IntN(3)], Person: whom}
	case 10, 11:
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
	case 17:
		return actor, journal.GoalSet{Goal: numbered[mentorship.GoalID]("g", len(s.state.Goals())), For: mentee}
	case 18:
		return actor, journal.GoalMet{Goal: numbered[mentorship.GoalID]("g", r.IntN(3)), By: me}
	}
	anybody := actor
	actor, body = s.remedy()
	if _, decides := s.read(anybody, body); !decides && r.IntN(16) == 0 {
		actor = anybody // whose word it need not be
	}
	switch body.(type) {
	case journal.MatchMade, journal.RequestMade:
		return s.modelled(r, group)
	case journal.Reopened:
		return anybody, journal.Reopened{By: me}
	case journal.Closed:
		if group {
			return s.modelled(r, group)
		}
	}
	return actor, body
}
