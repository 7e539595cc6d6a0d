package structure

import (
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// A Bar keeps two people apart, whatever they could do for one another: a
// conflict of interest, no language in common, or that one asked not to meet
// the other again. [Advise] is told of it and does not ask whether it is just.
type Bar struct {
	// One and Other are the two; which is which makes no difference.
	One   mentorship.PersonID `json:"one"`
	Other mentorship.PersonID `json:"other"`
	// Code is that of the rule that keeps them apart; empty where nobody is to
	// know it. Two people may have several bars, and one is enough.
	Code rule.Code `json:"code,omitzero"`
}

// barring returns by which codes everybody else is kept apart from somebody, in
// order and each once.
func barring(bars []Bar, from mentorship.PersonID) map[mentorship.PersonID][]rule.Code {
	by := map[mentorship.PersonID][]rule.Code{}
	for _, b := range bars {
		switch from {
		case b.One:
			by[b.Other] = append(by[b.Other], b.Code)
		case b.Other:
			by[b.One] = append(by[b.One], b.Code)
		}
	}
	for id := range by {
		slices.Sort(by[id])
		by[id] = slices.Compact(by[id])
	}
	return by
}

// barred names those of the candidates who are kept apart from the mentee, each
// followed by the codes that do it.
func barred(list []candidate) []rule.Evidence {
	var named []rule.Evidence
	for _, c := range list {
		if c.bars == nil {
			continue
		}
		named = append(named, rule.Evidence{Name: "barred", Got: rule.Text(c.person.ID)})
		for _, code := range c.bars {
			if code != "" {
				named = append(named, rule.Evidence{Name: "by", Got: rule.Text(code)})
			}
		}
	}
	return named
}
