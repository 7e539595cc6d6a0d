package text_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// A word that stands before enough blanks is read eight bytes at a time, and one
// at the end of the text a character at a time: both are the same token.
func TestPlainWordsAgainstOthers(t *testing.T) {
	r := rand.New(rand.NewPCG(13, 14))
	same := func(word string) {
		t.Helper()
		want := scan(word)
		require.NotEmpty(t, want)
		for _, behind := range []string{"         ", ",        ", ".        ", "\n        ", "@       ", "[       ", "`       ", "{       ", "]'5é     "} {
			require.Equal(t, want[0], scan(word + behind)[0], "%q before %q", word, behind)
		}
	}
	for n := 1; n <= 26; n++ { // around the ends of one, two and three times eight
		for range 200 {
			var word strings.Builder
			for range n {
				word.WriteByte("abAB"[r.IntN(4)]) // few letters, so that they often stand three times
			}
			same(word.String())
			same(strings.ToUpper(word.String()))
		}
		for at := range n {
			word := strings.Repeat("ab", n)[:n]
			same(word[:at] + string("azAZ"[r.IntN(4)]) + word[at:])
		}
	}
}
