package closure_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/scaletest"
	"github.com/go-mentorship/mentorkit/matching/internal/closure"
)

// problem makes a problem of weights and pairs: the first needs the second.
func problem(weights []int64, needs [][2]int32) closure.Problem {
	p := closure.Problem{Weight: weights, Start: []int32{0}}
	for x := range int32(len(weights)) {
		for _, need := range needs {
			if need[0] == x {
				p.Need = append(p.Need, need[1])
			}
		}
		p.Start = append(p.Start, int32(len(p.Need)))
	}
	return p
}

// proved says what is wrong with a set, by the conditions of the package
// comment alone; empty if it is closed and proves itself the best.
func proved(p closure.Problem, s closure.Set) string {
	after := append([]int64(nil), p.Weight...)
	total := int64(0)
	for x := range p.Weight {
		if s.Member[x] {
			total += p.Weight[x]
		}
		for k := p.Start[x]; k < p.Start[x+1]; k++ {
			y := p.Need[k]
			if s.Member[x] && !s.Member[y] {
				return fmt.Sprintf("%d needs %d", x, y)
			}
			if s.Moved[k] < 0 {
				return fmt.Sprintf("%d moved along need %d", s.Moved[k], k)
			}
			after[x] -= s.Moved[k]
			after[y] += s.Moved[k]
		}
	}
	bound := int64(0)
	for _, w := range after {
		bound += max(0, w)
	}
	if total != s.Weight || total != bound {
		return fmt.Sprintf("says %d, weighs %d, cannot weigh more than %d", s.Weight, total, bound)
	}
	return ""
}

// heaviest tries every set; the members of the smallest one of the greatest
// weight are a bit set.
func heaviest(p closure.Problem) (weight int64, members uint) {
	for set := range uint(1) << len(p.Weight) {
		sum, closed := int64(0), true
		for x := range p.Weight {
			if set>>x&1 == 0 {
				continue
			}
			sum += p.Weight[x]
			for _, y := range p.Need[p.Start[x]:p.Start[x+1]] {
				closed = closed && set>>y&1 == 1
			}
		}
		switch {
		case closed && sum > weight:
			weight, members = sum, set
		case closed && sum == weight:
			members &= set // what all of them share is closed and as heavy
		}
	}
	return weight, members
}

func examine(p closure.Problem) error {
	s, err := closure.Max(p, nil)
	if err != nil {
		return err
	}
	if fault := proved(p, s); fault != "" {
		return fmt.Errorf("%+v: %+v: %s", p, s, fault)
	}
	weight, members := heaviest(p)
	got := uint(0)
	for x, in := range s.Member {
		if in {
			got |= 1 << x
		}
	}
	if s.Weight != weight || got != members {
		return fmt.Errorf("%+v: got %d %b, want %d %b", p, s.Weight, got, weight, members)
	}
	return nil
}

// Every relation of need among three things, cycles and needs of oneself
// included, and among four without cycles, with weights from -2 to 2.
func TestEverySmallProblem(t *testing.T) {
	t.Parallel()
	every := func(n int32, may func(x, y int32) bool, nth int) {
		var pairs [][2]int32
		for x := range n {
			for y := range n {
				if may(x, y) {
					pairs = append(pairs, [2]int32{x, y})
				}
			}
		}
		count := 1 << len(pairs)
		for range n {
			count *= 5
		}
		for code := 0; code < count; code += nth {
			var needs [][2]int32
			for k, pair := range pairs {
				if code>>k&1 == 1 {
					needs = append(needs, pair)
				}
			}
			weights := make([]int64, n)
			for x, rest := 0, code>>len(pairs); x < int(n); x, rest = x+1, rest/5 {
				weights[x] = int64(rest%5) - 2
			}
			if err := examine(problem(weights, needs)); err != nil {
				t.Fatal(err)
			}
		}
	}
	every(0, func(int32, int32) bool { return true }, 1)
	every(3, func(int32, int32) bool { return true }, scaletest.Pick(1, 7))
	every(4, func(x, y int32) bool { return x > y }, scaletest.Pick(1, 7))
}

