package assign

import (
	"math/bits"
	"slices"
)

// A candidate of a mentee is a mentor with the score of the pair, in one number
// whose order is that of preference: the best score first, then the lower mentor.
type candidate int64

func newCandidate(mentor, score int32) candidate {
	return candidate(int64(^score)<<32 | int64(mentor))
}

func (c candidate) mentor() int32 { return int32(c) }
func (c candidate) score() int32  { return ^int32(c >> 32) }

// Sizes that were chosen by measurement; any others would do.
const (
	firstChunk = 4  // how many candidates are put in order at first
	fewLeft    = 12 // so few are put in order at once
	longRow    = 64 // longer rows are divided by pivots
	longChunk  = 16 // and in larger portions
)

// fill writes a row, its best few in order and first, and returns how many these are.
func fill(row []candidate, mentors, scores []int32) (ordered int) {
	front := row[:min(firstChunk, len(row))]
	for x := range front {
		front[x] = newCandidate(mentors[x], scores[x])
		insertLast(front[:x+1])
	}
	if len(front) == len(row) {
		return len(row)
	}
	last := front[firstChunk-1]
	for x := firstChunk; x < len(row); x++ {
		c := newCandidate(mentors[x], scores[x])
		if c < last {
			front[firstChunk-1], c = c, last
			insertLast(front)
			last = front[firstChunk-1]
		}
		row[x] = c
	}
	return firstChunk
}

// sortMore puts more of a row in order. The first so many are in order already,
// and before all others, at least one; it returns how many are now. Most candidates are never
// looked at, so that each call at most doubles them: to put them all in order
// takes O(n log n) steps all the same, and a few take O(n).
func sortMore(row []candidate, ordered int) int {
	rest := row[ordered:]
	chunk := ordered
	switch {
	case len(rest) <= fewLeft:
		insert(rest)
		return len(row)
	case len(rest) <= 2*chunk:
		slices.Sort(rest)
		return len(row)
	case len(rest) <= longRow:
		pickLeast(rest, chunk)
	default:
		chunk = max(chunk, longChunk)
		divide(rest, chunk)
		slices.Sort(rest[:chunk])
	}
	return ordered + chunk
}

// insert sorts a short row.
func insert(row []candidate) {
	for x := 1; x < len(row); x++ {
		insertLast(row[:x+1])
	}
}

// insertLast moves the last entry to where it belongs among the others, which
// are in order.
func insertLast(row []candidate) {
	x := len(row) - 1
	c := row[x]
	for ; x > 0 && row[x-1] > c; x-- {
		row[x] = row[x-1]
	}
	row[x] = c
}

// pickLeast moves the least n to the front, in order.
func pickLeast(row []candidate, n int) {
	front := row[:n]
	insert(front)
	for x := n; x < len(row); x++ {
		if last := front[n-1]; row[x] < last {
			front[n-1], row[x] = row[x], last
			insertLast(front)
		}
	}
}

// divide moves the least n to the front, in any order: Hoare's selection
// ("Algorithm 65: FIND", CACM 4, 1961), which gives way to sorting where the
// pivots are bad again and again.
func divide(row []candidate, n int) {
	for attempts := 2 * bits.Len(uint(len(row))); len(row) > fewLeft; attempts-- {
		if attempts == 0 {
			slices.Sort(row)
			return
		}
		pivot := median(row[0], row[len(row)/2], row[len(row)-1])
		low, high := 0, len(row)-1
		for low <= high {
			for row[low] < pivot {
				low++
			}
			for row[high] > pivot {
				high--
			}
			if low <= high {
				row[low], row[high] = row[high], row[low]
				low++
				high--
			}
		}
		switch { // row[:high+1] <= pivot <= row[low:]
		case n <= high+1:
			row = row[:high+1]
		case n >= low:
			row, n = row[low:], n-low
		default:
			return // the one between them is the pivot itself
		}
	}
	insert(row)
}

func median(a, b, c candidate) candidate {
	return max(min(a, b), min(max(a, b), c))
}
