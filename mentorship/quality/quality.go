package quality

import (
	"slices"
	"strings"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// A Quality is one of a mentor, a mentee or a relationship: a closed vocabulary. Its
// text is whose it is, a dot, and its item.
type Quality string

// The twelve of a mentor, in the article's order (R1, R6), and the three that it
// adds.
const (
	MentorAccessible         Quality = "mentor.accessible"
	MentorFollowThrough      Quality = "mentor.follow-through"
	MentorAcceptsCriticism   Quality = "mentor.accepts-criticism"
	MentorCommunication      Quality = "mentor.communication"
	MentorFeedback           Quality = "mentor.feedback"
	MentorPracticalKnowledge Quality = "mentor.practical-knowledge"
	MentorCriticalThinking   Quality = "mentor.critical-thinking"
	MentorNonJudgmental      Quality = "mentor.non-judgmental"
	MentorPositive           Quality = "mentor.positive"
	MentorEmpowering         Quality = "mentor.empowering"
	MentorRealisticGoals     Quality = "mentor.realistic-goals"
	MentorTrust              Quality = "mentor.trust"

	MentorInterest   Quality = "mentor.interest"
	MentorEnthusiasm Quality = "mentor.enthusiasm"
	MentorAdapts     Quality = "mentor.adapts"
)

// The ten of a mentee, in the article's order (R1), and the two that it adds, the
// second for those who share a mentorship with other mentees.
const (
	MenteeAccessible     Quality = "mentee.accessible"
	MenteeCommunication  Quality = "mentee.communication"
	MenteeInitiative     Quality = "mentee.initiative"
	MenteeEngaged        Quality = "mentee.engaged"
	MenteeLearning       Quality = "mentee.learning"
	MenteeOpenToFeedback Quality = "mentee.open-to-feedback"
	MenteeNonJudgmental  Quality = "mentee.non-judgmental"
	MenteePositive       Quality = "mentee.positive"
	MenteeFollowUp       Quality = "mentee.follow-up"
	MenteeTime           Quality = "mentee.time"

	MenteeInterest      Quality = "mentee.interest"
	MenteeFellowRespect Quality = "mentee.fellow-respect"
)

// The eight marks of a relationship that succeeds, in the article's order (R8).
const (
	Desire          Quality = "relationship.desire"
	MutualGoals     Quality = "relationship.mutual-goals"
	Confidentiality Quality = "relationship.confidentiality"
	Respect         Quality = "relationship.respect"
	Honesty         Quality = "relationship.honesty"
	Accountability  Quality = "relationship.accountability"
	Strengths       Quality = "relationship.strengths"
	Schedule        Quality = "relationship.schedule"
)

// The scales under which qualities are rated in a journal, each from 1 to 5.
const (
	MentorScale       = journal.MentorQualities
	MenteeScale       = journal.MenteeQualities
	RelationshipScale = journal.RelationshipMarks
)

// The ends of the scales.
const (
	Lowest  = journal.WorstScore
	Highest = journal.BestScore
)

// Qualities returns the vocabulary: of mentors, of mentees, of relationships, each
// in the order of the source.
func Qualities() []Quality {
	list := make([]Quality, len(table))
	for i := range table {
		list[i] = table[i].quality
	}
	return list
}

// UnmarshalText refuses a word that is not in the vocabulary with an error wrapping
// [mentorship.ErrText].
func (q *Quality) UnmarshalText(text []byte) error {
	return mentorship.DecodeWord(q, text, "quality", Qualities()...)
}

// Scale returns the scale under which q is rated; empty if q is none of the
// vocabulary.
func (q Quality) Scale() journal.Code {
	if e := q.entry(); e != nil {
		return e.scale
	}
	return ""
}

// Item returns the item under which q is rated; empty if q is none of the
// vocabulary.
func (q Quality) Item() journal.Code {
	if e := q.entry(); e != nil {
		return e.item
	}
	return ""
}

// Title says in a sentence what q requires; empty if q is none of the vocabulary.
func (q Quality) Title() string {
	if e := q.entry(); e != nil {
		return e.title
	}
	return ""
}

// Sources returns the works that q is from.
func (q Quality) Sources() []rule.Source {
	if e := q.entry(); e != nil {
		return slices.Clone(e.sources)
	}
	return nil
}

// Code returns the code of the rule about q; empty if q is none of the vocabulary.
func (q Quality) Code() rule.Code {
	if e := q.entry(); e != nil {
		return e.quality.code()
	}
	return ""
}

func (q Quality) code() rule.Code { return rule.Code("quality." + string(q)) }

// Signs returns what is observed of q; none if it is rated only.
func (q Quality) Signs() []Sign {
	list := []Sign{}
	if e := q.entry(); e != nil {
		for i := range e.signs {
			list = append(list, e.signs[i].described())
		}
	}
	return list
}

// An entry is what is known of a quality beforehand.
type entry struct {
	quality Quality
	name    string // in a sentence: "feedback"
	title   string
	why     string // what goes wrong otherwise
	remedy  string
	sources []rule.Source
	signs   []sign

	// What follows is drawn from the quality; see newTable.
	scale, item journal.Code               // under which it is rated
	whose       func(mentorship.Role) bool // those in which roles have it; nil: the relationship
}

// table is the vocabulary in order; see [Qualities].
var table = newTable()

// ofMentee is the part of it about mentees.
var ofMentee = table[len(mentorTable()):][:len(menteeTable())]

func newTable() []entry {
	rows := slices.Concat(mentorTable(), menteeTable(), relationshipTable())
	for i := range rows {
		e := &rows[i]
		whose, item, _ := strings.Cut(string(e.quality), ".")
		e.item = journal.Code(item)
		switch whose {
		case "mentor":
			e.scale, e.whose = MentorScale, mentorship.Role.Mentors
		case "mentee":
			e.scale, e.whose = MenteeScale, mentorship.Role.Mentored
		default:
			e.scale = RelationshipScale
		}
	}
	return rows
}

// entry returns the entry of q, nil if there is none.
func (q Quality) entry() *entry {
	rows := table
	for i := range rows {
		if rows[i].quality == q {
			return &rows[i]
		}
	}
	return nil
}
