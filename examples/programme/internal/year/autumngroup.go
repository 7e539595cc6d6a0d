package year

import (
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/phases"
)

// beforeOthers is a group in which what is hard to hear is said before everybody.
func beforeOthers(t *teller) {
	c := among("mentor-16", mentorship.FaceToFace, 21, "mentee-50", "mentee-51")
	r := t.grouped("group-3", "g3", c, mentorship.InPerson)
	r.on(time.August, 9).acquainted(c)
	r.on(time.September, 1).aims(mentorship.ClinicalSuccess, c.others...).agreed(c, mentorship.CircleRelationship)
	r.on(time.September, 6).by(c.lead, journal.PhaseEntered{Phase: phases.Application})
	for i, on := range meetings() {
		r.session(on, c)
		who := c.others[i%2]
		r.at(on.Add(day)).by(c.lead, journal.FeedbackGiven{
			Feedback: journal.FeedbackID(r.name("f")), From: c.lead, To: who, On: "session", Happened: on.Add(6 * time.Hour), Public: i != 0,
			Traits: found(nil, mentorship.Supportive, mentorship.Specific),
		})
		r.at(on.Add(5*day)).by(who, journal.GoalMoved{Goal: r.goals[who], Progress: journal.Percent(15 + 15*i), By: who})
	}
}

// silent is a group that was opened and of which little was heard since.
func silent(t *teller) {
	c := among("mentor-19", mentorship.Video, 21, "mentee-43", "mentee-44")
	t.grouped("group-4", "g4", c, mentorship.Virtual)
}

// grouped opens a group in August, whose people say that they are ready.
func (t *teller) grouped(id mentorship.RelationshipID, prefix string, c circle, mode mentorship.Mode) *thread {
	r := t.of(id, prefix).on(time.August, 2).job("matching round", journal.RelationshipOpened{Outline: journal.Outline{
		Structure: mentorship.Group, Mode: mode, Setting: mentorship.Clinical,
		Period: mentorship.Period{From: date(time.August, 2).Add(-8 * time.Hour), Until: theYear.Until},
	}})
	for _, mentee := range c.others {
		r.job("matching round", journal.MatchMade{Mentor: c.lead, Mentee: mentee})
	}
	return r.on(time.August, 3).ready(c.all()...)
}
