package ruletest

import (
	"strings"
	"unicode/utf8"

	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// examineFinding checks the finding of the given place in the answer about the
// named exhibit.
func examineFinding(found *problems, name string, place int, f rule.Finding) {
	add := func(kind, format string, args ...any) {
		found.add(name, kind, "finding %d"+format, append([]any{place}, args...)...)
	}
	if f.Code != "" {
		add("a finding has a code; that is for the set to stamp", " has %q", f.Code)
	}
	if f.Severity != 0 {
		add("a finding has a severity; that is for the set to stamp", " has %v", f.Severity)
	}
	switch f.Outcome {
	case "", rule.Broken, rule.Undetermined:
	default:
		add("unknown outcome", " has %q", f.Outcome)
	}
	if strings.TrimSpace(f.Message) == "" {
		add("a finding has no message", "")
	}
	if fault := unreadable(f.Message); fault != "" {
		add("the message of a finding is not readable", ": %s", fault)
	}
	if !isPointer(f.Path) {
		add("the path of a finding is not a JSON Pointer", " has %.80q", f.Path)
	}
	if len(f.Evidence) == 0 {
		add("a finding has no evidence", "")
	}
	for _, e := range f.Evidence {
		if !isKebab(e.Name) {
			add("the name of evidence is not words joined by hyphens", " has %.80q", e.Name)
		}
		if e.Got.IsZero() && f.Outcome != rule.Undetermined {
			add("evidence does not say what was seen, and the finding is not undetermined", ", %q", e.Name)
		}
		if e.Got.Bound() != rule.Exactly {
			add("what was seen has a bound; that is for what was wanted", ", %q: %v", e.Name, e.Got)
		}
	}
}

// isPointer reports whether path is a JSON Pointer in UTF-8: empty, or tokens
// that begin with a slash and escape every tilde (RFC 6901, section 3).
func isPointer(path string) bool {
	if path == "" {
		return true
	}
	rest := strings.NewReplacer("~0", "", "~1", "").Replace(path)
	return path[0] == '/' && !strings.Contains(rest, "~") && utf8.ValidString(path)
}

// isKebab reports whether name could be a part of a code.
func isKebab(name string) bool { return rule.Code("rule.evidence."+name).Validate() == nil }
