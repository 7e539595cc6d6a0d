package mentorship

import "github.com/go-mentorship/mentorkit/mentorship/rule"

// Validate returns an [InvalidError] with every reason why a is not well
// formed; nil if it is. Its ids are well formed, its version counts from 1 and
// says from the second on why it amends the one before, its terms are what
// [Terms.Validate] accepts, and nobody has signed twice or without a date.
func (a Agreement) Validate() error {
	var f form
	f.id("/id", string(a.ID))
	f.id("/relationship", string(a.Relationship))
	if a.Version < 1 {
		f.add("/version", "versions count from 1", rule.Evidence{
			Name: "version", Got: rule.Count(int64(a.Version)), Want: rule.Count(1).With(rule.AtLeast),
		})
	}
	a.Terms.examine(&f, "/terms")
	switch {
	case a.Version > 1:
		f.word("/amends", a.Amends)
	case a.Amends != "":
		f.add("/amends", "the first version amends none", size(a.Amends))
	}
	signed := make(map[PersonID]bool, len(a.Signatures))
	for i, s := range a.Signatures {
		path := at("/signatures", i)
		f.id(path+"/person", string(s.Person))
		if signed[s.Person] {
			f.add(path+"/person", "somebody has signed before", size(string(s.Person)))
		}
		signed[s.Person] = true
		if s.At.IsZero() {
			f.add(path+"/at", "the signature has no date")
		}
		f.instant(path+"/at", s.At)
	}
	return f.refuse("agreement", string(a.ID))
}

// Validate returns an [InvalidError] with every reason why t is not well formed;
// nil if it is. Clauses may be unstated, all of them too: what is still to be
// agreed is told by [Terms.Open]. Those that are stated have well-formed ids
// and words, none of which a list holds twice, durations that are positive,
// and a timeframe that begins before it ends. A cadence says how often.
func (t Terms) Validate() error {
	var f form
	t.examine(&f, "")
	return f.refuse("terms", "")
}

func (t Terms) examine(f *form, path string) {
	all(f, path+"/goals", t.Goals, f.id)
	if t.Cadence.Every == 0 && t.Cadence.Length != 0 {
		f.add(path+"/cadence/every", "how often sessions are held is not said")
	}
	f.duration(path+"/cadence/every", t.Cadence.Every)
	f.duration(path+"/cadence/length", t.Cadence.Length)
	all(f, path+"/channels", t.Channels, f.word)
	f.duration(path+"/answerWithin", t.AnswerWithin)
	for i, term := range t.Feedback {
		oneOf(f, at(path+"/feedback", i)+"/by", term.By, Roles()...)
		f.duration(at(path+"/feedback", i)+"/within", term.Within)
	}
	oneOf(f, path+"/confidentiality/circle", t.Confidentiality.Circle, circles()...)
	all(f, path+"/confidentiality/exceptions", t.Confidentiality.Exceptions, f.word)
	f.period(path+"/period", t.Period)
}
