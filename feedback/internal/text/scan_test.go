package text_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/go-mentorship/mentorkit/feedback/internal/text"
)

func lexicon() text.Lexicon {
	return text.NewLexicon([]text.Entry{
		{Word: "not", Class: text.Negator},
		{Word: "don't", Class: text.Negator},
		{Word: "but", Class: text.Divider},
		{Word: "dr", Class: text.Abbreviation},
		{Word: "well", Next: "done", Class: 8},
		{Word: "done", Class: 16},
	})
}

// scan returns all tokens of a message.
func scan(message string) []text.Token {
	l := lexicon()
	s := text.NewScanner(message, &l)
	var all []text.Token
	for tokens := s.Next(); len(tokens) > 0; tokens = s.Next() {
		all = append(all, tokens...)
	}
	return all
}

// show writes tokens with what is known of them: ‖ before the first of a
// sentence, | before the first of a clause, then the text, and after a slash a letter for each
// flag and what the token is if it is no word.
func show(message string) string {
	var b strings.Builder
	for _, t := range scan(message) {
		switch {
		case t.Has(text.Opens):
			b.WriteString("‖ ")
		case t.Has(text.OpensClause):
			b.WriteString("| ")
		}
		b.WriteString(message[t.Start:t.End])
		var marks strings.Builder
		for _, f := range []struct {
			flag text.Flags
			mark string
		}{
			{text.Negated, "N"},
			{text.Quoted, "Q"},
			{text.Shouted, "S"},
			{text.DrawnOut, "D"},
			{text.Asked, "A"},
			{text.Listed, "L"},
		} {
			if t.Has(f.flag) {
				marks.WriteString(f.mark)
			}
		}
		if marks.WriteString([...]string{"", "#", "!", "☺", "<>"}[t.Kind]); marks.String() != "" {
			b.WriteString("/" + marks.String())
		}
		b.WriteString(" ")
	}
	return strings.TrimSpace(b.String())
}

