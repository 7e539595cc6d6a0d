package phases

// An actSet is a set of acts.
type actSet [2]uint64

func setOfActs(list ...act) (set actSet) {
	for _, a := range list {
		set[a/64] |= 1 << (a % 64)
	}
	return set
}

func (set actSet) has(a act) bool { return set[a/64]>>(a%64)&1 == 1 }

var (
	// asking is about people who need not belong to the relationship yet.
	asking = setOfActs(
		requestMade, requestRanked, requestForwarded, requestAccepted, requestDeclined, requestWithdrawn, requestExpired,
		matchMade, tieDeclared, concernReported,
	)
	// presence is what only those can do, or have done with them, who take part
	// at the time.
	presence = setOfActs(
		phaseEntered, joined, left, roleChanged, readinessStated, commitmentStated, pointDiscussed, resourcesStated,
		culturalExpectationRaised, culturalExpectationHeeded, agreementProposed, agreementSigned, agreementAmended,
		goalSet, goalMoved, goalMet, goalDropped, sessionPlanned, sessionHeld, sessionMissed, sessionCancelled,
		sessionRescheduled, taskAgreed, challengeSet, adviceGiven, adviceAnswered, adviceUsed, approvalAsked,
		approvalAnswered, questionAsked, understandingChecked, paused, resumed,
	)
	// progressing moves somebody's mentorship on; see [Participant.Progress].
	progressing = setOfActs(
		phaseEntered, joined, readinessStated, commitmentStated, pointDiscussed, resourcesStated,
		culturalExpectationRaised, culturalExpectationHeeded, agreementProposed, agreementSigned, agreementAmended,
		goalSet, goalChanged, goalMoved, goalMet, goalDropped, projectFinished, sessionHeld, taskAgreed, taskDone,
		challengeSet, adviceGiven, adviceAnswered, adviceUsed, approvalAsked, approvalAnswered, questionAsked,
		understandingChecked, feedbackGiven, feedbackAnswered, reflectionWritten, ratingGiven, outcomeMeasured,
	)
	// leading brings further events about.
	leading = setOfActs(
		requestAccepted, matchMade, relationshipOpened, joined, left, rematchMade, relationshipRedefined, closed,
	)
	// plain has no member that is not compared with what is known already, so
	// that a body is well formed if it is possible.
	plain = setOfActs(
		requestExpired, phaseEntered, readinessStated, agreementSigned, goalMet, taskDone, resumed,
	)
	// inName are those of the plain ones that somebody must be named for.
	inName = setOfActs(readinessStated, agreementSigned, goalMet)
)
