package words

import (
	"fmt"

	"github.com/go-mentorship/mentorkit/examples/programme/internal/review"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// Reviewed says in a few sentences what came of looking at relationships.
func Reviewed(all []review.Review) []string {
	n := map[review.Outlook]int{}
	for _, r := range all {
		n[r.Outlook]++
	}
	return []string{
		fmt.Sprintf("%s: in %d something may stand in the way, %d %s well by what is recorded, and of %d too little is recorded to tell.",
			Count(len(all)-n[review.Over]-n[review.Rests]-n[review.Waits], "relationship"), n[review.Concern], n[review.Well], verb(n[review.Well], "goes", "go"), n[review.Unclear]),
		"What is told is about situations, by weight of evidence, and is where a talk begins: it ends nothing and judges nobody. It is for the coordinator; -review shows what each of the people may see.",
	}
}

func verb(n int, one, more string) string {
	if n == 1 {
		return one
	}
	return more
}

// Outlooks names the relationships of which little is to be told, a sentence for
// each outlook.
func Outlooks(all []review.Review) []string {
	var lines []string
	for _, o := range [...]struct {
		outlook review.Outlook
		text    string
	}{
		{review.Well, "By what is recorded nothing stands in the way of"},
		{review.Unclear, "Too little is recorded to tell of"},
		{review.Rests, "Nothing is expected, for it rests, of"},
		{review.Waits, "Nobody mentors at the time in"},
		{review.Over, "Not looked at any more, for it is over:"},
	} {
		var ids []mentorship.RelationshipID
		for _, r := range all {
			if r.Outlook == o.outlook {
				ids = append(ids, r.Course.ID)
			}
		}
		if len(ids) > 0 {
			lines = append(lines, fmt.Sprintf("%s %s.", o.text, List(ids, len(ids))))
		}
	}
	return lines
}

// Outlook says what came of looking at one relationship.
func Outlook(r review.Review) string {
	switch r.Outlook {
	case review.Concern:
		return "Something may stand in the way: " + Opening(r) + "."
	case review.Well:
		return "By what is recorded nothing stands in the way."
	case review.Rests:
		return "It rests, and nothing is expected of anybody."
	case review.Waits:
		return "Nobody mentors at the time: those who are left wait to be matched again."
	case review.Unclear:
		return "Too little is recorded to tell."
	default:
		return "It is over."
	}
}

// Opening says why one looks at a relationship; that nobody has asked, too.
func Opening(r review.Review) string {
	opened := Opened(r.Challenge.Opened)
	if opened == "" {
		return "nobody has asked, and benefit is not known to be missing"
	}
	return opened
}

// Concern says what a concern of a review is.
func Concern(r review.Review, i int) string {
	c := r.Challenge.Concerns[i]
	if c.Factor == "" {
		return Finding(r.Finding(i))
	}
	return Factor(c.Factor) + ForWhom(c.Mentee)
}

// ForWhom names the mentee whom something is about.
func ForWhom(mentee mentorship.PersonID) string { return fmt.Sprintf(" (%s)", mentee) }

// Hidden says what has no part in what a participant sees. It does not say whether
// there was anything, which would tell that somebody reported it.
const Hidden = "Whatever others report to the programme has no part in this."
