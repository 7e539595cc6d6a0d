package matching

import "fmt"

// Groups are lists of mentees in flat arrays: group k is
// Member[Start[k]:Start[k+1]]. Groups may have members in common. The zero value
// has no groups.
type Groups struct {
	Start  []int32 // where groups begin, one more than there are groups; may be empty if there are none
	Member []int32 // numbers of mentees, rising within a group, two or more
}

// Len returns how many groups there are.
func (g Groups) Len() int { return max(0, len(g.Start)-1) }

// At returns the members of a group.
func (g Groups) At(k int) []int32 { return g.Member[g.Start[k]:g.Start[k+1]] }

// check returns nil if the arrays fit together and name some of so many mentees.
func (g Groups) check(mentees int) error {
	if len(g.Start) == 0 && len(g.Member) == 0 {
		return nil
	}
	if len(g.Start) == 0 || g.Start[0] != 0 || int(g.Start[len(g.Start)-1]) != len(g.Member) {
		return fmt.Errorf("groups do not span %d members", len(g.Member))
	}
	for k := range g.Len() {
		if g.Start[k] > g.Start[k+1] || g.Start[k+1]-g.Start[k] < 2 || int(g.Start[k+1]) > len(g.Member) {
			return fmt.Errorf("group %d from %d to %d", k, g.Start[k], g.Start[k+1])
		}
		last := int32(-1)
		for _, i := range g.At(k) {
			if i <= last || int(i) >= mentees {
				return fmt.Errorf("group %d: mentee %d after %d of %d", k, i, last, mentees)
			}
			last = i
		}
	}
	return nil
}

// only returns the groups that are kept.
func (g Groups) only(keep func() bool) Groups {
	var kept Groups
	for k := range g.Len() {
		if !keep() {
			continue
		}
		if kept.Start == nil {
			kept.Start = []int32{0}
		}
		kept.Member = append(kept.Member, g.At(k)...)
		kept.Start = append(kept.Start, int32(len(kept.Member)))
	}
	return kept
}
