package rotation_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/matching/internal/rotation"
)

// local draws lists of a given length in a world where people are points on a
// circle: mentees look for mentors a little ahead, mentors for mentees a little
// behind, so that interests are opposed and rotations many.
func local(seed uint64, mentees, mentors, length int, capacity int32) world {
	r := random(seed)
	w := world{mentors: make([][]int32, mentors), capacity: ones(mentors)}
	for j := range w.capacity {
		w.capacity[j] = capacity
	}
	type wish struct{ mentee, place int32 }
	by := make([][]wish, mentors)
	for i := range mentees {
		home := i * mentors / mentees
		var list []int32
		for k := range length {
			list = append(list, int32((home+k)%mentors))
		}
		for range length / 4 {
			a := r.IntN(length - 1)
			list[a], list[a+1] = list[a+1], list[a]
		}
		for k, j := range list {
			by[j] = append(by[j], wish{int32(i), int32(k)})
		}
		w.mentees = append(w.mentees, list)
	}
	for j, wishes := range by {
		for k := length - 1; k >= 0; k-- {
			for _, x := range wishes {
				if x.place == int32(k) {
					w.mentors[j] = append(w.mentors[j], x.mentee)
				}
			}
		}
	}
	return w
}

// sampled draws short lists of mentees and lets mentors rank all who list them.
func sampled(seed uint64, mentees, mentors, length int, capacity int32) world {
	r := random(seed)
	w := world{mentors: make([][]int32, mentors), capacity: ones(mentors)}
	for j := range w.capacity {
		w.capacity[j] = capacity
	}
	for i := range mentees {
		var list []int32
		listed := map[int32]bool{}
		for len(list) < length {
			if j := r.Int32N(int32(mentors)); !listed[j] {
				listed[j] = true
				list = append(list, j)
				w.mentors[j] = append(w.mentors[j], int32(i))
			}
		}
		w.mentees = append(w.mentees, list)
	}
	for _, list := range w.mentors {
		r.Shuffle(len(list), func(a, b int) { list[a], list[b] = list[b], list[a] })
	}
	return w
}

var families = map[string]func(n int) world{
	"sampled-30":   func(n int) world { return sampled(1, n, n/4, 30, 4) },
	"one-a-one-30": func(n int) world { return sampled(1, n, n, 30, 1) },
	"local-30":     func(n int) world { return local(1, n, n/4, 30, 4) },
	"local-a-one":  func(n int) world { return local(1, n, n, 30, 1) },
}

func BenchmarkFind(b *testing.B) {
	for name, draw := range families {
		for _, n := range []int{1000, 10_000, 100_000} {
			b.Run(fmt.Sprintf("%s/%d", name, n), func(b *testing.B) {
				m := draw(n).market()
				var l *rotation.Lattice
				b.ReportAllocs()
				for b.Loop() {
					var err error
					l, err = rotation.Find(m, nil)
					require.NoError(b, err)
				}
				b.ReportMetric(float64(l.Len()), "rotations")
			})
		}
	}
}

func BenchmarkBest(b *testing.B) {
	solvers := map[string]func(*rotation.Lattice){
		"egalitarian": func(l *rotation.Lattice) { _, _ = l.Egalitarian(nil) },
		"min-regret":  func(l *rotation.Lattice) { l.MinRegret() },
		"sex-equal":   func(l *rotation.Lattice) { l.SexEqual(1<<20, nil) },
		"count":       func(l *rotation.Lattice) { l.Count(1<<20, nil) },
	}
	for family, draw := range families {
		for name, solve := range solvers {
			for _, n := range []int{1000, 10_000} {
				b.Run(fmt.Sprintf("%s/%s/%d", family, name, n), func(b *testing.B) {
					l := find(b, draw(n))
					b.ReportAllocs()
					for b.Loop() {
						solve(l)
					}
					b.ReportMetric(float64(l.Len()), "rotations")
				})
			}
		}
	}
}
