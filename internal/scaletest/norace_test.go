//go:build !race

package scaletest_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/go-mentorship/mentorkit/internal/scaletest"
)

// Were it otherwise, no run would be the whole proof.
func TestPlainRunsDoAll(t *testing.T) {
	short(t, "false")
	assert.Equal(t, 1000, scaletest.Pick(1000, 10))
}
