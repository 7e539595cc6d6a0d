package phases

import (
	"fmt"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// capacityGuards keep people within what they carry over all relationships, and a
// dyad to two. They are asked of whatever gives somebody a mentee more: a match, a
// request that is accepted, joining, another role, and taking a closing back; not
// when a mentor leaves the mentees to the others, since nobody is held back.
var capacityGuards = setOnce(func() []rule.Rule[Step] {
	return []rule.Rule[Step]{
		law("phases.capacity.full", "A mentor takes no more mentees than agreed",
			"A mentor who is matched beyond capacity neglects all of them. Where nobody knows what the mentor carries elsewhere, nobody knows of a free place.",
			"Choose another mentor, or ask whether the capacity can be raised; hand over what the mentor carries.", full),
		law("phases.capacity.mentored-elsewhere", "Nobody is mentored in more relationships at a time than the policy allows",
			"When two mentors accept one mentee the first acceptance counts; the second would take up a place that somebody else waits for.",
			"Withdraw the requests that are still open once one was accepted.", mentoredElsewhere),
		law("phases.people.no-room", "A dyad is of two",
			"Those who have each other alone agreed to that; with a third it is a group, with its own ratio, roles and agreement.",
			"Ask for a relationship of one's own, or redefine this one first; a free place is taken by another.", noRoom),
	}
})

// noRoom speaks where a request that is open would bring in a third. Whoever
// oversees counts for none of the two. The programme may bring in whom it will, and
// package structure tells what a dyad of three is.
func noRoom(s Step) []rule.Finding {
	b, ok := s.Body().(journal.RequestAccepted)
	c := s.content()
	if r := c.request(b.Request); !ok || r == nil || r.Status != Pending || c.outline.Structure != mentorship.Dyad {
		return nil
	}
	engaged := func(r mentorship.Role) bool { return r.Mentors() || r.Mentored() }
	_, _, shifts := s.shifts()
	var before, after int64
	var who mentorship.PersonID
	for _, sh := range shifts {
		if engaged(sh.was) {
			before++
		} else if engaged(sh.now) {
			who = sh.person
		}
		if engaged(sh.now) {
			after++
		}
	}
	if after <= max(2, before) {
		return nil
	}
	return one("", fmt.Sprintf("with %.40q the dyad would be of %d", string(who), after), person(who),
		rule.Evidence{Name: "people", Got: rule.Count(after), Want: rule.Count(2).With(rule.AtMost)})
}

func full(s Step) []rule.Finding {
	var found []rule.Finding
	before, after, shifts := s.shifts()
	for _, sh := range shifts {
		more := sh.burden(before, after)
		free, known := s.loads().Free[sh.person]
		places := rule.Evidence{Name: "free-places", Want: rule.Count(int64(more)).With(rule.AtLeast)}
		switch {
		case more <= 0 || known && free >= more:
		case !known:
			found = append(found, untold("", fmt.Sprintf("how many mentees more %.40q can take is not known", string(sh.person)),
				person(sh.person), places)...)
		default:
			places.Got = rule.Count(int64(free))
			found = append(found, one("", fmt.Sprintf("%.40q would carry more mentees than there is room for", string(sh.person)),
				person(sh.person), places)...)
		}
	}
	return found
}

func mentoredElsewhere(s Step) []rule.Finding {
	var found []rule.Finding
	bound := quota{
		name: "other-mentorships", limit: s.limits().Mentorships, have: s.loads().Mentored,
		unknown: "in how many other relationships %.40q is mentored is not known",
		over:    "%.40q is mentored in as many other relationships as are allowed",
	}
	_, _, shifts := s.shifts()
	for _, sh := range shifts {
		if sh.isNewlyMentored() {
			found = append(found, bound.of(sh.person)...)
		}
	}
	return found
}
