package report_test

import (
	"bytes"
	"fmt"
	"math"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/examples/programme/internal/course"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/intake"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/plan"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/report"
	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
)

var year = mentorship.Period{From: time.Date(2027, 1, 11, 0, 0, 0, 0, time.UTC), Until: time.Date(2028, 1, 11, 0, 0, 0, 0, time.UTC)}

func planOf(t *testing.T, mentors, mentees string) *plan.Plan {
	t.Helper()
	people, err := intake.Read(intake.Files{
		Mentors: intake.File{Name: "mentors.csv", Data: []byte(mentors)}, Mentees: intake.File{Name: "mentees.csv", Data: []byte(mentees)},
	}, year.From)
	require.NoError(t, err)
	p, err := plan.Make(t.Context(), people, year, nil)
	require.NoError(t, err)
	return p
}

// ids are a table of n people.
func ids(prefix string, n int) string {
	var b strings.Builder
	b.WriteString("id\n")
	for i := range n {
		fmt.Fprintf(&b, "%s%03d\n", prefix, i)
	}
	return b.String()
}

func TestLongListsAreCut(t *testing.T) {
	p := planOf(t, ids("m", 30), ids("e", 50))
	tests := map[string]struct {
		limit          int
		shown, without int
		reason         string
	}{
		"cut": {20, 10, 10, "more than the limit: a few"},
		"all": {math.MaxInt, 30, 20, "as asked"},
		"few": {30, 30, 20, "the limit itself is shown"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			var out bytes.Buffer
			report.Write(&out, p, course.Round{}, test.limit)
			text := out.String()
			if test.limit == 20 {
				assert.Contains(t, text, "... and 20 more relationships")
				test.without = 20 // these are not more than the limit
			}
			assert.Equal(t, test.shown, strings.Count(text, "%  e"), test.reason)
			assert.Equal(t, test.without, strings.Count(text, " seeks nothing"), test.reason)
		})
	}
}

func TestLinesFitAndObeyNothing(t *testing.T) {
	long := strings.Repeat("very long ", 9) + "area"
	p := planOf(t, "id,areas\nm1,"+long+"\n", "id,areas\ne1,"+long+"\ne2,"+long+"\n")
	p.Choices = append(p.Choices, "a \x1b[2Jchoice\u202e")
	var out bytes.Buffer
	report.Write(&out, p, course.Round{}, 10)
	for line := range strings.Lines(out.String()) {
		assert.LessOrEqual(t, utf8.RuneCountInString(line), 101, "%q", line)
	}
	for _, r := range out.String() {
		assert.True(t, r == '\n' || unicode.IsPrint(r), "%q", r)
	}
}

// A result that the checker refuses must not pass for a good one.
func TestRefusedResult(t *testing.T) {
	p := planOf(t, ids("m", 1), ids("e", 1))
	p.Verified = matching.ErrResult
	var out bytes.Buffer
	report.Write(&out, p, course.Round{}, 10)
	assert.Contains(t, out.String(), "NOT VERIFIED")
	assert.Contains(t, out.String(), " verified=no ")
}

func TestWhyCountsOnTheResult(t *testing.T) {
	p := planOf(t, ids("m", 12), ids("e", 1))
	var out bytes.Buffer
	require.NoError(t, report.Why(t.Context(), &out, p, course.Round{}, "e000", ""))
	assert.Contains(t, out.String(), "ELIGIBLE MENTORS, BY SCORE (12)")
	assert.Contains(t, out.String(), "... and 4 more")

	require.NoError(t, report.Why(t.Context(), &out, p, course.Round{}, "e000", "m000"))
	require.ErrorIs(t, report.Why(t.Context(), &out, p, course.Round{}, "e001", ""), matching.ErrUnknownPerson)
	require.ErrorIs(t, report.Why(t.Context(), &out, p, course.Round{}, "e000", "m999"), matching.ErrUnknownPerson)
}
