package outcome

import (
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// Counts is an instrument on which people count what they have; its items are
// [CountItems]. More than before is what an objective asks for (convention).
const Counts journal.Code = "counts"

// Items of [Counts].
const (
	LocalOrganisations    journal.Code = "local organisations"    // they work with
	NationalOrganisations journal.Code = "national organisations" // they work with
	Contacts              journal.Code = "contacts"               // in their field they could ask
)

// CountItems returns the items of [Counts].
func CountItems() []journal.Code {
	return []journal.Code{LocalOrganisations, NationalOrganisations, Contacts}
}

// A Measure says what an objective was measured by: a closed vocabulary
// (convention).
type Measure string

// The measures.
const (
	ByProject Measure = "project" // whether projects that ended were completed
	ByGoals   Measure = "goals"   // goals of the objective that were reached
	ByCounts  Measure = "counts"  // what people count on [Counts], after and before
	ByCourse  Measure = "course"  // how the relationship ended
)

// UnmarshalText refuses a word that is not in the vocabulary with an error wrapping
// [mentorship.ErrText]; the empty text is that of no data.
func (m *Measure) UnmarshalText(text []byte) error {
	return mentorship.DecodeWord(m, text, "measure", "", ByProject, ByGoals, ByCounts, ByCourse)
}

// An Achievement is how far one objective was met.
type Achievement struct {
	Objective mentorship.Objective `json:"objective"`
	Result    Result               `json:"result"`
	// By is the measure that tells; empty where none does.
	By Measure `json:"by,omitzero"`
	// Count of Of is what was met: projects, goals, or people who count more; 1 of 1
	// for the course. Both are 0 where nothing was recorded.
	Count int `json:"count"`
	Of    int `json:"of"`
	// Missing are the mentees of whom there is nothing by the measure.
	Missing []mentorship.PersonID `json:"missing"`
	Events  []journal.EventID     `json:"events"`
}

// Objectives returns how far each objective of the relationship was met, those that
// were stated for it or for a goal of it, the named ones first in their order. The
// measures are (convention; the objectives are those of R5):
//
//   - project completion: the projects that ended, all completed; else its goals
//   - links with organisations: its goals; else whether people count more
//     organisations that they work with than before
//   - career development, academic and clinical success, and others: its goals, all
//     reached
//   - networking: its goals; else whether people count more contacts than before
//   - retention: the relationship was completed, or goes on as something else or
//     in another relationship. To have ended for somebody's safety, or never to have
//     begun, tells nothing.
//
// What is not met is pending until the relationship closes.
func Objectives(v journal.View) []Achievement {
	list := []Achievement{}
	for _, o := range stated(v) {
		list = append(list, achieved(v, o))
	}
	return list
}

// stated returns the objectives of the relationship and its goals in order.
func stated(v journal.View) []mentorship.Objective {
	all := slices.Clone(v.Facts().Outline().Objectives)
	for _, g := range v.Facts().Goals().All() {
		if g.Objective != "" {
			all = append(all, g.Objective)
		}
	}
	slices.Sort(all)
	all = slices.Compact(all)
	var list []mentorship.Objective
	for _, o := range mentorship.Objectives() {
		if slices.Contains(all, o) {
			list = append(list, o)
		}
	}
	for _, o := range all {
		if !slices.Contains(list, o) {
			list = append(list, o)
		}
	}
	return list
}

func achieved(v journal.View, o mentorship.Objective) Achievement {
	a := Achievement{Objective: o, Result: NoData, Missing: []mentorship.PersonID{}, Events: []journal.EventID{}}
	if o == mentorship.Retention {
		a.byCourse(v)
		return a
	}
	if o == mentorship.ProjectCompletion && a.byProject(v) {
		return a
	}
	if a.byGoals(v) {
		return a
	}
	switch o {
	case mentorship.Liaison:
		a.byCounts(v, LocalOrganisations, NationalOrganisations)
	case mentorship.Networking:
		a.byCounts(v, Contacts)
	default:
		a.Missing = mentees(v)
	}
	return a
}

// settle says what the counts come to.
func (a *Achievement) settle(v journal.View, by Measure) {
	a.By, a.Result = by, Met
	if a.Count < a.Of {
		a.Result = unmetYet(v)
	}
}

func (a *Achievement) byProject(v journal.View) bool {
	for _, p := range v.Facts().ProjectsFinished().All() {
		a.Of++
		if p.Body.Completed {
			a.Count++
		}
		a.Events = append(a.Events, p.Event)
	}
	if a.Of == 0 {
		return false
	}
	a.By, a.Result = ByProject, Met
	if a.Count < a.Of {
		a.Result = Unmet // an end that was recorded is no longer pending
	}
	return true
}

func (a *Achievement) byGoals(v journal.View) bool {
	having := map[mentorship.PersonID]bool{}
	for _, g := range v.Facts().Goals().All() {
		if g.Objective != a.Objective {
			continue
		}
		having[g.For] = true
		a.Of++
		if g.State == journal.GoalReached {
			a.Count++
			a.Events = append(a.Events, g.Met.Event)
		} else {
			a.Events = append(a.Events, g.Set.Event)
		}
	}
	if a.Of == 0 {
		return false
	}
	for _, p := range mentees(v) {
		if !having[p] {
			a.Missing = append(a.Missing, p)
		}
	}
	a.settle(v, ByGoals)
	return true
}

// byCounts counts the mentees who count more of any item than before.
func (a *Achievement) byCounts(v journal.View, items ...journal.Code) {
	for _, p := range mentees(v) {
		told, more := false, false
		for _, item := range items {
			before, after, ok := waves(v, p, Counts, item)
			if ok {
				told = true
				more = more || after.Score > before.Score
				a.Events = append(a.Events, before.Event, after.Event)
			}
		}
		switch {
		case !told:
			a.Missing = append(a.Missing, p)
		case more:
			a.Count, a.Of = a.Count+1, a.Of+1
		default:
			a.Of++
		}
	}
	if a.Of > 0 {
		a.settle(v, ByCounts)
	}
}

func (a *Achievement) byCourse(v journal.View) {
	closure, closed := v.Facts().Closed()
	if !closed {
		if !v.Facts().Opened().IsZero() {
			a.By, a.Result, a.Of = ByCourse, Pending, 1
			a.Events = append(a.Events, v.Facts().Opened().Event)
		}
		return
	}
	switch closure.Closed.Body.Ending {
	case journal.EndingCompleted, journal.EndingRedefined, journal.EndingRematched:
		a.Result, a.Count = Met, 1
	case journal.EndingEarly, journal.EndingOneSided:
		a.Result = Unmet
	default:
		return
	}
	a.By, a.Of = ByCourse, 1
	a.Events = append(a.Events, closure.Closed.Event)
}

// mentees returns those who are mentored, in order.
func mentees(v journal.View) []mentorship.PersonID {
	list := []mentorship.PersonID{}
	for _, s := range v.Sides() {
		if s.Role.Mentored() {
			list = append(list, s.Person)
		}
	}
	return list
}

// waves returns what somebody scored themselves on an item before, and last after or,
// where they have not yet, during; false where either is missing.
func waves(v journal.View, p mentorship.PersonID, instrument, item journal.Code) (before, after journal.Scored, ok bool) {
	last := func(w journal.Wave) (journal.Scored, bool) {
		list := v.Facts().Measured(p, p, instrument, item, w)
		if len(list) == 0 {
			return journal.Scored{}, false
		}
		return list[len(list)-1], true
	}
	before, okBefore := last(journal.WaveBefore)
	after, okAfter := last(journal.WaveAfter)
	if !okAfter {
		after, okAfter = last(journal.WaveDuring)
	}
	return before, after, okBefore && okAfter
}
