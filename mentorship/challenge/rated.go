package challenge

import (
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// Scales of five points, 1 to 5, of which 5 is best. The first three are those of
// package quality, which explains them.
const (
	scaleMentor       = journal.MentorQualities
	scaleMentee       = journal.MenteeQualities
	scaleRelationship = journal.RelationshipMarks
	// Fit is what each side says of how well they fit: items are [FitItems].
	Fit journal.Code = "fit"
)

// FitItems returns the items of the scale [Fit], each rated of the relationship by
// each of its people: one for each cause of mismatch and each of the other
// factors that a person can tell of, and the benefit that they have (convention).
func FitItems() []journal.Code {
	return []journal.Code{"values", "personality", "style", "expertise", "expectations", "needs", "independence", benefit}
}

// benefit is the item that says how much somebody has of the mentorship.
const benefit journal.Code = "benefit"

// ratedClues are about what people say of one another and of the relationship.
func ratedClues() []clue {
	var list []clue
	for _, item := range []journal.Code{"accessible", "follow-through", "feedback", "practical-knowledge", "non-judgmental", "positive", "empowering", "realistic-goals", "interest", "adapts", "communication", "trust"} {
		list = append(list, mentorRated(item))
	}
	for _, item := range []journal.Code{"accessible", "initiative", "engaged", "open-to-feedback", "positive", "follow-up", "time", "non-judgmental", "communication"} {
		list = append(list, menteeRated(item))
	}
	for _, item := range []journal.Code{"desire", "mutual-goals", "respect", "honesty", "strengths", "schedule"} {
		list = append(list, relationshipRated(scaleRelationship, item, "relationship-"))
	}
	for _, item := range FitItems() {
		if item != benefit { // that it is missing is why one looks, and no cause
			list = append(list, relationshipRated(Fit, item, "fit-"))
		}
	}
	return list
}

// mentorRated counts the low ratings of a quality of mentors by the mentee.
func mentorRated(item journal.Code) clue {
	return clue{
		"mentor-" + string(item) + "-low", "How does the mentee rate the mentor on the item " + string(item) + "?", mentorship.RoleMentee,
		func(s *sight, events *[]journal.EventID) (count, of int) {
			for m := range s.mentors {
				c, o := lowRating(s, events, s.v.Ratings(m.Person, scaleMentor, item), func(by mentorship.PersonID) bool { return by == s.mentee.Person })
				count, of = count+c, of+o
			}
			return count, of
		},
	}
}

// menteeRated counts the low ratings of a quality of the mentee by mentors.
func menteeRated(item journal.Code) clue {
	return clue{
		"mentee-" + string(item) + "-low", "How does the mentor rate the mentee on the item " + string(item) + "?", mentorship.RoleMentor,
		func(s *sight, events *[]journal.EventID) (count, of int) {
			return lowRating(s, events, s.v.Ratings(s.mentee.Person, scaleMentee, item), s.mentor)
		},
	}
}

// relationshipRated counts the low ratings of an item by either side.
func relationshipRated(scale, item journal.Code, prefix string) clue {
	return clue{
		prefix + string(item) + "-low", "How does each side rate the relationship on the item " + string(item) + "?", "",
		func(s *sight, events *[]journal.EventID) (count, of int) {
			return lowRating(s, events, s.v.Ratings("", scale, item), func(by mentorship.PersonID) bool {
				return by == s.mentee.Person || s.mentor(by)
			})
		},
	}
}
