package feedback

import "github.com/go-mentorship/mentorkit/mentorship"

// A QuAL is the quality of a written assessment of learning: how much evidence of
// performance it gives, whether it suggests what to improve, and whether the
// suggestion is connected with the evidence (Chan, Sebok-Syer, Sampson and
// Monteiro, "The Quality of Assessment of Learning (QuAL) score", Teaching and
// Learning in Medicine 32, 2020). It is meant for feedback on a performance.
//
// How it is read from traits is a convention of this package: evidence from the
// score of [mentorship.Specific], at steps that agree best with one rater of our own
// corpus, a suggestion from [Assessment.Actionable], and a connection where passages
// of both are near each other. The model card says how far that rater is followed.
type QuAL struct {
	Evidence   int   `json:"evidence"` // 0 to 3
	Suggestion State `json:"suggestion"`
	Connection State `json:"connection"`
}

// steps are the scores of specific from which on there is some evidence, more,
// and full evidence: those of the greatest weighted kappa, which were the same, within 25, whichever
// writer was left out.
var steps = [...]int{150, 600, 925}

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
	for _, least := range steps {
		if specific.Score >= least {
			q.Evidence++
		}
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
