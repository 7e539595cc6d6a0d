package phases

import (
	"fmt"
	"maps"
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// A builder makes a machine of its definition, and collects what is wrong.
type builder struct {
	*machine
	errs []error
}

func (b *builder) wrong(format string, args ...any) {
	b.errs = append(b.errs, fmt.Errorf("%w: "+format, append([]any{ErrDefinition}, args...)...))
}

// maxPhases leaves room for what comes before and after.
const maxPhases = 56

func (b *builder) phases() {
	d := &b.definition
	if !mentorship.ValidWord(d.Name) {
		b.wrong("the name %.40q", d.Name)
	}
	if !d.Version.Valid() {
		b.wrong("the version %d", int(d.Version))
	}
	b.names = slices.Clone(namesBefore[:])
	if len(d.Phases) == 0 || len(d.Phases) > maxPhases {
		b.wrong("%d phases", len(d.Phases))
	}
	b.stalls = make([]mentorship.Limit[mentorship.Duration], firstPhase, int(firstPhase)+len(d.Phases)+1)
	for _, p := range d.Phases[:min(len(d.Phases), maxPhases)] {
		if _, taken := b.stage(p.Name); taken || p.Name == Closure || !mentorship.ValidWord(p.Name) {
			b.wrong("the phase %.40q is malformed, reserved or there twice", p.Name)
			continue
		}
		if p.As == mentorship.PhaseClosure || !slices.Contains(mentorship.Phases(), p.As) {
			b.wrong("the phase %.40q belongs to %.40q", p.Name, p.As)
		}
		if limit, set := p.StallAfter.Value(); set && limit <= 0 {
			b.wrong("the phase %.40q may last %v without progress", p.Name, limit)
		}
		b.names = append(b.names, p.Name)
		b.stalls = append(b.stalls, p.StallAfter)
	}
	b.names = append(b.names, Closure)
	b.stalls = append(b.stalls, mentorship.Limit[mentorship.Duration]{})
}

// phase returns the stage of one of the definition's own phases.
func (b *builder) phase(name journal.PhaseName) (stage, bool) {
	s, known := b.stage(name)
	return s, known && s >= firstPhase && s != b.closure()
}

func (b *builder) arcs() {
	b.machine.arcs = make([][]arc, len(b.names))
	for _, a := range b.definition.Arcs {
		from, known := b.phase(a.From)
		to, there := b.phase(a.To)
		if !known || !there || from == to {
			b.wrong("an arc leads from %.40q to %.40q", a.From, a.To)
			continue
		}
		if b.way(from, to) != nil {
			b.wrong("two arcs lead from %.40q to %.40q", a.From, a.To)
			continue
		}
		if err := a.Guards.Validate(); err != nil {
			b.wrong("guards from %.40q to %.40q: %w", a.From, a.To, err)
		}
		b.machine.arcs[from] = append(b.machine.arcs[from], arc{to, newGuards(a.Guards)})
	}
}

func (b *builder) permits() {
	decoder, err := journal.NewDecoder(b.definition.Own...)
	if err != nil {
		b.wrong("%w", err)
	}
	b.decoder = decoder
	b.own = map[journal.Kind][]permit{}
	decoded := map[journal.Kind]bool{}
	for _, o := range b.definition.Own {
		decoded[o.Form.Kind] = true
	}
	acts := actsByKind()
	for _, p := range b.definition.Permits {
		made := b.permit(p)
		a, ours := acts[p.Kind]
		switch {
		case ours:
			b.machine.permits[a] = b.and(b.machine.permits[a], made, p.Kind)
		case p.Kind.Own() && decoded[p.Kind]:
			b.own[p.Kind] = b.and(b.own[p.Kind], made, p.Kind)
		default:
			b.wrong("a permit for the kind %.40q, which nobody can read", p.Kind)
		}
	}
	for _, kind := range slices.Sorted(maps.Keys(decoded)) {
		if len(b.own[kind]) == 0 {
			b.wrong("no permit for the kind %.40q", kind)
		}
	}
}

// permit makes one ready.
func (b *builder) permit(p Permit) permit {
	made := permit{paused: p.WhilePaused, personal: p.Personal, guards: newGuards(p.Guards)}
	var unknown []Party
	made.by, unknown = partiesOf(p.By)
	if len(unknown) > 0 || made.by == 0 {
		b.wrong("the permit for %.40q names the parties %.40q", p.Kind, p.By)
	}
	for _, name := range p.In {
		in := b.belonging(name)
		if in == 0 && !slices.Contains(mentorship.Phases(), mentorship.Phase(name)) { // the article's need not be there
			b.wrong("the permit for %.40q names the phase %.40q", p.Kind, name)
		}
		made.in |= in
	}
	if len(p.In) == 0 {
		b.wrong("the permit for %.40q names no phase", p.Kind)
	}
	if err := p.Guards.Validate(); err != nil {
		b.wrong("guards of %.40q: %w", p.Kind, err)
	}
	return made
}

// belonging returns the stages that a name in a permit stands for: the one of
// this name, and those of the phases that belong to it.
func (b *builder) belonging(name journal.PhaseName) stages {
	var set stages
	if s, known := b.stage(name); known {
		set = stagesOf(s)
	}
	for _, p := range b.definition.Phases {
		if s, known := b.phase(p.Name); known && journal.PhaseName(p.As) == name {
			set |= stagesOf(s)
		}
	}
	return set
}

// and appends a permit to those of its kind.
func (b *builder) and(list []permit, p permit, kind journal.Kind) []permit {
	for i := range list {
		for s := range b.names {
			if stage := stage(s); list[i].in.has(stage) && p.in.has(stage) {
				b.wrong("two permits for %.40q in %.40q", kind, b.name(stage))
			}
		}
	}
	return append(list, p)
}

// ways checks that every phase can be reached, and that from every one a way
// leads to the end.
func (b *builder) ways() {
	last := len(b.names) - 1
	reached := stagesOf(firstPhase)
	var ending stages
	for _, p := range b.machine.permits[closed] {
		ending |= p.in
	}
	for range b.names { // as often as the longest way is long
		for s := int(firstPhase); s < last; s++ {
			for _, a := range b.machine.arcs[s] {
				if reached.has(stage(s)) {
					reached |= stagesOf(a.to)
				}
				if ending.has(a.to) {
					ending |= stagesOf(stage(s))
				}
			}
		}
	}
	for s := int(firstPhase); s < last; s++ {
		if !reached.has(stage(s)) {
			b.wrong("no way leads to the phase %.40q", b.names[s])
		}
		if !ending.has(stage(s)) {
			b.wrong("no way leads from the phase %.40q to closure", b.names[s])
		}
	}
	for _, s := range [...]stage{requested, lapsed, forming} {
		if !ending.has(s) {
			b.wrong("no way leads from %q to closure", b.names[s])
		}
	}
}

func (b *builder) upcasts() {
	d := &b.definition
	seen := map[journal.Ordinal]bool{}
	first := d.Version
	for _, u := range d.Upcasts {
		if !u.From.Valid() || u.From >= d.Version || seen[u.From] {
			b.wrong("an upcast from version %d", int(u.From))
			continue
		}
		seen[u.From] = true
		first = min(first, u.From)
	}
	for v := first; v < d.Version; v++ {
		if !seen[v] {
			b.wrong("no upcast from version %d", int(v))
			break
		}
	}
	slices.SortFunc(d.Upcasts, func(a, b Upcast) int { return int(a.From) - int(b.From) })
	for i, u := range d.Upcasts {
		for _, old := range slices.Sorted(maps.Keys(u.Renamed)) {
			name := u.Renamed[old]
			for _, later := range d.Upcasts[i+1:] {
				name = later.renamed(name)
			}
			if _, known := b.phase(name); !known {
				b.wrong("the upcast from version %d leads from %.40q to %.40q", int(u.From), old, name)
			}
		}
		for _, p := range d.Phases { // what is entered from now on is entered by this version's names
			name := p.Name
			for _, later := range d.Upcasts[i:] {
				name = later.renamed(name)
			}
			if name != p.Name {
				b.wrong("the upcast from version %d renames %.40q, a phase of this version, to %.40q", int(u.From), p.Name, name)
			}
		}
	}
}

func (u Upcast) renamed(name journal.PhaseName) journal.PhaseName {
	if to, ok := u.Renamed[name]; ok {
		return to
	}
	return name
}
