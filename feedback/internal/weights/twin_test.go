package weights_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/feedback/internal/features"
	"github.com/go-mentorship/mentorkit/feedback/internal/text"
	"github.com/go-mentorship/mentorkit/feedback/internal/weights"
)

// first are the classes that the scanner needs.
const first = "negator: not\ndivider: but\nabbreviation: dr\n"

func vocabulary(t testing.TB, list string) features.Vocabulary {
	t.Helper()
	v, err := features.ParseVocabulary(list)
	require.NoError(t, err)
	return v
}

func english(t testing.TB) features.Vocabulary {
	t.Helper()
	v, err := features.English()
	require.NoError(t, err)
	return v
}

// A token is one of the twin's: where it stands, and its features.
type token struct {
	text.Token
	features []features.Feature
}

// read returns the tokens of a message by block, and the features of the whole.
func read(v *features.Vocabulary, message, answers string) (blocks [][]token, whole []uint32) {
	r := v.NewReader(message, answers)
	for tokens := r.Block(); len(tokens) > 0; tokens = r.Block() {
		var block []token
		for _, t := range tokens {
			block = append(block, token{t, slices.Clone(r.Next())})
		}
		blocks = append(blocks, block)
	}
	return blocks, r.AppendStyle(nil)
}

// learned is what a table was filled with.
type learned map[uint32]weights.Row