func drawn(seed uint64, n, needs int, size int64) closure.Problem {
	r := rand.New(rand.NewPCG(seed, 0))
	weights := make([]int64, n)
	for x := range weights {
		weights[x] = r.Int64N(2*size+1) - size
	}
	p := closure.Problem{Weight: weights, Start: []int32{0}}
	for x := range n {
		for range needs {
			if x > 0 {
				p.Need = append(p.Need, r.Int32N(int32(x)))
			}
		}
		p.Start = append(p.Start, int32(len(p.Need)))
	}
	return p
}

func TestLargeProblemsProveThemselves(t *testing.T) {
	t.Parallel()
	tests := map[string]closure.Problem{
		"sparse":    drawn(1, 20_000, 2, 1000),
		"denser":    drawn(2, 2000, 20, 1000),
		"far apart": drawn(3, 2000, 3, 1<<50),
	}
	chain := closure.Problem{Start: []int32{0}}
	for x := range int32(100_000) { // a cost at the foot, a gain at the top
		if x > 0 {
			chain.Need = append(chain.Need, x-1)
		}
		chain.Weight = append(chain.Weight, 0)
		chain.Start = append(chain.Start, int32(len(chain.Need)))
	}
	chain.Weight[0], chain.Weight[99_999] = -5, 6
	tests["a long chain"] = chain
	for name, p := range tests {
		s, err := closure.Max(p, nil)
		require.NoError(t, err, name)
		assert.Empty(t, proved(p, s), name)
		assert.Positive(t, s.Weight, name)
	}
}

func TestWrongProblemsAreRefused(t *testing.T) {
	tests := map[string]struct {
		p      closure.Problem
		reason string
	}{
		"no offsets":    {closure.Problem{Weight: []int64{1}}, "one more than there are things"},
		"offset":        {closure.Problem{Weight: []int64{1}, Start: []int32{1, 1}}, "the first list begins at 0"},
		"falling":       {closure.Problem{Weight: []int64{1, 1}, Start: []int32{0, 2, 1}, Need: []int32{0}}, "offsets rise"},
		"beyond":        {closure.Problem{Weight: []int64{1}, Start: []int32{0, 2}, Need: []int32{0}}, "offsets end with the needs"},
		"stranger":      {closure.Problem{Weight: []int64{1}, Start: []int32{0, 1}, Need: []int32{1}}, "there is one thing"},
		"below zero":    {closure.Problem{Weight: []int64{1}, Start: []int32{0, 1}, Need: []int32{-1}}, "numbers begin at 0"},
		"needs, nobody": {closure.Problem{Need: []int32{0}}, "no things, no needs"},
	}
	for name, test := range tests {
		_, err := closure.Max(test.p, nil)
		assert.ErrorIs(t, err, closure.ErrProblem, "%s: %s", name, test.reason)
	}
}

func TestStop(t *testing.T) {
	p := drawn(1, 1000, 2, 1000)
	calls := 0
	_, err := closure.Max(p, func(done, total int64) bool {
		calls++
		assert.Positive(t, done)
		assert.LessOrEqual(t, done, total)
		return calls < 2
	})
	require.ErrorIs(t, err, closure.ErrStopped)
	assert.Equal(t, 2, calls)
}

func FuzzMax(f *testing.F) {
	f.Add([]byte{3, 250, 3, 5, 0x10, 0x21})
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) == 0 {
			return
		}
		n := int(data[0] % 9)
		data = data[1:]
		weights := make([]int64, n)
		for x := range weights {
			if len(data) > 0 {
				weights[x], data = int64(int8(data[0])), data[1:]
			}
		}
		var needs [][2]int32
		for _, b := range data {
			if x, y := int32(b>>4), int32(b&15); int(x) < n && int(y) < n {
				needs = append(needs, [2]int32{x, y})
			}
		}
		require.NoError(t, examine(problem(weights, needs)))
	})
}

func BenchmarkMax(b *testing.B) {
	for _, n := range []int{1000, 10_000, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			p := drawn(1, n, 3, 1000)
			b.ReportAllocs()
			for b.Loop() {
				_, err := closure.Max(p, nil)
				require.NoError(b, err)
			}
		})
	}
}
