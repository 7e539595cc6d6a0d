package ethics

import "slices"

// crossed sorts people by two things at once. What is hidden of either is one row or
// column of what is hidden.
func crossed(one, other *sorted, small int) *sorted {
	s := &sorted{
		name:    one.name + " x " + other.name,
		aspects: slices.Concat(one.aspects, other.aspects),
		outside: one.outside,
	}
	rows, row := one.lines()
	columns, column := other.lines()
	for _, r := range rows {
		for _, c := range columns {
			s.cells = append(s.cells, cell{views: slices.Concat(r, c)})
		}
	}
	in := make(map[*Seeker]int, len(other.people))
	for i, who := range other.people {
		in[who] = column[other.group[i]]
	}
	for i, who := range one.people {
		if c, ok := in[who]; ok {
			s.add(who, row[one.group[i]]*len(columns)+c)
		} else {
			s.outside++
		}
	}
	g := grid{sorted: s, columns: len(columns), small: small}
	s.hidden = make([]bool, len(s.cells))
	for i, c := range s.cells {
		s.hidden[i] = len(c.views) < 2
	}
	s.raise(small, g.safe)
	return s
}

// lines returns the views of the groups that are told of, one line each, and after
// them one without views for all that are hidden; and the line of every group.
func (s *sorted) lines() (lines [][][]string, line []int) {
	line = make([]int, len(s.cells))
	for i, c := range s.cells {
		if !s.hidden[i] {
			line[i] = len(lines)
			lines = append(lines, c.views)
		}
	}
	if slices.Contains(s.hidden, true) {
		for i := range line {
			if s.hidden[i] {
				line[i] = len(lines)
			}
		}
		lines = append(lines, nil)
	}
	return lines, line
}

// A grid is people sorted by two things, in rows and columns whose totals are taken
// to be known.
type grid struct {
	*sorted
	columns, small int
}

// safe reports whether no figure of a hidden group, and no small one of several
// hidden groups, can be computed from what is told and the totals of rows and columns.
func (g grid) safe() bool {
	if !slices.Contains(g.hidden, true) {
		return true
	}
	rows := len(g.cells) / g.columns
	together := make([]tally, rows+g.columns)
	for i, c := range g.cells {
		if g.hidden[i] {
			row, column := &together[i/g.columns], &together[rows+i%g.columns]
			*row, *column = row.plus(c.tally), column.plus(c.tally)
		}
	}
	for _, t := range together {
		if n := t.least(); n > 0 && n < g.small {
			return false
		}
	}
	for i, c := range g.cells {
		if g.hidden[i] && !g.open(i, c.tally) {
			return false
		}
	}
	return true
}

// open reports whether each figure of a hidden group that counts somebody could be
// another: one of the kinds of people that it counts could be more or fewer.
func (g grid) open(at int, t tally) bool {
	var could tally
	for k, n := range t {
		if n > 0 && g.turns(at, k) {
			could[k] = 1
		}
	}
	for _, o := range Outcomes() {
		yes, all := t.yes(o), t.of(o)
		if yes > 0 && could.yes(o) == 0 || all > yes && could.of(o) == could.yes(o) {
			return false
		}
	}
	return true
}

// turns reports whether one person more or fewer of a kind could be in the group,
// with others of that kind moved among the hidden groups so that every total is what
// it was. That is so if a way leads round: from a row to a column by a hidden group
// that gets one more, and back to a row by one that has one to give.
func (g grid) turns(at, kind int) bool {
	row, column := at/g.columns, at%g.columns
	return g.leads(column, row, at, kind, true) || g.leads(row, column, at, kind, false)
}

// leads reports whether a way leads from a column to a row, or from a row to a
// column, without the group itself.
func (g grid) leads(from, to, without, kind int, fromColumn bool) bool {
	rows := len(g.cells) / g.columns
	node := func(isColumn bool, i int) int {
		if isColumn {
			return rows + i
		}
		return i
	}
	goal := node(!fromColumn, to)
	seen := make([]bool, rows+g.columns)
	queue := []int{node(fromColumn, from)}
	seen[queue[0]] = true
	visit := func(n int) {
		if !seen[n] {
			seen[n] = true
			queue = append(queue, n)
		}
	}
	for len(queue) > 0 {
		n := queue[0]
		queue = queue[1:]
		if n == goal {
			return true
		}
		for i, c := range g.cells {
			switch r, col := i/g.columns, i%g.columns; {
			case !g.hidden[i] || i == without:
			case n < rows && r == n:
				visit(rows + col)
			case n >= rows && col == n-rows && c.tally[kind] > 0:
				visit(r)
			}
		}
	}
	return false
}
