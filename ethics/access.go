package ethics

import (
	"slices"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// An AccessQuestion is what [AuditAccess] looks at.
type AccessQuestion struct {
	Seekers []Seeker
	// At is the instant at which consent must hold.
	At time.Time
	// Policy has the limits: [mentorship.Signs].SmallGroup and LeastRatio.
	Policy mentorship.Policy
	// Aspects are what people are grouped by, each alone and in twos; nil for those
	// of [mentorship.Aspects].
	Aspects []mentorship.Aspect
}

// Access is how those who asked for a mentor fared, by group.
type Access struct {
	// Asked people asked for a mentor, Matched of them have one. Goals of them said
	// what they seek, which Served of them found.
	Asked   int `json:"asked"`
	Matched int `json:"matched"`
	Goals   int `json:"goals"`
	Served  int `json:"served"`
	// SmallGroup is the least number of people of whom anything is told; 0 where the
	// policy has none, and then nothing is.
	SmallGroup int `json:"smallGroup"`
	// LeastRatio is the share, in percent, of the best rate that others reach; 0
	// where the policy has none.
	LeastRatio int `json:"leastRatio"`
	// Comparisons is for how many the chances of a false alarm are corrected.
	Comparisons int `json:"comparisons"`
	// Axes are the ways of grouping: aspects in the order asked for, then twos of
	// them, then goals. Twos of which either is withheld are left out.
	Axes []Axis `json:"axes"`
}

// Confidence is that of every interval of an [Access], and Level the chance of a
// false alarm from which on something is beyond chance (conventions).
const (
	accessConfidence = 0.95
	accessLevel      = 0.05
)

// AuditAccess compares how groups of people fare who ask for a mentor: how many are
// matched and find what they seek, how long they wait, which rank their mentor had
// for them, and how good the match is.
//
// A group is of people who shared the same view of an aspect with consent for
// statistics; everybody else is in no group, and counted as such. A group of fewer
// people than the policy's SmallGroup is told by no figure and not named, and
// neither are others from whose figures and the totals its own could be computed.
// [Axis] says how that is done, and what it does not hold against.
//
// What is found is something for people to look into. A gap does not say why, and
// that none is seen among few people says little.
//
// The error wraps [ErrSeeker]. The time is proportional to the groups that are told
// of times the people, who are sorted for each.
func AuditAccess(q AccessQuestion) (Access, error) {
	if err := validate(q.Seekers); err != nil {
		return Access{}, err
	}
	a := Access{Asked: len(q.Seekers), Axes: []Axis{}}
	for i := range q.Seekers {
		t := tallyOf(&q.Seekers[i])
		a.Matched += t.yes(Matched)
		a.Goals += t.of(GoalServed)
		a.Served += t.yes(GoalServed)
	}
	small, ok := q.Policy.Signs.SmallGroup.Value()
	if !ok {
		return a, nil
	}
	a.SmallGroup = max(1, small)
	if share, ok := q.Policy.Signs.LeastRatio.Value(); ok && share > 0 && share <= 100 {
		a.LeastRatio = share
	}
	for _, s := range sorting(&q, a.SmallGroup) {
		a.Axes = append(a.Axes, a.tell(s))
	}
	a.correct()
	return a, nil
}

// sorting returns the ways of grouping, with their people.
func sorting(q *AccessQuestion, small int) []*sorted {
	aspects := q.Aspects
	if aspects == nil {
		aspects = mentorship.Aspects()
	}
	var single, all []*sorted
	for i, aspect := range aspects {
		if !slices.Contains(aspects[:i], aspect) {
			single = append(single, byAspect(q, aspect, small))
		}
	}
	all = slices.Clone(single)
	for i, one := range single {
		for _, other := range single[i+1:] {
			if !one.withheld() && !other.withheld() {
				all = append(all, crossed(one, other, small))
			}
		}
	}
	return append(all, byGoal(q, small))
}
