package matching

import (
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// A verifier bounds cases.
type verifier struct {
	in      Instance
	worth   func(pair int32) Worth
	limit   int64     // of prices: no sum over pairs leaves an int64
	units   [][]int32 // mentees who are kept together, or one alone
	of      []int32   // the unit of each mentee
	apart   [][]int32 // the groups to keep apart of each mentee
	degree  []int64   // how many pairs each mentor has
	settled []settled // of each pair
	extra   []Worth   // what each pair pays to groups to keep apart; nil where none asks
	offers  []Worth

	mentors, mentees func(mentorship.PersonID) (int32, bool)
}

func newVerifier(in Instance, worth func(int32) Worth) *verifier {
	v := &verifier{
		in: in, worth: worth,
		of: make([]int32, len(in.Mentees)), degree: make([]int64, len(in.Mentors)),
		settled: make([]settled, len(in.Mentor)),
		mentors: numbers(in.Mentors), mentees: numbers(in.Mentees),
	}
	for _, j := range in.Mentor {
		v.degree[j]++
	}
	v.apart = make([][]int32, len(in.Mentees))
	paying := int64(len(in.Mentor)) + 1 // how often a price can be paid at most
	for k := range in.Apart.Len() {
		for _, i := range in.Apart.At(k) {
			v.apart[i] = append(v.apart[i], int32(k))
			from, until := in.row(int(i))
			paying += int64(until - from)
		}
	}
	v.limit = 1 << 60 / paying
	v.unite()
	return v
}

// unite finds who is kept together, directly or by way of others: it walks from
// mentee to group to mentee.
func (v *verifier) unite() {
	groups := make([][]int32, len(v.of)) // of each mentee
	for k := range v.in.Together.Len() {
		for _, i := range v.in.Together.At(k) {
			groups[i] = append(groups[i], int32(k))
		}
	}
	walked := make([]bool, v.in.Together.Len())
	seen := make([]bool, len(v.of))
	for start := range v.of {
		if seen[start] {
			continue
		}
		seen[start] = true
		unit := []int32{int32(start)}
		for n := 0; n < len(unit); n++ {
			for _, k := range groups[unit[n]] {
				if walked[k] {
					continue
				}
				walked[k] = true
				for _, other := range v.in.Together.At(int(k)) {
					if !seen[other] {
						seen[other] = true
						unit = append(unit, other)
					}
				}
			}
		}
		for _, i := range unit {
			v.of[i] = int32(len(v.units))
		}
		v.units = append(v.units, unit)
	}
}

// bound returns the greatest bound of all cases, and whether any of them is
// possible. The prices and the tree of cases are checked.
func (v *verifier) bound(mentors []Worth, apart []ApartPrice, cases []Case, path string, f *faults) (greatest Worth, possible bool) {
	before := len(*f)
	price := tariff{mentors: mentors}
	price = v.with(price, nil, apart, path, f)
	v.complete(cases, path, f)
	if len(*f) > before || !v.begin() {
		return Worth{}, false
	}
	settled := slices.Clone(v.settled)
	if len(cases) == 0 {
		cases = []Case{{}}
	}
	for k, c := range cases {
		own := price
		if len(c.Mentors)+len(c.Apart) > 0 {
			own = v.with(price, c.Mentors, c.Apart, at(path+"/cases", k), f)
		}
		if len(*f) > before || !v.settle(settled, c.Splits) {
			continue
		}
		if bound, able := v.value(own); able && (!possible || v.in.Objective.Compare(bound, greatest) > 0) {
			greatest, possible = bound, true
		}
	}
	return greatest, possible
}

// value returns what no choice in a case is worth more than, and whether the
// case is possible as far as each can tell alone.
func (v *verifier) value(price tariff) (sum Worth, possible bool) {
	in := v.in
	sum = v.charge(price)
	for j, p := range price.mentors {
		least, most := int64(in.leastOf(j)), min(int64(in.MentorCapacity[j]), v.degree[j])
		if least > most {
			return Worth{}, false
		}
		n := most
		if in.Objective.Compare(p, Worth{}) < 0 {
			n = least
		}
		sum = sum.Plus(p.times(n))
	}
	for _, unit := range v.units {
		gain, possible := v.gain(unit, price.mentors)
		if !possible {
			return Worth{}, false
		}
		sum = sum.Plus(gain)
	}
	return sum, true
}

// gain returns the most that a unit can make of the prices.
func (v *verifier) gain(unit []int32, price []Worth) (sum Worth, possible bool) {
	in := v.in
	size := int64(len(unit))
	least, most := 0, int(in.MenteeCapacity[unit[0]])
	if size > 1 {
		least = 1
	}
	for _, i := range unit {
		least, most = max(least, int(in.least(int(i)))), min(most, int(in.MenteeCapacity[i]))
	}
	v.offers = v.offers[:0]
	from, until := in.row(int(unit[0]))
	for e := from; e < until; e++ {
		j := in.Mentor[e]
		worth, state := v.net(e), v.settled[e]
		for _, i := range unit[1:] {
			other, eligible := in.find(int(j), int(i))
			if !eligible {
				state = hasNot
				break
			}
			worth = worth.Plus(v.net(other))
		}
		worth = worth.Minus(price[j].times(size))
		switch fits := int64(in.MentorCapacity[j]) >= size; {
		case state == has && !fits:
			return Worth{}, false
		case state == has:
			sum = sum.Plus(worth)
			least, most = least-1, most-1
		case state == undecided && fits:
			v.offers = append(v.offers, worth)
		}
	}
	if most < 0 || least > most || least > len(v.offers) {
		return Worth{}, false
	}
	better := func(a, b Worth) int { return in.Objective.Compare(b, a) }
	if most == 1 && len(v.offers) > 0 {
		v.offers[0] = slices.MinFunc(v.offers, better)
	} else if most > 1 {
		slices.SortFunc(v.offers, better)
	}
	for n, worth := range v.offers[:min(most, len(v.offers))] {
		if n < least || in.Objective.Compare(worth, Worth{}) > 0 {
			sum = sum.Plus(worth)
		}
	}
	return sum, true
}

// times returns n times w.
func (w Worth) times(n int64) Worth { return Worth{w.Places * n, w.Score * n} }
