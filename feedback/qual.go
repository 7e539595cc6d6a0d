package feedback

import "github.com/go-mentorship/mentorkit/mentorship"

// A QuAL is the quality of a written assessment of learning: how much evidence of
// performance it gives, whether it suggests what to improve, and whether the
// suggestion is connected with the evidence (Chan, Sebok-Syer, Sampson and
// Monteiro, "The Quality of Assessment of Learning (QuAL) score", Teaching and
// Learning in Medicine 32, 2020). It is meant for feedback on a performance.
//
// How it is read from traits is a convention of this package: evidence from the
// score of [mentorship.Specific], a suggestion from [Assessment.Actionable],
// and a connection where passages of both are near each other.
type QuAL struct {
	Evidence   int   `json:"evidence"` // 0 to 3
	Suggestion State `json:"suggestion"`
	Connection State `json:"connection"`
}

// near is how many bytes may stand between a suggestion and the evidence that it
// is connected with (convention: about two sentences).
const near = 160

// QuAL returns the score of an assessment of a mentor's message. Of others nothing
// can be told.
func (a Assessment) QuAL() QuAL {
	specific, ok := a.Find(mentorship.Specific)
	if !ok {
		return QuAL{Suggestion: CannotTell, Connection: CannotTell}
	}
	q := QuAL{Suggestion: a.Actionable.State, Connection: CannotTell}
	switch {
	case specific.State == Absent:
	case specific.State == CannotTell:
		q.Evidence = 1
	case len(specific.Evidence) < 3:
		q.Evidence = 2
	default:
		q.Evidence = 3
	}
	switch {
	case q.Suggestion == Absent || q.Evidence == 0:
		q.Connection = Absent
	case q.Suggestion == Present && q.Evidence >= 2:
		q.Connection = Absent
		for _, x := range a.Actionable.Evidence {
			for _, y := range specific.Evidence {
				if y.Start-x.End < near && x.Start-y.End < near {
					q.Connection = Present
				}
			}
		}
	}
	return q
}
