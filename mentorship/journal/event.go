package journal

import (
	"cmp"
	"fmt"
	"reflect"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// An Event is one thing that happened in a relationship. All fields are
// required; the zero value is no event.
type Event struct {
	ID EventID
	// At is when it happened or, where the body says when, when it was recorded.
	At time.Time
	// Actor is who brought the event about. The body says whom it concerns: a
	// coordinator may record that somebody else missed a session.
	Actor Actor
	// Relationship is the relationship that it belongs to. A request names the
	// one that it would lead to.
	Relationship mentorship.RelationshipID
	Body         Body
}

// Form returns the kind and the version of the body; the zero form where there
// is none.
func (e Event) Form() Form { return formOf(e.Body) }

// Kind returns the kind of the body; empty where there is none.
func (e Event) Kind() Kind { return e.Form().Kind }

// Compare orders events by instant and then by id. It returns 0 only for one
// instant and one id, which no two events of a [Journal] share.
func Compare(a, b Event) int {
	return cmp.Or(a.At.Compare(b.At), cmp.Compare(a.ID, b.ID))
}

// Validate returns a [RefusedError] with everything that is wrong with the
// event; nil if nothing is.
func (e Event) Validate() error {
	_, err := e.Settled()
	return err
}

// Settled returns the event in the one form in which journals keep it: instants
// in UTC, empty lists nil, and no memory shared with e, unless the body is of a
// programme's own. The error is that of [Event.Validate].
func (e Event) Settled() (Event, error) {
	settled, faults := e.settled()
	if err := refused(problems(0, e.ID, faults)); err != nil {
		return e, err
	}
	return settled, nil
}

// An envelope is an event as it stands in JSON.
type envelope struct {
	ID           EventID                   `json:"id"`
	At           time.Time                 `json:"at"`
	Actor        Actor                     `json:"actor"`
	Relationship mentorship.RelationshipID `json:"relationship"`
	Kind         Kind                      `json:"kind"`
	Version      Ordinal                   `json:"version"`
	Body         extent                    `json:"body"`
}

// settled returns the event in the one form that equal events have, sharing no
// memory with e unless the body is of a programme's own, and what is wrong with
// it.
func (e Event) settled() (Event, []fault) {
	form := e.Form()
	e.At = canonical(e.At)
	body, faults := settledBody(e.Body)
	e.Body = body
	faults = under("body", faults)
	if form == (Form{}) {
		form = Form{"none", 1} // the body's fault, and told as such
	}
	if !e.sealed(form) {
		env := envelope{e.ID, e.At, e.Actor, e.Relationship, form.Kind, form.Version, extent{}}
		faults = append(catalogue().envelope.check(reflect.ValueOf(&env).Elem()), faults...)
	}
	if len(faults) == 0 {
		faults = misfits(e)
	}
	return e, faults
}

// sealed reports whether nothing is wrong with the envelope, which nearly always
// is so; what is wrong, its [shape] tells.
func (e Event) sealed(form Form) bool {
	return mentorship.ValidID(e.ID) && hasText(e.At) && e.Actor.Valid() && mentorship.ValidID(e.Relationship) &&
		form.Kind.Valid() && form.Version.Valid()
}

func settledBody(b Body) (Body, []fault) {
	switch b := b.(type) {
	case nil:
		return nil, []fault{{err: fmt.Errorf("%w: there is none", ErrBody)}}
	case Unknown:
		return b.settled()
	}
	if s, ok := catalogue().byType[reflect.TypeOf(b)]; ok {
		own := reflect.ValueOf(b)
		if s.owned {
			own = reflect.New(s.typ).Elem()
			own.Set(reflect.ValueOf(b))
			s.settle(own)
			b, _ = reflect.TypeAssert[Body](own)
		}
		faults := s.check(own)
		if len(faults) == 0 {
			faults = contradictions(b)
		}
		return b, faults
	}
	return b, checkOwn(b)
}

func (u Unknown) settled() (Body, []fault) {
	if _, ok := catalogue().byForm[u.Of]; ok {
		return u, []fault{{err: fmt.Errorf("%w: %v is known", ErrBody, u.Of)}}
	}
	raw, err := canonicalObject([]byte(u.Raw))
	if err != nil {
		return u, []fault{{err: err}}
	}
	u.Raw = string(raw)
	return u, nil
}

func checkOwn(b Body) []fault {
	form := formOf(b)
	if !form.Kind.Own() {
		return []fault{{err: fmt.Errorf("%w: %T is not the type of a body, and %.40q not a kind of a programme's own", ErrBody, b, form.Kind)}}
	}
	if v, ok := b.(Validator); ok {
		if err := v.Validate(); err != nil {
			return []fault{{err: fmt.Errorf("%w: %w", ErrBody, err)}}
		}
	}
	return nil
}
