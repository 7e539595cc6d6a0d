package phases_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/phases"
)

// TestRanks: each side puts a request in its own place; a forwarded one has lost
// the place among the choices of who was asked before.
func TestRanks(t *testing.T) {
	s := newStory(t).requested()
	s.do("mentee-1", journal.RequestRanked{Request: "q1", By: "mentee-1", Rank: 2})
	s.do("mentor-1", journal.RequestRanked{Request: "q1", By: "mentor-1", Rank: 5})
	q := s.state.Requests()[0]
	assert.Equal(t, []journal.Ordinal{2, 5}, []journal.Ordinal{q.Rank, q.Place})
	s.do("mentee-1", journal.RequestForwarded{Request: "q1", To: "mentor-2", Rank: 3})
	q = s.state.Requests()[0]
	assert.Equal(t, []journal.Ordinal{3, 0}, []journal.Ordinal{q.Rank, q.Place})
	assert.Equal(t, mentorship.PersonID("mentor-2"), q.To)
	assert.Equal(t, ids{"mentor-1"}, q.Asked)
	assert.Equal(t, s.at, q.Since)
	s.refused("mentor-1", journal.RequestRanked{Request: "q1", By: "mentor-1", Rank: 1}, "phases.actor.not-entitled", "phases.request.of-others")
}

// TestNobodyIsAskedTwiceInOneRequest, nor asks themselves.
func TestNobodyIsAskedTwiceInOneRequest(t *testing.T) {
	s := newStory(t).requested().do("mentor-1", decline("q1", "mentor-1")).do("mentee-1", journal.RequestForwarded{Request: "q1", To: "mentor-2"})
	for _, to := range (ids{"mentor-1", "mentor-2", "mentee-1"}) {
		s.refused("mentee-1", journal.RequestForwarded{Request: "q1", To: to}, "phases.request.asked-before")
	}
	s.do("mentee-1", journal.RequestForwarded{Request: "q1", To: "mentor-3"})
	s.refused("mentee-1", journal.RequestForwarded{Request: "q1", To: "mentor-1"}, "phases.request.asked-before")
}

// TestARequestExpiresWhenItsTimeIsOver, to the nanosecond; at any time where there
// is no limit.
func TestARequestExpiresWhenItsTimeIsOver(t *testing.T) {
	s := newStory(t).requested()
	expired := journal.RequestExpired{Request: "q1"}
	s.at = s.at.Add(30*day - time.Hour - 1) // the command comes an hour later
	s.copied().refused(journal.Code("housekeeping"), expired, "phases.request.not-due")
	s.at = s.at.Add(1)
	s.copied().do(journal.Code("housekeeping"), expired)
	s.policy.RequestExpires = mentorship.Limit[mentorship.Duration]{}
	newStory(t).requested().wait(time.Hour).refused("mentee-1", expired, "phases.actor.not-entitled", "phases.request.not-due")
	s.state = newStory(t).requested().state
	s.do(journal.Code("housekeeping"), expired)
}

// TestWhereThereIsRoomForASecondMentor other requests of the mentee stay open; where
// there is not, they lapse, and in a dyad those of others as well.
func TestWhereThereIsRoomForASecondMentor(t *testing.T) {
	for in, want := range map[mentorship.Structure][2]phases.RequestStatus{ // of the mentee, and of another mentee
		mentorship.Dyad:            {phases.Withdrawn, phases.Withdrawn},
		mentorship.Group:           {phases.Withdrawn, phases.Pending},
		mentorship.Functional:      {phases.Withdrawn, phases.Pending},
		mentorship.Team:            {phases.Pending, phases.Pending},
		mentorship.Peer:            {phases.Pending, phases.Pending},
		mentorship.FacilitatedPeer: {phases.Pending, phases.Pending},
	} {
		asked := func() *story {
			return newStory(t).ask("q1", "mentee-1", "mentor-1", mentorship.RoleMentor, in).
				ask("q2", "mentee-1", "mentor-2", mentorship.RoleMentor, in).
				ask("q3", "mentee-2", "mentor-1", mentorship.RoleMentor, in)
		}
		accepted := asked().do("mentor-1", accept("q1", "mentor-1"))
		assert.Equal(t, want, [2]phases.RequestStatus{accepted.status("q2"), accepted.status("q3")}, "of a %s", in)
		opened := asked().do(coordinator, journal.RelationshipOpened{Outline: journal.Outline{Structure: in}}, journal.MatchMade{Mentor: "mentor-1", Mentee: "mentee-1"})
		assert.Equal(t, want, [2]phases.RequestStatus{opened.status("q2"), opened.status("q3")}, "of a %s that was opened before", in)
	}
}

