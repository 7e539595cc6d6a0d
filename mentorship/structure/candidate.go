package structure

import (
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// A candidate is somebody who might take part with the mentee of a [survey].
type candidate struct {
	person *mentorship.Person
	free   *int        // slots left, nil where not known
	bars   []rule.Code // that keep the two apart, nil for none

	teaches, senior, shares, expert, near, hours answer

	so answer // what all that was asked so far says together
}

// hasExpertise says whether the candidate has what the mentee seeks.
func (c candidate) hasExpertise() answer { return c.teaches }

// isSenior says whether the candidate can oversee a cohort.
func (c candidate) isSenior() answer { return c.senior }

// seeksTheSame says whether the candidate seeks an area that the mentee seeks.
func (c candidate) seeksTheSame() answer { return c.shares }

// isExpert says whether the candidate is an expert among peers in what the
// mentee seeks.
func (c candidate) isExpert() answer { return c.expert }

// isNear says whether the candidate and the mentee can meet in person.
func (c candidate) isNear() answer { return c.near }

// hasHours says whether the candidate and the mentee have hours in common.
func (c candidate) hasHours() answer { return c.hours }

// isAllowed says whether nothing keeps the candidate and the mentee apart.
func (c candidate) isAllowed() answer { return truth(c.bars == nil) }

// hasSlot says whether the candidate can take one more mentee.
func (c candidate) hasSlot() answer { return c.has(1) }

func (c candidate) has(slots int) answer {
	if c.free == nil {
		return unknown
	}
	return truth(*c.free >= slots)
}

// meets says whether the candidate is willing to meet in the mode.
func (c candidate) meets(m mentorship.Mode) answer {
	modes := c.person.Wishes.Modes
	return truth(len(modes) == 0 || slices.Contains(modes, m))
}

// pass returns the candidates whom none of the questions rules out.
func pass(list []candidate, questions ...func(candidate) answer) []candidate {
	list = slices.Clone(list)
	for _, ask := range questions {
		for i := range list {
			list[i].so = min(list[i].so, ask(list[i]))
		}
	}
	return slices.DeleteFunc(list, func(c candidate) bool { return c.so == no })
}

// tally counts those who certainly pass, and those who might.
func tally(list []candidate) (sure, perhaps int) {
	for _, c := range list {
		if c.so == yes {
			sure++
		}
	}
	return sure, len(list) - sure
}

// certain returns the ids of those who certainly pass.
func certain(list []candidate) []mentorship.PersonID {
	var ids []mentorship.PersonID
	for _, c := range list {
		if c.so == yes {
			ids = append(ids, c.person.ID)
		}
	}
	return ids
}
