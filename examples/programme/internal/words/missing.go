package words

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/go-mentorship/mentorkit/examples/programme/internal/course"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
	"github.com/go-mentorship/mentorkit/phases"
)

// Missing says what stands between somebody and the next phase, what blocks it
// apart from what is advised, and which phase that is: "to complete".
func Missing(p course.Person, at time.Time) (next, blocking, advised string) {
	next = "to complete"
	var must, may []string
	var points []string
	for _, g := range p.Missing {
		if g.Next != phases.Closure {
			next = "before " + string(g.Next)
		}
		if point, ok := evidence(g.Finding, "point").Got.Text(); ok {
			points = append(points, point)
			continue
		}
		what := toDo(g.Finding, at)
		if g.Person != p.Person {
			what = string(g.Person) + " to " + what
		}
		if g.Blocking() {
			must = append(must, what)
		} else {
			may = append(may, what)
		}
	}
	if len(points) > 0 {
		must = append(must, "talk about "+List(points, len(points)))
	}
	slices.Sort(must)
	slices.Sort(may)
	return next, strings.Join(slices.Compact(must), ", "), strings.Join(slices.Compact(may), ", ")
}

// deeds say what would close a gap that a rule found.
var deeds = map[rule.Code]string{
	"phases.people.no-mentor":                   "find a mentor",
	"phases.readiness.not-prepared":             "say that they are prepared",
	"phases.readiness.not-committed":            "commit fully",
	"phases.acquaintance.no-goal":               "set a goal",
	"phases.acquaintance.expectations-unraised": "tell what is expected by culture",
	"phases.agreement.not-proposed":             "propose an agreement",
	"phases.application.no-feedback":            "get feedback",
	"phases.application.no-reflection":          "reflect",
	"phases.application.no-challenge":           "take up a challenge",
	"phases.application.confidence-unknown":     "rate confidence",
}

// toDo says what would close a gap, or what the finding says.
func toDo(f rule.Finding, at time.Time) string {
	if version, ok := evidence(f, "signed-version").Want.Count(); ok {
		return fmt.Sprintf("sign version %d of the agreement", version)
	}
	if open, ok := evidence(f, "goals-open").Got.Count(); ok {
		text := "reach " + Count(int(open), "goal")
		if open == 0 {
			text = "set a goal and reach it"
		}
		if end, ok := evidence(f, "period-ends").Want.Instant(); ok {
			text += ", or wait for the end on " + Day(end, at)
		}
		return text
	}
	return cmp.Or(deeds[f.Code], f.Message)
}

func evidence(f rule.Finding, name string) rule.Evidence {
	for _, e := range f.Evidence {
		if e.Name == name {
			return e
		}
	}
	return rule.Evidence{}
}

// PhaseRule returns the description of a rule about phases.
func PhaseRule(code rule.Code) rule.Info {
	for _, set := range [][]rule.Info{phases.Rules().Infos(), phases.StallRules().Infos()} {
		for _, info := range set {
			if info.Code == code {
				return info
			}
		}
	}
	return rule.Info{Code: code}
}

// Ready reports whether nothing blocks somebody's next step.
func Ready(p course.Person) bool {
	return p.Phase != "" && p.Stall != nil && !slices.ContainsFunc(p.Missing, phases.Gap.Blocking)
}

// Step says what somebody may do whom nothing blocks.
func Step(p course.Person) string {
	for _, g := range p.Missing {
		if g.Next != phases.Closure {
			return "may enter " + string(g.Next)
		}
	}
	if p.Phase == phases.Application {
		return "may complete"
	}
	return "may go on"
}

// Guides are those who mentor and are not mentored, or oversee.
func Guides(c course.Course) []mentorship.PersonID {
	var ids []mentorship.PersonID
	for _, p := range c.State.Participants() {
		if p.Active() && !p.Role.Mentored() {
			ids = append(ids, p.Person)
		}
	}
	return ids
}
