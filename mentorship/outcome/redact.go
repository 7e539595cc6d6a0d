package outcome

import (
	"fmt"
	"io"
	"log/slog"
)

// What somebody answered about a mentorship has no place in a log: these values print
// as what they are about, for every verb. JSON has all of them.

// LogValue returns the question.
func (a Answer) LogValue() slog.Value { return slog.StringValue(string(a.Question)) }

// Format writes the text of [Answer.LogValue] for every verb.
func (a Answer) Format(f fmt.State, _ rune) { write(f, a) }

// LogValue returns the mark.
func (c MarkComparison) LogValue() slog.Value { return slog.StringValue(string(c.Mark)) }

// Format writes the text of [MarkComparison.LogValue] for every verb.
func (c MarkComparison) Format(f fmt.State, _ rune) { write(f, c) }

// LogValue returns the benefit.
func (g Gain) LogValue() slog.Value { return slog.StringValue(string(g.Benefit)) }

// Format writes the text of [Gain.LogValue] for every verb.
func (g Gain) Format(f fmt.State, _ rune) { write(f, g) }

// LogValue returns the number of goals rated.
func (a Attainment) LogValue() slog.Value { return slog.IntValue(len(a.Goals)) }

// Format writes the text of [Attainment.LogValue] for every verb.
func (a Attainment) Format(f fmt.State, _ rune) { write(f, a) }

// LogValue returns the instrument.
func (s Scoring) LogValue() slog.Value { return slog.StringValue(string(s.Instrument)) }

// Format writes the text of [Scoring.LogValue] for every verb.
func (s Scoring) Format(f fmt.State, _ rune) { write(f, s) }

func write(f fmt.State, v slog.LogValuer) { _, _ = io.WriteString(f, v.LogValue().String()) }
