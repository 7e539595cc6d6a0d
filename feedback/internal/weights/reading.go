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
	var keys [features.MaxStyle]uint32
	for _, key := range x.reader.AppendStyle(keys[:0]) {
		if slot, found := r.Table.find(key); found > 0 {
			whole.add(spread(r.Table.row(slot)))
		}
	}
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
	table := &x.weights.Table
	for list := x.reader.Several(); len(list) > 0; list = x.reader.Several() {
		*n += len(list)
		found := 0
		for k := range list {
			f := &list[k]
			slot, known := table.find(f.Key)
			h := hit{int32(slot), f.Token, f.Token}
			if f.Pair {
				h.first--
			}
			hits[found%len(hits)] = h
			found += known
		}
		x.take(hits[:found], s)
	}
	return true
}

// A hit is a row that two tokens of the block share by halves: those of a pair,
// or a token with itself.
type hit struct {
	slot        int32
	first, last uint8
}

// take adds the rows of hits to their tokens and to the sum.
func (x *Reading) take(hits []hit, s *sum) {
	const zero = 128 * each // what stands in the lanes of a row of zeros
	if s.rows+len(hits) > fullAt {
		s.settle()
	}
	var all lanes
	for _, h := range hits {
		a, b, c, d := spread(x.weights.Table.row(int(h.slot)))
		all.add(a, b, c, d)
		a, b, c, d = a-zero, b-zero, c-zero, d-zero // a lane below zero borrows of the next, and gives it back to the sum
		x.points[h.first%text.BlockSize].add(a, b, c, d)
		x.points[h.last%text.BlockSize].add(a, b, c, d)
	}
	s.lanes.add(all[0], all[1], all[2], all[3])
	s.rows += len(hits)
}
