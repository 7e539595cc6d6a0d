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
	swaps    []swap
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
another language pass for English.

**What it was learned from.** Messages marked *ours* are synthetic: language models wrote them for this project, each hand by a brief of its own
(country, professions, channel, manner) and without seeing the others, and two annotators of the same kind labelled each by the guideline beside the
corpus, without seeing each other's labels or what the writer had meant; a third settled where they differed. Figures on them flatter: such writing gives its own manner away, and
annotators of one kind agree more than people would. The other sources are public data whose licences let weights be published.

`)
	c.sources(w)
	c.agreement(w)
	c.traits(w)
	c.others(w)
	fmt.Fprint(w, "\n## Passages\n\nHow well evidence agrees with passages that people have marked, as F1 of characters, in folds that were left out.\n\n| source | role | trait | messages | F1 |\n| --- | --- | --- | --- | --- |\n")
	for _, p := range c.passages {
		fmt.Fprintf(w, "| %s | %s | %s | %d | %.3f |\n", p.source, p.role, p.trait, p.messages, p.f1)
	}
	fmt.Fprint(w, "\n## What it rests on\n\nThe same figures on our own messages when kinds of features are left out: area for the traits (mean, least) and for *effective*.\n\n| features | mean | least | effective |\n| --- | --- | --- | --- |\n")
	for _, l := range c.without {
		fmt.Fprintf(w, "| %s | %.3f | %.3f | %.3f |\n", l.name, l.mean, l.least, l.overall)
	}
	fmt.Fprint(w, "\n## Words that must not matter\n\nBy how much the overall score (0 to 1000) of our own messages moves when such words are put in each other's place.\n\n| words | tried | mean change | 95 of 100 change by at most |\n| --- | --- | --- | --- |\n")
	for _, s := range c.swaps {
		fmt.Fprintf(w, "| %s | %d | %.1f | %d |\n", s.name, s.tried, s.mean, s.high)
	}
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
}

// traits writes how well each trait is told in our own messages.
func (c *card) traits(w io.Writer) {
	fmt.Fprint(w, `
## Figures on our own messages

In folds by writer, so that each message is judged by weights, scores and thresholds that were fitted to no message of its writer. Area: under the ROC curve, with its 95 % interval; hard: the
same on the messages written to be hard; error: of calibration, in ten bins. Of messages said to show the trait, precision is the share that do; recall is the share of those that show it which are
said to; false alarms are said of effective messages (for traits of ineffective feedback); cannot tell is the share left open.

| role | trait | messages | show it | area | interval | hard | error | precision | recall | false alarms | cannot tell |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
`)
	sum, n, least := 0.0, 0, 1.0
	both := map[bool][]judged{}
	for k := range c.file.Readers {
		r := &c.file.Readers[k]
		l := c.left[r.Role]
		for h := range len(r.Heads) + 1 {
			trait := "effective"
			score := func(i int) int { return l.effective[i] }
			said := func(i int) state { return l.overall[i] }
			if h < len(r.Heads) {
				trait = r.Heads[h].Trait
				score = func(i int) int { return l.scores[i][h] }
				said = func(i int) state { return l.states[i][h] }
			}
			all := l.judged(c.docs, trait, score, isOurs)
			hard := slices.DeleteFunc(slices.Clone(all), func(j judged) bool { return !c.docs[j.doc].Hard })
			a, ok := area(all)
			if !ok {
				continue
			}
			b, _ := area(hard)
			low, high, _ := a.Interval(0.95)
			var t counts
			for _, j := range all {
				t.add(j.score, j.yes, said(j.doc), c.docs[j.doc].Labels["effective"] == 1)
			}
			alarms := ""
			if harmful(trait) {
				alarms = fmt.Sprintf("%.3f", t.share(t.alarms, t.good))
			}
			fmt.Fprintf(w, "| %s | %s | %d | %.3f | %.3f | %.3f to %.3f | %.3f | %.3f | %.3f | %.3f | %s | %.3f |\n", r.Role, trait, len(all), t.share(t.yes, t.n), a.Value, low, high, b.Value,
				t.ece(), t.share(t.hits, t.said), t.share(t.hits, t.yes), alarms, t.share(t.band, t.n))
			if trait == "effective" {
				both[false], both[true] = append(both[false], all...), append(both[true], hard...)
				continue
			}
			sum += a.Value
			n++
			least = min(least, a.Value)
		}
	}
	a, _ := area(both[false])
	b, _ := area(both[true])
	low, high, _ := a.Interval(0.95)
	fmt.Fprintf(w, "\nMean of traits %.3f, least %.3f; effective in both roles together %.3f (%.3f to %.3f), hard %.3f.\n", sum/float64(max(n, 1)), least, a.Value, low, high, b.Value)
}

// others writes how well traits are told in the sources of others.
func (c *card) others(w io.Writer) {
	fmt.Fprint(w, "\n## Figures on public data\n\nIn five folds, by the same weights; scores are calibrated on our own messages, not on these.\n\n| source | role | trait | messages | area | interval |\n| --- | --- | --- | --- | --- | --- |\n")
	for k := range c.file.Readers {
		r := &c.file.Readers[k]
		l := c.left[r.Role]
		for h := range r.Heads {
			for _, s := range licences {
				if isOurs(s.source) {
					continue
				}
				list := l.judged(c.docs, r.Heads[h].Trait, func(i int) int { return int(1000 * l.margins[i][h]) }, func(source string) bool { return source == s.source })
				if a, ok := area(list); ok {
					low, high, _ := a.Interval(0.95)
					fmt.Fprintf(w, "| %s | %s | %s | %d | %.3f | %.3f to %.3f |\n", s.source, r.Role, r.Heads[h].Trait, len(list), a.Value, low, high)
				}
			}
		}
	}
}

// errors writes the messages of our own that are told most wrongly.
func (c *card) errors(w io.Writer) {
	fmt.Fprint(w, "\n## What it gets wrong\n\nThe messages of our own corpus that are judged most wrongly overall, by number.\n\n| message | hard | score | should be effective |\n| --- | --- | --- | --- |\n")
	var worst []judged
	for _, role := range roles {
		l := c.left[role]
		worst = append(worst, l.judged(c.docs, "effective", func(i int) int { return l.effective[i] }, func(source string) bool { return source == "own" })...)
	}
	miss := func(j judged) int {
		if j.yes {
			return 1000 - j.score
		}
		return j.score
	}
	slices.SortStableFunc(worst, func(a, b judged) int { return miss(b) - miss(a) })
	for _, j := range worst[:min(20, len(worst))] {
		fmt.Fprintf(w, "| %s | %s | %d | %t |\n", c.docs[j.doc].ID, c.docs[j.doc].Kind, j.score, j.yes)
	}
}
