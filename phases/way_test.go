package phases_test

import (
	"testing"
	"time"

	gocmp "github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/phases"
)

// told says in a word each where a way leads.
func told(w phases.Way) []journal.PhaseName {
	var names []journal.PhaseName
	for _, s := range w.Stays {
		names = append(names, s.Phase)
	}
	return names
}

func TestWays(t *testing.T) {
	const (
		requested, lapsed, forming = phases.Requested, phases.Lapsed, phases.Forming
		one, two, three, end       = phases.Readiness, phases.Acquaintance, phases.Application, phases.Closure
	)
	type path []journal.PhaseName
	joined := func(id mentorship.PersonID, r mentorship.Role) journal.Joined {
		return journal.Joined{Person: id, Role: r}
	}
	changed := func(id mentorship.PersonID, from, to mentorship.Role) journal.RoleChanged {
		return journal.RoleChanged{Person: id, From: from, To: to}
	}
	declined := journal.RequestDeclined{Request: "q1", By: "mentor-1", Reason: "no time"}
	tests := map[string]struct {
		story  *story
		people []mentorship.PersonID
		want   []path
		reason string
	}{
		"nothing": {newStory(t), nil, nil, "there is no way where nothing has happened"},
		"asked":   {newStory(t).requested(), []mentorship.PersonID{""}, []path{{requested}}, "it is the relationship's"},
		"declined": {
			newStory(t).requested().do("mentor-1", declined), []mentorship.PersonID{""}, []path{{requested, lapsed}}, "nobody is mentored",
		},
		"given up": {
			newStory(t).requested().do("mentor-1", declined).do(coordinator, journal.Closed{Ending: journal.EndingDeclined}, journal.Reopened{}),
			[]mentorship.PersonID{""},
			[]path{{requested, lapsed, end, lapsed}},
			"an end may be taken back before anything began",
		},
		"good course": {
			newStory(t).completed(),
			[]mentorship.PersonID{"mentee-1"},
			[]path{{requested, one, two, three, end}},
			"what lasted no time before, between accepting and joining, is left out",
		},
		"matched": {
			newStory(t).do(coordinator, journal.MatchMade{Mentor: "mentor-1", Mentee: "mentee-1"}),
			[]mentorship.PersonID{"mentee-1"},
			[]path{{one}},
			"there was nothing before",
		},
		"forming": {
			newStory(t).do(coordinator, journal.RelationshipOpened{}, joined("mentor-1", mentorship.RoleMentor), joined("mentee-1", mentorship.RoleMentee), joined("mentee-2", mentorship.RoleMentee)),
			[]mentorship.PersonID{"mentee-1", "mentee-2"},
			[]path{{forming, one}, {one}},
			"who joins later has no part in what was before",
		},
		"back to terms": {
			newStory(t).applying().do("mentor-1", journal.PhaseEntered{Phase: two}, journal.PhaseEntered{Phase: three}),
			[]mentorship.PersonID{"mentee-1"},
			[]path{{requested, one, two, three, two, three}},
			"a way may lead back",
		},
		"came back": {
			newStory(t).applying().do(coordinator, joined("mentee-2", mentorship.RoleMentee), journal.Left{Person: "mentee-1"}, joined("mentee-1", mentorship.RoleMentee)),
			[]mentorship.PersonID{"mentee-1", "mentee-2", "mentee-1"},
			[]path{{requested, one, two, three, end}, {one}, {one}},
			"who comes back begins anew",
		},
		"went on among peers": {
			newStory(t).applying().do("mentor-1", journal.RelationshipRedefined{Outline: journal.Outline{Structure: mentorship.Peer}, By: "mentor-1"}),
			[]mentorship.PersonID{"mentee-1", "mentor-1"},
			[]path{{requested, one, two, three}, {three}},
			"another role in which one is mentored is no end; who mentored begins where the others are",
		},
		"came to mentor": {
			newStory(t).matched().do(coordinator, joined("mentee-2", mentorship.RoleMentee), changed("mentee-2", mentorship.RoleMentee, mentorship.RoleMentor)),
			[]mentorship.PersonID{"mentee-1", "mentee-2"},
			[]path{{requested, one}, {one, end}},
			"who mentors is not mentored any more",
		},
		"reopened": {
			newStory(t).completed().do("mentee-1", journal.Reopened{By: "mentee-1"}),
			[]mentorship.PersonID{"mentee-1"},
			[]path{{requested, one, two, three, end, three}},
			"everybody is where they were",
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			ways, err := test.story.machine.Ways(test.story.journal)
			require.NoError(t, err)
			var people []mentorship.PersonID
			var paths []path
			for _, w := range ways {
				people, paths = append(people, w.Person), append(paths, told(w))
			}
			assert.Equal(t, test.people, people, test.reason)
			if diff := gocmp.Diff(test.want, paths); diff != "" {
				t.Errorf("%s (-want +got):\n%s", test.reason, diff)
			}
		})
	}
}

func TestWaysHaveDates(t *testing.T) {
	s := newStory(t).requested().wait(day).do("mentor-1", journal.RequestAccepted{Request: "q1", By: "mentor-1"})
	ways, err := s.machine.Ways(s.journal)
	require.NoError(t, err)
	at := func(hours time.Duration) time.Time { return start.Add(hours * time.Hour) }
	want := []phases.Way{{Person: "mentee-1", Stays: []phases.Stay{
		{Phase: phases.Requested, From: at(1), Until: at(26)}, {Phase: phases.Readiness, From: at(26)},
	}}}
	if diff := gocmp.Diff(want, ways); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestPicturesUpToAFault: a journal that cannot be replayed is drawn as far as
// it can be, with the error of replaying it.
func TestPicturesUpToAFault(t *testing.T) {
	s := newStory(t).acquainted()
	whole, err := s.machine.Ways(s.journal)
	require.NoError(t, err)
	drawn, err := s.machine.Timeline(s.journal, start.Add(30*day))
	require.NoError(t, err)
	broken, err := s.journal.Append(journal.Event{
		ID: "e900", At: s.at.Add(day), Actor: journal.ByPerson("mentor-1"), Relationship: "r1",
		Body: journal.PhaseEntered{Phase: "no such phase"},
	})
	require.NoError(t, err)

	ways, err := s.machine.Ways(broken)
	var refused *phases.RefusedError
	require.ErrorAs(t, err, &refused)
	assert.Equal(t, s.journal.Len(), refused.Index)
	assert.Equal(t, whole, ways)
	picture, err := s.machine.Timeline(broken, start.Add(30*day))
	require.ErrorAs(t, err, &refused)
	assert.Equal(t, drawn, picture)
}

// TestAStayThatWasLeftForNoTime goes on: declined and forwarded at one instant.
func TestAStayThatWasLeftForNoTime(t *testing.T) {
	s := newStory(t).requested()
	at := s.at
	s.do("mentor-1", decline("q1", "mentor-1"))
	s.at = s.at.Add(-time.Hour) // so that the next one comes at the same instant
	s.do("mentee-1", journal.RequestForwarded{Request: "q1", To: "mentor-2"})
	ways, err := s.machine.Ways(s.journal)
	require.NoError(t, err)
	assert.Equal(t, []phases.Way{{Stays: []phases.Stay{{Phase: phases.Requested, From: at}}}}, ways)
}
