package main

import (
	"fmt"
	"io"
	"math"
	"strings"

	"github.com/go-mentorship/mentorkit/feedback/internal/features"
	"github.com/go-mentorship/mentorkit/feedback/internal/reword"
)

// moved is by how much judgements of our own messages move when they are said in
// other words: for each role, of each head and overall.
type moved struct {
	reword.Kind
	roles map[string][]reword.Movement
}

// reworded judges our own messages as they are and in other words, each by weights that
// have not seen its writer.
func (c *card) reworded(v *features.Vocabulary) []moved {
	var list []moved
	for _, kind := range reword.Kinds() {
		m := moved{kind, map[string][]reword.Movement{}}
		for i := range c.docs {
			x := &c.docs[i]
			if !isOurs(x.Source) {
				continue
			}
			u := &c.left[x.Role].unseen[c.folds[i]]
			if m.roles[x.Role] == nil {
				m.roles[x.Role] = make([]reword.Movement, len(u.told.Heads)+1)
			}
			for _, pair := range kind.Pairs(x.Text) {
				before, after := u.read(v, pair[0], x.Context), u.read(v, pair[1], x.Context)
				for k := range m.roles[x.Role] {
					m.roles[x.Role][k].Add(before.scores[k], after.scores[k], reword.Verdict(before.states[k]), reword.Verdict(after.states[k]))
				}
			}
		}
		list = append(list, m)
	}
	return list
}

// A traitMovement is one of a role.
type traitMovement struct {
	role, trait string
	*reword.Movement
}

func (t traitMovement) String() string { return t.trait + " of a " + t.role }

// turnedRound returns how many verdicts in a thousand are reversed.
func (t traitMovement) turnedRound() float64 {
	return 1000 * float64(t.Reversed) / float64(max(t.Pairs, 1))
}

// A movedMost tells where the greatest movements are.
type movedMost struct {
	overall                 reword.Movement // of both roles
	farthest, aside, turned traitMovement
	beyond                  float64 // the share of all scores that move by more than the bound
}

func summary(list []traitMovement, bound int) (s movedMost) {
	scores := 0
	for _, t := range list {
		if t.trait == "effective" {
			s.overall.Merge(t.Movement)
		}
		scores += t.Pairs
		s.beyond += t.Beyond(bound) * float64(t.Pairs)
		if s.farthest.Movement == nil || t.High() > s.farthest.High() {
			s.farthest = t
		}
		if s.aside.Movement == nil || math.Abs(t.Shift()) > math.Abs(s.aside.Shift()) {
			s.aside = t
		}
		if s.turned.Movement == nil || t.turnedRound() > s.turned.turnedRound() {
			s.turned = t
		}
	}
	s.beyond /= float64(max(scores, 1))
	return s
}

// movements returns those of what a reader of the card knows as traits, and the
// overall ones.
func (c *card) movements(m *moved) (list []traitMovement) {
	for k := range c.file.Readers {
		r := &c.file.Readers[k]
		for h, f := range c.left[r.Role].figures(r) {
			if isTrait(f.trait) && m.roles[r.Role] != nil {
				list = append(list, traitMovement{r.Role, f.trait, &m.roles[r.Role][h]})
			}
		}
	}
	return list
}

// fairness writes by how much words that must not matter do.
func (c *card) fairness(w io.Writer) {
	high := int(100 * reword.Within)
	fmt.Fprintf(w, `
## Words that must not matter

By how much scores (0 to 1000) of our own messages move between two wordings, by weights that have not seen the writer. Of each kind: the movement of the
overall score (mean, what %[1]d of 100 pairs keep to, greatest); the trait that moves farthest, by what %[1]d of 100 pairs keep to; the one that moves most to one side on average, from
the first wording to the second; and the one of which most verdicts in a thousand turn from present to absent or back.

A test of package feedback holds the shipped weights to two bounds of each kind: for every trait and overall, %[1]d of 100 pairs move by no more than the one, and no more
verdicts in a thousand turn round than the other. It reads the messages of the repository; those from which weights were learned move less than others, often by half. Beyond: the share of all
scores here, of messages unseen, that move by more than the bound.

Nothing is learned from names of nations, peoples, towns and beliefs or from what else people are hated for; what still moves when those are exchanged comes from the words beside them. **Dialect and second-language writing move scores far**, *specific* most of all when articles are missing: the words that judgements rest on are then
others. Scores of people who write in different Englishes are not to be compared.

| kind | wordings | pairs | overall | farthest | most to one side | turned round | bounds | beyond |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
`, high)
	for k := range c.moved {
		m := &c.moved[k]
		s := summary(c.movements(m), m.Bound)
		if s.overall.Pairs > 0 {
			fmt.Fprintf(w, "| %s | %s | %d | %.1f, %d, %d | %s: %d | %s: %+.1f | %s: %.1f | %d, %d | %.4f |\n", m.Name, m.How, s.overall.Pairs, s.overall.Mean(), s.overall.High(), s.overall.Most(),
				s.farthest, s.farthest.High(), s.aside, s.aside.Shift(), s.turned, s.turned.turnedRound(), m.Bound, m.Reversed, s.beyond)
		}
	}
	c.movementOfTraits(w)
}

// movementOfTraits writes how far each trait moves.
func (c *card) movementOfTraits(w io.Writer) {
	fmt.Fprint(w, "\nOf each trait: the mean movement, the greatest one, and in how many of a thousand pairs another verdict is given, cannot tell counted as one.\n\n| role | trait |")
	var rule strings.Builder
	rule.WriteString("| --- | --- |")
	rows := map[[2]string]string{}
	var order [][2]string
	for k := range c.moved {
		m := &c.moved[k]
		fmt.Fprintf(w, " %s |", m.Name)
		rule.WriteString(" --- |")
		for _, t := range c.movements(m) {
			key := [2]string{t.role, t.trait}
			if rows[key] == "" {
				order = append(order, key)
				rows[key] = fmt.Sprintf("| %s | %s |", t.role, t.trait)
			}
			rows[key] += fmt.Sprintf(" %.1f, %d, %.0f |", t.Mean(), t.Most(), 1000*float64(t.Changed)/float64(max(t.Pairs, 1)))
		}
	}
	fmt.Fprintf(w, "\n%s\n", rule.String())
	for _, key := range order {
		fmt.Fprintln(w, rows[key])
	}
}