// TestNoRequestIsMatchedAgainByAnother: taking a closing back takes back what it
// ended, not what had ended before.
func TestNoRequestIsMatchedAgainByAnother(t *testing.T) {
	s := newStory(t).team(0, 1).do(coordinator, joins("mentor-9", mentorship.RoleMentor)).
		ask("q1", "mentor-1", "mentee-1", mentorship.RoleMentee, mentorship.Team) // from outside to one inside
	s.load.Mentored = new(0)
	s.do("mentee-1", accept("q1", "mentee-1")).do("mentor-1", journal.Left{Person: "mentor-1", By: "mentor-1"})
	s.ask("q2", "mentor-1", "mentee-1", mentorship.RoleMentee, mentorship.Team).do("mentee-1", accept("q2", "mentee-1"))
	assert.Equal(t, []phases.RequestStatus{phases.Concluded, phases.Accepted}, []phases.RequestStatus{s.status("q1"), s.status("q2")})
	s.do("mentee-1", closing(journal.EndingEarly, "mentee-1"))
	assert.Equal(t, []phases.RequestStatus{phases.Concluded, phases.Concluded}, []phases.RequestStatus{s.status("q1"), s.status("q2")})
	s.do("mentee-1", journal.Reopened{By: "mentee-1"})
	assert.Equal(t, []phases.RequestStatus{phases.Concluded, phases.Accepted}, []phases.RequestStatus{s.status("q1"), s.status("q2")})
}

// TestPeopleAreWhatAMatchSays: who takes part in another role is not matched as
// something else.
func TestPeopleAreWhatAMatchSays(t *testing.T) {
	const other, full = "phases.people.other-role", "phases.capacity.full"
	s := newStory(t).applying()
	s.refused(coordinator, journal.MatchMade{Mentor: "mentee-1", Mentee: "mentee-2"}, other)
	s.refused(coordinator, journal.MatchMade{Mentor: "mentor-2", Mentee: "mentor-1"}, other)
	s.refused(coordinator, journal.RoleChanged{Person: "mentee-1", From: mentorship.RoleMentor, To: mentorship.RoleFacilitator}, other)
	s.refused("mentee-1", journal.ChallengeSet{By: "mentee-1", For: "mentor-1"}, other)
	s.refused(coordinator, journal.Joined{Person: "mentor-2", Role: mentorship.RoleMentor, Replaces: "mentee-1"}, other)
	s.load.Free = new(0)
	s.refused(coordinator, journal.MatchMade{Mentor: "mentor-1", Mentee: "mentee-2"}, full)
}

// TestPeersLapseNoPeers: who finds one peer may find another.
func TestPeersLapseNoPeers(t *testing.T) {
	for _, in := range []mentorship.Structure{"", mentorship.Peer, mentorship.FacilitatedPeer} {
		s := newStory(t).ask("q1", "peer-1", "peer-2", mentorship.RolePeer, in).ask("q2", "peer-1", "peer-3", mentorship.RolePeer, in).
			do("peer-2", accept("q1", "peer-2"))
		assert.Equal(t, phases.Pending, s.status("q2"), "of a %s", in)
	}
}

// TestWhatWasWithdrawnIsNotForwarded: whoever asked has thought better of it.
func TestWhatWasWithdrawnIsNotForwarded(t *testing.T) {
	s := newStory(t).requested().do("mentee-1", withdraw("q1", "mentee-1"))
	s.refused("mentee-1", journal.RequestForwarded{Request: "q1", To: "mentor-2"}, "phases.request.not-open")
}

// TestNobodyEndsWhatOthersAskedFor: neither by closing nor by asking somebody else
// in the same relationship.
func TestNobodyEndsWhatOthersAskedFor(t *testing.T) {
	const others = "phases.actor.ends-anothers-request"
	s := newStory(t).requested().ask("q2", "mentee-2", "mentor-1", mentorship.RoleMentor, mentorship.Dyad)
	withdrawn := closing(journal.EndingWithdrawn, "")
	s.refused("mentee-2", withdrawn, others)
	s.refused("mentee-1", withdrawn, others)
	s.copied().do(coordinator, withdrawn)
	s.copied().do(journal.Code("housekeeping"), withdrawn)
	lapsed := s.copied().do("mentor-1", decline("q1", "mentor-1")).do("mentee-2", withdraw("q2", "mentee-2"))
	lapsed.refused("mentee-2", withdrawn, others) // the first might still go on to somebody else
	lapsed.do("mentee-1", withdrawn)
	s.do("mentee-2", withdraw("q2", "mentee-2")).do("mentee-1", withdrawn)

	s = newStory(t).requested()
	outside := journal.RequestMade{Request: "q2", By: "mentee-2", To: "mentor-2", As: mentorship.RoleMentor}
	s.refused("mentee-2", outside, "phases.request.of-strangers")
	s.copied().do("mentor-1", decline("q1", "mentor-1")).refused("mentee-2", outside, "phases.request.of-strangers")
	s.copied().do(coordinator, outside)
	s.copied().ask("q2", "mentor-1", "mentee-2", mentorship.RoleMentee, mentorship.Group)
	s.copied().ask("q2", "mentee-1", "mentor-2", mentorship.RoleMentor, mentorship.Dyad)
	s.copied().ask("q2", "mentor-3", "mentee-1", mentorship.RoleMentee, mentorship.Dyad)

	s.ask("q2", "mentee-2", "mentor-1", mentorship.RoleMentor, mentorship.Dyad)
	onward := journal.RequestForwarded{Request: "q2", To: "mentor-9"}
	s.refused("mentee-2", onward, "phases.request.of-strangers") // nor by asking one of them first
	s.copied().do("mentor-1", decline("q2", "mentor-1")).refused("mentee-2", onward, "phases.request.of-strangers")
	s.copied().do(coordinator, onward)
	s.do("mentee-1", journal.RequestForwarded{Request: "q1", To: "mentor-2"}) // who began it asks whom they will
}

