package features

import (
	"math/bits"

	"github.com/go-mentorship/mentorkit/feedback/internal/text"
)

// A Feature is a key that a token has.
type Feature struct {
	Key   uint32
	Token uint8 // which one of the block
	Pair  bool  // of this token and the one before
}

// perToken is how many features a token has at most: the word, its beginning,
// the word with the one before or as the first of its sentence, and pairs of
// classes.
const perToken = 3 + pairsperToken

// pairsperToken bounds the pairs of classes that end at a token.
const pairsperToken = 6

// A Reader goes over one message. It is a value of some size, meant for the
// stack.
type Reader struct {
	words   *Vocabulary
	scanner text.Scanner
	at      int        // the next token
	clause  text.Class // what the clause had before it
	aimed   text.Class // which of the reader and abuse it had
	abused  int        // clauses that had both
	found   [AtOnce]Feature
	n       int
	style   style
	answer  answered
}

// NewReader returns a reader at the beginning of a message that answers another;
// empty for none.
func (v *Vocabulary) NewReader(message, answers string) (r Reader) {
	r.Reset(v, message, answers)
	return r
}

// Reset makes a reader one at the beginning of a message, where it stands: it is
// too large to be copied for each.
func (r *Reader) Reset(v *Vocabulary, message, answers string) {
	r.words = v
	r.scanner.Reset(message, &v.Lexicon)
	r.at, r.clause, r.aimed, r.abused, r.n = 0, 0, 0, 0, 0
	r.style, r.answer = style{}, answered{}
	if answers != "" {
		r.answer.read(answers, v)
	}
}

// Block goes on to the next tokens and returns them; none at the end. They are
// valid until the next call.
func (r *Reader) Block() []text.Token {
	tokens := r.scanner.Next()
	r.at = 0
	r.neutralise(tokens)
	return tokens
}

// Tokens returns the tokens of the last block that had any.
func (r *Reader) Tokens() []text.Token { return r.scanner.Tokens() }

// Next returns the features of the next token of the block. They are valid until
// the next call.
func (r *Reader) Next() []Feature {
	r.n = 0
	r.token(r.scanner.Tokens(), r.at)
	r.at++
	return r.found[:r.n]
}

// several is how many tokens are gone over at a time.
const several = 16

// AtOnce is how many features Several returns at most.
const AtOnce = several * perToken

// Several returns the features of the next tokens of the block; none at its end.
// They are valid until the next call.
func (r *Reader) Several() []Feature {
	r.n = 0
	tokens := r.scanner.Tokens()
	until := min(r.at+several, len(tokens))
	for k := r.at; k < until; k++ {
		r.token(tokens, k)
	}
	r.at = until
	return r.found[:r.n]
}

// token adds the features of a token.
func (r *Reader) token(tokens []text.Token, k int) {
	t := &tokens[k]
	if k == 0 || t.Has(text.OpensClause) {
		r.clause, r.aimed = 0, 0
	}
	r.style.count(t)
	if r.answer.given {
		r.answer.compare(t, r.words.known.function)
	}
	s := salt(t)
	n := r.n
	r.found[n] = Feature{Key: t.Hash ^ s, Token: uint8(k)}
	n++
	r.found[n] = Feature{Key: t.Stem ^ s, Token: uint8(k)}
	n += one(t.Stem != 0)
	if t.Has(text.Opens) {
		r.found[n] = Feature{Key: t.Hash ^ saltOpens ^ s, Token: uint8(k)}
		n++
	} else if k > 0 {
		r.found[n] = Feature{text.Join(tokens[k-1].Hash, t.Hash) ^ s, uint8(k), true}
		n++
	}
	r.n = n
	if !t.Has(text.Quoted) {
		r.pairs(t, k)
		r.abuse(t)
	}
}

