package main

import (
	"fmt"
	"io"

	"github.com/go-mentorship/mentorkit/feedback"
	"github.com/go-mentorship/mentorkit/feedback/internal/features"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// A rated message has what one rater gave it by the QuAL score, and what is read
// from traits.
type rated struct {
	doc         int
	rater, read [3]int // evidence, 0 to 3; suggestion and connection, 0 to 2, of which the rater gives none or all
}

// yardstick reads the QuAL score of our own messages that have one, each by
// weights that have not seen its writer.
func (c *card) yardstick(v *features.Vocabulary) (list []rated) {
	level := map[feedback.State]int{feedback.Absent: 0, feedback.CannotTell: 1, feedback.Present: 2}
	for i := range c.docs {
		x := &c.docs[i]
		if x.QuAL == nil || x.Role != string(mentorship.RoleMentor) {
			continue
		}
		q := c.left[x.Role].unseen[c.folds[i]].assess(v, x.Text, x.Context).QuAL()
		list = append(list, rated{
			i,
			[3]int{x.QuAL.Evidence, 2 * x.QuAL.Suggestion, 2 * x.QuAL.Connection},
			[3]int{q.Evidence, level[q.Suggestion], level[q.Connection]},
		})
	}
	return list
}

// assess returns as much of an assessment of a mentor's message as the QuAL
// score is read from.
func (u *unseen) assess(v *features.Vocabulary, text, answers string) feedback.Assessment {
	x := u.read(v, text, answers)
	var a feedback.Assessment
	for h := range u.told.Heads {
		j := feedback.Judgement{Role: mentorship.RoleMentor, Trait: mentorship.Trait(u.told.Heads[h].Trait), Score: x.scores[h]}
		j.State = map[state]feedback.State{absent: feedback.Absent, open: feedback.CannotTell, present: feedback.Present}[x.states[h]]
		if j.State != feedback.Absent {
			for _, s := range x.AppendEvidence(nil, 1<<h) {
				j.Evidence = append(j.Evidence, feedback.Span{Start: s.Start, End: s.End})
			}
		}
		switch j.Trait {
		case mentorship.Specific:
			a.Judgements = append(a.Judgements, j)
		case "actionable":
			a.Actionable = j
		default: // has no part in it
		}
	}
	return a
}

// qual writes how well the QuAL score is read.
func (c *card) qual(w io.Writer) {
	if len(c.rated) == 0 {
		return
	}
	column := func(k int) (rater, read []int) {
		for _, r := range c.rated {
			rater, read = append(rater, r.rater[k]), append(read, r.read[k])
		}
		return rater, read
	}
	rater, read := column(0)
	fmt.Fprintf(w, `
## QuAL

The components of the QuAL score of %d messages of mentors, read from traits by weights that have not seen the writer, beside what one rater
gave in a single pass. The label *actionable* is their suggestion; the three steps of evidence were chosen on these ratings, which flatters kappa by less than 0.01; connection is a convention of package feedback. That rater is a language model like the writers, so that these figures say
how far the reading follows one hand, not how far people would agree with it.

Evidence, 0 to 3: quadratic weighted kappa %.3f, rank correlation (Spearman) %.3f. Of messages that the rater gave each level, so many are read as:

| rater | 0 | 1 | 2 | 3 |
| --- | --- | --- | --- | --- |
`, len(c.rated), weightedKappa(rater, read), spearman(rater, read))
	var table [4][4]int
	for k := range rater {
		table[rater[k]][read[k]]++
	}
	for level, row := range table {
		fmt.Fprintf(w, "| %d | %d | %d | %d | %d |\n", level, row[0], row[1], row[2], row[3])
	}
	fmt.Fprint(w, "\nArea: of the states as three ranks. Kappa: Cohen's, of *present* against everything else; precision and recall of *present*.\n\n| component | rater gives it | area | interval | kappa | precision | recall | cannot tell |\n| --- | --- | --- | --- | --- | --- | --- | --- |\n")
	for k, name := range []string{"suggestion", "connection"} {
		rater, read := column(k + 1)
		var list []judged
		var t annotators
		var said counts
		for n := range rater {
			yes := rater[n] > 0
			list = append(list, judged{c.rated[n].doc, read[n], yes})
			t.add(yes, read[n] == 2)
			said.add(0, yes, state(read[n]-1), false)
		}
		a, _ := area(list)
		low, high, _ := a.Interval(0.95)
		fmt.Fprintf(w, "| %s | %.3f | %.3f | %.3f to %.3f | %.3f | %.3f | %.3f | %.3f |\n", name, said.share(said.yes, said.n), a.Value, low, high,
			t.kappa(), said.share(said.hits, said.said), said.share(said.hits, said.yes), said.share(said.band, said.n))
	}
}
