package journal

import "github.com/go-mentorship/mentorkit/mentorship"

// A ReadinessStated is what somebody found when reflecting on whether they are
// prepared for the mentorship (R9).
type ReadinessStated struct {
	Person   mentorship.PersonID `json:"person"`
	Prepared bool                `json:"prepared"`
}

// Form returns readiness-stated.
func (ReadinessStated) Form() Form { return Form{"readiness-stated", 1} }

// A CommitmentStated is how far somebody commits to taking part, and has the
// time and the energy for it (R9).
type CommitmentStated struct {
	Person        mentorship.PersonID `json:"person"`
	Participation Percent             `json:"participation"`
	Time          Percent             `json:"time"`
	Energy        Percent             `json:"energy"`
}

// Form returns commitment-stated.
func (CommitmentStated) Form() Form { return Form{"commitment-stated", 1} }

// Full reports whether all three are complete; less invites mistrust (R9).
func (b CommitmentStated) Full() bool {
	return b.Participation == Full && b.Time == Full && b.Energy == Full
}
