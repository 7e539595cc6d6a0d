package words_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/ethics"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/review"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/words"
	"github.com/go-mentorship/mentorkit/internal/vignette"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/challenge"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// All that is seen in mentorships told by other people has words of its own.
func TestEveryClueAndGroundHasWords(t *testing.T) {
	all, err := vignette.All()
	require.NoError(t, err)
	seen := map[string]bool{}
	for i := range all {
		v, err := all[i].View(mentorship.DefaultPolicy())
		require.NoError(t, err)
		r := challenge.Weigh(v).Review()
		for _, list := range [...][]challenge.Concern{r.Concerns, r.Unlikely, r.Undetermined} {
			for _, c := range list {
				for _, clue := range append(c.For, c.Against...) {
					seen[clue.Evidence.Name] = true
					said, ok := words.Clue(clue.Evidence)
					require.True(t, ok, "%s has no words", clue.Evidence.Name)
					prose(t, said)
				}
			}
		}
		prose(t, words.Opened(r.Opened))
		ask, why := words.Asks(r.Ask)
		prose(t, ask)
		prose(t, why)
		for _, f := range review.Rules(ethics.Register{}).Check(v).Findings {
			prose(t, words.Finding(f))
			for _, e := range f.Evidence {
				said, ok := words.Ground(f.Code, e)
				require.True(t, ok, "%s of %s has no words", e.Name, f.Code)
				prose(t, said)
			}
		}
	}
	assert.Greater(t, len(seen), 60, "nearly all clues are seen somewhere")
}

// prose is no code: no word has the hyphens of a name, and nothing is left open.
func prose(t *testing.T, said string) {
	t.Helper()
	for word := range strings.FieldsSeq(said) {
		assert.LessOrEqual(t, strings.Count(word, "-"), 1, "%q in %q", word, said)
	}
	assert.NotContains(t, said, "%s")
	assert.NotContains(t, said, "_")
	assert.NotContains(t, said, " is"+" is ")
}

func TestFactorsHaveWords(t *testing.T) {
	for _, f := range challenge.Factors() {
		assert.NotEqual(t, string(f), words.Factor(f))
	}
	for _, s := range []challenge.Sureness{challenge.Strong, challenge.Likely, challenge.Possible, challenge.Unlikely, challenge.Undetermined} {
		assert.NotEqual(t, string(s), words.Sureness(s))
	}
}

func TestClue(t *testing.T) {
	tests := map[string]struct {
		name      string
		count, of int64
		want      string
	}{
		"some":       {"mentor-absent", 5, 9, "the mentor missed or called off 5 of 9 sessions"},
		"all":        {"mentor-absent", 3, 3, "the mentor missed or called off all 3 sessions"},
		"none":       {"mentor-absent", 0, 9, "the mentor came to all 9 sessions"},
		"one":        {"mentor-absent", 1, 1, "the mentor missed or called off the one session"},
		"two":        {"advice-refused", 2, 2, "the mentee declined both pieces of advice"},
		"a fact":     {"sessions-shorter", 1, 1, "sessions have become shorter by a third or more"},
		"of mentor":  {"mentor-trust-low", 1, 1, "the mentee rates trust in the mentor low"},
		"of mentee":  {"mentee-time-low", 0, 1, "the mentor rates the mentee's use of time high"},
		"by both":    {"fit-values-low", 2, 2, "the fit of their values is rated low by both people who rated it"},
		"by neither": {"fit-values-low", 0, 1, "the fit of their values is rated high by the one person who rated it"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			got, ok := words.Clue(rule.Evidence{Name: test.name, Got: rule.Ratio(test.count, test.of)})
			assert.True(t, ok)
			assert.Equal(t, test.want, got)
		})
	}
	_, ok := words.Clue(rule.Evidence{Name: "of-a-later-release", Got: rule.Ratio(1, 2)})
	assert.False(t, ok)
	_, ok = words.Clue(rule.Evidence{Name: "mentor-absent"})
	assert.False(t, ok, "nothing was counted")
}

// Culture writes days as figures.
func TestDaysInWords(t *testing.T) {
	f := rule.Finding{Code: "culture.misunderstanding.likely", Message: `a concern about "m-1" on 2027-10-12: it was not covered`}
	assert.Equal(t, "A concern about m-1 on 12 October 2027: it was not covered", words.Finding(f))
	f.Code = "quality.mentor.trust"
	assert.Equal(t, "A concern about m-1 on 2027-10-12: it was not covered", words.Finding(f), "others speak for themselves")
}