// learn returns a table with a row for every feature of the messages, as row
// makes it, and what stands in it.
func learn(t testing.TB, v *features.Vocabulary, row func() weights.Row, messages ...string) (weights.Table, learned, int) {
	t.Helper()
	rows := learned{}
	for _, m := range messages {
		blocks, whole := read(v, m, "")
		for _, b := range blocks {
			for _, x := range b {
				for _, f := range x.features {
					rows[f.Key] = weights.Row{}
				}
			}
		}
		for _, key := range whole {
			rows[key] = weights.Row{}
		}
	}
	keys := make([]uint32, 0, len(rows))
	for key := range rows {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	buckets := 16 * len(keys)
	b := weights.NewBuilder(buckets)
	for _, key := range keys {
		r := row()
		if b.Insert(key, r) {
			rows[key] = r
		} else {
			delete(rows, key) // some bits are another's; no message of a test may have it
			t.Logf("no room for %#x", key)
		}
	}
	return b.Table(), rows, buckets
}

// random returns rows of any weights, the extremes often.
func random(r *rand.Rand) func() weights.Row {
	return func() (row weights.Row) {
		for h := range row {
			switch r.IntN(4) {
			case 0:
				row[h] = -128
			case 1:
				row[h] = 127
			default:
				row[h] = int8(r.IntN(256) - 128)
			}
		}
		return row
	}
}

// margin is what a head comes to, added up one weight after the other.
func margin(rows learned, h int, bias int64, blocks [][]token, whole []uint32) int64 {
	n := 0
	located, all := int64(0), int64(0)
	for _, b := range blocks {
		for _, x := range b {
			for _, f := range x.features {
				n++
				located += int64(rows[f.Key][h])
			}
		}
	}
	for _, key := range whole {
		all += int64(rows[key][h])
	}
	return bias + weights.Located(n)*located + weights.Whole*all
}

// points are what each token of a block adds to a head. A pair adds half to either
// token.
func points(rows learned, h, n int, block []token) []int64 {
	all := make([]int64, len(block))
	for k, x := range block {
		for _, f := range x.features {
			row, known := rows[f.Key]
			if !known {
				continue
			}
			p := int64(row[h]) * weights.Located(n)
			if f.Pair {
				all[k-1] += p / 2
				p -= p / 2
			}
			all[k] += p
		}
	}
	return all
}

// A segment is a run of tokens.
type segment struct{ from, until int }

// brute returns the maximal scoring subsequences by their definition (Ruzzo and
// Tompa, proposition 1): all parts of one score less, and it is part of no other
// such.
func brute(scores []int64) []segment {
	sum := func(s segment) (sum int64) {
		for _, x := range scores[s.from:s.until] {
			sum += x
		}
		return sum
	}
	var tight []segment
	for from := range scores {
		for until := from + 1; until <= len(scores); until++ {
			whole := sum(segment{from, until})
			better := whole > 0
			for i := from; better && i < until; i++ {
				for j := i + 1; better && j <= until; j++ {
					better = j-i == until-from || sum(segment{i, j}) < whole
				}
			}
			if better {
				tight = append(tight, segment{from, until})
			}
		}
	}
	return slices.DeleteFunc(slices.Clone(tight), func(s segment) bool {
		return slices.ContainsFunc(tight, func(o segment) bool { return o != s && o.from <= s.from && s.until <= o.until })
	})
}

// recursive returns the same for longer ones: the best subsequence, the shortest
// if there are several, and then those to its left and to its right.
func recursive(scores []int64, from, until int) []segment {
	var best segment
	most := int64(0)
	for i := from; i < until; i++ {
		sum := int64(0)
		for j := i; j < until; j++ {
			sum += scores[j]
			if sum > most || sum == most && most > 0 && j+1-i < best.until-best.from {
				best, most = segment{i, j + 1}, sum
			}
		}
	}
	if most <= 0 {
		return nil
	}
	return slices.Concat(recursive(scores, from, best.from), []segment{best}, recursive(scores, best.until, until))
}

// passages are those of a head in a block, sentence after sentence: found by the
// head that says where, and weighed by the head itself.
func passages(rows learned, h, n int, heads []weights.Head, block []token) (spans []weights.Span) {
	all := points(rows, h, n, block)
	where := h
	if w := heads[h].Where; w > 0 {
		where = w - 1
	}
	scores := points(rows, where, n, block)
	for from := 0; from < len(block); {
		until := from + 1
		for until < len(block) && !block[until].Has(text.Opens) {
			until++
		}
		sum := int64(0)
		for _, p := range scores[from:until] {
			sum += p
		}
		for k := from; k < until; k++ {
			if heads[where].Even {
				scores[k] = sum / int64(until-from)
			}
			scores[k] -= heads[where].Cut
		}
		for _, s := range recursive(scores, from, until) {
			span := weights.Span{Head: h, Start: int(block[s.from].Start), End: int(block[s.until-1].End)}
			for _, p := range all[s.from:s.until] {
				span.Points += p
			}
			spans = append(spans, span)
		}
		from = until
	}
	return spans
}

func heads(n int, r *rand.Rand) []weights.Head {
	list := make([]weights.Head, n)
	for h := range list {
		list[h] = weights.Head{Trait: string(rune('a' + h)), Bias: r.Int64N(1e6) - 5e5, Unit: 1000, Cut: int64(h) * 100_000, Even: h%5 == 3}
		if h%3 == 1 {
			list[h].Where = 1 + r.IntN(n)
		}
	}
	return list
}

// messages are some of all lengths around the size of a block, in few or many
// sentences.
func messages(r *rand.Rand) []string {
	words := strings.Fields("you are not useless but careless thank the heart failed aggressive mobilisation of bay five. Why? \"hopeless, they said\" improve improvement dr. - 5mg really <NAME> 👍 sorry:")
	// Of long words of many classes each is more than three features.
	dense := "embarrassed apologise grateful excellent unacceptable incompetent constantly attitude perhaps obviously tomorrow yesterday exhausted realised practised support irrelevant sensitive helpful instance handover mobilisation, "
	list := []string{"", "you", "?", "\xff\x00", strings.Repeat(dense, 5), strings.Repeat(dense, 5) + "\nbed", strings.Repeat(dense, 40)}
	for _, n := range []int{2, 5, 20, 126, 127, 128, 129, 130, 255, 256, 257, 600, 3000} {
		for _, every := range []int{7, 200, 10_000} {
			var b strings.Builder
			for k := range n {
				b.WriteString(words[r.IntN(len(words))])
				if k%every == every-1 {
					b.WriteString("\n")
				}
				b.WriteString(" ")
			}
			list = append(list, b.String())
		}
	}
	return list
}
