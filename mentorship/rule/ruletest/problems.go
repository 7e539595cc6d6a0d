package ruletest

import (
	"errors"
	"fmt"

	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// problems are what is wrong with one rule: each kind once, in the order in
// which they were first seen.
type problems struct {
	code  rule.Code
	kinds []*problem
}

// A problem is one kind of fault with the first place that shows it.
type problem struct {
	kind, detail, place string
	last                string // place; so that each is counted once
	more                int    // further places
}

// add notes a problem. Place is the name of an exhibit, or empty.
func (p *problems) add(place, kind, format string, args ...any) {
	for _, k := range p.kinds {
		if k.kind == kind {
			if k.last != place {
				k.last = place
				k.more++
			}
			return
		}
	}
	p.kinds = append(p.kinds, &problem{
		kind: kind, detail: fmt.Sprintf(format, args...), place: place, last: place,
	})
}

func (p *problems) err() error {
	var errs []error
	for _, k := range p.kinds {
		text := k.kind
		if k.detail != "" {
			text += ": " + k.detail
		}
		if k.place != "" {
			text += ", at " + k.place
		}
		if k.more > 0 {
			text += fmt.Sprintf(" and %d more", k.more)
		}
		errs = append(errs, fmt.Errorf("ruletest: %s: %s", p.code, text))
	}
	return errors.Join(errs...)
}
