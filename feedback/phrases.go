package feedback

import (
	"cmp"
	"slices"
	"unicode/utf8"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// A Lexicon finds phrases in a text.
//
// Phrases returns passages in any order, each with what it adds to a margin; of
// a Span, Start, End and Points are read. Passages that are no part of the text, that are
// empty, cut a character or overlap one before are left out. Phrases must be pure and
// may be called concurrently.
type Lexicon interface {
	Phrases(text string) []Span
}

// LexiconFunc lets a function be a [Lexicon].
type LexiconFunc func(text string) []Span

// Phrases calls the function.
func (f LexiconFunc) Phrases(text string) []Span { return f(text) }

// A Calibration turns a margin into a score from 0 to 1000 and says what it
// shows. It must not fall where the margin rises. It must be pure and may be
// called concurrently.
type Calibration interface {
	Score(margin int64) (score int, state State)
}

// CalibrationFunc lets a function be a [Calibration].
type CalibrationFunc func(margin int64) (int, State)

// Score calls the function.
func (f CalibrationFunc) Score(margin int64) (int, State) { return f(margin) }

// FromLexicon returns the detector of a trait by phrases: the margin is the sum
// of the points of those that stand in the text.
func FromLexicon(role mentorship.Role, trait mentorship.Trait, l Lexicon, c Calibration) Detector {
	return DetectorFunc(func(m Message) Judgement {
		j := Judgement{Role: role, Trait: trait, Evidence: within(m.Text, l.Phrases(m.Text))}
		for _, s := range j.Evidence {
			j.Margin += s.Points
		}
		return j.calibrated(c)
	})
}

// Calibrated returns a detector that scores the margins of another anew. Where
// the other finds the trait absent, there is no evidence of it, whatever c says.
func Calibrated(d Detector, c Calibration) Detector {
	return DetectorFunc(func(m Message) Judgement {
		return d.Detect(m).calibrated(c)
	})
}

// calibrated returns the judgement with the score of its margin, and without
// evidence where that says absent.
func (j Judgement) calibrated(c Calibration) Judgement {
	j.Score, j.State = c.Score(j.Margin)
	j.Score = min(max(j.Score, 0), 1000)
	if j.State == Absent {
		j.Whole, j.Evidence = j.Margin, nil
	}
	return j
}

// within returns the passages that are part of a text and do not overlap, in
// order, with their offsets in code points.
func within(text string, spans []Span) []Span {
	spans = slices.Clone(spans)
	slices.SortStableFunc(spans, func(a, b Span) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End)) })
	kept := spans[:0]
	bytes, runes := 0, 0
	for _, s := range spans {
		if s.Start < bytes || s.End <= s.Start || s.End > len(text) || cuts(text, s.Start) || cuts(text, s.End) {
			continue
		}
		s.RuneStart = runes + utf8.RuneCountInString(text[bytes:s.Start])
		s.RuneEnd = s.RuneStart + utf8.RuneCountInString(text[s.Start:s.End])
		bytes, runes = s.End, s.RuneEnd
		kept = append(kept, s)
	}
	return kept
}

// cuts reports whether a place is inside a character.
func cuts(text string, at int) bool {
	for k := max(0, at-utf8.UTFMax+1); k < at; k++ {
		if _, n := utf8.DecodeRuneInString(text[k:]); k+n > at && n > 1 {
			return true
		}
	}
	return false
}
