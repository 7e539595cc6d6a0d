package outcome

import (
	"github.com/go-mentorship/mentorkit/internal/stats"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// An Aim is what a mentorship programme should do: a closed vocabulary (R15, R16).
type Aim string

// The six, in the article's order.
const (
	Collaboration Aim = "collaboration" // across places and countries
	Development   Aim = "development"   // of mentees, for better services and education
	Evidence      Aim = "evidence"      // more access to resources of evidence-based practice
	Institutions  Aim = "institutions"  // that can do more
	Guidance      Aim = "guidance"      // and feedback that rest on expert knowledge
	Networks      Aim = "networks"      // of specialists that grow
)

// AllAims returns the vocabulary in the order of the source.
func AllAims() []Aim {
	return []Aim{Collaboration, Development, Evidence, Institutions, Guidance, Networks}
}

// UnmarshalText refuses a word that is not in the vocabulary with an error wrapping
// [mentorship.ErrText].
func (a *Aim) UnmarshalText(text []byte) error {
	return mentorship.DecodeWord(a, text, "aim", AllAims()...)
}

// Measures says in a sentence what is counted for the aim, and of what; empty if a is
// none of the vocabulary.
func (a Aim) Measures() string {
	switch a {
	case Collaboration:
		return "relationships whose people work in different countries or regions, of those whose places are known"
	case Development:
		return "mentees who reached a goal, of those who have goals"
	case Evidence:
		return "mentees who rate their access to resources of evidence-based practice higher than before, of those measured twice"
	case Institutions:
		return "projects completed, such as a new course or service, of those that ended"
	case Guidance:
		return "texts of mentors' feedback found effective, of those of which it could be told"
	case Networks:
		return "people who count more contacts in their field than before, of those measured twice"
	default:
		return ""
	}
}

// A Progress is how far a programme does what one of its aims says.
type Progress struct {
	Aim Aim `json:"aim"`
	// Count of Of is what [Aim.Measures] says. Without any there is no figure.
	Count int `json:"count"`
	Of    int `json:"of"`
	// Missing is of how many relationships nothing is known by the measure.
	Missing int `json:"missing"`
	// Share is the share with its score interval (Wilson 1927); nil without data.
	Share *Estimate `json:"share"`
}

// Aims returns how far a programme does what its six aims say, over the views of its
// relationships, in the order of [AllAims]. What is counted is a convention. Where
// several things of one relationship are counted they are not independent, and the
// interval is then too narrow. The order of the views makes no difference.
func Aims(views []journal.View, confidence float64) []Progress {
	list := make([]Progress, 0, len(AllAims()))
	for _, aim := range AllAims() {
		p := Progress{Aim: aim}
		for _, v := range views {
			count, of := aim.count(v)
			p.Count, p.Of = p.Count+count, p.Of+of
			if of == 0 {
				p.Missing++
			}
		}
		if low, high, ok := stats.Wilson(p.Count, p.Of, confidence); ok {
			p.Share = &Estimate{float64(p.Count) / float64(p.Of), low, high}
		}
		list = append(list, p)
	}
	return list
}

func (a Aim) count(v journal.View) (count, of int) {
	add := func(met, told bool) {
		if told {
			of++
			if met {
				count++
			}
		}
	}
	switch a {
	case Collaboration:
		add(apart(v))
	case Development:
		for _, s := range v.Sides() {
			add(s.Goals.Reached.Count > 0, s.Role.Mentored() && s.Goals.Reached.Of > 0)
		}
	case Evidence:
		for _, p := range mentees(v) {
			before, after, ok := waves(v, p, MenteeBenefits, MenteeResources.Item())
			add(after.Score > before.Score, ok)
		}
	case Institutions:
		for _, p := range v.Facts().ProjectsFinished().All() {
			add(p.Body.Completed, true)
		}
	case Guidance:
		for _, s := range v.Sides() {
			if s.Role.Mentors() {
				count, of = count+s.Wrote.Effective.Count, of+s.Wrote.Effective.Of
			}
		}
	case Networks:
		for _, s := range v.Sides() {
			before, after, ok := waves(v, s.Person, Counts, Contacts)
			add(after.Score > before.Score, ok)
		}
	}
	return count, of
}

// apart reports whether people of a relationship work in different countries or
// regions, and whether that is known: two places that differ tell, and otherwise all
// must be known.
func apart(v journal.View) (differ, known bool) {
	var first *mentorship.Place
	known = true
	n := 0
	for _, s := range v.Sides() {
		record, ok := v.Record(s.Person)
		if !ok || record.Place.Country == "" {
			known = false
			continue
		}
		n++
		place := &record.Place
		switch {
		case first == nil:
			first = place
		case place.Country != first.Country:
			return true, true
		case place.Region == "" || first.Region == "":
			known = false
		case place.Region != first.Region:
			return true, true
		}
	}
	return false, known && n > 1
}
