package learn

import (
	"cmp"
	"hash/fnv"
	"slices"

	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// A column is what the pairs say of one criterion.
type column struct {
	mean                       float64 // of the ratings there are, as shares of the best
	stated, unstated, notAsked int
	varies                     bool
}

func columns(criteria int, pairs []Pair) []column {
	list := make([]column, criteria)
	for k := range list {
		c := &list[k]
		first, sum := -1.0, 0.0
		for _, p := range pairs {
			switch p.Ratings[k] {
			case matching.NotAsked:
				c.notAsked++
				continue
			case matching.Unstated:
				c.unstated++
			default:
				c.stated++
			}
			x := share(p.Ratings[k])
			if first < 0 {
				first = x
			}
			c.varies = c.varies || x != first
			sum += x
		}
		if asked := c.stated + c.unstated; asked > 0 {
			c.mean = sum / float64(asked)
		}
	}
	return list
}

// share is a rating that counts, between 0 and 1.
func share(r matching.Rating) float64 {
	if r == matching.Unstated {
		r = matching.Neutral
	}
	return float64(r) / float64(matching.Best)
}

// features appends what the model sees of ratings: how far each is from the
// mean.
func features(row []float64, ratings []matching.Rating, columns []column) []float64 {
	for k, r := range ratings {
		x := 0.0
		if r != matching.NotAsked {
			x = share(r) - columns[k].mean
		}
		row = append(row, x)
	}
	return row
}

func newSample(pairs []Pair, columns []column) sample {
	s := sample{width: len(columns)}
	for _, p := range pairs {
		s.x = features(s.x, p.Ratings, columns)
		s.well = append(s.well, p.Outcome == WentWell)
	}
	return s
}

// split deals out the pairs, mentor by mentor, into parts of about the same
// size, and returns the part and the mentor's number of each pair. There are at
// most as many parts as mentors. Mentors with most pairs come first, then a
// hash of their ids decides, so that ids given in order of time do not split
// the past by time.
func split(pairs []Pair, parts int) (part, cluster []int, used int) {
	of := map[mentorship.PersonID][]int{}
	for i, p := range pairs {
		of[p.Mentor] = append(of[p.Mentor], i)
	}
	mentors := make([]mentorship.PersonID, 0, len(of))
	for id := range of {
		mentors = append(mentors, id)
	}
	slices.SortFunc(mentors, func(a, b mentorship.PersonID) int {
		return cmp.Or(-cmp.Compare(len(of[a]), len(of[b])), cmp.Compare(hash(a), hash(b)), cmp.Compare(a, b))
	})
	part, cluster = make([]int, len(pairs)), make([]int, len(pairs))
	sizes := make([]int, min(parts, len(mentors)))
	for m, id := range mentors {
		smallest := 0
		for k, n := range sizes {
			if n < sizes[smallest] {
				smallest = k
			}
		}
		sizes[smallest] += len(of[id])
		for _, i := range of[id] {
			part[i], cluster[i] = smallest, m
		}
	}
	return part, cluster, len(sizes)
}

func hash(id mentorship.PersonID) uint64 {
	h := fnv.New64a()
	_, _ = h.Write([]byte(id)) // never fails
	return h.Sum64()
}
