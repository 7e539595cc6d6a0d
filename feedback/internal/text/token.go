package text

import "unicode/utf8"

// A Kind says what a token is.
type Kind uint8

const (
	Word   Kind = iota // letters, with apostrophes and digits inside
	Number             // digits first, with what joins them: 0:14, 3.5, 5mg
	Mark               // ? or ! or an ellipsis, however often repeated
	Emoji              // a pictograph, or one made of marks
	Name               // a placeholder in angle brackets, as <NAME>
)

// Flags say how a token stands in the text.
type Flags uint16

const (
	Negated     Flags = 1 << iota // in the scope of a negation
	Quoted                        // between quotation marks, or on a line that quotes
	Shouted                       // two capitals or more and no small letter
	DrawnOut                      // a letter stands three times or more, or a mark twice
	Opens                         // first of its sentence
	OpensClause                   // first of its clause
	Asked                         // in a sentence that ends with a question mark
	Listed                        // first of a line of a list

	mayPair // the lexicon has a pair of words that begins with it
)

// A Token is one word, number or mark of a text.
type Token struct {
	Start, End int32  // offsets in bytes
	Hash       uint32 // of the folded form: see [Hash]
	Stem       uint32 // of the first [StemLetters] letters of a longer word; 0 for others
	Kind       Kind
	Flags      Flags
	Class      Class // what the lexicon says of it
}

// StemLetters is how many letters stand for a word and its endings (convention).
const StemLetters = 5

// Has reports whether all of the flags are set.
func (t *Token) Has(f Flags) bool { return t.Flags&f == f }

// What [Hash] gives for marks, however they are written, for numbers and for
// placeholders.
const (
	Ask      = 0x2f9f69b6 // "?"
	AskCry   = 0x074f8ce6 // "?!"
	Cry      = 0x5ec7cf21 // "!"
	Ellipsis = 0x14c8132a // "..."
	Figure   = 0x64f08f61 // "0"
	Blank    = 0x0f034287 // "<name>"
)

const (
	offset32 = 2166136261
	prime32  = 16777619
)

// Hash returns the hash that a token of the folded word has: FNV-1a of 32 bits
// (Fowler, Noll and Vo), of each character beyond ASCII its value and what of that
// is beyond the lowest byte, with its bits mixed as the finaliser of
// MurmurHash3 (Appleby) does.
func Hash(word string) uint32 {
	h := uint32(offset32)
	for _, c := range word {
		h = (h ^ uint32(c)) * prime32
		if c >= utf8.RuneSelf {
			h = (h ^ uint32(c)>>8) * prime32
		}
	}
	return mix(h)
}

// Join returns the hash of two tokens in a row.
func Join(a, b uint32) uint32 { return mix(a*0x9e3779b1 + b) }

func mix(h uint32) uint32 {
	h ^= h >> 16
	h *= 0x85ebca6b
	h ^= h >> 13
	h *= 0xc2b2ae35
	return h ^ h>>16
}
