package main

import "github.com/go-mentorship/mentorkit/feedback/internal/features"

// A lesson is what remains when features of a kind are left out.
type lesson struct {
	name                 string
	mean, least, overall float64
}

// without returns what remains of the figures when features of style, words by
// themselves, or both are left out: how far they rest on somebody's manner. What all
// features reach is known.
func (t *training) without(v *features.Vocabulary, folds []int, n int, all map[string]*held) []lesson {
	list := []lesson{learned("all features", t.docs, all)}
	for _, x := range []struct {
		name string
		out  []kind
	}{{"no features of style", []kind{style}}, {"no words by themselves", []kind{word}}, {"style alone", []kind{word, pair}}} {
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
		for _, role := range roles {
			r := u.fit(role, func(int) bool { return false })
			left[role].calibrate(&r, t.docs, folds, n)
		}
		list = append(list, learned(x.name, t.docs, left))
	}
	return list
}

// learned returns the figures of what was said of our own messages.
func learned(name string, docs []doc, left map[string]*held) lesson {
	l := lesson{name: name, least: 1}
	count := 0
	var overall []judged
	for _, role := range roles {
		for h, head := range traits[role] {
			if !isTrait(head) {
				continue
			}
			a, ok := area(left[role].judged(docs, head, func(i int) int { return left[role].scores[i][h] }, isOurs))
			if ok {
				l.mean += a.Value
				l.least = min(l.least, a.Value)
				count++
			}
		}
		overall = append(overall, left[role].judged(docs, "effective", func(i int) int { return left[role].effective[i] }, isOurs)...)
	}
	l.mean /= float64(max(count, 1))
	if a, ok := area(overall); ok {
		l.overall = a.Value
	}
	return l
}
