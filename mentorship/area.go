package mentorship

// An Area is a field of practice or education, such as "stroke
// rehabilitation" or "curriculum design": an open vocabulary of words that [ValidWord]
// accepts. Areas are compared whole: no area is found inside another's name.
type Area string

// Expertise is what a person claims in one area.
type Expertise struct {
	Area  Area  `json:"area"`
	Level Level `json:"level,omitzero"`
}

// Sought is an area that a person wants to develop, and the level of expertise
// that a mentor should bring to it.
type Sought struct {
	Area Area `json:"area"`
	// Level is unstated where any claimed expertise will do.
	Level Level `json:"level,omitzero"`
}

// Coverage says how a claim of expertise meets what is sought.
type Coverage string

// The answers of [Person.Covers].
const (
	Covered     Coverage = "covered"      // the area, at the level sought or above
	BelowLevel  Coverage = "below-level"  // the area, at a lower level
	LevelUnsaid Coverage = "level-unsaid" // the area, with a level sought but none claimed: cannot be told
	NotCovered  Coverage = "not-covered"  // the area is not claimed
)

// Covers compares p's claims with what is sought (R1, R2). Where an area is
// claimed more than once, the highest level counts.
func (p Person) Covers(s Sought) Coverage {
	answer, best := NotCovered, Level(-1)
	for _, e := range p.Expertise {
		if e.Area != s.Area || e.Level <= best {
			continue
		}
		best = e.Level
		switch {
		case s.Level == 0 || e.Level >= s.Level:
			answer = Covered
		case e.Level == 0:
			answer = LevelUnsaid
		default:
			answer = BelowLevel
		}
	}
	return answer
}
