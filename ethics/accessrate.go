package ethics

import "github.com/go-mentorship/mentorkit/internal/stats"

// A Share is Yes people of Of.
type Share struct {
	Yes int `json:"yes"`
	Of  int `json:"of"`
}

// An Interval is of 95 %.
type Interval struct {
	Low  float64 `json:"low"`
	High float64 `json:"high"`
}

// An Estimate is a figure with its interval.
type Estimate struct {
	// Known is false where the data give no interval; Low and High are then 0.
	Known bool    `json:"known"`
	Value float64 `json:"value"`
	Interval
}

func estimate(value, low, high float64, known bool) Estimate {
	return Estimate{known, value, Interval{low, high}}
}

// A Standing says what can be told of a comparison: a closed vocabulary.
type Standing string

// The standings.
const (
	// TooFew: there are so few people that no outcome could be told from chance.
	TooFew Standing = "too-few"
	// WithinChance: the difference is none that chance does not make too. It does
	// not say that there is none.
	WithinChance Standing = "within-chance"
	// BeyondChance: corrected for all comparisons after Holm, chance makes such a
	// difference in fewer than one of twenty audits.
	BeyondChance Standing = "beyond-chance"
)

// A Chance is how likely a difference as great is where there is none.
type Chance struct {
	Standing Standing `json:"standing"`
	// P is for this comparison alone; 1 where there are too few people.
	P float64 `json:"p"`
	// Holm and BenjaminiHochberg are corrected for all comparisons of the audit: the
	// first so that a single false alarm is as rare, the second so that of the alarms
	// as few are false.
	Holm              float64 `json:"holm"`
	BenjaminiHochberg float64 `json:"benjaminiHochberg"`
	// mirrored says that the comparison is another one seen from the other side.
	mirrored bool
}

// A Rate is how many of a group got an outcome, against the rest of the axis: all
// others who are in a group of it.
type Rate struct {
	Outcome Outcome `json:"outcome"`
	Share
	// Wilson is the score interval of the rate, Exact that of Clopper and Pearson;
	// both are 0 where nobody could have got it.
	Wilson Interval `json:"wilson"`
	Exact  Interval `json:"exact"`
	Rest   Share    `json:"rest"`
	// Difference is the group's rate less that of the rest (Newcombe 1998, method
	// 10), Ratio the one over the other (Katz and others 1978), which is not known
	// where either count is 0.
	Difference Estimate `json:"difference"`
	Ratio      Estimate `json:"ratio"`
	// Chance is by Fisher's exact test.
	Chance
	// Best compares with the group that is served best.
	Best Best `json:"best"`
	// Strata compare among people with the same goal; nothing where grouped by goals.
	Strata Strata `json:"strata"`
}

// Lower reports whether the group's rate is lower than that of the rest.
func (r Rate) Lower() bool { return r.Yes*r.Rest.Of < r.Rest.Yes*r.Of }

func (a *Access) rate(o Outcome, group, rest tally) Rate {
	r := Rate{Outcome: o, Share: Share{group.yes(o), group.of(o)}, Rest: Share{rest.yes(o), rest.of(o)}}
	r.Wilson.Low, r.Wilson.High, _ = stats.Wilson(r.Yes, r.Of, accessConfidence)
	r.Exact.Low, r.Exact.High, _ = stats.ClopperPearson(r.Yes, r.Of, accessConfidence)
	pair := stats.Pair{K1: r.Yes, N1: r.Of, K2: r.Rest.Yes, N2: r.Rest.Of}
	r.Difference = estimate(stats.Newcombe(pair, accessConfidence))
	r.Ratio = estimate(stats.Katz(pair, accessConfidence))
	r.Chance = a.fisher(pair)
	return r
}

// fisher returns the chance of a table. Where not even the most uneven one with the
// same totals would be rare, there are too few people to tell (Tarone 1990).
func (a *Access) fisher(p stats.Pair) Chance {
	none := Chance{Standing: TooFew, P: 1, Holm: 1, BenjaminiHochberg: 1}
	if p.N1 < a.SmallGroup || p.N2 < a.SmallGroup {
		return none
	}
	all := p.K1 + p.K2
	least := 1.0
	for _, k := range [...]int{max(0, all-p.N2), min(all, p.N1)} {
		if v, ok := stats.Fisher(stats.Pair{K1: k, N1: p.N1, K2: all - k, N2: p.N2}); ok {
			least = min(least, v)
		}
	}
	if least >= accessLevel {
		return none
	}
	v, _ := stats.Fisher(p)
	return Chance{Standing: WithinChance, P: v}
}

// correct corrects the chances of all comparisons together, each counted once: where
// an axis has two groups and no more, either is the rest of the other.
func (a *Access) correct() {
	var chances []*Chance
	for i := range a.Axes {
		axis := &a.Axes[i]
		for j := range axis.Groups {
			g := &axis.Groups[j]
			twin := j == 1 && len(axis.Groups) == 2 && axis.Hidden == 0
			for k := range g.Rates {
				g.Rates[k].mirrored = twin
				chances = append(chances, &g.Rates[k].Chance)
			}
			for k := range g.Ranks {
				g.Ranks[k].mirrored = twin
				chances = append(chances, &g.Ranks[k].Chance)
			}
		}
	}
	var p []float64
	for _, c := range chances {
		if c.Standing != TooFew && !c.mirrored {
			p = append(p, c.P)
		}
	}
	a.Comparisons = len(p)
	holm, fdr := stats.Holm(p), stats.BenjaminiHochberg(p)
	// The second of two groups has as many comparisons as the first, in the same
	// order, right after it.
	next := 0
	per := len(Outcomes()) + len(Measures())
	for i, c := range chances {
		switch {
		case c.Standing == TooFew:
			continue
		case c.mirrored:
			c.Holm, c.BenjaminiHochberg = chances[i-per].Holm, chances[i-per].BenjaminiHochberg
		default:
			c.Holm, c.BenjaminiHochberg = holm[next], fdr[next]
			next++
		}
		if c.Holm < accessLevel {
			c.Standing = BeyondChance
		}
	}
}
