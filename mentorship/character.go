package mentorship

// A Style is a way of working together: an open vocabulary of words that
// [ValidWord] accepts, the usual ones named (convention). Differences in
// collaborative style are one of the three causes of mismatch (R10).
type Style string

// The usual styles.
const (
	StyleStructured  Style = "structured"  // agenda first
	StyleExploratory Style = "exploratory" // follows the conversation
	StyleHandsOn     Style = "hands-on"    // shows and does together
	StyleReflective  Style = "reflective"  // asks and waits
	StyleDirect      Style = "direct"      // says what to change
)

// A CoreValue is something a person holds dear at work, such as "autonomy" or
// "equity": an open vocabulary of words that [ValidWord] accepts. Conflicts in values are a
// cause of mismatch (R10).
type CoreValue string

// Personality is a self-description on the five broad factors (Goldberg 1990,
// reference "goldberg-1990"), each 0 to 100. Mismatched personalities are a cause of mismatch
// (R10). It prints as "[redacted]".
type Personality struct {
	Openness          int `json:"openness"`
	Conscientiousness int `json:"conscientiousness"`
	Extraversion      int `json:"extraversion"`
	Agreeableness     int `json:"agreeableness"`
	Stability         int `json:"stability"`
}

// Factors returns the five figures in the order of the fields.
func (p Personality) Factors() [5]int {
	return [5]int{p.Openness, p.Conscientiousness, p.Extraversion, p.Agreeableness, p.Stability}
}

// Valid reports whether all five are within 0 to 100.
func (p Personality) Valid() bool {
	for _, f := range p.Factors() {
		if f < 0 || f > 100 {
			return false
		}
	}
	return true
}
