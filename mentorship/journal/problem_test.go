package journal_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// told is a problem as tests expect it.
type told struct {
	Index int
	Event journal.EventID
	Path  string
	Err   error
}

// kindsOfProblem are the sentinels. Of several that an error wraps, the last
// counts.
var kindsOfProblem = []error{
	journal.ErrSyntax, journal.ErrMember, journal.ErrValue, journal.ErrBody, journal.ErrOrder, journal.ErrDoubled, journal.ErrOwn,
}

// requireProblems compares the problems of a refusal with those wanted; none
// wanted means that err is nil.
func requireProblems(t *testing.T, want []told, err error) {
	t.Helper()
	if want == nil {
		require.NoError(t, err)
		return
	}
	refused, ok := errors.AsType[*journal.RefusedError](err)
	require.True(t, ok, "%v", err)
	var got []told
	for _, p := range refused.Problems {
		kind := p.Err
		for _, sentinel := range kindsOfProblem {
			if errors.Is(p.Err, sentinel) {
				kind = sentinel
			}
		}
		got = append(got, told{p.Index, p.Event, p.Path, kind})
		require.ErrorIs(t, err, kind)
	}
	byText := cmp.Transformer("text", func(err error) string { return err.Error() })
	if diff := cmp.Diff(want, got, byText); diff != "" {
		t.Errorf("problems (-want +got):\n%s\n%v", diff, err)
	}
}

func TestRefusedErrorNamesPlaces(t *testing.T) {
	e := event(1, journal.TaskDone{Task: " "})
	err := e.Validate()
	require.Error(t, err)
	assert.Equal(t, `journal: refused: event 0 "e001" at /body/task: wrong value: " " is not a well-formed id`, err.Error())

	_, err = journal.New(make([]journal.Event, 30)...)
	require.Error(t, err)
	refused, ok := errors.AsType[*journal.RefusedError](err)
	require.True(t, ok)
	assert.Greater(t, len(refused.Problems), 100, "everything is told")
	assert.Less(t, len(err.Error()), 2000, "and not all of it in one line")
	assert.Contains(t, err.Error(), "; and 140 more")
	assert.Len(t, strings.Split(err.Error(), "; "), 11)
}
