package text

import (
	"unicode"
	"unicode/utf8"
)

// BlockSize is how many tokens are handed on at most at a time.
const BlockSize = 128

// A Scanner goes over one message. It is a value: a copy goes on by itself.
type Scanner struct {
	text    string
	lexicon *Lexicon
	at      int

	block    [BlockSize]Token
	n        int // how many tokens stand in the block
	handed   int // how many of them were handed on
	last     int // the same, but for the end of the text
	sentence int // where the sentence begins in the block
	negated  int // how many more words a negation reaches

	opens, divides bool // the next token opens a sentence, a clause
	listing        bool // nothing but a mark of a list stands on the line so far
	listed         bool // such a mark stands there
	citing         bool // the line quotes
	double, single quote
}

// A quote is what is known of the quotations with one kind of mark.
type quote struct {
	end  int // where the last one opened ends; 0 for none
	none int // before this place no mark closes one
}

// NewScanner returns a scanner at the beginning of a message. Texts longer than
// 2 GiB are cut there.
func NewScanner(message string, l *Lexicon) (s Scanner) {
	s.Reset(message, l)
	return s
}

// Reset makes a scanner one at the beginning of a message, where it stands.
func (s *Scanner) Reset(message string, l *Lexicon) {
	const most = 1<<31 - 1
	s.text, s.lexicon, s.at = message[:min(len(message), most)], l, 0
	s.n, s.handed, s.last, s.sentence, s.negated = 0, 0, 0, 0, 0
	s.opens, s.divides, s.listing, s.listed, s.citing = true, false, true, false, false
	s.double, s.single = quote{}, quote{}
}

// Next returns the next tokens, in order: whole sentences, or a part of one that
// is longer than a block; none at the end. They are valid until the next call.
func (s *Scanner) Next() []Token {
	s.n = copy(s.block[:], s.block[s.handed:s.n])
	s.sentence = max(0, s.sentence-s.handed) // where a sentence was cut, it goes on at once
	s.handed = 0
	for s.at < len(s.text) && s.n < BlockSize {
		if s.text[s.at]|0x20-'a' >= 26 || !s.plainWord() {
			s.step()
		}
	}
	if s.at >= len(s.text) {
		s.end(false)
	}
	if s.handed = s.sentence; s.handed == 0 {
		s.handed = s.n
	}
	if s.handed > 0 {
		s.last = s.handed
	}
	return s.block[:s.handed]
}

// Tokens returns once more the last tokens that Next has returned.
func (s *Scanner) Tokens() []Token { return s.block[:s.last] }

// reach is how many words a negation reaches at most (convention).
const reach = 8

// step goes over one token, or one character that is none.
func (s *Scanner) step() {
	c := s.text[s.at]
	if c >= utf8.RuneSelf {
		s.beyond()
		return
	}
	switch sort, _ := ascii(c); sort {
	case letter:
		s.word()
	case digit:
		s.number()
	case space:
		s.space(c, 1)
	default:
		s.mark(c, 1)
	}
}

// beyond goes over a character beyond ASCII.
func (s *Scanner) beyond() {
	r, n := utf8.DecodeRuneInString(s.text[s.at:])
	switch x := shapeOf(r); x.sort {
	case letter:
		s.word()
	case digit:
		s.number()
	case emoji:
		s.emit(Emoji, s.at, s.at+n, mix(uint32(r)), 0, 0)
		s.at += n
	case space:
		s.space(byte(x.as), n)
	case ignored:
		s.at += n
	default:
		if r == 0x2026 {
			s.dots(n, true)
			return
		}
		s.mark(byte(x.as), n)
	}
}

// space goes over a blank or the end of a line, of n bytes. A line feed before
// a line that goes on ends no sentence, but what is quoted line by line.
func (s *Scanner) space(c byte, n int) {
	s.at += n
	if c != '\n' {
		return
	}
	if n > 1 || s.citing || !s.goesOn() {
		s.end(false)
	}
	s.listing, s.listed, s.citing = true, false, false
}

// goesOn reports whether the line here goes on with the sentence of the one
// before, as where mail is wrapped: it begins with a small letter, which is not the
// mark of a list such as "b)".
func (s *Scanner) goesOn() bool {
	at := s.at
	for at < len(s.text) && (s.text[at] == ' ' || s.text[at] == '\t') {
		at++
	}
	r, n := utf8.DecodeRuneInString(s.text[at:])
	if !unicode.IsLower(r) {
		return false
	}
	at += n
	return at == len(s.text) || s.text[at] != ')' && s.text[at] != '.'
}

// emit adds a token, and what is known of where it stands.
func (s *Scanner) emit(kind Kind, start, end int, hash, stem uint32, flags Flags) {
	if s.opens {
		flags |= Opens | OpensClause
	}
	class := s.lexicon.class(hash)
	if class&opensPair != 0 {
		flags |= mayPair
	}
	if class&closesPair != 0 && !s.opens && s.n > 0 && s.block[s.n-1].Has(mayPair) {
		class |= s.lexicon.class(Join(s.block[s.n-1].Hash, hash)) &^ (Negator | Divider | Abbreviation)
	}
	class &^= opensPair | closesPair
	if s.divides {
		flags |= OpensClause
	}
	if class&Divider != 0 {
		flags |= OpensClause
	}
	if s.listed && s.listing {
		flags |= Listed
	}
	if s.citing || start < s.double.end || start < s.single.end {
		flags |= Quoted
	}
	negated := s.negated
	if flags&OpensClause != 0 {
		negated = 0
	}
	if kind == Word {
		if negated > 0 {
			flags |= Negated
		}
		negated = max(negated-1, 0)
		if class&Negator != 0 {
			negated = reach
		}
	}
	s.negated = negated
	t := &s.block[s.n]
	t.Start, t.End, t.Hash, t.Stem = int32(start), int32(end), hash, stem
	t.Kind, t.Flags, t.Class = kind, flags, class
	s.n++
	s.opens, s.divides, s.listing = false, false, false
}

// end ends the sentence.
func (s *Scanner) end(asked bool) {
	if asked {
		for k := s.sentence; k < s.n; k++ {
			s.block[k].Flags |= Asked
		}
	}
	s.sentence = s.n
	s.opens = true
}