// abuse counts the clauses that have a word for the reader beside one of abuse,
// neither quoted nor negated nor clinical.
func (r *Reader) abuse(t *text.Token) {
	both := r.words.known.you | r.words.known.abuse
	if r.words.known.abuse == 0 || r.aimed == both {
		return
	}
	if r.aimed |= t.Class & both; r.aimed == both {
		r.abused++
	}
}

// Abused returns how many such clauses have been read.
func (r *Reader) Abused() int { return r.abused }

// Words returns how many words have been read, and how many of them the
// vocabulary knows: of a text in its language, most.
func (r *Reader) Words() (all, known int) { return int(r.style.counts[words]), r.style.known }

// Salts keep keys of one sort apart from those of others.
const (
	saltNegated = 0x9e3779b9
	saltQuoted  = 0x7f4a7c15
	saltOpens   = 0x85ebca77
	saltClasses = 0xc2b2ae3d
	saltStyle   = 0x27d4eb2f
	saltAnswer  = 0x165667b1
)

func salt(t *text.Token) (s uint32) {
	if t.Has(text.Negated) {
		s = saltNegated
	}
	if t.Has(text.Quoted) {
		s ^= saltQuoted
	}
	return s
}

// pairs adds the classes of a token beside those that its clause had before.
// Quoted words have no part in it.
func (r *Reader) pairs(t *text.Token, k int) {
	n := 0
	for f := t.Class & r.words.known.paired &^ r.clause; f != 0; f &= f - 1 {
		b := bits.TrailingZeros64(uint64(f))
		for c := r.clause; c != 0 && n < pairsperToken; c &= c - 1 {
			r.found[r.n] = Feature{Key: pairKey(bits.TrailingZeros64(uint64(c)), b), Token: uint8(k)}
			r.n++
			n++
		}
		r.clause |= f & -f
	}
}

func pairKey(a, b int) uint32 {
	return text.Join(saltClasses, uint32(min(a, b))<<8|uint32(max(a, b)))
}

// neutralise takes their meaning from words that do not mean what they say:
// ambiguous ones beside clinical ones, and harsh ones that are negated, together
// with what negates them.
func (r *Reader) neutralise(tokens []text.Token) {
	var all text.Class
	for k := range tokens {
		all |= tokens[k].Class
	}
	if all&(r.words.known.harsh|r.words.known.ambiguous) == 0 {
		return
	}
	negator := -1
	for k := range tokens {
		t := &tokens[k]
		if t.Has(text.OpensClause) {
			negator = -1
		}
		switch {
		case t.Class&text.Negator != 0:
			negator = k
		case t.Class&r.words.known.harsh != 0 && t.Has(text.Negated) && negator >= 0:
			t.Class, t.Hash, t.Stem = 0, neutral, 0
			n := &tokens[negator]
			n.Class, n.Hash, n.Stem = 0, neutral, 0
		case t.Class&r.words.known.ambiguous != 0 && r.isClinical(tokens, k):
			t.Class, t.Hash, t.Stem = r.words.known.clinical, neutral, 0
		}
	}
}

// isClinical reports whether a word stands within two words of a clinical one
// of its sentence, and does not follow upon "you are" or "your".
func (r *Reader) isClinical(tokens []text.Token, k int) bool {
	you, function := r.words.known.you, r.words.known.function
	if k > 0 && tokens[k-1].Class&you != 0 || k > 1 && tokens[k-2].Class&you != 0 && tokens[k-1].Class&function != 0 {
		return false
	}
	clinical := r.words.known.clinical
	for j := k - 1; j >= max(0, k-2) && !tokens[j+1].Has(text.Opens); j-- {
		if tokens[j].Class&clinical != 0 {
			return true
		}
	}
	for j := k + 1; j <= min(k+2, len(tokens)-1) && !tokens[j].Has(text.Opens); j++ {
		if tokens[j].Class&clinical != 0 {
			return true
		}
	}
	return false
}

// neutral is the hash of words without their meaning.
const neutral = 0x51ed270b
