package ethics

import (
	"fmt"
	"math"
	"strings"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// AccessRules returns the rules that groups fare alike. What they find is for people
// to look into and no proof of anything; what there are too few people for is
// undetermined. They do not apply where nobody asked, or the policy has no SmallGroup.
//
//	code                        severity  finds
//	ethics.access.lower-rate    warning   a group is matched, or served, less than the rest, beyond chance
//	ethics.access.unserved-goal warning   the same of those who seek one thing
//	ethics.access.below-share   advice    a rate below the policy's share of the best one, whatever chance does
//	ethics.access.longer-wait   warning   a group waits longer than the rest, beyond chance
//	ethics.access.lower-wish    advice    a group gets mentors whom it wished for less, beyond chance
//	ethics.access.lower-score   advice    a group gets worse matches than the rest, beyond chance
//	ethics.access.reversal      advice    what holds among all holds among people of no goal
//
// Of small or hidden groups nothing is found; every finding says how many people were
// counted in no group. Findings name groups and no people.
func AccessRules() rule.Set[Access] { return accessRules }

var accessRules = rule.NewSet(
	lowerRate(), unservedGoal(), belowShare(),
	lowerRank(WaitingTime, rule.Info{
		Code: "longer-wait", Severity: rule.Warning,
		Title:  "Groups wait equally long for a match",
		Why:    "Whoever waits longer begins later, and some give up meanwhile. Only those who are matched have a waiting time: a group of whom many still wait may look quick.",
		Remedy: "Look at how long the requests of each group lay, and with whom. Coordinators: answer in order of asking, and look at the rates beside this.",
	}),
	lowerRank(WishRank, rule.Info{
		Code: "lower-wish", Severity: rule.Advice,
		Title:  "Groups get mentors whom they wished for equally much",
		Why:    "Having a say in the match goes with better mentorships (Allen and others 2006). Groups may wish for different mentors, of whom some are in more demand.",
		Remedy: "Look at which mentors are wished for and by whom. Coordinators: widen the supply of what is wished for in vain.",
		Sources: []rule.Source{
			mentorship.Article, "allen-2006",
		},
	}),
	lowerRank(MatchScore, rule.Info{
		Code: "lower-score", Severity: rule.Advice,
		Title:  "Groups get equally good matches",
		Why:    "A criterion that nobody meant for a group may still rate it lower, such as one for hours or for places that its people lack. Scores are only as good as their criteria.",
		Remedy: "Compare the parts of the scores, criterion by criterion. Coordinators: lower the weight of a criterion that has no reason of its own.",
	}),
	reversal(),
)

// access returns the rule that check computes along every axis.
func access(info rule.Info, check func(a *Access, axis *Axis, path string) []rule.Finding) rule.Rule[Access] {
	info.Code, info.Basis = "ethics.access."+info.Code, rule.Convention
	if info.Sources == nil {
		info.Sources = []rule.Source{mentorship.Article}
	}
	return rule.NewScoped(info, func(a Access) bool { return a.Asked > 0 && a.SmallGroup > 0 }, func(a Access) []rule.Finding {
		var found []rule.Finding
		for i := range a.Axes {
			found = append(found, check(&a, &a.Axes[i], fmt.Sprintf("/axes/%d", i))...)
		}
		return found
	})
}

func lowerRate() rule.Rule[Access] {
	return access(rule.Info{
		Code: "lower-rate", Severity: rule.Warning,
		Title:  "Groups are matched, and find what they seek, equally often",
		Why:    "Mentorship is to be open to all, whatever their background. A gap beyond chance does not say why it is there: what the groups seek, where they are and when they can meet may differ. That no gap is found among few people says little.",
		Remedy: "Coordinators: look at what kept people of the group without a match, cause by cause, and at the comparison among people with the same goal. Mentors: say what would let you take others on. Mentees: nothing here is asked of you.",
	}, func(a *Access, axis *Axis, path string) []rule.Finding {
		if axis.Goals() {
			return nil
		}
		return rates(a, axis, path)
	})
}

func unservedGoal() rule.Rule[Access] {
	return access(rule.Info{
		Code: "unserved-goal", Severity: rule.Warning,
		Title:  "People are matched, and find what they seek, equally often whatever they seek",
		Why:    "Programmes are to support diverse goals; mentors come with what they know, and what few of them know is looked for in vain. A new goal that is only beginning to be asked for may show here.",
		Remedy: "Coordinators: look for mentors with this expertise, also virtually and from abroad, or form peers. Mentors: say what else you could offer. Mentees: name a second goal if you have one.",
	}, func(a *Access, axis *Axis, path string) []rule.Finding {
		if !axis.Goals() {
			return nil
		}
		return rates(a, axis, path)
	})
}

// rates returns what is found of the rates along an axis.
func rates(a *Access, axis *Axis, path string) []rule.Finding {
	if axis.Withheld {
		return withheld(a, axis, path)
	}
	var found []rule.Finding
	few, all := 0, 0
	for j, g := range axis.Groups {
		for _, r := range g.Rates {
			all++
			switch {
			case r.Standing == TooFew:
				few++
			case r.Standing == BeyondChance && r.Lower():
				found = append(found, rule.Finding{
					Path: fmt.Sprintf("%s/groups/%d", path, j),
					Message: fmt.Sprintf("%s: %d of %d in %s, %d of %d of the others; chance alone makes such a gap in %s",
						plain(r.Outcome), r.Yes, r.Of, named(axis, g.Views), r.Rest.Yes, r.Rest.Of, tenThousandths(r.Holm)),
					Evidence: append(evidenceOf(axis, g, string(r.Outcome)),
						rule.Evidence{Name: "with-outcome", Got: rule.Ratio(int64(r.Yes), int64(r.Of)), Want: rule.Ratio(int64(r.Rest.Yes), int64(r.Rest.Of)).With(rule.AtLeast)},
						chanceEvidence(r.Chance)),
				})
			}
		}
	}
	if few > 0 {
		found = append(found, undetermined(path,
			fmt.Sprintf("by %s, %d of %d comparisons of rates are of too few people to tell", plain(axis.Name), few, all),
			rule.Evidence{Name: "axis", Got: rule.Text(axis.Name)},
			rule.Evidence{Name: "too-few", Got: rule.Ratio(int64(few), int64(all))},
			rule.Evidence{Name: "counted-in-no-group", Got: rule.Count(int64(axis.Uncounted))}))
	}
	return found
}

func withheld(a *Access, axis *Axis, path string) []rule.Finding {
	return []rule.Finding{undetermined(path,
		fmt.Sprintf("by %s, no group can be told of: too few people said what they are or seek, or consented to be counted", plain(axis.Name)),
		rule.Evidence{Name: "axis", Got: rule.Text(axis.Name)},
		rule.Evidence{Name: "group-size", Want: rule.Count(int64(a.SmallGroup)).With(rule.AtLeast)})}
}

func belowShare() rule.Rule[Access] {
	return access(rule.Info{
		Code: "below-share", Severity: rule.Advice,
		Title:   "Every group's rate reaches the policy's share of the best group's",
		Why:     "The four-fifths rule is a quick look that regulators use for hiring; it knows nothing of chance, and among few people one more or fewer turns it. The finding says how many would.",
		Remedy:  "Coordinators: see first how many people would turn it and what the test says; if it is few, look again after the next round. Otherwise proceed as for a lower rate.",
		Sources: []rule.Source{mentorship.Article, "eeoc-1978"},
	}, func(a *Access, axis *Axis, path string) []rule.Finding {
		if axis.Goals() {
			return nil
		}
		var found []rule.Finding
		for j, g := range axis.Groups {
			for _, r := range g.Rates {
				if !r.Best.Below {
					continue
				}
				found = append(found, rule.Finding{
					Path: fmt.Sprintf("%s/groups/%d", path, j),
					Message: fmt.Sprintf("%s: %d of %d in %s is below %d %% of the rate in %s, %d of %d; %d more would reach it",
						plain(r.Outcome), r.Yes, r.Of, named(axis, g.Views), a.LeastRatio, named(axis, r.Best.Views), r.Best.Yes, r.Best.Of, r.Best.Turn),
					Evidence: append(evidenceOf(axis, g, string(r.Outcome)),
						rule.Evidence{Name: "with-outcome", Got: rule.Ratio(int64(r.Yes), int64(r.Of)), Want: rule.Ratio(int64(r.Yes+r.Best.Turn), int64(r.Of)).With(rule.AtLeast)},
						rule.Evidence{Name: "best-rate", Got: rule.Ratio(int64(r.Best.Yes), int64(r.Best.Of))},
						rule.Evidence{Name: "percent-of-best-rate-due", Got: rule.Count(int64(a.LeastRatio))},
						rule.Evidence{Name: "people-to-turn-it", Got: rule.Count(int64(r.Best.Turn))},
						chanceEvidence(r.Chance)),
				})
			}
		}
		return found
	})
}

func lowerRank(m Measure, info rule.Info) rule.Rule[Access] {
	return access(info, func(_ *Access, axis *Axis, path string) []rule.Finding {
		var found []rule.Finding
		for j, g := range axis.Groups {
			for _, r := range g.Ranks {
				if r.Measure != m || r.Standing != BeyondChance || !r.Worse() {
					continue
				}
				found = append(found, rule.Finding{
					Path: fmt.Sprintf("%s/groups/%d", path, j),
					Message: fmt.Sprintf("%s: in the middle %s in %s, %s among the others; chance alone makes such a gap in %s",
						m, figure(m, r.Median), named(axis, g.Views), figure(m, r.RestMedian), tenThousandths(r.Holm)),
					Evidence: append(evidenceOf(axis, g, string(m)),
						rule.Evidence{Name: "median", Got: figure(m, r.Median), Want: figure(m, r.RestMedian)},
						rule.Evidence{Name: "people", Got: rule.Ratio(int64(r.Of), int64(r.RestOf))},
						chanceEvidence(r.Chance)),
				})
			}
		}
		return found
	})
}

func reversal() rule.Rule[Access] {
	return access(rule.Info{
		Code: "reversal", Severity: rule.Advice,
		Title:  "What holds among all holds among people with the same goal",
		Why:    "Where groups seek different things, a gap among all may be the other way round among people who seek the same (Simpson's paradox). Neither figure is the wrong one: the one asks who is matched, the other whether those who seek the same are.",
		Remedy: "Coordinators: read the gap together with what the group seeks; where that is scarce, more mentors for it help the group more than another way of matching.",
	}, func(_ *Access, axis *Axis, path string) []rule.Finding {
		var found []rule.Finding
		for j, g := range axis.Groups {
			for _, r := range g.Rates {
				if !r.Strata.Reversed {
					continue
				}
				whole, parts := "higher", "lower"
				if r.Strata.Lower == 0 {
					whole, parts = "lower", "higher"
				}
				found = append(found, rule.Finding{
					Path: fmt.Sprintf("%s/groups/%d", path, j),
					Message: fmt.Sprintf("%s: the rate in %s is %s than that of the others among all with a goal, and %s or the same among people with each of %d goals",
						plain(r.Outcome), named(axis, g.Views), whole, parts, r.Strata.Parts),
					Evidence: append(evidenceOf(axis, g, string(r.Outcome)),
						rule.Evidence{Name: "goals-with-lower-rate", Got: rule.Ratio(int64(r.Strata.Lower), int64(r.Strata.Parts))},
						rule.Evidence{Name: "goals-with-higher-rate", Got: rule.Ratio(int64(r.Strata.Higher), int64(r.Strata.Parts))}),
				})
			}
		}
		return found
	})
}

// named returns the name of a group in words.
func named(axis *Axis, views [][]string) string {
	return fmt.Sprintf("%s %.80q", plain(axis.Name), joined(views))
}

// plain returns a word as it can be read, whatever stands in it.
func plain[S ~string](word S) string {
	return strings.Trim(fmt.Sprintf("%.80q", string(word)), `"`)
}

func joined(views [][]string) string {
	parts := make([]string, len(views))
	for i, v := range views {
		parts[i] = strings.Join(v, " + ")
	}
	return strings.Join(parts, " x ")
}

func evidenceOf(axis *Axis, g Group, what string) []rule.Evidence {
	return []rule.Evidence{
		{Name: "compared", Got: rule.Text(what)},
		{Name: "axis", Got: rule.Text(axis.Name)},
		{Name: "group", Got: rule.Text(joined(g.Views))},
		{Name: "group-size", Got: rule.Count(int64(g.Size))},
		{Name: "counted-in-no-group", Got: rule.Count(int64(axis.Uncounted))},
	}
}

// chanceEvidence is how likely chance alone does it, corrected, in ten thousandths
// rounded up.
func chanceEvidence(c Chance) rule.Evidence {
	return rule.Evidence{Name: "chance-per-10000", Got: rule.Count(upwards(c.Holm))}
}

func upwards(p float64) int64 { return int64(math.Ceil(p * 10_000)) }

func tenThousandths(p float64) string {
	if n := upwards(p); n > 1 {
		return fmt.Sprintf("%d of 10000 cases", n)
	}
	return "1 of 10000 cases or fewer"
}

func figure(m Measure, n int64) rule.Value {
	if m == WaitingTime {
		return rule.Duration(time.Duration(min(max(n, -1<<33), 1<<33)) * time.Second)
	}
	return rule.Count(n)
}
