package weights

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
)

// ErrFile is wrapped by the errors about files.
var ErrFile = errors.New("weights: no file of weights")

// A Reader is what was learned for one role.
type Reader struct {
	Role  string `json:"role"`
	Heads []Head `json:"heads"`
	// Effective are the points of each head's score in the overall judgement.
	Effective Effective `json:"effective"`
	// Buckets is how many the table has.
	Buckets int   `json:"buckets"`
	Table   Table `json:"-"`
}

// An Effective is how the scores of traits make up the overall judgement.
type Effective struct {
	Base   int64   `json:"base"`
	Points []int64 `json:"points"` // for each thousandth of each head's score
	Calibration
	Present int `json:"present"`
	Absent  int `json:"absent"`
}

// A File is the readers of each role.
type File struct {
	Readers []Reader `json:"readers"`
}

// Encode returns the bytes of a file.
func (f File) Encode() ([]byte, error) {
	header, err := json.Marshal(f)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrFile, err)
	}
	var b bytes.Buffer
	b.Write(header)
	b.WriteByte('\n')
	for _, r := range f.Readers {
		b.WriteString(r.Table.prints)
		b.WriteString(r.Table.rows)
	}
	return b.Bytes(), nil
}

// Decode reads a file; its tables are parts of the data. An error wraps
// [ErrFile].
func Decode(data string) (File, error) {
	header, rest, found := strings.Cut(data, "\n")
	if !found {
		return File{}, fmt.Errorf("%w: want a line that describes it", ErrFile)
	}
	var f File
	if err := json.Unmarshal([]byte(header), &f); err != nil {
		return File{}, fmt.Errorf("%w: %w", ErrFile, err)
	}
	for k := range f.Readers {
		r := &f.Readers[k]
		if r.Buckets < 0 || r.Buckets > len(rest)/slots || len(r.Heads) > Heads || len(r.Effective.Points) != len(r.Heads) {
			return File{}, fmt.Errorf("%w: reader %d: its measures are not possible", ErrFile, k)
		}
		if !r.Effective.valid() || slices.ContainsFunc(r.Heads, func(h Head) bool { return !h.valid() }) {
			return File{}, fmt.Errorf("%w: reader %d: its scores fall or leave 0 to 1000", ErrFile, k)
		}
		for h, head := range r.Heads {
			if head.Where < 0 || head.Where > len(r.Heads) {
				return File{}, fmt.Errorf("%w: reader %d: head %d: no head %d finds passages", ErrFile, k, h, head.Where)
			}
		}
		prints, rows := 2*slots*r.Buckets, Heads*slots*r.Buckets
		if len(rest) < prints+rows {
			return File{}, fmt.Errorf("%w: reader %d: %d bytes, want %d", ErrFile, k, len(rest), prints+rows)
		}
		r.Table = Table{uint64(r.Buckets), rest[:prints], rest[prints : prints+rows]}
		rest = rest[prints+rows:]
	}
	if rest != "" {
		return File{}, fmt.Errorf("%w: %d bytes more than it has", ErrFile, len(rest))
	}
	return f, nil
}

// Margin returns the margin of the overall judgement, given the score of each
// head.
func (e *Effective) Margin(scores []int) int64 {
	sum := e.Base
	for h, points := range e.Points {
		sum += points * int64(scores[h])
	}
	return sum
}
