package report

import (
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/go-mentorship/mentorkit/examples/programme/internal/words"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// width is that of the text.
const width = 100

// A sheet is text in the making.
type sheet struct {
	strings.Builder
	works map[rule.Source]bool // that were cited
}

// heading begins a section.
func (s *sheet) heading(format string, args ...any) {
	title := fmt.Sprintf(format, args...)
	fmt.Fprintf(s, "\n%s\n%s\n", strings.ToUpper(title), strings.Repeat("-", utf8.RuneCountInString(title)))
}

// line writes a line as it is.
func (s *sheet) line(format string, args ...any) { fmt.Fprintf(s, format+"\n", args...) }

// text writes a paragraph: the first line begins with first, the others with as much space.
func (s *sheet) text(first, format string, args ...any) {
	indent := strings.Repeat(" ", utf8.RuneCountInString(first))
	line, length := first, len(indent)
	empty := true
	for word := range strings.FieldsSeq(fmt.Sprintf(format, args...)) {
		n := utf8.RuneCountInString(word)
		switch {
		case empty:
		case length+1+n > width:
			s.line("%s", line)
			line, length = indent, len(indent)
		default:
			line, length = line+" ", length+1
		}
		line, length, empty = line+word, length+n, false
	}
	s.line("%s", strings.TrimRight(line, " "))
}

// basis says what a rule rests on; the works are listed at the end.
func (s *sheet) basis(info rule.Info) string {
	if len(info.Sources) == 0 {
		return string(info.Basis)
	}
	for _, work := range info.Sources {
		if s.works == nil {
			s.works = map[rule.Source]bool{}
		}
		s.works[work] = true
	}
	return fmt.Sprintf("%s; %s", info.Basis, words.List(info.Sources, len(info.Sources)))
}

// cited lists the works, in the order of the library's references.
func (s *sheet) cited() {
	if len(s.works) == 0 {
		return
	}
	s.heading("Works cited")
	for _, ref := range mentorship.References() {
		if s.works[ref.Key] {
			s.text(fmt.Sprintf("  %-8s ", ref.Key), "%s", words.Source(ref.Key))
		}
	}
}

// writeTo writes the sheet without characters that a terminal would obey, whatever
// the files held.
func (s *sheet) writeTo(w io.Writer) {
	_, _ = io.WriteString(w, strings.Map(func(r rune) rune {
		if r != '\n' && !unicode.IsPrint(r) {
			return '?'
		}
		return r
	}, s.String()))
}

// A limit is how many entries of a list are shown.
type limit int

// few are shown of a list that is longer than the limit.
const few = 10

// of returns how many of n entries are shown.
func (l limit) of(n int) int {
	if n <= int(l) {
		return n
	}
	return min(few, int(l))
}

// more says how many entries are not shown.
func (s *sheet) more(shown, n int, noun string) {
	if n > shown {
		s.line("  ... and %d more %s (-all shows them)", n-shown, noun)
	}
}

// bar draws a share of a whole.
func bar(part, whole, length int) string {
	if whole <= 0 {
		return strings.Repeat(".", length)
	}
	full := min(length, (part*length+whole/2)/whole)
	return strings.Repeat("#", full) + strings.Repeat(".", length-full)
}
