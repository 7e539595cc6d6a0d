package ethics

import (
	"cmp"
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// A Use is a work of one person that another one used in a work of their own.
type Use struct {
	Work  journal.WorkID      `json:"work"`
	Owner mentorship.PersonID `json:"owner"`
	By    mentorship.PersonID `json:"by"`
	// In is the work that it went into; empty where that is not known.
	In journal.WorkID `json:"in,omitzero"`
	// Named says that the source is named there.
	Named bool `json:"named,omitzero"`
}

// A Naming is a work that names another one as a source.
type Naming struct {
	// In is the work, empty for wherever the source was used; By is whose it is.
	In     journal.WorkID      `json:"in,omitzero"`
	By     mentorship.PersonID `json:"by"`
	Source journal.WorkID      `json:"source"`
}

// A Debt is a use whose source is not named, with what would mend it.
type Debt struct {
	Use Use `json:"use"`
	// Mend mends it for all: the work that used the source names it.
	Mend Naming `json:"mend"`
	// Carried are works further on that use that work in turn, and in which the
	// source is lost too. As long as nothing is mended, each can name it itself.
	// They are in the order of the chain, the nearest first.
	Carried []Naming `json:"carried"`
	// Further says that it was traced no further: there may be more than are listed.
	Further bool `json:"further,omitzero"`
}

// Debts returns the uses whose sources are not named, in order of work and where
// it went, each once. Whoever names what they used owes nothing for what that was
// made of, unless it is lost there: a chain is traced from work to work, in time
// proportional to the uses, around cycles, as far as 32 works of each debt and no more
// than 1024 uses of them. Nobody owes themselves anything. Also are the namings of
// works that name a source without using it themselves.
func Debts(uses []Use, also ...Naming) []Debt {
	uses = slices.Clone(uses)
	slices.SortFunc(uses, compareUses)
	uses = slices.Compact(uses)

	type link struct{ in, source journal.WorkID }
	names := map[link]bool{}
	for _, n := range also {
		names[link{n.In, n.Source}] = true
	}
	into := map[journal.WorkID][]int{} // the uses of each work
	for i, u := range uses {
		if u.Named {
			names[link{u.In, u.Work}] = true
		}
		if u.In != "" {
			into[u.Work] = append(into[u.Work], i)
		}
	}

	var debts []Debt
	for _, u := range uses {
		if u.Named || u.By == u.Owner || u.In != "" && names[link{u.In, u.Work}] {
			continue
		}
		d := Debt{Use: u, Mend: Naming{u.In, u.By, u.Work}, Carried: []Naming{}}
		looked := 0
		for at, done := u.In, 0; u.In != ""; done++ {
			for _, k := range into[at] {
				if looked++; looked > crowd*crowd {
					d.Further = true
					break
				}
				next := &uses[k]
				if next.By == u.Owner || names[link{next.In, u.Work}] || d.knows(next.In) {
					continue
				}
				if d.Further = len(d.Carried) == crowd; d.Further {
					break
				}
				d.Carried = append(d.Carried, Naming{next.In, next.By, u.Work})
			}
			if d.Further || done == len(d.Carried) {
				break
			}
			at = d.Carried[done].In // those that were found are looked through in turn
		}
		debts = append(debts, d)
	}
	return debts
}

// knows reports whether the debt has come by a work already.
func (d *Debt) knows(work journal.WorkID) bool {
	return work == d.Use.Work || work == d.Use.In || slices.ContainsFunc(d.Carried, func(n Naming) bool { return n.In == work })
}

func compareUses(a, b Use) int {
	named := func(u Use) int {
		if u.Named {
			return 1
		}
		return 0
	}
	return cmp.Or(
		cmp.Compare(a.Work, b.Work), cmp.Compare(a.In, b.In), cmp.Compare(a.By, b.By),
		cmp.Compare(a.Owner, b.Owner), cmp.Compare(named(a), named(b)))
}
