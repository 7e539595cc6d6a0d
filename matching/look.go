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

	list  int   // the criterion that lists mentors; -1 for none
	parts []int // the criteria that are asked pair by pair

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
	table, ok := l.table(l.prepared[k], weight, func(mentor, mentee int) int16 {
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
	l.parts = append(l.parts, k)
	l.search.Parts = append(l.search.Parts, candidates.Part{Most: max(0, weight*int64(Best))})
}

// rule finds the way in which a rule is asked.
func (l *look) rule(code rule.Code, r rule.Rule[mentorship.Pairing]) {
	alone := l.only(code)
	table, ok := l.table(r, 0, func(mentor, mentee int) int16 {
		if l.forbidden(alone.AppendFindings(nil, l.pairing(mentor, mentee))) {
			return candidates.Out
		}
		return 0
	})
	if ok {
		l.search.Tables = append(l.search.Tables, table)
		return
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

// table returns the table of what is known by classes, false if it is not or
// would not pay.
func (l *look) table(of any, weight int64, points func(mentor, mentee int) int16) (candidates.Table, bool) {
	classed, ok := of.(Classed)
	if !ok {
		return candidates.Table{}, false
	}
	mentors, mentees := classed.Classes()
	if len(mentors) != len(l.scene.Mentors) || len(mentees) != len(l.scene.Mentees) {
		return candidates.Table{}, false
	}
	firstMentor, firstMentee := firsts(mentors), firsts(mentees)
	if len(firstMentor)*len(firstMentee) > len(mentors)*len(mentees)/2 {
		return candidates.Table{}, false
	}
	return candidates.NewTable(weight, mentors, mentees, func(mentorClass, menteeClass int) int16 {
		if firstMentor[mentorClass] < 0 || firstMentee[menteeClass] < 0 {
			return 0 // nobody is in it
		}
		return points(int(firstMentor[mentorClass]), int(firstMentee[menteeClass]))
	})
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
