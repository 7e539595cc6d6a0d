//go:build race

package scaletest_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/go-mentorship/mentorkit/internal/scaletest"
)

func TestRunsUnderTheRaceDetectorDoAPart(t *testing.T) {
	short(t, "false")
	assert.Equal(t, 10, scaletest.Pick(1000, 10))
}
