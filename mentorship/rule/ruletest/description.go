package ruletest

import (
	"fmt"
	"reflect"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// examineInfo reports whether r describes itself without a panic; if not,
// nothing else is worth asking.
func examineInfo[S any](found *problems, r rule.Rule[S]) (ok bool) {
	defer func() {
		if p := recover(); p != nil {
			found.add("", "Info panics", "%v", p)
		}
	}()
	info := r.Info()
	found.code = info.Code
	if err := info.Validate(); err != nil {
		found.add("", "the description is not valid", "%v", err)
	}
	for _, f := range [...]struct{ name, text string }{
		{"title", info.Title}, {"why", info.Why}, {"remedy", info.Remedy},
	} {
		if fault := unreadable(f.text); fault != "" {
			found.add("", "the "+f.name+" of the rule is not readable", "%s", fault)
		}
	}
	if again := r.Info(); !reflect.DeepEqual(info, again) {
		found.add("", "two descriptions", "%+v, then %+v", info, again)
	}
	return true
}

// unreadable says why text cannot be shown as one paragraph; it says nothing
// if it can.
func unreadable(text string) string {
	if !utf8.ValidString(text) {
		return fmt.Sprintf("%.80q is not UTF-8", text)
	}
	if i := strings.IndexFunc(text, unicode.IsControl); i >= 0 {
		return fmt.Sprintf("control character at byte %d of %.80q", i, text)
	}
	return ""
}
