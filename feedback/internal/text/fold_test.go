package text_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/go-mentorship/mentorkit/feedback/internal/text"
)

// hashes returns those of all tokens of a message.
func hashes(message string) []uint32 {
	var all []uint32
	for _, t := range scan(message) {
		all = append(all, t.Hash)
	}
	return all
}

// stemsOf returns the stems of all tokens of a message.
func stemsOf(message string) []uint32 {
	var all []uint32
	for _, t := range scan(message) {
		all = append(all, t.Stem)
	}
	return all
}

// Samples are messages that say the same when they are written otherwise.
func samples() []string {
	return []string{
		"Thank you for the handover on Tuesday; the plan isn't clear. \"You are late,\" he said! Why?",
		"I don't think that's fair... the nurses' notes (page 3) weren't there - and 'nobody' told me.",
		"Dr Smith's assessment of the patient's gait was excellent, really well done. Keep it up!",
		"'tis the third time: you didn't check, didn't ask, didn't read. What?!",
	}
}

// How something is written changes no hash and no stem.
func TestFolding(t *testing.T) {
	curly := func(s string) string { // each mark by the place it stands in
		var b strings.Builder
		for k := range len(s) {
			opens := k == 0 || s[k-1] == ' ' || s[k-1] == '('
			switch {
			case s[k] == '"' && opens:
				b.WriteString("“")
			case s[k] == '"':
				b.WriteString("”")
			case s[k] == '\'' && opens:
				b.WriteString("‘")
			case s[k] == '\'':
				b.WriteString("’")
			default:
				b.WriteByte(s[k])
			}
		}
		return b.String()
	}
	wide := func(s string) string {
		return strings.Map(func(r rune) rune {
			if r > ' ' && r <= '~' && r != '.' { // three stops in a row are an ellipsis in ASCII only
				return r - '!' + '！'
			}
			return r
		}, s)
	}
	replace := func(from, to string) func(string) string {
		return func(s string) string { return strings.ReplaceAll(s, from, to) }
	}
	tests := map[string]struct {
		rewrite func(string) string
		reason  string
	}{
		"capitals":       {strings.ToUpper, "case"},
		"small":          {strings.ToLower, "case"},
		"tabs":           {replace(" ", "\t"), "white space"},
		"two blanks":     {replace(" ", "  "), "white space"},
		"hard blanks":    {replace(" ", "\u00a0"), "white space"},
		"wide blanks":    {replace(" ", "\u3000"), "white space"},
		"lines":          {replace(" ", "\r\n"), "white space"},
		"blanks around":  {func(s string) string { return "\n " + s + "\u2003\n" }, "white space"},
		"curly":          {curly, "quotation marks and apostrophes"},
		"low":            {replace("\"", "„"), "quotation marks"},
		"angled":         {replace("\"", "»"), "quotation marks"},
		"primes":         {replace("'", "′"), "apostrophes"},
		"dashes":         {replace(" - ", " – "), "dashes"},
		"ellipsis":       {replace("...", "…"), "one character for three"},
		"wide":           {wide, "full-width forms"},
		"acute":          {replace("a", "á"), "accents"},
		"acute, apart":   {replace("a", "a\u0301"), "accents that are characters of their own"},
		"joins":          {replace("e", "e\u200d"), "a join is not seen"},
		"soft hyphens":   {replace("o", "\u00ado"), "a hyphen that is not seen"},
		"no UTF-8":       {replace(" ", "\xff"), "a byte that is none counts as blank"},
		"marks repeated": {func(s string) string { return strings.NewReplacer("?!", "??!!", "!", "!!!").Replace(s) }, "marks are alike however many they are"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			for _, s := range samples() {
				assert.Equal(t, hashes(s), hashes(tt.rewrite(s)), "%s: %q", tt.reason, tt.rewrite(s))
				assert.Equal(t, stemsOf(s), stemsOf(tt.rewrite(s)), "%s: %q", tt.reason, tt.rewrite(s))
			}
		})
	}
}

// Letters drawn out are as the word is spelt with two of them, and at its end
// with one.
func TestDrawnOut(t *testing.T) {
	for spelt, drawn := range map[string][]string{
		"so":   {"sooo", "soooooooo", "SOOO", "sóoo"},
		"cool": {"coool", "cooooool", "coolll", "COOOOLLLL"},
		"no":   {"nooo"},
		"hm":   {"hmmm"},
		"ok":   {"okkk"},
		"aaa":  {"aaaa", "a"}, // as the word that has it once
	} {
		for _, word := range drawn {
			assert.Equal(t, hashes(spelt), hashes(word), word)
			assert.Equal(t, len(word) > 1, scan(word)[0].Has(text.DrawnOut), word)
		}
	}
	assert.NotEqual(t, hashes("to"), hashes("too"), "two letters are not drawn out")
	assert.False(t, scan("too")[0].Has(text.DrawnOut), "two letters are not drawn out")
}

