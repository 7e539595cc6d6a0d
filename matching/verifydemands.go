package matching

import "slices"

// verifyDemands checks that a choice meets what is demanded.
func (in Instance) verifyDemands(chosen []bool, used usage, f *faults) {
	for k, i := range in.LockedMentee {
		j := in.LockedMentor[k]
		if e, eligible := in.find(int(j), int(i)); !eligible || !chosen[e] {
			f.add(FaultDemand, at("/demands/locked", k), "mentee %q does not have mentor %q", string(in.Mentees[i]), string(in.Mentors[j]))
		}
	}
	for i, n := range used.mentees {
		if least := in.least(i); n < least {
			f.add(FaultDemand, at("/mentees", i), "mentee %q has %d mentors, want at least %d", string(in.Mentees[i]), n, least)
		}
	}
	for j, n := range used.mentors {
		if least := in.leastOf(j); n < least {
			f.add(FaultDemand, at("/mentors", j), "mentor %q has %d mentees, want at least %d", string(in.Mentors[j]), n, least)
		}
	}
	for k := range in.Together.Len() {
		group := in.Together.At(k)
		first := in.has(group[0], chosen)
		if len(first) == 0 {
			f.add(FaultDemand, at("/demands/together", k), "mentee %q has no mentor", string(in.Mentees[group[0]]))
		}
		for _, i := range group[1:] {
			if !slices.Equal(first, in.has(i, chosen)) {
				f.add(FaultDemand, at("/demands/together", k), "mentees %q and %q have different mentors", string(in.Mentees[group[0]]), string(in.Mentees[i]))
			}
		}
	}
	for k := range in.Apart.Len() {
		first := map[int32]int32{} // who of the group has a mentor
		for _, i := range in.Apart.At(k) {
			for _, j := range in.has(i, chosen) {
				if other, taken := first[j]; taken {
					f.add(FaultDemand, at("/demands/apart", k), "mentees %q and %q both have mentor %q", string(in.Mentees[other]), string(in.Mentees[i]), string(in.Mentors[j]))
				} else {
					first[j] = i
				}
			}
		}
	}
}

// has returns the mentors of a mentee in a choice, rising.
func (in Instance) has(mentee int32, chosen []bool) []int32 {
	var list []int32
	from, until := in.row(int(mentee))
	for e := from; e < until; e++ {
		if chosen[e] {
			list = append(list, in.Mentor[e])
		}
	}
	return list
}
