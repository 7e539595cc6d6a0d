package structure

import (
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// Rules returns the rules about what each structure and mode requires, over the
// whole period. Each applies to its own structure or mode, and only where the
// policy sets the limit it needs; what does not apply is listed as such in the
// report. That the roster is a mentorship at all is told by
// [mentorship.RosterRules], with which this set can be merged.
func Rules() rule.Set[mentorship.Roster] { return rules }

// For returns those of [Rules] to which a relationship of the given structure
// and mode is held under the policy: what its participants may want to know
// beforehand.
func For(s mentorship.Structure, m mentorship.Mode, p mentorship.Policy) rule.Set[mentorship.Roster] {
	roster := mentorship.Roster{Relationship: mentorship.Relationship{Structure: s, Mode: m}, Policy: p}
	var kept []rule.Rule[mentorship.Roster]
	for r := range rules.All() {
		if scoped, ok := r.(rule.Scoped[mentorship.Roster]); !ok || scoped.Applies(roster) {
			kept = append(kept, r)
		}
	}
	return rule.NewSet(kept...)
}

var rules = rule.NewSet(slices.Concat(
	[]rule.Rule[mentorship.Roster]{
		notOneToOne(), foreignRole(),
		modeUnstated(), noChannel(), noCommonHours(), tooFar(),
		periodUnstated(), notCovered(), noAvailability(),
		rule.Adapt(capacityExceeded(), burdenOfRoster),
		rule.Adapt(capacityUnstated(), burdenOfRoster),
	},
	groupRules(), teamRules(), peerRules(), facilitatedRules(), functionalRules(),
)...)
