package phases

import (
	"maps"
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// A Definition describes a machine as data: the phases that those who are
// mentored go through, the ways between them, and what may be done when and by
// whom. [StandardDefinition] is that of the article; a programme changes a copy
// of it, gives it a name of its own, and has it checked by [New].
//
// What comes before the phases (requests, forming) and after them (closure) is
// the same in every definition: [Unopened], [Requested], [Lapsed], [Forming]
// and [Closure] can be named in [Permit.In] and nowhere else.
type Definition struct {
	// Name and Version are recorded when a relationship is opened. A definition
	// that changes gets another version; see [Upcast].
	Name    journal.Code
	Version journal.Ordinal
	// Phases are in order. Who comes to be mentored begins in the first.
	Phases []Phase
	// Arcs are the ways from one phase to another. Closure needs none: it is
	// entered by leaving, and by closing the relationship.
	Arcs []Arc
	// Permits say what may be done when and by whom. What no permit names is
	// refused.
	Permits []Permit
	// Own decodes the programme's own kinds of event that Permits name.
	Own []journal.Own
	// Upcasts lead from earlier versions of the definition to this one.
	Upcasts []Upcast
}

// A Phase is one phase of a [Definition].
type Phase struct {
	Name journal.PhaseName
	// As is the phase of the article that it belongs to. A permit for the
	// article's phase holds in all phases that belong to it.
	As mentorship.Phase
	// StallAfter is how long somebody may stay in it without progress; where
	// unset, the policy's limit counts.
	StallAfter mentorship.Limit[mentorship.Duration]
}

// An Arc is a way from one phase to another, taken by a [journal.PhaseEntered].
type Arc struct {
	From, To journal.PhaseName
	// Guards are asked before somebody goes that way, and never again when the
	// journal is replayed: what has happened has happened. A finding that is
	// broken or undetermined refuses the step if its severity is
	// [rule.Violation]; a lesser one is told by [Machine.Missing].
	Guards rule.Set[Step]
}

// A Permit says when and by whom a kind of event may be brought about.
type Permit struct {
	Kind journal.Kind
	// In are the phases. It is enough that one of those who are mentored stands
	// in one of them. Where a kind has several permits, that counts which holds in
	// the phase of the mentee who is named; failing that, in the phase of the whole;
	// failing that, in the phase of anybody.
	In []journal.PhaseName
	// By are the parties.
	By []Party
	// WhilePaused says that it may be done while the relationship is paused.
	WhilePaused bool
	// Personal says that nobody can do it for somebody else: stating readiness,
	// signing, accepting. Other things may be recorded for others by
	// coordinators and jobs.
	Personal bool
	// Guards are asked as those of an [Arc] are.
	Guards rule.Set[Step]
}

// An Upcast says how phases of one version of a definition are called in the
// next. It lets journals that were written under the earlier version be
// replayed; bodies of a programme's own kinds are brought up by their decoder.
type Upcast struct {
	// From is the earlier version; the upcast leads to the one after it.
	From journal.Ordinal
	// Renamed has the new name of each phase that is called otherwise or was
	// joined with another; phases that are not in it keep their name. The old name
	// of one phase cannot be that of another in this version.
	Renamed map[journal.PhaseName]journal.PhaseName
}

// clone returns a copy that shares nothing that could be written to.
func (d Definition) clone() Definition {
	d.Phases = slices.Clone(d.Phases)
	d.Arcs = slices.Clone(d.Arcs)
	d.Permits = slices.Clone(d.Permits)
	for i := range d.Permits {
		d.Permits[i].In = slices.Clone(d.Permits[i].In)
		d.Permits[i].By = slices.Clone(d.Permits[i].By)
	}
	d.Own = slices.Clone(d.Own)
	d.Upcasts = slices.Clone(d.Upcasts)
	for i := range d.Upcasts {
		d.Upcasts[i].Renamed = maps.Clone(d.Upcasts[i].Renamed)
	}
	return d
}
