package ethics_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/ethics"
	"github.com/go-mentorship/mentorkit/mentorship/challenge"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// What is broken here joins the review of what goes wrong, by its code.
func TestFindingsJoinTheReview(t *testing.T) {
	v := eventful().view(t)
	findings := ethics.Rules(fullRegister()).Check(v).Findings
	require.NotEmpty(t, findings)
	review := challenge.Weigh(v).Review(findings...)
	for _, f := range findings {
		joined := slices.ContainsFunc(review.Concerns, func(c challenge.Concern) bool { return c.Code == f.Code })
		assert.True(t, joined || f.Outcome == rule.Undetermined, "%s", f.Code)
	}
}
