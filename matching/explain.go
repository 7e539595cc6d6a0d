package matching

import (
	"context"
	"fmt"
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// An Explanation says how a pair stands in a result.
type Explanation struct {
	Pair
	Verdict Verdict `json:"verdict"`
	// Locked tells that the pair was demanded.
	Locked bool `json:"locked,omitzero"`
	// Report is what the rules of eligibility say.
	Report rule.Report `json:"report"`
	// Score and Parts are what the pair scores, or would score if it were
	// eligible.
	Score int64             `json:"score"`
	Parts []mentorship.Part `json:"parts"`
	// MenteeHas are the mentee's matches, MentorHas those of the mentor.
	MenteeHas []mentorship.Match `json:"menteeHas"`
	MentorHas []mentorship.Match `json:"mentorHas"`
	// Short is by how much the best result that has this pair is worth less
	// than the result; zero unless the verdict is [Costlier]. Where candidates
	// were cut, that is the best result among candidates; and for a pair [Beyond]
	// them, Short is by how much the prices exceed its worth, which it costs at
	// least.
	Short Worth `json:"short,omitzero"`
}

// A Verdict says why a pair is matched or not: a closed vocabulary that may
// grow.
type Verdict string

const (
	Matched   Verdict = "matched"         // the pair is in the result
	Forbidden Verdict = "forbidden"       // a rule of eligibility excludes it
	TooLow    Verdict = "below-threshold" // the pair does not reach [Problem.Floor]
	Slotless  Verdict = "slotless"        // the mentor has no slot to give in this round
	Costlier  Verdict = "costlier"        // with the pair, the whole is worth less
	Level     Verdict = "level"           // another result, just as good, has the pair
	Clashing  Verdict = "clashing"        // with the pair, the demands could not be met
	Beyond    Verdict = "beyond"          // eligible, and not among the candidates that were looked at ([Problem.Candidates])
	Unproven  Verdict = "unproven"        // not chosen, and the result does not prove what that would cost
)

// UnmarshalText refuses a word that is not in the vocabulary with an error
// wrapping [mentorship.ErrText].
func (v *Verdict) UnmarshalText(text []byte) error {
	return mentorship.DecodeWord(v, text, "verdict", Matched, Forbidden, TooLow, Slotless, Costlier, Level, Clashing, Beyond, Unproven)
}

// Explain says why a pair of people of the problem is matched in the result or
// not. It looks at every pair, as [Match] does: for more than one explanation,
// use an [Explainer]. The errors are those of [NewExplainer] and
// [Explainer.Pair].
func Explain(p Problem, r Result, pair Pair) (Explanation, error) {
	e, err := NewExplainer(context.Background(), p, r)
	if err != nil {
		return Explanation{}, err
	}
	return e.Pair(pair)
}

// An Explainer explains the pairs of one result. It may be used concurrently as
// long as nobody changes the people of the problem. The zero value knows
// nobody.
type Explainer struct {
	a       *arrangement
	links   *links
	matches []mentorship.Match
}

// NewExplainer returns the explainer of a result of the problem. The error is a
// [ProblemError]; a [ResultError] if the matches or the certificate do not fit
// the problem; or it wraps the cause for which the context was cancelled.
func NewExplainer(ctx context.Context, p Problem, r Result) (*Explainer, error) {
	a, in, err := compile(ctx, p, r.Candidates)
	if err != nil {
		return nil, err
	}
	in, s, f, err := a.resolved(ctx, in, r)
	if err != nil {
		return nil, err
	}
	if len(f) > 0 {
		return nil, &ResultError{f}
	}
	return &Explainer{a, newLinks(in, s), slices.Clone(r.Matches)}, nil
}

// Pair explains one pair. The error wraps [ErrUnknownPerson], or is a
// [ProblemError] for a pair that is forbidden and rated outside the range.
func (e *Explainer) Pair(pair Pair) (Explanation, error) {
	i, err := e.position("mentee", pair.Mentee)
	if err != nil {
		return Explanation{}, err
	}
	j, err := e.position("mentor", pair.Mentor)
	if err != nil {
		return Explanation{}, err
	}
	return e.explain(j, i, e.costs(i))
}

// Mentee explains a mentee's pairs with all mentors, in order of id. It takes
// hardly longer than one of them. The errors are those of [Explainer.Pair].
func (e *Explainer) Mentee(id mentorship.PersonID) ([]Explanation, error) {
	i, err := e.position("mentee", id)
	if err != nil {
		return nil, err
	}
	costs := e.costs(i)
	all := make([]Explanation, len(e.a.scene.Mentors))
	for j := range all {
		if all[j], err = e.explain(j, i, costs); err != nil {
			return nil, err
		}
	}
	return all, nil
}

func (e *Explainer) position(side string, id mentorship.PersonID) (int, error) {
	if e.a != nil {
		people := e.a.scene.Mentors
		if side == "mentee" {
			people = e.a.scene.Mentees
		}
		if i, known := find(people, id); known {
			return i, nil
		}
	}
	return 0, fmt.Errorf("%w: no %s %.60q", ErrUnknownPerson, side, string(id))
}

// costs returns what it costs that each mentor takes a mentee on, nil where
// nothing is proved.
func (e *Explainer) costs(mentee int) []Worth {
	if e.links.s.Proof != Duals {
		return nil
	}
	return e.links.costs(int32(mentee))
}

func (e *Explainer) explain(mentor, mentee int, costs []Worth) (Explanation, error) {
	a := e.a
	pair := Pair{a.scene.Mentors[mentor].ID, a.scene.Mentees[mentee].ID}
	score, wrong := a.score(mentor, mentee)
	if wrong >= 0 {
		ratings := make([]wrongRating, len(a.criteria))
		ratings[wrong].add(mentor, mentee, a.prepared[wrong].RatePair(mentor, mentee))
		return Explanation{}, a.refuse(ratings)
	}
	x := Explanation{
		Pair: pair, Report: a.rules.Check(a.pairing(mentor, mentee)),
		Score: int64(score), Parts: a.parts(mentor, mentee),
		MenteeHas: []mentorship.Match{}, MentorHas: []mentorship.Match{},
	}
	for _, m := range e.matches {
		if m.Mentee == pair.Mentee {
			x.MenteeHas = append(x.MenteeHas, m)
		}
		if m.Mentor == pair.Mentor {
			x.MentorHas = append(x.MentorHas, m)
		}
	}
	x.Verdict, x.Short = e.judge(mentor, mentee, costs)
	x.Locked = slices.Contains(a.demands.Locked, pair)
	return x, nil
}

func (e *Explainer) judge(mentor, mentee int, costs []Worth) (Verdict, Worth) {
	in := e.links.in
	pair, eligible := in.find(mentor, mentee)
	switch {
	case !eligible && e.a.tooLow(mentor, mentee):
		return TooLow, Worth{}
	case !eligible && in.Cut != nil && !e.a.forbidden(e.a.barring.AppendFindings(nil, e.a.pairing(mentor, mentee))):
		return Beyond, e.beyond(mentor, mentee)
	case !eligible:
		return Forbidden, Worth{}
	case e.links.chosen[pair]:
		return Matched, Worth{}
	case in.MentorCapacity[mentor] == 0:
		return Slotless, Worth{}
	case costs == nil:
		return Unproven, Worth{}
	case costs[mentor] == tooMuch:
		return Clashing, Worth{}
	}
	short := e.links.short(pair).Plus(costs[mentor])
	if short == (Worth{}) {
		return Level, short
	}
	return Costlier, short
}

// beyond returns by how much a pair that was left out falls short of the prices
// of both; zero where there are none.
func (e *Explainer) beyond(mentor, mentee int) Worth {
	s := e.links.s
	if s.Proof != Duals {
		return Worth{}
	}
	score, _ := e.a.score(mentor, mentee)
	return s.MenteePrice[mentee].Plus(s.MentorPrice[mentor]).Minus(Worth{1, int64(score)})
}
