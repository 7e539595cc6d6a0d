package feedback

import (
	"fmt"
	"math"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// drifts is the finding that a pattern drifts the bad way.
func drifts(i int, p Pattern, adjusted float64) rule.Finding {
	way := "rises"
	if p.Drift == Falling {
		way = "falls"
	}
	return rule.Finding{
		Path: fmt.Sprintf("/%d", i),
		Message: fmt.Sprintf("in what %.40q wrote%s on %d days, the trait %.40q %s from %d to %d in a thousand",
			string(p.Writer), to(p.Reader), p.Days, string(p.Trait), way, whole(p.Earlier), whole(p.Later)),
		Evidence: append([]rule.Evidence{
			{Name: "trait", Got: rule.Text(p.Trait)},
			{Name: "shown-to-messages", Got: rule.Ratio(int64(p.Shown), int64(p.Messages)), Events: ids(p.Events)},
			{Name: "days", Got: rule.Count(int64(p.Days))},
			{Name: "per-thousand-in-the-earlier-half", Got: rule.Count(whole(p.Earlier))},
			{Name: "per-thousand-in-the-later-half", Got: rule.Count(whole(p.Later))},
			{Name: "per-thousand-a-month", Got: rule.Count(whole(p.PerMonth))},
			{Name: "per-thousand-a-month-at-least", Got: rule.Count(whole(p.Low))},
			{Name: "per-thousand-a-month-at-most", Got: rule.Count(whole(p.High))},
			{Name: "chance-in-a-million", Got: millionths(p.P)},
			{Name: "chance-in-a-million-among-all-patterns", Got: millionths(adjusted), Want: millionths(PatternLevel).With(rule.AtLeast)},
		}, whose(p)...),
	}
}

func ids(events []journal.EventID) (list []string) {
	for _, id := range events {
		list = append(list, string(id))
	}
	return list
}

// silences are the findings that there are too few days, one for each writer,
// reader and role.
type silences struct {
	least    int // of days
	findings []rule.Finding
	at       map[line]int
}

func (s *silences) add(i int, p Pattern) {
	l := line{p.Relationship, p.Writer, p.Reader, p.Role, ""}
	k, known := s.at[l]
	if !known {
		if s.at == nil {
			s.at = map[line]int{}
		}
		k = len(s.findings)
		s.at[l] = k
		s.findings = append(s.findings, rule.Finding{
			Outcome: rule.Undetermined, Path: fmt.Sprintf("/%d", i),
			Message: fmt.Sprintf("on fewer than %d days something was written by %.40q%s, too few to tell whether traits drift",
				s.least, string(p.Writer), to(p.Reader)),
			Evidence: whose(p),
		})
	}
	f := &s.findings[k]
	f.Evidence = append(f.Evidence, rule.Evidence{Name: "trait", Got: rule.Text(p.Trait)}, daysSeen(p.Days, s.least))
}

func daysSeen(n, least int) rule.Evidence {
	return rule.Evidence{Name: "days", Got: rule.Count(int64(n)), Want: rule.Count(int64(least)).With(rule.AtLeast)}
}

// whose says in what relationship who wrote to whom, as far as it is known.
func whose(p Pattern) []rule.Evidence {
	var list []rule.Evidence
	for _, e := range []struct{ name, text string }{
		{"relationship", string(p.Relationship)}, {"writer", string(p.Writer)}, {"reader", string(p.Reader)}, {"role", string(p.Role)},
	} {
		if e.text != "" {
			list = append(list, rule.Evidence{Name: e.name, Got: rule.Text(e.text)})
		}
	}
	return list
}

func to(reader mentorship.PersonID) string {
	if reader == "" {
		return ""
	}
	return fmt.Sprintf(" to %.40q", string(reader))
}

// whole rounds a figure; one that is none is 0.
func whole(f float64) int64 {
	if math.IsNaN(f) {
		return 0
	}
	return int64(math.Round(min(max(f, -1e12), 1e12)))
}

// millionths rounds a chance down, so that what is below the level stays below.
func millionths(p float64) rule.Value { return rule.Count(whole(math.Floor(1e6 * p))) }
