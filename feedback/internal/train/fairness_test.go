package main

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/go-mentorship/mentorkit/feedback/internal/reword"
)

// Two pairs of one trait, and two overall.
func TestSummary(t *testing.T) {
	plain, effective := &reword.Movement{}, &reword.Movement{}
	plain.Add(500, 540, reword.Open, reword.Open)
	plain.Add(500, 460, reword.Open, reword.Open)
	effective.Add(800, 790, reword.Present, reword.Absent)
	effective.Add(800, 780, reword.Present, reword.Present)
	s := summary([]traitMovement{{"mentor", "clear", plain}, {"mentor", "effective", effective}}, 15)
	assert.Equal(t, "clear of a mentor", s.farthest.String(), "by 40")
	assert.Equal(t, "effective of a mentor", s.aside.String(), "15 down, where the other stays on average")
	assert.Equal(t, "effective of a mentor", s.turned.String())
	assert.InDelta(t, 500, s.turned.turnedRound(), 1e-9, "one of two")
	assert.InDelta(t, 3./4, s.beyond, 1e-9, "all but the one that moves by 10")
	assert.Equal(t, 2, s.overall.Pairs)
}
