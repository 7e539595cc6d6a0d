package stable

// A deducer closes pairs of a node that no stable matching of it has, and
// strengthens its promises, until nothing more follows. What follows:
//
//   - A pair (i, j) in which i gets nobody else as good as j: unless j is full
//     with mentees as good as i, i must be with j. So j is full with mentees at
//     least as good as the worst of capacity many such i; and where the pair is
//     closed, as good as i itself.
//   - A pair (i, j) where j cannot be full with others as good as i: then i
//     ends with a mentor as good as j.
//   - What is worse than a promise is closed; whoever has just one way to keep a
//     promise takes it.
//
// On lists without ties this comes down to the reduced lists of Gusfield and
// Irving (The Stable Marriage Problem, 1989, section 1.2.4). The same idea for
// ties is in Irving and Manlove, "Finding large stable matchings", ACM Journal
// of Experimental Algorithmics 14 (2009), and Pettersson and others, "Improving
// solution times for stable matching problems through preprocessing", Computers
// and Operations Research 128 (2021).
type deducer struct {
	*pairs
	*node
	best    []int32 // the best tier of each mentee that is open, never if none
	lone    []bool  // whether just one pair of that tier is open
	mentees queue   // whose row has changed
	mentors queue   // whose column has changed
	effort  *effort
}

// A queue holds each person at most once.
type queue struct {
	list   []int32
	queued []bool
}

func (q *queue) add(x int32) {
	if !q.queued[x] {
		q.queued[x] = true
		q.list = append(q.list, x)
	}
}

func (q *queue) next() int32 {
	x := q.list[len(q.list)-1]
	q.list = q.list[:len(q.list)-1]
	q.queued[x] = false
	return x
}

func (q *queue) clear() {
	for len(q.list) > 0 {
		q.next()
	}
}

func newDeducer(p *pairs, e *effort) *deducer {
	return &deducer{
		pairs: p, effort: e, best: make([]int32, p.mentees()), lone: make([]bool, p.mentees()),
		mentees: queue{queued: make([]bool, p.mentees())}, mentors: queue{queued: make([]bool, p.mentors())},
	}
}

// enter turns to a node, of which everything is looked at anew.
func (d *deducer) enter(n *node) {
	d.node = n
	for i := range d.pairs.mentees() {
		d.look(i)
		d.mentees.add(i)
	}
	for j := range d.pairs.mentors() {
		d.mentors.add(j)
	}
}

// look finds the best tier of a mentee.
func (d *deducer) look(i int32) {
	d.best[i], d.lone[i] = never, false
	for e := d.start[i]; e < d.start[i+1] && d.tier[e] <= d.best[i]; e++ {
		if d.open[e] {
			d.lone[i] = d.best[i] == never
			d.best[i] = d.tier[e]
		}
	}
}

func (d *deducer) close(e int32) {
	if d.open[e] {
		d.open[e] = false
		i := d.pairs.mentee[e]
		if d.tier[e] == d.best[i] {
			d.look(i)
		}
		d.mentees.add(i)
		d.mentors.add(d.pairs.mentor[e])
	}
}

// promiseMentee makes a mentee end at a tier or better, promiseMentor a mentor
// full at a grade or better.
func (d *deducer) promiseMentee(i, tier int32) {
	if tier < d.node.mentee[i] {
		d.node.mentee[i] = tier
		d.mentees.add(i)
	}
}

func (d *deducer) promiseMentor(j, grade int32) {
	if grade < d.node.mentor[j] {
		d.node.mentor[j] = grade
		d.mentors.add(j)
	}
}

// run deduces until nothing more follows, or the effort is spent. It returns
// false if the node turns out to hold no stable matching.
func (d *deducer) run() bool {
	ok := true
	for ok && len(d.mentees.list)+len(d.mentors.list) > 0 && !d.effort.over() {
		if len(d.mentees.list) > 0 {
			ok = d.deduceMentee(d.mentees.next())
		} else {
			ok = d.deduceMentor(d.mentors.next())
		}
	}
	return ok
}

// leave forgets what was to be looked at.
func (d *deducer) leave() {
	d.mentees.clear()
	d.mentors.clear()
}

func (d *deducer) deduceMentee(i int32) bool {
	d.effort.spent += int(d.start[i+1] - d.start[i])
	promised := d.node.mentee[i]
	count, only := 0, int32(nobody)
	for e := d.start[i]; e < d.start[i+1]; e++ {
		switch {
		case !d.open[e]:
			if d.tier[e] < d.best[i] {
				d.promiseMentor(d.pairs.mentor[e], d.grade[e])
			}
		case d.tier[e] > promised:
			d.close(e)
		default:
			count++
			only = e
		}
	}
	if d.lone[i] || count == 1 && promised < never {
		d.mentors.add(d.pairs.mentor[only]) // see deduceMentor
	}
	for e := d.start[i]; d.lone[i] && e < d.start[i+1] && d.tier[e] <= d.best[i]; e++ {
		if d.open[e] {
			d.mentors.add(d.pairs.mentor[e])
		}
	}
	return count > 0 || promised == never
}

// single reports whether a mentee who is promised somebody has one pair left.
func (d *deducer) single(i int32) bool {
	if d.node.mentee[i] == never || !d.lone[i] {
		return false
	}
	for e := d.start[i+1] - 1; e >= d.start[i] && d.tier[e] > d.best[i]; e-- {
		if d.open[e] {
			return false
		}
	}
	return true
}

func (d *deducer) deduceMentor(j int32) bool {
	column := d.col(j)
	d.effort.spent += 2 * len(column)
	room := d.capacity[j]
	// Full with those who get nobody else as good.
	count, alone, forced := int32(0), int32(0), int32(0)
	for _, e := range column {
		if !d.open[e] {
			continue
		}
		if d.grade[e] > d.node.mentor[j] {
			d.close(e)
			continue
		}
		count++
		i := d.pairs.mentee[e]
		if d.lone[i] && d.tier[e] == d.best[i] {
			if alone++; alone == room {
				d.promiseMentor(j, d.grade[e])
			}
			if d.single(i) {
				forced++
			}
		}
	}
	full := d.node.mentor[j] < never
	switch {
	case full && count < room || forced > room:
		return false
	case full && count == room && forced < room:
		for _, e := range column { // all of them are needed
			if i := d.pairs.mentee[e]; d.open[e] {
				d.keep(i, e)
			}
		}
	case forced == room && count > room:
		for _, e := range column {
			if i := d.pairs.mentee[e]; d.open[e] && !(d.tier[e] == d.best[i] && d.single(i)) {
				d.close(e)
			}
		}
	}
	// Those without whom the mentor cannot be full.
	count = 0
	for k := 0; k < len(column); {
		end := k
		for end < len(column) && d.grade[column[end]] == d.grade[column[k]] {
			if d.open[column[end]] {
				count++
			}
			end++
		}
		if count > room {
			break
		}
		for ; k < end; k++ {
			e := column[k]
			others := count
			if d.open[e] {
				others--
			}
			if others < room {
				d.promiseMentee(d.pairs.mentee[e], d.tier[e])
			}
		}
	}
	return true
}

// keep leaves a mentee nothing but one pair.
func (d *deducer) keep(i, e int32) {
	d.promiseMentee(i, d.tier[e])
	for o := d.start[i]; o < d.start[i+1]; o++ {
		if o != e {
			d.close(o)
		}
	}
}
