package ethics

import (
	"cmp"
	"slices"
)

// crossed sorts people by two aspects at once, and tells only of groups from which no
// small number follows, whatever is subtracted from whatever: the groups themselves,
// and what remains of each row and each column, are at least as many people as small.
// Of people in no such group nothing is told.
//
// Where that does not hold, the smallest groups of either aspect are left out of the
// crossing, as few as will do. Which are the smallest, and in which order it is tried,
// follows from what is told of the aspects alone; so from a group being left out follows
// that some number was too small, and not which.
func crossed(one, other *sorted, small int) *sorted {
	s := &sorted{
		name: one.name + " x " + other.name, aspects: slices.Concat(one.aspects, other.aspects),
		seekers: one.seekers, group: make([]int, len(one.seekers)),
	}
	g := gridOf(one, other, small)
	rows, columns := g.safest()
	place := make(map[[2]int]int)
	for i, group := range one.cells {
		for j, column := range other.cells {
			if g.rows.line[i] > rows && g.columns.line[j] > columns {
				place[[2]int{i, j}] = len(s.cells)
				s.cells = append(s.cells, cell{views: slices.Concat(group.views, column.views)})
			}
		}
	}
	s.hidden = make([]bool, len(s.cells))
	for i := range s.group {
		s.group[i] = outside
		if at, told := place[[2]int{one.group[i], other.group[i]}]; told {
			s.add(i, at)
		}
	}
	return s
}

// A grid counts people in the lines of two aspects.
type grid struct {
	rows, columns lines
	small         int
	// before counts, at row and column, all people in lines before both.
	before [][]tally
}

// lines are the groups of an aspect that are told of, from 1 for the smallest on. Line 0 is
// everybody else.
type lines struct {
	line  []int // of each group
	count int   // without line 0
	// unsaid people share no view; hidden says that there are groups in line 0.
	unsaid int
	hidden bool
}

func linesOf(s *sorted) lines {
	l := lines{line: make([]int, len(s.cells)), unsaid: len(s.seekers) - s.total().size(), hidden: slices.Contains(s.hidden, true)}
	var order []int
	for i := range s.cells {
		if !s.hidden[i] {
			order = append(order, i)
		}
	}
	slices.SortFunc(order, func(a, b int) int {
		return cmp.Or(cmp.Compare(s.cells[a].tally.size(), s.cells[b].tally.size()), cmp.Compare(a, b))
	})
	for i, group := range order {
		l.line[group] = i + 1
	}
	l.count = len(order)
	return l
}

func (l lines) of(group int) int {
	if group == outside {
		return 0
	}
	return l.line[group]
}

func gridOf(one, other *sorted, small int) grid {
	g := grid{rows: linesOf(one), columns: linesOf(other), small: small}
	g.before = make([][]tally, g.rows.count+2)
	for r := range g.before {
		g.before[r] = make([]tally, g.columns.count+2)
	}
	for i := range one.seekers {
		t := &g.before[g.rows.of(one.group[i])+1][g.columns.of(other.group[i])+1]
		*t = t.plus(tallyOf(&one.seekers[i]))
	}
	for r := 1; r < len(g.before); r++ {
		for c := 1; c < len(g.before[r]); c++ {
			g.before[r][c] = g.before[r][c].plus(g.before[r-1][c]).plus(g.before[r][c-1]).minus(g.before[r-1][c-1])
		}
	}
	return g
}

// block counts people in lines from one until before another.
func (g grid) block(row, rowEnd, column, columnEnd int) tally {
	return g.before[rowEnd][columnEnd].plus(g.before[row][column]).minus(g.before[row][columnEnd]).minus(g.before[rowEnd][column])
}

// safest returns up to which line rows and columns are to be left out, so that the most
// groups are told of safely, at least two; of as many, those with the most of the first
// aspect. Where there is no such way all are left out.
func (g grid) safest() (rows, columns int) {
	type cut struct{ rows, columns int }
	told := func(c cut) int { return (g.rows.count - c.rows) * (g.columns.count - c.columns) }
	var cuts []cut
	for r := range g.rows.count {
		for c := range g.columns.count {
			if n := told(cut{r, c}); n > 1 && n <= mostCells {
				cuts = append(cuts, cut{r, c})
			}
		}
	}
	slices.SortStableFunc(cuts, func(a, b cut) int { return cmp.Compare(told(b), told(a)) })
	for _, c := range cuts {
		if g.safe(c.rows, c.columns) {
			return c.rows, c.columns
		}
	}
	return g.rows.count, g.columns.count
}

// safe reports whether no small number follows where so many lines are left out. Who
// shares no view has none to hide: where enough people are a line of their own for
// that, they may be nobody in a group, and any number of those of the other aspect.
func (g grid) safe(rows, columns int) bool {
	for r := rows; r <= g.rows.count; r++ {
		row := g.rows.at(r, rows)
		for c := columns; c <= g.columns.count; c++ {
			column := g.columns.at(c, columns)
			n := g.block(row.from, r+1, column.from, c+1).least()
			silentRow, silentColumn := row.unsaid >= g.small, column.unsaid >= g.small
			switch {
			case n >= g.small, row.nobody, column.nobody:
			case silentRow && silentColumn:
			case n == 0 && (silentRow && c > columns || silentColumn && r > rows):
			default:
				return false
			}
		}
	}
	return true
}

// A span is a line, with all before it where these are left out.
type span struct {
	from   int
	nobody bool
	unsaid int // how many people it is, none of whom shares a view; else 0
}

// at returns a line where so many are left out.
func (l lines) at(line, out int) span {
	switch {
	case line > out:
		return span{from: line}
	case out > 0 || l.hidden:
		return span{}
	default:
		return span{nobody: l.unsaid == 0, unsaid: l.unsaid}
	}
}
