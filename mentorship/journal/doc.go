// Package journal records what happened in mentorships, as events.
//
// An [Event] has an id, an instant, an [Actor], a relationship and a [Body]. A
// [Journal] is events in order. It is the truth: phases, facts and findings are
// computed from it, and an event that is in it never changes.
//
//	j, err = j.Append(journal.Event{
//		ID: "e17", At: at, Actor: journal.ByPerson("mentor-3"), Relationship: "r5",
//		Body: journal.SessionMissed{Session: "s2", By: []mentorship.PersonID{"mentee-8"}},
//	})
//
// Bodies are plain structs, one type for each [Kind]; [Bodies] lists them:
//
//   - requests and their fate, a match, the opening: [RequestMade], [MatchMade], [RelationshipOpened]
//   - who takes part: [Joined], [Left], [RoleChanged]
//   - readiness and commitment: [ReadinessStated], [CommitmentStated]
//   - getting acquainted: [PointDiscussed], [ResourcesStated], [CulturalExpectationRaised], [PerspectiveShared]
//   - the agreement: [AgreementProposed], [AgreementSigned], [AgreementAmended]
//   - goals and projects: [GoalSet], [GoalMoved], [GoalMet], [ProjectFinished]
//   - sessions and messages: [SessionPlanned], [SessionHeld], [MessageSent]
//   - work between them: [TaskAgreed], [ChallengeSet], [AdviceGiven], [ApprovalAsked], [QuestionAsked]
//   - feedback, reflection and figures: [FeedbackGiven], [ReflectionWritten], [RatingGiven], [OutcomeMeasured], [HoursLogged]
//   - ethics: [TieDeclared], [DisclosureMade], [WorkReused], [ConcernReported]
//   - the course: [PhaseEntered], [Paused], [Extended], [RematchMade], [RelationshipRedefined], [Closed]
//
// # No secrets
//
// A journal holds ids, instants, codes, counts, ratings and references. Free
// text and perspectives are kept outside, under their reference: a [TextID], a
// [PerspectiveID]. When consent is withdrawn they are removed there, and no
// journal changes. Words satisfy [mentorship.ValidWord]: short, in lower case
// and in one spelling.
//
// # Order
//
// Events are ordered by instant, then by id, and no id stands twice. What does
// not fit is refused with a [RefusedError] that names index, id and path, and
// nothing changes. Replaying a journal is a loop with a type switch:
//
//	for _, e := range j.All() {
//		switch body := e.Body.(type) {
//		case journal.SessionHeld:
//			held += body.Length
//		}
//	}
//
// # Facts
//
// Whoever judges a mentorship asks [Facts], which [Journal.Facts] computes in
// one pass over a journal of one relationship, and [Facts.Append] brings up to
// date event by event. Facts list the things there are, each with what became of
// it, and answer questions about a person and a window of time: what became of
// the sessions ([Facts.Attendance]), how long answers took without the time of
// pauses ([Facts.MessageAnswers]), whether goals moved ([Facts.GoalWork]). Each
// answer says on how many observations it rests, and names the events behind it.
//
//	facts, err := j.Facts()
//	a := facts.Attendance("mentor-3", window, now)
//	missed := a.Missed.Evidence("missed-to-due") // 2:9, and the two events
//
// # Versions, and kinds of one's own
//
// On the wire an event carries the version of its body. A body of a kind or a
// version that nobody here knows is kept as [Unknown] and written again byte by
// byte; replaying goes around it. A programme defines kinds of its own as types
// with a method Form, and tells a [Decoder] how each of their versions is read:
// this is how an old journal outlives the types it was written from. There is
// no registry.
//
// # JSON
//
// Each event has one JSON form, described by schema.json beside this file.
// Reading is strict; see [Decoder]. The strictness is a convention of this
// module: what is lost silently when a journal is read cannot be missed later.
package journal
