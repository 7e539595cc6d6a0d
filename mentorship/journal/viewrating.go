package journal

import (
	"cmp"
	"slices"
	"strings"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// A Rating is how one person rated another, themselves or the relationship on one
// item of a scale over time.
type Rating struct {
	Scale, Item Code
	// Of is who is rated; empty for the relationship.
	Of, By mentorship.PersonID
	// Scores are in order of time; a view has none without any.
	Scores []Scored
}

// Own reports whether somebody rated themselves.
func (r *Rating) Own() bool { return r.Of == r.By }

// Last returns the latest score; zero if there is none.
func (r *Rating) Last() Scored {
	if len(r.Scores) == 0 {
		return Scored{}
	}
	return r.Scores[len(r.Scores)-1]
}

// Median returns the score in the middle; of two in the middle the one further up
// the list of scores in order, that is, the higher. One bad day does not make it
// bad. It is 0 if there is none.
func (r *Rating) Median() Score {
	if len(r.Scores) == 0 {
		return 0
	}
	var few [16]Score // so that the usual number needs no memory
	scores := few[:0]
	for _, s := range r.Scores {
		scores = append(scores, s.Score)
	}
	slices.Sort(scores)
	return scores[len(scores)/2]
}

// Events returns the events behind the scores, in order.
func (r *Rating) Events() []EventID {
	ids := make([]EventID, len(r.Scores))
	for i, s := range r.Scores {
		ids[i] = s.Event
	}
	return ids
}

// compareRated orders ratings by scale, item, rated and rater.
func compareRated(r *Rating, scale, item Code, of, by mentorship.PersonID) int {
	if c := strings.Compare(string(r.Scale), string(scale)); c != 0 {
		return c
	}
	if c := strings.Compare(string(r.Item), string(item)); c != 0 {
		return c
	}
	if c := strings.Compare(string(r.Of), string(of)); c != 0 {
		return c
	}
	return strings.Compare(string(r.By), string(by))
}

// rated returns the ratings of the window in order of scale, item, rated and
// rater. All scores stand in one slice, of which each rating has a stretch.
func (f Facts) rated(w mentorship.Period) []Rating {
	type key struct {
		scale, item Code
		of, by      mentorship.PersonID
	}
	known := map[key]int{}
	var list []Rating
	var counts, places []int // how many scores each rating has, and whose each score is
	for r := range during(f.look().ratings, w) {
		b := &r.Body
		for i := range b.Items {
			k := key{b.Scale, b.Items[i].Item, b.Of, b.By}
			place, ok := known[k]
			if !ok {
				place = len(list)
				known[k] = place
				list = append(list, Rating{Scale: k.scale, Item: k.item, Of: k.of, By: k.by})
				counts = append(counts, 0)
			}
			counts[place]++
			places = append(places, place)
		}
	}
	free := make([]Scored, len(places))
	for i, n := range counts {
		list[i].Scores, free = free[:0:n], free[n:]
	}
	for r := range during(f.look().ratings, w) {
		for _, one := range r.Body.Items {
			scores := &list[places[0]].Scores
			*scores, places = append(*scores, Scored{r.Mark, one.Score}), places[1:]
		}
	}
	slices.SortFunc(list, func(a, b Rating) int { return compareRated(&a, b.Scale, b.Item, b.Of, b.By) })
	return list
}

// Ratings returns how a person was rated on an item of a scale, by each who did,
// in order of rater; the empty person is the relationship.
func (v View) Ratings(of mentorship.PersonID, scale, item Code) []Rating {
	all := v.look().rated
	first, _ := slices.BinarySearchFunc(all, of, func(r Rating, of mentorship.PersonID) int {
		return compareRated(&r, scale, item, of, "")
	})
	last := first
	for last < len(all) && all[last].Scale == scale && all[last].Item == item && all[last].Of == of {
		last++
	}
	return all[first:last:last]
}

// Rated reports whether anything was rated on a scale.
func (v View) Rated(scale Code) bool {
	all := v.look().rated
	i, _ := slices.BinarySearchFunc(all, scale, func(r Rating, scale Code) int { return cmp.Compare(r.Scale, scale) })
	return i < len(all) && all[i].Scale == scale
}

// RatingsOn returns all ratings on a scale, in order of item, rated and rater.
func (v View) RatingsOn(scale Code) []Rating {
	all := v.look().rated
	byScale := func(r Rating, scale Code) int { return cmp.Compare(r.Scale, scale) }
	first, _ := slices.BinarySearchFunc(all, scale, byScale)
	last := first
	for last < len(all) && all[last].Scale == scale {
		last++
	}
	return all[first:last:last]
}
