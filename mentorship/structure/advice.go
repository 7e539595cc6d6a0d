package structure

import (
	"cmp"
	"encoding/json"
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// A Situation is what there is for a mentee to choose from.
type Situation struct {
	// Mentors are those who could mentor, or oversee a cohort.
	Mentors []Available `json:"mentors"`
	// Fellows are the others who look for a mentorship at this time: fellow
	// mentees, or peers.
	Fellows []mentorship.Person `json:"fellows"`
	// Bars are who may not be together, as far as it is known beforehand. Those in
	// which the mentee does not stand are not looked at.
	Bars []Bar `json:"bars,omitzero"`
	// Project is what the mentee wants guidance for; nil for none.
	Project *mentorship.Project `json:"project,omitzero"`
	// Period is the whole mentoring period.
	Period mentorship.Period `json:"period,omitzero"`
	// Policy holds the limits; what it leaves unset is not looked at.
	Policy mentorship.Policy `json:"policy,omitzero"`
}

// Available is somebody with the slots they have left.
type Available struct {
	Person mentorship.Person `json:"person"`
	// Free is how many mentees they can still take, as [Ledger.Free] says; nil
	// where that is not known.
	Free *int `json:"free,omitzero"`
}

// Advice says which structures and modes suit a mentee, and why.
type Advice struct {
	Mentee mentorship.PersonID `json:"mentee"`
	// Options are all structures with all modes, the best first: by Fit, then by
	// Points, then in the order of [mentorship.Structures] and [mentorship.Modes].
	Options []Option `json:"options"`
}

// An Option is one structure with one mode.
type Option struct {
	Structure mentorship.Structure `json:"structure"`
	Mode      mentorship.Mode      `json:"mode"`
	Fit       Fit                  `json:"fit"`
	// Points is the number of preferences that speak for the option, less the
	// number of those that speak against it.
	Points int `json:"points"`
	// Mentors could mentor, or oversee, in it, and Fellows could take part beside the
	// mentee: those known to meet every need, in order. Each was compared with the
	// mentee, not with one another.
	Mentors []mentorship.PersonID `json:"mentors"`
	Fellows []mentorship.PersonID `json:"fellows"`
	// Reasons are the needs, then the preferences.
	Reasons []Reason `json:"reasons"`
}

// Best returns the first option, and whether it is [Suited].
func (a Advice) Best() (Option, bool) {
	if len(a.Options) == 0 {
		return Option{}, false
	}
	return a.Options[0], a.Options[0].Fit == Suited
}

// Advise ranks every structure with every mode for a mentee (R3, R4, R5, and
// the article).
//
// Needs decide whether an option suits at all: mentors with the expertise
// sought, whom no [Bar] keeps from the mentee, near enough for the modes that
// meet in person, with common hours for those that do not, willing, and with a
// free slot; fellows where the structure has several mentees or peers; expertise
// of one's own among peers, a senior for a facilitated cohort, a project for a
// functional mentorship. Who oversees needs no slot, since a [Ledger] counts
// none. Whoever falls out at one need is not counted at the next, and after the
// first need that cannot be met the others are not looked at. A bar is told as a
// reason where somebody falls out by it, with their id and the codes.
//
// Preferences decide between the options that suit, one point each: in person
// where expertise is near, virtual where it is not; peers, better still
// overseen, where mentors are scarce; functional for a project; a dyad where
// there are mentors for all, a group or a team where there are not.
//
// What is not known counts neither for nor against, and leaves an option whose
// need depends on it [Unclear]. The answer does not depend on the order of the
// people; of two with one id, the first counts, and the mentee is nobody's
// fellow or mentor here.
func Advise(mentee mentorship.Person, s Situation) Advice {
	survey := newSurvey(mentee, s)
	advice := Advice{Mentee: mentee.ID}
	for _, structure := range mentorship.Structures() {
		for _, mode := range mentorship.Modes() {
			advice.Options = append(advice.Options, survey.option(structure, mode))
		}
	}
	slices.SortStableFunc(advice.Options, func(a, b Option) int {
		return cmp.Or(cmp.Compare(a.Fit.rank(), b.Fit.rank()), -cmp.Compare(a.Points, b.Points))
	})
	return advice
}

// MarshalJSON writes empty lists as [].
func (o Option) MarshalJSON() ([]byte, error) {
	type plain Option
	o.Mentors, o.Fellows, o.Reasons = orEmpty(o.Mentors), orEmpty(o.Fellows), orEmpty(o.Reasons)
	return json.Marshal(plain(o))
}

func orEmpty[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}
