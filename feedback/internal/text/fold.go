package text

import "unicode"

// What a character counts as.
type sort uint8

const (
	other sort = iota
	letter
	digit
	space
	ignored // joins and accents: as if they were not there
	emoji
)

// ascii returns what a byte of ASCII counts as, and its folded form.
func ascii(c byte) (sort, byte) {
	switch small := c | 0x20; {
	case 'a' <= small && small <= 'z':
		return letter, small
	case '0' <= c && c <= '9':
		return digit, '0'
	case c == ' ' || '\t' <= c && c <= '\r':
		return space, ' '
	}
	return other, c
}

// latin is what the letters from U+00C0 to U+017F are without their accents; a
// blank where the character is no letter.
const latin = "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty" +
	"aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll" +
	"lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"

// A shape is what a character counts as: its sort, and the letter or mark of
// ASCII that it stands for, where there is one.
type shape struct {
	sort sort
	as   rune
}

// shapeOf returns the shape of a character beyond ASCII.
func shapeOf(r rune) shape {
	switch {
	case r < 0xc0:
		switch r {
		case 0xa0, 0x85:
			return shape{space, ' '}
		case 0xab, 0xbb:
			return shape{other, '"'}
		case 0xad:
			return shape{sort: ignored}
		}
		return shape{sort: other}
	case r <= 0x17f:
		if c := latin[r-0xc0]; c != ' ' {
			return shape{letter, rune(c)}
		}
		return shape{sort: other}
	case 0x300 <= r && r <= 0x36f, 0x200b <= r && r <= 0x200d, r == 0x2060, r == 0xfeff, 0xfe00 <= r && r <= 0xfe0f, 0x1f3fb <= r && r <= 0x1f3ff:
		return shape{sort: ignored}
	case 0xff01 <= r && r <= 0xff5e:
		kind, c := ascii(byte(r - 0xff01 + '!'))
		return shape{kind, rune(c)}
	case 0x2000 <= r && r <= 0x206f || r == 0x3000:
		return punctuation(r)
	case 0x2600 <= r && r <= 0x27bf, 0x1f000 <= r && r <= 0x1faff, 0x2b00 <= r && r <= 0x2bff:
		return shape{emoji, r}
	case unicode.IsLetter(r):
		return shape{letter, unicode.ToLower(r)}
	case unicode.IsSpace(r):
		return shape{space, ' '}
	}
	return shape{sort: other}
}

// punctuation returns the mark of ASCII that one of the general punctuation
// block stands for.
func punctuation(r rune) shape {
	switch r {
	case 0x2018, 0x2019, 0x201a, 0x201b, 0x2032:
		return shape{other, '\''}
	case 0x201c, 0x201d, 0x201e, 0x201f, 0x2033:
		return shape{other, '"'}
	case 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015:
		return shape{other, '-'}
	case 0x2022:
		return shape{other, '*'}
	case 0x2026:
		return shape{other, '.'}
	case 0x203c:
		return shape{other, '!'}
	case 0x2028, 0x2029:
		return shape{space, '\n'}
	}
	if r <= 0x200a || r == 0x202f || r == 0x205f || r == 0x3000 {
		return shape{space, ' '}
	}
	return shape{sort: other}
}