func TestScan(t *testing.T) {
	tests := map[string]struct {
		message, want, reason string
	}{
		"nothing":              {"", "", "a text may be empty"},
		"blanks":               {" \t\n\u00a0\u2003", "", "there is no token in them"},
		"sentences":            {"One two. Three", "‖ One two ‖ Three", "a full stop before a blank ends one"},
		"no blank":             {"ward.notes are late", "‖ ward notes are late", "a full stop inside is no end"},
		"abbreviation":         {"Ask dr. Smith. He knows", "‖ Ask dr Smith ‖ He knows", "the stop after dr ends nothing"},
		"abbreviation, apart":  {"Ask the dr . He knows", "‖ Ask the dr ‖ He knows", "the stop does not belong to it"},
		"lines":                {"One\nTwo\r\nThree", "‖ One ‖ Two ‖ Three", "a line that begins with a capital opens a sentence"},
		"wrapped":              {"not one\ntwo\r\n \tété", "‖ not one/N two/N été/N", "a line that begins with a small letter goes on with it"},
		"wrapped, ended":       {"one.\ntwo", "‖ one ‖ two", "what has ended has ended"},
		"blank line":           {"one\n\ntwo\n \r\nthree", "‖ one ‖ two ‖ three", "it ends a sentence"},
		"line, other":          {"one\n2\n你好\n(two\n", "‖ one ‖ 2/# ‖ 你好 ‖ two", "what is no small letter tells of no wrapping"},
		"list of letters":      {"a) one\nb) two\nc. three\nd", "‖ a | one ‖ b | two ‖ c ‖ three d", "a letter may be the mark of a list"},
		"list, wrapped":        {"- one\n  two\n- three", "‖ one/L two ‖ three/L", "a point of a list goes on, too"},
		"line separator":       {"one\u2028two", "‖ one ‖ two", "Unicode has its own end of a line"},
		"question":             {"Why now? Now.", "‖ Why/A now/A ?/A! ‖ Now", "only the words of the question are asked"},
		"marks in a row":       {"Why?! What?? No!!", "‖ Why/A ?!/DA! ‖ What/A ??/DA! ‖ No !!/D!", "they are one token, drawn out"},
		"wide marks":           {"Why？ No！！ Well‼ So", "‖ Why/A ？/A! ‖ No ！！/D! ‖ Well ‼/! ‖ So", "full-width marks are like others"},
		"wide and other marks": {"Why？! ok", "‖ Why/A ？!/DA! ‖ ok", "they stand in a row"},
		"wide stop":            {"One．two． Three", "‖ One two ‖ Three", "a full-width full stop is one, not an ellipsis"},
		"ellipsis":             {"well... if… so", "‖ well .../! | if …/! | so", "it opens a clause and ends no sentence"},
		"clauses":              {"late, again; (really) and/or: so", "‖ late | again | really | and | or | so", "marks open clauses"},
		"divider":              {"good but late", "‖ good | but late", "so does a word"},
		"dash":                 {"good - late – again—too well-known", "‖ good | late | again | too well known", "but not the hyphen inside a word"},
		"negation":             {"not a b c d e f g h i", "‖ not a/N b/N c/N d/N e/N f/N g/N h/N i", "it reaches eight words"},
		"negation, clause":     {"not late, but good", "‖ not late/N | but good", "it ends with the clause"},
		"negation, twice":      {"not not late", "‖ not not/N late/N", "the second begins anew"},
		"negation, sentence":   {"not. Late", "‖ not ‖ Late", "it ends with the sentence"},
		"negation, number":     {"not 5 late", "‖ not 5/# late/N", "numbers are not counted"},
		"apostrophes":          {"don't late don’t late", "‖ don't late/N don’t/N late/N", "all kinds are alike inside a word"},
		"apostrophe at an end": {"the nurses' notes", "‖ the nurses | notes", "it belongs to no word, and opens a quotation only if another closes it"},
		"quotation":            {`He said "you are late" to me`, "‖ He said | you/Q are/Q late/Q | to me", "quoted words are somebody's, not the writer's"},
		"curly":                {"He said “you are late” to me", "‖ He said | you/Q are/Q late/Q | to me", "kinds of mark are alike"},
		"angled":               {"He said «you are late» to me", "‖ He said | you/Q are/Q late/Q | to me", "kinds of mark are alike"},
		"single":               {"He said 'you aren't late' to me", "‖ He said | you/Q aren't/Q late/Q | to me", "an apostrophe closes nothing"},
		"unclosed":             {`He said "you are late`, "‖ He said | you are late", "nothing tells where it ends"},
		"paragraph":            {"\"you\n\nare\" late", "‖ you ‖ are | late", "a quotation ends with its paragraph at the latest"},
		"closed after a blank": {`"you " are late"`, "‖ you/Q | are/Q late/Q", "a mark after a blank closes nothing"},
		"only after a blank":   {`"you " late`, "‖ you | late", "so nothing closes it"},
		"two for one":          {"he said ''you are late'' to me", "‖ he said | you/Q are/Q late/Q | to me", "an empty quotation is none"},
		"inches":               {`a 5" tube and a 6" tube`, "‖ a 5/# | tube and a 6/# | tube", "a mark after a word opens nothing"},
		"nested":               {`"she said 'late' to me" ok`, "‖ she/Q said/Q | late/Q | to/Q me/Q | ok", "one kind inside the other"},
		"cited line":           {"> you are late\nsorry", "‖ you/Q are/Q late/Q ‖ sorry", "as in mail"},
		"list":                 {"- one two\n* three\n• four - five", "‖ one/L two ‖ three/L ‖ four/L | five", "the first of a line"},
		"number":               {"0:14 3.5 10,000 5mg 20% 1/2 7.", "‖ 0:14/# 3.5/# 10,000/# 5mg/# 20%/# 1/2/# 7/#", "what joins digits belongs to a number"},
		"wide digits":          {"５mg 7６", "‖ ５mg/# 7６/#", "digits are alike in all widths"},
		"letters and digits":   {"covid19 b12 h2o", "‖ covid19 b12 h2o", "digits after letters belong to the word"},
		"capitals":             {"STOP Now I OK B2 ÉTÉ E\u0301TE\u0301 КОД", "‖ STOP/S Now I OK/S B2 ÉTÉ/S E\u0301TE\u0301/S КОД/S", "two or more, and nothing small"},
		"drawn out":            {"sooo coool too aaa", "‖ sooo/D coool/D too aaa/D", "three times or more"},
		"placeholder":          {"Dear <NAME>, <b> <NAME", "‖ Dear <NAME>/<> | b NAME/S", "capitals in angle brackets"},
		"emoticons":            {"ok :-) hm :( and ;) D:D a:) note:( :-x :", "‖ ok :-)/☺ hm :(/☺ and ;)/☺ D | D a | note | x", "after a blank or a mark"},
		"emoji":                {"ok 👍🏽👩‍⚕️ ✓", "‖ ok 👍/☺ 👩/☺ ⚕/☺ ✓/☺", "a join and a tone of skin are no tokens"},
		"accents":              {"naïve nai\u0308ve", "‖ naïve nai\u0308ve", "they do not cut a word"},
		"hidden":               {"la\u00adzy la\u200bzy", "‖ la\u00adzy la\u200bzy", "nor do characters that are not seen"},
		"no UTF-8":             {"la\xffzy \xc3", "‖ la zy", "a byte that is none counts as blank"},
		"NUL":                  {"a\x00b", "‖ a b", "no letter"},
		"scripts":              {"Привет 你好 שלום", "‖ Привет 你好 שלום", "letters of all scripts make words"},
		"other marks":          {"5€ ‹a› ¿por qué? a\u1680b\u0085c ×÷", "‖ 5/A# a/A por/A qué/A ?/A! ‖ a b c", "what is no letter is no token"},
		"letters joined":       {"l'été d’e\u0301te\u0301", "‖ l'été d’e\u0301te\u0301", "an apostrophe joins any letters"},
		"pair":                 {"well done. well. done", "‖ well done ‖ well ‖ done", "a pair stands in one sentence"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, tt.want, show(tt.message), tt.reason)
		})
	}
}
