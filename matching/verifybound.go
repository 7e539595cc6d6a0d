package matching

import "slices"

// verifyBound checks that the prices prove the bound of a solution, by weak
// duality: in every case no choice is worth more than what all mentors and all
// mentees would make of the prices if each could choose alone.
func (in Instance) verifyBound(s Solution, f *faults) {
	if len(s.MentorPrice) != len(in.Mentors) || s.MenteePrice != nil {
		f.add(FaultMalformed, "/certificate", "%d and %d prices for %d mentors alone", len(s.MentorPrice), len(s.MenteePrice), len(in.Mentors))
		return
	}
	v := newVerifier(in, in.worth)
	bound, possible := v.bound(s.MentorPrice, s.Apart, s.Cases, "/certificate", f)
	if len(*f) == 0 && (!possible || bound != s.Bound) {
		f.add(FaultDiffers, "/certificate/bound", "got %v, want %v", s.Bound, bound)
	}
}

// verifyConflict checks that the demands of a conflict are demands of the
// instance, and that the prices prove that they cannot hold together: if no
// pair were worth anything, whatever is permitted would be worth less than that.
func (in Instance) verifyConflict(c *Conflict, f *faults) {
	if c == nil || len(c.Demands) == 0 {
		f.add(FaultConflict, "/conflict", "no demands")
		return
	}
	all := in.demands()
	keep := make([]bool, len(all))
	k := 0
	for n, d := range c.Demands {
		for k < len(all) && !all[k].equal(d) {
			k++
		}
		if k == len(all) {
			f.add(FaultConflict, at("/conflict/demands", n), "not demanded, or not in order")
			return
		}
		keep[k] = true
		k++
	}
	in = in.only(keep)
	in.Objective = Participation // nothing is worth anything, but prices need an order
	v := newVerifier(in, func(int32) Worth { return Worth{} })
	before := len(*f)
	price := make([]Worth, len(in.Mentors))
	f.reprice(price, "/conflict/mentors", v.mentors, c.Mentors)
	if len(*f) > before {
		return
	}
	if bound, possible := v.bound(price, c.Apart, c.Cases, "/conflict", f); possible && Participation.Compare(bound, Worth{}) >= 0 {
		f.add(FaultConflict, "/conflict", "the prices do not show that the demands cannot hold together")
	}
	f.same("/conflict/shortage", in.shortage(), c.Shortage)
}

func (d Demand) equal(e Demand) bool {
	return d.Kind == e.Kind && d.Mentor == e.Mentor && d.Mentee == e.Mentee && d.Minimum == e.Minimum && slices.Equal(d.Mentees, e.Mentees)
}
