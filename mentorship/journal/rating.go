package journal

import (
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// An ItemScore is the answer to one item of a scale or an instrument. An item
// that was not answered is left out.
type ItemScore struct {
	Item  Code  `json:"item"`
	Score Score `json:"score"`
}

func (i ItemScore) item() Code { return i.Item }

// The scales on which the people of a mentorship are rated and rate it, each from
// [WorstScore] to [BestScore] (convention). Package quality explains their items.
const (
	MentorQualities   Code = "mentor-qualities"
	MenteeQualities   Code = "mentee-qualities"
	RelationshipMarks Code = "relationship-marks"
)

// GoalAttainment is the scale on which a rating that names a goal says how far it was
// reached, from -2 to +2 (Kiresuk and Sherman 1968). Package outcome explains its
// items.
const GoalAttainment Code = "goal-attainment"

// The ends of a scale of five points; other scores on it are none.
const (
	WorstScore Score = 1
	BestScore  Score = 5
)

// OnFive reports whether s is a score of a scale of five points.
func (s Score) OnFive() bool { return s >= WorstScore && s <= BestScore }

// A RatingGiven is one person's rating of a person, of themselves, or of the
// relationship.
type RatingGiven struct {
	By mentorship.PersonID `json:"by"`
	// Of is who is rated; empty for the relationship.
	Of mentorship.PersonID `json:"of,omitzero"`
	// Scale is what the items belong to.
	Scale Code        `json:"scale"`
	Items []ItemScore `json:"items"`
	// Goal is what the rating is about, if a goal: confidence in reaching it, say.
	Goal mentorship.GoalID `json:"goal,omitzero"`
}

// Form returns rating-given.
func (RatingGiven) Form() Form { return Form{"rating-given", 1} }

func (b RatingGiven) contradictions() []fault { return once("/items", b.Items, ItemScore.item) }

// An OutcomeMeasured is an instrument applied to somebody before, during or
// after the mentorship.
type OutcomeMeasured struct {
	Of mentorship.PersonID `json:"of"`
	// By is who answered the items.
	By         mentorship.PersonID `json:"by"`
	Instrument Code                `json:"instrument"`
	Wave       Wave                `json:"wave"`
	Items      []ItemScore         `json:"items"`
}

// Form returns outcome-measured.
func (OutcomeMeasured) Form() Form { return Form{"outcome-measured", 1} }

func (b OutcomeMeasured) contradictions() []fault { return once("/items", b.Items, ItemScore.item) }

// An HoursLogged is mentored time for somebody's ledger.
type HoursLogged struct {
	Person mentorship.PersonID `json:"person"`
	// With is who mentored, somebody else.
	With     mentorship.PersonID `json:"with,omitzero"`
	Category Code                `json:"category"`
	Length   mentorship.Duration `json:"length"`
	// Start is when the time began, if not recorded at once.
	Start   time.Time `json:"start,omitzero"`
	Session SessionID `json:"session,omitzero"`
}

// Form returns hours-logged.
func (HoursLogged) Form() Form { return Form{"hours-logged", 1} }

func (b HoursLogged) contradictions() []fault { return differ("/with", b.Person, b.With) }

func (b HoursLogged) misfits(e Event) []fault { return notAfter("/body/start", b.Start, e.At) }
