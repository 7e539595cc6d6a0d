package weights

import (
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
	half := x.scale / 2
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
		from := len(spans)
		spans = passages(spans, h, tokens, by, &adds, half, x.weights.Heads[where].Cut, runs[:])
		if least := x.weights.Heads[h].Least; least > 0 {
			spans = spans[:from+len(worth(spans[from:], least))]
		}
	}
	return spans
}

// worth keeps the passages that add enough, in place.
func worth(spans []Span, least int64) []Span {
	return slices.DeleteFunc(spans, func(s Span) bool { return s.Points < least })
}

// points are what each token of a block adds to a head, in halves of what the
// rows of located features are multiplied by.
type points [text.BlockSize]int32

// weigh sets what each token of the block adds to a head.
func (x *Reading) weigh(head int, p *points) {
	word, shift := laneOf(head)
	for k := range x.reader.Tokens() {
		p[k] = int32(x.points[k][word]>>shift&0xffff) - middle
	}
}

// even gives each token of a sentence the same share of its points.
func even(tokens []text.Token, p *points) {
	for from := 0; from < len(tokens); {
		until, sum := from, int32(0)
		for until < len(tokens) && (until == from || !tokens[until].Has(text.Opens)) {
			sum += p[until]
			until++
		}
		for k := from; k < until; k++ {
			p[k] = sum / int32(until-from)
		}
		from = until
	}
}

// passages appends the maximal scoring subsequences of each sentence.
func passages(spans []Span, head int, tokens []text.Token, by, adds *points, half, cut int64, runs []run) []Span {
	for from := 0; from < len(tokens); {
		until := from + 1
		for until < len(tokens) && !tokens[until].Has(text.Opens) {
			until++
		}
		spans = maximal(spans, head, tokens, by, adds, half, cut, from, until, runs)
		from = until
	}
	return spans
}

// A run is a candidate: where it stands, and the sums before and at its end.
type run struct {
	from, until   int16
	before, after int64
}

// maximal appends those of the tokens from one to another: found by some points,
// given with others.
func maximal(spans []Span, head int, tokens []text.Token, by, adds *points, half, cut int64, from, until int, runs []run) []Span {
	k := 0
	sum := int64(0)
	for i := from; i < until; i++ {
		before := sum
		sum += int64(by[i])*half - cut
		if sum <= before {
			continue
		}
		next := run{int16(i), int16(i + 1), before, sum}
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
	for _, x := range runs[:k] {
		s := Span{Head: head, Start: int(tokens[x.from].Start), End: int(tokens[x.until-1].End)}
		for _, p := range adds[x.from:x.until] {
			s.Points += int64(p) * half
		}
		spans = append(spans, s)
	}
	return spans
}
