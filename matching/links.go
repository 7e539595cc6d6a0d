package matching

import "slices"

// links follow chains of moves through a solution: somebody takes a slot of a
// mentor, a holder of such a slot moves on to another mentor, and so on. A pair
// is tight where its worth equals the prices of both; along tight pairs nothing
// is lost.
type links struct {
	in     Instance
	s      Solution
	chosen []bool
	locked []bool // nil if no pair is
	used   usage
	apart  [][]int32 // the groups to keep apart of each mentee; nil if there are none
	passed map[passage]bool

	start   []int32 // rows by mentor: where they begin
	pairs   []int32 // the pairs of each mentor, rising
	mentees []int32 // the mentee of each pair

	// rival is for each mentee the first matched one who could go without in
	// their favour at no loss, else -1.
	rival []int32
	// next is for each mentor the one unmatched mentee who is matched for
	// certain by one more slot there; -1 where that is not known or several are
	// level.
	next []int32
	// room tells for each mentor whether a slot can be freed by moves that
	// leave nobody without.
	room []bool
}

const (
	none    = -1
	several = -2
)

// newLinks returns the links of a solution that is permitted.
func newLinks(in Instance, s Solution) *links {
	chosen := make([]bool, len(in.Mentor))
	for _, e := range s.Chosen {
		chosen[e] = true
	}
	l := &links{in: in, s: s, chosen: chosen, locked: in.locked(), used: in.usage(chosen)}
	l.transpose()
	l.findApart()
	l.findRoom()
	l.rival = filled(len(in.Mentees), none)
	l.next = filled(len(in.Mentors), none)
	if s.Proof == Duals {
		l.findRivals()
		l.findNext()
	}
	return l
}

func filled(n int, with int32) []int32 {
	list := make([]int32, n)
	for i := range list {
		list[i] = with
	}
	return list
}

// transpose lays out the pairs by mentor.
func (l *links) transpose() {
	l.start = make([]int32, len(l.in.Mentors)+1)
	l.pairs = make([]int32, len(l.in.Mentor))
	l.mentees = make([]int32, len(l.in.Mentor))
	for _, j := range l.in.Mentor {
		l.start[j+1]++
	}
	for j := range l.in.Mentors {
		l.start[j+1] += l.start[j]
	}
	free := append([]int32(nil), l.start...)
	for i := range l.in.Mentees {
		from, until := l.in.row(i)
		for e := from; e < until; e++ {
			j := l.in.Mentor[e]
			l.pairs[free[j]] = e
			l.mentees[e] = int32(i)
			free[j]++
		}
	}
}

// of returns the pairs of a mentor.
func (l *links) of(j int32) []int32 { return l.pairs[l.start[j]:l.start[j+1]] }

// holders returns the mentees who are matched with a mentor.
func (l *links) holders(j int32) []int32 {
	var list []int32
	for _, e := range l.of(j) {
		if l.chosen[e] {
			list = append(list, l.mentees[e])
		}
	}
	return list
}

// short returns by how much a pair falls short of the prices of both, below
// zero where it exceeds them; zero without prices.
func (l *links) short(e int32) Worth {
	if l.s.Proof != Duals {
		return Worth{}
	}
	return l.s.MenteePrice[l.mentees[e]].Plus(l.s.MentorPrice[l.in.Mentor[e]]).Minus(l.in.worth(e))
}

func (l *links) tight(e int32) bool { return l.short(e) == Worth{} }

// loose reports whether a pair is chosen and may be given up.
func (l *links) loose(e int32) bool { return l.chosen[e] && (l.locked == nil || !l.locked[e]) }

// findApart finds who of each group to keep apart has which mentor.
func (l *links) findApart() {
	if l.in.Apart.Len() == 0 {
		return
	}
	l.apart = make([][]int32, len(l.in.Mentees))
	l.passed = map[passage]bool{}
	for k := range l.in.Apart.Len() {
		for _, i := range l.in.Apart.At(k) {
			l.apart[i] = append(l.apart[i], int32(k))
			for _, j := range l.in.has(i, l.chosen) {
				l.passed[passage{k, j}] = true
			}
		}
	}
}

// meets reports whether a mentor whom a mentee does not have has somebody from
// whom they are kept apart.
func (l *links) meets(mentee, mentor int32) bool {
	return l.apart != nil && slices.ContainsFunc(l.apart[mentee], func(k int32) bool { return l.passed[passage{int(k), mentor}] })
}

// findRoom goes back from mentors with room to those whose mentees could move
// there; where groups would have to be minded, it stays with the former.
func (l *links) findRoom() {
	l.room = make([]bool, len(l.in.Mentors))
	var queue []int32
	for j, n := range l.used.mentors {
		if n < l.in.MentorCapacity[j] {
			l.room[j] = true
			queue = append(queue, int32(j))
		}
	}
	if l.in.grouped() {
		return
	}
	for len(queue) > 0 {
		j := queue[0]
		queue = queue[1:]
		for _, e := range l.of(j) {
			if l.chosen[e] {
				continue
			}
			from, until := l.in.row(int(l.mentees[e]))
			for own := from; own < until; own++ {
				if to := l.in.Mentor[own]; l.loose(own) && !l.room[to] {
					l.room[to] = true
					queue = append(queue, to)
				}
			}
		}
	}
}

// findRivals goes back, along tight pairs, from each mentee who has more than the
// minimum and whose price is zero, those of the least id first.
func (l *links) findRivals() {
	passed := make([]bool, len(l.in.Mentors))
	for k := range l.in.Mentees {
		if l.used.mentees[k] <= l.in.least(k) || l.s.MenteePrice[k] != (Worth{}) {
			continue
		}
		queue := []int32{int32(k)}
		for len(queue) > 0 {
			i := queue[0]
			queue = queue[1:]
			from, until := l.in.row(int(i))
			for own := from; own < until; own++ {
				j := l.in.Mentor[own]
				if !l.loose(own) || !l.tight(own) || passed[j] {
					continue
				}
				passed[j] = true
				for _, e := range l.of(j) {
					if other := l.mentees[e]; !l.chosen[e] && l.tight(e) && l.rival[other] == none {
						l.rival[other] = int32(k)
						queue = append(queue, other)
					}
				}
			}
		}
	}
}

// findNext goes ahead, along tight pairs, from each mentee who has a place left.
// By the prices, one more slot with a mentor so reached is worth exactly the
// mentor's price, and in every best choice it is one of those who reach it that
// has one place more: it is certain who, if it is the only one, and is matched
// thereby, if it had none.
func (l *links) findNext() {
	for i := range l.in.Mentees {
		if l.used.mentees[i] == l.in.MenteeCapacity[i] || l.s.MenteePrice[i] != (Worth{}) {
			continue
		}
		first := int32(i)
		if l.used.mentees[i] > 0 {
			first = several // nobody is newly matched
		}
		seen := map[int32]bool{}
		queue := []int32{int32(i)}
		for len(queue) > 0 {
			k := queue[0]
			queue = queue[1:]
			from, until := l.in.row(int(k))
			for e := from; e < until; e++ {
				j := l.in.Mentor[e]
				if l.chosen[e] || !l.tight(e) || seen[j] {
					continue
				}
				seen[j] = true
				if l.next[j] == none {
					l.next[j] = first
				} else {
					if l.next[j] == several {
						continue // so are all that follow
					}
					l.next[j] = several
				}
				for _, own := range l.of(j) {
					if l.loose(own) && l.tight(own) {
						queue = append(queue, l.mentees[own])
					}
				}
			}
		}
	}
}
