package journal

import (
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// A DeclaredTie is what a journal says of a tie.
type DeclaredTie struct {
	Declared     Fact[TieDeclared]
	Acknowledged List[Fact[TieAcknowledged]]
}

// Tie returns the tie, with those among who acknowledged it who did so by events
// of their own: after those whom the declaration names, in order of time.
func (d DeclaredTie) Tie() mentorship.Tie {
	t := d.Declared.Body.Tie
	t.Acknowledged = slices.Clone(t.Acknowledged)
	seen := make(map[mentorship.PersonID]bool, len(t.Acknowledged))
	for _, s := range t.Acknowledged {
		seen[s.Person] = true
	}
	for a := range d.Acknowledged.each() {
		if !seen[a.Body.By] {
			seen[a.Body.By] = true
			t.Acknowledged = append(t.Acknowledged, mentorship.Signature{Person: a.Body.By, At: a.At})
		}
	}
	return t
}

// Ties returns the ties that were declared, in order.
func (f Facts) Ties() List[DeclaredTie] { return f.look().ties }

// Declarations returns the answers of those who were asked for ties, in order.
func (f Facts) Declarations() List[Fact[DeclarationMade]] { return f.look().declarations }

// Disclosures returns what was told to somebody, in order.
func (f Facts) Disclosures() List[Fact[DisclosureMade]] { return f.look().disclosures }

// Reviews returns the requests for a look at what goes wrong, in order.
func (f Facts) Reviews() List[Fact[ReviewRequested]] { return f.look().reviews }

// A Reuse is somebody using another's work.
type Reuse struct {
	Fact[WorkReused]
	// Acknowledged is the first event that names the source, before or after;
	// zero where none does.
	Acknowledged Mark
}

// Reuses returns the works of others that were used in the window, in order. The
// source is named by who used the work, in the work that it went into; where
// either event leaves open in which, the two are taken together.
func (f Facts) Reuses(w mentorship.Period) []Reuse {
	type key struct {
		work WorkID
		by   mentorship.PersonID
		in   WorkID
	}
	k := f.look()
	const anywhere = WorkID("\x00") // no id holds it
	first := map[key]*Fact[WorkAcknowledged]{}
	for a := range k.acknowledgements.each() {
		for _, in := range [...]WorkID{a.Body.In, anywhere} {
			if at := (key{a.Body.Work, a.Body.By, in}); first[at] == nil {
				first[at] = a
			}
		}
	}
	var list []Reuse
	for r := range during(k.reuses, w) {
		one := Reuse{Fact: *r}
		ins := []WorkID{r.Body.In, ""}
		if r.Body.In == "" {
			ins = []WorkID{anywhere}
		}
		for _, in := range ins {
			a := first[key{r.Body.Work, r.Body.By, in}]
			if a != nil && (one.Acknowledged.IsZero() || a.At.Before(one.Acknowledged.At)) {
				one.Acknowledged = a.Mark
			}
		}
		list = append(list, one)
	}
	return list
}

// Acknowledgements returns where sources are named, in order.
func (f Facts) Acknowledgements() List[Fact[WorkAcknowledged]] { return f.look().acknowledgements }

// A Concern is what a journal says of a concern. It prints as its id, and who
// reported it is not among its fields.
type Concern struct {
	ID       ConcernID
	Reported Mark
	Kind     ConcernKind
	About    mentorship.PersonID
	Text     TextID
	// Resolved is zero while it is open; Outcome then says what came of it.
	Resolved Mark
	Outcome  Code

	reporter mentorship.PersonID
}

// Reporter returns who reported the concern, and whether that may be known. It
// is for those who look into it, and must not reach who it is about.
func (c Concern) Reporter() (mentorship.PersonID, bool) { return c.reporter, c.reporter != "" }

// What came of a concern, where a programme says it with these words (convention);
// see [ConcernResolved]. Any other outcome leaves open what was in it.
const (
	Upheld    Code = "upheld"    // what was reported happened
	Unfounded Code = "unfounded" // it did not: the concern counts no more
)

// Concerns returns the concerns in order.
func (f Facts) Concerns() List[Concern] { return f.look().concerns }
