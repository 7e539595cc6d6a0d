package stable

// pairs are the pairs of a market that may be matched, in rows by mentee as
// they rank, with what each is to both. Tiers count from 0 and leave none out.
type pairs struct {
	start  []int32 // rows of mentees
	mentor []int32
	tier   []int32 // of the mentor with the mentee
	grade  []int32 // of the mentee with the mentor: the tier there

	from     []int32 // columns of mentors
	column   []int32 // pairs of each mentor, the best grade first
	mentee   []int32 // of each pair
	capacity []int32 // of mentors, at most the length of the column
}

func newPairs(m Market) *pairs {
	positions := join(m.Mentees, m.Mentors)
	grades := m.Mentors.tiers()
	tiers := m.Mentees.tiers()
	p := &pairs{
		start: make([]int32, 1, m.Mentees.Len()+1),
		from:  make([]int32, m.Mentors.Len()+1), capacity: make([]int32, m.Mentors.Len()),
	}
	at := make([]int32, len(m.Mentors.To)) // the pair of each entry of a mentor, from 1
	for i := range int32(m.Mentees.Len()) {
		for e := m.Mentees.Start[i]; e < m.Mentees.Start[i+1]; e++ {
			j := m.Mentees.To[e]
			if positions[e] == nobody || m.MentorCapacity[j] == 0 {
				continue
			}
			entry := m.Mentors.Start[j] + positions[e]
			p.mentor = append(p.mentor, j)
			p.mentee = append(p.mentee, i)
			p.tier = append(p.tier, tiers[e])
			p.grade = append(p.grade, grades[entry])
			at[entry] = int32(len(p.mentor))
		}
		p.start = append(p.start, int32(len(p.mentor)))
	}
	p.column = make([]int32, 0, len(p.mentor))
	for j := range int32(m.Mentors.Len()) {
		for e := m.Mentors.Start[j]; e < m.Mentors.Start[j+1]; e++ {
			if at[e] > 0 {
				p.column = append(p.column, at[e]-1)
			}
		}
		p.from[j+1] = int32(len(p.column))
		p.capacity[j] = min(m.MentorCapacity[j], p.from[j+1]-p.from[j])
	}
	return p
}

// tiers returns the tier of each entry, counted without gaps.
func (l Lists) tiers() []int32 {
	tiers := make([]int32, len(l.To))
	for x := range int32(l.Len()) {
		for e := l.Start[x] + 1; e < l.Start[x+1]; e++ {
			tiers[e] = tiers[e-1]
			if l.Rank == nil || l.Rank[e] != l.Rank[e-1] {
				tiers[e]++
			}
		}
	}
	return tiers
}

func (p *pairs) mentees() int32 { return int32(len(p.start) - 1) }
func (p *pairs) mentors() int32 { return int32(len(p.from) - 1) }
func (p *pairs) len() int32     { return int32(len(p.mentor)) }

// col returns the pairs of a mentor, the best grade first.
func (p *pairs) col(j int32) []int32 { return p.column[p.from[j]:p.from[j+1]] }

// most returns how many mentees can be matched at most, by a count of places.
func (p *pairs) most() int {
	mentees, places := 0, 0
	for i := range p.mentees() {
		if p.start[i] < p.start[i+1] {
			mentees++
		}
	}
	for _, c := range p.capacity {
		places += int(c)
	}
	return min(mentees, places)
}
