package structure

import (
	"fmt"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

func cohortPeers(p mentorship.Policy) mentorship.Limit[int] { return p.CohortPeers }

// peerRules: peers are several, experts, and among themselves.
func peerRules() []rule.Rule[mentorship.Roster] {
	return []rule.Rule[mentorship.Roster]{
		headcount(rule.Info{
			Code: "structure.peer.too-few-peers", Severity: rule.Violation,
			Title:   "There are peers to mentor one another",
			Why:     "Whoever remains alone has nobody to turn to.",
			Remedy:  "Let another expert join, or end the relationship.",
			Basis:   rule.Research,
			Sources: []rule.Source{"R5"},
		}, mentorship.Peer, peers(), atLeast(cohortPeers)),
		rule.NewScoped(rule.Info{
			Code: "structure.peer.mixed-roles", Severity: rule.Violation,
			Title:   "Peers mentor one another, without mentor, mentee or facilitator",
			Why:     "Where one side only gives and the other only takes, or somebody oversees the rest, another structure is meant and its rules should hold.",
			Remedy:  "Give everybody the role of peer, or name the structure that is meant.",
			Basis:   rule.Research,
			Sources: []rule.Source{"R5"},
		}, in(mentorship.Peer), foreignTo(mentorship.RolePeer)),
		notExpert(),
	}
}

// notExpert: each peer is an expert in something that the mentorship is about,
// at the policy's level; in anything, where it has no stated purpose. Who
// claims nothing at all, or no level, cannot be judged.
func notExpert() rule.Rule[mentorship.Roster] {
	return rule.NewScoped(rule.Info{
		Code: "structure.peer.not-expert", Severity: rule.Warning,
		Title:   "Each peer is an expert",
		Why:     "Peers have only one another: who has no advanced expertise cannot give what they came for. Claims may be modest, and a level that was not stated cannot be judged.",
		Remedy:  "Add a senior as facilitator, find the peer a mentor, or name the area in which the peer is an expert.",
		Basis:   rule.Research,
		Sources: []rule.Source{"R5"},
	}, func(r mentorship.Roster) bool {
		return in(mentorship.Peer)(r) && !r.Policy.PeerLevel.IsZero()
	}, func(r mentorship.Roster) []rule.Finding {
		limit, _ := r.Policy.PeerLevel.Value()
		areas := areasOf(r.Relationship.Purpose)
		return eachHolder(r, mentorship.RolePeer, func(p *mentorship.Person) (answer, string, []rule.Evidence) {
			level, verdict := expertise(p, areas, limit)
			got := rule.Text(level.String())
			if verdict == no && level == 0 {
				got = rule.Text("none")
			}
			return verdict, "the highest level claimed", []rule.Evidence{
				{Name: "level", Got: got, Want: rule.Text(limit.String()).With(rule.AtLeast)},
			}
		})
	})
}

// areasOf returns the areas sought.
func areasOf(list []mentorship.Sought) map[mentorship.Area]bool {
	areas := make(map[mentorship.Area]bool, len(list))
	for _, s := range list {
		areas[s.Area] = true
	}
	return areas
}

// expertise returns the highest level that p claims in one of the areas, in
// any if none is named, and whether it reaches the limit. Somebody unknown,
// without any claim, or with a claim of unstated level may reach it.
func expertise(p *mentorship.Person, areas map[mentorship.Area]bool, limit mentorship.Level) (mentorship.Level, answer) {
	if p == nil || len(p.Expertise) == 0 {
		return 0, unknown
	}
	best, verdict := mentorship.Level(0), no
	for _, e := range p.Expertise {
		switch {
		case len(areas) > 0 && !areas[e.Area]:
			continue
		case e.Level == 0:
			verdict = max(verdict, unknown)
		case e.Level >= limit:
			verdict = yes
		}
		best = max(best, e.Level)
	}
	return best, verdict
}

// eachHolder returns a finding for everybody who ever holds the role and is
// not judged yes, in the order of the participants; for nobody two.
func eachHolder(
	r mentorship.Roster, role mentorship.Role,
	judge func(*mentorship.Person) (verdict answer, what string, evidence []rule.Evidence),
) []rule.Finding {
	var found []rule.Finding
	people := index(r.People)
	seen := map[mentorship.PersonID]bool{}
	for i, p := range r.Relationship.Participants {
		if p.Role != role || seen[p.Person] {
			continue
		}
		seen[p.Person] = true
		verdict, what, evidence := judge(people[p.Person])
		if verdict == yes {
			continue
		}
		f := rule.Finding{
			Path:     participantPath(i),
			Message:  fmt.Sprintf("%s by %.40q is %v; it must be %v", what, p.Person, evidence[0].Got, evidence[0].Want),
			Evidence: append(evidence, rule.Evidence{Name: "person", Got: rule.Text(p.Person)}),
		}
		if verdict == unknown {
			f.Outcome = rule.Undetermined
		}
		found = append(found, f)
	}
	return found
}

// index returns the people by id. Of two with one id the first counts, as with
// [mentorship.Roster.Person].
func index(people []mentorship.Person) map[mentorship.PersonID]*mentorship.Person {
	byID := make(map[mentorship.PersonID]*mentorship.Person, len(people))
	for i := range people {
		if _, there := byID[people[i].ID]; !there {
			byID[people[i].ID] = &people[i]
		}
	}
	return byID
}
