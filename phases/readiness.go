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
		mentorRule(),
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

const noMentorCode rule.Code = "phases.people.no-mentor"

// mentorRule is asked on both ways ahead, because a mentor may leave.
func mentorRule() rule.Rule[Step] {
	return rule.New(rule.Info{
		Code: noMentorCode, Severity: rule.Violation,
		Title:  "Who is mentored has a mentor",
		Why:    "When a mentor leaves, the mentee must not be left between two relationships with nobody who sees it.",
		Remedy: "Let another mentor take the place, or match the mentee again.",
		Basis:  rule.Research, Sources: []rule.Source{"R1"},
	}, noMentor)
}

func noMentor(s Step) []rule.Finding {
	m := s.member()
	if m == nil || s.core.mentors(m) {
		return nil
	}
	return one("/participants", fmt.Sprintf("nobody mentors %.40q", string(m.person)),
		rule.Evidence{Name: "mentors", Got: rule.Count(0), Want: rule.Count(1).With(rule.AtLeast)})
}

func notPrepared(s Step) []rule.Finding {
	return s.ofEach(preparedAspect, func(m *member) rule.Finding {
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
	return s.ofEach(committedAspect, func(m *member) rule.Finding {
		f := rule.Finding{Path: "/participants", Evidence: []rule.Evidence{person(m.person)}}
		if m.committed == unsaid {
			f.Outcome = rule.Undetermined
			f.Message = fmt.Sprintf("whether %.40q commits to the mentorship has not been said", string(m.person))
			return f
		}
		f.Message = fmt.Sprintf("%.40q commits only in part", string(m.person))
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
