package phases_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/phases"
)

// cohort tells of peers whom nobody else mentors.
func (s *story) cohort(peers ...mentorship.PersonID) *story {
	s.do(coordinator, journal.RelationshipOpened{Outline: journal.Outline{Structure: mentorship.Peer}})
	for _, id := range peers {
		s.do(coordinator, joins(id, mentorship.RolePeer))
	}
	return s
}

// whoLacks returns who is named by the gaps of a code that stand before a mentee.
func (s *story) whoLacks(code string, of mentorship.PersonID) (people ids) {
	for _, g := range s.machine.Missing(s.state, s.at, phases.Context{Policy: &s.policy}) {
		if string(g.Finding.Code) == code && g.Mentee == of {
			people = append(people, g.Person)
		}
	}
	return people
}

// TestOneOtherPeerWillDo: among peers alone, one who is ready waits for one other
// who is, not for all.
func TestOneOtherPeerWillDo(t *testing.T) {
	const unprepared = "phases.readiness.not-prepared"
	enter := journal.PhaseEntered{Phase: phases.Acquaintance, Person: "peer-1"}
	s := newStory(t).cohort("peer-1", "peer-2", "peer-3")
	assert.Equal(t, ids{"peer-1", "peer-2"}, s.whoLacks(unprepared, "peer-1"), "the first of the others stands for them")
	s.ready("peer-1")
	assert.Equal(t, ids{"peer-2"}, s.whoLacks(unprepared, "peer-1"))
	assert.Equal(t, ids{"peer-2"}, s.whoLacks(unprepared, "peer-2"), "who is ready already is no matter of the second")
	s.refused("peer-1", enter, "phases.readiness.not-committed", unprepared)
	s.ready("peer-3")
	assert.Empty(t, s.whoLacks(unprepared, "peer-1"))
	s.do("peer-1", enter)
	assert.Equal(t, ids{"peer-2"}, s.whoLacks(unprepared, "peer-2"), "who is not ready lacks it as before")

	alone := newStory(t).cohort("peer-1").ready("peer-1")
	alone.refused("peer-1", enter, "phases.people.no-mentor")
	assert.Empty(t, alone.whoLacks(unprepared, "peer-1"), "there is nobody to wait for")

	guided := newStory(t).cohort("peer-1", "peer-2").do(coordinator, joins("mentor-1", mentorship.RoleMentor)).ready("peer-1", "peer-2")
	assert.Equal(t, ids{"mentor-1"}, guided.whoLacks(unprepared, "peer-1"), "where somebody mentors who is no peer, that one")
	guided.do(coordinator, joins("mentor-2", mentorship.RoleMentor)).ready("mentor-1")
	assert.Equal(t, ids{"mentor-2"}, guided.whoLacks(unprepared, "peer-1"), "and each of them")
	guided.ready("mentor-2").do("peer-1", enter)
}

// TestWhoOverseesIsNotWaitedFor: a facilitator need not be ready, and closes no gap.
func TestWhoOverseesIsNotWaitedFor(t *testing.T) {
	s := newStory(t).cohort("peer-1", "peer-2").do(coordinator, joins("facilitator-1", mentorship.RoleFacilitator)).ready("peer-1", "peer-2")
	s.do("facilitator-1", journal.PhaseEntered{Phase: phases.Acquaintance})
	assert.Equal(t, ids{"peer-1"}, s.whoLacks("phases.agreement.not-proposed", "peer-1"))

	team := newStory(t).castAcquainted()
	team.do("mentor-1", journal.AgreementAmended{Agreement: "a1", Version: 2, By: "mentor-1", Reason: "shorter"}) // with all clauses open
	assert.Equal(t, ids{"mentor-1", "mentor-2", "mentee-1"}, team.whoLacks("phases.agreement.clause-open", "mentee-1"),
		"what nobody is named for is a matter of all, but not of who oversees or of another peer")
}

// TestRedefinedAmongPeersKeepsWhoOversees: who oversees does not become a peer.
func TestRedefinedAmongPeersKeepsWhoOversees(t *testing.T) {
	s := newStory(t).applying().do(coordinator, joins("facilitator-1", mentorship.RoleFacilitator)).
		do("mentor-1", journal.RelationshipRedefined{Outline: journal.Outline{Structure: mentorship.Peer}, By: "mentor-1"})
	assert.Equal(t, mentorship.RoleFacilitator, s.participant("facilitator-1").Role)
	assert.Equal(t, mentorship.RolePeer, s.participant("mentor-1").Role)
	assert.Equal(t, phases.Accepted, s.status("q1"), "the two go on together")
	s.do("mentor-1", journal.Left{Person: "mentor-1", By: "mentor-1"})
	assert.Equal(t, phases.Concluded, s.status("q1"), "whatever their roles have become")
}
