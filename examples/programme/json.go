package main

import (
	"encoding/json"
	"io"

	"github.com/go-mentorship/mentorkit/examples/programme/internal/plan"
	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// writeJSON writes the result, with what proves it, and the relationships.
func writeJSON(w io.Writer, p *plan.Plan) error {
	relationships := make([]mentorship.Relationship, len(p.Formed))
	for i, f := range p.Formed {
		relationships[i] = f.Relationship
	}
	encoder := json.NewEncoder(w)
	encoder.SetIndent("", "  ")
	return encoder.Encode(struct {
		Result        matching.Result           `json:"result"`
		Relationships []mentorship.Relationship `json:"relationships"`
	}{p.Result, relationships})
}
