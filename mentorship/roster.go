package mentorship

import (
	"slices"
	"time"
)

// A Roster is a relationship together with the people in it, what ties them,
// and the policy it is held to: the subject of rules about composition and about
// conflicts within it. All lists may hold more than concerns the participants,
// in any order; a participant who is not among the people is unknown, and rules
// that need to know say so.
type Roster struct {
	Relationship Relationship `json:"relationship"`
	People       []Person     `json:"people"`
	Policy       Policy       `json:"policy,omitzero"`
	// Ties are what is known to tie people, and Declared who was asked for them;
	// see [Pairing].
	Ties     []Tie         `json:"ties,omitzero"`
	Declared []Declaration `json:"declared,omitzero"`
}

// Person returns the person of the given id, the first if several have it, and
// whether there is one.
func (r Roster) Person(id PersonID) (Person, bool) {
	i := slices.IndexFunc(r.People, func(p Person) bool { return p.ID == id })
	if i < 0 {
		return Person{}, false
	}
	return r.People[i], true
}

// finder returns [Roster.Person], prepared for many questions.
func (r Roster) finder() func(PersonID) (Person, bool) {
	if len(r.People) <= 16 {
		return r.Person
	}
	first := make(map[PersonID]int, len(r.People))
	for i, p := range slices.Backward(r.People) {
		first[p.ID] = i
	}
	return func(id PersonID) (Person, bool) {
		i, found := first[id]
		if !found {
			return Person{}, false
		}
		return r.People[i], true
	}
}

// Moments returns the instants at which the composition changes while the
// relationship lasts, in order and without repetition: its start, and every
// later start or end of a role before its own end. Between two of them the same people
// take part. Where the relationship's own start is unstated, the first is the zero instant.
func (r Roster) Moments() []time.Time {
	whole := r.Relationship.Period
	moments := []time.Time{canonical(whole.From)}
	for _, p := range r.Relationship.Participants {
		for _, t := range [...]time.Time{p.Period.From, p.Period.Until} {
			if t.After(whole.From) && whole.Contains(t) {
				moments = append(moments, canonical(t))
			}
		}
	}
	slices.SortFunc(moments, time.Time.Compare)
	return slices.CompactFunc(moments, time.Time.Equal)
}

// A Span is whether a relationship stays within one profession or crosses
// several: a closed vocabulary.
type Span string

// The spans.
const (
	Intraprofessional Span = "intraprofessional"
	Interprofessional Span = "interprofessional"
	// SpanUnknown: some profession is unstated, and those that are stated do
	// not differ.
	SpanUnknown Span = "unknown"
)

// Span follows from the professions of all participants over the whole
// relationship. Two different professions settle it even where others are unstated.
func (r Roster) Span() Span {
	var first Profession
	unknown := len(r.Relationship.Participants) == 0
	find := r.finder()
	for _, participant := range r.Relationship.Participants {
		person, _ := find(participant.Person)
		switch {
		case person.Profession == "":
			unknown = true
		case first != "" && person.Profession != first:
			return Interprofessional
		default:
			first = person.Profession
		}
	}
	if unknown {
		return SpanUnknown
	}
	return Intraprofessional
}
