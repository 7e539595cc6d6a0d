package ethics

import (
	"fmt"
	"strings"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// An abuse is a pattern of conduct towards others: concerns of a kind, and what
// the journal shows besides.
type abuse struct {
	info    rule.Info
	concern journal.ConcernKind
	// name and says are the figure, as evidence and in words; shows is empty where
	// a journal shows nothing of the kind.
	name, says string
	limit      func(*mentorship.Signs) mentorship.Limit[int]
	shows      func(v journal.View, s *journal.Side) []journal.Tally
}

func abusive(info rule.Info) rule.Info {
	info.Severity, info.Basis = rule.Warning, rule.Convention
	info.Why += " Reports are the view of one side: the rule misfires where one rests on a misunderstanding, and says nothing of who is right."
	info.Sources = []rule.Source{mentorship.Article, "R1", "R12"}
	return info
}

// bullying: nobody is hurt again and again, or put down before others.
func bullying() rule.Rule[journal.View] {
	return abuse{
		info: abusive(rule.Info{
			Code:   "ethics.power.bullying",
			Title:  "Nobody is put down again and again",
			Why:    "Whoever is put down learns nothing, sleeps badly and leaves.",
			Remedy: "A coordinator hears each side alone, protects whoever reported, and follows the programme's procedure; whoever is hurt can leave at any time without giving a reason, and take somebody along to any talk; whoever is reported can ask for somebody to read along.",
		}),
		concern: journal.ConcernBullying,
		name:    "public-feedback-hostile-to-judged", says: "pieces of feedback before others found attacking or disrespectful",
		limit: func(s *mentorship.Signs) mentorship.Limit[int] { return s.IneffectiveFeedback },
		shows: hostileInPublic,
	}.rule()
}

// exploitation: nobody works for another's ends.
func exploitation() rule.Rule[journal.View] {
	return abuse{
		info: abusive(rule.Info{
			Code:   "ethics.power.exploitation",
			Title:  "Whoever is mentored works for their own ends",
			Why:    "Tasks that serve the mentor are seldom refused, and look like trust.",
			Remedy: "A mentor can say of each task what the mentee learns by it, and name them for what they did; a mentee can ask which goal a task serves; a coordinator hears each side alone and protects whoever reported.",
		}),
		concern: journal.ConcernExploitation,
		name:    "tasks-for-mentor-to-all", says: "tasks of one who is mentored serve them",
		limit: func(s *mentorship.Signs) mentorship.Limit[int] { return s.TasksForOthers },
		shows: tasksFor,
	}.rule()
}

// harassment: nobody meets with conduct that they do not want. It leaves no trace
// in a journal but reports.
func harassment() rule.Rule[journal.View] {
	return abuse{
		info: abusive(rule.Info{
			Code:   "ethics.power.harassment",
			Title:  "Nobody meets with conduct towards their person that they do not want",
			Why:    "Harassment is seldom told and seldom happens once.",
			Remedy: "A coordinator hears each side alone, sees that the two need not meet, protects whoever reported, and follows the programme's procedure and the law; whoever is harassed can leave at any time without giving a reason.",
		}),
		concern: journal.ConcernHarassment,
		limit:   func(*mentorship.Signs) mentorship.Limit[int] { return mentorship.Limit[int]{} },
		shows:   func(journal.View, *journal.Side) []journal.Tally { return nil },
	}.rule()
}

// rule returns the rule that there is no such pattern. It looks at everybody, also
// in pauses and after the end: harm does not rest.
func (a abuse) rule() rule.Rule[journal.View] {
	return rule.New(a.info, func(v journal.View) (found []rule.Finding) {
		sides := v.Sides()
		for i := range sides {
			if f, is := a.judge(v, &sides[i]); is {
				found = append(found, f)
			}
		}
		return found
	})
}

// judge returns what is known of somebody. Reports are a pattern when there are
// two of different days, or one was upheld; what a journal shows is one from the
// limit on. Anything less is too little to tell.
//
// Of reports it shows how many there are. Which, when and by whom would help to
// find out who reported.
func (a abuse) judge(v journal.View, s *journal.Side) (rule.Finding, bool) {
	reports, upheld := reportsAbout(v, s.Person, a.concern)
	tells := upheld || reports.Count >= repeated && v.Facts().SeveralDays(reports.Events)
	var says []string
	var evidence []rule.Evidence
	if reports.Count > 0 {
		says = append(says, fmt.Sprintf("%d reports", reports.Count))
		evidence = append(evidence, rule.Evidence{Name: "reports", Got: rule.Count(int64(reports.Count)), Want: rule.Count(0)})
	}
	if upheld {
		says = append(says, "one of them upheld")
		evidence = append(evidence, rule.Evidence{Name: "outcome", Got: rule.Text(journal.Upheld)})
	}
	percent, set := a.limit(v.Signs()).Value()
	for _, t := range a.shows(v, s) {
		if !set || !points(&t, percent) {
			continue
		}
		tells = tells || v.Tell(t, a.limit(v.Signs())) == journal.Reached && v.Facts().SeveralDays(t.Events)
		says = append(says, fmt.Sprintf("%d of %d %s", t.Count, t.Of, a.says))
		evidence = append(evidence, t.Evidence(a.name), rule.Evidence{Name: "limit-percent", Got: rule.Count(int64(percent))})
	}
	if evidence == nil {
		return rule.Finding{}, false
	}
	f := rule.Finding{Path: pathTo(s.Person), Message: "about " + who(s.Person) + ": " + strings.Join(says, "; "), Evidence: evidence}
	if !tells {
		f = unsure(f, "too little is known to tell a pattern, and it should be looked into")
	}
	return f, true
}

// reportsAbout returns the concerns of a kind about somebody, those found
// unfounded aside, and whether one was upheld.
func reportsAbout(v journal.View, about mentorship.PersonID, kind journal.ConcernKind) (t journal.Tally, upheld bool) {
	concerns := v.Facts().Concerns()
	for i := range concerns.Len() {
		c, _ := concerns.At(i)
		if c.About != about || c.Kind != kind || c.Outcome == journal.Unfounded || !v.Window().Contains(c.Reported.At) {
			continue
		}
		t.Count, t.Events = t.Count+1, append(t.Events, c.Reported.Event)
		upheld = upheld || c.Outcome == journal.Upheld
	}
	return t, upheld
}

// hostileInPublic returns how much of somebody's feedback before others attacks or
// lacks respect, of that of which it could be told.
func hostileInPublic(v journal.View, s *journal.Side) []journal.Tally {
	var t journal.Tally
	feedback := v.Facts().Feedback()
	for i := range feedback.Len() {
		b, _ := feedback.At(i)
		if b.Given.Body.From != s.Person || !b.Given.Body.Public || !v.Window().Contains(b.Given.At) {
			continue
		}
		told, shown := false, false
		for _, one := range b.Given.Body.Traits {
			if (one.Trait == mentorship.Attacking || one.Trait == mentorship.Disrespectful) && one.Verdict != journal.VerdictCannotTell {
				told, shown = true, shown || one.Verdict == journal.VerdictPresent
			}
		}
		if told {
			t.Of++
		}
		if shown {
			t.Count, t.Events = t.Count+1, append(t.Events, b.Given.Event)
		}
	}
	return []journal.Tally{t}
}

// tasksFor returns how many of the tasks of each one who is mentored serve
// somebody who mentors them.
func tasksFor(v journal.View, s *journal.Side) []journal.Tally {
	if !s.Role.Mentors() {
		return nil
	}
	var list []journal.Tally
	sides := v.Sides()
	for i := range sides {
		owner := &sides[i]
		if !owner.Role.Mentored() || owner.Person == s.Person {
			continue
		}
		var t journal.Tally
		for _, task := range v.Facts().Tasks().All() {
			if task.Owner != owner.Person || !v.Window().Contains(task.Agreed.At) {
				continue
			}
			t.Of++
			if task.For == s.Person {
				t.Count, t.Events = t.Count+1, append(t.Events, task.Agreed.Event)
			}
		}
		list = append(list, t)
	}
	return list
}
