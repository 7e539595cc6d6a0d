package main

import (
	"encoding/json"
	"io"

	"github.com/go-mentorship/mentorkit/ethics"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/conduct"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/course"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/gain"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/plan"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/review"
	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// writeJSON writes the result, with what proves it, the relationships, and how groups
// of those who asked for a mentor fared; of relationships in a journal also how they
// stand towards ethics, and what they brought.
func writeJSON(w io.Writer, p *plan.Plan, r course.Round) error {
	out := struct {
		Result        matching.Result           `json:"result"`
		Relationships []mentorship.Relationship `json:"relationships"`
		Access        *ethics.Access            `json:"access,omitzero"`
		Ethics        *conduct.Overview         `json:"ethics,omitzero"`
		Outcomes      *gain.Gain                `json:"outcomes,omitzero"`
	}{Result: p.Result, Relationships: make([]mentorship.Relationship, len(p.Formed))}
	for i, f := range p.Formed {
		out.Relationships[i] = f.Relationship
	}
	if access, _, ok := p.Access(); ok {
		out.Access = &access
	}
	if len(r.Courses) > 0 {
		known := review.Beside(p)
		all := review.All(r, known)
		out.Ethics, out.Outcomes = new(conduct.Of(all, r, known)), new(gain.Of(all))
	}
	encoder := json.NewEncoder(w)
	encoder.SetIndent("", "  ")
	return encoder.Encode(out)
}
