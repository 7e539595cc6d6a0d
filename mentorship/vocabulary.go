package mentorship

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// ErrText: a text form is unknown or malformed.
var ErrText = errors.New("mentorship: malformed text")

// DecodeWord sets *to to the word that text spells, which is one of the given
// words: it is the UnmarshalText of a closed vocabulary, in this module and in
// programmes that have vocabularies of their own. Words are compared byte by
// byte. Any other text, the empty one included unless it is among the words, is
// an error wrapping [ErrText] that calls it an unknown noun, and leaves *to as
// it was.
func DecodeWord[W ~string](to *W, text []byte, noun string, words ...W) error {
	if w := W(text); slices.Contains(words, w) {
		*to = w
		return nil
	}
	return fmt.Errorf("%w: unknown %s %.40q", ErrText, noun, text)
}

// A scale is an ordered vocabulary: names for some levels, lowest first, with
// gaps between them. A level between two names is written as the lower name
// and the distance ("senior+5"), as log/slog writes its levels.
type scale struct {
	noun  string
	steps []step
}

type step struct {
	level int
	name  string
}

const highestLevel = 1000

func (s scale) appendText(b []byte, level int) ([]byte, error) {
	if level < s.steps[0].level || level > highestLevel {
		return b, fmt.Errorf("%w: no %s %d", ErrText, s.noun, level)
	}
	i := len(s.steps) - 1
	for s.steps[i].level > level {
		i--
	}
	b = append(b, s.steps[i].name...)
	if above := level - s.steps[i].level; above > 0 {
		b = append(b, '+')
		b = strconv.AppendInt(b, int64(above), 10)
	}
	return b, nil
}

func (s scale) text(level int) string {
	if level == 0 {
		return "unstated"
	}
	b, err := s.appendText(nil, level)
	if err != nil {
		return fmt.Sprintf("%s(%d)", s.noun, level)
	}
	return string(b)
}

// parse accepts exactly what appendText writes.
func (s scale) parse(text []byte) (int, error) {
	name, above, hasAbove := strings.Cut(string(text), "+")
	i := slices.IndexFunc(s.steps, func(st step) bool { return st.name == name })
	if i < 0 {
		return 0, fmt.Errorf("%w: unknown %s %.40q", ErrText, s.noun, text)
	}
	level := s.steps[i].level
	if !hasAbove {
		return level, nil
	}
	n, err := strconv.Atoi(above)
	next := highestLevel + 1
	if i+1 < len(s.steps) {
		next = s.steps[i+1].level
	}
	if err != nil || n < 1 || n >= next-level || strconv.Itoa(n) != above {
		return 0, fmt.Errorf("%w: %s %.40q", ErrText, s.noun, text)
	}
	return level + n, nil
}

func (s scale) valid(level int) bool { return level >= s.steps[0].level && level <= highestLevel }
