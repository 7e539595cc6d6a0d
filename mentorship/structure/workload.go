package structure

import (
	"fmt"
	"maps"
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// longestMonth has so many hours: more are neither offered nor needed.
const longestMonth = 31 * 24

// hoursExceeded: what all relationships of a mentor ask for is within the hours
// a month that the mentor offers, at any instant.
//
// A relationship asks for the hours that its mentees say they need, added up
// and divided among those who mentor in it at the time, rounded up, as with the
// load; nothing while it is paused. Hours that a group spends together count
// for each of its mentees, a mentee of two relationships needs the hours in both,
// and who mentors and is mentored has so many for each (convention). Peers give
// and take in the same hours and facilitators carry nobody: nothing is asked of
// either.
//
// It cannot be told where the mentor has not stated hours, nor where a mentee
// has not, unless those of the others are too many already. The rule does not
// apply where nobody has stated any.
func hoursExceeded() rule.Rule[Ledger] {
	return rule.NewScoped(rule.Info{
		Code: "structure.hours.exceeded", Severity: rule.Warning,
		Title:  "A mentor's hours a month suffice for all of their mentees together",
		Why:    "Hours that suffice for each mentee alone are shared among all: three who need four each ask for twelve. A group that always meets together may need fewer than is reckoned here.",
		Remedy: "Agree with the mentor on more hours or with the mentees on fewer, or find one of them another mentor.",
		Basis:  rule.Convention,
	}, func(l Ledger) bool { return len(l.hours) > 0 }, func(l Ledger) []rule.Finding {
		var found []rule.Finding
		workloads := l.workloads()
		for _, mentor := range slices.Sorted(maps.Keys(workloads)) {
			if f, wrong := l.overtime(mentor, workloads[mentor]); wrong {
				found = append(found, f)
			}
		}
		return found
	})
}

// A workload is what is asked of one mentor.
type workload struct {
	hours  []Load              // a month: the number is hours and not mentees
	silent mentorship.PersonID // the first mentee without stated hours, if any
}

// workloads returns what is asked of all who mentor anybody.
func (l Ledger) workloads() map[mentorship.PersonID]workload {
	all := map[mentorship.PersonID]workload{}
	for _, a := range l.accounts {
		rests := make([]mentorship.Period, len(a.pauses))
		for i, p := range a.pauses {
			rests[i] = p.Period
		}
		for _, s := range a.stretches {
			mentors, mentees := a.holders(mentorship.RoleMentor, s), a.holders(mentorship.RoleMentee, s)
			periods := without(s.period, rests)
			if len(mentees) == 0 || len(periods) == 0 {
				continue
			}
			needed, silent := l.needed(mentees)
			for _, mentor := range mentors {
				w := all[mentor]
				for _, p := range periods {
					w.hours = append(w.hours, Load{p, (needed + len(mentors) - 1) / len(mentors)})
				}
				if w.silent == "" || silent != "" && silent < w.silent {
					w.silent = silent
				}
				all[mentor] = w
			}
		}
	}
	return all
}

// needed returns the hours a month that mentees need, as far as they are
// stated, and the first who has not stated any.
func (l Ledger) needed(mentees []mentorship.PersonID) (hours int, silent mentorship.PersonID) {
	for _, id := range mentees {
		n, stated := l.hours[id]
		if hours += n; !stated && silent == "" {
			silent = id
		}
	}
	return hours, silent
}

// holders returns who holds a role during a stretch, in order and each once.
func (a *account) holders(role mentorship.Role, s stretch) []mentorship.PersonID {
	var ids []mentorship.PersonID
	for _, p := range a.relationship.Participants {
		if p.Role == role && p.Active(s.period.From) {
			ids = append(ids, p.Person)
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// overtime says what is wrong with a mentor's workload, if anything is.
func (l Ledger) overtime(mentor mentorship.PersonID, w workload) (f rule.Finding, wrong bool) {
	offered, stated := l.hours[mentor]
	var most Load
	if loads := sum(w.hours); len(loads) > 0 {
		most = worst(loads)
	}
	asked := rule.Evidence{Name: "hours-a-month", Got: rule.Count(int64(most.Mentees))}
	if stated {
		asked.Want = rule.Count(int64(offered)).With(rule.AtMost)
	}
	f.Evidence = []rule.Evidence{asked, {Name: "person", Got: rule.Text(mentor)}}
	switch {
	case stated && most.Mentees > offered:
		f.Message = fmt.Sprintf("mentees ask for %d hours a month of %.40q, who offers %d", most.Mentees, mentor, offered)
		f.Evidence = append(f.Evidence, rule.Evidence{Name: "since", Got: rule.Instant(most.Period.From)})
	case w.silent != "" || !stated && most.Mentees > 0:
		f.Outcome = rule.Undetermined
		f.Message = fmt.Sprintf("whether the hours a month of %.40q suffice cannot be told", mentor)
	default:
		return f, false
	}
	if w.silent != "" {
		f.Evidence = append(f.Evidence, rule.Evidence{Name: "without-hours", Got: rule.Text(w.silent)})
	}
	return f, true
}
