package rotation_test

import (
	"fmt"
	"math/big"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/scaletest"
	"github.com/go-mentorship/mentorkit/matching/internal/rotation"
)

func find(t testing.TB, w world) *rotation.Lattice {
	t.Helper()
	l, err := rotation.Find(w.market(), nil)
	require.NoError(t, err)
	return l
}

// doubled makes a market twice as large with many more matchings (Irving and
// Leather 1986; Gusfield and Irving 1989, section 1.3).
func doubled(w world) world {
	n := int32(len(w.mentees))
	raised := func(list []int32) []int32 {
		high := slices.Clone(list)
		for k := range high {
			high[k] += n
		}
		return high
	}
	d := world{mentees: make([][]int32, 2*n), mentors: make([][]int32, 2*n), capacity: ones(int(2 * n))}
	for x := range n {
		d.mentees[x] = slices.Concat(w.mentees[x], raised(w.mentees[x]))
		d.mentees[x+n] = slices.Concat(raised(w.mentees[x]), w.mentees[x])
		d.mentors[x] = slices.Concat(raised(w.mentors[x]), w.mentors[x])
		d.mentors[x+n] = slices.Concat(w.mentors[x], raised(w.mentors[x]))
	}
	return d
}

func TestIrvingAndLeather(t *testing.T) {
	w := world{mentees: [][]int32{{0}}, mentors: [][]int32{{0}}, capacity: ones(1)}
	counts := []string{"1", "2", "10", "268", "195472", "104310534400"}[:scaletest.Pick(6, 5)] // Online Encyclopedia of Integer Sequences, A069156
	for k, want := range counts {
		n, exact := find(t, w).Count(1<<26, nil)
		assert.True(t, exact, "size %d", 1<<k)
		assert.Equal(t, want, n.String(), "size %d", 1<<k)
		if k <= 4 {
			listed := 0
			for range find(t, w).All() {
				listed++
			}
			assert.Equal(t, n.Int64(), int64(listed), "size %d", 1<<k)
		}
		w = doubled(w)
	}
}

// The example of McVitie and Wilson, "The stable marriage problem",
// Communications of the ACM 14, 1971, which has nine stable matchings.
func eight() world {
	return marriage(`
		5 7 1 2 6 8 4 3
		2 3 7 5 4 1 8 6
		8 5 1 4 6 2 3 7
		3 2 7 4 1 6 8 5
		7 2 5 1 3 6 8 4
		1 6 7 5 8 4 2 3
		2 5 7 6 3 4 8 1
		3 8 4 5 7 2 6 1`, `
		5 3 7 6 1 2 8 4
		8 6 3 5 7 2 1 4
		1 5 6 2 4 8 7 3
		8 7 3 2 4 1 5 6
		6 4 7 3 8 1 2 5
		2 8 5 4 6 3 7 1
		7 5 2 1 8 6 4 3
		7 4 1 5 2 3 6 8`)
}

func TestMcVitieAndWilson(t *testing.T) {
	w := eight()
	l := find(t, w)
	n, exact := l.Count(1<<20, nil)
	assert.True(t, exact)
	assert.Equal(t, "9", n.String())
	different := map[string]bool{}
	for m := range l.All() {
		assert.Zero(t, w.blocking(m.Mentor), "%v", m)
		different[fmt.Sprint(m.Mentor)] = true
	}
	assert.Len(t, different, 9)
}

// Markets of two and two beside each other: two matchings each, whatever the
// others do (Knuth, Mariages stables, 1976).
func pairs(n int) world {
	w := world{capacity: ones(2 * n)}
	for k := range int32(n) {
		a, b := 2*k, 2*k+1
		w.mentees = append(w.mentees, []int32{a, b}, []int32{b, a})
		w.mentors = append(w.mentors, []int32{b, a}, []int32{a, b})
	}
	return w
}

func TestPairsCountAtOnce(t *testing.T) {
	l := find(t, pairs(1000))
	assert.Equal(t, 1000, l.Len())
	n, exact := l.Count(10_000, nil)
	assert.True(t, exact)
	assert.Equal(t, new(big.Int).Lsh(big.NewInt(1), 1000), n)
}

// Everybody wants the next mentor next, and mentors the other way round: the
// rotations form one chain (Gusfield and Irving 1989, section 1.3).
func circle(n int) world {
	w := world{capacity: ones(n)}
	for x := range n {
		var down, up []int32
		for k := range n {
			down = append(down, int32((x+k)%n))
			up = append(up, int32((x+k+1)%n))
		}
		w.mentees, w.mentors = append(w.mentees, down), append(w.mentors, up)
	}
	return w
}

func TestACircleIsAChain(t *testing.T) {
	for _, n := range []int{1, 2, 3, 50, 400} {
		l := find(t, circle(n))
		assert.Equal(t, n-1, l.Len())
		count, exact := l.Count(10_000, nil)
		assert.True(t, exact)
		assert.Equal(t, int64(n), count.Int64())
		equal := l.SexEqual(10_000, nil)
		assert.Equal(t, equal.Bound, equal.Gap)
		assert.LessOrEqual(t, equal.Gap, int64(n), "one rotation moves each mentee by one and each mentor by one")
	}
}
