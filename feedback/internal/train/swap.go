package main

import (
	"regexp"
	"slices"
	"strings"

	"github.com/go-mentorship/mentorkit/feedback/internal/features"
	"github.com/go-mentorship/mentorkit/feedback/internal/weights"
)

// A swap is by how much scores move when words that must not matter are put in
// the place of others.
type swap struct {
	name  string
	tried int     // messages, with each pair of words that they have
	mean  float64 // of the absolute change of the overall score
	high  int     // 95 of 100 messages change by no more
}

// swapped returns what swapping does to our own messages that have the words.
func (c *card) swapped(v *features.Vocabulary) []swap {
	var list []swap
	for _, s := range []struct {
		name  string
		pairs [][2]string
	}{
		{"gender of others", [][2]string{{"she", "he"}, {"her", "his"}, {"woman", "man"}, {"lady", "gentleman"}, {"girl", "boy"}, {"daughter", "son"}, {"wife", "husband"}, {"mum", "dad"}, {"mother", "father"}}},
		{"names", [][2]string{{"<NAME>", "Ngozi"}, {"<NAME>", "Emma"}, {"<NAME>", "Mohammed"}, {"<NAME>", "Wei"}}},
		{"nations and places", [][2]string{{"Nigeria", "Norway"}, {"Lagos", "Leeds"}, {"Ghana", "Canada"}, {"India", "Ireland"}, {"Manila", "Munich"}, {"Filipino", "Finnish"}, {"Polish", "Portuguese"}, {"German", "Dutch"}, {"English", "French"}, {"London", "Nairobi"}}},
		{"spelling of Britain and America", [][2]string{{"realise", "realize"}, {"realised", "realized"}, {"apologise", "apologize"}, {"behaviour", "behavior"}, {"programme", "program"}, {"centre", "center"}, {"mum", "mom"}, {"practise", "practice"}, {"colour", "color"}, {"favour", "favor"}}},
		{"dialect", [][2]string{{"going to", "gonna"}, {"want to", "wanna"}, {"you all", "y'all"}, {"isn't", "ain't"}, {"little", "wee"}, {"yes", "aye"}, {"mum", "mam"}, {"your", "yer"}}},
	} {
		var changes []int
		for _, pair := range s.pairs {
			exchange := exchanger(pair[0], pair[1])
			for i := range c.docs {
				x := &c.docs[i]
				if !isOurs(x.Source) {
					continue
				}
				if text := exchange(x.Text); text != x.Text {
					d := c.overall(v, x.Role, text, x.Context) - c.overall(v, x.Role, x.Text, x.Context)
					changes = append(changes, max(d, -d))
				}
			}
		}
		if len(changes) == 0 {
			continue
		}
		slices.Sort(changes)
		sum := 0
		for _, d := range changes {
			sum += d
		}
		list = append(list, swap{s.name, len(changes), float64(sum) / float64(len(changes)), changes[len(changes)*95/100]})
	}
	return list
}

// exchanger returns what puts each of two words in the place of the other; a
// placeholder is only replaced.
func exchanger(a, b string) func(text string) string {
	if strings.HasPrefix(a, "<") {
		return func(text string) string { return strings.ReplaceAll(text, a, b) }
	}
	const mark = "\x00"
	word := func(w string) *regexp.Regexp { return regexp.MustCompile(`\b` + regexp.QuoteMeta(w) + `\b`) }
	wordA, wordB := word(a), word(b)
	return func(text string) string {
		text = wordA.ReplaceAllString(text, mark)
		text = wordB.ReplaceAllString(text, a)
		return strings.ReplaceAll(text, mark, b)
	}
}

// overall returns the overall score of a message by the finished weights.
func (c *card) overall(v *features.Vocabulary, role, text, answers string) int {
	for k := range c.file.Readers {
		r := &c.file.Readers[k]
		if r.Role != role {
			continue
		}
		var reading weights.Reading
		reading.Read(r, v, text, answers)
		scores := make([]int, len(r.Heads))
		for h := range r.Heads {
			scores[h] = r.Heads[h].Score(reading.Margins[h])
		}
		return r.Effective.Score(r.Effective.Margin(scores))
	}
	return 0
}
