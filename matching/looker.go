package matching

import (
	"github.com/go-mentorship/mentorkit/matching/internal/candidates"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

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
