package main

import "github.com/go-mentorship/mentorkit/feedback/internal/features"

// A lesson is what remains when features of a kind are left out.
type lesson struct {
	name                 string
	mean, least, overall float64
}

// without returns what remains of the figures when features of style, words by
// themselves, or both are left out: how far they rest on somebody's manner.
func (t *training) without(v *features.Vocabulary, folds []int, n int) []lesson {
	var list []lesson
	for _, x := range []struct {
		name string
		out  []kind
	}{{"all features", nil}, {"no features of style", []kind{style}}, {"no words by themselves", []kind{word}}, {"style alone", []kind{word, pair}}} {
		scale := t.words.scales(len(t.docs))
		for f := range scale {
			for _, k := range x.out {
				if t.words.kinds[f] == k {
					scale[f] = 0
				}
			}
		}
		u := trained(t.docs, t.words, scale)
		left := u.leaveOut(v, folds, n)
		l := lesson{name: x.name, least: 1}
		count := 0
		var overall []judged
		for _, role := range roles {
			r := u.fit(role, func(int) bool { return false })
			left[role].calibrate(&r, t.docs, folds, n)
			for h := range r.Heads {
				if !isTrait(r.Heads[h].Trait) {
					continue
				}
				a, ok := area(left[role].judged(t.docs, r.Heads[h].Trait, func(i int) int { return left[role].scores[i][h] }, isOurs))
				if ok {
					l.mean += a.Value
					l.least = min(l.least, a.Value)
					count++
				}
			}
			overall = append(overall, left[role].judged(t.docs, "effective", func(i int) int { return left[role].effective[i] }, isOurs)...)
		}
		l.mean /= float64(max(count, 1))
		if a, ok := area(overall); ok {
			l.overall = a.Value
		}
		list = append(list, l)
	}
	return list
}
