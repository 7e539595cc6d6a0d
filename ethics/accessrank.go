package ethics

import (
	"slices"

	"github.com/go-mentorship/mentorkit/internal/stats"
)

// A Measure is a figure of those who are matched: a closed vocabulary.
type Measure string

// The measures.
const (
	WaitingTime Measure = "waiting-time" // from asking to the match, in seconds; more is worse
	WishRank    Measure = "wish-rank"    // the mentor's place among those wished for; more is worse
	MatchScore  Measure = "match-score"  // the score of the match, where it says of what parts; less is worse
)

// Measures returns the vocabulary.
func Measures() []Measure { return []Measure{WaitingTime, WishRank, MatchScore} }

// of returns the figure of somebody, and whether there is one.
func (m Measure) of(s *Seeker) (int64, bool) {
	if s.Match == nil {
		return 0, false
	}
	switch m {
	case WaitingTime:
		asked, decided := s.asked(), s.Match.Decided
		return decided.Unix() - asked.Unix(), !asked.IsZero() && !decided.IsZero()
	case WishRank:
		return int64(s.Rank), s.Rank > 0
	default:
		return s.Match.Score, len(s.Match.Parts) > 0
	}
}

// A Rank compares how a figure of a group ranks among those of the rest of the axis.
// It is of people who are matched and of whom the figure is known; those who are still
// waiting have none, so look at the rates beside it.
type Rank struct {
	Measure Measure `json:"measure"`
	// Of people of the group have the figure, RestOf of the rest.
	Of     int `json:"of"`
	RestOf int `json:"restOf"`
	// Median and RestMedian are the figures in the middle, of two the mean rounded
	// down; 0 where there are too few.
	Median     int64 `json:"median"`
	RestMedian int64 `json:"restMedian"`
	// Greater is how likely the figure of one of the group is greater than that of one
	// of the rest, ties counting half. It has no interval where all or none are.
	Greater Estimate `json:"greater"`
	// Chance is by the rank sum test of Wilcoxon, Mann and Whitney.
	Chance
}

// Worse reports whether the figures of the group rank on the worse side.
func (r Rank) Worse() bool {
	if r.Measure == MatchScore {
		return r.Greater.Value < 0.5
	}
	return r.Greater.Value > 0.5
}

func (a *Access) rank(m Measure, s *sorted, at int) Rank {
	var group, rest []int64
	for i := range s.seekers {
		v, ok := m.of(&s.seekers[i])
		switch {
		case !ok || s.group[i] == outside:
		case s.group[i] == at:
			group = append(group, v)
		default:
			rest = append(rest, v)
		}
	}
	r := Rank{Measure: m, Chance: Chance{Standing: TooFew, P: 1, Holm: 1, BenjaminiHochberg: 1}}
	if len(group) < a.SmallGroup || len(rest) < a.SmallGroup {
		return r
	}
	slices.Sort(group)
	slices.Sort(rest)
	r.Of, r.RestOf, r.Median, r.RestMedian = len(group), len(rest), median(group), median(rest)
	both := make([]stats.Observation, 0, len(group)+len(rest))
	for i, v := range slices.Concat(group, rest) {
		both = append(both, stats.Observation{Figure: float64(v), Yes: i < len(group), Cluster: i})
	}
	area, _ := stats.AUROC(both)
	low, high, known := area.Interval(accessConfidence)
	r.Greater = estimate(area.Value, low, high, known)
	if p, ok := stats.RankSum(figures(both, true), figures(both, false)); ok {
		r.Standing, r.P = WithinChance, p
	}
	return r
}

func figures(list []stats.Observation, yes bool) (figures []float64) {
	for _, o := range list {
		if o.Yes == yes {
			figures = append(figures, o.Figure)
		}
	}
	return figures
}

// median returns the figure in the middle of a list in order.
func median(list []int64) int64 {
	low, high := list[(len(list)-1)/2], list[len(list)/2]
	return low&high + (low^high)>>1 // which cannot overflow
}
