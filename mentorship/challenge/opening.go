package challenge

import (
	"cmp"
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// An Opening is a reason to look at what stands between a mentorship and its
// benefit.
type Opening struct {
	Reason OpeningReason `json:"reason"`
	// Person is whose benefit is missing, or who asked.
	Person   mentorship.PersonID `json:"person,omitzero"`
	Evidence rule.Evidence       `json:"evidence"`
}

// An OpeningReason says why one looks: a closed vocabulary.
type OpeningReason string

// The reasons.
const (
	Requested     OpeningReason = "requested"      // somebody asked for it
	BenefitMissed OpeningReason = "benefit-missed" // somebody rates their benefit low
	GoalsStill    OpeningReason = "goals-still"    // goals do not come nearer
)

// UnmarshalText refuses a word that is not in the vocabulary with an error
// wrapping [mentorship.ErrText].
func (r *OpeningReason) UnmarshalText(text []byte) error {
	return mentorship.DecodeWord(r, text, "reason of an opening", Requested, BenefitMissed, GoalsStill)
}

// Openings returns every reason to look that the view shows, in order of reason
// and person. The mentor's benefit counts like the mentee's. Anybody may ask; those
// who have left the mentorship give no reason any more. Without any, nothing speaks
// for a review. Where nobody was asked about benefit, that does not say that there is
// any.
func Openings(v journal.View) []Opening {
	list := []Opening{}
	for _, r := range v.Facts().Reviews().All() {
		if side, known := v.Side(r.Body.By); known && !side.Left.IsZero() || !v.Window().Contains(r.At) {
			continue
		}
		list = append(list, Opening{Requested, r.Body.By, rule.Evidence{
			Name: "review-requested", Got: rule.Text(r.Body.Reason), Events: []string{string(r.Event)},
		}})
	}
	if low, set := v.Signs().LowRating.Value(); set {
		for _, r := range v.Ratings("", Fit, benefit) {
			side, known := v.Side(r.By)
			if last := r.Last(); known && side.Left.IsZero() && last.Score.OnFive() && int(last.Score) <= low {
				list = append(list, Opening{BenefitMissed, r.By, rule.Evidence{
					Name: "benefit", Got: rule.Count(int64(last.Score)), Want: rule.Count(int64(low) + 1).With(rule.AtLeast), Events: []string{string(last.Event)},
				}})
			}
		}
	}
	for i := range v.Sides() {
		if moved := still(v, &v.Sides()[i]); moved.Of > 0 {
			list = append(list, Opening{GoalsStill, v.Sides()[i].Person, moved.Evidence("goals-moved")})
		}
	}
	slices.SortStableFunc(list, func(a, b Opening) int {
		return cmp.Or(cmp.Compare(a.Reason, b.Reason), cmp.Compare(a.Person, b.Person))
	})
	return list
}

// still returns how many goals of somebody who is mentored have had twice the time of
// a stall, by their clock, where nothing was reached of any; else zero.
func still(v journal.View, s *journal.Side) (t journal.Tally) {
	stall, set := v.Policy().StallAfter.Value()
	if !set || !s.Role.Mentored() || !s.Left.IsZero() || s.Goals.Moved.Count+s.Goals.Reached.Count > 0 {
		return t
	}
	clock := v.Facts().Clock(s.Person)
	for _, g := range v.Facts().Goals().All() {
		if g.For == s.Person && g.State == journal.GoalOpen && v.Window().Contains(g.Set.At) && clock.Between(g.Set.At, v.At())/2 >= stall.Std() {
			t.Of, t.Events = t.Of+1, append(t.Events, g.Set.Event)
		}
	}
	return t
}
