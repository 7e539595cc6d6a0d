package candidates

import (
	"cmp"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"
)

// batch is how many mentees are looked at between two reports of progress.
const batch = 1024

// small is up to how many pairs another goroutine is not worth its while.
const small = 1 << 14

// Find returns the pairs that are sought. It tells after each batch how many of
// how many mentees are done, and how many pairs there are; if progress returns false it stops, and found is
// incomplete. The answer does not depend on how many processors there are.
func (s *Search) Find(q Query, progress func(done, total, pairs int) bool) (found Found, complete bool) {
	total := s.Mentees
	if q.Mentees != nil {
		total = len(q.Mentees)
	}
	workers := make([]*worker, s.hands(total))
	tiers := s.tiers(q)
	for k := range workers {
		workers[k] = newWorker(s, q, tiers)
	}
	found.Start = append(make([]int32, 0, total+1), 0)
	rows := make([]span, min(batch, total))
	for from := 0; from < total; from += batch {
		part := rows[:min(batch, total-from)]
		share(workers, len(part), func(w *worker, x int) {
			mentee := from + x
			if q.Mentees != nil {
				mentee = int(q.Mentees[mentee])
			}
			start := len(w.mentor)
			w.find(mentee)
			part[x] = span{w, start, len(w.mentor)}
		})
		for _, r := range part {
			found.Mentor = append(found.Mentor, r.by.mentor[r.from:r.until]...)
			found.Score = append(found.Score, r.by.score[r.from:r.until]...)
			found.Start = append(found.Start, int32(len(found.Mentor)))
		}
		for _, w := range workers {
			w.mentor, w.score = w.mentor[:0], w.score[:0]
		}
		if !progress(from+len(part), total, len(found.Mentor)) {
			return found, false
		}
	}
	for _, w := range workers {
		found.Looked += w.looked
		found.Scored += w.scored
	}
	return found, true
}

// A span is where a worker has the row of a mentee.
type span struct {
	by          *worker
	from, until int
}

// hands returns how many workers it takes.
func (s *Search) hands(mentees int) int {
	if mentees*s.Mentors <= small {
		return 1
	}
	return min(runtime.GOMAXPROCS(0), mentees)
}

// share lets the workers do n pieces of work, each whichever comes next.
func share(workers []*worker, n int, do func(w *worker, x int)) {
	if len(workers) == 1 {
		for x := range n {
			do(workers[0], x)
		}
		return
	}
	var next atomic.Int64
	var all sync.WaitGroup
	for _, w := range workers {
		all.Go(func() {
			for x := int(next.Add(1)) - 1; x < n; x = int(next.Add(1)) - 1 {
				do(w, x)
			}
		})
	}
	all.Wait()
}

// A tier is the mentors who come before those of the next.
type tier struct {
	number   int32
	mentors  []uint64 // a bit for each
	cheapest int64    // the least of their prices
}

// tiers returns the mentors by tier, the first first.
func (s *Search) tiers(q Query) []tier {
	byNumber := map[int32]*tier{}
	for j := range s.Mentors {
		number, price := q.tier(j), q.price(j)
		t := byNumber[number]
		if t == nil {
			t = &tier{number, make([]uint64, words(s.Mentors)), price}
			byNumber[number] = t
		}
		t.mentors[j/64] |= 1 << (j % 64)
		t.cheapest = min(t.cheapest, price)
	}
	list := make([]tier, 0, len(byNumber))
	for _, t := range byNumber {
		list = append(list, *t)
	}
	slices.SortFunc(list, func(a, b tier) int { return cmp.Compare(a.number, b.number) })
	return list
}

func (q *Query) tier(mentor int) int32 {
	if q.Tier == nil || q.Limit == 0 {
		return 0
	}
	return q.Tier[mentor]
}

func (q *Query) price(mentor int) int64 {
	if q.Price == nil || q.Limit == 0 {
		return 0
	}
	return q.Price[mentor]
}
