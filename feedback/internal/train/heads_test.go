package main

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/go-mentorship/mentorkit/feedback/internal/corpus"
)

func TestLabelOf(t *testing.T) {
	tests := map[string]struct {
		of, role, head string
		known          bool
		reason         string
	}{
		"its role":        {"mentor", "mentor", "clear", true, "a mentor's message teaches a mentor's trait"},
		"another role":    {"mentor", "mentee", "clear", false, "the word means something else of a mentee"},
		"nobody known":    {"unknown", "mentor", "clear", false, "what anybody writes teaches no trait of a role"},
		"where":           {"unknown", "mentor", "clear@", true, "but it does teach where"},
		"where, another":  {"mentee", "mentor", "clear@", false, "a mentee's message teaches nothing of a mentor"},
		"anyone":          {"unknown", "mentee", "clear*", true, "that is what such heads are for"},
		"anyone, by role": {"mentor", "mentee", "clear*", true, "everybody is anybody"},
		"no label":        {"mentor", "mentor", "sensitive", false, "what is not annotated is not known"},
	}
	for name, tt := range tests {
		m := corpus.Message{Role: tt.of, Labels: map[string]int{"clear": 1, "clear@": 1}}
		y, known := labelOf(&m, tt.role, tt.head)
		assert.Equal(t, tt.known, known, "%s: %s", name, tt.reason)
		assert.Equal(t, tt.known, y == 1, name)
	}
}

func TestCostOf(t *testing.T) {
	assert.InDelta(t, ownCost, costOf("clear", "own"), 0)
	assert.InDelta(t, cost, costOf("clear", "goemotions"), 0)
	assert.InDelta(t, costs["engaged"]["epitome"], costOf("engaged", "epitome"), 0)
	assert.InDelta(t, ownCost, costOf("engaged", "mentoring"), 0)
	assert.InDelta(t, costs["attacking*"][""], costOf("attacking*", "vignettes"), 0, "all of ours")
	assert.InDelta(t, cost, costOf("attacking*", "goemotions"), 0)
}

func TestNamed(t *testing.T) {
	for head, want := range map[string][3]any{
		"clear":  {"mentee", "clear", true},
		"clear@": {"mentee", "clear@", false},
		"clear*": {unknown, "clear", false},
	} {
		role, trait := named("mentee", head)
		assert.Equal(t, want, [3]any{role, trait, isTrait(head)})
	}
}
