package learn

import (
	"fmt"
	"math"

	"github.com/go-mentorship/mentorkit/internal/stats"
	"github.com/go-mentorship/mentorkit/matching"
)

// A Lesson is what a past teaches. All figures are finite. It may be used
// concurrently.
type Lesson struct {
	// Pairs have an outcome, Well of them went well, and they had that many
	// Mentors; Unknown have none.
	Pairs, Well, Mentors, Unknown int
	// Confidence is that of all intervals.
	Confidence float64
	// Penalty is how much the coefficients were held back.
	Penalty float64

	// Effects are in the order of [Past.Criteria].
	Effects        []Effect
	Discrimination Discrimination
	Calibration    Calibration
	// Doubts are the reasons to distrust the rest, those about everything
	// first, then by criterion.
	Doubts []Doubt

	intercept float64
	columns   []column
}

// An Effect is what one criterion was worth.
type Effect struct {
	Criterion string
	// LogOdds is by how much the log odds of going well differ between the best
	// rating and the worst, all else equal; Low and High are its interval, from
	// the penalised information, which makes it a little too narrow.
	LogOdds, Low, High float64
	// Stated, Unstated and NotAsked are how many ratings it rests on.
	Stated, Unstated, NotAsked int
}

// Discrimination is how well the score tells pairs that went well from those
// that did not, among pairs left out.
type Discrimination struct {
	// Known tells whether there is an area, Sure whether it has an interval.
	Known, Sure bool
	// AUROC is how likely a pair that went well scores higher than one that did
	// not: 0.5 by chance. The interval takes into account that pairs of one
	// mentor are alike.
	AUROC, Low, High float64
}

// Learn fits the criteria's weights to a past. The error wraps [ErrPast]; too
// little to learn from is not an error but a [Doubt].
func Learn(past Past, opts Options) (Lesson, error) {
	opts, err := opts.complete()
	if err != nil {
		return Lesson{}, err
	}
	pairs, err := past.known()
	if err != nil {
		return Lesson{}, err
	}
	part, cluster, parts := split(pairs, opts.Folds)
	l := Lesson{
		Pairs: len(pairs), Unknown: len(past.Pairs) - len(pairs), Confidence: opts.Confidence,
		columns: columns(len(past.Criteria), pairs),
	}
	s := newSample(pairs, l.columns)
	for i, well := range s.well {
		if well {
			l.Well++
		}
		l.Mentors = max(l.Mentors, cluster[i]+1)
	}
	l.Penalty = bestPenalty(s, part, parts, -1)
	r := fit(s, except(part, -1, -1), l.Penalty)
	l.intercept = r.beta[0]
	for k, name := range past.Criteria {
		c, beta := l.columns[k], r.beta[k+1]
		half := stats.Deviate(opts.Confidence) * math.Sqrt(r.covariance[(k+1)*(s.width+1)+k+1])
		l.Effects = append(l.Effects, Effect{name, beta, beta - half, beta + half, c.stated, c.unstated, c.notAsked})
	}
	if parts >= 2 && l.Well > 0 && l.Well < l.Pairs {
		said := leftOut(s, part, parts)
		l.Discrimination = discrimination(said, s.well, cluster, opts.Confidence)
		l.Calibration = calibration(said, s.well, opts.Confidence)
	}
	l.Doubts = doubts(l, opts)
	return l, nil
}

func discrimination(said []float64, well []bool, cluster []int, confidence float64) Discrimination {
	list := make([]stats.Observation, len(said))
	for i := range said {
		list[i] = stats.Observation{Figure: said[i], Yes: well[i], Cluster: cluster[i]}
	}
	area, known := stats.AUROC(list)
	d := Discrimination{Known: known, AUROC: area.Value}
	d.Low, d.High, d.Sure = area.Interval(confidence)
	return d
}

// Chance returns how likely a pair with the ratings goes well by the lesson. The
// ratings are in the order of the criteria; the error wraps [ErrPast].
func (l Lesson) Chance(ratings []matching.Rating) (float64, error) {
	if len(ratings) != len(l.Effects) {
		return 0, fmt.Errorf("%w: %d ratings for %d criteria", ErrPast, len(ratings), len(l.Effects))
	}
	sum := l.intercept
	for k, r := range ratings {
		if !r.Valid() {
			return 0, fmt.Errorf("%w: rating %d: %d, want 0 to %d, unstated or not asked", ErrPast, k, r, matching.Best)
		}
		if r != matching.NotAsked {
			sum += l.Effects[k].LogOdds * (share(r) - l.columns[k].mean)
		}
	}
	return chance(sum), nil
}
