package weights_test

import (
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/feedback/internal/features"
	"github.com/go-mentorship/mentorkit/feedback/internal/weights"
	"github.com/go-mentorship/mentorkit/internal/scaletest"
)

// Margins and passages are those of the twin, for few rows and for more than a
// lane has room for.
func TestReadingAgainstTwin(t *testing.T) {
	v := english(t)
	r := rand.New(rand.NewPCG(3, 4))
	list := messages(r)
	table, rows, buckets := learn(t, &v, random(r), list...)
	for _, n := range []int{0, 1, 7, weights.Heads} {
		reader := weights.Reader{Heads: heads(n, r), Buckets: buckets, Table: table}
		for _, m := range list {
			blocks, whole := read(&v, m, "")
			var x weights.Reading
			x.Read(&reader, &v, m, "")
			for h := range n {
				require.Equal(t, margin(rows, h, reader.Heads[h].Bias, blocks, whole), x.Margins[h], "head %d of %.60q", h, m)
			}
			features := 0
			for _, b := range blocks {
				for _, x := range b {
					features += len(x.features)
				}
			}
			wanted := uint(0b1010110111011) & (1<<n - 1)
			var want []weights.Span
			for _, b := range blocks {
				for h := range n {
					if wanted>>h&1 == 1 {
						want = append(want, passages(rows, h, features, reader.Heads, b)...)
					}
				}
			}
			own := slices.Clone(reader.Heads) // where the others find nothing
			for h := range own {
				if slices.ContainsFunc(want, func(s weights.Span) bool { return s.Head == h }) {
					own[h].Where = -1
				}
			}
			for _, b := range blocks {
				for h := range n {
					if wanted>>h&1 == 1 && own[h].Where > 0 {
						alone := slices.Clone(own)
						alone[h].Where = 0
						want = append(want, passages(rows, h, features, alone, b)...)
					}
				}
			}
			require.Equal(t, want, x.AppendEvidence(nil, wanted), "%.60q", m)
			require.Equal(t, want, x.AppendEvidence(nil, wanted), "once more, %.60q", m)
		}
	}
}

// Rows that are all at one end of their range are where lanes could overflow.
func TestSumsAtTheEnds(t *testing.T) {
	v := vocabulary(t, first)
	for _, w := range []int8{-128, -1, 0, 1, 127} {
		var row weights.Row
		for h := range row {
			row[h] = w
		}
		for _, n := range []int{1, 127, 128, 129, 255, 256, 257, 5000} {
			m := strings.Repeat("bed ", n)
			table, rows, buckets := learn(t, &v, func() weights.Row { return row }, m)
			reader := weights.Reader{Heads: make([]weights.Head, weights.Heads), Buckets: buckets, Table: table}
			blocks, whole := read(&v, m, "")
			var x weights.Reading
			x.Read(&reader, &v, m, "")
			want := margin(rows, 0, 0, blocks, whole)
			for h := range reader.Heads {
				require.Equal(t, want, x.Margins[h], "%d rows of %d, head %d", n, w, h)
			}
		}
	}
}

// The message that is answered counts for the whole, and for no passage.
func TestReadingOfAnswers(t *testing.T) {
	v := english(t)
	r := rand.New(rand.NewPCG(5, 6))
	const message, answered = "Sorry, you are right about the plan.", "Why was the plan late?"
	_, whole := read(&v, message, answered)
	b := weights.NewBuilder(4096)
	rows := learned{}
	for _, key := range whole {
		rows[key] = random(r)()
		require.True(t, b.Insert(key, rows[key]))
	}
	reader := weights.Reader{Heads: heads(3, r), Buckets: 4096, Table: b.Table()}
	for _, answers := range []string{"", answered} {
		blocks, whole := read(&v, message, answers)
		var x weights.Reading
		x.Read(&reader, &v, message, answers)
		for h := range reader.Heads {
			assert.Equal(t, margin(rows, h, reader.Heads[h].Bias, blocks, whole), x.Margins[h], "head %d, answering %q", h, answers)
		}
		assert.Empty(t, x.AppendEvidence(nil, 7), "no token has a row")
		all, known := x.Words()
		assert.Equal(t, []int{7, 7}, []int{all, known}, "each is of a class")
	}
}

