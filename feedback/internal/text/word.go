package text

import (
	"unicode"
	"unicode/utf8"
)

// stems keeps stems apart from words of as many letters.
const stems = 0x5bd1e995

// word goes over a word: letters, what is ignored between them, digits after
// them, and apostrophes between two letters.
func (s *Scanner) word() {
	start := s.at
	var stem uint32
	var flags Flags
	h := uint32(offset32)
	capitals, small, letters := 0, 0, 0
	var last rune     // the letter before
	var run int       // how often it stands in a row
	var single uint32 // the hash with the letter standing once
	for s.at < len(s.text) {
		c := s.text[s.at]
		as, n := rune(0), 1
		if lower := c | 0x20; lower-'a' < 26 {
			as = rune(lower)
			capitals += int(^c>>5) & 1
			small += int(c>>5) & 1
		} else if c < utf8.RuneSelf {
			switch {
			case '0' <= c && c <= '9':
				as = '0'
			case c == '\'' && s.joins(1):
				s.at++
				h = (h ^ '\'') * prime32
				last = 0
				continue
			}
		} else {
			r, size := utf8.DecodeRuneInString(s.text[s.at:])
			n = size
			switch x := shapeOf(r); {
			case x.sort == letter:
				as = x.as
				if unicode.IsUpper(r) {
					capitals++
				} else {
					small++
				}
			case x.sort == ignored:
				s.at += n
				continue
			case x.as == '\'' && s.joins(n):
				s.at += n
				h = (h ^ '\'') * prime32
				last = 0
				continue
			}
		}
		if as == 0 {
			break
		}
		s.at += n
		if as != last {
			last, run = as, 0
		}
		if run++; run == 2 {
			single = h
		}
		if run > 2 && as != '0' {
			flags |= DrawnOut
			continue
		}
		if letters == StemLetters {
			stem = mix(h ^ stems)
		}
		letters++
		h = (h ^ uint32(as)) * prime32
		if as >= utf8.RuneSelf {
			h = (h ^ uint32(as)>>8) * prime32
		}
	}
	if run > 2 && last != '0' {
		h = single // "sooo" is "so", and "coool" is "cool"
	}
	if capitals > 1 && small == 0 {
		flags |= Shouted
	}
	s.emit(Word, start, s.at, mix(h), stem, flags)
}

// joins reports whether a letter stands after the n bytes here.
func (s *Scanner) joins(n int) bool {
	if s.at+n >= len(s.text) {
		return false
	}
	if c := s.text[s.at+n]; c < utf8.RuneSelf {
		sort, _ := ascii(c)
		return sort == letter
	}
	r, _ := utf8.DecodeRuneInString(s.text[s.at+n:])
	return shapeOf(r).sort == letter
}

// number goes over a number and what joins its digits. All numbers are alike.
func (s *Scanner) number() {
	start := s.at
	for s.at < len(s.text) {
		c := s.text[s.at]
		sort, _ := ascii(c)
		digits := sort == digit || sort == letter || c == '%'
		joins := (c == '.' || c == ',' || c == ':' || c == '/' || c == '-') && s.digitAt(s.at+1)
		if !digits && !joins {
			r, n := utf8.DecodeRuneInString(s.text[s.at:])
			if c < utf8.RuneSelf || shapeOf(r).sort != digit {
				break
			}
			s.at += n - 1
		}
		s.at++
	}
	s.emit(Number, start, s.at, Figure, 0, 0)
}

func (s *Scanner) digitAt(at int) bool {
	return at < len(s.text) && '0' <= s.text[at] && s.text[at] <= '9'
}
