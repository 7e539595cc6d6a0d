package rule

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// A Basis says what kind of authority stands behind a rule or a limit.
type Basis string

const (
	Research   Basis = "research"   // published findings
	Standard   Basis = "standard"   // a professional or legal standard
	Convention Basis = "convention" // what programmes usually do, or this module's own choice
)

// Validate returns an error wrapping [ErrText] unless b is one of the three.
// The zero value is not valid.
func (b Basis) Validate() error {
	switch b {
	case Research, Standard, Convention:
		return nil
	}
	return fmt.Errorf("%w: unknown basis %q", ErrText, b)
}

// UnmarshalText accepts the three and the empty text; anything else is an
// error wrapping [ErrText] and leaves b as it was.
func (b *Basis) UnmarshalText(text []byte) error {
	read := Basis(text)
	if read != "" {
		if err := read.Validate(); err != nil {
			return err
		}
	}
	*b = read
	return nil
}

// A Source names a work that a rule or a limit rests on: a key of the list of
// references in package mentorship ("R5"), or an address such as
// "doi:10.1177/0894845309359284".
type Source string

// Info describes a rule for people and for catalogues.
type Info struct {
	Code Code `json:"code"`
	// Severity is the default; a set may override it.
	Severity Severity `json:"severity"`
	// Title is one short sentence saying what the rule requires.
	Title string `json:"title"`
	// Why says what goes wrong otherwise, and when the rule may misfire.
	Why string `json:"why"`
	// Remedy says what the people concerned can do about a finding.
	Remedy string `json:"remedy"`
	Basis  Basis  `json:"basis"`
	// Sources may be empty only where Basis is [Convention].
	Sources []Source `json:"sources,omitzero"`
}

// Validate returns every fault of i joined, each wrapping [ErrInfo]; nil if
// there is none.
func (i Info) Validate() error { return errors.Join(i.faults()...) }

func (i Info) faults() []error {
	var errs []error
	fault := func(format string, args ...any) {
		errs = append(errs, fmt.Errorf("%w: %q: "+format, append([]any{ErrInfo, i.Code}, args...)...))
	}
	if err := i.Code.Validate(); err != nil {
		fault("%w", err)
	}
	if err := i.Basis.Validate(); err != nil {
		fault("%w", err)
	}
	if !i.Severity.stamped() {
		fault("severity %d is none of advice, warning, violation", int(i.Severity))
	}
	for _, f := range [...]struct{ name, text string }{{"title", i.Title}, {"why", i.Why}, {"remedy", i.Remedy}} {
		if strings.TrimSpace(f.text) == "" {
			fault("no %s", f.name)
		}
	}
	if len(i.Sources) == 0 && i.Basis != Convention {
		fault("no source, and not marked as convention")
	}
	if slices.Contains(i.Sources, "") {
		fault("an empty source")
	}
	return errs
}
