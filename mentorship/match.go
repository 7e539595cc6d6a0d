package mentorship

import "time"

// A Match is the decision to bring a mentor and a mentee together. What lives
// after it is a [Relationship].
type Match struct {
	Mentor PersonID `json:"mentor"`
	Mentee PersonID `json:"mentee"`
	// Score is the exact sum of Points times Weight over Parts.
	Score int64 `json:"score"`
	// Parts say where the score comes from, in the order of the criteria.
	Parts []Part `json:"parts"`
	// Asked is when the mentee asked, Decided when the match was made; zero where
	// unstated.
	Asked   time.Time `json:"asked,omitzero"`
	Decided time.Time `json:"decided,omitzero"`
}

// A Part is what one criterion adds to a score.
type Part struct {
	// Criterion is the criterion's name.
	Criterion string `json:"criterion"`
	// Points are 0 to 10,000.
	Points int `json:"points"`
	// Weight is how much a point counts.
	Weight int `json:"weight"`
	// Unstated says that what would have to be known was not said, and that the
	// points are no judgement but the middle between for and against.
	Unstated bool `json:"unstated,omitzero"`
	// Note says in words what the points stand for, or what was not said.
	Note string `json:"note,omitzero"`
}

// Sum returns the sum of Points times Weight over the parts. Beyond the range of
// an int64 it is not meaningful; package matching refuses weights that could
// lead there.
func Sum(parts []Part) int64 {
	var sum int64
	for _, p := range parts {
		sum += int64(p.Points) * int64(p.Weight)
	}
	return sum
}
