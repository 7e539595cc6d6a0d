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
	hits   [maxHits]hit
	found  int
	blocks int
}

// A hit is a row that two tokens of the block share by halves: those of a pair,
// or a token with itself.
type hit struct {
	row    int32 // where it begins in the rows
	tokens [2]uint8
}

// maxHits is how many hits of a block are kept for evidence. What is beyond
// counts for the message as a whole.
const maxHits = 3 * text.BlockSize

// Read reads a message that answers another; empty for none.
func (x *Reading) Read(r *Reader, words *features.Vocabulary, message, answers string) {
	x.weights, x.words, x.message, x.answers = r, words, message, answers
	x.reader = words.NewReader(message, answers)
	var located, whole sum
	n := 0
	for x.block(&located, &n) {
		x.blocks++
	}
	var keys [features.MaxStyle]uint32
	for _, key := range x.reader.AppendStyle(keys[:0]) {
		if at := r.Table.find(key); at >= 0 {
			whole.add(r.Table.rows[at : at+Heads])
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
	x.found = 0
	for k := range tokens {
		for _, f := range x.reader.Next() {
			*n++
			at := x.weights.Table.find(f.Key)
			if at < 0 {
				continue
			}
			s.add(x.weights.Table.rows[at : at+Heads])
			if x.found < maxHits {
				first := k
				if f.Pair {
					first--
				}
				x.hits[x.found] = hit{int32(at), [2]uint8{uint8(first), uint8(k)}}
				x.found++
			}
		}
	}
	return true
}
