package matching

import (
	"sync"

	"github.com/go-mentorship/mentorkit/matching/internal/candidates"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// A look is how the pairs of a problem are gone through: what of criteria and
// rules is known by classes or from an index, and what takes a look at the pair.
type look struct {
	*arrangement
	search candidates.Search

	list     int       // the criterion that lists mentors; -1 for none
	parts    []int     // the criteria that are asked pair by pair
	bounders []Bounder // those of them that tell more beforehand; nil for the others
	sieves   []Sieve   // the rules that do

	// Of the rules that can forbid a pair, those of no class: about strangers
	// the first find nothing.
	relational, others rule.Set[mentorship.Pairing]

	mutex sync.Mutex
	wrong []wrongRating // by criterion
}

func newLook(a *arrangement) *look {
	l := &look{arrangement: a, list: -1, wrong: make([]wrongRating, len(a.criteria))}
	l.search.Mentors, l.search.Mentees = len(a.scene.Mentors), len(a.scene.Mentees)
	l.search.Looker = l.looker
	for k := range a.prepared {
		l.criterion(k)
	}
	infos := a.barring.Infos()
	k := 0
	for r := range a.barring.All() {
		l.rule(infos[k].Code, r)
		k++
	}
	return l
}

// criterion finds the way in which a criterion is asked. The weightiest that
// lists mentors does so.
func (l *look) criterion(k int) {
	weight := int64(l.criteria[k].Weight)
	if _, lists := l.prepared[k].(Lister); lists && weight > 0 && l.list < 0 {
		l.list, l.search.List = k, &candidates.List{Weight: weight}
		return
	}
	if c, ok := l.classed(l.prepared[k]); ok {
		table, ok := candidates.NewTable(weight, c.mentors, c.mentees, func(mentorClass, menteeClass int) int16 {
			mentor, mentee, anybody := c.first(mentorClass, menteeClass)
			if !anybody {
				return 0
			}
			r := l.prepared[k].RatePair(mentor, mentee)
			if !r.Valid() {
				l.refuseRating(k, mentor, mentee, r)
				return candidates.Out
			}
			points, _ := r.points()
			return int16(points)
		})
		if ok {
			l.search.Tables = append(l.search.Tables, table)
			return
		}
	}
	l.parts = append(l.parts, k)
	bounder, bounded := l.prepared[k].(Bounder)
	l.bounders = append(l.bounders, bounder)
	l.search.Parts = append(l.search.Parts, candidates.Part{Most: max(0, weight*int64(Best)), Bounded: bounded})
}

// rule finds the way in which a rule is asked.
func (l *look) rule(code rule.Code, r rule.Rule[mentorship.Pairing]) {
	alone := l.only(code)
	if sieve, ok := r.(Sieve); ok {
		l.sieves = append(l.sieves, sieve)
	}
	if c, ok := l.classed(r); ok {
		filter, ok := candidates.NewFilter(c.mentors, c.mentees, func(mentorClass, menteeClass int) bool {
			mentor, mentee, anybody := c.first(mentorClass, menteeClass)
			return !anybody || !l.forbidden(alone.AppendFindings(nil, l.pairing(mentor, mentee)))
		})
		if ok {
			l.search.Filters = append(l.search.Filters, filter)
			return
		}
	}
	if r, ok := r.(Relational); ok && r.PassesStrangers() {
		l.relational = l.relational.Merge(alone)
		return
	}
	l.others = l.others.Merge(alone)
}

// only returns the set of one of the barring rules.
func (a *arrangement) only(code rule.Code) rule.Set[mentorship.Pairing] {
	set := a.barring
	for _, info := range a.barring.Infos() {
		if info.Code != code {
			set = set.Without(info.Code)
		}
	}
	return set
}
