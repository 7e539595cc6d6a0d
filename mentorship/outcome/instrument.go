package outcome

import (
	"errors"
	"fmt"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// ErrInstrument: an instrument makes no sense.
var ErrInstrument = errors.New("outcome: malformed instrument")

// An Instrument is the structure of a questionnaire, without its words. It is plain
// data; see [Instrument.Validate] for what makes sense.
type Instrument struct {
	// Code names it in a journal; see [journal.OutcomeMeasured].
	Code  journal.Code `json:"code"`
	Title string       `json:"title"`
	Items []Item       `json:"items"`
	// Lowest and Highest are the ends of the scale. Both are 0 where the sources
	// leave them open; see [Instrument.On].
	Lowest  journal.Score `json:"lowest"`
	Highest journal.Score `json:"highest"`
	// Answered is the share of the items in percent from which a mean is told:
	// those that are missing then count as the mean of those that are not. Unset,
	// all must be answered.
	Answered mentorship.Limit[int] `json:"answered,omitzero"`
	Licence  Licence               `json:"licence"`
	Sources  []rule.Source         `json:"sources,omitzero"`
	// Caution says what to bear in mind when reading scores; empty if nothing.
	Caution string `json:"caution,omitzero"`
}

// An Item is one question of an instrument, known by its number alone.
type Item struct {
	Code journal.Code `json:"code"`
	// Subscale is what it belongs to; empty where there are none.
	Subscale journal.Code `json:"subscale,omitzero"`
	// Reversed says that a high answer means little of what is measured.
	Reversed bool `json:"reversed,omitzero"`
}

// A Licence says what whoever brings the words of an instrument needs: a closed
// vocabulary (convention).
type Licence string

// The licences.
const (
	OpenLicence      Licence = "open"       // free to use with attribution
	PermissionNeeded Licence = "permission" // the owner is to be asked
	LicenceUnclear   Licence = "unclear"    // to be found out before use
	OwnWords         Licence = "own"        // the programme's own
)

// UnmarshalText refuses a word that is not in the vocabulary with an error wrapping
// [mentorship.ErrText].
func (l *Licence) UnmarshalText(text []byte) error {
	return mentorship.DecodeWord(l, text, "licence", OpenLicence, PermissionNeeded, LicenceUnclear, OwnWords)
}

// On returns the instrument with the ends of its scale, for one that leaves them
// open.
func (i Instrument) On(lowest, highest journal.Score) Instrument {
	i.Lowest, i.Highest = lowest, highest
	return i
}

// Subscales returns the names of the subscales in the order of the items that begin
// them.
func (i Instrument) Subscales() []journal.Code {
	list := []journal.Code{}
	for _, g := range i.groups()[1:] {
		list = append(list, g.name)
	}
	return list
}

// A group is items that are scored together: all, without a name, or a subscale.
type group struct {
	name   journal.Code
	places []int
}

// groups returns all items, and after them the subscales in the order of the items
// that begin them.
func (i Instrument) groups() []group {
	list := make([]group, 1)
	known := map[journal.Code]int{}
	for n, item := range i.Items {
		list[0].places = append(list[0].places, n)
		if item.Subscale == "" {
			continue
		}
		at, ok := known[item.Subscale]
		if !ok {
			at = len(list)
			known[item.Subscale] = at
			list = append(list, group{name: item.Subscale})
		}
		list[at].places = append(list[at].places, n)
	}
	return list
}

// mostItems is how many items an instrument may have (convention), beyond any that
// somebody would answer: what [Instrument.Analyse] takes grows with their square.
const mostItems = 1_000

// Validate returns everything that makes no sense, joined, each wrapping
// [ErrInstrument]: no items or more than a thousand, items or codes that are no words, a doubled item, a
// scale that is open or whose ends are out of order or range, a share of answers
// beyond 1 to 100, and an unknown licence. Items beyond the first thousand are not
// looked at. It quotes nothing but numbers.
func (i Instrument) Validate() error {
	var faults []error
	note := func(format string, args ...any) {
		faults = append(faults, fmt.Errorf("%w: "+format, append([]any{ErrInstrument}, args...)...))
	}
	if !mentorship.ValidWord(string(i.Code)) {
		note("the code is no word")
	}
	if len(i.Items) == 0 {
		note("no items")
	}
	if len(i.Items) > mostItems {
		note("%d items", len(i.Items))
	}
	seen := map[journal.Code]bool{}
	for n, item := range i.Items[:min(len(i.Items), mostItems)] {
		switch {
		case !mentorship.ValidWord(string(item.Code)):
			note("the code of item %d is no word", n)
		case seen[item.Code]:
			note("item %d is doubled", n)
		}
		seen[item.Code] = true
		if item.Subscale != "" && !mentorship.ValidWord(string(item.Subscale)) {
			note("the subscale of item %d is no word", n)
		}
	}
	switch {
	case i.Lowest == 0 && i.Highest == 0:
		note("the ends of the scale are open")
	case !i.Lowest.Valid() || !i.Highest.Valid() || i.Lowest >= i.Highest:
		note("the scale is from %d to %d", i.Lowest, i.Highest)
	}
	if percent, set := i.Answered.Value(); set && (percent < 1 || percent > 100) {
		note("%d percent of answers", percent)
	}
	var l Licence
	if l.UnmarshalText([]byte(i.Licence)) != nil {
		note("unknown licence")
	}
	return errors.Join(faults...)
}
