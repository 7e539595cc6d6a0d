package intake

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strings"
)

// A table is a CSV file with a heading.
type table struct {
	scribe
	width   int
	columns map[string]int // heading -> position
	source  Source
	rows    []row
}

type row struct {
	table *table
	line  int
	cells []cell
}

// A cell is the trimmed text of a field that is read; of others, only the place.
type cell struct {
	text         string
	line, column int
}

// readTable reads a CSV file, of whose columns the known ones are kept. Every
// fault is handed to the scribe; what could be read is returned.
func readTable(s scribe, data []byte, known []string) *table {
	t := &table{scribe: s, columns: map[string]int{}, source: Source{File: s.file, columns: map[string]bool{}}}
	data, ok := s.text(data)
	if !ok {
		return t
	}
	r := csv.NewReader(bytes.NewReader(data))
	r.FieldsPerRecord = -1 // the width is checked here, so that reading can go on
	for {
		record, err := r.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if parse, ok := errors.AsType[*csv.ParseError](err); ok {
			// Where quoting is broken, the rest cannot be told apart.
			s.fault(parse.Line, parse.Column, "", "well-formed CSV was expected: %v, in the record that begins on line %d", parse.Err, parse.StartLine)
			break
		}
		cells := make([]cell, len(record))
		for i, text := range record {
			line, column := r.FieldPos(i)
			cells[i] = cell{strings.TrimSpace(text), line, column}
		}
		switch {
		case t.width > 0:
			t.add(cells)
		case !t.head(cells, known):
			return t
		}
	}
	if t.width == 0 && len(*s.faults) == 0 {
		s.fault(1, 1, "", "a heading with the names of the columns was expected")
	}
	return t
}

// head reads the heading; false if it is none of ours.
func (t *table) head(cells []cell, known []string) bool {
	t.width = len(cells)
	for i, c := range cells {
		name := word(c.text)
		switch _, twice := t.columns[name]; {
		case !slices.Contains(known, name):
			t.source.Ignored++
		case twice:
			t.fault(c.line, c.column, name, "each column was expected once")
		default:
			t.columns[name] = i
			t.source.columns[name] = true
		}
	}
	if len(t.columns) == 0 && len(cells) == 1 && strings.ContainsAny(cells[0].text, ";\t") {
		t.fault(1, 1, "", "columns separated by commas were expected, not by semicolons or tabs")
	} else if len(t.columns) == 0 {
		t.fault(1, 1, "", "a heading was expected with at least one of these columns: %s", strings.Join(known, ", "))
	}
	return len(t.columns) > 0
}

func (t *table) add(cells []cell) {
	if len(cells) != t.width {
		t.fault(cells[0].line, cells[0].column, "", "%d fields were expected, as in the heading, not %d", t.width, len(cells))
		return
	}
	kept := make([]cell, t.width)
	for _, i := range t.columns {
		kept[i] = cells[i]
	}
	t.rows = append(t.rows, row{t, cells[0].line, kept})
}

// has reports whether the table has the column.
func (t *table) has(column string) bool {
	_, ok := t.columns[column]
	return ok
}

// at returns the cell of a column; an empty one where there is no such column.
func (r row) at(column string) cell {
	if i, ok := r.table.columns[column]; ok {
		return r.cells[i]
	}
	return cell{line: r.line, column: 1}
}

// fault says what was expected in a column of the row.
func (r row) fault(column, format string, args ...any) {
	c := r.at(column)
	r.table.fault(c.line, c.column, column, format, args...)
}

// read returns what parse makes of a column; what is wrong is told.
func read[T any](r row, column string, parse func(string) (T, error)) T {
	v, err := parse(r.at(column).text)
	if err != nil {
		r.fault(column, "%v", err)
	}
	return v
}
