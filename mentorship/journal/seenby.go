package journal

import "github.com/go-mentorship/mentorkit/mentorship"

// SeenBy returns the journal as one of its people may see it: without what others
// reported to the programme about it. Those are ratings, instruments, concerns and
// what came of them, and requests for a look at what goes wrong, of others; that a
// closing asks not to be matched again; how ready and committed others said they
// were; and in which order of choice they put requests. What another recorded that the
// person told of others, or used of theirs, is such a report, too. Whatever is computed
// from it cannot show what it does not hold.
//
// What people did and said to each other stays: sessions, messages, advice,
// feedback and its answers, goals, tasks, the agreement. A coordinator sees the
// whole journal, and does not ask for this one.
func (j Journal) SeenBy(p mentorship.PersonID) Journal {
	kept := make([]Event, 0, len(j.events))
	reporter := map[ConcernID]mentorship.PersonID{}
	asker := map[RequestID]mentorship.PersonID{}
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
			first(reporter, b.Concern, b.By)
			if b.By == "" || b.By != p {
				continue
			}
		case ConcernResolved:
			if by := reporter[b.Concern]; by == "" || by != p {
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
		case DisclosureMade:
			if b.By == p && recordedByAnother(e, p) {
				continue
			}
		case WorkReused:
			if b.By == p && recordedByAnother(e, p) {
				continue
			}
		case Closed:
			if b.NotAgain && b.By != p {
				b.NotAgain = false
				e.Body = b
			}
		case RequestMade:
			first(asker, b.Request, b.By)
			if b.By != p {
				b.Rank = 0
				e.Body = b
			}
		case RequestForwarded:
			if by := asker[b.Request]; by != p {
				b.Rank = 0
				e.Body = b
			}
		case RequestRanked:
			if b.By != p {
				continue
			}
		default: // what both sides know
		}
		kept = append(kept, e)
	}
	return part(kept)
}

// first notes whose a thing is; a second event that begins it is a stray.
func first[ID ~string](of map[ID]mentorship.PersonID, id ID, p mentorship.PersonID) {
	if _, known := of[id]; !known {
		of[id] = p
	}
}

// recordedByAnother reports whether somebody else recorded an event; a job of the
// service is nobody.
func recordedByAnother(e Event, p mentorship.PersonID) bool {
	return e.Actor.Person != "" && e.Actor.Person != p
}
