package feedbacktest

import (
	"unicode/utf8"

	"github.com/go-mentorship/mentorkit/feedback"
)

func (p *problems) judgement(where, text string, j feedback.Judgement) {
	p.score(where, j.Score, j.State)
	sum := j.Whole
	for _, s := range j.Evidence {
		sum += s.Points
	}
	if sum != j.Margin {
		p.Add("does not add up", where, "a margin of %d, but the whole and the points of evidence are %d", j.Margin, sum)
	}
	if j.State == feedback.Absent && len(j.Evidence) > 0 {
		p.Add("has evidence of what is absent", where, "%d passages", len(j.Evidence))
	}
	bytes, runes := 0, 0
	for k, s := range j.Evidence {
		switch {
		case s.Start < 0 || s.End > len(text):
			p.Add("points outside the text", where, "passage %d: %d to %d of %d bytes", k, s.Start, s.End, len(text))
			return
		case s.Start >= s.End:
			p.Add("points at nothing", where, "passage %d: %d to %d", k, s.Start, s.End)
			return
		case s.Start < bytes:
			p.Add("overlaps or is out of order", where, "passage %d begins at %d, the one before ends at %d", k, s.Start, bytes)
			return
		case !boundary(text, bytes, s.Start) || !boundary(text, s.Start, s.End):
			p.Add("cuts a character", where, "passage %d: %d to %d", k, s.Start, s.End)
			return
		}
		start := runes + utf8.RuneCountInString(text[bytes:s.Start])
		end := start + utf8.RuneCountInString(text[s.Start:s.End])
		if s.RuneStart != start || s.RuneEnd != end {
			p.Add("miscounts characters", where, "passage %d: %d to %d, want %d to %d", k, s.RuneStart, s.RuneEnd, start, end)
		}
		bytes, runes = s.End, end
	}
}

func (p *problems) score(where string, score int, state feedback.State) {
	if score < 0 || score > 1000 {
		p.Add("has a score outside 0 to 1000", where, "%d", score)
	}
	switch state {
	case feedback.Present, feedback.Absent, feedback.CannotTell:
	default:
		p.Add("has an unknown state", where, "%q", state)
	}
}

// boundary reports whether a character begins or the text ends at a place, given
// a place before where one begins. A byte that is no part of valid UTF-8 counts as one.
func boundary(text string, from, at int) bool {
	if at == len(text) || utf8.RuneStart(text[at]) {
		return true // the text ends, or a character begins
	}
	for k := max(from, at-utf8.UTFMax+1); k < at; k++ {
		if _, n := utf8.DecodeRuneInString(text[k:]); utf8.RuneStart(text[k]) && k+n > at {
			return false
		}
	}
	return true
}
