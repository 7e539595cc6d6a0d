package main

import "math"

// counts are those behind precision, recall and calibration.
type counts struct {
	n, yes, said, hits, band, alarms, good int
	bins                                   [10]struct{ n, yes, score int }
}

func (c *counts) add(score int, yes bool, said state, good bool) {
	c.n++
	b := &c.bins[min(9, score/100)]
	b.n++
	b.score += score
	if yes {
		c.yes++
		b.yes++
	}
	if good {
		c.good++
	}
	switch said {
	case present:
		c.said++
		if yes {
			c.hits++
		}
		if good {
			c.alarms++
		}
	case open:
		c.band++
	case absent:
	}
}

func (c *counts) share(k, n int) float64 { return float64(k) / float64(max(n, 1)) }

// ece returns the expected calibration error in ten bins.
func (c *counts) ece() (e float64) {
	for _, b := range c.bins {
		e += math.Abs(float64(b.score)/1000 - float64(b.yes))
	}
	return e / float64(max(c.n, 1))
}
