package ethics

import (
	"cmp"
	"math/big"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// Strata compare a group with the rest among people with the same goal. What holds
// among all need not hold in any part, where the groups seek different things
// (Simpson 1951).
type Strata struct {
	// Parts are how many goals so many people of both seek that of either it may be
	// told; of these the group's rate is lower in Lower, higher in Higher.
	Parts  int `json:"parts"`
	Lower  int `json:"lower"`
	Higher int `json:"higher"`
	// Difference and Ratio are pooled over the parts (Mantel and Haenszel 1959;
	// Greenland and Robins 1985); Ratio is 0 where the rest has no outcome.
	Difference float64 `json:"difference"`
	Ratio      float64 `json:"ratio"`
	// Reversed says that the group's rate is lower among all of these people and in no
	// part, but higher in some; or higher among all, and only lower in parts.
	Reversed bool `json:"reversed,omitzero"`
}

// strata compares the people of one cell with those of all others, where both are no
// fewer than small.
func strata(o Outcome, s *sorted, at, small int) Strata {
	type pair struct{ group, rest tally }
	parts := map[mentorship.Area]*pair{}
	for i := range s.seekers {
		who := &s.seekers[i]
		if who.Goal == "" || s.group[i] == outside {
			continue
		}
		p := parts[who.Goal]
		if p == nil {
			p = &pair{}
			parts[who.Goal] = p
		}
		if s.group[i] == at {
			p.group = p.group.plus(tallyOf(who))
		} else {
			p.rest = p.rest.plus(tallyOf(who))
		}
	}
	var found Strata
	var whole pair
	var difference, weight, group, rest big.Rat // exact, so that no order of goals matters
	for _, p := range parts {
		a, n, b, m := p.group.yes(o), p.group.of(o), p.rest.yes(o), p.rest.of(o)
		if n < small || m < small {
			continue
		}
		whole.group, whole.rest = whole.group.plus(p.group), whole.rest.plus(p.rest)
		found.Parts++
		switch cmp.Compare(a*m, b*n) {
		case -1:
			found.Lower++
		case 1:
			found.Higher++
		}
		total := int64(n + m)
		add := func(to *big.Rat, what int) { to.Add(to, big.NewRat(int64(what), total)) }
		add(&difference, a*m-b*n)
		add(&weight, n*m)
		add(&group, a*m)
		add(&rest, b*n)
	}
	if found.Parts == 0 {
		return Strata{}
	}
	found.Difference, _ = new(big.Rat).Quo(&difference, &weight).Float64()
	if rest.Sign() > 0 {
		found.Ratio, _ = new(big.Rat).Quo(&group, &rest).Float64()
	}
	switch cmp.Compare(whole.group.yes(o)*whole.rest.of(o), whole.rest.yes(o)*whole.group.of(o)) {
	case -1:
		found.Reversed = found.Lower == 0 && found.Higher > 0
	case 1:
		found.Reversed = found.Higher == 0 && found.Lower > 0
	}
	return found
}
