package structure

import (
	"github.com/go-mentorship/mentorkit/internal/geo"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// A distance is how far two people are from one another.
type distance struct {
	near answer
	// evidence is what the answer rests on.
	evidence []rule.Evidence
	// kilometres is rounded up, so that it exceeds a limit if the way does; 0
	// where it is not known.
	kilometres int
}

// between compares two places with the limit. Coordinates decide. Without them,
// one region of one country is near, different countries are far, and whatever
// is between cannot be told (convention).
func between(a, b mentorship.Place, limit int) distance {
	want := rule.Count(int64(limit)).With(rule.AtMost)
	if a.Coordinates != nil && b.Coordinates != nil {
		if metres, ok := geo.Metres(*a.Coordinates, *b.Coordinates); ok {
			d := distance{kilometres: (metres + 999) / 1000}
			if d.kilometres <= limit {
				d.near = yes
			}
			d.evidence = []rule.Evidence{{Name: "kilometres", Got: rule.Count(int64(d.kilometres)), Want: want}}
			return d
		}
	}
	d := distance{near: unknown, evidence: []rule.Evidence{{Name: "kilometres", Want: want}}}
	switch {
	case a.Country == "" || b.Country == "":
	case a.Country != b.Country:
		d.near = no
		d.evidence = []rule.Evidence{{Name: "countries", Got: rule.Count(2), Want: rule.Count(1)}}
	case a.Region != "" && a.Region == b.Region:
		d.near = yes
	}
	return d
}
