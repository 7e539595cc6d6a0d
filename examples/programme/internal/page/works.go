package page

import (
	"fmt"

	"github.com/go-mentorship/mentorkit/examples/programme/internal/words"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// cited collects the works that rules rest on.
type cited struct{ keys map[rule.Source]bool }

type work struct{ Key, Text string }

// basis says what a rule rests on.
func (c *cited) basis(info rule.Info) string {
	if c.keys == nil {
		c.keys = map[rule.Source]bool{}
	}
	for _, s := range info.Sources {
		c.keys[s] = true
	}
	if len(info.Sources) == 0 {
		return string(info.Basis)
	}
	return fmt.Sprintf("%s; %s", info.Basis, words.List(info.Sources, len(info.Sources)))
}

// list returns the works in the order of the library's references.
func (c *cited) list() []work {
	var works []work
	for _, ref := range mentorship.References() {
		if c.keys[ref.Key] {
			works = append(works, work{string(ref.Key), words.Source(ref.Key)})
		}
	}
	return works
}
