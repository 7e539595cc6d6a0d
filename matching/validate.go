package matching

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"time"

	"github.com/go-mentorship/mentorkit/internal/hours"
	"github.com/go-mentorship/mentorkit/internal/zone"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// faults collects what is wrong with a value.
type faults []Fault

func (f *faults) add(kind FaultKind, path, format string, args ...any) {
	*f = append(*f, Fault{Kind: kind, Path: path, Message: fmt.Sprintf(format, args...)})
}

// check returns everything that is wrong with a problem, ratings aside.
func (p Problem) check() faults {
	var f faults
	zones := map[string]bool{}
	f.people("/mentors", p.Mentors, zones)
	f.people("/mentees", p.Mentees, zones)
	f.criteria(p.Criteria)
	if err := p.Eligibility.Validate(); err != nil {
		f.add(FaultEligibility, "/eligibility", "%v", err)
	}
	if _, ok := p.Objective.known(); !ok {
		f.add(FaultUnknown, "/objective", "unknown objective %.40q", string(p.Objective))
	}
	if err := p.Policy.Validate(); err != nil {
		f.add(FaultPolicy, "/policy", "%v", err)
	}
	if p.Candidates < 0 {
		f.add(FaultOutOfRange, "/candidates", "%d candidates", p.Candidates)
	}
	if p.Mode != "" && !slices.Contains(mentorship.Modes(), p.Mode) {
		f.add(FaultUnknown, "/mode", "unknown mode %.40q", string(p.Mode))
	}
	switch period := p.Period; {
	case period == mentorship.Period{}:
	case !period.Valid():
		f.add(FaultPeriod, "/period", "from %v until %v", period.From, period.Until)
	case !writable(period.From) || !writable(period.Until):
		f.add(FaultPeriod, "/period", "outside the years 0 to 9999, which no text has")
	case period.Until.Sub(period.From) > hours.MaxPeriod:
		f.add(FaultPeriod, "/period", "longer than a hundred years")
	}
	f.capacities(p)
	f.demands(p)
	f.rankings("/menteeRankings", p.MenteeRankings, p.Mentees, p.Mentors)
	f.rankings("/mentorRankings", p.MentorRankings, p.Mentors, p.Mentees)
	return f
}

func (f *faults) people(path string, people []mentorship.Person, zones map[string]bool) {
	first := make(map[mentorship.PersonID]int, len(people))
	for i, person := range people {
		at := fmt.Sprintf("%s/%d", path, i)
		if invalid, ok := errors.AsType[*mentorship.InvalidError](person.Validate()); ok {
			for _, finding := range invalid.Findings {
				f.add(FaultPerson, at+finding.Path, "%s", finding.Message)
			}
		}
		if j, seen := first[person.ID]; seen {
			f.add(FaultRepeated, at+"/id", "%q stands at %s/%d already", string(person.ID), path, j)
		} else {
			first[person.ID] = i
		}
		known, looked := zones[person.Zone]
		if !looked {
			_, err := zone.Load(person.Zone)
			known = err == nil || person.Zone == ""
			zones[person.Zone] = known
		}
		if !known {
			f.add(FaultUnknown, at+"/zone", "unknown time zone %.60q", person.Zone)
		}
	}
}

func (f *faults) criteria(criteria []Weighted) {
	first := make(map[string]int, len(criteria))
	sum := 0
	for k, c := range criteria {
		at := fmt.Sprintf("/criteria/%d", k)
		if !mentorship.ValidWord(c.Name) {
			f.add(FaultUnknown, at+"/name", "the name %.40q is not well formed", c.Name)
		}
		if j, seen := first[c.Name]; seen {
			f.add(FaultRepeated, at+"/name", "%q stands at /criteria/%d already", c.Name, j)
		} else {
			first[c.Name] = k
		}
		if c.Criterion == nil {
			f.add(FaultMissing, at, "no criterion")
		}
		if c.Weight > MaxWeight || c.Weight < -MaxWeight {
			f.add(FaultOutOfRange, at+"/weight", "weight %d, want -%d to %d", c.Weight, MaxWeight, MaxWeight)
		} else {
			sum = min(sum+max(c.Weight, -c.Weight), MaxWeight+1)
		}
	}
	if sum > MaxWeight {
		f.add(FaultOutOfRange, "/criteria", "the weights add up to more than %d", MaxWeight)
	}
}

func (f *faults) capacities(p Problem) {
	standard, set := p.Policy.Capacity.Value()
	mentors := make(map[mentorship.PersonID]bool, len(p.Mentors))
	for j, m := range p.Mentors {
		mentors[m.ID] = true
		if m.Capacity == nil && (!set || standard < 0) {
			f.add(FaultMissing, fmt.Sprintf("/mentors/%d/capacity", j), "%q has not said, and the policy sets none", string(m.ID))
		}
	}
	for _, id := range slices.Sorted(maps.Keys(p.Taken)) {
		at := "/taken/" + pointer(string(id))
		if !mentors[id] {
			f.add(FaultUnknown, at, "%.40q is no mentor of the problem", string(id))
		}
		if n := p.Taken[id]; n < 0 {
			f.add(FaultOutOfRange, at, "%d slots taken", n)
		}
	}
}

// writable reports whether RFC 3339 can write an instant in UTC.
func writable(t time.Time) bool { return t.UTC().Year() >= 0 && t.UTC().Year() <= 9999 }
