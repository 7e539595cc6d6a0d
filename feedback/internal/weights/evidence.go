package weights

import (
	"math/bits"
	"slices"

	"github.com/go-mentorship/mentorkit/feedback/internal/text"
)

// A Span is a passage and what its words add to the margin of a head.
type Span struct {
	Head       int
	Start, End int // in bytes
	Points     int64
}

// AppendEvidence appends the passages that speak for each of the heads (a bit
// each), by block, head and place.
//
// A passage is a maximal scoring subsequence (Ruzzo and Tompa, "A linear time
// algorithm for finding all maximal scoring subsequences", ISMB 1999) of the
// words of a sentence, where each counts what it adds to the head, or to the head
// that was learned to say where, less that head's Cut. Those that add less than
// the head's Least are left out. Where the other head finds none, the head's own
// weights do.
func (x *Reading) AppendEvidence(spans []Span, heads uint) []Span {
	from := len(spans)
	spans = x.appendAll(spans, heads, false)
	var none uint // of those that another head finds passages for, and found none
	for h := range x.weights.Heads {
		if heads>>h&1 == 1 && x.weights.Heads[h].Where > 0 && !slices.ContainsFunc(spans[from:], func(s Span) bool { return s.Head == h }) {
			none |= 1 << h
		}
	}
	if none != 0 {
		spans = x.appendAll(spans, none, true)
	}
	return spans
}

// appendAll appends the passages of all blocks, by the heads that find them or
// by the heads' own weights.
func (x *Reading) appendAll(spans []Span, heads uint, own bool) []Span {
	if x.blocks == 1 {
		return x.appendBlock(spans, heads, own)
	}
	x.reader = x.words.NewReader(x.message, x.answers)
	var s sum
	n := 0
	for x.block(&s, &n) {
		spans = x.appendBlock(spans, heads, own)
	}
	return spans
}

func (x *Reading) appendBlock(spans []Span, heads uint, own bool) []Span {
	tokens := x.reader.Tokens()
	var adds, places points
	var runs [text.BlockSize/2 + 1]run
	for h := range x.weights.Heads {
		if heads>>h&1 == 0 {
			continue
		}
		x.weigh(h, &adds)
		by, where := &adds, h
		if w := x.weights.Heads[h].Where; w > 0 && !own {
			by, where = &places, w-1
			x.weigh(where, by)
		}
		if x.weights.Heads[where].Even {
			places = *by
			by = &places
			even(tokens, by)
		}
		s := search{h, tokens, by, &adds, x.scale / 2, x.weights.Heads[where].Cut, x.weights.Heads[h].Least}
		for from := 0; from < len(tokens); {
			until := sentence(tokens, from)
			spans = s.maximal(spans, from, until, runs[:])
			from = until
		}
	}
	return spans
}

// sentence returns where the sentence that begins at a token ends.
func sentence(tokens []text.Token, from int) int {
	until := from + 1
	for until < len(tokens) && !tokens[until].Has(text.Opens) {
		until++
	}
	return until
}

// points are what the tokens of a block add to a head up to each of them, in
// halves of what the rows of located features are multiplied by.
type points [text.BlockSize + 1]int32

// weigh sets what the tokens of the block add to a head.
func (x *Reading) weigh(head int, p *points) {
	word, shift := laneOf(head)
	sum := int32(0)
	for k := range x.reader.Tokens() {
		sum += int32(x.points[k][word]>>shift&0xffff) - middle
		p[k+1] = sum
	}
}

// even gives each token of a sentence the same share of its points.
func even(tokens []text.Token, p *points) {
	before := int32(0) // up to here, as it was
	for from := 0; from < len(tokens); {
		until := sentence(tokens, from)
		share := (p[until] - before) / int32(until-from)
		before = p[until]
		for k := from; k < until; k++ {
			p[k+1] = p[k] + share
		}
		from = until
	}
}

// A search finds passages by some points, and gives them others.
type search struct {
	head             int
	tokens           []text.Token
	by, adds         *points
	half, cut, least int64
}

// sum is what the tokens before one add to the score of a passage.
func (s *search) sum(at int) int64 { return int64(s.by[at])*s.half - int64(at)*s.cut }

// A run is a candidate: where it stands, and the sums before and at its end.
type run struct {
	from, until   int16
	before, after int64
}

// maximal appends the passages of the tokens from one to another. Tokens in a row
// that each speak for the trait are a candidate together.
func (s *search) maximal(spans []Span, from, until int, runs []run) []Span {
	k := 0
	for at := from; at < until; at += 64 {
		for good := s.good(at, min(at+64, until)); good != 0; {
			first := bits.TrailingZeros64(good)
			n := bits.TrailingZeros64(^(good >> first))
			good &^= (1<<n - 1) << first
			first += at
			next := run{int16(first), int16(first + n), s.sum(first), s.sum(first + n)}
			for {
				j := k - 1
				for j >= 0 && runs[j].before >= next.before {
					j--
				}
				if j < 0 || runs[j].after >= next.after {
					break
				}
				next.from, next.before = runs[j].from, runs[j].before
				k = j
			}
			runs[k] = next
			k++
		}
	}
	for _, x := range runs[:k] {
		points := int64(s.adds[x.until]-s.adds[x.from]) * s.half
		if s.least <= 0 || points >= s.least {
			spans = append(spans, Span{s.head, int(s.tokens[x.from].Start), int(s.tokens[x.until-1].End), points})
		}
	}
	return spans
}

// good returns a bit for each of up to 64 tokens that score above zero.
func (s *search) good(from, until int) (good uint64) {
	for k := from; k < until; k++ {
		score := int64(s.by[k+1]-s.by[k])*s.half - s.cut
		good = good>>1 | uint64(-score)&(1<<63)
	}
	return good >> (64 - until + from)
}
