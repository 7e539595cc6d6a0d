package words

import (
	"fmt"
	"slices"
	"strings"

	"github.com/go-mentorship/mentorkit/examples/programme/internal/plan"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// Kind says what sort of relationship it is: "team, in person, clinical, 2 mentors, 4 mentees".
func Kind(r mentorship.Relationship) string {
	mode := string(r.Mode)
	if mode == "" {
		mode = "mode left open"
	}
	parts := []string{string(r.Structure), mode, string(r.Setting) + " setting"}
	for _, role := range mentorship.Roles() {
		if n := len(Holders(r, role)); n > 0 {
			parts = append(parts, Count(n, string(role)))
		}
	}
	if r.Project != nil {
		parts = append(parts, fmt.Sprintf("for %q until %s", string(r.Project.ID), r.Period.Until.Format("2 January 2006")))
	}
	return strings.Join(parts, ", ")
}

// Because says why a relationship was formed and why its people meet as they do;
// empty where there is nothing to say.
func Because(f plan.Formed) string {
	if f.Mode == "" && f.Structure == mentorship.Dyad {
		return ""
	}
	return Title(strings.Join(f.Because, "; ")) + "."
}

// Holders returns who holds a role.
func Holders(r mentorship.Relationship, role mentorship.Role) []mentorship.PersonID {
	var ids []mentorship.PersonID
	for _, p := range r.Participants {
		if p.Role == role {
			ids = append(ids, p.Person)
		}
	}
	return ids
}

// Codes returns the codes of what was found in a relationship, each once.
func Codes(f plan.Formed) []rule.Code {
	var codes []rule.Code
	for _, finding := range f.Report.Findings {
		codes = append(codes, finding.Code)
	}
	for _, c := range f.Conflicts {
		codes = append(codes, c.Finding.Code)
	}
	slices.Sort(codes)
	return slices.Compact(codes)
}

// Structures says how many relationships there are of each structure.
func Structures(p *plan.Plan) string {
	tallies := plan.Count(p.Formed, func(f plan.Formed) []mentorship.Structure { return []mentorship.Structure{f.Structure} })
	parts := make([]string, len(tallies))
	for i, t := range tallies {
		parts[i] = Count(t.Times, string(t.What))
	}
	return strings.Join(parts, ", ")
}

// Apart reports whether a conflict keeps two people apart.
func Apart(c plan.Conflict) bool { return c.Info.Severity >= rule.Violation }
