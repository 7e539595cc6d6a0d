package challenge

import "github.com/go-mentorship/mentorkit/mentorship/rule"

// A Type is a kind of mentoring gone wrong that a published typology names, and the
// factors under which a review may show it. The mapping is a convention of this
// module.
type Type struct {
	Source rule.Source `json:"source"`
	// Name is the typology's own.
	Name string `json:"name"`
	// Factors are those of which one at least leads; none where what goes wrong is
	// the matter of another package, which Elsewhere names.
	Factors   []Factor `json:"factors"`
	Elsewhere string   `json:"elsewhere,omitzero"`
}

// Typologies returns the types of three published typologies: the five of Eby,
// McManus, Simon and Russell (2000) from the mentee's side, the four of Scandura
// (1998), and what Straus and others (2013, R8) found in failed mentorships.
func Typologies() []Type {
	const eby, scandura, straus rule.Source = "eby-2000", "scandura-1998", "R8"
	return []Type{
		{eby, "match within the dyad", []Factor{Values, Personalities, Styles}, ""},
		{eby, "distancing behavior", []Factor{Neglect}, ""},
		{eby, "manipulative behavior", []Factor{Recognition, Attitude}, ""},
		{eby, "lack of mentor expertise", []Factor{Expertise}, ""},
		{eby, "general dysfunctionality", []Factor{Neglect, Attitude}, ""},
		{scandura, "negative relations", []Factor{Attitude}, ""},
		{scandura, "sabotage", []Factor{Attitude, Neglect}, ""},
		{scandura, "difficulty", []Factor{Recognition, Values}, ""},
		{scandura, "spoiling", []Factor{Expectations}, ""},
		{straus, "poor communication", []Factor{Harmony, Styles, Personalities}, ""},
		{straus, "lack of commitment", []Factor{Neglect, Away}, ""},
		{straus, "personality differences", []Factor{Personalities}, ""},
		{straus, "perceived (or real) competition", []Factor{Attitude, Recognition}, ""},
		{straus, "conflicts of interest", []Factor{}, "ethics"},
		{straus, "lack of experience", []Factor{Expertise, Expectations}, ""},
	}
}
