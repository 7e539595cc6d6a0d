package matching

import (
	"cmp"
	"maps"
	"slices"
)

// A tariff is what a verifier holds the choices of a case against.
type tariff struct {
	mentors []Worth
	apart   map[passage]Worth
}

// A passage is to be the one of a group to keep apart who has a mentor.
type passage struct {
	group  int
	mentor int32
}

// with returns the prices with some of them set.
func (v *verifier) with(t tariff, mentors []Price, apart []ApartPrice, path string, f *faults) tariff {
	t.mentors = slices.Clone(t.mentors)
	f.reprice(t.mentors, path+"/mentors", v.mentors, mentors)
	if slices.ContainsFunc(t.mentors, v.large) {
		f.add(FaultOutOfRange, path+"/mentors", "a price beyond %d", v.limit)
	}
	if len(apart) == 0 {
		return t
	}
	t.apart = maps.Clone(t.apart)
	if t.apart == nil {
		t.apart = map[passage]Worth{}
	}
	last := passage{group: -1}
	for k, p := range apart {
		path := at(path+"/apart", k)
		j, known := v.mentors(p.Mentor)
		this := passage{p.Group, j}
		switch {
		case !known || p.Group < 0 || p.Group >= v.in.Apart.Len() || !v.eligible(this):
			f.add(FaultUnknown, path, "no mentor %.60q for anybody of a group %d", string(p.Mentor), p.Group)
			continue
		case k > 0 && cmp.Or(cmp.Compare(last.group, this.group), cmp.Compare(last.mentor, this.mentor)) >= 0:
			f.add(FaultMalformed, path, "not in order of group and mentor, each once")
		case v.large(p.Worth):
			f.add(FaultOutOfRange, path, "a price beyond %d", v.limit)
		case v.in.Objective.Compare(p.Worth, Worth{}) < 0:
			f.add(FaultOptimum, path, "a price below zero")
		}
		t.apart[this], last = p.Worth, this
	}
	return t
}

// eligible reports whether anybody of a group is eligible with a mentor. Prices
// of others would only add up.
func (v *verifier) eligible(p passage) bool {
	return slices.ContainsFunc(v.in.Apart.At(p.group), func(i int32) bool {
		_, eligible := v.in.find(int(p.mentor), int(i))
		return eligible
	})
}

func (v *verifier) large(w Worth) bool {
	return min(w.Places, w.Score) < -v.limit || max(w.Places, w.Score) > v.limit
}

// charge works out what each pair pays to groups, and returns what these take if
// one of each has each mentor.
func (v *verifier) charge(t tariff) (sum Worth) {
	v.extra = nil
	if len(t.apart) == 0 {
		return sum
	}
	v.extra = make([]Worth, len(v.in.Mentor))
	for p, w := range t.apart {
		sum = sum.Plus(w)
		for _, i := range v.in.Apart.At(p.group) {
			if e, eligible := v.in.find(int(p.mentor), int(i)); eligible {
				v.extra[e] = v.extra[e].Plus(w)
			}
		}
	}
	return sum
}

// net returns what a pair is worth less what it pays to groups.
func (v *verifier) net(e int32) Worth {
	if v.extra == nil {
		return v.worth(e)
	}
	return v.worth(e).Minus(v.extra[e])
}
