package quality

import (
	"slices"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// A Standing is what a profile says of a quality: a closed vocabulary (convention).
type Standing string

// The standings.
const (
	// Strength: rated high by others, or not rated enough and observed without
	// anything against it; nothing observed speaks against it.
	Strength Standing = "strength"
	Sound    Standing = "sound" // neither a strength nor a gap
	// Gap: rated low by others, or observed often enough to speak against it.
	Gap    Standing = "gap"
	Untold Standing = "untold" // there is too little to tell
)

// UnmarshalText refuses a word that is not in the vocabulary with an error wrapping
// [mentorship.ErrText].
func (s *Standing) UnmarshalText(text []byte) error {
	return mentorship.DecodeWord(s, text, "standing", Strength, Sound, Gap, Untold)
}

// A Profile is what is known of the qualities of somebody, or of the relationship.
// It is data: equal views give equal bytes.
type Profile struct {
	// Person is empty for the relationship.
	Person mentorship.PersonID `json:"person,omitzero"`
	Role   mentorship.Role     `json:"role,omitzero"`
	// At is the instant from which one looks.
	At time.Time `json:"at"`
	// Qualities are those of the role, in order of [Qualities].
	Qualities []Assessment `json:"qualities"`
	// Letters are those of somebody who mentors, in order.
	Letters []LetterStanding `json:"letters,omitzero"`
}

// An Assessment is what is known of one quality.
type Assessment struct {
	Quality  Quality  `json:"quality"`
	Standing Standing `json:"standing"`
	// Rated is by everybody who did, in order of rater.
	Rated []Opinion `json:"rated"`
	// Observed are its signs, in order of [Quality.Signs].
	Observed []Observation `json:"observed"`
	// Between is what lies between the two sides; nil where one of them did not rate.
	Between *Between `json:"between,omitzero"`
}

// An Opinion is how one person rates a quality.
type Opinion struct {
	By mentorship.PersonID `json:"by"`
	// Own says that they rate themselves.
	Own    bool          `json:"own,omitzero"`
	Median journal.Score `json:"median"`
	// Times is how often they rated.
	Times int `json:"times"`
	// Change is by how many points the median of the second half of the ratings lies
	// above that of the first; nil where there are too few to tell.
	Change *int              `json:"change,omitzero"`
	Events []journal.EventID `json:"events"`
}

// An Observation is what a sign shows.
type Observation struct {
	Sign
	Count int `json:"count"`
	Of    int `json:"of"`
	// Told is what the figure says of its limit.
	Told   journal.Told      `json:"told"`
	Events []journal.EventID `json:"events"`
}

// A Between is the two views of a quality: of a person by themselves and by others,
// of the relationship by those who mentor and those who are mentored.
type Between struct {
	First  journal.Score `json:"first"`  // by themselves, or by those who mentor
	Second journal.Score `json:"second"` // by others, or by those who are mentored
	// Points is how far they lie apart, and Differ whether that is as far as the
	// policy says, by ratings enough on either side.
	Points int  `json:"points"`
	Differ bool `json:"differ,omitzero"`
}

// NewProfile returns the profile of a participant, or that of the relationship for
// the empty person; false if nobody of the id takes part. Somebody who pauses has a
// profile, too. It shows who said what, and is for coordinators; see [ProfileFor].
func NewProfile(v journal.View, person mentorship.PersonID) (Profile, bool) {
	p := Profile{Person: person, At: v.At(), Qualities: []Assessment{}}
	var side *journal.Side
	if person != "" {
		s, known := v.Side(person)
		if !known {
			return p, false
		}
		side, p.Role = s, s.Role
	}
	rows := table
	for i := range rows {
		e := &rows[i]
		if (side == nil) == (e.whose == nil) && (side == nil || e.belongs(side.Role)) && e.fits(v) {
			p.Qualities = append(p.Qualities, e.assess(v, side))
		}
	}
	if side != nil && side.Role.Mentors() {
		for _, l := range Letters() {
			p.Letters = append(p.Letters, letter(l, p.standing))
		}
	}
	return p, true
}

// ProfileFor returns the profile as one of the people of a relationship may see it:
// computed from what they may see, so that it cannot show how others rated or what
// they reported; see [journal.Journal.SeenBy]. Errors are those of
// [journal.Journal.Facts].
func ProfileFor(j journal.Journal, person, reader mentorship.PersonID, l journal.Look) (Profile, bool, error) {
	facts, err := j.SeenBy(reader).Facts()
	if err != nil {
		return Profile{}, false, err
	}
	p, ok := NewProfile(facts.View(l), person)
	return p, ok, nil
}

// Strengths returns the qualities that are strengths, in order.
func (p Profile) Strengths() []Quality { return p.with(Strength) }

// Gaps returns the qualities that are gaps, in order.
func (p Profile) Gaps() []Quality { return p.with(Gap) }

func (p Profile) with(s Standing) []Quality {
	list := []Quality{}
	for _, a := range p.Qualities {
		if a.Standing == s {
			list = append(list, a.Quality)
		}
	}
	return list
}

func (p Profile) standing(q Quality) Standing {
	for _, a := range p.Qualities {
		if a.Quality == q {
			return a.Standing
		}
	}
	return Untold
}

// assess returns what is known of a quality.
func (e *entry) assess(v journal.View, side *journal.Side) Assessment {
	a := Assessment{Quality: e.quality, Rated: []Opinion{}, Observed: []Observation{}}
	s := subject{e, personOf(side), e.ratings(v, personOf(side))}
	for i := range s.ratings {
		if o, ok := opinion(v, &s.ratings[i]); ok {
			a.Rated = append(a.Rated, o)
		}
	}
	for i := range e.signs {
		a.Observed = append(a.Observed, e.signs[i].observed(v, side))
	}
	a.Standing = e.standing(v, s.ratings, a.Observed)
	first, second, _ := s.sides(v, false)
	if one, ok := first.median(); ok {
		if other, ok := second.median(); ok {
			gap, set := v.Signs().RatingGap.Value()
			points := distance(&first, &second)
			a.Between = &Between{one, other, points, set && points >= max(1, gap) && asks(v) && first.tells(v) && second.tells(v)}
		}
	}
	return a
}

func opinion(v journal.View, r *journal.Rating) (Opinion, bool) {
	var s spread
	s.add(r.Scores)
	median, ok := s.median()
	o := Opinion{By: r.By, Own: r.Own(), Median: median, Times: s.n, Events: r.Events()}
	if points, enough := change(v, r.Scores); enough {
		o.Change = &points
	}
	return o, ok
}

func (g *sign) observed(v journal.View, s *journal.Side) Observation {
	t := g.full(v, s)
	o := Observation{Sign: g.described(), Count: t.Count, Of: t.Of, Told: g.told(v, s, &t), Events: append([]journal.EventID{}, t.Events...)}
	if o.Told == journal.Reached && g.against() && !g.upheld(v, s) && !v.Facts().SeveralDays(t.Events) {
		o.Told = journal.TooFew // days
	}
	return o
}

// standing draws from ratings and observations.
func (e *entry) standing(v journal.View, ratings []journal.Rating, observed []Observation) Standing {
	if !asks(v) {
		return Untold
	}
	var others spread
	low := false
	for i := range ratings {
		if !ratings[i].Own() {
			others.add(ratings[i].Scores)
			var one spread
			one.add(ratings[i].Scores)
			low = low || one.low(v) && one.tells(v)
		}
	}
	enough := others.tells(v)
	is := func(told journal.Told, speaks Speaks) bool {
		return slices.ContainsFunc(observed, func(o Observation) bool { return o.Told == told && o.Speaks == speaks })
	}
	clean := slices.ContainsFunc(observed, func(o Observation) bool { return o.Told == journal.Below && o.Count == 0 })
	dirty := slices.ContainsFunc(observed, func(o Observation) bool { return o.Speaks == Against && o.Count > 0 })
	switch {
	case low, enough && others.low(v), is(journal.Reached, Against):
		return Gap
	case enough && others.high(v), !enough && !dirty && (clean || is(journal.Reached, For)):
		return Strength
	case enough, is(journal.Below, Against), is(journal.Reached, For):
		return Sound
	default:
		return Untold
	}
}
