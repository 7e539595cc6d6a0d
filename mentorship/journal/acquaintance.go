package journal

import (
	"strconv"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// A PointDiscussed records that one of the five points was talked over.
type PointDiscussed struct {
	Point Point `json:"point"`
	// By is who recorded it.
	By mentorship.PersonID `json:"by"`
	// With are the others who were there; empty for all participants.
	With []mentorship.PersonID `json:"with,omitzero"`
}

// Form returns point-discussed.
func (PointDiscussed) Form() Form { return Form{"point-discussed", 1} }

func (b PointDiscussed) contradictions() []fault { return others("/with", b.With, b.By) }

// A ResourcesStated says what somebody's place of work offers and what it
// lacks; guidance that rests on what is lacking is impractical.
type ResourcesStated struct {
	Person mentorship.PersonID `json:"person"`
	Has    []Resource          `json:"has,omitzero"`
	Lacks  []Resource          `json:"lacks,omitzero"`
}

// Form returns resources-stated.
func (ResourcesStated) Form() Form { return Form{"resources-stated", 1} }

func (b ResourcesStated) contradictions() []fault {
	var faults []fault
	has := setOf(b.Has)
	for i, r := range b.Lacks {
		if has.has(r) {
			faults = append(faults, wrong("/lacks/"+strconv.Itoa(i), "it is among what there is"))
		}
	}
	return faults
}

// A CulturalExpectationRaised is somebody telling what they expect of a
// mentorship by their culture (R13). What it is stands outside.
type CulturalExpectationRaised struct {
	Expectation ExpectationID       `json:"expectation"`
	By          mentorship.PersonID `json:"by"`
	Text        TextID              `json:"text,omitzero"`
}

// Form returns cultural-expectation-raised.
func (CulturalExpectationRaised) Form() Form { return Form{"cultural-expectation-raised", 1} }

// A CulturalExpectationHeeded is somebody acting on the expectation of
// another.
type CulturalExpectationHeeded struct {
	Expectation ExpectationID       `json:"expectation"`
	By          mentorship.PersonID `json:"by"`
}

// Form returns cultural-expectation-heeded.
func (CulturalExpectationHeeded) Form() Form { return Form{"cultural-expectation-heeded", 1} }

// A PerspectiveShared is somebody letting the others know a perspective. What
// it is, and under which consent, stands outside.
type PerspectiveShared struct {
	Perspective PerspectiveID       `json:"perspective"`
	By          mentorship.PersonID `json:"by"`
}

// Form returns perspective-shared.
func (PerspectiveShared) Form() Form { return Form{"perspective-shared", 1} }

// A PerspectiveWithdrawn takes the consent back: the reference leads nowhere
// from now on.
type PerspectiveWithdrawn struct {
	Perspective PerspectiveID       `json:"perspective"`
	By          mentorship.PersonID `json:"by"`
}

// Form returns perspective-withdrawn.
func (PerspectiveWithdrawn) Form() Form { return Form{"perspective-withdrawn", 1} }
