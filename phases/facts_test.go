package phases_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/scaletest"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/phases"
)

// standing is what both a state and the facts of its journal tell.
type standing struct {
	Opened       time.Time
	Outline      journal.Outline
	Participants []mentorship.Participant
	Pauses       []mentorship.Period
	Resting      []mentorship.PersonID // who takes part and pauses for themselves
	Closed       time.Time
	Runs         bool // the clock of the relationship
	Requests     []asking
}

// An asking is a request that is open, or how it was settled.
type asking struct {
	ID      journal.RequestID
	By, To  mentorship.PersonID
	As      mentorship.Role
	Rank    journal.Ordinal
	Settled time.Time
	Status  phases.RequestStatus
}

func standingOf(s phases.State) standing {
	c, _ := s.Closing()
	was := standing{
		Opened: s.Opened(), Outline: s.Outline(), Pauses: s.Pauses(), Closed: c.At, Runs: !s.Paused() && c.At.IsZero(),
	}
	for _, p := range s.Participants() {
		if p.Active() {
			was.Participants = append(was.Participants, mentorship.Participant{
				Person: p.Person, Role: p.Role, Period: mentorship.Period{From: p.Joined},
			})
		}
		if p.Active() && p.Paused {
			was.Resting = append(was.Resting, p.Person)
		}
	}
	for _, r := range s.Requests() {
		was.Requests = append(was.Requests, asking{r.ID, r.By, r.To, r.As, r.Rank, r.Settled, r.Status})
	}
	return was
}

// settledBy says which status an outcome leads to. What was accepted is concluded
// with what came of it, which is not told of the request.
var settledBy = map[journal.Kind]phases.RequestStatus{
	"": phases.Pending, "request-accepted": phases.Accepted, "request-declined": phases.Declined,
	"request-withdrawn": phases.Withdrawn, "request-expired": phases.Expired,
}

func standingIn(f journal.Facts) standing {
	_, last := f.Span()
	c, _ := f.Closed()
	is := standing{
		Opened: f.Opened().At, Outline: f.Outline(), Participants: f.Participants(last.At), Closed: c.Closed.At,
		Runs: f.Clock().Runs(last.At),
	}
	for _, p := range f.Pauses().All() {
		switch {
		case p.Person != "" && p.Until.IsZero():
			is.Resting = append(is.Resting, p.Person)
		case p.Person == "" && !p.Until.Equal(p.Paused.At): // one that ended as it began never was
			is.Pauses = append(is.Pauses, mentorship.Period{From: p.Paused.At, Until: p.Until})
		}
	}
	for _, r := range f.Requests().All() {
		is.Requests = append(is.Requests, asking{r.ID, r.By, r.To, r.As, r.Rank, r.Settled.At, settledBy[r.Outcome]})
	}
	return is
}

// requireAgree finds the same in a state and in the facts of its journal.
func requireAgree(t *testing.T, seed uint64, s phases.State, f journal.Facts) {
	t.Helper()
	was, is := standingOf(s), standingIn(f)
	for i := range was.Requests {
		switch r := &was.Requests[i]; {
		case r.Status == phases.Concluded:
			r.Status = phases.Accepted
		case r.Status == phases.Expired && closedAt(f, r.Settled) && is.Requests[i].Settled.IsZero():
			r.Status, r.Settled = phases.Pending, time.Time{} // a closing is no answer
		}
	}
	byPerson := func(a, b mentorship.Participant) int { return strings.Compare(string(a.Person), string(b.Person)) }
	slices.SortFunc(was.Participants, byPerson) // nobody has two parts at a time
	slices.Sort(was.Resting)
	slices.Sort(is.Resting)
	if diff := cmp.Diff(was, is); diff != "" {
		_, last := f.Span()
		t.Fatalf("story %d after %s (-state +facts):\n%s", seed, last.Event, diff)
	}
	if a, ok := s.Agreement(); ok && !a.Terms.Period.IsZero() {
		require.Equal(t, is.Outline.Period, a.Terms.Period, "story %d: the terms state the period that holds", seed)
	}
}

func closedAt(f journal.Facts, at time.Time) bool {
	return slices.ContainsFunc(f.Closures().Slice(), func(c journal.Closure) bool { return c.Closed.At.Equal(at) })
}

