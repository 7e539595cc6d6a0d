package phases

import (
	"errors"
	"fmt"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// lead appends the event of a command that nothing speaks against, and those
// that follow from it.
func (c *core) lead(dst []journal.Event, e journal.Event, d deed) ([]journal.Event, error) {
	start := len(dst)
	refused := func(findings []rule.Finding) ([]journal.Event, error) {
		return dst[:start], &RefusedError{e.ID, e.Kind(), -1, findings}
	}
	e.Body = c.completed(e.Body)
	if err := e.Validate(); err != nil {
		return refused(malformed(err))
	}
	dst = append(dst, e)
	if !leading.has(d.act) {
		return dst, nil
	}
	now := &draft{core: *c}
	now.apply(&e)
	for i := start; i < len(dst); i++ {
		for _, body := range now.core.consequences(dst[i].Body) {
			follower := e
			follower.ID += journal.EventID(fmt.Sprintf("-%04d", len(dst)-start+1))
			follower.Body = now.core.completed(body)
			if err := follower.Validate(); err != nil {
				return refused(malformed(err))
			}
			if findings := now.core.impossible(&follower); findings != nil {
				return refused(sorted(findings))
			}
			now.apply(&follower)
			dst = append(dst, follower)
		}
	}
	return dst, nil
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

// malformed returns what package journal says of an event as findings.
func malformed(err error) []rule.Finding {
	stamped := rule.Finding{Code: "phases.event.malformed", Severity: rule.Violation, Outcome: rule.Broken, Message: err.Error()}
	refused, ok := errors.AsType[*journal.RefusedError](err)
	if !ok {
		return []rule.Finding{stamped}
	}
	var found []rule.Finding
	for _, p := range refused.Problems {
		stamped.Path, stamped.Message = p.Path, p.Err.Error()
		found = append(found, stamped)
	}
	return found
}

// inText reports whether an instant has a text form.
func inText(t time.Time) bool { return !t.IsZero() && t.Year() >= 0 && t.Year() <= 9999 }

// canonical returns t in UTC and without a monotonic reading; zero stays zero.
func canonical(t time.Time) time.Time {
	if t.IsZero() {
		return time.Time{}
	}
	return t.Round(0).UTC()
}
