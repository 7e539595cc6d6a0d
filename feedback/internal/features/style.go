package features

import (
	"math/bits"

	"github.com/go-mentorship/mentorkit/feedback/internal/text"
)

// A figure is one count of style.
type figure uint8

const (
	words figure = iota
	sentences
	questions
	exclamations
	ellipses
	emojis
	shouts
	drawnOut
	numbers
	quotes
	items
	names
	clauses
	figures
)

// A style is the counts of a message.
type style struct {
	known   int // words of any class
	counts  [figures]int32
	classes [MaxClasses]uint8 // how many tokens of each class, up to 255
	first   text.Class        // of the first token
	asked   bool              // the last sentence asks
}

func (s *style) count(t *text.Token) {
	if s.counts[words]+s.counts[numbers] == 0 {
		s.first = t.Class
	}
	switch t.Kind {
	case text.Word:
		s.counts[words]++
	case text.Number:
		s.counts[numbers]++
	case text.Emoji:
		s.counts[emojis]++
	case text.Name:
		s.counts[names]++
	case text.Mark:
		switch t.Hash {
		case text.Ask, text.AskCry:
			s.counts[questions]++
		case text.Cry:
			s.counts[exclamations]++
		default:
			s.counts[ellipses]++
		}
	}
	s.add(sentences, t.Has(text.Opens))
	s.add(clauses, t.Has(text.OpensClause))
	s.add(shouts, t.Has(text.Shouted))
	s.add(drawnOut, t.Has(text.DrawnOut))
	s.add(quotes, t.Has(text.Quoted))
	s.add(items, t.Has(text.Listed))
	s.asked = t.Has(text.Asked)
	if t.Has(text.Quoted) {
		return
	}
	for c := uint64(t.Class); c != 0; c &= c - 1 {
		if n := &s.classes[bits.TrailingZeros64(c)]; *n < 255 {
			*n++
		}
	}
}

func (s *style) add(f figure, holds bool) {
	if holds {
		s.counts[f]++
	}
}

// thresholds returns those of a count; a feature stands for each that it
// reaches.
func thresholds(f figure) []int {
	switch f {
	case words, clauses:
		return []int{3, 6, 10, 16, 25, 40, 60, 90}
	default:
		return []int{1, 2, 4}
	}
}

// MaxStyle is how many features of style a message has at most.
const MaxStyle = 512

// AppendStyle returns the features of the whole message that has been read, appended.
func (r *Reader) AppendStyle(keys []uint32) []uint32 {
	s := &r.style
	for f := range figures {
		for k, least := range thresholds(f) {
			if int(s.counts[f]) < least {
				break
			}
			keys = append(keys, styleKey(uint32(f), uint32(k)))
		}
	}
	mean := int(s.counts[words] / max(1, s.counts[sentences]))
	for k, least := range [...]int{4, 8, 12, 18, 25} {
		if mean >= least {
			keys = append(keys, styleKey(100, uint32(k)))
		}
	}
	if s.asked {
		keys = append(keys, styleKey(101, 0))
	}
	for c := range r.words.Names {
		for k, least := range [...]int{1, 2, 4} {
			if int(s.classes[c]) < least {
				break
			}
			keys = append(keys, styleKey(200+uint32(c), uint32(k)))
		}
		if s.first>>c&1 == 1 {
			keys = append(keys, styleKey(300+uint32(c), 0))
		}
	}
	return r.answer.append(keys, s)
}

func styleKey(of, k uint32) uint32 { return text.Join(saltStyle, of<<8|k) }
