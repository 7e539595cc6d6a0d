package year

import (
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// differInValues work in time and well, and want different things of it. A concern
// about boundaries was looked into and found unfounded.
func differInValues(t *teller) {
	a := t.begins(pair{"dyad-03", "d03", "mentor-17", "mentee-27", mentorship.InPerson, 21}, "vestibular rehabilitation")
	a.usual(meetings()...)
	a.fits(date(time.November, 22), 2, "values")
	a.fits(date(time.November, 23), 4, "style", "personality")
	a.on(time.October, 12).by(a.mentee, journal.ConcernReported{Concern: "d03-c01", Kind: journal.ConcernBoundaries, About: a.mentor, By: a.mentee})
	a.on(time.October, 20).by(coordinator, journal.ConcernResolved{Concern: "d03-c01", Outcome: "unfounded"})
	a.on(time.November, 24).by(a.mentee, journal.ReviewRequested{By: a.mentee, Reason: "values"})
}

// differInStyle: one likes an agenda, the other talks as it comes.
func differInStyle(t *teller) {
	a := t.begins(pair{"dyad-18", "d18", "mentor-15", "mentee-47", mentorship.InPerson, 21}, "spinal cord injury")
	a.usual(meetings()...)
	a.fits(date(time.November, 22), 2, "style")
	a.fits(date(time.November, 23), 4, "values", "personality")
}

// differInTemper: one is quick and direct, the other needs time to speak.
func differInTemper(t *teller) {
	a := t.begins(pair{"dyad-12", "d12", "mentor-10", "mentee-38", mentorship.InPerson, 21}, "clinical education")
	a.usual(meetings()...)
	a.fits(date(time.November, 22), 2, "personality")
	a.fits(date(time.November, 23), 4, "values", "style")
	a.rates(date(time.November, 24), a.mentee, a.mentor, "mentor-qualities", 2, "communication")
	a.rates(date(time.November, 24), a.mentor, a.mentee, "mentee-qualities", 2, "communication")
}

// outOfField needs what the mentor does not know well, and the mentor says so. They
// meet rarely, as agreed. Once the mentee shows slides of the mentor and does not
// know that one names the source.
func outOfField(t *teller) {
	a := t.begins(pair{"dyad-23", "d23", "mentor-21", "mentee-60", mentorship.Virtual, 42}, "aphasia", "telerehabilitation")
	for i, on := range []time.Time{date(time.September, 13), date(time.October, 25), date(time.December, 6)} {
		a.session(on, a.circle)
		a.writes(on.Add(-3*day), 1)
		if i < 2 {
			a.works(on)
			a.moves(on.Add(12*day), 10)
		}
	}
	a.rates(date(time.November, 22), a.mentee, "", "fit", 2, "expertise")
	a.on(time.November, 10).by(a.mentee, journal.WorkReused{Work: "swallowing slides", Owner: a.mentor, By: a.mentee, In: "ward teaching"})
}

// turning becomes harsher with every month, and a mentee who was open closes up.
func turning(t *teller) {
	a := t.begins(pair{"dyad-15", "d15", "mentor-22", "mentee-41", mentorship.InPerson, 21}, "research methods")
	a.usual(meetings()...)
	for i := range 20 {
		on := date(time.September, 8).AddDate(0, 0, 5*i).Add(4 * time.Hour)
		traits := []mentorship.Trait{mentorship.Supportive, mentorship.Specific}
		if i >= 9 {
			traits = []mentorship.Trait{mentorship.Specific, mentorship.Attacking, mentorship.Judgmental}
		}
		a.told(on, on.Add(-time.Hour), false, traits...)
	}
	a.rates(date(time.November, 22), a.mentee, a.mentor, "mentor-qualities", 2, "non-judgmental")
	a.on(time.November, 24).by(a.mentee, journal.ReviewRequested{By: a.mentee, Reason: "attitude"})
}
