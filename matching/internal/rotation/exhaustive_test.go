package rotation_test

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/go-mentorship/mentorkit/internal/scaletest"
	"github.com/go-mentorship/mentorkit/matching/internal/rotation"
)

const enough = 1 << 20 // effort that small worlds never need

// examine holds everything that is known of a world against all its matchings.
func examine(w world) error {
	want := w.all()
	l, err := rotation.Find(w.market(), nil)
	if err != nil {
		return err
	}
	got := slices.Collect(l.All())
	if !same(l.MenteeOptimal(), got[0]) {
		return fmt.Errorf("the first is %+v, not the best for mentees, %+v", got[0], l.MenteeOptimal())
	}
	slices.SortFunc(got, func(a, b rotation.Matching) int { return slices.Compare(a.Mentor, b.Mentor) })
	if !slices.EqualFunc(want, got, same) {
		return fmt.Errorf("all matchings (-want +got): %s", cmp.Diff(want, got))
	}
	if n, exact := l.Count(enough, nil); !exact || n.Cmp(big.NewInt(int64(len(want)))) != 0 {
		return fmt.Errorf("counted %v (exact: %t), want %d", n, exact, len(want))
	}
	// The best for one side is the worst for the other (Knuth 1976).
	first, last := l.MenteeOptimal(), l.MentorOptimal()
	for _, m := range want {
		if m.MenteeSum < first.MenteeSum || m.MentorSum < last.MentorSum || m.MenteeSum > last.MenteeSum || m.MentorSum > first.MentorSum {
			return fmt.Errorf("%+v and %+v are not the ends, see %+v", first, last, m)
		}
	}
	egalitarian, err := l.Egalitarian(nil)
	if err != nil {
		return err
	}
	if best := least(want, total); total(egalitarian) != best || !w.bestForMentees(egalitarian, want, func(m rotation.Matching) bool { return total(m) == best }) {
		return fmt.Errorf("egalitarian %+v, want a sum of %d", egalitarian, best)
	}
	fair := l.MinRegret()
	if best := least(want, regret); regret(fair) != best || !w.bestForMentees(fair, want, func(m rotation.Matching) bool { return regret(m) == best }) {
		return fmt.Errorf("least regret %+v, want %d", fair, best)
	}
	equal := l.SexEqual(enough, nil)
	if best := least(want, gap); gap(equal.Matching) != best || equal.Gap != best || equal.Bound != best || !contains(want, equal.Matching) {
		return fmt.Errorf("sex-equal %+v, want a gap of %d", equal, best)
	}
	for _, effort := range []int{-1, 0, 1, 3, 10, 30, 100} {
		hasty := l.SexEqual(effort, nil)
		if !contains(want, hasty.Matching) || hasty.Gap != gap(hasty.Matching) || hasty.Bound > equal.Gap || hasty.Gap < equal.Gap {
			return fmt.Errorf("sex-equal by an effort of %d: %+v, the best is %+v", effort, hasty, equal)
		}
		if n, exact := l.Count(effort, nil); n.Cmp(big.NewInt(int64(len(want)))) > 0 || exact && n.Cmp(big.NewInt(int64(len(want)))) != 0 {
			return fmt.Errorf("counted %v by an effort of %d, there are %d", n, effort, len(want))
		}
	}
	return nil
}

// bestForMentees reports whether a matching is one of all, and each mentee has
// their best mentor of those that qualify.
func (w world) bestForMentees(m rotation.Matching, all []rotation.Matching, qualifies func(rotation.Matching) bool) bool {
	for _, other := range all {
		for i, j := range other.Mentor {
			if qualifies(other) && slices.Index(w.mentees[i], j) < slices.Index(w.mentees[i], m.Mentor[i]) {
				return false
			}
		}
	}
	return contains(all, m)
}

func contains(all []rotation.Matching, m rotation.Matching) bool {
	return slices.ContainsFunc(all, func(other rotation.Matching) bool { return same(other, m) })
}

func same(a, b rotation.Matching) bool {
	mentors := slices.Equal(a.Mentor, b.Mentor)
	a.Mentor, b.Mentor = nil, nil
	return mentors && reflect.DeepEqual(a, b)
}

