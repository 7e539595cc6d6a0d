package challenge

import (
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// A Factor is what may stand between a mentorship and its benefit: a closed
// vocabulary. The article names seven, of which mismatch is told apart by its
// three causes (R10, R11). Two more are their neighbours, which must not be taken
// for them: a mentee who is away for a mentor's neglect, and agreement for the
// sake of harmony for dependence or for a negative attitude.
type Factor string

// The factors, those of the article first.
const (
	Values        Factor = "mismatch-values"        // what they hold dear at work conflicts
	Personalities Factor = "mismatch-personalities" // they are very different people
	Styles        Factor = "mismatch-styles"        // they like to work in different ways
	Neglect       Factor = "neglect"                // the mentee's needs are not met by the mentor
	Expertise     Factor = "expertise"              // the goals need what the mentor does not bring
	Attitude      Factor = "attitude"               // a negative attitude, bias or pessimism
	Expectations  Factor = "expectations"           // goals or hopes that nobody could meet
	Dependency    Factor = "dependency"             // the mentee does not go a step alone
	Recognition   Factor = "recognition"            // goals, values and needs go unseen

	Away    Factor = "mentee-away" // the mentee is not there, or cannot keep up
	Harmony Factor = "harmony"     // the mentee agrees to keep the peace
)

// Factors returns the vocabulary in order.
func Factors() []Factor {
	return []Factor{Values, Personalities, Styles, Neglect, Expertise, Attitude, Expectations, Dependency, Recognition, Away, Harmony}
}

// UnmarshalText refuses a word that is not in the vocabulary with an error
// wrapping [mentorship.ErrText].
func (f *Factor) UnmarshalText(text []byte) error {
	return mentorship.DecodeWord(f, text, "factor", Factors()...)
}

// factorCount is how many there are.
const factorCount = 11

// Code returns the code under which the factor stands in findings and reviews; empty
// for a word that is not in the vocabulary.
func (f Factor) Code() rule.Code {
	if i := f.index(); i >= 0 {
		return codes[i]
	}
	return ""
}

var codes = [factorCount]rule.Code{
	"challenge.mismatch.values",
	"challenge.mismatch.personalities",
	"challenge.mismatch.styles",
	"challenge.neglect.needs-unmet",
	"challenge.expertise.lacking",
	"challenge.attitude.negative",
	"challenge.expectations.unrealistic",
	"challenge.dependency.excessive",
	"challenge.recognition.missing",
	"challenge.contact.mentee-away",
	"challenge.harmony.agreement",
}

// index returns the place in the vocabulary; -1 if it is not in it.
func (f Factor) index() int {
	for i, one := range Factors() {
		if one == f {
			return i
		}
	}
	return -1
}
