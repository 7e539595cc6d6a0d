package rule

import (
	"fmt"
	"slices"
)

// An Outcome says what a [Finding] is about its subject.
type Outcome string

const (
	// Broken: what the rule requires does not hold. A rule may leave the
	// outcome empty to mean this; a [Set] writes it out.
	Broken Outcome = "broken"
	// Undetermined: there is not enough evidence to tell. It is not a pass.
	Undetermined Outcome = "undetermined"
)

// UnmarshalText accepts the two outcomes and the empty text; anything else is
// an error wrapping [ErrText] and leaves o as it was.
func (o *Outcome) UnmarshalText(text []byte) error {
	switch read := Outcome(text); read {
	case "", Broken, Undetermined:
		*o = read
		return nil
	}
	return fmt.Errorf("%w: unknown outcome %q", ErrText, text)
}

// A Finding is what one rule says of one subject. It describes a situation,
// never a person's character.
type Finding struct {
	// Code and Severity are empty until a [Set] stamps them.
	Code     Code     `json:"code"`
	Severity Severity `json:"severity"`
	Outcome  Outcome  `json:"outcome"`
	// Path is where in the subject the problem lies, as a JSON Pointer
	// (RFC 6901); empty for the whole subject.
	Path string `json:"path,omitzero"`
	// Message makes sense alone, names the values and blames nobody. It may
	// change between versions: programs read Code, Path and Evidence.
	Message string `json:"message"`
	// Evidence is what the rule saw, the most telling first.
	Evidence []Evidence `json:"evidence,omitzero"`
}

// Evidence is one figure that a finding rests on.
type Evidence struct {
	// Name says what was measured, in words joined by hyphens, with its
	// direction where it has one: "mentees-per-mentor".
	Name string `json:"name"`
	// Got is what was seen; the zero value where nothing was.
	Got Value `json:"got,omitzero"`
	// Want is the limit or expectation; the zero value where there is none.
	Want Value `json:"want,omitzero"`
	// Events are the ids of the events behind Got, in order of time.
	Events []string `json:"events,omitzero"`
}

// Clone returns a copy of f that shares no memory with it.
func (f Finding) Clone() Finding {
	f.Evidence = slices.Clone(f.Evidence)
	for i := range f.Evidence {
		f.Evidence[i].Events = slices.Clone(f.Evidence[i].Events)
	}
	return f
}
