package mentorship

// A Trait is a quality of one piece of feedback: a closed vocabulary. The
// same word may be a trait of the mentor's and of the mentee's feedback.
type Trait string

// The traits: first those of effective feedback, then those of ineffective feedback.
const (
	Supportive Trait = "supportive" // is on the mentee's side
	Clear      Trait = "clear"      // has one reading
	Sensitive  Trait = "sensitive"  // takes the reader's situation into account
	Specific   Trait = "specific"   // names an act, a moment, a skill
	Timely     Trait = "timely"     // soon after what it is about
	Accepting  Trait = "accepting"  // receives the other's view, or the feedback
	Engaged    Trait = "engaged"    // asks, listens back, plans, takes initiative
	Authentic  Trait = "authentic"  // speaks as a person, honest about limits

	Open       Trait = "open"       // shares doubts and needs, invites more
	Reflective Trait = "reflective" // thinks about the own practice
	Respectful Trait = "respectful" // considers the other's time and effort
	Responsive Trait = "responsive" // answers what was asked

	Attacking   Trait = "attacking"   // aims hostility at the reader
	Judgmental  Trait = "judgmental"  // judges the person instead of the work
	Superficial Trait = "superficial" // leaves nothing to act on
	Untimely    Trait = "untimely"    // too late to be of use
	Insensitive Trait = "insensitive" // passes over a stated feeling or burden
	Closed      Trait = "closed"      // shuts the conversation
	Defensive   Trait = "defensive"   // protects the self

	Passive       Trait = "passive"       // leaves everything to the other
	Disrespectful Trait = "disrespectful" // careless of the other's time and role
)

// Traits returns the traits of feedback written in the given role, effective
// or ineffective, in the article's order (R9): eight and seven of a mentor, six
// and five of a mentee. Other roles have none of their own: a peer writes as a mentor to
// those it mentors and as a mentee to those it learns from.
func Traits(role Role, effective bool) []Trait {
	switch {
	case role == RoleMentor && effective:
		return []Trait{Supportive, Clear, Sensitive, Specific, Timely, Accepting, Engaged, Authentic}
	case role == RoleMentor:
		return []Trait{Attacking, Judgmental, Superficial, Untimely, Insensitive, Closed, Defensive}
	case role == RoleMentee && effective:
		return []Trait{Accepting, Engaged, Open, Reflective, Respectful, Responsive}
	case role == RoleMentee:
		return []Trait{Attacking, Closed, Passive, Defensive, Disrespectful}
	default:
		return nil
	}
}

// AllTraits returns the vocabulary.
func AllTraits() []Trait {
	return []Trait{
		Supportive, Clear, Sensitive, Specific, Timely, Accepting, Engaged, Authentic,
		Open, Reflective, Respectful, Responsive,
		Attacking, Judgmental, Superficial, Untimely, Insensitive, Closed, Defensive,
		Passive, Disrespectful,
	}
}

// Ineffective reports whether the trait is one of ineffective feedback, of a
// mentor's or a mentee's.
func (t Trait) Ineffective() bool {
	switch t {
	case Attacking, Judgmental, Superficial, Untimely, Insensitive, Closed, Defensive, Passive, Disrespectful:
		return true
	default:
		return false
	}
}

// UnmarshalText refuses a word that is not in the vocabulary with an error
// wrapping [ErrText].
func (t *Trait) UnmarshalText(text []byte) error { return DecodeWord(t, text, "trait", AllTraits()...) }
