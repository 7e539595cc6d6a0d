package text

import (
	"math/bits"
	"unicode/utf8"
)

// eight is what characters have eight times in the words of plain text, which
// are read eight bytes at a time.
const (
	eight = 0x0101010101010101
	high  = 0x80 * eight
)

// plainWord goes over a word that is letters of ASCII alone, and the blank behind
// it. It reports whether it did: words that have more to them, or that stand at
// the end of the text, are left where they are.
func (s *Scanner) plainWord() bool {
	text, at := s.text, s.at
	h, stem, small := uint32(offset32), uint32(0), uint64(0)
	for {
		if at+8 > len(text) {
			return false
		}
		x := load(text[at:])
		n := letters(x)
		lower := (x | 0x20*eight) & (1<<(8*n) - 1)
		if thrice(lower, n) {
			return false
		}
		small |= x & (1<<(8*n) - 1) & (0x20 * eight)
		h = (h ^ uint32(lower&0xff)) * prime32
		h = (h ^ uint32(lower>>8&0xff)) * prime32
		h = (h ^ uint32(lower>>16&0xff)) * prime32
		h = (h ^ uint32(lower>>24&0xff)) * prime32
		h = (h ^ uint32(lower>>32&0xff)) * prime32
		if at == s.at { // so far these are StemLetters
			stem = mix(h ^ stems)
			if n <= StemLetters {
				stem = 0
			}
		}
		h = (h ^ uint32(lower>>40&0xff)) * prime32
		h = (h ^ uint32(lower>>48&0xff)) * prime32
		h = (h ^ uint32(lower>>56)) * prime32
		at += n
		if n < 8 {
			h *= back[n]
			break
		}
		if at < len(text) && text[at]|0x20 == text[at-1]|0x20 {
			return false // it may stand three times
		}
	}
	c := text[at]
	if c >= utf8.RuneSelf || c == '\'' || '0' <= c && c <= '9' {
		return false
	}
	var flags Flags
	if small == 0 && at > s.at+1 {
		flags = Shouted
	}
	start := s.at
	s.at = at
	if c == ' ' && at+1 < len(text) {
		s.at++
	}
	s.emit(Word, start, at, mix(h), stem, flags)
	return true
}

// load returns the first eight bytes of a text, the first lowest.
func load(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// letters returns how many letters eight bytes begin with. Without their highest
// bits no sum of two bytes reaches the next.
func letters(x uint64) int {
	low := (x | 0x20*eight) &^ high
	from, beyond := low+(0x80-'a')*eight, low+(0x7f-'z')*eight
	return bits.TrailingZeros64(^(from&^beyond&^x)&high) / 8
}

// thrice reports whether of n letters, with zeros behind them, one may stand
// three times in a row; always where it does.
func thrice(letters uint64, n int) bool {
	next := letters ^ letters>>8
	next |= next>>8 | ^uint64(0)<<(8*n) // zero where a letter is as the two behind it
	return (next-eight)&^next&high != 0
}

// back takes the zeros behind n letters out of a hash again: the powers of what
// prime32 times is one.
var back = [8]uint32{0xd872e4e1, 0x9dde4e33, 0xb7f51a49, 0xdfd860eb, 0x4ca091f1, 0x91c5be63, 0xdd4ab5d9, 0x359c449b}
