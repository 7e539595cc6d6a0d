package feedback

import (
	"cmp"
	"math"
	"slices"
	"time"

	"github.com/go-mentorship/mentorkit/internal/stats"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// A Sent is an assessment of a message, and who wrote it when, in which
// relationship. The text has no part in patterns.
type Sent struct {
	Relationship mentorship.RelationshipID
	Writer       mentorship.PersonID
	At           time.Time
	Assessment   Assessment
}

// A Drift says which way a trait goes over time: a closed vocabulary.
type Drift string

const (
	Rising  Drift = "rising"  // later messages score higher
	Falling Drift = "falling" // later messages score lower
	Steady  Drift = "steady"  // there are enough messages, and they show no drift
	TooFew  Drift = "too-few" // messages to tell: fewer than [PatternMessages], or all at one time
)

// UnmarshalText refuses a word that is not in the vocabulary with an error
// wrapping [mentorship.ErrText].
func (d *Drift) UnmarshalText(text []byte) error {
	return mentorship.DecodeWord(d, text, "drift", Rising, Falling, Steady, TooFew)
}

// PatternMessages is the least number of messages of which a drift is told
// (convention: with fewer, Mann's test cannot reach the level at any order of distinct values but one or two).
const PatternMessages = 6

// MaxPatternMessages is how many messages of a series are looked at for a drift,
// the newest (convention: their pairs are what takes time and memory).
const MaxPatternMessages = 1000

// A Pattern is how one trait has gone over time in what somebody wrote in a
// relationship. It describes messages, not their writer. Only the order of scores
// counts, so that one message, however bad, cannot turn a drift into its
// opposite; several on one day count as several.
type Pattern struct {
	Relationship mentorship.RelationshipID `json:"relationship"`
	Writer       mentorship.PersonID       `json:"writer"`
	Role         mentorship.Role           `json:"role"`
	Trait        mentorship.Trait          `json:"trait"`
	// Messages is how many were judged; Shown of them show the trait, and of
	// Unclear it cannot be told.
	Messages int   `json:"messages"`
	Shown    int   `json:"shown"`
	Unclear  int   `json:"unclear"`
	Drift    Drift `json:"drift"`
	// PerMonth is by how much the score changes in thirty days: the median of the
	// slopes between any two messages, between Low and High with 95 % confidence
	// (Sen 1968). All zero where there are too few messages.
	PerMonth float64 `json:"perMonth"`
	Low      float64 `json:"low"`
	High     float64 `json:"high"`
	// P is how often an order like this one, or a clearer one, would come about
	// by chance (Mann 1945; Kendall 1975, with ties): a drift is told below
	// [PatternLevel]. It is 1 where there are too few messages.
	P float64 `json:"p"`
}

// PatternLevel is below which P a drift is told (convention). Of twenty patterns without a
// drift about one falls below it.
const PatternLevel = 0.05

// Patterns returns a pattern for each relationship, writer, role and trait, in
// that order. Messages may be in any order; those without an instant are left
// out.
//
// Methods: Mann, "Nonparametric tests against trend", Econometrica 13 (1945);
// Sen, "Estimates of the regression coefficient based on Kendall's tau", Journal
// of the American Statistical Association 63 (1968). Both take messages for
// independent of each other.
func Patterns(sent []Sent) []Pattern {
	type key struct {
		relationship mentorship.RelationshipID
		writer       mentorship.PersonID
		role         mentorship.Role
		trait        mentorship.Trait
	}
	series := map[key][]dated{}
	states := map[key]*Pattern{}
	for _, s := range sent {
		if s.At.IsZero() {
			continue
		}
		for _, j := range s.Assessment.Judgements {
			k := key{s.Relationship, s.Writer, j.Role, j.Trait}
			p := states[k]
			if p == nil {
				p = &Pattern{Relationship: s.Relationship, Writer: s.Writer, Role: j.Role, Trait: j.Trait}
				states[k] = p
			}
			p.Messages++
			switch j.State {
			case Present:
				p.Shown++
			case CannotTell:
				p.Unclear++
			default: // it does not show the trait
			}
			series[k] = append(series[k], dated{s.At, float64(j.Score)})
		}
	}
	list := make([]Pattern, 0, len(states))
	for k, p := range states {
		p.tell(series[k])
		list = append(list, *p)
	}
	slices.SortFunc(list, func(a, b Pattern) int {
		return cmp.Or(cmp.Compare(a.Relationship, b.Relationship), cmp.Compare(a.Writer, b.Writer), cmp.Compare(a.Role, b.Role), cmp.Compare(a.Trait, b.Trait))
	})
	return list
}

// A dated is a score at an instant.
type dated struct {
	at    time.Time
	score float64
}

// tell fills in what the scores tell.
func (p *Pattern) tell(scores []dated) {
	p.Drift, p.P = TooFew, 1
	slices.SortFunc(scores, func(a, b dated) int { return cmp.Or(a.at.Compare(b.at), cmp.Compare(a.score, b.score)) })
	scores = scores[max(0, len(scores)-MaxPatternMessages):]
	n := len(scores)
	if n < PatternMessages || scores[0].at.Equal(scores[n-1].at) {
		return
	}
	const month = 30 * 24 * time.Hour
	var slopes []float64
	s := 0
	for j := range scores {
		for i := range j {
			between := scores[j].at.Sub(scores[i].at)
			if between <= 0 {
				continue
			}
			d := scores[j].score - scores[i].score
			slopes = append(slopes, d/(float64(between)/float64(month)))
			s += cmp.Compare(d, 0)
		}
	}
	slices.Sort(slopes)
	deviation := math.Sqrt(max(0, kendallVariance(scores))) // rounding may take it below zero where all scores are tied
	p.PerMonth = (slopes[(len(slopes)-1)/2] + slopes[len(slopes)/2]) / 2
	reach := stats.Quantile(0.975) * deviation
	m := float64(len(slopes))
	p.Low = slopes[int(max(0, math.Round((m-reach)/2)-1))]
	p.High = slopes[int(min(m-1, math.Round((m+reach)/2)))]
	if deviation > 0 && s != 0 {
		z := (math.Abs(float64(s)) - 1) / deviation
		p.P = min(1, math.Erfc(z/math.Sqrt2))
	}
	switch {
	case p.P >= PatternLevel:
		p.Drift = Steady
	case s > 0:
		p.Drift = Rising
	default:
		p.Drift = Falling
	}
}

// kendallVariance returns the variance of Kendall's sum of signs where there is
// no trend, with ties of scores and of instants.
func kendallVariance(scores []dated) float64 {
	type instant struct{ seconds, nanoseconds int64 }
	byScore, byTime := map[float64]float64{}, map[instant]float64{}
	for _, d := range scores {
		byScore[d.score]++
		byTime[instant{d.at.Unix(), int64(d.at.Nanosecond())}]++
	}
	n := float64(len(scores))
	full := func(t float64) float64 { return t * (t - 1) * (2*t + 5) }
	three := func(t float64) float64 { return t * (t - 1) * (t - 2) }
	two := func(t float64) float64 { return t * (t - 1) }
	var ft, fu, tt, tu, pt, pu float64
	for _, t := range byScore {
		ft, tt, pt = ft+full(t), tt+three(t), pt+two(t)
	}
	for _, u := range byTime {
		fu, tu, pu = fu+full(u), tu+three(u), pu+two(u)
	}
	return (full(n)-ft-fu)/18 + tt*tu/(9*three(n)) + pt*pu/(2*two(n))
}
