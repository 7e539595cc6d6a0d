package ethics_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/go-mentorship/mentorkit/ethics"
	"github.com/go-mentorship/mentorkit/internal/scaletest"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// The twin reads the package comment word by word: it looks at every tie, every
// pair of ties and every day, and keeps nothing in order.

func holdsOn(p mentorship.Period, d int) bool {
	return (p.From.IsZero() || !day(d).Before(p.From)) && (p.Until.IsZero() || day(d).Before(p.Until))
}

// makesNoSense reports whether both bounds are there and no day is within.
func makesNoSense(p mentorship.Period) bool {
	if p.From.IsZero() || p.Until.IsZero() {
		return false
	}
	for d := firstDay; d <= lastDay; d++ {
		if holdsOn(p, d) {
			return false
		}
	}
	return true
}

func twin(p mentorship.Pairing) []string {
	a, b := p.Mentor.ID, p.Mentee.ID
	active := func(t mentorship.Tie) bool {
		for d := firstDay; d <= lastDay; d++ {
			if (makesNoSense(t.Period) || holdsOn(t.Period, d)) && (makesNoSense(p.Period) || holdsOn(p.Period, d)) {
				return true
			}
		}
		return false
	}
	bySigned := func(t mentorship.Tie, id mentorship.PersonID) bool {
		return slices.ContainsFunc(t.Acknowledged, func(s mentorship.Signature) bool { return s.Person == id && !s.At.IsZero() })
	}
	mended := func(t mentorship.Tie) bool { return bySigned(t, a) && bySigned(t, b) }
	touches := func(t mentorship.Tie, id mentorship.PersonID) bool { return t.From == id || t.To == id }
	disclosable := map[mentorship.TieKind]bool{mentorship.TieFinancial: true, mentorship.TieCoAuthor: true, mentorship.TieOther: true}
	common := map[mentorship.TieKind]bool{
		mentorship.TieFinancial: true, mentorship.TieCoAuthor: true, mentorship.TieOther: true, mentorship.TieApplicant: true,
	}
	var all []string
	once := map[string]bool{}
	for _, t := range p.Ties {
		if !slices.Contains(mentorship.TieKinds(), t.Kind) || !active(t) {
			continue
		}
		between := t.From == a && t.To == b || t.From == b && t.To == a
		if between && !(disclosable[t.Kind] && mended(t)) {
			all = append(all, fmt.Sprint(t.Kind, " direct"))
		}
		for _, u := range p.Ties {
			if u.Kind != t.Kind || !active(u) {
				continue
			}
			if common[t.Kind] && t.Matter != "" && t.Matter == u.Matter && touches(t, a) && !touches(t, b) && touches(u, b) && !touches(u, a) &&
				!(disclosable[t.Kind] && (mended(t) || mended(u))) {
				once[fmt.Sprint(t.Kind, " matter ", t.Matter)] = true
			}
		}
	}
	for line, derived := range twinLines(p, func(t mentorship.Tie) bool { return t.Kind == manages && active(t) }, mended) {
		if derived {
			line += " derived"
		}
		once[line] = true
	}
	if p.Mentee.Manager == a {
		all = append(all, "line-manager direct")
	}
	if p.Mentor.Manager == b {
		all = append(all, "line-manager direct")
	}
	for s := range once {
		all = append(all, s)
	}
	slices.Sort(all)
	return all
}

// twinLines returns the lines of two steps from one of the two to the other, and
// whether a step of each follows from what people say of their managers.
func twinLines(p mentorship.Pairing, manages, mended func(mentorship.Tie) bool) map[string]bool {
	type step struct {
		from, to mentorship.PersonID
		derived  bool
	}
	var steps []step
	for _, t := range p.Ties {
		if manages(t) && !mended(t) && t.To != "" {
			steps = append(steps, step{t.From, t.To, false})
		}
	}
	for _, m := range append([]*mentorship.Person{p.Mentor, p.Mentee}, p.Managers...) {
		acknowledged := slices.ContainsFunc(p.Ties, func(t mentorship.Tie) bool {
			return manages(t) && mended(t) && t.From == m.Manager && t.To == m.ID
		})
		if m.Manager != "" && !acknowledged {
			steps = append(steps, step{m.Manager, m.ID, true})
		}
	}
	a, b := p.Mentor.ID, p.Mentee.ID
	lines := map[string]bool{}
	for _, t := range steps {
		for _, u := range steps {
			if t.to == u.from && t.to != a && t.to != b && (t.from == a && u.to == b || t.from == b && u.to == a) {
				line := fmt.Sprint("chain ", t.from, t.to, u.to)
				lines[line] = lines[line] || t.derived || u.derived
			}
		}
	}
	return lines
}

// broken says of the findings what the twin says.
func broken(found []rule.Finding) []string {
	var all []string
	for _, f := range found {
		if f.Outcome != rule.Broken {
			continue
		}
		get := func(name string) string {
			for _, e := range f.Evidence {
				if e.Name == name {
					text, _ := e.Got.Text()
					return text
				}
			}
			return ""
		}
		switch {
		case get("by-way-of") != "":
			line := fmt.Sprint("chain ", get("from"), get("by-way-of"), get("to"))
			if get("derived-from") != "" {
				line += " derived"
			}
			all = append(all, line)
		case get("matter-in-common") != "":
			all = append(all, fmt.Sprint(get("tie"), " matter ", get("matter-in-common")))
		default:
			all = append(all, get("tie")+" direct")
		}
	}
	slices.Sort(all)
	return all
}

func TestConflictsAgreeWithTheTwin(t *testing.T) {
	for seed := range scaletest.Pick[uint64](20_000, 2_000) {
		p := randomPairing(rand.New(rand.NewPCG(seed, 1)))
		got, want := broken(ethics.Conflicts().AppendFindings(nil, p)), twin(p)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("seed %d: %s\n%+v", seed, diff, p.Ties)
		}
	}
}
