package feedback_test

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/feedback"
	"github.com/go-mentorship/mentorkit/feedback/internal/corpus"
	"github.com/go-mentorship/mentorkit/feedback/internal/reword"
	"github.com/go-mentorship/mentorkit/internal/scaletest"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// messages returns those of our own that stand in the repository; under the race
// detector each fifth.
func messages(t *testing.T) (some []corpus.Message) {
	t.Helper()
	files, err := filepath.Glob("internal/corpus/messages/*.jsonl")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	every := scaletest.Pick(1, 5)
	for _, name := range files {
		file, err := os.Open(name)
		require.NoError(t, err)
		list, err := corpus.Read(file)
		require.NoError(t, err)
		require.NoError(t, file.Close())
		for k := 0; k < len(list); k += every {
			some = append(some, list[k])
		}
	}
	return some
}

// Who somebody is, and in what English they write, moves no trait beyond the bound that
// the model card states. Bounds are of what was measured, not of what one
// would wish: those of second-language writing are wide.
func TestRewordingMovesNoScoreBeyondItsBound(t *testing.T) {
	t.Parallel()
	if scaletest.Pick(false, true) {
		t.Skip("the bounds are of all messages, and not of a part")
	}
	m, list := model(t), messages(t)
	const enough = 50 // of fewer pairs nothing can be said
	for _, kind := range reword.Kinds() {
		t.Run(kind.Name, func(t *testing.T) {
			t.Parallel()
			moved := map[string]*reword.Movement{}
			for _, x := range list {
				for _, pair := range kind.Pairs(x.Text) {
					judge := func(text string) feedback.Assessment {
						return m.Assess(feedback.Message{Role: mentorship.Role(x.Role), Text: text, Context: feedback.Context{Answers: x.Context}})
					}
					count(moved, x.Role, judge(pair[0]), judge(pair[1]))
				}
			}
			for what, x := range moved {
				if x.Pairs < enough {
					continue
				}
				assert.LessOrEqual(t, x.High(), kind.Bound, "%s: %.3f of pairs move further", what, x.Beyond(kind.Bound))
				assert.LessOrEqual(t, 1000*x.Reversed, kind.Reversed*x.Pairs, "%s: %d of %d verdicts turn round", what, x.Reversed, x.Pairs)
			}
		})
	}
}

// count adds every score of an assessment and of one of the same message in
// other words.
func count(moved map[string]*reword.Movement, role string, before, after feedback.Assessment) {
	verdicts := map[feedback.State]reword.Verdict{feedback.Absent: reword.Absent, feedback.CannotTell: reword.Open, feedback.Present: reword.Present}
	add := func(what string, before, after int, was, is feedback.State) {
		what = fmt.Sprintf("%s of a %s", what, role)
		if moved[what] == nil {
			moved[what] = &reword.Movement{}
		}
		moved[what].Add(before, after, verdicts[was], verdicts[is])
	}
	for k, j := range before.Judgements {
		add(string(j.Trait), j.Score, after.Judgements[k].Score, j.State, after.Judgements[k].State)
	}
	if role == string(mentorship.RoleMentor) {
		add("actionable", before.Actionable.Score, after.Actionable.Score, before.Actionable.State, after.Actionable.State)
	}
	add("effective", before.Effective.Score, after.Effective.Score, before.Effective.State, after.Effective.State)
}
