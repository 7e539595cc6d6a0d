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

// classes are those of a criterion or a rule, and who is the first of each.
type classes struct {
	mentors, mentees         []int32
	firstMentor, firstMentee []int32
}

// first returns the first of two classes, false if there is nobody in one.
func (c classes) first(mentorClass, menteeClass int) (mentor, mentee int, anybody bool) {
	j, i := c.firstMentor[mentorClass], c.firstMentee[menteeClass]
	return int(j), int(i), j >= 0 && i >= 0
}

// classed returns the classes of a criterion or a rule, false if there are none
// or so many that looking at each pair of them would not pay.
func (l *look) classed(of any) (classes, bool) {
	classed, ok := of.(Classed)
	if !ok {
		return classes{}, false
	}
	var c classes
	c.mentors, c.mentees = classed.Classes()
	c.firstMentor, c.firstMentee = firsts(c.mentors), firsts(c.mentees)
	if len(c.mentors) != len(l.scene.Mentors) || len(c.mentees) != len(l.scene.Mentees) {
		return classes{}, false
	}
	looked := len(c.mentors) * len(c.mentees) / 2
	if l.limit > 0 {
		looked /= 16 // most pairs are never looked at
	}
	return c, len(c.firstMentor)*len(c.firstMentee) <= looked
}

// firsts returns the first of each class, -1 where there is nobody; nil if the
// classes are out of range.
func firsts(class []int32) []int32 {
	var first []int32
	for i, c := range class {
		if c < 0 || int(c) >= len(class) {
			return nil
		}
		for int(c) >= len(first) {
			first = append(first, -1)
		}
		if first[c] < 0 {
			first[c] = int32(i)
		}
	}
	return first
}

// looker returns what looks at pairs one by one.
func (l *look) looker() candidates.Looker {
	var seen view
	var found []rule.Finding
	var listed []Listed
	var before []uint64
	pass := func(mentor, mentee int) bool {
		strangers := l.known.strangers(mentor, mentee)
		if strangers && l.others.Len() == 0 {
			return true
		}
		pairing := l.between.pairing(&seen, l.scene, mentor, mentee)
		found = l.others.AppendFindings(found[:0], pairing)
		if !strangers {
			found = l.relational.AppendFindings(found, pairing)
		}
		return !l.forbidden(found)
	}
	return candidates.Looker{
		Pass: pass,
		Sift: func(set []uint64, mentee int) {
			for _, sieve := range l.sieves {
				before = append(before[:0], set...)
				sieve.Sift(set, mentee)
				for k, was := range before {
					set[k] &= was // it adds nobody
				}
			}
		},
		Bound: func(part, mentor, mentee int) int64 {
			weight := int64(l.criteria[l.parts[part]].Weight)
			least, most := l.bounders[part].BoundPair(mentor, mentee)
			return max(weight*int64(least), weight*int64(most))
		},
		Score: func(part, mentor, mentee int) (int64, bool) {
			k := l.parts[part]
			r := l.prepared[k].RatePair(mentor, mentee)
			if !r.Valid() {
				if pass(mentor, mentee) {
					l.refuseRating(k, mentor, mentee, r)
				}
				return 0, false
			}
			points, _ := r.points()
			return int64(points) * int64(l.criteria[k].Weight), true
		},
		List: func(dst []candidates.Listed, mentee int) ([]candidates.Listed, int32) {
			return l.listed(dst, &listed, mentee)
		},
	}
}

// listed translates what a criterion lists.
func (l *look) listed(dst []candidates.Listed, list *[]Listed, mentee int) ([]candidates.Listed, int32) {
	lister, _ := l.prepared[l.list].(Lister)
	var rest Rating
	*list, rest = lister.AppendListed((*list)[:0], mentee)
	if !rest.Valid() {
		return l.everybody(dst, mentee)
	}
	last := int32(-1)
	for _, e := range *list {
		if e.Mentor <= last || int(e.Mentor) >= len(l.scene.Mentors) || !e.Rating.Valid() {
			return l.everybody(dst[:0], mentee)
		}
		last = e.Mentor
		points, _ := e.Rating.points()
		dst = append(dst, candidates.Listed{Mentor: e.Mentor, Points: points})
	}
	points, _ := rest.points()
	return dst, points
}

// everybody lists all mentors, in place of a list that keeps no contract.
func (l *look) everybody(dst []candidates.Listed, mentee int) ([]candidates.Listed, int32) {
	for j := range l.scene.Mentors {
		r := l.prepared[l.list].RatePair(j, mentee)
		if !r.Valid() {
			l.refuseRating(l.list, j, mentee, r)
		}
		points, _ := r.points()
		dst = append(dst, candidates.Listed{Mentor: int32(j), Points: points})
	}
	return dst, 0
}

// refuseRating remembers a rating that is not valid.
func (l *look) refuseRating(k, mentor, mentee int, r Rating) {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	l.wrong[k].add(mentor, mentee, r)
}
