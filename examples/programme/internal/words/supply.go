package words

import (
	"fmt"

	"github.com/go-mentorship/mentorkit/examples/programme/internal/intake"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/plan"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// A Table counts what mentors offer in one respect.
type Table struct {
	Title string
	Noun  string
	Notes []string
	Rows  []plan.Tally[string]
}

// Supply describes what mentors offer: in areas, languages and countries.
func Supply(p *plan.Plan) []Table {
	mentors := p.People.Mentors
	areas := plan.Count(mentors, func(m intake.Member) []string {
		return each(m.Expertise, func(e mentorship.Expertise) string { return string(e.Area) })
	})
	languages := plan.Count(mentors, func(m intake.Member) []string {
		return each(m.Languages, func(l mentorship.Language) string { return l.Tag })
	})
	countries := plan.Count(mentors, func(m intake.Member) []string {
		if m.Place.Country == "" {
			return nil
		}
		return []string{m.Place.Country}
	})
	var tables []Table
	for _, t := range [...]Table{{"Areas offered", "areas", nil, areas}, {"Languages spoken", "languages", nil, languages}, {"Countries", "countries", nil, countries}} {
		if len(t.Rows) > 0 {
			t.Notes = skew(t.Rows, len(mentors))
			tables = append(tables, t)
		}
	}
	return tables
}

func each[T any](list []T, name func(T) string) []string {
	names := make([]string, len(list))
	for i, t := range list {
		names[i] = name(t)
	}
	return names
}

// skew says how uneven a supply is.
func skew(rows []plan.Tally[string], mentors int) []string {
	single := 0
	for _, r := range rows {
		if r.Times == 1 {
			single++
		}
	}
	notes := []string{fmt.Sprintf("The commonest, %s, is with %d of %s.", rows[0].What, rows[0].Times, Count(mentors, "mentor"))}
	if single > 0 {
		notes = append(notes, fmt.Sprintf("%d of %d rest on a single mentor: if that one leaves, they are gone.", single, len(rows)))
	}
	return notes
}
