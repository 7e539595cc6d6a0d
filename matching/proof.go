package matching

// priceLimit keeps sums of two prices and a score far from the ends of int64.
// No price of an instance with [MaxPairs] pairs comes near it.
const priceLimit = 1 << 60

// Verify returns a [SolutionError] with everything that is wrong with a
// solution of the instance, nil if nothing is; an instance that is malformed
// itself is an error wrapping [ErrInstance]. Beyond what reads an instance it
// shares no code with any solver, but for what a conflict lacks
// ([Conflict.Shortage]), which explains it and proves nothing.
//
// The choice must name pairs of the instance, in rising order, exceed no
// capacity and meet all demands. With [Duals], let u be the price of a mentee, p
// that of a mentor and w the worth of a pair. Then
//
//   - a price is above zero only where the capacity is used up,
//   - a price is below zero only where no more than the minimum is met,
//   - w is at most u + p for each pair that is not chosen,
//   - w is at least u + p for each pair that is chosen and not locked.
//
// These conditions prove that no permitted choice is worth more, in the order
// of the objective: it has the locked pairs too; for the others, the sum of
// w - u - p is at most that of the positive ones, which are all chosen here; and
// the sum of prices is at most that of all capacities where they are above zero
// and of all minima where they are below, which is reached here (weak duality of
// linear programming; Ahuja, Magnanti and Orlin, Network Flows, 1993, section
// 9.4). That holds for groups to keep together and apart all the more.
//
// With [UpperBound], a mentor of price p adds at most p times the capacity, or
// times the minimum if p is below zero; and mentees who are kept together, or
// one alone, add at most what they would choose for themselves, each pair at w -
// p and between their own minimum and places. The sum, in the [Case] where it is
// greatest, must be the bound (Lagrangian relaxation; Geoffrion 1974). What locks
// and splits settle, and what follows from them for those kept apart, counts for
// each.
//
// With [Staged], the conditions of [AimStage] must hold for each aim in turn.
//
// With [Infeasible] nothing is chosen, and the same sum, with w zero and only
// the demands of the conflict, must be below zero or no case possible.
func (in Instance) Verify(s Solution) error {
	if err := in.Validate(); err != nil {
		return err
	}
	if f := in.verify(s); len(f) > 0 {
		return &SolutionError{f}
	}
	return nil
}

func (in Instance) verify(s Solution) faults {
	var f faults
	chosen := make([]bool, len(in.Mentor))
	for k, e := range s.Chosen {
		switch {
		case e < 0 || int(e) >= len(in.Mentor):
			f.add(FaultUnknown, at("/chosen", k), "there is no pair %d among %d", e, len(in.Mentor))
		case chosen[e]:
			f.add(FaultRepeated, at("/chosen", k), "pair %d stands twice", e)
		case k > 0 && s.Chosen[k-1] > e:
			f.add(FaultMalformed, at("/chosen", k), "pair %d after %d", e, s.Chosen[k-1])
			chosen[e] = true
		default:
			chosen[e] = true
		}
	}
	used := in.usage(chosen)
	for j, n := range used.mentors {
		if n > in.MentorCapacity[j] {
			f.add(FaultCapacity, at("/mentors", j), "mentor %q has %d mentees and %d slots", string(in.Mentors[j]), n, in.MentorCapacity[j])
		}
	}
	for i, n := range used.mentees {
		if n > in.MenteeCapacity[i] {
			f.add(FaultCapacity, at("/mentees", i), "mentee %q has %d mentors and %d places", string(in.Mentees[i]), n, in.MenteeCapacity[i])
		}
	}
	if s.Proof == Infeasible {
		if len(s.Chosen) > 0 {
			f.add(FaultConflict, "/chosen", "%d pairs, though nothing is permitted", len(s.Chosen))
		}
		in.verifyConflict(s.Conflict, &f)
		return f
	}
	in.verifyDemands(chosen, used, &f)
	if s.Conflict != nil {
		f.add(FaultConflict, "/conflict", "a conflict, though pairs are chosen")
	}
	switch proof, known := s.Proof.known(); {
	case !known:
		f.add(FaultUnknown, "/certificate/proof", "unknown proof %.40q", string(s.Proof))
	case proof == Duals:
		in.verifyDuals(s, chosen, used, &f)
	case proof == Stability:
		in.verifyStable(chosen, used, &f)
	case proof == UpperBound:
		in.verifyBound(s, &f)
	case proof == Staged:
		in.verifyStages(s, chosen, used, &f)
	}
	return f
}

// A usage counts the chosen pairs of everybody.
type usage struct{ mentors, mentees []int32 }

func (in Instance) usage(chosen []bool) usage {
	u := usage{make([]int32, len(in.Mentors)), make([]int32, len(in.Mentees))}
	for i := range in.Mentees {
		from, until := in.row(i)
		for x, is := range chosen[from:until] {
			if is {
				u.mentors[in.Mentor[int(from)+x]]++
				u.mentees[i]++
			}
		}
	}
	return u
}

func (in Instance) verifyDuals(s Solution, chosen []bool, used usage, f *faults) {
	if len(s.MentorPrice) != len(in.Mentors) || len(s.MenteePrice) != len(in.Mentees) {
		f.add(FaultMalformed, "/certificate", "%d and %d prices for %d mentors and %d mentees",
			len(s.MentorPrice), len(s.MenteePrice), len(in.Mentors), len(in.Mentees))
		return
	}
	before := len(*f)
	for j, price := range s.MentorPrice {
		in.verifyPrice("/certificate/mentors", j, price, used.mentors[j] < in.MentorCapacity[j], used.mentors[j] > in.leastOf(j), f)
	}
	for i, price := range s.MenteePrice {
		in.verifyPrice("/certificate/mentees", i, price, used.mentees[i] < in.MenteeCapacity[i], used.mentees[i] > in.least(i), f)
	}
	if len(*f) > before {
		return // sums of such prices prove nothing
	}
	locked := in.locked()
	narrow, isNarrow := in.narrow(s)
	for i := range in.Mentees {
		from, until := in.row(i)
		if isNarrow && narrow.fits(s.MenteePrice[i], in.Mentor[from:until], in.Score[from:until], chosen[from:until]) {
			continue
		}
		for e := from; e < until; e++ {
			if locked != nil && locked[e] {
				continue
			}
			j := in.Mentor[e]
			sign := in.Objective.Compare(in.worth(e), s.MenteePrice[i].Plus(s.MentorPrice[j]))
			if chosen[e] && sign < 0 || !chosen[e] && sign > 0 {
				f.add(FaultOptimum, at("/certificate/mentees", i), "the prices of mentor %q and mentee %q do not fit their score %d",
					string(in.Mentors[j]), string(in.Mentees[i]), in.Score[e])
				break // one fault for each mentee says enough
			}
		}
	}
}

func (in Instance) verifyPrice(list string, k int, price Worth, unused, spare bool, f *faults) {
	switch sign := in.Objective.Compare(price, Worth{}); {
	case max(price.Places, -price.Places, price.Score, -price.Score) > priceLimit || min(price.Places, price.Score) < -priceLimit:
		f.add(FaultOutOfRange, at(list, k), "a price of %d places and %d points", price.Places, price.Score)
	case spare && sign < 0:
		f.add(FaultOptimum, at(list, k), "a price below zero where more than the minimum is met")
	case unused && sign > 0:
		f.add(FaultOptimum, at(list, k), "a price where capacity is left")
	}
}
