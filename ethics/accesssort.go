package ethics

import (
	"slices"
	"strconv"
	"strings"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// mostCells is the greatest number of groups of one axis: of more, nothing is told.
const mostCells = 256

// A sorted is people put into groups, everybody into one or none.
type sorted struct {
	name    string
	aspects []mentorship.Aspect
	seekers []Seeker
	group   []int // of each seeker: the place in cells, or outside
	cells   []cell
	hidden  []bool // of each cell
}

// outside is the group of those who are in none.
const outside = -1

// A cell is a group.
type cell struct {
	views [][]string // of each aspect; of goals, the goal
	tally tally
}

// key is different for different views.
func key(views []string) string {
	var b strings.Builder
	for _, v := range views {
		b.WriteString(strconv.Quote(v))
	}
	return b.String()
}

func byAspect(q *AccessQuestion, aspect mentorship.Aspect, small int) *sorted {
	return single(q, string(aspect), []mentorship.Aspect{aspect}, small, func(s *Seeker) []string { return s.views(aspect, q.At) })
}

func byGoal(q *AccessQuestion, small int) *sorted {
	return single(q, "goal", nil, small, func(s *Seeker) []string {
		if s.Goal == "" {
			return nil
		}
		return []string{strings.ToValidUTF8(string(s.Goal), "\uFFFD")}
	})
}

// single sorts people by one thing, and hides what is too small.
func single(q *AccessQuestion, name string, aspects []mentorship.Aspect, small int, views func(*Seeker) []string) *sorted {
	s := &sorted{name: name, aspects: aspects, seekers: q.Seekers, group: slices.Repeat([]int{outside}, len(q.Seekers))}
	place := map[string]int{}
	for i := range q.Seekers {
		v := views(&q.Seekers[i])
		if len(v) == 0 {
			continue
		}
		at, ok := place[key(v)]
		if !ok {
			at = len(s.cells)
			place[key(v)] = at
			s.cells = append(s.cells, cell{views: [][]string{v}})
		}
		s.add(i, at)
	}
	s.inOrder()
	s.hideSmall(small)
	return s
}

// add puts a seeker into a group.
func (s *sorted) add(who, at int) {
	s.group[who] = at
	s.cells[at].tally = s.cells[at].tally.plus(tallyOf(&s.seekers[who]))
}

// inOrder puts the groups in the order of their views.
func (s *sorted) inOrder() {
	order := make([]int, len(s.cells))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int {
		return slices.CompareFunc(s.cells[a].views, s.cells[b].views, slices.Compare)
	})
	cells, now := make([]cell, len(order)), make([]int, len(order))
	for to, from := range order {
		cells[to], now[from] = s.cells[from], to
	}
	for i, g := range s.group {
		if g != outside {
			s.group[i] = now[g]
		}
	}
	s.cells = cells
}

// withheld reports whether nothing is told.
func (s *sorted) withheld() bool { return !slices.Contains(s.hidden, false) }

// total counts everybody who is in a group.
func (s *sorted) total() (t tally) {
	for _, c := range s.cells {
		t = t.plus(c.tally)
	}
	return t
}
