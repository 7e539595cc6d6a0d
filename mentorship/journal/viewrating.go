package journal

import (
	"slices"
	"sort"
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

// scales returns where the ratings on each scale stand, and how far they go.
func scales(all []Rating) []scale {
	var list []scale
	for len(all) > 0 {
		n := 1
		for n < len(all) && all[n].Scale == all[0].Scale {
			n++
		}
		list = append(list, scale{all[0].Scale, all[:n:n], reach(all[:n])})
		all = all[n:]
	}
	return list
}

// A scale is the ratings on one, in order of item, rated and rater.
type scale struct {
	code    Code
	ratings []Rating
	reach   Reach
}

// Reach is how far the ratings on a scale go, whoever gave them: who looks for low
// ones, or for those that lie apart, need not look at any where none goes so far.
type Reach struct {
	Lowest, Highest Score
	// Apart is how many points two scores of one thing lie apart at most: of one
	// item of one person, or of the relationship.
	Apart int
}

func reach(list []Rating) Reach {
	all := Reach{Lowest: list[0].Scores[0].Score, Highest: list[0].Scores[0].Score}
	for len(list) > 0 {
		of := &list[0]
		low, high := of.Scores[0].Score, of.Scores[0].Score
		for len(list) > 0 && list[0].Item == of.Item && list[0].Of == of.Of {
			for _, s := range list[0].Scores {
				low, high = min(low, s.Score), max(high, s.Score)
			}
			list = list[1:]
		}
		all = Reach{min(all.Lowest, low), max(all.Highest, high), max(all.Apart, int(high-low))}
	}
	return all
}

// on returns the ratings on a scale, nil where there are none.
func (v View) on(code Code) *scale {
	all := v.look().scales
	if len(all) > 4 { // fewer are looked at faster one by one
		i := sort.Search(len(all), func(i int) bool { return all[i].code >= code })
		all = all[i:min(i+1, len(all))]
	}
	for i := range all {
		if all[i].code == code {
			return &all[i]
		}
	}
	return nil
}

// Ratings returns how a person was rated on an item of a scale, by each who did,
// in order of rater; the empty person is the relationship.
func (v View) Ratings(of mentorship.PersonID, scale, item Code) []Rating {
	all := v.RatingsOn(scale)
	first := sort.Search(len(all), func(i int) bool { return compareRated(&all[i], scale, item, of, "") >= 0 })
	last := first
	for last < len(all) && all[last].Item == item && all[last].Of == of {
		last++
	}
	return all[first:last:last]
}

// Rated reports whether anything was rated on a scale.
func (v View) Rated(scale Code) bool { return v.on(scale) != nil }

// Reach returns how far the ratings on a scale go, and whether there are any.
func (v View) Reach(scale Code) (Reach, bool) {
	if on := v.on(scale); on != nil {
		return on.reach, true
	}
	return Reach{}, false
}

// RatingsOn returns all ratings on a scale, in order of item, rated and rater.
func (v View) RatingsOn(scale Code) []Rating {
	if on := v.on(scale); on != nil {
		return on.ratings
	}
	return nil
}
