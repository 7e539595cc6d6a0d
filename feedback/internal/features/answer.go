package features

import "github.com/go-mentorship/mentorkit/feedback/internal/text"

// answered is what is known of the message that is answered.
type answered struct {
	given   bool
	asks    bool
	classes text.Class
	words   [64]uint32 // words that are no function words, by the low bits of their hashes
	shared  int        // how mshown of them the answer has
}

// read looks at the first block of the message that is answered.
func (a *answered) read(message string, v *Vocabulary) {
	a.given = true
	s := text.NewScanner(message, &v.Lexicon)
	for _, t := range s.Next() {
		a.asks = a.asks || t.Has(text.Asked)
		a.classes |= t.Class
		if t.Kind == text.Word && t.Class&v.known.function == 0 {
			a.words[t.Hash%64] = t.Hash
		}
	}
}

func (a *answered) compare(t *text.Token, function text.Class) {
	if a.given && t.Kind == text.Word && t.Class&function == 0 && a.words[t.Hash%64] == t.Hash {
		a.shared++
	}
}

// append adds what stands between the two messages: what the one has beside what
// the other has.
func (a *answered) append(keys []uint32, s *style) []uint32 {
	if !a.given {
		return keys
	}
	key := func(of, k uint32) { keys = append(keys, text.Join(saltAnswer, of<<8|k)) }
	key(0, 0)
	if a.asks {
		key(1, 0)
	}
	for k, least := range [...]int{1, 2, 4} {
		if a.shared >= least {
			key(2, uint32(k))
		}
	}
	shown := s.classes.steps()[0]
	for c := range uint32(MaxClasses) {
		if a.asks && shown>>c&1 == 1 {
			key(3, c)
		}
		if a.classes>>c&1 == 1 {
			key(4, c)
		}
	}
	return keys
}
