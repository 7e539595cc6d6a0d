package scaletest_test

import (
	"flag"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/scaletest"
)

func TestShortRunsDoAPart(t *testing.T) {
	short(t, "true")
	assert.Equal(t, 10, scaletest.Pick(1000, 10))
	assert.Equal(t, []int{1}, scaletest.Pick([]int{1, 2, 3}, []int{1}), "any type will do")
}

// short sets the flag -short until the test ends.
func short(t *testing.T, value string) {
	t.Helper()
	before := flag.Lookup("test.short").Value.String()
	require.NoError(t, flag.Set("test.short", value))
	t.Cleanup(func() { require.NoError(t, flag.Set("test.short", before)) })
}