// Normal forms C and D of each letter up to U+017F give the hash of the letter
// without its accent, in any case, and the same flags.
func TestAccents(t *testing.T) {
	for mark, pairs := range map[string]string{ // a letter, and with the mark
		"\u0300": "AÀEÈIÌOÒUÙaàeèiìoòuù",
		"\u0301": "AÁEÉIÍOÓUÚYÝaáeéiíoóuúyýCĆcćLĹlĺNŃnńRŔrŕSŚsśZŹzź",
		"\u0302": "AÂEÊIÎOÔUÛaâeêiîoôuûCĈcĉGĜgĝHĤhĥJĴjĵSŜsŝWŴwŵYŶyŷ",
		"\u0303": "AÃNÑOÕaãnñoõIĨiĩUŨuũ",
		"\u0308": "AÄEËIÏOÖUÜaäeëiïoöuüyÿYŸ",
		"\u030a": "AÅaåUŮuů",
		"\u0327": "CÇcçGĢgģKĶkķLĻlļNŅnņRŖrŗSŞsşTŢtţ",
		"\u0304": "AĀaāEĒeēIĪiīOŌoōUŪuū",
		"\u0306": "AĂaăEĔeĕGĞgğIĬiĭOŎoŏUŬuŭ",
		"\u0328": "AĄaąEĘeęIĮiįUŲuų",
		"\u0307": "CĊcċEĖeėGĠgġIİZŻzż",
		"\u030c": "CČcčDĎdďEĚeěLĽlľNŇnňRŘrřSŠsšTŤtťZŽzž",
		"\u030b": "OŐoőUŰuű",
	} {
		letters := []rune(pairs)
		for k := 0; k < len(letters); k += 2 {
			plain, composed := string(letters[k]), string(letters[k+1])
			want := text.Hash("x" + strings.ToLower(plain) + "z")
			c, d := scan("X"+composed+"Z"), scan("X"+plain+mark+"Z")
			assert.Equal(t, []uint32{want}, hashes("x"+composed+"z"), composed)
			assert.Equal(t, []uint32{want}, hashes("X"+plain+mark+"Z"), "%s, apart", composed)
			assert.Equal(t, c[0].Flags, d[0].Flags, composed)
		}
	}
	// Letters with a stroke, and those that are two, have no normal form D.
	const others, plain = "ÆÐØÞßæðøþĐđĦħıĲĳĸŁłŒœŦŧſ", "adotsadotddhhiiikllootts"
	for k, r := range []rune(others) {
		assert.Equal(t, hashes("x"+plain[k:k+1]+"z"), hashes("x"+string(r)+"z"), "%c", r)
	}
	for _, r := range "×÷" {
		assert.Len(t, hashes("x"+string(r)+"z"), 2, "%c is no letter", r)
	}
}

// A word has the hash that [text.Hash] gives for its folded form, in any script.
func TestHash(t *testing.T) {
	for _, word := range []string{"a", "you", "don't", "better", "привет", "你好", "שלום", "γειά", "𐐨𐐩", "x你"} {
		assert.Equal(t, []uint32{text.Hash(word)}, hashes(word), word)
	}
	for want, mark := range map[uint32]string{text.Ask: "?", text.AskCry: "?!", text.Cry: "!", text.Ellipsis: "...", text.Figure: "0", text.Blank: "<name>"} {
		assert.Equal(t, want, text.Hash(mark), "the constant of %s", mark)
	}
	for message, want := range map[string]uint32{"??": text.Ask, "!?": text.AskCry, "!!": text.Cry, "…": text.Ellipsis, "3.5": text.Figure, "<JOHN>": text.Blank} {
		assert.Equal(t, []uint32{want}, hashes(message), message)
	}
	assert.Equal(t, hashes("🙂"), hashes(":-)"), "an emoticon is the emoji that it stands for")
	assert.Equal(t, hashes("🙁"), hashes(":("), "an emoticon is the emoji that it stands for")
	assert.Equal(t, hashes("😉"), hashes(";)"), "an emoticon is the emoji that it stands for")
	assert.NotEqual(t, text.Join(1, 2), text.Join(2, 1), "the order of two words counts")
}

// A stem stands for a word and its endings, and for no word by itself.
func TestStems(t *testing.T) {
	stem := func(word string) uint32 { return scan(word)[0].Stem }
	assert.Equal(t, stem("improve"), stem("improving"), "the first five letters are the same")
	assert.Equal(t, stem("IMPROVED"), stem("improves"), "case is folded away")
	assert.NotEqual(t, stem("improve"), stem("impress"), "the fifth letter differs")
	assert.Zero(t, stem("impro"), "a word of five letters is its own stem")
	assert.NotEqual(t, text.Hash("impro"), stem("improve"), "a stem is no word")
}
