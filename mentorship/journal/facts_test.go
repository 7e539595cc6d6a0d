package journal_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

func TestFactsReadEveryKind(t *testing.T) {
	for _, body := range samples() {
		f, err := requireJournal(t, event(20, body)).Facts()
		require.NoError(t, err)
		assert.Zero(t, f.Unread(), "%v", body.Form())
	}
	f, err := requireJournal(t, course()...).Facts()
	require.NoError(t, err)
	for i, s := range f.Strays().All() {
		t.Logf("%d %+v", i, s)
	}
	_ = journal.Facts{}
}
