package matching

// A settled says what a case settles about a pair.
type settled uint8

const (
	undecided settled = iota
	has
	hasNot
)

// begin settles what holds in every case. It reports false if nothing is
// permitted at all.
func (v *verifier) begin() bool {
	for k, i := range v.in.LockedMentee {
		if !v.settleUnit(i, v.in.LockedMentor[k], has) {
			return false
		}
	}
	for k := range v.in.Apart.Len() {
		if !v.separate(v.in.Apart.At(k)) {
			return false
		}
	}
	return true
}

// settle works out what follows about pairs in a case, from what held before. It
// reports false if nothing is permitted there.
func (v *verifier) settle(before []settled, splits []Split) bool {
	copy(v.settled, before)
	for _, x := range splits {
		j, _ := v.mentors(x.Mentor)
		i, _ := v.mentees(x.Mentee)
		as := hasNot
		if x.Taken {
			as = has
		}
		if !v.settleUnit(i, j, as) || x.Taken && !v.keepOff(i, j) {
			return false
		}
	}
	return true
}

// keepOff lets nobody have a mentor who is kept apart from a mentee who has, or
// from those who are kept together with them.
func (v *verifier) keepOff(mentee, mentor int32) bool {
	for _, i := range v.units[v.of[mentee]] {
		for _, k := range v.apart[i] {
			for _, other := range v.in.Apart.At(int(k)) {
				if other != i && !v.settleUnit(other, mentor, hasNot) {
					return false
				}
			}
		}
	}
	return true
}

// settleUnit settles a mentor for somebody and all who are kept together with
// them.
func (v *verifier) settleUnit(mentee, mentor int32, as settled) bool {
	for _, i := range v.units[v.of[mentee]] {
		e, eligible := v.in.find(int(mentor), int(i))
		switch {
		case !eligible && as == has, eligible && v.settled[e] != undecided && v.settled[e] != as:
			return false
		case eligible:
			v.settled[e] = as
		}
	}
	return true
}

// separate lets nobody of a group have a mentor whom another has.
func (v *verifier) separate(group []int32) bool {
	holder := map[int32]int32{}
	units := map[int32]bool{}
	for _, i := range group {
		if units[v.of[i]] {
			return false // together and apart
		}
		units[v.of[i]] = true
		from, until := v.in.row(int(i))
		for e := from; e < until; e++ {
			if v.settled[e] != has {
				continue
			}
			if _, taken := holder[v.in.Mentor[e]]; taken {
				return false
			}
			holder[v.in.Mentor[e]] = i
		}
	}
	for _, i := range group {
		from, until := v.in.row(int(i))
		for e := from; e < until; e++ {
			j := v.in.Mentor[e]
			if who, taken := holder[j]; taken && who != i && !v.settleUnit(i, j, hasNot) {
				return false
			}
		}
	}
	return true
}
