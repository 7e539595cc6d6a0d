package matching

import (
	"cmp"
	"maps"
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// slot returns the change that one more slot brings: with a mentor whose next
// slot goes to the mentee for certain, else with the nearest; nil if somebody
// from whom the mentee is kept apart is everywhere.
func (d *diagnosis) slot(i int) *Change {
	from, until := d.in.row(i)
	best := int32(-1)
	better := func(e int32) bool {
		if best < 0 {
			return true
		}
		return cmp.Or(
			compareBools(d.next[d.in.Mentor[e]] == int32(i), d.next[d.in.Mentor[best]] == int32(i)),
			-d.in.Objective.Compare(d.short(e), d.short(best)),
			cmp.Compare(d.in.Score[e], d.in.Score[best]),
		) > 0
	}
	for e := from; e < until; e++ {
		if d.wanted(e) && !d.meets(int32(i), d.in.Mentor[e]) && better(e) {
			best = e
		}
	}
	if best < 0 {
		return nil
	}
	j := d.in.Mentor[best]
	c := &Change{Mentor: d.in.Mentors[j], Slots: 1}
	if k := d.next[j]; k >= 0 && d.in.Cut == nil { // who was left out might be level
		c.Matches = d.in.Mentees[k]
	}
	return c
}

// raise returns the change that lifts a pair's score to zero: with a mentor who
// has room, if there is one, and the greatest score there.
func (d *diagnosis) raise(i int) *Change {
	from, until := d.in.row(i)
	best := int32(none)
	for e := from; e < until; e++ {
		if d.meets(int32(i), d.in.Mentor[e]) {
			continue
		}
		if best == none || cmp.Or(
			compareBools(d.free(d.in.Mentor[e]), d.free(d.in.Mentor[best])),
			cmp.Compare(d.in.Score[e], d.in.Score[best]),
		) > 0 {
			best = e
		}
	}
	if best == none {
		return nil
	}
	j := d.in.Mentor[best]
	c := &Change{Mentor: d.in.Mentors[j], Points: -int64(d.in.Score[best]), Matches: d.in.Mentees[i]}
	if !d.free(j) {
		c.Slots, c.Matches = 1, ""
	}
	return c
}

func (d *diagnosis) free(j int32) bool { return d.used.mentors[j] < d.in.MentorCapacity[j] }

// excluded returns the rules that exclude every mentor for a mentee, and the
// nearest change: the fewest rules to waive, with a mentor who has room or can
// make room; among equals that of the pair with the greatest score.
func (d *diagnosis) excluded(i int) ([]Exclusion, *Change) {
	byCode := map[rule.Code]*Exclusion{}
	var change *Change
	var least int
	var most int32
	var seen view
	var found []rule.Finding
	for j := range d.scene.Mentors {
		found = d.barring.AppendFindings(found[:0], d.between.pairing(&seen, d.scene, j, i))
		codes := d.forbidding(found)
		for _, code := range codes {
			e := byCode[code]
			if e == nil {
				e = &Exclusion{Code: code}
				byCode[code] = e
			}
			e.Mentors++
			if len(codes) == 1 {
				e.Alone++
				if len(e.Opens) < shown {
					e.Opens = append(e.Opens, d.in.Mentors[j])
				}
			}
		}
		if d.meets(int32(i), int32(j)) {
			continue // kept apart from somebody there
		}
		c := d.waive(i, j, codes)
		steps := len(c.Waive) + c.Slots + int(min(c.Points, 1))
		if change != nil && steps > least {
			continue
		}
		score, _ := d.score(j, i)
		if change == nil || steps < least || score > most {
			change, least, most = c, steps, score
		}
	}
	list := make([]Exclusion, 0, len(byCode))
	for _, code := range slices.Sorted(maps.Keys(byCode)) {
		list = append(list, *byCode[code])
	}
	return list, change
}

// forbidding returns the codes that make a pair ineligible, each once.
func (a *arrangement) forbidding(found []rule.Finding) []rule.Code {
	var codes []rule.Code
	for _, f := range found { // in order of code
		if a.forbids(f) && (len(codes) == 0 || codes[len(codes)-1] != f.Code) {
			codes = append(codes, f.Code)
		}
	}
	return codes
}

// waive returns the change that lets a pair pass the rules it breaks and makes
// it worth choosing.
func (d *diagnosis) waive(i, j int, codes []rule.Code) *Change {
	c := &Change{Mentor: d.in.Mentors[j], Waive: codes, Matches: d.in.Mentees[i]}
	room := d.room[j]
	if d.in.Objective == Score {
		room = d.free(int32(j))
	}
	if score, _ := d.score(j, i); int64(score) < d.useful() {
		c.Points = d.useful() - int64(score)
	}
	if !room {
		c.Slots, c.Matches = 1, ""
	}
	return c
}
