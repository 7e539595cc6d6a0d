package weights

// A Head is what is known of one trait.
type Head struct {
	Trait string `json:"trait"`
	// Bias is the margin of a message without features that were kept.
	Bias int64 `json:"bias"`
	// Unit is the margin that makes odds e times as high.
	Unit int64 `json:"unit"`
	// Where is the head that finds the passages, counted from 1; 0 for this one.
	Where int `json:"where,omitzero"`
	// Even tells that evidence is whole sentences.
	Even bool `json:"even,omitzero"`
	// Cut is what a word must add to be evidence by itself.
	Cut int64 `json:"cut"`
	// Least is what a passage must add to be worth showing; 0 for anything.
	Least int64 `json:"least,omitzero"`
	Calibration
	// Present and Absent bound the scores at which the trait is said to be there,
	// or not: present from the one on, absent below the other.
	Present int `json:"present"`
	Absent  int `json:"absent"`
}

// A Calibration turns a margin into a score from 0 to 1000: the share of messages
// with such a margin that show the trait.
type Calibration struct {
	Low  int64 `json:"low"`  // the margin of the first score
	Step int64 `json:"step"` // between one score and the next
	// Scores never fall.
	Scores []int `json:"scores"`
}

// Score returns the score of a margin: between two of the table along a straight
// line, beyond its ends the first or the last.
func (c Calibration) Score(margin int64) int {
	last := len(c.Scores) - 1
	switch {
	case last < 0:
		return 0
	case margin <= c.Low || c.Step <= 0:
		return c.Scores[0]
	}
	above, step := uint64(margin)-uint64(c.Low), uint64(c.Step) // which have room for any two margins
	k := above / step
	if k >= uint64(last) {
		return c.Scores[last]
	}
	from, to := int64(c.Scores[k]), int64(c.Scores[k+1])
	return int(from + (to-from)*int64(above%step)/c.Step)
}

// maxStep bounds steps, so that no product of one and a score overflows.
const maxStep = 1 << 48

// valid reports whether scores are from 0 to 1000 and never fall.
func (c Calibration) valid() bool {
	least := 0
	for _, s := range c.Scores {
		if s < least || s > 1000 {
			return false
		}
		least = s
	}
	return c.Step <= maxStep
}
