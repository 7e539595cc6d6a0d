package structure

import (
	"cmp"
	"slices"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// A stretch is a part of a relationship's period in which nobody comes, goes or
// changes role.
type stretch struct {
	// period has no From where the relationship's start is not known, and no
	// Until where it is open.
	period mentorship.Period
	// The numbers of people on each side. Nobody counts twice on one side; a
	// peer is on the first three.
	mentors, mentees, peers, facilitators int
	// left are the roles given up when the stretch began, in order of person.
	// Whoever took up the same role again at once has not left.
	left []holder
}

// A holder is a person in a role.
type holder struct {
	person mentorship.PersonID
	role   mentorship.Role
}

// empty reports whether nobody takes part.
func (s stretch) empty() bool { return s.mentors+s.mentees+s.facilitators == 0 }

// stretches returns the stretches of the relationship's [lifetime] in order,
// one at least, each beginning where the one before ends. The time it takes is
// that of sorting the participants.
func stretches(r mentorship.Relationship) []stretch {
	whole := lifetime(r)
	var list []stretch
	now := stretch{period: mentorship.Period{From: whole.From}}
	holding := map[holder]int{}
	for _, c := range changes(r, whole) {
		if c.at.After(now.period.From) {
			now.period.Until = c.at
			list = append(list, now)
			now.period.From, now.left = c.at, nil
		}
		count(&now, c.who.person, holding, -1)
		holding[c.who] += c.by
		count(&now, c.who.person, holding, +1)
		if holding[c.who] == 0 {
			now.left = append(now.left, c.who)
		}
	}
	now.period.Until = whole.Until
	return append(list, now)
}

// count adds n to each side of s that the person is on.
func count(s *stretch, person mentorship.PersonID, holding map[holder]int, n int) {
	holds := func(r mentorship.Role) bool { return holding[holder{person, r}] > 0 }
	mentor, mentee := holds(mentorship.RoleMentor), holds(mentorship.RoleMentee)
	peer, facilitator := holds(mentorship.RolePeer), holds(mentorship.RoleFacilitator)
	for _, side := range [...]struct {
		on    bool
		count *int
	}{
		{mentor || peer, &s.mentors}, {mentee || peer, &s.mentees}, {peer, &s.peers}, {facilitator, &s.facilitators},
	} {
		if side.on {
			*side.count += n
		}
	}
}

// A change is a role taken up (+1) or given up (-1).
type change struct {
	at  time.Time
	who holder
	by  int
}

// changes returns what changes within the relationship's lifetime, in order of
// time. What is taken up again at once is taken up before it is given up.
func changes(r mentorship.Relationship, whole mentorship.Period) []change {
	var list []change
	for _, p := range r.Participants {
		in, some := within(p.Period, whole)
		if !some {
			continue
		}
		who := holder{p.Person, p.Role}
		list = append(list, change{in.From, who, +1})
		if in.Until != whole.Until {
			list = append(list, change{in.Until, who, -1})
		}
	}
	slices.SortFunc(list, func(a, b change) int {
		return cmp.Or(
			a.at.Compare(b.at),
			cmp.Compare(a.who.person, b.who.person),
			cmp.Compare(a.who.role, b.who.role),
			cmp.Compare(b.by, a.by),
		)
	})
	return list
}

// attended returns the stretches in which somebody takes part: where nobody
// does, no number is too small; that the period is not covered is told by a
// rule of its own. Of a relationship in which nobody ever takes part, it
// returns the first stretch.
func attended(r mentorship.Relationship) []stretch {
	all := stretches(r)
	if some := slices.DeleteFunc(slices.Clone(all), stretch.empty); len(some) > 0 {
		return some
	}
	return all[:1]
}

// lifetime returns the relationship's period. An unstated start is the first
// that a participant states, if any does; an unstated end is the last that a
// participant states, if all do. An end that is not after the start is none.
func lifetime(r mentorship.Relationship) mentorship.Period {
	whole := canonical(r.Period)
	var first, last time.Time
	open := false
	for _, p := range r.Participants {
		p := canonical(p.Period)
		if first.IsZero() || !p.From.IsZero() && p.From.Before(first) {
			first = p.From
		}
		if p.Until.After(last) {
			last = p.Until
		}
		open = open || p.Until.IsZero()
	}
	if whole.From.IsZero() {
		whole.From = first
	}
	if whole.Until.IsZero() && !open {
		whole.Until = last
	}
	if !whole.From.Before(whole.Until) {
		whole.Until = time.Time{}
	}
	return whole
}

// within returns the part of p that lies in whole, and whether there is any.
func within(p, whole mentorship.Period) (mentorship.Period, bool) {
	p = canonical(p)
	if p.From.Before(whole.From) {
		p.From = whole.From
	}
	if p.Until.IsZero() || !whole.Until.IsZero() && whole.Until.Before(p.Until) {
		p.Until = whole.Until
	}
	return p, p.Until.IsZero() || p.From.Before(p.Until)
}

// canonical returns p in UTC and without monotonic readings, so that equal
// instants are equal values. What is unstated stays so.
func canonical(p mentorship.Period) mentorship.Period {
	return mentorship.Period{From: instant(p.From), Until: instant(p.Until)}
}

func instant(t time.Time) time.Time {
	if t.IsZero() {
		return time.Time{}
	}
	return t.Round(0).UTC()
}
