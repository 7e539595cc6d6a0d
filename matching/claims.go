package matching

import (
	"math"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// An expertise is the criterion [Expertise]. For a scene it keeps an index of
// who claims which area.
type expertise struct {
	comparison[[]mentorship.Expertise, []mentorship.Sought]
}

func (e expertise) Prepare(s Scene) Prepared {
	c := claims{e.prepare(s), map[mentorship.Area][]claim{}, nil}
	for j := range s.Mentors {
		for _, claimed := range s.Mentors[j].Expertise {
			c.of[claimed.Area] = append(c.of[claimed.Area], claim{int32(j), claimed.Level})
		}
		if len(s.Mentors[j].Expertise) == 0 {
			c.silent = append(c.silent, claim{mentor: int32(j)})
		}
	}
	return c
}

// claims are the mentors' expertise by area.
type claims struct {
	compared[[]mentorship.Expertise, []mentorship.Sought]
	of     map[mentorship.Area][]claim // by mentor, rising
	silent []claim                     // those who claim nothing
}

// A claim is the level that a mentor has in an area.
type claim struct {
	mentor int32
	level  mentorship.Level
}

// AppendListed lists those who claim an area that is sought, and those who
// claim nothing: a merge of the lists of these areas.
func (c claims) AppendListed(dst []Listed, mentee int) (listed []Listed, rest Rating) {
	sought := c.mentees[c.menteeClass[mentee]]
	if len(sought) == 0 {
		return dst, Unstated
	}
	var few [8][]claim
	lists := few[:0]
	for _, s := range sought {
		lists = append(lists, c.of[s.Area])
	}
	silent := c.silent
	for {
		next := int32(math.MaxInt32)
		for _, l := range lists {
			if len(l) > 0 {
				next = min(next, l[0].mentor)
			}
		}
		for len(silent) > 0 && silent[0].mentor < next {
			dst = append(dst, Listed{silent[0].mentor, Unstated})
			silent = silent[1:]
		}
		if next == math.MaxInt32 {
			return dst, Worst
		}
		var sum Rating
		for k, l := range lists {
			best := Worst
			for len(l) > 0 && l[0].mentor == next {
				best = max(best, reaching(l[0].level, sought[k].Level))
				l = l[1:]
			}
			lists[k] = l
			sum += best
		}
		dst = append(dst, Listed{next, sum / Rating(len(sought))})
	}
}
