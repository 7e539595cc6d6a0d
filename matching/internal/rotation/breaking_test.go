package rotation_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/scaletest"
)

// reached finds all stable matchings of a market that is too large to try every
// matching, without rotations: from the one that is best for mentees, by taking
// from a full mentor the worst mentee and letting all propose on until that
// mentor has got a better one (McVitie and Wilson, "The stable marriage problem",
// Communications of the ACM 14, 1971).
func (w world) reached() [][]int32 {
	first := slices.Repeat([]int32{-1}, len(w.mentees))
	for i := range w.mentees {
		w.propose(first, int32(i), 0, -1)
	}
	found := [][]int32{first}
	seen := map[string]bool{fmt.Sprint(first): true}
	for k := 0; k < len(found); k++ {
		for j := range int32(len(w.mentors)) {
			i := w.worst(found[k], j)
			if i < 0 || held(found[k], j) < w.capacity[j] {
				continue
			}
			mentor := slices.Clone(found[k])
			mentor[i] = -1
			if !w.propose(mentor, i, slices.Index(w.mentees[i], j)+1, j) || seen[fmt.Sprint(mentor)] {
				continue
			}
			seen[fmt.Sprint(mentor)] = true
			found = append(found, mentor)
		}
	}
	slices.SortFunc(found, slices.Compare)
	return found
}

// held returns how many mentees a mentor has.
func held(mentor []int32, j int32) int32 {
	n := int32(0)
	for _, other := range mentor {
		if other == j {
			n++
		}
	}
	return n
}

// worst returns whom of their mentees a mentor likes least, -1 if there are none.
func (w world) worst(mentor []int32, j int32) int32 {
	for _, i := range slices.Backward(w.mentors[j]) {
		if mentor[i] == j {
			return i
		}
	}
	return -1
}

// propose lets a mentee ask from a place of their list on, and whoever loses a
// mentor by it, until nobody is left to ask. If one mentor was robbed of this
// mentee, it ends when that mentor takes somebody better, and reports whether it
// came to that.
func (w world) propose(mentor []int32, i int32, place int, robbed int32) bool {
	loser := i
	for {
		if place == len(w.mentees[i]) {
			return false
		}
		j := w.mentees[i][place]
		place++
		at := slices.Index(w.mentors[j], i)
		last := w.worst(mentor, j)
		switch {
		case at < 0 || w.capacity[j] == 0:
		case j == robbed:
			if at < slices.Index(w.mentors[j], loser) {
				mentor[i] = j
				return true
			}
		case held(mentor, j) < w.capacity[j]:
			mentor[i] = j
			return robbed < 0
		case at < slices.Index(w.mentors[j], last):
			mentor[i], mentor[last] = j, -1
			i, place = last, slices.Index(w.mentees[last], j)+1
		}
	}
}

func TestAgainstBreaking(t *testing.T) {
	t.Parallel()
	families := map[string]func(seed uint64) world{
		"complete": func(seed uint64) world { return complete(random(seed), 40, 40, ones(40)) },
		"crowded":  func(seed uint64) world { return opposed(random(seed), 18, 6, []int32{3, 2, 3, 4, 3, 3}) },
		"opposed":  func(seed uint64) world { return opposed(random(seed), 14, 14, ones(14)) },
		"partial":  func(seed uint64) world { return partial(random(seed), 40, 16, 7, slices.Repeat([]int32{2}, 16)) },
		"sampled":  func(seed uint64) world { return sampled(seed, 120, 30, 12, 4) },
	}
	for name, draw := range families {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			most := 0
			for seed := range uint64(scaletest.Pick(40, 4)) {
				w := draw(seed)
				var got [][]int32
				for m := range find(t, w).All() {
					got = append(got, m.Mentor)
				}
				slices.SortFunc(got, slices.Compare)
				require.True(t, slices.EqualFunc(w.reached(), got, slices.Equal), "seed %d: %d matchings", seed, len(got))
				most = max(most, len(got))
			}
			t.Logf("up to %d matchings", most)
		})
	}
}
