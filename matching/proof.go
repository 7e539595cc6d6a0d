package matching

// priceLimit keeps sums of two prices and a score far from the ends of int64.
// No price of an instance with [MaxPairs] pairs comes near it.
const priceLimit = 1 << 60

// Verify returns a [SolutionError] with everything that is wrong with a
// solution of the instance, nil if nothing is; an instance that is malformed
// itself is an error wrapping [ErrInstance]. It shares no code with any solver.
//
// The choice must name pairs of the instance, in rising order, and exceed no
// capacity. With [Duals], let u be the price of a mentee, p that of a mentor
// and w the worth of a pair. Then
//
//   - no price is below zero,
//   - a price is zero where the capacity is not used up,
//   - w is at most u + p for each pair that is not chosen,
//   - w is at least u + p for each pair that is chosen.
//
// These conditions prove that no permitted choice is worth more, in the order
// of the objective: for every other choice, the sum of w - u - p over its pairs
// is at most that of the positive ones, which are all chosen here, and its sum
// of prices is at most that of all capacities, which is reached here (weak
// duality of linear programming; Ahuja, Magnanti and Orlin, Network Flows,
// 1993, section 9.4).
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
	switch proof, known := s.Proof.known(); {
	case !known:
		f.add(FaultUnknown, "/certificate/proof", "unknown proof %.40q", string(s.Proof))
	case proof == Duals:
		in.verifyDuals(s, chosen, used, &f)
	case proof == Stability:
		in.verifyStable(chosen, used, &f)
	}
	return f
}

// A usage counts the chosen pairs of everybody.
type usage struct{ mentors, mentees []int32 }

func (in Instance) usage(chosen []bool) usage {
	u := usage{make([]int32, len(in.Mentors)), make([]int32, len(in.Mentees))}
	for i := range in.Mentees {
		from, until := in.row(i)
		for e := from; e < until; e++ {
			if chosen[e] {
				u.mentors[in.Mentor[e]]++
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
		in.verifyPrice(at("/certificate/mentors", j), price, used.mentors[j] < in.MentorCapacity[j], f)
	}
	for i, price := range s.MenteePrice {
		in.verifyPrice(at("/certificate/mentees", i), price, used.mentees[i] < in.MenteeCapacity[i], f)
	}
	if len(*f) > before {
		return // sums of such prices prove nothing
	}
	for i := range in.Mentees {
		from, until := in.row(i)
		for e := from; e < until; e++ {
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

func (in Instance) verifyPrice(path string, price Worth, unused bool, f *faults) {
	switch {
	case max(price.Places, -price.Places, price.Score, -price.Score) > priceLimit || min(price.Places, price.Score) < -priceLimit:
		f.add(FaultOutOfRange, path, "a price of %d places and %d points", price.Places, price.Score)
	case in.Objective.Compare(price, Worth{}) < 0:
		f.add(FaultOptimum, path, "a price below zero")
	case unused && price != (Worth{}):
		f.add(FaultOptimum, path, "a price where capacity is left")
	}
}
