package learn

import "fmt"

// A Doubt is a reason why a past does not tell what it was asked.
type Doubt struct {
	Kind DoubtKind
	// Grave doubts are those under which there are no weights.
	Grave bool
	// Criterion is whom it concerns; empty where everything.
	Criterion string
	// Message says it in words.
	Message string
}

// A DoubtKind sorts doubts: an open vocabulary; programs should expect more.
type DoubtKind string

const (
	OneOutcome    DoubtKind = "one-outcome"       // no pairs, or all went alike
	FewMentors    DoubtKind = "few-mentors"       // fewer mentors than parts to leave out
	FewPairs      DoubtKind = "few-pairs"         // too few of the rarer outcome for so many criteria
	NoBetter      DoubtKind = "no-better"         // the score is not surely better than chance
	Miscalibrated DoubtKind = "miscalibrated"     // chances are surely too bold or too timid
	NeverVaries   DoubtKind = "criterion-uniform" // every pair was rated alike
	UnsureSign    DoubtKind = "unsure-sign"       // the interval of an effect holds 0
	Against       DoubtKind = "against"           // more points went along with a worse outcome
)

func doubts(l Lesson, o Options) []Doubt {
	var list []Doubt
	add := func(kind DoubtKind, grave bool, criterion, format string, args ...any) {
		list = append(list, Doubt{kind, grave, criterion, fmt.Sprintf(format, args...)})
	}
	rarer := min(l.Well, l.Pairs-l.Well)
	if rarer == 0 {
		add(OneOutcome, true, "", "%d of %d pairs went well: there is nothing to tell apart", l.Well, l.Pairs)
	}
	if l.Mentors < o.Folds {
		add(FewMentors, true, "", "%d mentors for %d parts to leave out", l.Mentors, o.Folds)
	}
	if need := o.PairsPerCriterion * len(l.Effects); rarer < need {
		add(FewPairs, true, "", "%d pairs of the rarer outcome, %d criteria want %d", rarer, len(l.Effects), need)
	}
	switch d := l.Discrimination; {
	case rarer > 0 && d.Known && !d.Sure:
		add(NoBetter, true, "", "how well the score tells pairs apart cannot be told")
	case d.Known && d.Low <= 0.5:
		add(NoBetter, true, "", "the area under the curve may be %.2f, chance is 0.50", d.Low)
	}
	switch c := l.Calibration; {
	case !c.Known || c.Low <= 1 && c.High >= 1:
	case c.Slope <= 0:
		add(Miscalibrated, false, "", "pairs with better chances did no better")
	default:
		add(Miscalibrated, false, "", "chances should lie %.2f times as far from even", c.Slope)
	}
	for k, e := range l.Effects {
		switch {
		case !l.columns[k].varies:
			add(NeverVaries, false, e.Criterion, "every pair was rated alike in %q", e.Criterion)
		case e.Low <= 0 && e.High >= 0:
			add(UnsureSign, false, e.Criterion, "whether %q helps cannot be told", e.Criterion)
		case e.High < 0:
			add(Against, false, e.Criterion, "more points in %q went along with a worse outcome", e.Criterion)
		}
	}
	return list
}
