package phases_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
	"github.com/go-mentorship/mentorkit/phases"
)

type ids = []mentorship.PersonID

// team tells of mentors and mentees whom the programme brought together.
func (s *story) team(mentors, mentees int) *story {
	s.do(coordinator, journal.RelationshipOpened{Outline: journal.Outline{Structure: mentorship.Team}})
	for i := range mentors {
		s.do(coordinator, journal.Joined{Person: numbered[mentorship.PersonID]("mentor-", i), Role: mentorship.RoleMentor})
	}
	for i := range mentees {
		s.do(coordinator, journal.Joined{Person: numbered[mentorship.PersonID]("mentee-", i), Role: mentorship.RoleMentee})
	}
	return s
}

func joins(id mentorship.PersonID, role mentorship.Role) journal.Joined {
	return journal.Joined{Person: id, Role: role}
}

// TestNeeds: each of whom a figure is needed is named, and nobody else. Whoever is
// named and of whom nothing is known, or who has no room, is a reason to refuse.
func TestNeeds(t *testing.T) {
	made := journal.RequestMade{Request: "q9", By: "mentee-1", To: "mentor-2", As: mentorship.RoleMentor}
	peers := journal.RelationshipRedefined{Outline: journal.Outline{Structure: mentorship.Peer}}
	asPeers := func() *story {
		return newStory(t).do(coordinator, journal.RelationshipOpened{}, joins("peer-1", mentorship.RolePeer))
	}
	declined := newStory(t).requested().do("mentor-1", decline("q1", "mentor-1"))
	tests := map[string]struct {
		in     *story
		body   journal.Body
		want   phases.Needs
		reason string
	}{
		"message": {newStory(t).applying(), journal.QuestionAsked{By: "mentor-1"}, phases.Needs{}, "most commands depend on nothing else"},
		"nothing": {newStory(t), nil, phases.Needs{}, "and so does none"},
		"request": {newStory(t), made, phases.Needs{Sent: ids{"mentee-1"}, Received: ids{"mentor-2"}}, "one more is open of the one and to the other"},
		"forwarded while open": {
			newStory(t).requested(),
			journal.RequestForwarded{Request: "q1", To: "mentor-2"},
			phases.Needs{Received: ids{"mentor-2"}},
			"no more are open than before",
		},
		"forwarded again": {
			declined,
			journal.RequestForwarded{Request: "q1", To: "mentor-2"},
			phases.Needs{Sent: ids{"mentee-1"}, Received: ids{"mentor-2"}},
			"it was settled, and is open again",
		},
		"accepted":   {newStory(t).requested(), accept("q1", "mentor-1"), phases.Needs{Free: ids{"mentor-1"}, Mentored: ids{"mentee-1"}}, "it is a match"},
		"no request": {newStory(t).requested(), accept("q2", "mentor-1"), phases.Needs{}, "nobody is matched by it"},
		"invited": {
			newStory(t).ask("q1", "mentor-1", "mentee-1", mentorship.RoleMentee, mentorship.Group), accept("q1", "mentee-1"),
			phases.Needs{Free: ids{"mentor-1"}, Mentored: ids{"mentee-1"}},
			"whoever asked",
		},
		"match":        {newStory(t), journal.MatchMade{Mentor: "mentor-1", Mentee: "mentee-1"}, phases.Needs{Free: ids{"mentor-1"}, Mentored: ids{"mentee-1"}}, "made by the programme"},
		"first mentor": {newStory(t).team(0, 0), joins("mentor-1", mentorship.RoleMentor), phases.Needs{}, "with nobody to mentor"},
		"one more mentee": {
			newStory(t).team(1, 1), joins("mentee-2", mentorship.RoleMentee),
			phases.Needs{Free: ids{"mentor-1"}, Mentored: ids{"mentee-2"}},
			"who mentors carries one more",
		},
		"one more mentee of a team": {
			newStory(t).team(2, 2), joins("mentee-3", mentorship.RoleMentee),
			phases.Needs{Free: ids{"mentor-1", "mentor-2"}, Mentored: ids{"mentee-3"}},
			"each of those who mentor carries two of three",
		},
		"within the share": {
			newStory(t).team(2, 3), joins("mentee-4", mentorship.RoleMentee),
			phases.Needs{Mentored: ids{"mentee-4"}},
			"each carries two of four as of three",
		},
		"one more mentor": {newStory(t).team(1, 3), joins("mentor-2", mentorship.RoleMentor), phases.Needs{Free: ids{"mentor-2"}}, "the other carries fewer"},
		"replaced mentor": {
			newStory(t).team(1, 2),
			journal.Joined{Person: "mentor-2", Role: mentorship.RoleMentor, Replaces: "mentor-1"},
			phases.Needs{Free: ids{"mentor-2"}},
			"the mentees are taken over",
		},
		"mentor who oversees": {
			newStory(t).team(2, 2),
			journal.RoleChanged{Person: "mentor-2", From: mentorship.RoleMentor, To: mentorship.RoleFacilitator},
			phases.Needs{Free: ids{"mentor-1"}},
			"who is left carries both",
		},
		"mentor who learns": {
			newStory(t).team(2, 1),
			journal.RoleChanged{Person: "mentor-2", From: mentorship.RoleMentor, To: mentorship.RoleMentee},
			phases.Needs{Free: ids{"mentor-1"}, Mentored: ids{"mentor-2"}},
			"a role that takes a place",
		},
		"role of nobody": {
			newStory(t).team(1, 1),
			journal.RoleChanged{Person: "nobody-1", From: mentorship.RoleMentor, To: mentorship.RoleMentee},
			phases.Needs{},
			"nobody takes a place who is not there",
		},
		"first peer":  {newStory(t).team(0, 0), joins("peer-1", mentorship.RolePeer), phases.Needs{Mentored: ids{"peer-1"}}, "nobody carries themselves"},
		"second peer": {asPeers(), joins("peer-2", mentorship.RolePeer), phases.Needs{Free: ids{"peer-1", "peer-2"}, Mentored: ids{"peer-2"}}, "each carries the other"},
		"third peer": {
			asPeers().do(coordinator, joins("peer-2", mentorship.RolePeer)), joins("peer-3", mentorship.RolePeer),
			phases.Needs{Free: ids{"peer-3"}, Mentored: ids{"peer-3"}},
			"three carry three",
		},
		"reopened": {newStory(t).completed(), journal.Reopened{}, phases.Needs{Free: ids{"mentor-1"}, Mentored: ids{"mentee-1"}}, "the place may be taken"},
		"reopened without the one who left": {
			newStory(t).team(2, 1).do("mentor-2", journal.Left{Person: "mentor-2"}).do(coordinator, closing(journal.EndingEarly, "")),
			journal.Reopened{},
			phases.Needs{Free: ids{"mentor-1"}, Mentored: ids{"mentee-1"}},
			"who left stays away",
		},
		"reopened before it began": {
			declined.copied().do("mentee-1", closing(journal.EndingDeclined, "mentee-1")), journal.Reopened{}, phases.Needs{}, "nobody was there",
		},
		"peers afterwards": {
			newStory(t).completed(), peers,
			phases.Needs{Free: ids{"mentor-1", "mentee-1"}, Mentored: ids{"mentor-1", "mentee-1"}},
			"each carries the other, who carried nobody",
		},
		"peers at once": {
			newStory(t).applying(), peers,
			phases.Needs{Free: ids{"mentee-1"}, Mentored: ids{"mentor-1"}},
			"the mentor carries one as before",
		},
		"redefined as a group": {
			newStory(t).completed(),
			journal.RelationshipRedefined{Outline: journal.Outline{Structure: mentorship.Group}},
			phases.Needs{Free: ids{"mentor-1"}, Mentored: ids{"mentee-1"}},
			"it goes on",
		},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			s := tt.in.copied()
			needs := s.machine.Needs(s.state, phases.Command{Body: tt.body})
			require.Equal(t, tt.want, needs, tt.reason)
			if len(needs.Free)+len(needs.Mentored) == 0 {
				return
			}
			by := any(coordinator)
			if accepting, ok := tt.body.(journal.RequestAccepted); ok {
				by = string(accepting.By)
			}
			_, err := s.try(by, tt.body)
			require.NoError(t, err, "with room for all")

			reasons := append(repeated("phases.capacity.full", len(needs.Free)), repeated("phases.capacity.mentored-elsewhere", len(needs.Mentored))...)
			s.load.Free, s.load.Mentored = nil, nil
			s.refused(by, tt.body, reasons...)
			s.load.Free, s.load.Mentored = new(0), new(1)
			s.refused(by, tt.body, reasons...)
		})
	}
}

