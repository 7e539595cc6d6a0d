package weights

import (
	"github.com/go-mentorship/mentorkit/feedback/internal/features"
	"github.com/go-mentorship/mentorkit/feedback/internal/text"
)

// A Reading is what a message comes to. It is a value of some size, meant for
// the stack.
type Reading struct {
	Margins [Heads]int64

	weights *Reader
	words   *features.Vocabulary
	message string
	answers string
	scale   int64

	// What was found in the last block. Where it was the only one, evidence needs no
	// second look.
	reader features.Reader
	points [text.BlockSize]lanes // what each token adds, twice, and middle more
	blocks int
}

// middle is what a lane of points has for zero.
const middle = 1 << 15

// Read reads a message that answers another; empty for none.
func (x *Reading) Read(r *Reader, words *features.Vocabulary, message, answers string) {
	x.weights, x.words, x.message, x.answers = r, words, message, answers
	x.reader.Reset(words, message, answers)
	var located, whole sum
	n, blocks := 0, 0
	for x.block(&located, &n) {
		blocks++
	}
	x.blocks = blocks
	x.whole(&whole)
	located.settle()
	whole.settle()
	x.scale = Located(n)
	for h := range r.Heads {
		x.Margins[h] = r.Heads[h].Bias + x.scale*located.of[h] + Whole*whole.of[h]
	}
}

// Words returns how many words the message has, and how many of them the
// vocabulary knows.
func (x *Reading) Words() (all, known int) { return x.reader.Words() }

// Abused returns in how many clauses the writer abuses the reader.
func (x *Reading) Abused() int { return x.reader.Abused() }

// block reads the next tokens and reports whether there were any; else the last
// ones stay.
func (x *Reading) block(s *sum, n *int) bool {
	tokens := x.reader.Block()
	if len(tokens) == 0 {
		return false
	}
	for k := range tokens {
		x.points[k] = lanes{middle * each, middle * each, middle * each, middle * each}
	}
	var hits [features.AtOnce]hit
	for list := x.reader.Several(); len(list) > 0; list = x.reader.Several() {
		*n += len(list)
		found := x.weights.Table.find(list, &hits)
		x.take(hits[:found], s)
	}
	return true
}

// whole adds up the rows of the message as a whole.
func (x *Reading) whole(s *sum) {
	var keys [features.MaxStyle]uint32
	var list [1]features.Feature
	var hits [features.AtOnce]hit
	for _, list[0].Key = range x.reader.AppendStyle(keys[:0]) {
		if x.weights.Table.find(list[:], &hits) > 0 {
			s.add(x.weights.Table.row(hits[0].slot))
		}
	}
}

// take adds the rows of hits to their tokens and to the sum.
func (x *Reading) take(hits []hit, s *sum) {
	const zero = 128 * each // what stands in the lanes of a row of zeros
	if s.rows+len(hits) > fullAt {
		s.settle()
	}
	all := s.lanes
	for k := range hits {
		h := &hits[k]
		row := x.weights.Table.row(h.slot)
		left, right := load(row)^sign, load(row[8:])^sign
		a, b, c, d := left&evenLanes, left>>8&evenLanes, right&evenLanes, right>>8&evenLanes
		all[0] += a
		all[1] += b
		all[2] += c
		all[3] += d
		a, b, c, d = a-zero, b-zero, c-zero, d-zero // a lane below zero borrows of the next, and gives it back to the sum
		p := &x.points[h.first%text.BlockSize]
		p[0] += a
		p[1] += b
		p[2] += c
		p[3] += d
		p = &x.points[h.last%text.BlockSize]
		p[0] += a
		p[1] += b
		p[2] += c
		p[3] += d
	}
	s.lanes = all
	s.rows += len(hits)
}
