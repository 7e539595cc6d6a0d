package matching_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// bare hides all that a criterion offers beside its ratings and words.
type bare struct{ matching.Describer }

// plain hides all that a rule offers beside its findings.
type plain struct{ rule.Scoped[pairing] }

func TestPreparationChangesNothing(t *testing.T) {
	for seed := range uint64(30) {
		p := population(seed, 7, 9)
		prepared, err := matching.Match(t.Context(), p, matching.Options{})
		require.NoError(t, err)
		p.Criteria = slices.Clone(p.Criteria)
		for k := range p.Criteria {
			p.Criteria[k].Criterion = bare{p.Criteria[k].Criterion.(matching.Describer)}
		}
		var rules []rule.Rule[pairing]
		for r := range p.Eligibility.All() {
			if _, ok := r.(matching.RulePreparer); ok {
				r = plain{r.(rule.Scoped[pairing])}
			}
			rules = append(rules, r)
		}
		p.Eligibility = rule.NewSet(rules...)
		asked, err := matching.Match(t.Context(), p, matching.Options{})
		require.NoError(t, err)
		require.Empty(t, cmp.Diff(asked, prepared, cmp.AllowUnexported(rule.Value{}, mentorship.Limit[int]{}, mentorship.Limit[mentorship.Level]{}, mentorship.Limit[mentorship.Duration]{})), "seed %d", seed)
	}
}
