package journal

// Ids are the caller's own, as those of package mentorship are: opaque,
// compared byte by byte, well formed if [mentorship.ValidID] says so. In the
// bodies of events, every type whose name ends in ID is held to that.
type (
	// An EventID names an [Event]; it is used once, over all streams of a service.
	EventID string
	// A RequestID names a request from one person to another.
	RequestID string
	// A SessionID names a session, from when it is planned.
	SessionID string
	// A MessageID names a message. Its text is not in the journal.
	MessageID string
	// A TaskID names something that was agreed to be done.
	TaskID string
	// An AdviceID names a piece of guidance.
	AdviceID string
	// An ApprovalID names a question for approval.
	ApprovalID string
	// A FeedbackID names a piece of feedback.
	FeedbackID string
	// An ExpectationID names a cultural expectation.
	ExpectationID string
	// A TieID names a declared [mentorship.Tie].
	TieID string
	// A WorkID names somebody's work: slides, a protocol, a manuscript.
	WorkID string
	// A ConcernID names a reported concern.
	ConcernID string
	// A ConsentID names a consent that is kept outside.
	ConsentID string
	// A PerspectiveID refers to a perspective that is kept outside, under consent.
	PerspectiveID string
	// A TextID refers to a text that is kept outside.
	TextID string
)
