package phases

import "github.com/go-mentorship/mentorkit/mentorship/rule"

// guards are rules, apart by whether they may refuse a step: the lesser ones need
// not be asked where nobody listens to advice.
type guards struct {
	all          rule.Set[Step]
	grave, minor checks
}

func newGuards(set rule.Set[Step]) guards {
	grave, minor := set, set
	for _, info := range set.Infos() {
		if info.Severity < rule.Violation {
			grave = grave.Without(info.Code)
		} else {
			minor = minor.Without(info.Code)
		}
	}
	return guards{set, newChecks(grave), newChecks(minor)}
}

// part returns those that may refuse, or the lesser ones.
func (g *guards) part(grave bool) *checks {
	if grave {
		return &g.grave
	}
	return &g.minor
}

// checks are a set of rules laid out for the case that all is well, which is
// the usual one.
type checks struct {
	set   rule.Set[Step]
	rules []check
}

type check struct {
	rule  rule.Rule[Step]
	scope rule.Scoped[Step] // nil where the rule applies to all
}

func newChecks(set rule.Set[Step]) checks {
	c := checks{set: set}
	for r := range set.All() {
		scope, _ := r.(rule.Scoped[Step])
		c.rules = append(c.rules, check{r, scope})
	}
	return c
}

// appendFindings is that of the set.
func (c *checks) appendFindings(dst []rule.Finding, s Step) []rule.Finding {
	for i := range c.rules {
		if r := &c.rules[i]; r.scope != nil && !r.scope.Applies(s) || len(r.rule.Check(s)) == 0 {
			continue
		}
		return c.set.AppendFindings(dst, s)
	}
	return dst
}
