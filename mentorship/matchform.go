package mentorship

import (
	"math/big"

	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// Validate returns an [InvalidError] with every reason why m is not well formed;
// nil if it is. Mentor and mentee are two people with well-formed ids; each
// criterion is a word and stands once, with 0 to 10,000 points; the score is the
// exact sum of the parts; instants that are stated are within their range, and
// nothing was decided before it was asked.
func (m Match) Validate() error {
	var f form
	f.id("/mentor", string(m.Mentor))
	f.id("/mentee", string(m.Mentee))
	if m.Mentor == m.Mentee {
		f.add("/mentee", "one person stands on both sides")
	}
	criteria := make(map[string]bool, len(m.Parts))
	sum := new(big.Int)
	for i, p := range m.Parts {
		path := at("/parts", i)
		f.word(path+"/criterion", p.Criterion)
		if criteria[p.Criterion] {
			f.add(path+"/criterion", "the criterion stands there before", size(p.Criterion))
		}
		criteria[p.Criterion] = true
		if p.Points < 0 || p.Points > mostPoints {
			f.add(path+"/points", "the points are outside 0 to 10,000", rule.Evidence{Name: "points", Got: rule.Count(int64(p.Points))})
		}
		f.text(path+"/note", p.Note)
		sum.Add(sum, new(big.Int).Mul(big.NewInt(int64(p.Points)), big.NewInt(int64(p.Weight))))
	}
	if !sum.IsInt64() || sum.Int64() != m.Score {
		score := rule.Evidence{Name: "score", Got: rule.Count(m.Score)}
		if sum.IsInt64() {
			score.Want = rule.Count(sum.Int64())
		}
		f.add("/score", "the score is not the sum of its parts", score)
	}
	f.instant("/asked", m.Asked)
	f.instant("/decided", m.Decided)
	if !m.Asked.IsZero() && !m.Decided.IsZero() && m.Decided.Before(m.Asked) {
		f.add("/decided", "the match was decided before it was asked",
			rule.Evidence{Name: "asked", Got: rule.Instant(m.Asked)}, rule.Evidence{Name: "decided", Got: rule.Instant(m.Decided)})
	}
	return f.refuse("match", "")
}

// mostPoints is the most that one criterion gives.
const mostPoints = 10_000
