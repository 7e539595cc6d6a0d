package structure

import (
	"fmt"
	"slices"
	"strings"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// A Reason is one thing that speaks for or against an [Option].
type Reason struct {
	Topic  Topic  `json:"topic"`
	Speaks Speaks `json:"speaks"`
	// Need says that the option does not suit without it; other reasons are
	// preferences.
	Need bool `json:"need,omitzero"`
	// Evidence is the figures behind it. What cannot be told has a figure of
	// its own, "not-known".
	Evidence []rule.Evidence `json:"evidence"`
	Basis    rule.Basis      `json:"basis"`
	Sources  []rule.Source   `json:"sources,omitzero"`
}

// String returns the reason in words: "for: mentors-near 2 (at least 1)".
func (r Reason) String() string {
	figures := make([]string, len(r.Evidence))
	for i, e := range r.Evidence {
		figures[i] = fmt.Sprintf("%s %v", e.Name, e.Got)
		if !e.Want.IsZero() {
			figures[i] += fmt.Sprintf(" (%v)", e.Want)
		}
	}
	return fmt.Sprintf("%s: %s", r.Speaks, strings.Join(figures, ", "))
}

// A Topic is what a [Reason] is about: a closed vocabulary.
type Topic string

// The needs, in the order in which they are looked at, then the preferences.
const (
	TopicWish      Topic = "wish"       // the mentee asked for the mode
	TopicProject   Topic = "project"    // there is a project to guide; a preference where it speaks against others
	TopicPeerLevel Topic = "peer-level" // the mentee is an expert among experts
	TopicSenior    Topic = "senior"     // somebody senior can oversee
	TopicExpertise Topic = "expertise"  // mentors have the expertise sought
	TopicBarred    Topic = "barred"     // nothing keeps those who take part and the mentee apart; see [Bar]
	TopicNear      Topic = "near"       // those who take part live near
	TopicHours     Topic = "hours"      // those who take part have hours in common
	TopicWilling   Topic = "willing"    // mentors meet in this mode
	TopicCapacity  Topic = "capacity"   // mentors have free slots
	TopicFellows   Topic = "fellows"    // others look for the same, or can give it

	TopicLocality Topic = "locality" // whether what is sought can be found near
	TopicScarcity Topic = "scarcity" // mentees for each mentor, over all
	TopicNumbers  Topic = "numbers"  // mentees for each mentor, of those who fit
)

// Topics returns the vocabulary.
func Topics() []Topic {
	return []Topic{
		TopicWish, TopicProject, TopicPeerLevel, TopicSenior, TopicExpertise, TopicBarred, TopicNear, TopicHours,
		TopicWilling, TopicCapacity, TopicFellows, TopicLocality, TopicScarcity, TopicNumbers,
	}
}

// UnmarshalText refuses a word that is not in the vocabulary with an error
// wrapping [mentorship.ErrText].
func (t *Topic) UnmarshalText(text []byte) error {
	return mentorship.DecodeWord(t, text, "topic", Topics()...)
}

// authority returns what a topic rests on.
func (t Topic) authority() (rule.Basis, []rule.Source) {
	switch t {
	case TopicExpertise:
		return rule.Research, []rule.Source{"R1", "R2"}
	case TopicNear:
		return rule.Research, []rule.Source{"R3", mentorship.Article}
	case TopicHours, TopicLocality:
		return rule.Research, []rule.Source{"R1", "R4"}
	case TopicCapacity:
		return rule.Research, []rule.Source{"R9"}
	case TopicProject, TopicPeerLevel, TopicSenior, TopicScarcity:
		return rule.Research, []rule.Source{"R5"}
	case TopicFellows, TopicNumbers:
		return rule.Convention, []rule.Source{mentorship.Article}
	default:
		return rule.Convention, nil
	}
}

// Speaks says which way a [Reason] points: a closed vocabulary.
type Speaks string

const (
	SpeaksFor     Speaks = "for"       // it recommends the option
	SpeaksAgainst Speaks = "against"   // it advises against the option
	SpeaksUnknown Speaks = "not-known" // it would do either, if more were known
)

// UnmarshalText refuses a word that is not in the vocabulary with an error
// wrapping [mentorship.ErrText].
func (s *Speaks) UnmarshalText(text []byte) error {
	return mentorship.DecodeWord(s, text, "direction", SpeaksFor, SpeaksAgainst, SpeaksUnknown)
}

// Fit says whether an [Option] can be recommended: a closed vocabulary.
type Fit string

const (
	Suited   Fit = "suited"   // every need is met
	Unclear  Fit = "unclear"  // some need cannot be told
	Unsuited Fit = "unsuited" // some need is not met
)

// UnmarshalText refuses a word that is not in the vocabulary with an error
// wrapping [mentorship.ErrText].
func (f *Fit) UnmarshalText(text []byte) error {
	return mentorship.DecodeWord(f, text, "fit", fits()...)
}

func fits() []Fit { return []Fit{Suited, Unclear, Unsuited} }

// rank orders fits, the best first.
func (f Fit) rank() int { return slices.Index(fits(), f) }
