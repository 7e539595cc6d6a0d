package feedbacktest

import (
	"errors"
	"fmt"
)

// problems collects what is wrong, each kind once with the first message that
// shows it.
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

// guarded calls f, reports a panic, and whether there was none.
func (p *problems) guarded(where string, f func()) (calm bool) {
	defer func() {
		if cause := recover(); cause != nil {
			p.add("panics", where, "%v", cause)
			calm = false
		}
	}()
	f()
	return true
}