// TestARequestIsNotForwardedIntoAnother that is open between the same two.
func TestARequestIsNotForwardedIntoAnother(t *testing.T) {
	s := newStory(t).ask("q1", "mentee-1", "mentor-1", mentorship.RoleMentor, mentorship.Dyad).
		ask("q2", "mentee-1", "mentor-2", mentorship.RoleMentor, mentorship.Dyad)
	s.refused("mentee-1", journal.RequestForwarded{Request: "q1", To: "mentor-2"}, "phases.request.doubled")
	s.do("mentor-2", decline("q2", "mentor-2")).do("mentee-1", journal.RequestForwarded{Request: "q1", To: "mentor-2"})
	back := newStory(t).requested().ask("q2", "mentor-2", "mentee-1", mentorship.RoleMentee, mentorship.Dyad)
	back.refused("mentee-1", journal.RequestForwarded{Request: "q1", To: "mentor-2"}, "phases.request.doubled")
}

// TestNoThirdIsAcceptedIntoADyad: who oversees is none of the two, a place that is
// free again is taken, and the programme decides otherwise if it will.
func TestNoThirdIsAcceptedIntoADyad(t *testing.T) {
	const noRoom = "phases.people.no-room"
	s := newStory(t).matched().do(coordinator, joins("facilitator-1", mentorship.RoleFacilitator)).
		ask("q2", "mentee-2", "mentor-1", mentorship.RoleMentor, mentorship.Dyad).
		ask("q3", "mentee-1", "mentor-2", mentorship.RoleMentor, mentorship.Dyad)
	s.refused("mentor-1", accept("q2", "mentor-1"), noRoom)
	s.refused("mentor-2", accept("q3", "mentor-2"), noRoom)
	s.copied().do("mentor-1", journal.Left{Person: "mentor-1"}).do("mentor-2", accept("q3", "mentor-2"))
	s.do(coordinator, joins("mentee-3", mentorship.RoleMentee)).refused("mentor-1", accept("q2", "mentor-1"), noRoom)

	group := newStory(t).applying().ask("q2", "mentee-2", "mentor-1", mentorship.RoleMentor, mentorship.Dyad).
		do("mentor-1", journal.RelationshipRedefined{Outline: journal.Outline{Structure: mentorship.Group}})
	group.do("mentor-1", accept("q2", "mentor-1"))
}

// TestAnAcceptanceTakesBackEveryOtherRequest, however many: the ids of what follows
// sort as it comes.
func TestAnAcceptanceTakesBackEveryOtherRequest(t *testing.T) {
	const others = 10_050
	var bodies []journal.Body
	for i := range others + 1 {
		x := numbered[mentorship.PersonID]("x", i)
		bodies = append(bodies, journal.RequestMade{
			Request: numbered[journal.RequestID]("q", i), By: x, To: "mentor-1", As: mentorship.RoleMentor, Wanted: journal.Outline{Structure: mentorship.Dyad},
		})
	}
	s := newStory(t)
	var err error
	s.journal = recorded(t, bodies...)
	s.state, err = s.machine.Replay(s.journal)
	require.NoError(t, err)
	s.at, s.n = s.at.Add(day), 1
	c := s.command("mentor-1", accept("q1", "mentor-1"))
	c.ID = journal.EventID(strings.Repeat("e", mentorship.MaxIDBytes-15))
	events, err := s.machine.Decide(s.state, c, s.context(c))
	require.NoError(t, err)
	require.Len(t, events, 4+others)
	require.True(t, slices.IsSortedFunc(events, func(a, b journal.Event) int { return strings.Compare(string(a.ID), string(b.ID)) }))
	c.ID += "e"
	_, err = s.machine.Decide(s.state, c, s.context(c))
	assertRefused(t, err, "phases.event.malformed") // there is no room for the longest
}
