package matching

import "slices"

// verifyConflict checks that the demands of a conflict are demands of the
// instance, and that the prices prove that they cannot hold together: if no
// pair were worth anything, whatever is permitted would be worth less than that.
func (in Instance) verifyConflict(c *Conflict, f *faults) {
	if c == nil || len(c.Demands) == 0 {
		f.add(FaultConflict, "/conflict", "no demands")
		return
	}
	in, known := in.claimed(c.Demands)
	if known < len(c.Demands) {
		f.add(FaultConflict, at("/conflict/demands", known), "not demanded, or not in order")
		return
	}
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

// claimed returns the instance with no demands but those of a list, and how many
// of the list, from its beginning, are demands of the instance in their order.
func (in Instance) claimed(list []Demand) (some Instance, known int) {
	next := func(d Demand) bool {
		if known == len(list) || !list[known].equal(d) {
			return false
		}
		known++
		return true
	}
	some = in
	some.LockedMentor, some.LockedMentee, some.Together, some.Apart = nil, nil, Groups{}, Groups{}
	some.MenteeMinimum, some.MentorMinimum = make([]int32, len(in.Mentees)), make([]int32, len(in.Mentors))
	for k, i := range in.LockedMentee {
		if j := in.LockedMentor[k]; next(Demand{Kind: DemandLocked, Mentor: in.Mentors[j], Mentee: in.Mentees[i]}) {
			some.LockedMentor, some.LockedMentee = append(some.LockedMentor, j), append(some.LockedMentee, i)
		}
	}
	for i, n := range in.MenteeMinimum {
		if n > 0 && next(Demand{Kind: DemandMenteeMinimum, Mentee: in.Mentees[i], Minimum: int(n)}) {
			some.MenteeMinimum[i] = n
		}
	}
	for j, n := range in.MentorMinimum {
		if n > 0 && next(Demand{Kind: DemandMentorMinimum, Mentor: in.Mentors[j], Minimum: int(n)}) {
			some.MentorMinimum[j] = n
		}
	}
	groups := func(kind DemandKind, of Groups) (kept Groups) {
		kept.Start = []int32{0}
		for k := range of.Len() {
			d := Demand{Kind: kind}
			for _, i := range of.At(k) {
				d.Mentees = append(d.Mentees, in.Mentees[i])
			}
			if next(d) {
				kept.Member = append(kept.Member, of.At(k)...)
				kept.Start = append(kept.Start, int32(len(kept.Member)))
			}
		}
		return kept
	}
	some.Together = groups(DemandTogether, in.Together)
	some.Apart = groups(DemandApart, in.Apart)
	return some, known
}

func (d Demand) equal(e Demand) bool {
	return d.Kind == e.Kind && d.Mentor == e.Mentor && d.Mentee == e.Mentee && d.Minimum == e.Minimum && slices.Equal(d.Mentees, e.Mentees)
}
