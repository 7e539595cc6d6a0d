package text_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/feedback/internal/text"
)

// examine checks what holds of the tokens of any bytes.
func examine(t *testing.T, message string) {
	t.Helper()
	starts := make([]bool, len(message)+1)
	for k := range message {
		starts[k] = true
	}
	starts[len(message)] = true
	l := lexicon()
	s := text.NewScanner(message, &l)
	end, count, calls := 0, 0, 0
	var last []text.Token
	for tokens := s.Next(); len(tokens) > 0; tokens = s.Next() {
		require.LessOrEqual(t, len(tokens), text.BlockSize, "a block has room for so many")
		require.Equal(t, tokens, s.Tokens(), "once more what Next has returned")
		for _, x := range tokens {
			require.LessOrEqual(t, end, int(x.Start), "tokens are in order and apart")
			require.Less(t, x.Start, x.End, "a token has at least one byte")
			require.LessOrEqual(t, int(x.End), len(message), "a token is part of the message")
			require.True(t, starts[x.Start] && starts[x.End], "a token cuts no character")
			require.True(t, !x.Has(text.Opens) || x.Has(text.OpensClause), "a sentence opens a clause")
			require.True(t, x.Kind == text.Word || x.Stem == 0 && !x.Has(text.Negated), "only words have a stem or are negated")
			end = int(x.End)
		}
		count += len(tokens)
		calls++
		last = slices.Clone(tokens)
	}
	require.LessOrEqual(t, calls, 2+2*count/text.BlockSize, "two blocks in a row are together at least one full")
	require.Empty(t, s.Next(), "after the end there is nothing more")
	require.Equal(t, last, append([]text.Token(nil), s.Tokens()...), "and the last tokens stay")
}

// Numbers of tokens around the size of a block, in one sentence or in many.
func TestBlocks(t *testing.T) {
	for _, n := range []int{0, 1, 2, text.BlockSize - 1, text.BlockSize, text.BlockSize + 1, 2*text.BlockSize - 1, 2 * text.BlockSize, 2*text.BlockSize + 1, 1000} {
		for _, unit := range []string{"a ", "a. ", "a, ", "a! ", "! ", "not a ", "5 ", "a... "} {
			message := strings.Repeat(unit, n)
			per := 1
			if unit == "a! " || unit == "not a " || unit == "a... " {
				per = 2
			}
			assert.Len(t, scan(message), n*per, "%d times %q", n, unit)
			examine(t, message)
		}
	}
}

// Sentences give the same tokens alone and in a message, whatever block they
// fall into, but for the count of clauses.
func TestBlocksDoNotMatter(t *testing.T) {
	words := []string{"not", "but", "well", "done", "lazy,", "(dr.", "3.5", "...", "'quoted words'", "\"one two\"", "👍", "SHOUT", "sooo", "<NAME>"}
	random := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		var message strings.Builder
		var want []text.Token
		for range 1 + random.IntN(30) {
			var sentence strings.Builder
			for range 1 + random.IntN(40) {
				sentence.WriteString(words[random.IntN(len(words))] + " ")
			}
			sentence.WriteString([]string{"end.\n\n", "end?\n\n", "end\n\n"}[random.IntN(3)])
			for _, x := range scan(sentence.String()) {
				x.Start += int32(message.Len())
				x.End += int32(message.Len())
				want = append(want, x)
			}
			message.WriteString(sentence.String())
		}
		require.True(t, slices.Equal(want, scan(message.String())), "%q", message.String())
	}
}

// A scanner is a value: a copy goes on by itself.
func TestCopies(t *testing.T) {
	l := lexicon()
	s := text.NewScanner(strings.Repeat("One two three. ", 100), &l)
	s.Next()
	other := s
	var first, second []text.Token
	for tokens := s.Next(); len(tokens) > 0; tokens = s.Next() {
		first = append(first, tokens...)
	}
	for tokens := other.Next(); len(tokens) > 0; tokens = other.Next() {
		second = append(second, tokens...)
	}
	assert.NotEmpty(t, first)
	assert.Equal(t, first, second)
}

// The worst messages for a scanner that looks ahead: were each mark looked at
// from each before it, this would take 10^12 steps and never end. What comes
// of them grows with their length.
func TestLinear(t *testing.T) {
	for _, unit := range []string{"\"", "“", "\"a ", "'a ", "'a\" ", "(\"a", "<A", ":-", "!", "？", ".", "a.", "1.", "- ", "\n>", "e\u0301", "a'", "\n\n\"", "é\" ", "\xff\""} {
		const n = 1_000_000
		message := strings.Repeat(unit, n/len(unit))
		all, half := scan(message), scan(message[:len(unit)*(n/len(unit)/2)])
		assert.LessOrEqual(t, len(all), 2*len(half)+2, "tokens of %q", unit)
	}
}

func TestScannerAllocatesNothing(t *testing.T) {
	l := lexicon()
	message := strings.Repeat("You don't know “what” is late… isn't it?! ", 50)
	assert.Zero(t, testing.AllocsPerRun(10, func() {
		s := text.NewScanner(message, &l)
		for tokens := s.Next(); len(tokens) > 0; tokens = s.Next() {
			_ = tokens
		}
	}))
}

func FuzzScan(f *testing.F) {
	for _, s := range samples() {
		f.Add(s)
		f.Add(strings.Repeat(s, 20))
	}
	for _, s := range []string{"", "\x00", "\xff\xc3", "‼？！．＜", "“a” 'b' «c»", ":-) ;D <NAME> > - *", strings.Repeat("a ", 300), "e\u0301\u200d👍🏽"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, message string) {
		examine(t, message)
		if !utf8.ValidString(message) || strings.ContainsAny(message, ":;<") {
			return // emoticons and placeholders mind case
		}
		ascii := strings.IndexFunc(message, func(r rune) bool { return r >= utf8.RuneSelf }) < 0
		if ascii {
			assert.Equal(t, hashes(message), hashes(strings.ToUpper(message)), "case changes no hash")
			assert.Equal(t, hashes(message), hashes(strings.ReplaceAll(message, "'", "’")), "nor does the kind of apostrophe")
		}
		assert.Equal(t, hashes(message), hashes(strings.ReplaceAll(message, " ", "\t ")), "nor do more blanks")
	})
}

func BenchmarkScan(b *testing.B) {
	const message = "Good start, lovely ending. In between you moved her wheelchair without asking. Please ask, for her it's like being picked up. "
	l := lexicon()
	for name, n := range map[string]int{"message": 1, "letter": 20, "book": 2000} {
		b.Run(name, func(b *testing.B) {
			book := strings.Repeat(message, n)
			b.SetBytes(int64(len(book)))
			b.ReportAllocs()
			for b.Loop() {
				s := text.NewScanner(book, &l)
				for tokens := s.Next(); len(tokens) > 0; tokens = s.Next() {
					_ = tokens
				}
			}
		})
	}
}
