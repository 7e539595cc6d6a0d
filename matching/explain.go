package matching

import (
	"fmt"
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// An Explanation says how a pair stands in a result.
type Explanation struct {
	Pair
	Verdict Verdict `json:"verdict"`
	// Report is what the rules of eligibility say.
	Report rule.Report `json:"report"`
	// Score and Parts are what the pair scores, or would score if it were eligible.
	Score int64             `json:"score"`
	Parts []mentorship.Part `json:"parts"`
	// MenteeHas are the mentee's matches, MentorHas those of the mentor.
	MenteeHas []mentorship.Match `json:"menteeHas"`
	MentorHas []mentorship.Match `json:"mentorHas"`
	// Short is by how much the worth of the whole would fall at the least if
	// the pair were matched; zero for a pair that is matched or forbidden, and where the
	// result proves nothing.
	Short Worth `json:"short,omitzero"`
}

// A Verdict says why a pair is matched or not: a closed vocabulary that may grow.
type Verdict string

const (
	Matched   Verdict = "matched"   // the pair is in the result
	Forbidden Verdict = "forbidden" // a rule of eligibility excludes it
	Costlier  Verdict = "costlier"  // the whole would be worth less by at least Short
	Level     Verdict = "level"     // not chosen; by the prices it is as good as those that were, though not all such pairs go together
	Unproven  Verdict = "unproven"  // not chosen, and the result does not prove anything about it
)

// UnmarshalText refuses a word that is not in the vocabulary with an error
// wrapping [ErrText].
func (v *Verdict) UnmarshalText(text []byte) error {
	return decodeWord(v, text, "verdict", Matched, Forbidden, Costlier, Level, Unproven)
}

// Explain says why a pair of people of the problem is matched in the result or
// not. The result must be one that [Verify] accepts for the problem; otherwise
// the explanation is of no use. The error is a [ProblemError], or wraps [ErrUnknownPerson].
func Explain(p Problem, r Result, pair Pair) (Explanation, error) {
	a, err := arrange(p)
	if err != nil {
		return Explanation{}, err
	}
	j, known := find(a.scene.Mentors, pair.Mentor)
	if !known {
		return Explanation{}, fmt.Errorf("%w: no mentor %.60q", ErrUnknownPerson, string(pair.Mentor))
	}
	i, known := find(a.scene.Mentees, pair.Mentee)
	if !known {
		return Explanation{}, fmt.Errorf("%w: no mentee %.60q", ErrUnknownPerson, string(pair.Mentee))
	}
	score, wrong := a.score(j, i)
	if wrong >= 0 {
		rating := make([]wrongRating, len(a.criteria))
		rating[wrong].add(pair, a.prepared[wrong].RatePair(j, i))
		return Explanation{}, a.refuse(rating)
	}
	x := Explanation{
		Pair: pair, Report: a.rules.Check(a.pairing(j, i)),
		Score: int64(score), Parts: a.parts(j, i),
		MenteeHas: []mentorship.Match{}, MentorHas: []mentorship.Match{},
	}
	for _, m := range r.Matches {
		if m.Mentee == pair.Mentee {
			x.MenteeHas = append(x.MenteeHas, m)
		}
		if m.Mentor == pair.Mentor {
			x.MentorHas = append(x.MentorHas, m)
		}
	}
	x.Verdict, x.Short = a.judge(r, x)
	return x, nil
}

func (a *arrangement) judge(r Result, x Explanation) (Verdict, Worth) {
	switch {
	case slices.ContainsFunc(x.MenteeHas, func(m mentorship.Match) bool { return m.Mentor == x.Mentor }):
		return Matched, Worth{}
	case a.forbidden(x.Report.Findings):
		return Forbidden, Worth{}
	case r.Certificate.Proof != Duals:
		return Unproven, Worth{}
	}
	short := r.Certificate.price(x.Pair).Minus(Worth{1, x.Score})
	if short == (Worth{}) {
		return Level, short
	}
	return Costlier, short
}

// price returns what the places of both people of a pair are worth together.
func (c Certificate) price(pair Pair) Worth {
	var sum Worth
	for _, p := range c.Mentors {
		if p.Person == pair.Mentor {
			sum = sum.Plus(p.Worth)
		}
	}
	for _, p := range c.Mentees {
		if p.Person == pair.Mentee {
			sum = sum.Plus(p.Worth)
		}
	}
	return sum
}
