package feedbacktest

import (
	"math"
	"strings"
	"time"

	"github.com/go-mentorship/mentorkit/feedback"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// How often what is repeated stands in a hostile text: what must be looked for
// further on, such as the end of a quotation, more often.
const (
	many = 100_000
	some = 20_000
)

// Hostile returns messages that a careless classifier gets wrong, the same at
// each call and the zero value first: texts that are empty, blank, long, without an
// end of a sentence, no UTF-8, nothing but marks or quotation marks, in several scripts, or full of
// characters that are not seen; ordinary ones beside them; roles known and
// unknown; and contexts that contradict themselves.
func Hostile() []feedback.Message {
	var list []feedback.Message
	for _, text := range texts() {
		for _, role := range roles() {
			list = append(list, feedback.Message{Role: role, Text: text})
		}
	}
	for k, text := range longTexts() {
		list = append(list, feedback.Message{Role: []mentorship.Role{mentorship.RoleMentor, mentorship.RoleMentee}[k%2], Text: text})
	}
	for k, context := range contexts() {
		role := roles()[k%len(roles())]
		list = append(list, feedback.Message{Role: role, Text: ordinary, Context: context}, feedback.Message{Text: harsh, Context: context})
	}
	return list
}

// roles returns the known ones and others. The first is that of the zero value.
func roles() []mentorship.Role {
	return append([]mentorship.Role{"", "Mentor", "\xff"}, mentorship.Roles()...)
}

const (
	ordinary = "Thank you for the handover on Tuesday. The first two patients were clear; of the third I missed the plan. " +
		"Could you write it down next time, and shall we look at it together?"
	harsh = "You are useless, an idiot, and a disgrace to this ward. Nobody wants to hear your excuses. Shut up and do what you are told!"
)

func texts() []string {
	return []string{
		"", " ", "\t\r\n \u00a0\u2003\u3000", "\x00", "a\x00b\x00\x00c", "?", "!", ".", "...", "?!?!?!", "-", "'", "\"", "“", "”", "’", "‘", "<", "<NAME>", "<NAME", ":", ":-", ":)", "*", ">",
		".,;:!?()[]{}-–—…\"'“”‘’«»<>/\\|@#$%^&*_+=~`", "？！．，：；＂＇", "‼⁇⁈⁉", "‼ really‼",
		"\xff", "\xc3", "\xe2\x80", "\xf0\x9f\x98", "\xed\xa0\x80", "\xc0\x80", "good\xffwork\xfe\xfd. You\xc3", "“\xe2\x80" + ordinary,
		"\ufffd \ufeffYou \ufffe \U0010ffff", "\u200b\u200d\u2060\u00ad", "you\u200bare\u00adlazy", "\u202eyou are late\u202c",
		"e\u0301\u0301\u0301\u0301\u0301", "\u0301\u0302", "Z\u0351\u0327a\u0309\u0321l\u030dg\u0315o\u0328!", "naïve résumé Ångström", "nai\u0308ve re\u0301sume\u0301 A\u030angstro\u0308m",
		"👩‍⚕️👨‍👩‍👧‍👦🏳️‍🌈👍🏽🇬🇧", "👍", "\u200d👍\u200d", "Well done 👩‍⚕️, you are 👏👏👏 brilliant 😀!",
		"Вы очень хорошо working שלום together 你好，做得很好！ γειά σου مرحبا 안녕하세요 สวัสดี", "УOU аre lаzy", "ｙｏｕ ａｒｅ ｌａｚｙ！", "做得很好。请继续！",
		"İstanbul ıssız ǅ ß ﬁ ŉ", "SHOUTING AT YOU", "sooooo goooood!!!!!!!!", "ok", "Thanks", "no no no no not never not no",
		"one\r\ntwo\r\n\r\nthree", "- one\n- two\n* three\n> four\n>> five", "“unclosed and so on. And so on.", "‘’“”''\"\"", "'tis 'quoted' isn't 'twas'", "\"You are useless,\" he said.",
		"0", "-1", "3.5:14/15-20%", "0:14 5mg 10,000", "1e309", "٣٤٥", "Dr. Mr. e.g. i.e. ...", "https://example.org/?a=b&c=d#e", "{\"text\": \"you\"}", "<b>you</b>", "%s%d%!", "NaN", "null",
		ordinary, harsh, "Ünïcödé ✓ – " + harsh, "👩‍⚕️ " + ordinary + " 👍🏽 " + harsh, strings.ReplaceAll(harsh, " ", "\u3000"), strings.ToUpper(harsh),
		strings.ReplaceAll(harsh, "e", "e\u0301"), "He wrote: “" + harsh + "”",
	}
}

func longTexts() []string {
	return []string{
		strings.Repeat("\"", many), strings.Repeat("“", many), strings.Repeat("” ", many), strings.Repeat("'", many), strings.Repeat(" '", many), strings.Repeat("\"a ", many), strings.Repeat("\"a'", many),
		strings.Repeat("a", some), strings.Repeat("é", some), strings.Repeat("\u0301", some), strings.Repeat("ab", some), strings.Repeat("7", some), strings.Repeat("1.", some),
		strings.Repeat("you ", some), strings.Repeat("You are useless, ", some/8), strings.Repeat(harsh+" ", some/100), strings.Repeat(ordinary+"\n", some/100), strings.Repeat("not ", some) + "?",
		strings.Repeat("!", some), strings.Repeat("?！", some), strings.Repeat(".", some), strings.Repeat("a.", some), strings.Repeat(":-", some), strings.Repeat("<A", some), strings.Repeat("-", some), strings.Repeat("- ", some),
		strings.Repeat("\n", some), strings.Repeat("\r\n> ", some), strings.Repeat("\x00", some), strings.Repeat("\xff", some), strings.Repeat("👩‍⚕️", some/8), strings.Repeat("做", some),
	}
}

func contexts() []feedback.Context {
	day := time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)
	within := func(d mentorship.Duration) mentorship.Limit[mentorship.Duration] {
		return mentorship.LimitOf(d, rule.Convention)
	}
	first, last := time.Unix(math.MinInt32*1e3, 0), time.Unix(math.MaxInt32*1e3, 999)
	return []feedback.Context{
		{Answers: ordinary},
		{Answers: harsh},
		{Answers: "\xff\x00"},
		{Answers: strings.Repeat("\"why? ", many)},
		{Answers: strings.Repeat("why ", many)},
		{Answers: "？"},
		{At: day},
		{EventAt: day},
		{Within: within(mentorship.Day)},
		{At: day, EventAt: day},
		{At: day, Within: within(0)},
		{At: day, EventAt: day, Within: within(0)},
		{At: day.Add(48 * time.Hour), EventAt: day, Within: within(mentorship.Day)},
		{At: day, EventAt: day.Add(time.Nanosecond), Within: within(mentorship.Day)},
		{At: day.Add(time.Nanosecond), EventAt: day, Within: within(0)},
		{At: day, EventAt: day, Within: within(-1)},
		{At: day, EventAt: day.Add(-1), Within: within(math.MinInt64)},
		{At: last, EventAt: first, Within: within(math.MaxInt64)},
		{At: last, EventAt: first, Within: within(math.MinInt64)},
		{At: first, EventAt: last, Within: within(1)},
		{Channel: feedback.Private},
		{Channel: feedback.BeforePeers},
		{Channel: "by owl"},
	}
}
