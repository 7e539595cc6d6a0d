package text

import (
	"strings"
	"unicode/utf8"
)

// mark goes over a mark of n bytes that stands for one of ASCII.
func (s *Scanner) mark(c byte, n int) {
	switch c {
	case '?', '!':
		s.cry()
		return
	case '.':
		s.dots(n, false)
		return
	case '<':
		if s.name() {
			return
		}
	case ':', ';':
		if s.face() {
			return
		}
		s.divides = true
	case ',', '(', ')', '[', ']', '/':
		s.divides = true
	case '-', '*':
		s.dash(n)
		return
	case '>':
		if s.listing {
			s.citing = true
		}
	case '"':
		s.quotation(&s.double, c, n)
	case '\'':
		s.quotation(&s.single, c, n)
	}
	s.at += n
}

// cry goes over question and exclamation marks in a row, full-width ones
// included: one token, alike however many they are, and the end of the sentence.
func (s *Scanner) cry() {
	start := s.at
	asked, cried, marks := false, false, 0
	for s.at < len(s.text) {
		r, n := rune(s.text[s.at]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(s.text[s.at:])
			r = shapeOf(r).as
		}
		if r != '?' && r != '!' {
			break
		}
		asked = asked || r == '?'
		cried = cried || r == '!'
		s.at += n
		marks++
	}
	hash, flags := uint32(Cry), Flags(0)
	switch {
	case asked && cried:
		hash = AskCry
	case asked:
		hash = Ask
	}
	if marks > 1 {
		flags = DrawnOut
	}
	s.emit(Mark, start, s.at, hash, 0, flags)
	s.end(asked)
}

// dots goes over full stops in a row, the first of n bytes, or an ellipsis. A
// single one ends the sentence where a blank follows, and no abbreviation stands
// before.
func (s *Scanner) dots(n int, ellipsis bool) {
	start := s.at
	s.at += n
	for s.at < len(s.text) && s.text[s.at] == '.' {
		s.at++
	}
	if ellipsis || s.at-start > n {
		s.emit(Mark, start, s.at, Ellipsis, 0, 0)
		s.divides = true
		return
	}
	follows := s.at == len(s.text) || strings.IndexByte(" \n\r\t\"')", s.text[s.at]) >= 0 || s.text[s.at] >= 0x80
	if last := s.n - 1; last >= s.sentence && s.block[last].Class&Abbreviation != 0 && int(s.block[last].End) == start {
		return
	}
	if follows {
		s.end(false)
	}
}

// name goes over a placeholder: capitals in angle brackets.
func (s *Scanner) name() bool {
	end := s.at + 1
	for end < len(s.text) && 'A' <= s.text[end] && s.text[end] <= 'Z' {
		end++
	}
	if end == s.at+1 || end == len(s.text) || s.text[end] != '>' {
		return false
	}
	s.emit(Name, s.at, end+1, Blank, 0, 0)
	s.at = end + 1
	return true
}

// face goes over an emoticon such as :-) and :(.
func (s *Scanner) face() bool {
	end := s.at + 1
	if end < len(s.text) && s.text[end] == '-' {
		end++
	}
	if end >= len(s.text) || s.at > 0 && strings.IndexByte(" \n\t.!?,)", s.text[s.at-1]) < 0 {
		return false
	}
	var as rune
	switch c := s.text[end]; {
	case (c == ')' || c == 'D') && s.text[s.at] == ';':
		as = '😉'
	case c == ')' || c == 'D':
		as = '🙂'
	case c == '(':
		as = '🙁'
	default:
		return false
	}
	s.emit(Emoji, s.at, end+1, mix(uint32(as)), 0, 0)
	s.at = end + 1
	return true
}

// dash goes over a dash or bullet: the mark of a list where a line begins, else
// the end of a clause, but not between the parts of a word.
func (s *Scanner) dash(n int) {
	blank := s.at+n >= len(s.text) || s.text[s.at+n] == ' ' || s.text[s.at+n] == '\t'
	switch {
	case blank && s.listing:
		s.listed = true
	case blank || n > 1 || s.at > 0 && s.text[s.at-1] == ' ':
		s.divides = true
	}
	s.at += n
}

// quotation opens a quotation at a mark that stands before a word and after
// none, if the mark that closes it stands in the same paragraph. A search that
// finds none is not made again before the paragraph ends, so that each byte is
// looked at once.
func (s *Scanner) quotation(q *quote, mark byte, n int) {
	s.divides = true
	if s.at < q.end || s.at < q.none || s.at > 0 && !opensAfter(s.text[s.at-1]) {
		return
	}
	for k := s.at + n; k < len(s.text); {
		if s.text[k] == '\n' && k+1 < len(s.text) && s.text[k+1] == '\n' {
			q.none = k
			return
		}
		as, size := quoteAt(s.text[k:])
		if as == mark && s.text[k-1] != ' ' && k > s.at+n && (k+size == len(s.text) || !isWord(s.text[k+size])) {
			q.end = k
			return
		}
		k += size
	}
	q.none = len(s.text)
}

// quoteAt returns what a quotation mark stands for, 0 for other characters, and
// how many bytes it has.
func quoteAt(text string) (byte, int) {
	switch c := text[0]; {
	case c == '"' || c == '\'':
		return c, 1
	case c < utf8.RuneSelf:
		return 0, 1
	}
	r, n := utf8.DecodeRuneInString(text)
	if x := shapeOf(r); x.as == '"' || x.as == '\'' {
		return byte(x.as), n
	}
	return 0, n
}

func opensAfter(c byte) bool {
	return c == ' ' || c == '\n' || c == '\t' || c == '(' || c == ':' || c == '-' || c >= 0x80
}

func isWord(c byte) bool {
	sort, _ := ascii(c)
	return sort == letter || sort == digit
}
