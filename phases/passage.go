package phases

import (
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// A Passage is a way from one phase to another: of the relationship before
// anybody is mentored, and of one who is from then on.
type Passage struct {
	From, To journal.PhaseName
	// Kinds are the kinds of event that lead there, by themselves or with the
	// opening and the joining that follow from them, in the order of
	// [journal.Bodies].
	Kinds []journal.Kind
	// Guards are those of the [Arc]. Those of other ways stand in the permits of
	// their kinds.
	Guards rule.Set[Step]
}

// Passages returns all ways that the definition leaves open, in order of the
// phases that they lead from and to. It is what [Machine.Mermaid] and
// [Machine.Graphviz] draw.
//
// Closing, leaving, and taking a role in which one is not mentored lead to
// [Closure]. Reopening and redefining lead back to where each one was. Who comes
// back after having left, or joins those who are mentored already, begins anew:
// no passage leads there.
func (m Machine) Passages() []Passage {
	table := m.content()
	bodies := journal.Bodies()
	var passages []Passage
	for from := range table.names {
		for to := range table.names {
			if p := table.passage(stage(from), stage(to), bodies); p.Kinds != nil {
				passages = append(passages, p)
			}
		}
	}
	return passages
}

// passage returns the way from one stage to another; without kinds if there is
// none.
func (m *machine) passage(from, to stage, bodies []journal.Body) Passage {
	p := Passage{From: m.name(from), To: m.name(to)}
	for i, b := range bodies {
		a := firstAct + act(i)
		if m.leads(a, from, to) && m.permit(a, b, stagesOf(from)) != nil {
			p.Kinds = append(p.Kinds, b.Form().Kind)
		}
	}
	if a := m.way(from, to); a != nil {
		p.Guards = a.guards.all
	}
	return p
}

// leads reports whether what an act does can lead from one stage to another,
// permitted or not.
func (m *machine) leads(a act, from, to stage) bool {
	end := m.closure()
	inside := from >= firstPhase && from < end
	switch a {
	case requestMade:
		return to == requested && (from == unopened || from == lapsed)
	case requestForwarded:
		return to == requested && from == lapsed
	case requestDeclined, requestWithdrawn, requestExpired:
		return to == lapsed && from == requested
	case requestAccepted:
		return to == firstPhase && (from == requested || from == forming)
	case relationshipOpened:
		return to == forming && from < forming
	case matchMade, joined:
		return to == firstPhase && from < firstPhase
	case phaseEntered:
		return m.way(from, to) != nil
	case roleChanged:
		return to == firstPhase && from == forming || to == end && inside
	case left:
		return to == end && (from == forming || inside)
	case closed:
		return to == end && from < end
	case relationshipRedefined, reopened:
		return from == end && to != end && to != unopened && to != requested && m.ends(to)
	default:
		return false
	}
}

// ends reports whether a relationship can be closed in a stage.
func (m *machine) ends(s stage) bool {
	return slices.ContainsFunc(m.permits[closed], func(p permit) bool { return p.in.has(s) })
}
