package matching

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
