package assign

import (
	"math"

	"github.com/go-mentorship/mentorkit/matching/internal/ssp"
)

// A packing writes weights as single numbers: what a pair weighs, First above
// Second, is First * unit + Second. Prices are packed alike. See the package
// comment for why nothing overflows and why what is unpacked proves the optimum.
type packing struct {
	unit   int64
	factor int64 // a score counts so much,
	bonus  int64 // and being placed at all so much more
}

func packingOf(o ssp.Objective) packing {
	if o == ssp.ScoreOnly {
		return packing{unit: 1 << 28, factor: 1 << 28, bonus: 1}
	}
	return packing{unit: 1 << 59, factor: 1, bonus: 1 << 59}
}

// heaviest is more than a pair can weigh.
func (p packing) heaviest() int64 { return (math.MaxInt32+1)*p.factor + p.bonus }

// unpack writes the parts of a price that is at least zero to w, and returns
// whether Second is so small that sums of two such prices and a weight compare
// as their parts do.
func (p packing) unpack(price int64, w *ssp.Weight) (small bool) {
	w.First = (price + p.unit/2) / p.unit
	w.Second = price - w.First*p.unit
	return max(w.Second, -w.Second) < p.unit/4
}
