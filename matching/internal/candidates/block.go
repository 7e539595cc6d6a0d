package candidates

import "math"

// A step adds the points of one table.
type step struct {
	*row
	class []int32
	times int64
	after int64 // the most that the steps after it give
}

// take finds all of a block.
func (w *worker) take() {
	w.sift(math.MinInt64)
	for x, j := range w.sel {
		if score, ok := w.finish(j, w.sum[x], math.MinInt64); ok && w.pass(j, score) {
			w.mentor, w.score = append(w.mentor, j), append(w.score, int32(score))
		}
	}
	w.start()
}

// need returns the least score, less price, with which a mentor from a number
// on could be found.
func (w *worker) need(first int32) int64 {
	if len(w.best) < w.room {
		return w.least
	}
	worst := w.best[0]
	if worst.mentor < first {
		worst.score++
	}
	return max(w.least, worst.score)
}

func (w *worker) start() { w.sel, w.sum = w.sel[:0], w.sum[:0] }

func (w *worker) add(j int32, score int64) {
	w.sel, w.sum = append(w.sel, j), append(w.sum, score)
}

// sift adds the points of the tables and drops whoever is out or cannot reach
// what is needed.
func (w *worker) sift(need int64) {
	w.looked += int64(len(w.sel))
	sel, sum := w.sel, w.sum
	for k := range w.steps {
		s := &w.steps[k]
		least := int64(math.MinInt64)
		if need != least {
			least = need - s.after - w.pending
		}
		n := 0
		for x, j := range sel {
			p := s.points[s.class[j]]
			total := sum[x] + s.times*int64(p) - s.least
			if p >= 0 && total >= least {
				sel[n], sum[n] = j, total
				n++
			}
		}
		sel, sum = sel[:n], sum[:n]
	}
	w.sel, w.sum = sel, sum
}

// settle looks at those of a block who may be found, in the order of what they
// can reach.
func (w *worker) settle(need int64) {
	w.sift(need)
	w.queue = w.queue[:0]
	for x, j := range w.sel {
		if bound := w.bound(j, w.sum[x]); bound >= need {
			w.queue = append(w.queue, entry{bound, j, w.sum[x]})
		}
	}
	heapify(w.queue, better)
	for len(w.queue) > 0 {
		var next entry
		next, w.queue = pop(w.queue, better)
		need := w.need(next.mentor)
		if next.score < need {
			return // nor can anybody after
		}
		score, ok := w.finish(next.mentor, next.sum, need)
		if !ok || !w.pass(next.mentor, score+w.query.price(int(next.mentor))) {
			continue
		}
		w.enter(entry{score: score, mentor: next.mentor})
	}
}

// bound returns the most that a mentor can reach with the sum of all tables.
func (w *worker) bound(j int32, sum int64) int64 {
	sum += w.pending
	for k, p := range w.search.Parts {
		if p.Bounded {
			sum += min(0, w.looker.Bound(k, int(j), w.mentee)-p.Most)
		}
	}
	return sum
}

// finish adds the parts that only a look at the pair tells. It stops, with
// false, where what is needed is out of reach.
func (w *worker) finish(j int32, score, need int64) (int64, bool) {
	w.scored++
	pending := w.pending
	for k, p := range w.search.Parts {
		part, ok := w.looker.Score(k, int(j), w.mentee)
		if !ok {
			return 0, false
		}
		pending -= p.Most
		score += part
		if score+pending < need {
			return 0, false
		}
	}
	return score, score >= need
}

// pass reports whether a pair with this score may be found.
func (w *worker) pass(j int32, score int64) bool {
	return (w.query.Accept == nil || w.query.Accept(int(j), w.mentee, score)) &&
		(w.looker.Pass == nil || w.looker.Pass(int(j), w.mentee))
}

// enter puts a mentor among the best, in place of the worst where there is no
// room.
func (w *worker) enter(e entry) {
	if len(w.best) < w.room {
		w.best = append(w.best, e)
		if len(w.best) == w.room {
			heapify(w.best, worse)
		}
		return
	}
	w.best[0] = e
	down(w.best, 0, worse)
}
