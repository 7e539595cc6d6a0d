package main

import (
	"strings"

	"github.com/go-mentorship/mentorkit/feedback/internal/corpus"
)

// traits are the heads of each role, in the order of the columns.
var traits = map[string][]string{
	"mentor": {
		"supportive", "clear", "sensitive", "specific", "accepting", "engaged", "authentic",
		"attacking", "judgmental", "superficial", "insensitive", "closed", "defensive", "actionable",
		"supportive" + where, "attacking" + where,
	},
	"mentee": {
		"accepting", "engaged", "open", "reflective", "respectful", "responsive",
		"attacking", "closed", "passive", "defensive", "disrespectful",
		"attacking" + where, "supportive" + anyone, "attacking" + anyone, "respectful" + anyone,
	},
}

// where marks the heads that say where in a text a trait is shown, not whether.
const where = "@"

// anyone marks the heads for messages of writers whose role nobody knows. They
// have room in the table of mentees.
const anyone = "*"

// unknown is the role of such writers.
const unknown = "unknown"

// isTrait reports whether a head is that of a trait of its role.
func isTrait(head string) bool {
	return !strings.HasSuffix(head, where) && !strings.HasSuffix(head, anyone)
}

// named returns the role and the trait that a head of a table stands for.
func named(role, head string) (of, trait string) {
	if trait, whoever := strings.CutSuffix(head, anyone); whoever {
		return unknown, trait
	}
	return role, head
}

// labelOf returns what is known of a message for a head of a role. Messages of
// nobody known teach the heads for such messages, and where traits are shown.
func labelOf(m *corpus.Message, role, head string) (y int, known bool) {
	of, trait := named(role, head)
	if of != unknown && m.Role != role && (m.Role != unknown || !strings.HasSuffix(head, where)) {
		return 0, false
	}
	y, known = m.Labels[trait]
	return y, known
}
