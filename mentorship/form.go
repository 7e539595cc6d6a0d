package mentorship

import (
	"slices"
	"time"
	"unicode/utf8"

	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// A form collects what is wrong with the form of a value that no set of rules
// describes. It says where and what, and quotes nothing: what stands in the
// wrong place may have been told in confidence.
type form []rule.Finding

// refuse returns an [InvalidError] if anything is wrong, else nil.
func (f *form) refuse(noun, id string) error {
	if *f == nil {
		return nil
	}
	return &InvalidError{noun, id, *f}
}

func (f *form) add(path, message string, evidence ...rule.Evidence) {
	*f = append(*f, rule.Finding{
		Severity: rule.Violation, Outcome: rule.Broken, Path: path, Message: message, Evidence: evidence,
	})
}

// size is all that is told of a text.
func size(text string) rule.Evidence {
	return rule.Evidence{Name: "bytes", Got: rule.Count(int64(len(text)))}
}

func (f *form) id(path, id string) {
	if !ValidID(id) {
		f.add(path, "the id is not well formed", size(id))
	}
}

func (f *form) word(path, w string) {
	if !ValidWord(w) {
		f.add(path, "the word is not well formed", size(w))
	}
}

// text checks somebody's own wording.
func (f *form) text(path, s string) {
	if !utf8.ValidString(s) {
		f.add(path, "the text is not UTF-8", size(s))
	}
}

// oneOf checks a word of a closed vocabulary, which may be unstated.
func oneOf[W ~string](f *form, path string, w W, words ...W) {
	if w != "" && !slices.Contains(words, w) {
		f.add(path, "the word is not in the vocabulary", size(string(w)))
	}
}

// all checks each element of a list, and that none stands there twice.
func all[S ~string](f *form, path string, list []S, check func(path, text string)) {
	seen := make(map[S]bool, len(list))
	for i, v := range list {
		if seen[v] {
			f.add(at(path, i), "it stands there before", size(string(v)))
			continue
		}
		seen[v] = true
		check(at(path, i), string(v))
	}
}

// instant checks that an instant, which may be unstated, can be written down:
// JSON has the years 0 to 9999.
func (f *form) instant(path string, t time.Time) {
	if year := t.UTC().Year(); year < 0 || year > 9999 {
		f.add(path, "the instant lies outside the years 0 to 9999", rule.Evidence{Name: "year", Got: rule.Count(int64(year))})
	}
}

// duration checks a length of time, which may be unstated.
func (f *form) duration(path string, d Duration) {
	if d < 0 {
		f.add(path, "the duration is not positive", rule.Evidence{Name: "duration", Got: rule.Duration(d.Std())})
	}
}

// period checks a period, which may be unstated.
func (f *form) period(path string, p Period) {
	if !p.IsZero() && !p.Valid() {
		f.add(path, "the period does not begin before it ends")
	}
	f.instant(path+"/from", p.From)
	f.instant(path+"/until", p.Until)
}

// sought checks what is to be developed, which may be unstated.
func (f *form) sought(path string, s Sought) {
	if s == (Sought{}) {
		return
	}
	f.word(path+"/area", string(s.Area))
	if s.Level != 0 && !s.Level.Valid() {
		f.add(path+"/level", "the level is outside its range", rule.Evidence{Name: "level", Got: rule.Count(int64(s.Level))})
	}
}
