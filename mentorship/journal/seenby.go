package journal

import "github.com/go-mentorship/mentorkit/mentorship"

// SeenBy returns the journal as one of its people may see it: without what others
// reported to the programme about it. Those are ratings, instruments, concerns and
// what came of them, and requests for a look at what goes wrong, of others; that a
// closing asks not to be matched again; and how ready and committed others said
// they were. Whatever is computed from it cannot show what it does not hold.
//
// What people did and said to each other stays: sessions, messages, advice,
// feedback and its answers, goals, tasks, the agreement. A coordinator sees the
// whole journal, and does not ask for this one.
func (j Journal) SeenBy(p mentorship.PersonID) Journal {
	kept := make([]Event, 0, len(j.events))
	theirs := map[ConcernID]bool{} // the concerns that the person reported
	for _, e := range j.events {
		switch b := e.Body.(type) {
		case RatingGiven:
			if b.By != p {
				continue
			}
		case OutcomeMeasured:
			if b.By != p {
				continue
			}
		case ReviewRequested:
			if b.By != p {
				continue
			}
		case ConcernReported:
			if b.By != p {
				continue
			}
			theirs[b.Concern] = true
		case ConcernResolved:
			if !theirs[b.Concern] {
				continue
			}
		case ReadinessStated:
			if b.Person != p {
				continue
			}
		case CommitmentStated:
			if b.Person != p {
				continue
			}
		case Closed:
			if b.NotAgain && b.By != p {
				b.NotAgain = false
				e.Body = b
			}
		default: // what both sides know
		}
		kept = append(kept, e)
	}
	return part(kept)
}
