package matchingtest

import (
	"errors"
	"fmt"
)

// problems collects what is wrong, each kind once with the first place where it
// was seen.
type problems struct {
	errs  []error
	known map[string]bool
}

func (p *problems) add(kind, where, format string, args ...any) {
	if p.known[kind] {
		return
	}
	if p.known == nil {
		p.known = map[string]bool{}
	}
	p.known[kind] = true
	p.errs = append(p.errs, fmt.Errorf("%s: %s: %s", where, kind, fmt.Sprintf(format, args...)))
}

func (p *problems) err() error { return errors.Join(p.errs...) }

// guarded calls f and reports a panic.
func (p *problems) guarded(where string, f func()) {
	defer func() {
		if cause := recover(); cause != nil {
			p.add("panics", where, "%v", cause)
		}
	}()
	f()
}
