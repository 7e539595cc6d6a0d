package mentorship

// Strangers reports whether nothing that is known brings the two together: they
// are two people, nothing was between them before, and no person and no matter
// is named on both sides. On somebody's side are named they themselves, whom
// they report to and whom that manager reports to in turn, and both ends and the
// matter of each of their ties, whether or not it still holds. What either has
// declared makes no difference. It is false where somebody is not known.
func (p Pairing) Strangers() bool {
	if p.Mentor == nil || p.Mentee == nil || p.Mentor.ID == "" || p.Mentee.ID == "" || len(p.History) > 0 {
		return false
	}
	named := map[string]bool{}
	p.named(p.Mentor, func(name string) { named[name] = true })
	strangers := true
	p.named(p.Mentee, func(name string) { strangers = strangers && !named[name] })
	return strangers
}

// named tells who and what is named on one side of the pairing, more than once
// perhaps.
func (p Pairing) named(person *Person, tell func(string)) {
	managers := map[PersonID]bool{person.Manager: true}
	add := func(names ...string) {
		for _, name := range names {
			if name != "" {
				tell(name)
			}
		}
	}
	add(string(person.ID), string(person.Manager))
	for _, t := range p.Ties {
		if t.From != person.ID && t.To != person.ID {
			continue
		}
		add(string(t.From), string(t.To), t.Matter)
		if t.Kind == TieLineManager && t.To == person.ID {
			managers[t.From] = true
		}
	}
	for _, m := range p.Managers {
		if m != nil && managers[m.ID] {
			add(string(m.Manager))
		}
	}
}
