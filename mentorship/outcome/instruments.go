package outcome

import (
	"strconv"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// fourInFive is from when on missing answers are made up for (convention).
func fourInFive() mentorship.Limit[int] { return mentorship.LimitOf(80, rule.Convention) }

// MCA21 returns the structure of the revised Mentoring Competency Assessment: 21
// items of six competencies, from 1 to 7 (Hyun and others 2022). Items have the
// numbers of the 26 of the first version (Fleming and others 2013), in the groups that
// are published. That 5, 6, 15, 16 and 25 are gone is what these groups leave over, and
// which competency a group is named after is inferred: see the caution.
func MCA21() Instrument {
	return Instrument{
		Code: "mca-21", Title: "Mentoring Competency Assessment, revised",
		Items: numbered(
			numbers{"understanding", []int{7, 8, 13, 14}}, numbers{"professional development", []int{22, 23, 24, 26}},
			numbers{"communication", []int{1, 2, 3, 4}}, numbers{"expectations", []int{10, 11, 12}},
			numbers{"diversity", []int{9, 20, 21}}, numbers{"independence", []int{17, 18, 19}},
		),
		Lowest: 1, Highest: 7, Answered: fourInFive(), Licence: PermissionNeeded,
		Sources: []rule.Source{"hyun-2022", "fleming-2013"},
		Caution: "The groups of items are published; which competency each is named after is inferred from where most of its items stood in the first version. Compare it with the source before you name a competency.",
	}
}

// MFQ9 returns the structure of the Mentoring Functions Questionnaire: 9 items of
// three functions (Castro, Scandura and Williams 2004). Sources differ on its scale,
// which is open; see [Instrument.On].
func MFQ9() Instrument {
	return Instrument{
		Code: "mfq-9", Title: "Mentoring Functions Questionnaire, nine items",
		Items:    numbered(numbers{"career", []int{1, 2, 3}}, numbers{"psychosocial", []int{4, 5, 6}}, numbers{"role modelling", []int{7, 8, 9}}),
		Answered: fourInFive(), Licence: LicenceUnclear, Sources: []rule.Source{"castro-2004"},
	}
}

// MET returns the structure of the Mentor Evaluation Tool: 13 items of one factor
// (Yukawa and others 2020). Its scale is open here; see [Instrument.On].
func MET() Instrument {
	return Instrument{
		Code: "met", Title: "Mentor Evaluation Tool",
		Items:    numbered(numbers{"", []int{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13}}),
		Answered: fourInFive(), Licence: OpenLicence, Sources: []rule.Source{"yukawa-2020"},
		Caution: "It did not tell award-winning mentors from others: look at the share of scores at the ceiling.",
	}
}

// Pulse returns a question asked again and again, such as how the mentorship goes,
// with so many answers from 1 on (convention; one item of four levels is in use).
func Pulse(levels journal.Score) Instrument {
	return Instrument{
		Code: "pulse", Title: "Pulse", Items: []Item{{Code: "pulse"}},
		Lowest: 1, Highest: levels, Licence: OwnWords,
	}
}

// numbers are those of the items of a subscale.
type numbers struct {
	subscale journal.Code
	items    []int
}

// numbered returns items by their numbers, in the order of the subscales.
func numbered(subscales ...numbers) []Item {
	var list []Item
	for _, s := range subscales {
		for _, n := range s.items {
			list = append(list, Item{Code: journal.Code(strconv.Itoa(n)), Subscale: s.subscale})
		}
	}
	return list
}
