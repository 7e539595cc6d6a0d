package main

import (
	"fmt"
	"io"
	"slices"

	"github.com/go-mentorship/mentorkit/feedback/internal/corpus"
	"github.com/go-mentorship/mentorkit/feedback/internal/weights"
)

// A card is what is told of a model: from what it was learned, how well it tells
// messages that it has not seen, and what it cannot do.
type card struct {
	messages []corpus.Message
	docs     []doc
	left     map[string]*held
	file     weights.File
	sum      [32]byte
	passages []located
	without  []lesson
	moved    []moved
	folds    []int
	rated    []rated
}

// write writes the card in Markdown.
func (c *card) write(w io.Writer) {
	fmt.Fprintf(w, "# Model card\n\nWeights `%x` (SHA-256).\n", c.sum)
	fmt.Fprint(w, `
This page is written by `+"`go run ./feedback/internal/train`"+` together with the weights.

**What it is for.** To tell a writer, before a message is sent, or a coordinator who wants to know where to ask, which traits of
effective and ineffective feedback a message shows and by which words. **What it is not for.** To rate people, to decide
about anybody, to read anything but feedback between mentors and mentees in English, or to find danger to anybody.

**Where it is weak.** Attacks in ordinary words, by irony or contempt, are mostly missed or left open: see recall. What a message says
between the lines, whom a pronoun means, and what was agreed before are not known to it. An insult within a kind message lowers
the overall score less than a reader would. English is told from other languages by how many words are known, and short texts in
another language pass for English. Who writes in a dialect or in a second language is judged otherwise than who says the same in the standard: see the words
that must not matter.

**When nobody knows the role of a writer** a message is judged by the traits of both roles. *supportive*, *attacking* and *respectful* are
then told by weights of their own, learned mostly from what anybody writes in public (role *unknown* below): they read such texts better, and
messages like ours worse: attacks in them are hardly ever said to be present. Give the role where you know it.

**What it was learned from.** Messages marked *ours* are synthetic: language models wrote them for this project, each hand by a brief of its own
(country, professions, channel, manner) and without seeing the others, and two annotators of the same kind labelled each by the guideline beside the
corpus, without seeing each other's labels or what the writer had meant; a third settled where they differed. Figures on them flatter: such writing gives its own manner away, and
annotators of one kind agree more than people would. The other sources are public data whose licences let weights be published.

`)
	c.sources(w)
	c.agreement(w)
	c.traits(w)
	c.others(w)
	c.lengths(w)
	c.qual(w)
	fmt.Fprint(w, "\n## Passages\n\nHow well evidence agrees with passages that people have marked, as F1 of characters, in folds that were left out.\n\n| source | role | trait | messages | F1 |\n| --- | --- | --- | --- | --- |\n")
	for _, p := range c.passages {
		fmt.Fprintf(w, "| %s | %s | %s | %d | %.3f |\n", p.source, p.role, p.trait, p.messages, p.f1)
	}
	fmt.Fprint(w, "\n## What it rests on\n\nThe same figures on our own messages when kinds of features are left out: area for the traits (mean, least) and for *effective*.\n\n| features | mean | least | effective |\n| --- | --- | --- | --- |\n")
	for _, l := range c.without {
		fmt.Fprintf(w, "| %s | %.3f | %.3f | %.3f |\n", l.name, l.mean, l.least, l.overall)
	}
	c.fairness(w)
	c.errors(w)
}

// sources writes from what the weights were learned.
func (c *card) sources(w io.Writer) {
	fmt.Fprint(w, "## Data\n\n| source | messages | what | licence |\n| --- | --- | --- | --- |\n")
	for _, s := range licences {
		n := 0
		for _, m := range c.messages {
			if m.Source == s.source {
				n++
			}
		}
		if n > 0 {
			fmt.Fprintf(w, "| %s | %d | %s | %s |\n", s.source, n, s.what, s.licence)
		}
	}
}

// agreement writes how well the two annotators of our own corpus agree.
func (c *card) agreement(w io.Writer) {
	fmt.Fprint(w, "\n## Agreement of annotators\n\nOur own corpus: messages that both say to show a trait, that only one does, and Cohen's kappa.\n\n| role | trait | both | one | neither | kappa |\n| --- | --- | --- | --- | --- | --- |\n")
	for _, role := range roles {
		for _, trait := range append(slices.Clone(traits[role]), "effective") {
			a := agreementOf(c.messages, role, trait)
			if a.both+a.first+a.second > 0 {
				fmt.Fprintf(w, "| %s | %s | %d | %d | %d | %.2f |\n", role, trait, a.both, a.first+a.second, a.neither, a.kappa())
			}
		}
	}
	fmt.Fprint(w, `
The kappa of *effective* is no sign that people would agree as much. It rests on messages that were written to help or not to help, about half of each, with few in
between; on two annotators of one kind, who are of the kind of the writers as well; and on one guideline, which says what outweighs what. Real messages lie
between the halves more often. Of *mentoring* it is not kept where its two annotators differed; *vignettes* has the labels of its writer alone.
`)
}
