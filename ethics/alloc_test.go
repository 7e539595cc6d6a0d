package ethics_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/go-mentorship/mentorkit/ethics"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// clean is a pairing without findings in which both have as many ties of every
// kind to others as are asked for.
func clean(ties int) mentorship.Pairing {
	p := mentorship.Pairing{
		Mentor: &mentorship.Person{ID: "mentor", Manager: "director"},
		Mentee: &mentorship.Person{ID: "mentee", Manager: "chief"},
		Period: mentorship.Period{From: day(0), Until: day(365)},
		Declared: []mentorship.Declaration{
			{By: "mentor", At: day(-1)}, {By: "mentee", At: day(-1)},
		},
		Managers: []*mentorship.Person{{ID: "director", Manager: "board"}, {ID: "chief", Manager: "board"}},
	}
	for i := range ties {
		for _, kind := range mentorship.TieKinds() {
			for _, who := range []mentorship.PersonID{"mentor", "mentee"} {
				p.Ties = append(p.Ties, mentorship.Tie{
					Kind: kind, From: who, To: mentorship.PersonID(fmt.Sprintf("friend of %s %d", who, i)),
					Matter: fmt.Sprintf("matter of %s %d", who, i), DeclaredBy: who,
				})
			}
		}
	}
	return p
}

func TestCleanPairingAllocatesNothing(t *testing.T) {
	set := ethics.Conflicts()
	nothing := func(p mentorship.Pairing, what string) {
		t.Helper()
		buffer := make([]rule.Finding, 0, 8)
		assert.Zero(t, testing.AllocsPerRun(100, func() { buffer = set.AppendFindings(buffer[:0], p) }), what)
		assert.Empty(t, buffer, what)
	}
	for _, ties := range []int{0, 1, 8} {
		nothing(clean(ties), fmt.Sprint(ties, " ties of each kind"))
	}
	for _, busy := range []mentorship.PersonID{"mentor", "mentee"} {
		p := clean(1)
		for i := range 50 {
			p.Ties = append(p.Ties, about(mentorship.TieCoAuthor, busy, fmt.Sprint("paper ", i)))
		}
		nothing(p, string(busy)+" has many works, the other has one")
	}
}

func BenchmarkConflicts(b *testing.B) {
	set := ethics.Conflicts()
	for _, ties := range []int{0, 1, 8, 64} {
		b.Run(fmt.Sprintf("clean/ties=%d", 16*ties), func(b *testing.B) {
			p := clean(ties)
			var buffer []rule.Finding
			b.ReportAllocs()
			for b.Loop() {
				buffer = set.AppendFindings(buffer[:0], p)
			}
		})
	}
}
