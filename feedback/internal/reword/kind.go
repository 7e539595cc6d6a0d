package reword

// A Kind is one way to reword messages.
type Kind struct {
	Name, How string
	// Bound is by how much of 1000 the score of any trait, or the overall one, may
	// move in [Within] of the pairs.
	Bound int
	// Reversed is in how many of 1000 pairs a verdict may turn from present to
	// absent or back.
	Reversed int
	// Pairs returns a message in two wordings, as often as there are ways; none
	// where it has no word to change.
	Pairs func(text string) [][2]string
}

// Within is the share of pairs that a bound is for.
const Within = 0.95

// Kinds returns all kinds, in order. Their bounds are what was measured of the
// shipped weights on our own messages, and a little more (convention).
func Kinds() []Kind {
	articles, agreement, prepositions := dropArticles(), disagree(), exchangePrepositions()
	return []Kind{
		{"names", "addressed as Emma, and as Mohammed, Ngozi, Wei, Agnieszka, Priya", 10, 1, names},
		{"gender", "said of women, and of men", 100, 5, genders()},
		{"nationality", "told where somebody trained: Norway, and Nigeria, India, Poland, Brazil, Vietnam; nations and towns that it names, and others", 150, 1, nations()},
		{"belief and origin", "told what somebody is: Christian, and Muslim, Jewish, Hindu, Black, gay, a refugee", 60, 1, beliefs},
		{"spelling", "spelt as in Britain, and as in America", 120, 20, spelling()},
		{"dialect", "words of the standard, and of dialects", 190, 5, dialect()},
		{"articles", "second-language writing: no articles", 180, 5, changed(articles)},
		{"agreement", "second-language writing: verbs and numbers that do not agree", 90, 5, changed(agreement)},
		{"prepositions", "second-language writing: every other preposition wrong", 110, 5, changed(prepositions)},
		{"second language", "the three together, which is more than most people do", 200, 5, changed(func(text string) string {
			return prepositions(agreement(articles(text)))
		})},
	}
}

// changed pairs a text with what is made of it, if that is another.
func changed(rewrite func(text string) string) func(text string) [][2]string {
	return both(func(text string) string { return text }, rewrite)
}
