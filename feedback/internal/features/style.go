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
	classes ladder     // of tokens
	first   text.Class // of the first token
	asked   bool       // the last sentence asks
}

// A ladder counts how many tokens are of each class, up to four: a bit of the
// number each, for all classes at once.
type ladder struct{ one, two, four text.Class }

func (l *ladder) add(c text.Class) {
	second := l.one & c
	l.one ^= c
	l.four |= l.two & second
	l.two ^= second
}

// steps returns the classes that were counted at least once, twice and four
// times.
func (l *ladder) steps() [3]text.Class {
	return [3]text.Class{l.one | l.two | l.four, l.two | l.four, l.four}
}

func (s *style) count(t *text.Token) {
	if s.counts[words]+s.counts[numbers] == 0 {
		s.first = t.Class
	}
	switch t.Kind {
	case text.Word:
		s.counts[words]++
		s.known += one(t.Class != 0)
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
	s.counts[clauses] += int32(one(t.Has(text.OpensClause)))
	s.asked = t.Has(text.Asked)
	if t.Flags&(text.Opens|text.Shouted|text.DrawnOut|text.Quoted|text.Listed) != 0 {
		s.mark(t)
	}
	if !t.Has(text.Quoted) {
		s.classes.add(t.Class)
	}
}

// mark counts what few tokens have.
func (s *style) mark(t *text.Token) {
	s.counts[sentences] += int32(one(t.Has(text.Opens)))
	s.counts[shouts] += int32(one(t.Has(text.Shouted)))
	s.counts[drawnOut] += int32(one(t.Has(text.DrawnOut)))
	s.counts[quotes] += int32(one(t.Has(text.Quoted)))
	s.counts[items] += int32(one(t.Has(text.Listed)))
}

// one returns 1 for what holds.
func one(holds bool) int {
	if holds {
		return 1
	}
	return 0
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
	steps := s.classes.steps()
	for f := steps[0] | s.first; f != 0; f &= f - 1 {
		c := bits.TrailingZeros64(uint64(f))
		for k, step := range steps {
			if step>>c&1 == 1 {
				keys = append(keys, styleKey(200+uint32(c), uint32(k)))
			}
		}
		if s.first>>c&1 == 1 {
			keys = append(keys, styleKey(300+uint32(c), 0))
		}
	}
	return r.answer.append(keys, s)
}

func styleKey(of, k uint32) uint32 { return text.Join(saltStyle, of<<8|k) }