func repeated(code string, n int) []string {
	var list []string
	for range n {
		list = append(list, code)
	}
	return list
}

// TestAPlaceForEach: who takes over several mentees needs as many places.
func TestAPlaceForEach(t *testing.T) {
	s := newStory(t).team(1, 3)
	over := journal.Joined{Person: "mentor-2", Role: mentorship.RoleMentor, Replaces: "mentor-1"}
	s.load.Free = new(2)
	refused := s.refused(coordinator, over, "phases.capacity.full")
	got, _ := refused.Findings[0].Evidence[1].Got.Count()
	want, _ := refused.Findings[0].Evidence[1].Want.Count()
	assert.Equal(t, []int64{2, 3}, []int64{got, want})
	who, _ := refused.Findings[0].Evidence[0].Got.Text()
	assert.Equal(t, "mentor-2", who)
	s.load.Free = new(3)
	s.do(coordinator, over)
}

// TestNoFigureIsThatOfAnother: what is known of one person says nothing of
// another, and a count below nothing is none.
func TestNoFigureIsThatOfAnother(t *testing.T) {
	s := newStory(t).requested()
	c := phases.Command{ID: "e9", At: s.at.Add(day), Actor: journal.ByPerson("mentor-1"), Relationship: "r1", Body: accept("q1", "mentor-1")}
	load := phases.Load{Free: map[mentorship.PersonID]int{"mentor-2": 5}, Mentored: map[mentorship.PersonID]int{"mentor-1": 0, "mentee-1": -1}}
	_, err := s.machine.Decide(s.state, c, phases.Context{Policy: &s.policy, Load: &load})
	assertRefused(t, err, "phases.capacity.full", "phases.capacity.mentored-elsewhere")
}

// TestALimitOfNothing admits nobody, and that is known.
func TestALimitOfNothing(t *testing.T) {
	s := newStory(t).requested()
	s.policy.Mentorships = mentorship.LimitOf(0, rule.Convention)
	f := s.refused("mentor-1", accept("q1", "mentor-1"), "phases.capacity.mentored-elsewhere").Findings[0]
	assert.Equal(t, rule.Broken, f.Outcome)
	s.load.Mentored = new(-1)
	f = s.refused("mentor-1", accept("q1", "mentor-1"), "phases.capacity.mentored-elsewhere").Findings[0]
	assert.Equal(t, rule.Undetermined, f.Outcome, "fewer than none is no count")
}
