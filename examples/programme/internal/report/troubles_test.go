package report_test

import (
	"bytes"
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/go-mentorship/mentorkit/examples/programme/internal/course"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/report"
)

// Where one rule finds something several times, each finding keeps its own
// evidence: that of the first would mislead about the others.
func TestEachCaseHasItsEvidence(t *testing.T) {
	p := planOf(t, "id,areas,hours a month\nm1,gait,1\nm2,hand,2\n", "id,areas,hours a month\ne1,gait,3\ne2,hand,4\n")
	var out bytes.Buffer
	report.Write(&out, p, course.Round{}, math.MaxInt)
	text := out.String()
	assert.Contains(t, text, "evidence: hours a month 3, wanted at most 1; person m1; since 11 January 2027\n")
	assert.Contains(t, text, "evidence: hours a month 4, wanted at most 2; person m2; since 11 January 2027\n")
	assert.Equal(t, 1, strings.Count(text, "evidence: mode unstated\n"), "what is the same for all is told once")
}
