package reword

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// dropArticles leaves out every article.
func dropArticles() func(text string) string {
	article := regexp.MustCompile(`\b(?:[Tt]he|[Aa]n|a)\s+\p{L}`)
	return func(text string) string {
		return article.ReplaceAllStringFunc(text, func(found string) string {
			first, _ := utf8.DecodeRuneInString(found)
			last, _ := utf8.DecodeLastRuneInString(found)
			if unicode.IsUpper(first) {
				last = unicode.ToUpper(last) // a sentence still begins with a capital
			}
			return string(last)
		})
	}
}

// disagree takes the ending from verbs in the third person, and gives one to nouns that are not
// counted.
func disagree() func(text string) string {
	words := map[string]string{
		"has": "have", "does": "do", "doesn't": "don't", "were": "was", "weren't": "wasn't", "goes": "go", "says": "say",
		"these": "this", "those": "that", "feedback": "feedbacks", "advice": "advices", "information": "informations",
		"equipment": "equipments", "knowledge": "knowledges", "staff": "staffs", "homework": "homeworks", "progress": "progresses",
	}
	for verb := range strings.FieldsSeq("need want make look seem feel work help take give come know think tell show mean sound get keep let read ask matter depend happen") {
		words[verb+"s"] = verb
	}
	return replacer(words)
}

// exchangePrepositions puts another preposition in the place of every second
// one.
func exchangePrepositions() func(text string) string {
	words := map[string]string{"in": "at", "at": "on", "on": "in", "of": "from", "for": "to", "about": "on", "with": "by", "from": "of", "by": "with"}
	pattern := wordPattern(words)
	return func(text string) string {
		n := 0
		return pattern.ReplaceAllStringFunc(text, func(word string) string {
			if n++; n%2 == 0 {
				return word
			}
			return likeCase(words[plain(word)], word)
		})
	}
}
