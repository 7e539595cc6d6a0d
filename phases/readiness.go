package phases

import (
	"fmt"

	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// ReadinessGuards are asked when somebody leaves the first phase (R9): there is
// a mentor; the mentee and those who mentor have reflected on whether they are
// prepared, and commit themselves fully. Among peers one other who is ready will
// do, so that nobody holds up the rest.
func ReadinessGuards() rule.Set[Step] { return readinessGuards() }

var readinessGuards = setOnce(func() []rule.Rule[Step] {
	return []rule.Rule[Step]{
		rule.New(rule.Info{
			Code: "phases.people.no-mentor", Severity: rule.Violation,
			Title:  "Who is mentored has a mentor",
			Why:    "When a mentor leaves, the mentee must not be left between two relationships with nobody who sees it.",
			Remedy: "Let another mentor take the place, or match the mentee again.",
			Basis:  rule.Research, Sources: []rule.Source{"R1"},
		}, noMentor),
		rule.New(rule.Info{
			Code: "phases.readiness.not-prepared", Severity: rule.Violation,
			Title:  "Each has reflected on being prepared",
			Why:    "A mentorship begins with each person asking themselves whether they are prepared to work together. Silence is no answer.",
			Remedy: "Ask the person to reflect and to say what came of it; wait, or look for somebody else, if they are not prepared.",
			Basis:  rule.Research, Sources: []rule.Source{"R9"},
		}, notPrepared),
		rule.New(rule.Info{
			Code: "phases.readiness.not-committed", Severity: rule.Violation,
			Title:  "Each commits fully to taking part, with time and energy",
			Why:    "Less than full commitment invites mistrust, and puts people off mentoring later.",
			Remedy: "Talk about what stands in the way; begin later, with fewer meetings, or not at all.",
			Basis:  rule.Research, Sources: []rule.Source{"R9"},
		}, notCommitted),
	}
})

// mentors calls yield for the members whom somebody's mentorship depends on,
// apart from that somebody: those who mentor and are not mentored themselves.
// Where only peers mentor, the first of them for whom ready reports true, or if
// there is none the first.
func (s Step) mentors(ready func(*member) bool, yield func(*member)) {
	var peer *member
	alone := true
	for i := range s.content().members {
		m := &s.core.members[i]
		if !m.active() || !m.role.Mentors() || i+1 == int(s.mentee) {
			continue
		}
		if !m.role.Mentored() {
			alone = false
			yield(m)
		} else if peer == nil || !ready(peer) {
			if peer == nil || ready(m) {
				peer = m
			}
		}
	}
	if alone && peer != nil {
		yield(peer)
	}
}

func noMentor(s Step) []rule.Finding {
	if s.member() == nil {
		return nil
	}
	some := false
	s.mentors(func(*member) bool { return true }, func(*member) { some = true })
	if some {
		return nil
	}
	return one("/participants", fmt.Sprintf("nobody mentors %.40q", string(s.member().person)),
		rule.Evidence{Name: "mentors", Got: rule.Count(0), Want: rule.Count(1).With(rule.AtLeast)})
}

// ofEach asks the same of the mentee and of those who mentor.
func (s Step) ofEach(ready func(*member) bool, wanting func(*member) rule.Finding) []rule.Finding {
	m := s.member()
	if m == nil {
		return nil
	}
	var found []rule.Finding
	ask := func(m *member) {
		if !ready(m) {
			found = append(found, wanting(m))
		}
	}
	ask(m)
	s.mentors(ready, ask)
	return found
}

func notPrepared(s Step) []rule.Finding {
	return s.ofEach(func(m *member) bool { return m.prepared == yes }, func(m *member) rule.Finding {
		f := rule.Finding{
			Path: "/participants", Message: fmt.Sprintf("%.40q is not prepared yet", string(m.person)),
			Evidence: []rule.Evidence{person(m.person), {Name: "prepared", Got: rule.Text("no"), Want: rule.Text("yes")}},
		}
		if m.prepared == unsaid {
			f.Outcome = rule.Undetermined
			f.Message = fmt.Sprintf("whether %.40q is prepared has not been said", string(m.person))
			f.Evidence[1].Got = rule.Value{}
		}
		return f
	})
}

func notCommitted(s Step) []rule.Finding {
	return s.ofEach(func(m *member) bool { return m.committed == yes }, func(m *member) rule.Finding {
		f := rule.Finding{Path: "/participants", Evidence: []rule.Evidence{person(m.person)}}
		if m.committed == unsaid {
			f.Outcome = rule.Undetermined
			f.Message = fmt.Sprintf("whether %.40q commits to it has not been said", string(m.person))
			return f
		}
		f.Message = fmt.Sprintf("%.40q can commit in part", string(m.person))
		for _, part := range [...]struct {
			name string
			got  journal.Percent
		}{{"participation", m.commitment.Participation}, {"time", m.commitment.Time}, {"energy", m.commitment.Energy}} {
			if part.got < journal.Full {
				f.Evidence = append(f.Evidence, rule.Evidence{
					Name: part.name + "-percent", Got: rule.Count(int64(part.got)), Want: rule.Count(int64(journal.Full)),
				})
			}
		}
		return f
	})
}
