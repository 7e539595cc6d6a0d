package quality

import (
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// Rules returns the rules of this package: one for each [Quality], those about
// views that differ and ratings that fall, those about guidance that needs what is
// lacking, and one for each of the seven signs of a mentor who does harm. They are
// for coordinators: findings rest on what people reported of one another.
func Rules() rule.Set[journal.View] { return rules }

var rules = newRules()

func newRules() rule.Set[journal.View] {
	set := rule.NewSet(differ(), falling(), impracticalGuidance(), impracticalAdvice())
	rows := table
	for i := range rows {
		set = set.With(rows[i].low())
	}
	return set.With(tormentors()...)
}
