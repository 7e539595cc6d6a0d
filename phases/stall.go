package phases

import (
	"fmt"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// A Stall is how long the mentorship of somebody has not moved.
type Stall struct {
	Person mentorship.PersonID
	Phase  journal.PhaseName
	// Since is when it last moved; see [Participant.Progress].
	Since time.Time
	// Idle is how long that is ago, pauses of the relationship and of the person
	// left out. A pause that was to end at an instant is over then, even if nobody
	// has resumed, as [journal.Pause] has it.
	Idle time.Duration
	// Limit is how long it may be: the phase's own, else the policy's.
	Limit time.Duration
	// Due is when Idle reaches, or reached, Limit; zero while it is paused, since
	// nobody knows when it goes on, unless it was reached before.
	Due time.Time
	// Finding says so if Idle is at the limit or beyond; nil if not.
	Finding *rule.Finding
}

// Stalls returns for each who is mentored, in the order in which they joined, how
// long nothing has moved at an instant. The limit itself is a stall already: a
// day is 24 hours, and after 21 of them to the nanosecond it has begun. Where
// neither phase nor policy sets a limit, nobody is listed.
//
// Silence of the person's own is not what is measured, and messages do not count
// either way: it is the mentorship that has come to rest.
func (m Machine) Stalls(s State, at time.Time, x Context) []Stall {
	c := m.content().adopt(s)
	if c.closed() {
		return nil
	}
	at = canonical(at)
	var list []Stall
	for i := range c.members {
		mentee := &c.members[i]
		if !mentee.active() || !mentee.role.Mentored() {
			continue
		}
		limit, set := c.machine.stalls[mentee.stage].Value()
		if !set {
			limit, set = limitsOf(x.Policy).StallAfter.Value()
		}
		if !set || limit <= 0 {
			continue
		}
		list = append(list, c.stall(mentee, at, limit.Std()))
	}
	return list
}

// StallRules describes the finding of a [Stall].
func StallRules() rule.Set[Stall] { return stallRules }

var stallRules = rule.NewSet(rule.New(rule.Info{
	Code: "phases.stall.idle", Severity: rule.Warning,
	Title:  "A mentorship moves on",
	Why:    "A relationship in which nothing happens and that nobody ends takes up a place, and hides that somebody may have been left alone. It misfires where people meet and record nothing.",
	Remedy: "Ask both sides how it stands; pause it, plan the next session, or close it.",
	Basis:  rule.Convention,
}, func(s Stall) []rule.Finding {
	if s.Limit <= 0 || s.Idle < s.Limit {
		return nil
	}
	return []rule.Finding{{
		Path: "/participants", Message: fmt.Sprintf("the mentorship of %.40q has not moved in the phase %.40q", string(s.Person), string(s.Phase)),
		Evidence: []rule.Evidence{
			person(s.Person),
			{Name: "idle", Got: rule.Duration(s.Idle), Want: rule.Duration(s.Limit).With(rule.AtMost)},
			{Name: "since", Got: instant(s.Since)},
		},
	}}
}))

func (c *core) stall(m *member, at time.Time, limit time.Duration) Stall {
	rests := rests(due(c.pauses, c.resumes, at), due(m.pauses, m.resumes, at))
	s := Stall{
		Person: m.person, Phase: c.machine.name(m.stage), Since: m.progress, Limit: limit,
		Idle: awake(m.progress, at, rests), Due: dueAfter(m.progress, limit, rests),
	}
	if found := stallRules.AppendFindings(nil, s); len(found) > 0 {
		s.Finding = &found[0]
	}
	return s
}
