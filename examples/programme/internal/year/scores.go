package year

import (
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/outcome"
)

// A score is how somebody scores the seven benefits of their side, one digit each in
// the order of [outcome.AllBenefits]: before the mentorship, and later. Who leaves
// one of the two out has said nothing then.
type score struct {
	person        mentorship.PersonID
	before, later string
}

// A scoring is what the people of a relationship score, and when.
type scoring struct {
	id            mentorship.RelationshipID
	first, second time.Time
	wave          journal.Wave // of the second time
	mentors       []score
	mentees       []score
}

// scored tells what people score of themselves. In most relationships nobody was
// asked, or not twice.
func scored(t *teller) {
	for _, s := range scorings() {
		r := t.of(s.id, "")
		for _, one := range s.mentors {
			r.scores(s, outcome.MentorBenefits, one)
		}
		for _, one := range s.mentees {
			r.scores(s, outcome.MenteeBenefits, one)
		}
	}
	counted(t)
}

func scorings() []scoring {
	spring, summer := date(time.January, 22), date(time.August, 6)
	june, december := date(time.June, 28), date(time.December, 10)
	return []scoring{
		{"dyad-13", spring, date(time.November, 20), journal.WaveAfter, []score{{"mentor-04", "3323342", "4333443"}}, []score{{"mentee-39", "2223322", "4344433"}}},
		{"project-1", date(time.January, 28), date(time.September, 6), journal.WaveAfter, []score{{"mentor-23", "3333333", "4343343"}}, []score{{"mentee-15", "3222332", "4333343"}}},
		{"team stroke unit", spring, june, journal.WaveDuring, nil, []score{{"mentee-04", "2222222", "3333333"}}},
		{
			"team stroke unit", spring, december, journal.WaveDuring,
			[]score{{"mentor-02", "3233332", "4333432"}},
			[]score{{"mentee-01", "2322233", "4434344"}, {"mentee-02", "3233322", "3333333"}, {"mentee-03", "2223233", ""}, {"mentee-05", "3223322", "4333422"}},
		},
		{
			"group chest physiotherapy", spring, december, journal.WaveDuring,
			[]score{{"mentor-11", "4333332", "4433433"}},
			[]score{{"mentee-06", "2322232", "4433343"}, {"mentee-07", "3233223", "3333333"}, {"mentee-08", "3332333", ""}},
		},
		{"peer islands", spring, december, journal.WaveDuring, nil, []score{{"mentee-09", "3233332", "4343433"}, {"mentee-10", "2332233", "3443343"}}},
		{
			clinicLeads, date(time.January, 22), december, journal.WaveDuring, nil,
			[]score{{"mentee-11", "3233323", "4344433"}, {"mentee-12", "3333332", "3333432"}, {"mentee-13", "2223232", "3334333"}},
		},
		{"dyad-10", date(time.February, 2), date(time.September, 19), journal.WaveDuring, nil, []score{{"mentee-36", "3343332", "2232332"}}},
		{"dyad-01", summer, december, journal.WaveDuring, []score{{"mentor-03", "3333433", "4333433"}}, []score{{"mentee-18", "2322232", "3433343"}}},
		{"dyad-04", summer, december, journal.WaveDuring, []score{{"mentor-08", "3243332", "4353332"}}, []score{{"mentee-28", "3323233", "3434243"}}},
		{"dyad-16", summer, december, journal.WaveDuring, []score{{"mentor-10", "3333343", "4443343"}}, []score{{"mentee-42", "2223322", "4334443"}}},
		{"dyad-17", summer, date(time.November, 21), journal.WaveDuring, nil, []score{{"mentee-46", "3343333", "3232322"}}},
		{"dyad-22", summer, december, journal.WaveDuring, []score{{"mentor-04", "4334342", "4333342"}}, []score{{"mentee-58", "3333323", "3323322"}}},
		{"dyad-03", summer, december, journal.WaveDuring, nil, []score{{"mentee-27", "3323332", ""}}},
		{"dyad-15", summer, december, journal.WaveDuring, nil, []score{{"mentee-41", "3334333", ""}}},
	}
}

func (r *thread) scores(s scoring, instrument journal.Code, one score) {
	for _, asked := range [...]struct {
		at     time.Time
		wave   journal.Wave
		digits string
	}{{s.first, journal.WaveBefore, one.before}, {s.second, s.wave, one.later}} {
		if asked.digits == "" {
			continue
		}
		m := journal.OutcomeMeasured{Of: one.person, By: one.person, Instrument: instrument, Wave: asked.wave}
		for _, b := range outcome.AllBenefits() {
			if b.Instrument() == instrument {
				m.Items = append(m.Items, journal.ItemScore{Item: b.Item(), Score: journal.Score(asked.digits[len(m.Items)] - '0')})
			}
		}
		r.at(asked.at).by(one.person, m)
	}
}

// counted tells how many people in their field somebody could ask, before and later.
func counted(t *teller) {
	for _, c := range [...]struct {
		id            mentorship.RelationshipID
		person        mentorship.PersonID
		before, later journal.Score
	}{
		{"peer islands", "mentee-09", 2, 5},
		{"peer islands", "mentee-10", 3, 6},
		{clinicLeads, "mentee-11", 2, 4},
		{clinicLeads, "mentee-12", 4, 4},
		{clinicLeads, "mentee-13", 1, 3},
	} {
		r := t.of(c.id, "")
		r.at(date(time.January, 23)).by(c.person, contacts(c.person, journal.WaveBefore, c.before))
		r.at(date(time.December, 11)).by(c.person, contacts(c.person, journal.WaveDuring, c.later))
	}
}

func contacts(person mentorship.PersonID, wave journal.Wave, n journal.Score) journal.OutcomeMeasured {
	return journal.OutcomeMeasured{
		Of: person, By: person, Instrument: outcome.Counts, Wave: wave,
		Items: []journal.ItemScore{{Item: outcome.Contacts, Score: n}},
	}
}
