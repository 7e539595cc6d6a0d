package stable_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/scaletest"
	"github.com/go-mentorship/mentorkit/matching/internal/stable"
)

func TestGreatestAgainstAllMatchings(t *testing.T) {
	for seed := range scaletest.Pick[uint64](20_000, 500) {
		g := newRand(seed)
		w := draw(g, 1+g.IntN(5), 1+g.IntN(4), 2+g.IntN(7), g.IntN(9), 1+g.IntN(3))
		most, complete := stable.Greatest(w.market(), 1<<40, nil)
		require.True(t, complete)
		require.True(t, w.stable(most.Mentor), "%+v %v", w, most)
		require.Equal(t, size(most.Mentor), most.Size)
		require.Equal(t, most.Size, most.Bound)
		require.Equal(t, w.most(), most.Size, "%+v %v", w, most)
	}
}

// Larger worlds take the climb and the whole of the search. Whatever the effort,
// what comes out is stable, and the bounds agree.
func TestGreatestOnLargerWorlds(t *testing.T) {
	for seed := range scaletest.Pick[uint64](60, 12) {
		g := newRand(seed)
		mentors := 20 + g.IntN(60)
		w := draw(g, 80, mentors, 1, 2+g.IntN(5), 160/mentors)
		m := w.market()
		least, bound := 0, len(w.mentees)
		for _, effort := range []int{0, 20_000, 200_000, 2_000_000, 20_000_000} {
			found, _ := stable.Greatest(m, effort, nil)
			require.True(t, w.stable(found.Mentor), "seed %d, effort %d", seed, effort)
			require.Equal(t, size(found.Mentor), found.Size)
			require.LessOrEqual(t, least, found.Bound, "seed %d, effort %d", seed, effort)
			require.LessOrEqual(t, found.Size, bound, "seed %d, effort %d", seed, effort)
			least, bound = max(least, found.Size), min(bound, found.Bound)
		}
	}
}

// Without ties there is nothing to search for, however many there are.
func TestGreatestWithoutTies(t *testing.T) {
	m := uniform(1, 20_000, 8, 0)
	mates, _ := stable.MenteesPropose(m, nil)
	most, complete := stable.Greatest(m, 0, nil)
	require.True(t, complete)
	require.Equal(t, stable.Most{Mentor: mates, Size: size(mates), Bound: size(mates)}, most)
}

// worstGadget returns a small world in which Király's algorithm by itself
// reaches just two thirds.
func worstGadget(t *testing.T, from uint64) world {
	t.Helper()
	for seed := from; ; seed++ {
		g := newRand(seed)
		w := draw(g, 3, 3, 6, 4, 1)
		mates, _ := stable.Approximate(w.market(), nil)
		if most := w.most(); most == 3 && size(mates) == 2 {
			return w
		}
	}
}

// times returns copies of a world side by side, in an order of chance.
func (w world) times(n int, seed uint64) world {
	g := newRand(seed)
	mentee, mentor := g.Perm(n*len(w.mentees)), g.Perm(n*len(w.mentors))
	all := world{
		mentees: make([][][]int32, len(mentee)), mentors: make([][][]int32, len(mentor)), capacity: make([]int32, len(mentor)),
	}
	for c := range n {
		one := func(people [][][]int32, x int, numbers []int, offset int) [][]int32 {
			var tiers [][]int32
			for _, tier := range people[x] {
				var moved []int32
				for _, y := range tier {
					moved = append(moved, int32(numbers[offset+int(y)]))
				}
				slices.Sort(moved)
				tiers = append(tiers, moved)
			}
			return tiers
		}
		for i := range w.mentees {
			all.mentees[mentee[c*len(w.mentees)+i]] = one(w.mentees, i, mentor, c*len(w.mentors))
		}
		for j := range w.mentors {
			all.mentors[mentor[c*len(w.mentors)+j]] = one(w.mentors, j, mentee, c*len(w.mentees))
			all.capacity[mentor[c*len(w.mentors)+j]] = w.capacity[j]
		}
	}
	return all
}

// Where each of hundreds of gadgets has one right way to break its ties, chance
// does not find it in all; the greatest does.
func TestGreatestOnGadgets(t *testing.T) {
	for from := range uint64(3) {
		w := worstGadget(t, from*1_000_000)
		n := scaletest.Pick(333, 50)
		most, _ := stable.Greatest(w.times(n, from).market(), 64_000_000, nil)
		mates, _ := stable.Approximate(w.times(n, from).market(), nil)
		t.Logf("%+v: %d of %d, at most %d; Király %d", w, most.Size, 3*n, most.Bound, size(mates))
		require.Equal(t, 3*n, most.Size, "%+v", w)
	}
}