// share runs a check for each step-th number below total, on all processors.
func share(t *testing.T, total, step int, check func(k int) error) {
	t.Helper()
	const shares = 8
	for s := range shares {
		t.Run(fmt.Sprintf("share-%d", s), func(t *testing.T) {
			t.Parallel()
			for k := s * step; k < total; k += shares * step {
				if err := check(k); err != nil {
					t.Fatalf("%d: %v", k, err)
				}
			}
		})
	}
}

func TestEveryMarketOfThreeAndThree(t *testing.T) {
	t.Parallel()
	orders := permutations(3)
	share(t, 6*6*6*6*6*6, scaletest.Pick(1, 35), func(k int) error {
		w := world{capacity: ones(3)}
		for range 3 {
			w.mentees, k = append(w.mentees, orders[k%6]), k/6
		}
		for range 3 {
			w.mentors, k = append(w.mentors, orders[k%6]), k/6
		}
		return examine(w)
	})
}

// All lists of three mentees and two mentors, complete or not, mutual or not, with
// each capacity from 0 to 3: of these, every eleventh, which visits all kinds.
func TestMarketsOfThreeAndTwo(t *testing.T) {
	t.Parallel()
	of := func(n int32) (lists [][]int32) {
		for size := range n + 1 {
			for _, p := range permutations(n) {
				if !slices.ContainsFunc(lists, func(l []int32) bool { return slices.Equal(l, p[:size]) }) {
					lists = append(lists, p[:size])
				}
			}
		}
		return lists
	}
	short, long := of(2), of(3) // 5 and 16
	share(t, 5*5*5*16*16*4*4, scaletest.Pick(11, 331), func(k int) error {
		w := world{}
		for range 3 {
			w.mentees, k = append(w.mentees, short[k%5]), k/5
		}
		for range 2 {
			w.mentors, k = append(w.mentors, long[k%16]), k/16
		}
		w.capacity = []int32{int32(k % 4), int32(k / 4)}
		return examine(w)
	})
}

func TestDrawnMarkets(t *testing.T) {
	t.Parallel()
	families := map[string]func(seed uint64) world{
		"four and four":      func(seed uint64) world { return complete(random(seed), 4, 4, ones(4)) },
		"five, partial":      func(seed uint64) world { return partial(random(seed), 5, 5, 6, ones(5)) },
		"six and three":      func(seed uint64) world { return complete(random(seed), 6, 3, []int32{1, 2, 3}) },
		"seven and three":    func(seed uint64) world { return partial(random(seed), 7, 3, 7, []int32{3, 2, 2}) },
		"any":                func(seed uint64) world { return anyWorld(seed) },
		"opposed, crowded":   func(seed uint64) world { return opposed(random(seed), 7, 4, []int32{2, 2, 2, 1}) },
		"opposed, one a one": func(seed uint64) world { return opposed(random(seed), 6, 6, ones(6)) },
	}
	for name, draw := range families {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			for seed := range uint64(scaletest.Pick(400, 40)) {
				if err := examine(draw(seed)); err != nil {
					t.Fatalf("seed %d: %v: %+v", seed, err, draw(seed))
				}
			}
		})
	}
}

func anyWorld(seed uint64) world {
	r := random(seed)
	mentees, mentors := r.IntN(7), r.IntN(5)
	capacity := make([]int32, mentors)
	for j := range capacity {
		capacity[j] = r.Int32N(4)
	}
	return partial(r, mentees, mentors, 5+r.IntN(4), capacity)
}

// opposed draws lists in which mentors like best who likes them least, more or
// less: such markets have many stable matchings.
func opposed(r *rand.Rand, mentees, mentors int, capacity []int32) world {
	w := world{capacity: capacity, mentors: make([][]int32, mentors)}
	for i := range mentees {
		list := make([]int32, mentors)
		for k := range list {
			list[k] = int32((i + k) % mentors)
		}
		if a, b := r.IntN(mentors), r.IntN(mentors); r.IntN(2) == 0 {
			list[a], list[b] = list[b], list[a]
		}
		w.mentees = append(w.mentees, list)
	}
	for j := range mentors {
		for k := mentors - 1; k >= 0; k-- {
			for i, list := range w.mentees {
				if list[k] == int32(j) {
					w.mentors[j] = append(w.mentors[j], int32(i))
				}
			}
		}
	}
	return w
}
