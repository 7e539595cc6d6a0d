package rotation_test

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/go-mentorship/mentorkit/matching/internal/rotation"
)

// all finds every stable matching by trying every matching, in order of the
// mentors of mentees.
func (w world) all() []rotation.Matching {
	var found []rotation.Matching
	mentor := make([]int32, len(w.mentees))
	used := make([]int32, len(w.mentors))
	var try func(i int)
	try = func(i int) {
		if i == len(mentor) {
			if w.blocking(mentor) == 0 {
				found = append(found, w.describe(mentor))
			}
			return
		}
		mentor[i] = -1
		try(i + 1)
		for _, j := range w.mentees[i] {
			if used[j] < w.capacity[j] && slices.Contains(w.mentors[j], int32(i)) {
				mentor[i] = j
				used[j]++
				try(i + 1)
				used[j]--
			}
		}
	}
	try(0)
	slices.SortFunc(found, func(a, b rotation.Matching) int { return slices.Compare(a.Mentor, b.Mentor) })
	return found
}

// blocking counts blocking pairs by their definition.
func (w world) blocking(mentor []int32) int {
	n := 0
	for i, list := range w.mentees {
		for _, j := range list {
			if j == mentor[i] {
				break // the rest is worse
			}
			have, worst := int32(0), -1
			for k, other := range mentor {
				if other == j {
					have++
					worst = max(worst, slices.Index(w.mentors[j], int32(k)))
				}
			}
			if at := slices.Index(w.mentors[j], int32(i)); at >= 0 && (have < w.capacity[j] || at < worst) {
				n++
			}
		}
	}
	return n
}

func (w world) describe(mentor []int32) rotation.Matching {
	m := rotation.Matching{Mentor: slices.Clone(mentor)}
	for i, j := range mentor {
		if j < 0 {
			continue
		}
		given, got := int32(slices.Index(w.mentees[i], j)), int32(slices.Index(w.mentors[j], int32(i)))
		m.MenteeSum += int64(given)
		m.MentorSum += int64(got)
		m.MenteeWorst, m.MentorWorst = max(m.MenteeWorst, given), max(m.MentorWorst, got)
	}
	return m
}

func total(m rotation.Matching) int64  { return m.MenteeSum + m.MentorSum }
func regret(m rotation.Matching) int32 { return max(m.MenteeWorst, m.MentorWorst) }
func gap(m rotation.Matching) int64 {
	return max(m.MenteeSum-m.MentorSum, m.MentorSum-m.MenteeSum)
}

// least returns the least that a figure is among matchings.
func least[T cmp.Ordered](all []rotation.Matching, figure func(rotation.Matching) T) T {
	best := figure(all[0])
	for _, m := range all {
		best = min(best, figure(m))
	}
	return best
}

// fault says what is wrong with a matching of a large world, empty if it is
// stable.
func (w world) fault(mentor []int32) string {
	places := func(lists [][]int32) []map[int32]int {
		at := make([]map[int32]int, len(lists))
		for x, list := range lists {
			at[x] = make(map[int32]int, len(list))
			for k, y := range list {
				at[x][y] = k
			}
		}
		return at
	}
	mentees, mentors := places(w.mentees), places(w.mentors)
	worst, held := make([]int, len(w.mentors)), make([]int32, len(w.mentors))
	for i, j := range mentor {
		if j < 0 {
			continue
		}
		_, here := mentees[i][j]
		at, there := mentors[j][int32(i)]
		if !here || !there {
			return fmt.Sprintf("%d and %d do not list each other", i, j)
		}
		worst[j] = max(worst[j], at)
		if held[j]++; held[j] > w.capacity[j] {
			return fmt.Sprintf("no room with %d", j)
		}
	}
	for i, list := range w.mentees {
		for _, j := range list {
			if j == mentor[i] {
				break
			}
			if at, there := mentors[j][int32(i)]; there && (held[j] < w.capacity[j] || held[j] > 0 && at < worst[j]) {
				return fmt.Sprintf("%d and %d prefer each other", i, j)
			}
		}
	}
	return ""
}
