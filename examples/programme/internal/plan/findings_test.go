package plan_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/examples/programme/internal/plan"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// found are the codes in the order in which they are told, with how often.
func found(troubles []plan.Trouble) map[rule.Code]int {
	times := map[rule.Code]int{}
	for _, t := range troubles {
		times[t.Info.Code] = len(t.Cases)
	}
	return times
}

func TestTroublesOfTheEmbeddedProgramme(t *testing.T) {
	p := embedded(t)
	troubles := p.Troubles()
	assert.Equal(t, map[rule.Code]int{
		"ethics.conflict.line-manager":     1, // within the team
		"ethics.conflict.financial":        1, // matched, not acknowledged
		"mentorship.mentor.area-uncovered": 4,
		"structure.functional.no-measure":  1,
		"structure.hours.exceeded":         2, // each pair alone would do
		"structure.period.no-common-hours": 1, // somebody has not said
	}, found(troubles))
	for i, next := range troubles[1:] {
		this := troubles[i]
		if this.Outcome == next.Outcome {
			assert.GreaterOrEqual(t, this.Info.Severity, next.Info.Severity, "the gravest first")
		}
		require.NotEmpty(t, this.Info.Remedy, "each is described")
	}
	assert.Equal(t, rule.Undetermined, troubles[len(troubles)-1].Outcome, "what cannot be told comes last")
	assert.Empty(t, p.Everywhere()[troubles[0].Info.Code])
}

// Conflicts are told of the relationship and not again of the pair.
func TestRemarksOfTheEmbeddedProgramme(t *testing.T) {
	assert.Equal(t, map[rule.Code]int{
		"ethics.conflict.undeclared":          4,
		"matching.eligibility.no-common-hour": 1,
	}, found(embedded(t).Remarks()))
}

func TestWhatIsSoEverywhereIsToldOnce(t *testing.T) {
	p := of(t, "id\nm1\nm2\n", "id\ne1\ne2\n", "")
	require.Len(t, p.Formed, 2)
	assert.True(t, p.Everywhere()["mentorship.mentee.no-standing"])
	assert.NotContains(t, p.Formed[0].Report.Checked, rule.Code("mentorship.roster.no-purpose"), "a column that is missing is nobody's violation")
	assert.False(t, p.Everywhere()["structure.ratio.too-many-mentees"])
	assert.False(t, of(t, "id\nm1\n", "id\ne1\n", "").Everywhere()["mentorship.mentee.no-standing"], "one relationship is not everywhere")
}
