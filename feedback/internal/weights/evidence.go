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
// the head's Least are left out.
func (x *Reading) AppendEvidence(spans []Span, heads uint) []Span {
	if x.blocks == 1 {
		return x.appendBlock(spans, heads)
	}
	x.reader = x.words.NewReader(x.message, x.answers)
	var s sum
	n := 0
	for x.block(&s, &n) {
		spans = x.appendBlock(spans, heads)
	}
	return spans
}

func (x *Reading) appendBlock(spans []Span, heads uint) []Span {
	tokens := x.reader.Tokens()
	var points, places [text.BlockSize]int64
	for h := range x.weights.Heads {
		if heads>>h&1 == 0 {
			continue
		}
		x.weigh(h, &points)
		by, where := &points, h
		if w := x.weights.Heads[h].Where; w > 0 {
			by, where = &places, w-1
			x.weigh(where, by)
		}
		if x.weights.Heads[where].Even {
			places = *by
			by = &places
			even(tokens, by)
		}
		from := len(spans)
		spans = passages(spans, h, tokens, by, &points, x.weights.Heads[where].Cut)
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

// weigh sets what each token of the block adds to a head; of a pair of words,
// each adds half.
func (x *Reading) weigh(head int, points *[text.BlockSize]int64) {
	clear(points[:])
	for _, f := range x.hits[:x.found] {
		p := int64(int8(x.weights.Table.rows[int(f.row)+head])) * x.scale
		if f.pair {
			points[f.token-1] += p / 2
			p -= p / 2
		}
		points[f.token] += p
	}
}

// even gives each token of a sentence the same share of its points.
func even(tokens []text.Token, points *[text.BlockSize]int64) {
	for from := 0; from < len(tokens); {
		until, sum := from, int64(0)
		for until < len(tokens) && (until == from || !tokens[until].Has(text.Opens)) {
			sum += points[until]
			until++
		}
		for k := from; k < until; k++ {
			points[k] = sum / int64(until-from)
		}
		from = until
	}
}

// passages appends the maximal scoring subsequences of each sentence.
func passages(spans []Span, head int, tokens []text.Token, by, points *[text.BlockSize]int64, cut int64) []Span {
	for from := 0; from < len(tokens); {
		until := from + 1
		for until < len(tokens) && !tokens[until].Has(text.Opens) {
			until++
		}
		spans = maximal(spans, head, tokens, by, points, cut, from, until)
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
func maximal(spans []Span, head int, tokens []text.Token, by, points *[text.BlockSize]int64, cut int64, from, until int) []Span {
	var runs [text.BlockSize/2 + 1]run
	k := 0
	sum := int64(0)
	for i := from; i < until; i++ {
		before := sum
		sum += by[i] - cut
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
		for _, p := range points[x.from:x.until] {
			s.Points += p
		}
		spans = append(spans, s)
	}
	return spans
}
