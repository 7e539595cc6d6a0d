package reword

// A Verdict is what is said of a trait.
type Verdict int8

const (
	Absent  Verdict = iota - 1 // the trait is not shown
	Open                       // it cannot be told
	Present                    // the trait is shown
)

// A Movement counts how far judgements of pairs lie from each other. The zero
// value has counted none.
type Movement struct {
	Pairs    int
	Changed  int // pairs with another verdict, open ones counted
	Reversed int // of these, between present and absent
	shift    int // the sum of all movements up, less that of those down
	sizes    [1001]int
}

// Add counts a pair by its scores, from 0 to 1000, and verdicts before and after.
func (m *Movement) Add(before, after int, was, is Verdict) {
	m.Pairs++
	m.shift += after - before
	m.sizes[min(max(after-before, before-after), 1000)]++
	if was != is {
		m.Changed++
	}
	if was == -is && was != Open {
		m.Reversed++
	}
}

// Merge adds what another has counted.
func (m *Movement) Merge(other *Movement) {
	m.Pairs += other.Pairs
	m.Changed += other.Changed
	m.Reversed += other.Reversed
	m.shift += other.shift
	for size, n := range other.sizes {
		m.sizes[size] += n
	}
}

// Shift returns the mean movement, down as a negative number.
func (m *Movement) Shift() float64 { return float64(m.shift) / float64(max(m.Pairs, 1)) }

// Mean returns the mean size of the movements.
func (m *Movement) Mean() float64 {
	sum := 0
	for size, n := range m.sizes {
		sum += size * n
	}
	return float64(sum) / float64(max(m.Pairs, 1))
}

// Most returns the greatest size.
func (m *Movement) Most() int { return m.least(m.Pairs) }

// High returns the least size that [Within] of the pairs do not exceed.
func (m *Movement) High() int { return m.least(int(Within*float64(m.Pairs) + 0.999)) }

// least returns the least size that n pairs do not exceed.
func (m *Movement) least(n int) int {
	for size, here := range m.sizes {
		if n -= here; n <= 0 {
			return size
		}
	}
	return len(m.sizes) - 1
}

// Beyond returns the share of pairs that move by more than a bound.
func (m *Movement) Beyond(bound int) float64 {
	n := 0
	for _, here := range m.sizes[min(max(bound+1, 0), len(m.sizes)):] {
		n += here
	}
	return float64(n) / float64(max(m.Pairs, 1))
}
