package matching

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// An arrangement is a problem that has been checked, with everybody in order of
// id and all that is worked out once for each person.
type arrangement struct {
	scene     Scene
	objective Objective
	strict    bool
	floor     *int
	given     []Weighted // as they came
	criteria  []Weighted // by weight
	prepared  []Prepared // in the same order
	rules     rule.Set[mentorship.Pairing]
	barring   rule.Set[mentorship.Pairing] // those of the rules that can forbid a pair
	slots     []Slots                      // of each mentor
	demands   Demands                      // canonical
	between   between
	known     acquaintance
	limit     int // candidates of each mentee; 0 for all

	menteeRankings, mentorRankings map[mentorship.PersonID]Ranking
	look                           *look
}

// arrange checks a problem and prepares it. The error is a [ProblemError].
func arrange(p Problem) (*arrangement, error) {
	if f := p.check(); len(f) > 0 {
		return nil, &ProblemError{f}
	}
	a := &arrangement{limit: p.Candidates, strict: p.Strict, criteria: byWeight(p.Criteria), given: p.Criteria}
	a.objective, _ = p.Objective.known()
	if p.Floor != nil {
		a.floor = new(*p.Floor)
	}
	a.scene = Scene{
		Mentors: byID(p.Mentors), Mentees: byID(p.Mentees),
		Mode: p.Mode, Period: p.Period, Policy: &p.Policy,
	}
	if period, err := mentorship.NewPeriod(p.Period.From, p.Period.Until); err == nil {
		a.scene.Period = period // in UTC, whatever the zone that it came in
	}
	a.slots = slots(a.scene, p.Taken)
	a.demands = p.Demands.canonical()
	a.menteeRankings, a.mentorRankings = p.MenteeRankings, p.MentorRankings
	a.between = newBetween(p, a.scene)
	a.known = newAcquaintance(&a.between, a.scene)
	var f faults
	a.prepared = make([]Prepared, len(a.criteria))
	for k, c := range a.criteria {
		a.prepared[k] = unprepared{c.Criterion, a}
		if preparer, ok := c.Criterion.(Preparer); ok {
			a.prepared[k] = preparer.Prepare(a.scene)
		}
		if a.prepared[k] == nil {
			f.add(FaultMissing, a.criterionPath(k), "%q prepares nothing", c.Name)
		}
	}
	a.rules = prepareRules(p.Eligibility, a.scene)
	if err := a.rules.Validate(); err != nil {
		f.add(FaultEligibility, "/eligibility", "when prepared: %v", err)
	}
	if len(f) > 0 {
		return nil, &ProblemError{f}
	}
	a.barring = a.rules
	for _, info := range a.rules.Infos() {
		if info.Severity < rule.Violation {
			a.barring = a.barring.Without(info.Code)
		}
	}
	return a, nil
}

// criterionPath returns where one of the ordered criteria stands in the
// problem.
func (a *arrangement) criterionPath(k int) string {
	return at("/criteria", slices.IndexFunc(a.given, func(w Weighted) bool { return w.Name == a.criteria[k].Name }))
}

func byID(people []mentorship.Person) []mentorship.Person {
	return slices.SortedFunc(slices.Values(people), func(a, b mentorship.Person) int { return cmp.Compare(a.ID, b.ID) })
}

// prepareRules returns the set with the rules that can be prepared replaced by
// what they prepare, at the severities of the set.
func prepareRules(set rule.Set[mentorship.Pairing], s Scene) rule.Set[mentorship.Pairing] {
	infos := set.Infos()
	k := 0
	for r := range set.All() {
		if preparer, ok := r.(RulePreparer); ok {
			code, severity := infos[k].Code, infos[k].Severity
			set = set.Without(code).With(preparer.PrepareRule(s)).WithSeverity(code, severity)
		}
		k++
	}
	return set
}

// slots returns what each mentor of the scene has to give.
func slots(s Scene, taken map[mentorship.PersonID]int) []Slots {
	list := make([]Slots, len(s.Mentors))
	for j := range s.Mentors {
		m := &s.Mentors[j]
		list[j] = Slots{Mentor: m.ID, Capacity: capacity(s.Policy, m), Taken: taken[m.ID]}
	}
	return list
}

// capacity returns how many mentees somebody takes: the policy's number where
// they have not said, 0 where neither does.
func capacity(policy *mentorship.Policy, p *mentorship.Person) int {
	if p.Capacity != nil {
		return *p.Capacity
	}
	standard, _ := policy.Capacity.Value()
	return standard
}

// open returns how many slots a mentor has left for this round. More than fit
// an int32 are as good as without end.
func (s Slots) open() int32 { return int32(min(max(s.Capacity-s.Taken, 0), math.MaxInt32)) }

// An unprepared criterion is asked about each pairing as it comes.
type unprepared struct {
	criterion   Criterion
	arrangement *arrangement
}

func (u unprepared) RatePair(mentor, mentee int) Rating {
	return u.criterion.Rate(u.arrangement.pairing(mentor, mentee))
}

func (u unprepared) DescribePair(mentor, mentee int) string {
	if describer, ok := u.criterion.(Describer); ok {
		return describer.Describe(u.arrangement.pairing(mentor, mentee))
	}
	return ""
}

// pairing returns one pairing with all that is known between the two.
func (a *arrangement) pairing(mentor, mentee int) mentorship.Pairing {
	var seen view
	return a.between.pairing(&seen, a.scene, mentor, mentee)
}

// forbids reports whether a finding makes a pair ineligible.
func (a *arrangement) forbids(f rule.Finding) bool {
	return f.Severity >= rule.Violation && (f.Outcome == rule.Broken || a.strict)
}

// score returns the score of a pair and the first criterion, -1 if none, whose
// rating is not valid.
func (a *arrangement) score(mentor, mentee int) (score int32, wrong int) {
	for k, c := range a.prepared {
		r := c.RatePair(mentor, mentee)
		if !r.Valid() {
			return 0, k
		}
		points, _ := r.points()
		score += points * int32(a.criteria[k].Weight)
	}
	return score, -1
}

// parts returns where a score comes from, in the order of the criteria.
func (a *arrangement) parts(mentor, mentee int) []mentorship.Part {
	parts := make([]mentorship.Part, 0, len(a.prepared))
	for k, c := range a.prepared {
		r := c.RatePair(mentor, mentee)
		points, counts := r.points()
		if !counts {
			continue
		}
		note := ""
		if d, ok := c.(PairDescriber); ok {
			note = d.DescribePair(mentor, mentee)
		}
		parts = append(parts, mentorship.Part{
			Criterion: a.criteria[k].Name, Points: int(points), Weight: a.criteria[k].Weight,
			Unstated: r == Unstated, Note: note,
		})
	}
	return parts
}

// pointer escapes a key for a JSON Pointer.
func pointer(key string) string { return strings.NewReplacer("~", "~0", "/", "~1").Replace(key) }