// Every sequence of up to seven words that add from -2 to 2, over each of three
// cuts, has the passages that the definition gives.
func TestPassagesAgainstDefinition(t *testing.T) {
	v := vocabulary(t, first)
	words := []string{"bed", "bay", "hip", "arm", "leg"} // for -2, -1, 0, 1 and 2
	b := weights.NewBuilder(64)
	for k, w := range words {
		blocks, _ := read(&v, w, "")
		require.True(t, b.Insert(blocks[0][0].features[0].Key, weights.Row{int8(k - 2)}))
	}
	table := b.Table()
	for n := range 8 {
		scale := weights.Located(2 * n) // a word, and its pair or that it opens the sentence
		cases := int(math.Pow(5, float64(n)))
		for code := range cases {
			values := make([]int64, n)
			message := make([]string, n)
			for k, rest := 0, code; k < n; k, rest = k+1, rest/5 {
				values[k], message[k] = int64(rest%5-2), words[rest%5]
			}
			cut := int64(code%3 - 1)
			scores := make([]int64, n)
			for k := range scores {
				scores[k] = values[k] - cut
			}
			var want []weights.Span
			for _, s := range brute(scores) {
				span := weights.Span{Start: 4 * s.from, End: 4*s.until - 1}
				for _, p := range values[s.from:s.until] {
					span.Points += p * scale
				}
				want = append(want, span)
			}
			reader := weights.Reader{Heads: []weights.Head{{Cut: cut * scale}}, Table: table}
			var x weights.Reading
			x.Read(&reader, &v, strings.Join(message, " "), "")
			require.Equal(t, want, x.AppendEvidence(nil, 1), "%v above %d", values, cut)
		}
	}
}

// The two twins agree, so that the quick one may stand for the definition.
func TestTwinsAgree(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	for range 2000 {
		scores := make([]int64, r.IntN(12))
		for k := range scores {
			scores[k] = r.Int64N(7) - 3
		}
		require.Equal(t, append([]segment{}, brute(scores)...), append([]segment{}, recursive(scores, 0, len(scores))...), "%v", scores)
	}
}

// Words that speak for a trait and words that do not, in turn, are the most
// passages that a block has.
func TestMostPassages(t *testing.T) {
	v := vocabulary(t, first)
	b := weights.NewBuilder(64)
	for w, weight := range map[string]int8{"bed": 100, "bay": -101} {
		blocks, _ := read(&v, w, "")
		require.True(t, b.Insert(blocks[0][0].features[0].Key, weights.Row{weight}))
	}
	reader := weights.Reader{Heads: make([]weights.Head, 1), Table: b.Table()}
	var x weights.Reading
	x.Read(&reader, &v, strings.Repeat("bed bay ", 64), "")
	assert.Len(t, x.AppendEvidence(nil, 1), 64)
}

func TestReadingAllocatesNothing(t *testing.T) {
	if scaletest.Pick(false, true) {
		t.Skip("the race detector allocates by itself")
	}
	v := english(t)
	r := rand.New(rand.NewPCG(9, 10))
	list := messages(r)
	table, _, buckets := learn(t, &v, random(r), list...)
	reader := weights.Reader{Heads: heads(weights.Heads, r), Buckets: buckets, Table: table}
	for _, m := range list {
		var buffer [4096]weights.Span
		assert.Zero(t, testing.AllocsPerRun(1, func() { allocate(&reader, &v, m, buffer[:0]) }), "%.60q", m)
	}
}

func allocate(r *weights.Reader, v *features.Vocabulary, m string, buffer []weights.Span) {
	var x weights.Reading
	x.Read(r, v, m, "")
	x.AppendEvidence(buffer, 1)
}
