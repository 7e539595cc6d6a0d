package matching_test

import (
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/ethics"
	"github.com/go-mentorship/mentorkit/internal/scaletest"
	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// large returns a real programme of 500 mentors and 500 mentees, or the first
// of them where a part will do. Their grade, organisation and profession are known.
func large(t testing.TB) matching.Problem {
	t.Helper()
	folder := filepath.Join("..", "..", "shared", "data", "mentor-match", "large")
	if _, err := os.Stat(folder); err != nil {
		t.Skipf("the sample data of the mentor-match service is not beside the module: %v", err)
	}
	return matching.Problem{
		Mentors: civilServants(t, folder, "mentor"),
		Mentees: civilServants(t, folder, "mentee"),
		Criteria: append(matching.DefaultCriteria(), matching.Weighted{
			Name: "other organisation", Weight: 10, Basis: rule.Convention,
			Criterion: matching.CriterionFunc(func(p pairing) rating {
				if p.Mentor.Organisation == p.Mentee.Organisation {
					return matching.Worst
				}
				return matching.Best
			}),
		}),
		Eligibility: matching.Eligibility().Merge(ethics.Conflicts()).WithSeverity("matching.eligibility.not-ahead", rule.Violation),
		Policy:      mentorship.DefaultPolicy(),
		Period:      mentorship.Period{From: day("2027-01-01"), Until: day("2028-01-01")},
	}
}

func civilServants(t testing.TB, folder, side string) []person {
	t.Helper()
	file, err := os.Open(filepath.Join(folder, side+"s.csv"))
	require.NoError(t, err)
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	require.NoError(t, err)
	column := map[string]int{}
	for k, name := range rows[0] {
		column[name] = k
	}
	grades := []string{"AA", "AO", "EO", "HEO", "SEO", "Grade 7", "Grade 6", "SCS"}
	rows = rows[1:]
	people := make([]person, scaletest.Pick(len(rows), 100))
	for i, row := range rows[:len(people)] {
		grade := 0
		for g, name := range grades {
			if strings.HasPrefix(row[column["grade"]], name) {
				grade = g
			}
		}
		people[i] = person{
			ID:           mentorship.PersonID(fmt.Sprintf("%s-%03d", side, i)),
			Profession:   mentorship.Profession(strings.ToLower(row[column["profession"]])),
			Organisation: row[column["organisation"]],
			Stage:        mentorship.Stage(10 * (grade + 1)),
		}
	}
	return people
}

func TestLargeProgramme(t *testing.T) {
	p := large(t)
	n := scaletest.Pick(500, 100)
	require.Len(t, p.Mentors, n)
	require.Len(t, p.Mentees, n)
	got, r := matched(t, p)
	assert.Greater(t, len(got), n/2)
	assert.Len(t, got, n-len(r.Unmatched))
	for _, u := range r.Unmatched {
		assert.NotNil(t, u.Change)
	}
	t.Logf("%d of %d matched, %d points", r.Worth.Places, n, r.Worth.Score)
}

func BenchmarkLargeProgramme(b *testing.B) {
	p := large(b)
	in, err := matching.Compile(b.Context(), p)
	require.NoError(b, err)
	r, err := matching.Match(b.Context(), p, matching.Options{})
	require.NoError(b, err)
	b.Run("compile", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			_, _ = matching.Compile(b.Context(), p)
		}
	})
	b.Run("solve", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			_, _ = matching.Optimal{}.Solve(b.Context(), in, func(int, int) {})
		}
	})
	b.Run("match", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			_, _ = matching.Match(b.Context(), p, matching.Options{})
		}
	})
	b.Run("verify", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			_ = matching.Verify(b.Context(), p, r)
		}
	})
}

// Every field of everybody is in use here.
func BenchmarkCompile(b *testing.B) {
	for _, n := range []int{50, 500} {
		b.Run(fmt.Sprintf("%dx%d", n, n), func(b *testing.B) {
			p := population(1, n, n)
			b.ReportAllocs()
			for b.Loop() {
				_, _ = matching.Compile(b.Context(), p)
			}
		})
	}
}

func BenchmarkExplainer(b *testing.B) {
	p := large(b)
	r, err := matching.Match(b.Context(), p, matching.Options{})
	require.NoError(b, err)
	e, err := matching.NewExplainer(b.Context(), p, r)
	require.NoError(b, err)
	b.Run("pair", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			_, _ = e.Pair(matching.Pair{Mentor: "mentor-007", Mentee: "mentee-042"})
		}
	})
	b.Run("mentee", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			_, _ = e.Mentee("mentee-042")
		}
	})
}
