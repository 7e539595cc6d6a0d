package phases

import (
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// A Participant is somebody's part in a relationship.
type Participant struct {
	Person mentorship.PersonID
	Role   mentorship.Role
	// Joined is when the role began, and Left when it ended; zero while it lasts.
	Joined, Left time.Time
	// Ending is how it ended for this person before the relationship did.
	Ending journal.Ending

	// Phase is how far somebody who is mentored has come; empty for the others.
	// It stays what it was when the person leaves or the relationship is closed.
	Phase journal.PhaseName
	// Entered is when that phase was entered.
	Entered time.Time
	// Progress is when the person's mentorship last moved: joining, entering a
	// phase, and whatever is recorded of the person's work in it, messages not
	// among it (convention).
	Progress time.Time

	// Prepared is what the person found when reflecting; nil where not stated.
	Prepared *bool
	// Commitment is as last stated; nil where not stated.
	Commitment *journal.CommitmentStated
	// Points are those that were discussed with somebody who is mentored, in the
	// order of [journal.Points].
	Points []journal.Point
	// Signed is the version of the agreement that the person signed last, 0 for
	// none.
	Signed journal.Ordinal
	// Paused reports whether the person alone is paused.
	Paused bool
	// Waiting says that the person is to be matched again, and Into the
	// relationship in which they go on instead, once there is one.
	Waiting bool
	Into    mentorship.RelationshipID
}

// Active reports whether the part lasts. In a relationship that was closed, who
// took part to the end is active for ever.
func (p Participant) Active() bool { return p.Left.IsZero() }

// A member is what the machine keeps of a [Participant].
type member struct {
	person mentorship.PersonID
	role   mentorship.Role
	stage  stage // of those who are mentored
	since  stage // that of the whole when they joined, if it was further; see core.reached

	joined, left, entered, progress time.Time
	ending                          journal.Ending
	leftBy                          mentorship.PersonID

	prepared   answer
	committed  answer // whether the commitment is full
	commitment journal.CommitmentStated
	points     pointSet
	signed     journal.Ordinal
	signedAt   time.Time
	raised     bool // told what they expect by their culture
	waiting    bool
	into       mentorship.RelationshipID

	// What was recorded in the phase of application.
	feedback, reflections, challenges, confidence int

	pauses  []mentorship.Period // of this person alone; the last may be open
	resumes time.Time           // when the open pause is to end, if that was said
}

// An answer may be missing.
type answer uint8

const (
	unsaid answer = iota
	no
	yes
)

func answerOf(b bool) answer {
	if b {
		return yes
	}
	return no
}

// A pointSet is a set of the five points.
type pointSet uint8

var points = journal.Points()

const allPoints pointSet = 1<<5 - 1

func pointOf(p journal.Point) pointSet {
	for i, q := range points {
		if p == q {
			return 1 << i
		}
	}
	return 0
}

func (set pointSet) list() []journal.Point {
	var in []journal.Point
	for i, p := range points {
		if set>>i&1 == 1 {
			in = append(in, p)
		}
	}
	return in
}

func (m *member) active() bool { return m.left.IsZero() }

// goneBefore reports whether the part was over when another began.
func (m *member) goneBefore(o *member) bool { return !m.active() && !m.left.After(o.joined) }

func (m *member) paused() bool {
	_, open := openSince(m.pauses)
	return open
}

func (c *core) participant(m *member) Participant {
	p := Participant{
		Person: m.person, Role: m.role, Joined: m.joined, Left: m.left, Ending: m.ending,
		Entered: m.entered, Progress: m.progress, Points: m.points.list(),
		Signed: m.signed, Paused: m.paused(), Waiting: m.waiting, Into: m.into,
	}
	if m.role.Mentored() {
		p.Phase = c.machine.name(m.stage)
	}
	if m.prepared != unsaid {
		p.Prepared = new(m.prepared == yes)
	}
	if m.committed != unsaid {
		p.Commitment = new(m.commitment)
	}
	return p
}