// outlined lets chance say more of what a relationship is to be, has the
// agreement amended as people do, from the terms that hold, and leaves the end
// of every pause open: one that was stated ends the pause of the facts, while the
// state waits to be told.
func outlined(body journal.Body, s phases.State, r *rand.Rand) journal.Body {
	vary := func(o *journal.Outline) {
		o.Mode = []mentorship.Mode{"", mentorship.Virtual, mentorship.Mixed}[r.IntN(3)]
		o.Project = numbered[mentorship.ProjectID]("p", r.IntN(3))
		if r.IntN(2) == 0 {
			o.Project, o.Channels = "", []mentorship.Channel{mentorship.Email}
		}
		if r.IntN(2) == 0 {
			o.Period = mentorship.Period{From: start, Until: start.Add(time.Duration(300+r.IntN(200)) * day)}
		}
	}
	switch b := body.(type) {
	case journal.RequestMade:
		vary(&b.Wanted)
		return b
	case journal.RelationshipOpened:
		vary(&b.Outline)
		return b
	case journal.RelationshipRedefined:
		vary(&b.Outline)
		return b
	case journal.AgreementAmended:
		if a, ok := s.Agreement(); ok && r.IntN(2) == 0 {
			b.Terms = a.Terms
		}
		return b
	case journal.Paused:
		b.Until = time.Time{}
		return b
	}
	return body
}

// turned returns a command that chance alone comes upon too seldom: a request is
// declined, or handed on; what was closed goes on as something else.
func (s *story) turned(r *rand.Rand, eager int) (actor any, body journal.Body) {
	f := fitter{state: s.state, choose: r.IntN}
	if _, closed := s.state.Closing(); closed {
		return coordinator, journal.RelationshipRedefined{Outline: journal.Outline{Structure: mentorship.Team}}
	}
	switch q := f.request(); {
	case q.Status == phases.Pending && r.IntN(2) == 0:
		return string(q.To), journal.RequestDeclined{Request: q.ID, By: q.To, Reason: "full"}
	case q.Status == phases.Pending, q.Status == phases.Declined, q.Status == phases.Expired:
		return string(q.By), journal.RequestForwarded{Request: q.ID, To: f.nextChoice(q), Rank: journal.Ordinal(r.IntN(3))}
	}
	return s.random(r, eager)
}

// TestStateAgreesWithFacts: what a state and the facts of its journal both tell
// they tell alike, after each event of random stories.
func TestStateAgreesWithFacts(t *testing.T) {
	told := map[string]int{}
	note := func(what string, is bool) {
		if is {
			told[what]++
		}
	}
	for seed := range scaletest.Pick[uint64](400, 80) {
		r := rand.New(rand.NewPCG(seed, 3))
		s, eager := newStory(t), 1+r.IntN(5)
		var f journal.Facts
		for tries := 0; s.journal.Len() < 120 && tries < 2000; tries++ {
			if r.IntN(20) == 0 {
				s.wait(time.Duration(r.IntN(60)) * day)
			}
			next := s.random
			if r.IntN(10) == 0 {
				next = s.turned
			}
			actor, body := next(r, eager)
			decided, err := s.try(actor, outlined(body, s.state, r))
			if err != nil {
				continue
			}
			for _, e := range decided {
				before := s.state
				s.live(e)
				f, err = f.Append(e)
				require.NoError(t, err)
				requireAgree(t, seed, s.state, f)

				switch b := e.Body.(type) {
				case journal.Closed:
					note("closed while paused", before.Paused())
				case journal.Left:
					p, _ := before.Participant(b.Person)
					note("left while paused", p.Paused)
				case journal.RequestForwarded:
					i := slices.IndexFunc(before.Requests(), func(r phases.Request) bool { return r.ID == b.Request })
					note("forwarded "+string(before.Requests()[i].Status), true)
				case journal.RelationshipRedefined:
					_, closed := before.Closing()
					note("redefined", !closed)
					note("redefined after a closing", closed)
				case journal.Extended:
					note("extended", true)
				case journal.AgreementAmended:
					note("amended after an extension", f.Extensions().Len() > 0)
				}
			}
		}
	}
	for _, what := range []string{
		"closed while paused", "left while paused", "forwarded pending", "forwarded declined", "forwarded expired",
		"redefined", "redefined after a closing", "extended", "amended after an extension",
	} {
		assert.Greater(t, told[what], scaletest.Pick(50, 3), "%s: too seldom in %v", what, told)
	}
}
