package journal_test

import (
	"cmp"
	"iter"
	"slices"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// A twin answers the questions of Facts by going through all events each time,
// and measures time hour by hour. It is slow, and meant to be obvious.
type twin []journal.Event

// A said is an event with its body and place.
type said[B journal.Body] struct {
	i    int
	id   journal.EventID
	at   time.Time
	body B
}

// all yields the events whose bodies are of a type.
func all[B journal.Body](w twin) iter.Seq[said[B]] {
	return func(yield func(said[B]) bool) {
		for i, e := range w {
			if b, ok := e.Body.(B); ok && !yield(said[B]{i, e.ID, e.At, b}) {
				return
			}
		}
	}
}

// things returns the first event of a type for each key.
func things[B journal.Body, K comparable](w twin, key func(B) K) (list []said[B]) {
	seen := map[K]bool{}
	for s := range all[B](w) {
		if k := key(s.body); !seen[k] {
			seen[k] = true
			list = append(list, s)
		}
	}
	return list
}

// after returns the events of a type that come after the i-th and are wanted.
func after[B journal.Body](w twin, i int, wanted func(B) bool) (list []said[B]) {
	for s := range all[B](w) {
		if s.i > i && wanted(s.body) {
			list = append(list, s)
		}
	}
	return list
}

// roles returns the roles of a person at an instant, and whether they ever had
// one by then.
func (w twin) roles(p mentorship.PersonID, at time.Time) (roles map[mentorship.Role]bool, ever bool) {
	roles = map[mentorship.Role]bool{}
	for _, e := range w {
		if e.At.After(at) {
			break
		}
		switch b := e.Body.(type) {
		case journal.Joined:
			if b.Person == p {
				roles[b.Role], ever = true, true
			}
		case journal.Left:
			if b.Person == p {
				clear(roles)
			}
		case journal.RoleChanged:
			if b.Person == p {
				delete(roles, b.From)
				roles[b.To], ever = true, true
			}
		}
	}
	return roles, ever
}

func (w twin) there(p mentorship.PersonID, at time.Time) bool {
	roles, _ := w.roles(p, at)
	return len(roles) > 0
}

// runs reports whether time counts in the hour that begins at the instant. A pause
// rests on what it pauses: it is over with the relationship, or the person's part.
func (w twin) runs(at time.Time, people ...mentorship.PersonID) bool {
	closed := false
	until := map[mentorship.PersonID]time.Time{} // of whoever pauses; the empty one is all
	for i, e := range w {
		if e.At.After(at) {
			break
		}
		switch b := e.Body.(type) {
		case journal.Closed:
			if !closed {
				delete(until, "")
			}
			closed = true
		case journal.Reopened, journal.RelationshipRedefined:
			closed = false
		case journal.Left:
			if w[:i].there(b.Person, e.At) {
				delete(until, b.Person)
			}
		case journal.Resumed:
			delete(until, b.Person)
		case journal.Paused:
			until[b.Person] = b.Until
		}
	}
	if closed {
		return false
	}
	for _, p := range append(people, "") {
		if end, paused := until[p]; paused && (end.IsZero() || at.Before(end)) {
			return false
		}
		if roles, ever := w.roles(p, at); ever && len(roles) == 0 {
			return false
		}
	}
	return true
}

// between counts the hours that run.
func (w twin) between(from, until time.Time, people ...mentorship.PersonID) (d time.Duration) {
	for at := from; at.Before(until); at = at.Add(time.Hour) {
		if w.runs(at, people...) {
			d += time.Hour
		}
	}
	return d
}

func within(p mentorship.Period, at time.Time) bool {
	return (p.From.IsZero() || !at.Before(p.From)) && (p.Until.IsZero() || at.Before(p.Until))
}

func anybody(wanted, p mentorship.PersonID) bool { return wanted == "" || wanted == p }

func note(t *journal.Tally, is bool, id journal.EventID) {
	t.Of++
	if is {
		t.Count++
		t.Events = append(t.Events, id)
	}
}

func sortDelays(d journal.Delays) journal.Delays {
	for _, list := range [][]journal.Delay{d.Ended, d.Lasting} {
		slices.SortFunc(list, func(a, b journal.Delay) int {
			return cmp.Or(int(a.Length-b.Length), cmp.Compare(a.Since, b.Since), cmp.Compare(a.Until, b.Until))
		})
	}
	return d
}

// A sat is a session put together from all that is said of it.
type sat struct {
	id                journal.SessionID
	planned           *said[journal.SessionPlanned]
	held              *said[journal.SessionHeld]
	cancelled         *said[journal.SessionCancelled]
	missed            []said[journal.SessionMissed]
	moved             []said[journal.SessionRescheduled]
	start             time.Time
	length            time.Duration
	first             int
	expectsEverybody  bool
	expected, present []mentorship.PersonID
}

func (w twin) sessions() (list []*sat) {
	byID := map[journal.SessionID]*sat{}
	begin := func(id journal.SessionID, i int) *sat {
		if byID[id] == nil {
			byID[id] = &sat{id: id, first: i}
			list = append(list, byID[id])
		}
		return byID[id]
	}
	for i, e := range w {
		switch b := e.Body.(type) {
		case journal.SessionPlanned:
			if s := begin(b.Session, i); s.first == i {
				s.planned = &said[journal.SessionPlanned]{i, e.ID, e.At, b}
			}
		case journal.SessionHeld:
			if s := begin(b.Session, i); s.held == nil {
				s.held = &said[journal.SessionHeld]{i, e.ID, e.At, b}
			}
		case journal.SessionCancelled:
			if s := byID[b.Session]; s != nil && s.cancelled == nil {
				s.cancelled = &said[journal.SessionCancelled]{i, e.ID, e.At, b}
			}
		case journal.SessionMissed:
			if s := byID[b.Session]; s != nil {
				s.missed = append(s.missed, said[journal.SessionMissed]{i, e.ID, e.At, b})
			}
		case journal.SessionRescheduled:
			if s := byID[b.Session]; s != nil {
				s.moved = append(s.moved, said[journal.SessionRescheduled]{i, e.ID, e.At, b})
			}
		}
	}
	for _, s := range list {
		s.expectsEverybody = s.planned == nil || len(s.planned.body.With) == 0
		if s.planned != nil {
			s.start, s.length, s.expected = s.planned.body.Start, s.planned.body.Length.Std(), s.planned.body.With
		}
		if n := len(s.moved); n > 0 {
			s.start = s.moved[n-1].body.To
		}
		if s.held != nil {
			s.start, s.length, s.present = s.held.body.Start, s.held.body.Length.Std(), s.held.body.Present
		}
	}
	return list
}

func (w twin) fate(s *sat, p mentorship.PersonID, at time.Time) (journal.Fate, journal.EventID) {
	calledOff := s.cancelled != nil && s.held == nil
	missed := func() *said[journal.SessionMissed] {
		for _, m := range s.missed {
			if slices.Contains(m.body.By, p) {
				return &m
			}
		}
		return nil
	}()
	concerned := slices.Contains(s.expected, p) || s.expectsEverybody && w.there(p, s.start) ||
		s.cancelled != nil && s.cancelled.body.By == p
	switch {
	case slices.Contains(s.present, p):
		return journal.FateAttended, s.held.id
	case !w.runs(s.start, p):
		return "", ""
	case missed != nil && !calledOff:
		return journal.FateMissed, missed.id
	case !concerned:
		return "", ""
	case calledOff && s.cancelled.body.By == p:
		return journal.FateCancelled, s.cancelled.id
	case calledOff:
		return journal.FateCalledOff, s.cancelled.id
	case s.held != nil:
		return journal.FateUnaccounted, s.held.id
	case len(s.missed) > 0:
		return journal.FateLetDown, s.missed[0].id
	case s.start.Add(s.length).After(at):
		return journal.FateAhead, s.planned.id
	default:
		return journal.FateUnaccounted, s.planned.id
	}
}

func (w twin) attendance(p mentorship.PersonID, window mentorship.Period, at time.Time) (a journal.Attendance) {
	tallies := map[journal.Fate]*journal.Tally{
		journal.FateAttended: &a.Attended, journal.FateMissed: &a.Missed, journal.FateCancelled: &a.Cancelled,
		journal.FateCalledOff: &a.CalledOff, journal.FateLetDown: &a.LetDown, journal.FateUnaccounted: &a.Unaccounted,
	}
	for _, s := range w.sessions() {
		fate, id := w.fate(s, p, at)
		if !within(window, s.start) || tallies[fate] == nil {
			continue
		}
		for f, t := range tallies {
			note(t, f == fate, id)
		}
		var moved journal.EventID
		for _, m := range slices.Backward(s.moved) {
			if m.body.By == p {
				moved = m.id
			}
		}
		note(&a.Rescheduled, moved != "", moved)
		if fate == journal.FateAttended {
			note(&a.Prepared, slices.Contains(s.held.body.Prepared, p), id)
			a.Time += s.length
		}
	}
	return a
}

func (w twin) gaps(p mentorship.PersonID, window mentorship.Period) (d journal.Delays) {
	last, end, id := window.From, window.Until, journal.EventID("")
	if last.IsZero() {
		last = w[0].At
	}
	if end.IsZero() {
		end = w[len(w)-1].At
	}
	var held []*sat
	for _, s := range w.sessions() {
		if s.held != nil && within(window, s.start) && (p == "" || slices.Contains(s.present, p)) {
			held = append(held, s)
		}
	}
	slices.SortStableFunc(held, func(a, b *sat) int { return a.start.Compare(b.start) })
	for _, s := range held {
		d.Ended = append(d.Ended, journal.Delay{Length: w.between(last, s.start, p), Since: id, Until: s.held.id})
		last, id = s.start, s.held.id
	}
	if last.Before(end) {
		d.Lasting = append(d.Lasting, journal.Delay{Length: w.between(last, end, p), Since: id})
	}
	return sortDelays(d)
}

func (w twin) messageAnswers(p mentorship.PersonID, window mentorship.Period, at time.Time) (d journal.Delays) {
	for _, m := range things(w, func(b journal.MessageSent) journal.MessageID { return b.Message }) {
		to := m.body.To
		isTo := func(q mentorship.PersonID) bool {
			return slices.Contains(to, q) || len(to) == 0 && q != m.body.From
		}
		if !within(window, m.at) || !isTo(p) || len(to) == 0 && !w.there(p, m.at) {
			continue
		}
		answers := after(w, m.i, func(b journal.MessageAnswered) bool { return b.Message == m.body.Message && isTo(b.By) })
		i := slices.IndexFunc(answers, func(a said[journal.MessageAnswered]) bool { return a.body.By == p })
		switch {
		case i >= 0:
			d.Ended = append(d.Ended, journal.Delay{Length: w.between(m.at, answers[i].at, p), Since: m.id, Until: answers[i].id})
		case len(answers) > 0:
			d.Elsewhere++
		default:
			d.Lasting = append(d.Lasting, journal.Delay{Length: w.between(m.at, at, p), Since: m.id})
		}
	}
	return sortDelays(d)
}

func (w twin) approvalAnswers(p mentorship.PersonID, window mentorship.Period, at time.Time) (d journal.Delays) {
	for _, a := range things(w, func(b journal.ApprovalAsked) journal.ApprovalID { return b.Approval }) {
		if !within(window, a.at) || a.body.Of != p {
			continue
		}
		answers := after(w, a.i, func(b journal.ApprovalAnswered) bool { return b.Approval == a.body.Approval })
		switch {
		case len(answers) == 0:
			d.Lasting = append(d.Lasting, journal.Delay{Length: w.between(a.at, at, p), Since: a.id})
		case answers[0].body.By == p:
			d.Ended = append(d.Ended, journal.Delay{Length: w.between(a.at, answers[0].at, p), Since: a.id, Until: answers[0].id})
		default:
			d.Elsewhere++
		}
	}
	return sortDelays(d)
}

func feedbackID(b journal.FeedbackGiven) journal.FeedbackID { return b.Feedback }

func (w twin) feedbackAnswers(p mentorship.PersonID, window mentorship.Period, at time.Time) (d journal.Delays) {
	for _, b := range things(w, feedbackID) {
		if !within(window, b.at) || b.body.To != p {
			continue
		}
		answers := after(w, b.i, func(a journal.FeedbackAnswered) bool { return a.Feedback == b.body.Feedback && a.By == p })
		if len(answers) == 0 {
			d.Lasting = append(d.Lasting, journal.Delay{Length: w.between(b.at, at, p), Since: b.id})
		} else {
			d.Ended = append(d.Ended, journal.Delay{Length: w.between(b.at, answers[0].at, p), Since: b.id, Until: answers[0].id})
		}
	}
	return sortDelays(d)
}

func (w twin) feedbackDelays(p mentorship.PersonID, window mentorship.Period) (d journal.Delays) {
	for _, b := range things(w, feedbackID) {
		if !within(window, b.at) || b.body.From != p {
			continue
		}
		since := b.body.Happened
		for _, e := range w[:b.i] {
			if e.ID != b.body.About || !b.body.Happened.IsZero() {
				continue
			}
			since = e.At
			if held, ok := e.Body.(journal.SessionHeld); ok {
				since = held.Start
			}
			if logged, ok := e.Body.(journal.HoursLogged); ok && !logged.Start.IsZero() {
				since = logged.Start
			}
		}
		if since.IsZero() {
			d.Unknown++
		} else {
			d.Ended = append(d.Ended, journal.Delay{Length: w.between(since, b.at, p), Since: b.body.About, Until: b.id})
		}
	}
	return sortDelays(d)
}

func (w twin) feedbackFound(from, to mentorship.PersonID, window mentorship.Period) (found journal.FeedbackFound) {
	var given []said[journal.FeedbackGiven]
	for _, b := range things(w, feedbackID) {
		if within(window, b.at) && anybody(from, b.body.From) && anybody(to, b.body.To) {
			given = append(given, b)
		}
	}
	found.Given = len(given)
	for _, b := range given {
		note(&found.Public, b.body.Public, b.id)
		if v := b.body.Effective; v != "" && v != journal.VerdictCannotTell {
			note(&found.Effective, v == journal.VerdictPresent, b.id)
		}
	}
	bad := slices.Concat(mentorship.Traits(mentorship.RoleMentor, false), mentorship.Traits(mentorship.RoleMentee, false))
	for _, b := range given {
		looked := slices.DeleteFunc(slices.Clone(b.body.Traits), func(v journal.TraitVerdict) bool {
			return v.Verdict == journal.VerdictCannotTell || !slices.Contains(bad, v.Trait)
		})
		if len(looked) > 0 {
			note(&found.Ineffective, slices.ContainsFunc(looked, func(v journal.TraitVerdict) bool {
				return v.Verdict == journal.VerdictPresent
			}), b.id)
		}
	}
	for _, trait := range mentorship.AllTraits() {
		t := journal.TraitFound{Trait: trait}
		for _, b := range given {
			for _, v := range b.body.Traits {
				switch {
				case v.Trait != trait:
				case v.Verdict == journal.VerdictCannotTell:
					t.CannotTell++
				default:
					note(&t.Present, v.Verdict == journal.VerdictPresent, b.id)
				}
			}
		}
		if t.Present.Of+t.CannotTell > 0 {
			found.Traits = append(found.Traits, t)
		}
	}
	return found
}

func (w twin) taskWork(p mentorship.PersonID, window mentorship.Period, at time.Time) (work journal.TaskWork) {
	for _, k := range things(w, func(b journal.TaskAgreed) journal.TaskID { return b.Task }) {
		b := k.body
		if b.Owner != p || !within(window, k.at) {
			continue
		}
		dones := append(after(w, k.i, func(d journal.TaskDone) bool { return d.Task == b.Task }), said[journal.TaskDone]{})
		drops := append(after(w, k.i, func(d journal.TaskDropped) bool { return d.Task == b.Task }), said[journal.TaskDropped]{})
		done, dropped := dones[0].id != "", dones[0].id == "" && drops[0].id != ""
		note(&work.Done, done, dones[0].id)
		note(&work.Dropped, dropped, drops[0].id)
		note(&work.Open, !done && !dropped, k.id)
		note(&work.ForOthers, b.For != p, k.id)
		if done {
			asked := false
			for _, a := range things(w, func(b journal.ApprovalAsked) journal.ApprovalID { return b.Approval }) {
				asked = asked || a.i > k.i && a.body.Task == b.Task && a.body.By == p
			}
			note(&work.Alone, !asked, dones[0].id)
		}
		if !b.Due.IsZero() && !dropped {
			late := !at.Before(b.Due)
			if done {
				late = dones[0].at.After(b.Due)
			}
			note(&work.Late, late, k.id)
		}
	}
	return work
}

func (w twin) adviceTaken(by, to mentorship.PersonID, window mentorship.Period) (taken journal.AdviceTaken) {
	for _, a := range things(w, func(b journal.AdviceGiven) journal.AdviceID { return b.Advice }) {
		if !within(window, a.at) || !anybody(by, a.body.By) || !anybody(to, a.body.To) {
			continue
		}
		answers := after(w, a.i, func(b journal.AdviceAnswered) bool { return b.Advice == a.body.Advice && b.By == a.body.To })
		ids := map[journal.Response]journal.EventID{}
		for _, r := range slices.Backward(answers) {
			ids[r.body.Response] = r.id
		}
		strongest := journal.Response("")
		for _, r := range journal.Responses() {
			if ids[r] != "" {
				strongest = r
			}
		}
		note(&taken.Answered, strongest != "", ids[strongest])
		if strongest != "" {
			note(&taken.Agreed, strongest == journal.ResponseAgreed, ids[strongest])
			note(&taken.Questioned, strongest == journal.ResponseQuestioned, ids[strongest])
			note(&taken.Refused, strongest == journal.ResponseRefused, ids[strongest])
		}
		used := append(after(w, a.i, func(b journal.AdviceUsed) bool { return b.Advice == a.body.Advice && b.By == a.body.To }), said[journal.AdviceUsed]{})
		note(&taken.Used, used[0].id != "", used[0].id)

		var stated journal.ResourcesStated
		for s := range all[journal.ResourcesStated](w) {
			if s.body.Person == a.body.To {
				stated = s.body
			}
		}
		known, lacking := false, journal.EventID("")
		for _, n := range after(w, a.i, func(b journal.ResourceNeeded) bool { return b.Advice == a.body.Advice }) {
			has, lacks := slices.Contains(stated.Has, n.body.Resource), slices.Contains(stated.Lacks, n.body.Resource)
			known = known || has || lacks
			if lacks && lacking == "" {
				lacking = n.id
			}
		}
		if known {
			note(&taken.Impractical, lacking != "" && used[0].id == "", lacking)
		}
	}
	return taken
}

// A gone is where a goal stands after all that is said of it.
type gone struct {
	said[journal.GoalSet]
	state          journal.GoalState
	end            time.Time
	endID          journal.EventID
	due            time.Time
	changed, moved int
	touches        []time.Time
}

func (w twin) goals() (list []gone) {
	for _, set := range things(w, func(b journal.GoalSet) mentorship.GoalID { return b.Goal }) {
		id := set.body.Goal
		g := gone{said: set, state: journal.GoalOpen, due: set.body.Due}
		for _, e := range w[set.i+1:] {
			touched := mentorship.GoalID("")
			switch b := e.Body.(type) {
			case journal.GoalChanged:
				if b.Goal == id {
					g.state, g.due = journal.GoalOpen, b.Due
					g.changed++
				}
			case journal.GoalMoved:
				if b.Goal == id {
					g.moved++
				}
			case journal.GoalMet:
				if b.Goal == id && g.state != journal.GoalReached {
					g.state, g.end, g.endID = journal.GoalReached, e.At, e.ID
				}
			case journal.GoalDropped:
				if b.Goal == id && g.state == journal.GoalOpen {
					g.state, g.end, g.endID = journal.GoalGivenUp, e.At, e.ID
				}
			case journal.SessionHeld:
				if slices.Contains(b.Goals, id) && slices.ContainsFunc(w.sessions(), func(s *sat) bool { return s.held != nil && s.held.id == e.ID }) {
					touched = id
				}
			case journal.TaskAgreed:
				if slices.ContainsFunc(things(w, func(b journal.TaskAgreed) journal.TaskID { return b.Task }), func(k said[journal.TaskAgreed]) bool { return k.id == e.ID }) {
					touched = b.Goal
				}
			case journal.AdviceGiven:
				if slices.ContainsFunc(things(w, func(b journal.AdviceGiven) journal.AdviceID { return b.Advice }), func(k said[journal.AdviceGiven]) bool { return k.id == e.ID }) {
					touched = b.Goal
				}
			case journal.ChallengeSet:
				touched = b.Goal
			case journal.QuestionAsked:
				touched = b.Goal
			case journal.ReflectionWritten:
				touched = b.Goal
			case journal.RatingGiven:
				touched = b.Goal
			}
			if touched == id {
				g.touches = append(g.touches, e.At)
			}
		}
		list = append(list, g)
	}
	return list
}

func (w twin) goalWork(p mentorship.PersonID, window mentorship.Period, at time.Time) (work journal.GoalWork) {
	for _, g := range w.goals() {
		if !within(window, g.at) || !anybody(p, g.body.For) {
			continue
		}
		note(&work.Open, g.state == journal.GoalOpen, g.id)
		note(&work.Reached, g.state == journal.GoalReached, g.endID)
		note(&work.GivenUp, g.state == journal.GoalGivenUp, g.endID)
		note(&work.Changed, g.changed > 0, g.id)
		note(&work.Moved, g.moved > 0, g.id)
		note(&work.Touched, len(g.touches) > 0, g.id)
		if g.state == journal.GoalOpen && !g.due.IsZero() {
			note(&work.Overdue, !g.due.After(at), g.id)
		}
	}
	return work
}

func (w twin) goalsTouched(p mentorship.PersonID, window mentorship.Period) (touched journal.Tally, untouched []journal.EventID) {
	for _, g := range w.goals() {
		stands := false // in some hour of the window
		for at := g.at; at.Before(hour(2000)); at = at.Add(time.Hour) {
			stands = stands || within(window, at) && (g.state == journal.GoalOpen || at.Before(g.end))
		}
		if !stands || !anybody(p, g.body.For) {
			continue
		}
		is := slices.ContainsFunc(g.touches, func(at time.Time) bool { return within(window, at) })
		note(&touched, is, g.id)
		if !is {
			untouched = append(untouched, g.id)
		}
	}
	return touched, untouched
}

func (w twin) asking(p mentorship.PersonID, window mentorship.Period) (a journal.Asking) {
	from, until := window.From, window.Until
	if from.IsZero() {
		from = w[0].At
	}
	if until.IsZero() {
		until = w[len(w)-1].At
	}
	over := w.between(from, until, p)
	rate := func(r *journal.Rate, ids []journal.EventID) {
		*r = journal.Rate{Count: len(ids), Over: over, Events: ids}
	}
	var approvals, questions, messages []journal.EventID
	for _, s := range things(w, func(b journal.ApprovalAsked) journal.ApprovalID { return b.Approval }) {
		if within(window, s.at) && s.body.By == p {
			approvals = append(approvals, s.id)
		}
	}
	for s := range all[journal.QuestionAsked](w) {
		if within(window, s.at) && s.body.By == p {
			questions = append(questions, s.id)
		}
	}
	for _, s := range things(w, func(b journal.MessageSent) journal.MessageID { return b.Message }) {
		if within(window, s.at) && s.body.From == p {
			messages = append(messages, s.id)
		}
	}
	rate(&a.Approvals, approvals)
	rate(&a.Questions, questions)
	rate(&a.Messages, messages)
	return a
}

func (w twin) heeded(p mentorship.PersonID, window mentorship.Period) (heeded journal.Tally, unheeded []journal.EventID) {
	for _, x := range things(w, func(b journal.CulturalExpectationRaised) journal.ExpectationID { return b.Expectation }) {
		if !within(window, x.at) || x.body.By == p {
			continue
		}
		by := append(after(w, x.i, func(b journal.CulturalExpectationHeeded) bool {
			return b.Expectation == x.body.Expectation && b.By != x.body.By && anybody(p, b.By)
		}), said[journal.CulturalExpectationHeeded]{})
		note(&heeded, by[0].id != "", by[0].id)
		if by[0].id == "" {
			unheeded = append(unheeded, x.id)
		}
	}
	return heeded, unheeded
}

func (w twin) reuses(window mentorship.Period) (list []journal.Reuse) {
	for r := range all[journal.WorkReused](w) {
		if !within(window, r.at) {
			continue
		}
		one := journal.Reuse{Fact: journal.Fact[journal.WorkReused]{Mark: journal.Mark{Event: r.id, At: r.at}, Body: r.body}}
		for a := range all[journal.WorkAcknowledged](w) {
			in := a.body.In == "" || r.body.In == "" || a.body.In == r.body.In
			if one.Acknowledged.IsZero() && in && a.body.Work == r.body.Work && a.body.By == r.body.By {
				one.Acknowledged = journal.Mark{Event: a.id, At: a.at}
			}
		}
		list = append(list, one)
	}
	return list
}

func (w twin) hours(p mentorship.PersonID, window mentorship.Period) (list []journal.CategoryTime) {
	for _, c := range []journal.Code{"c0", "c1", "c2", "c3"} {
		t := journal.CategoryTime{Category: c}
		for h := range all[journal.HoursLogged](w) {
			at := h.body.Start
			if at.IsZero() {
				at = h.at
			}
			if within(window, at) && h.body.Person == p && h.body.Category == c {
				t.Time += h.body.Length.Std()
				t.Events = append(t.Events, h.id)
			}
		}
		if t.Events != nil {
			list = append(list, t)
		}
	}
	return list
}

func (w twin) inForce(at time.Time) journal.EventID {
	var found journal.EventID
	type key struct {
		id      mentorship.AgreementID
		version journal.Ordinal
	}
	seen := map[key]bool{}
	for i, e := range w {
		var k key
		switch b := e.Body.(type) {
		case journal.AgreementProposed:
			k = key{b.Agreement, b.Version}
		case journal.AgreementAmended:
			k = key{b.Agreement, b.Version}
		default:
			continue
		}
		if seen[k] {
			continue
		}
		seen[k] = true
		signed := map[mentorship.PersonID]bool{}
		for _, s := range after(w, i, func(b journal.AgreementSigned) bool { return key{b.Agreement, b.Version} == k }) {
			if !s.at.After(at) {
				signed[s.body.By] = true
			}
		}
		binds := len(signed) >= 2 && !e.At.After(at)
		for _, p := range []mentorship.PersonID{"p0", "p1", "p2", "p3"} {
			_, before := w.roles(p, e.At)
			if before && w.there(p, at) && !signed[p] {
				binds = false
			}
		}
		if binds {
			found = e.ID
		}
	}
	return found
}

func (w twin) lastContact(p mentorship.PersonID) (last journal.Mark) {
	for _, e := range w {
		at, by := e.At, []mentorship.PersonID(nil)
		switch b := e.Body.(type) {
		case journal.SessionHeld:
			if slices.ContainsFunc(w.sessions(), func(s *sat) bool { return s.held != nil && s.held.id == e.ID }) {
				at, by = b.Start, b.Present
			}
		case journal.SessionCancelled:
			by = append(by, b.By)
		case journal.SessionRescheduled:
			by = append(by, b.By)
		case journal.MessageSent:
			by = append(by, b.From)
		case journal.MessageAnswered:
			by = append(by, b.By)
		case journal.ChallengeSet:
			by = append(by, b.By)
		case journal.AdviceGiven:
			by = append(by, b.By)
		case journal.AdviceAnswered:
			by = append(by, b.By)
		case journal.ApprovalAsked:
			by = append(by, b.By)
		case journal.ApprovalAnswered:
			by = append(by, b.By)
		case journal.QuestionAsked:
			by = append(by, b.By)
		case journal.UnderstandingChecked:
			by = append(by, b.By)
		case journal.FeedbackGiven:
			by = append(by, b.From)
		case journal.FeedbackAnswered:
			by = append(by, b.By)
		}
		if slices.Contains(by, p) && !at.Before(last.At) {
			last = journal.Mark{Event: e.ID, At: at}
		}
	}
	return last
}
