package phases

import (
	"errors"
	"fmt"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// lead settles the event at the given place, which nothing speaks against, and
// appends those that follow from it; or returns why it cannot be.
func (c *core) lead(dst []journal.Event, at int, d *deed, coordinator bool) ([]journal.Event, []rule.Finding) {
	dst[at].Body = c.completed(c.attributed(&dst[at], d, coordinator))
	if findings := settle(&dst[at]); findings != nil {
		return dst, findings
	}
	if !leading.has(d.act) {
		return dst, nil
	}
	now := &draft{core: *c}
	now.apply(&dst[at])
	for i := at; i < len(dst); i++ {
		for _, body := range now.core.consequences(dst[i].Body) {
			e := dst[at]
			e.ID += suffix(len(dst) - at + 1)
			e.Body = now.core.completed(body)
			if findings := settle(&e); findings != nil {
				return dst, findings
			}
			dst = append(dst, e)
			if findings := now.core.impossible(&dst[len(dst)-1]); findings != nil {
				return dst, findings
			}
			now.apply(&dst[len(dst)-1])
		}
	}
	return dst, nil
}

// suffix is what follows the id of a command in that of the n-th event of it. Ids
// sort as the events come, however many there are.
func suffix(n int) journal.EventID {
	if n < 10_000 {
		return journal.EventID(fmt.Sprintf("-%04d", n))
	}
	return journal.EventID(fmt.Sprintf("-9999-%09d", n))
}

// attributed returns the body of a command that says by whom it is: by the actor,
// unless that is left to the programme. Otherwise whoever leaves the name out would
// not count as the one who ended it.
func (c *core) attributed(e *journal.Event, d *deed, coordinator bool) journal.Body {
	who := e.Actor.Person
	if d.by != "" || coordinator || c.isStranger(who, presence.has(d.act)) {
		return e.Body
	}
	switch b := e.Body.(type) {
	case journal.Left:
		b.By = who
		return b
	case journal.Paused:
		b.By = who
		return b
	case journal.Extended:
		b.By = who
		return b
	case journal.RelationshipRedefined:
		b.By = who
		return b
	case journal.Closed:
		b.By = who
		return b
	case journal.Reopened:
		b.By = who
		return b
	}
	return e.Body
}

// completed returns a body with what follows from the state filled in.
func (c *core) completed(body journal.Body) journal.Body {
	switch b := body.(type) {
	case journal.RelationshipOpened:
		if b.Definition == (journal.Definition{}) {
			b.Definition = journal.Definition{Name: c.machine.definition.Name, Version: c.machine.definition.Version}
		}
		return b
	case journal.Closed:
		b.Outstanding = c.owed(b.Outstanding)
		b.NotAgain = b.NotAgain || b.Ending == journal.EndingSafety
		return b
	}
	return body
}

// settle brings an event into the form in which a journal keeps it, sharing no
// memory with who gave it; or returns why no journal takes it.
func settle(e *journal.Event) []rule.Finding {
	settled, err := e.Settled()
	if err == nil {
		*e = settled
		return nil
	}
	findings := malformed(*e, err)
	for i := range findings {
		f := &findings[i]
		f.Code, f.Severity, f.Outcome = "phases.event.malformed", rule.Violation, rule.Broken
	}
	return findings
}

// malformed returns what package journal says of an event as findings, nil if
// nothing is wrong with it.
func malformed(e journal.Event, err error) []rule.Finding {
	if err == nil {
		return nil
	}
	problems := []journal.Problem{{Err: err}}
	if refused, ok := errors.AsType[*journal.RefusedError](err); ok {
		problems = refused.Problems
	}
	var found []rule.Finding
	for _, p := range problems {
		found = append(found, one(p.Path, fmt.Sprintf("%.200s", p.Err.Error()), text("kind", kindOf(e.Body)))...)
	}
	return found
}

// inText reports whether an instant has a text form.
func inText(t time.Time) bool {
	const first, last = -62_167_219_200, 253_402_300_799 // seconds of the first and the last instant of the years 0 to 9999
	return !t.IsZero() && t.Unix() >= first && t.Unix() <= last
}

// canonical returns t in UTC and without a monotonic reading; zero stays zero.
func canonical(t time.Time) time.Time {
	if t.IsZero() {
		return time.Time{}
	}
	return t.Round(0).UTC()
}
