package phases

import (
	"fmt"
	"strconv"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// placeRules are about when and by whom something is done at all. What they look
// at was told at a glance; they say it in words.
var placeRules = setOnce(func() []rule.Rule[Step] {
	return []rule.Rule[Step]{
		glance(outOfOrder, "phases.event.out-of-order", "Events come one after the other",
			"An event that does not come after the last one in time and id was recorded twice, too late, or by a clock that is wrong.",
			"Give it an instant and an id behind the last event, or read the events anew in order.",
			func(s Step) []rule.Finding {
				last := s.core.last
				return one("/at", "the event does not come after the last one",
					rule.Evidence{Name: "at", Got: instant(s.At()), Want: rule.Instant(last.at).With(rule.AtLeast), Events: ids(last.id)})
			}),
		glance(otherRelationship, "phases.event.other-relationship", "An event belongs to the relationship whose state it changes",
			"What happened in one relationship would be told of another.",
			"Append it to the journal of its own relationship.",
			func(s Step) []rule.Finding {
				return one("/relationship", fmt.Sprintf("the event belongs to %.40q, not to %.40q", string(s.event.Relationship), string(s.core.relationship)),
					rule.Evidence{Name: "relationship", Got: rule.Text(s.event.Relationship), Want: rule.Text(s.core.relationship)})
			}),
		glance(otherDefinition, "phases.definition.other", "A relationship is read by the definition that it was opened under",
			"Phases of one definition mean nothing in another one.",
			"Use the machine of the definition, or give a later version of it an upcast from the earlier one.",
			func(s Step) []rule.Finding {
				is := s.core.machine.definition
				was := s.core.definition
				if b, ok := s.Body().(journal.RelationshipOpened); ok {
					was = b.Definition
				}
				if s.core.foreign {
					return one("", "the state was made by another machine", text("machine", "another"))
				}
				return one("/body/definition",
					fmt.Sprintf("version %d of the definition %.40q cannot be read by version %d of %.40q", int(was.Version), string(was.Name), int(is.Version), string(is.Name)),
					rule.Evidence{Name: "definition", Got: rule.Text(was.Name), Want: rule.Text(is.Name)},
					rule.Evidence{Name: "version", Got: rule.Count(int64(was.Version)), Want: rule.Count(int64(is.Version))})
			}),
		glance(notInPhase, "phases.event.not-in-phase", "Each thing has its time",
			"A relationship that may do anything at any time can be completed before it began, and accepted after it ended.",
			"Take the steps in between first; what stands in the way is listed as missing.",
			func(s Step) []rule.Finding {
				return one("", fmt.Sprintf("%.100s has no place in the phase %q", kindOf(s.Body()), string(State{s.core}.Phase())),
					text("kind", kindOf(s.Body())), text("phase", State{s.core}.Phase()))
			}),
		glance(whilePaused, "phases.event.while-paused", "A relationship that is paused rests",
			"Whoever paused counts on it that nothing is asked of them meanwhile.",
			"Resume it first.",
			func(s Step) []rule.Finding {
				since, _ := openSince(s.core.pauses)
				return one("", fmt.Sprintf("%.100s has to wait while the relationship is paused", kindOf(s.Body())),
					rule.Evidence{Name: "paused-since", Got: instant(since)})
			}),
		glance(stranger, "phases.people.stranger", "People who are named belong to the relationship",
			"What somebody did who does not take part is either a mistake in the id, or a breach of confidence.",
			"Check the id; let the person join first; what happened before somebody left was to be recorded then.",
			strangers),
		glance(noPhase, "phases.phase.unknown", "A phase that is entered is one of the definition",
			"Nobody knows what is to happen in a phase that is not defined.",
			"Name a phase of the definition; closure is entered by leaving, and by closing the relationship.",
			func(s Step) []rule.Finding {
				b, _ := s.Body().(journal.PhaseEntered)
				return one("/body/phase", fmt.Sprintf("%.40q is no phase that can be entered", string(b.Phase)), text("phase", b.Phase))
			}),
		glance(noWay, "phases.phase.no-way", "Phases are gone through in order",
			"Who skips a phase has not had what it is for.",
			"Enter the phase that comes next.", phaseWithoutWay),
		glance(unknownKind, "phases.event.unknown-kind", "What is to happen is of a kind that is known",
			"What nobody can read cannot be decided. In a journal it is kept, and passed over.",
			"Use a kind of package journal, or add the programme's own to its definition.",
			func(s Step) []rule.Finding {
				return one("/body", fmt.Sprintf("nobody here can read what is to happen, of the kind %.100q", kindOf(s.Body())), text("kind", kindOf(s.Body())))
			}),
		law("phases.event.malformed", "What is to happen is well formed",
			"A journal takes nothing that cannot be read back as it was meant.",
			"Correct the members that are named.",
			func(s Step) []rule.Finding {
				if s.Body() == nil {
					return nil // of an unknown kind
				}
				e := journal.Event{ID: "command", At: canonical(s.At()), Actor: s.Actor(), Relationship: "relationship", Body: s.Body()}
				return malformed(e, e.Validate())
			}),
		glance(notEntitled, "phases.actor.not-entitled", "Each step is taken by those whose step it is",
			"An acceptance by somebody who was not asked, or an expiry that one side decides, binds people who never agreed.",
			"Let one of the parties do it that are listed, or say that the actor acts for the programme.",
			func(s Step) []rule.Finding {
				f := rule.Finding{Path: "/actor", Message: fmt.Sprintf("%.100s is not for %s to bring about", kindOf(s.Body()), s.Actor())}
				for _, p := range s.parties().list() {
					f.Evidence = append(f.Evidence, text("party", p))
				}
				for _, p := range s.entitled().list() {
					f.Evidence = append(f.Evidence, text("entitled", p))
				}
				return []rule.Finding{f}
			}),
		glance(forAnother, "phases.actor.for-another", "People speak for themselves",
			"Readiness, commitment, consent and signatures are worth what they are worth because nobody else can give them.",
			"Let the person do it who is named; only what is not personal may be recorded by the programme for somebody.",
			func(s Step) []rule.Finding {
				by := deedOf(s.Body()).by
				return one("/actor", fmt.Sprintf("%.100s would be recorded in the name of %.40q by somebody else", kindOf(s.Body()), string(by)),
					rule.Evidence{Name: "actor", Got: rule.Text(s.Actor().Person), Want: rule.Text(by)})
			}),
	}
})

// glance returns a rule that says what amiss told.
func glance(told amiss, code rule.Code, title, why, remedy string, say func(Step) []rule.Finding) rule.Rule[Step] {
	return law(code, title, why, remedy, func(s Step) []rule.Finding {
		if s.amiss&told == 0 {
			return nil
		}
		return say(s)
	})
}

// kindOf returns the kind of a body; that of none is a word of its own.
func kindOf(b journal.Body) journal.Kind {
	if kind := (journal.Event{Body: b}).Kind(); kind != "" {
		return kind
	}
	return "nothing"
}

func ids(list ...journal.EventID) []string {
	var texts []string
	for _, id := range list {
		if id != "" {
			texts = append(texts, string(id))
		}
	}
	return texts
}

// entitled returns who may bring about what the step is about, here and now or,
// where there is no permit for that, in any stage.
func (s Step) entitled() parties {
	d := deedOf(s.Body())
	if p := s.core.permit(&d, s.Body()); p != nil {
		return p.by
	}
	var by parties
	for _, p := range s.core.machine.permitsOf(d.act, s.Body()) {
		by |= p.by
	}
	return by
}

// strangers names those who do not belong to the relationship.
func strangers(s Step) []rule.Finding {
	d := deedOf(s.Body())
	present := presence.has(d.act)
	var found []rule.Finding
	note := func(path string, id mentorship.PersonID) {
		if !s.core.isStranger(id, present) {
			return
		}
		message := fmt.Sprintf("%.40q does not belong to the relationship", string(id))
		if present && s.core.belongs(id) {
			message = fmt.Sprintf("%.40q does not take part at the time", string(id))
		}
		found = append(found, one("/body"+path, message, person(id))...)
	}
	note("", d.by)
	note("", d.one)
	if d.two != d.one {
		note("", d.two)
	}
	for i, id := range d.many {
		note("/"+strconv.Itoa(i), id)
	}
	return found
}

// phaseWithoutWay says from where no way leads to the phase.
func phaseWithoutWay(s Step) []rule.Finding {
	b, _ := s.Body().(journal.PhaseEntered)
	i := s.core.active(b.Person)
	switch {
	case i < 0:
		from := State{s.core}.Phase()
		return one("/body/phase", fmt.Sprintf("no way leads from %q, where the relationship stands, to %q", string(from), string(b.Phase)),
			text("phase", b.Phase), text("from", from))
	case !s.core.members[i].role.Mentored():
		role := s.core.members[i].role
		return one("/body/person", fmt.Sprintf("%.40q takes part as %s, and is not mentored", string(b.Person), role),
			text("phase", b.Phase), person(b.Person), text("role", role))
	}
	from := s.core.machine.name(s.core.members[i].stage)
	return one("/body/phase", fmt.Sprintf("no way leads from %q, where %.40q stands, to %q", string(from), string(b.Person), string(b.Phase)),
		text("phase", b.Phase), text("from", from), person(b.Person))
}
