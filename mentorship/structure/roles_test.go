package structure_test

import (
	"testing"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

func TestForeignRoles(t *testing.T) {
	role := func(r mentorship.Role) rule.Evidence { return got("role", rule.Text(r)) }
	runCases(t, "structure.role.foreign", map[string]ruleCase{
		"mentor and mentee": {roster(mentorship.Functional, as(mentor, "m"), as(mentee, "e")), nil, "both belong there"},
		"peer in a team": {
			roster(mentorship.Team, as(mentor, "m"), as(peer, "p")),
			[]rule.Finding{broken(participants+"/1", role(peer), who("p"))},
			"is it a mentor or a mentee?",
		},
		"facilitator in a dyad": {
			roster(mentorship.Dyad, as(facilitator, "f"), as(mentor, "m")),
			[]rule.Finding{broken(participants+"/0", role(facilitator), who("f"))},
			"nothing to oversee",
		},
		"no role in a group": {
			roster(mentorship.Group, as("", "x")), []rule.Finding{broken(participants+"/0", role(""), who("x"))}, "unstated is foreign too",
		},
		"peers": {roster(mentorship.Peer, as(mentor, "m")), exempt, "they have a rule of their own"},
	})
	runCases(t, "structure.peer.mixed-roles", map[string]ruleCase{
		"peers": {roster(mentorship.Peer, as(peer, "p", "q")), nil, "among themselves"},
		"others among them": {
			roster(mentorship.Peer, as(peer, "p"), as(mentor, "m"), as(mentee, "e"), as(facilitator, "f")),
			[]rule.Finding{
				broken(participants+"/1", role(mentor), who("m")),
				broken(participants+"/2", role(mentee), who("e")),
				broken(participants+"/3", role(facilitator), who("f")),
			},
			"each is named",
		},
		"facilitated": {roster(mentorship.FacilitatedPeer), exempt, "another structure"},
	})
	runCases(t, "structure.facilitated.mixed-roles", map[string]ruleCase{
		"peers and facilitator": {roster(mentorship.FacilitatedPeer, as(peer, "p", "q"), as(facilitator, "f")), nil, "both belong there"},
		"others among them": {
			roster(mentorship.FacilitatedPeer, as(mentor, "m"), as(peer, "p"), as(mentee, "e")),
			[]rule.Finding{
				broken(participants+"/0", role(mentor), who("m")),
				broken(participants+"/2", role(mentee), who("e")),
			},
			"each is named",
		},
		"peer": {roster(mentorship.Peer), exempt, "another structure"},
	})
}
