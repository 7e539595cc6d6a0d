package phases

import (
	"sync"

	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// possible returns the rules about what can happen that concern an act.
func possible(a act) *checks { return &possibilities()[a] }

var possibilities = sync.OnceValue(func() *[numActs]checks {
	var sets [numActs]checks
	concern := func(set rule.Set[Step], acts ...act) {
		for _, a := range acts {
			sets[a] = newChecks(set)
		}
	}
	pick := func(set rule.Set[Step], codes ...rule.Code) rule.Set[Step] {
		var picked rule.Set[Step]
		for r := range set.All() {
			for _, code := range codes {
				if r.Info().Code == code {
					picked = picked.With(r)
				}
			}
		}
		return picked
	}
	settling := pick(requestRules(), "phases.request.unknown", "phases.request.not-open", "phases.request.of-others", "phases.request.asked-before")
	place := pick(requestRules(), "phases.request.no-place")
	concern(settling, requestRanked, requestDeclined, requestWithdrawn, requestExpired)
	made := place.Merge(pick(requestRules(), "phases.request.doubled"))
	concern(settling.Merge(made), requestForwarded)
	concern(settling.Merge(place).Merge(pick(peopleRules(), "phases.people.other-role")), requestAccepted)
	concern(made, requestMade)

	role := pick(peopleRules(), "phases.people.other-role")
	concern(role, matchMade, roleChanged, challengeSet)
	concern(pick(peopleRules(), "phases.people.doubled").Merge(role), joined)

	concern(pick(workRules(), "phases.reference.doubled"), sessionPlanned, perspectiveShared)
	concern(pick(workRules(), "phases.reference.doubled").Merge(role), goalSet)
	concern(pick(workRules(), "phases.reference.doubled", "phases.reference.unknown"), taskAgreed)
	change := pick(workRules(), "phases.reference.unknown", "phases.reference.settled")
	concern(change, goalChanged, goalMoved, goalMet, goalDropped, taskDone, taskDropped, sessionHeld, projectFinished)
	concern(change.Merge(pick(workRules(), "phases.session.out-of-time")), sessionMissed, sessionCancelled)
	concern(change.Merge(pick(workRules(), "phases.session.other-start")), sessionRescheduled)
	concern(change.Merge(pick(workRules(), "phases.reference.of-another")), perspectiveWithdrawn)

	concern(pick(agreementRules(), "phases.agreement.other-version"), agreementProposed, agreementAmended)
	concern(agreementRules(), agreementSigned)

	concern(pick(courseRules(), "phases.pause.doubled", "phases.pause.ends-before"), paused)
	concern(pick(courseRules(), "phases.pause.none"), resumed)
	concern(pick(courseRules(), "phases.period.not-later"), extended)
	concern(pick(courseRules(), "phases.closure.other-ending"), closed, left)
	concern(pick(courseRules(), "phases.people.matched-here"), rematchMade)
	return &sets
})
