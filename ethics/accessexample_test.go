package ethics_test

import (
	"fmt"
	"time"

	"github.com/go-mentorship/mentorkit/ethics"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// Thirty people asked for a mentor and said that their programme may count where they
// work; four more did not.
func ExampleAuditAccess() {
	consent := mentorship.Consent{Purposes: []mentorship.Purpose{mentorship.PurposeStatistics}}
	var seekers []ethics.Seeker
	ask := func(where string, people, matched int) {
		for i := range people {
			s := ethics.Seeker{Person: mentorship.PersonID(fmt.Sprintf("%s-%d", where, i)), Goal: "gait analysis"}
			if where != "" {
				s.Perspectives = []mentorship.SharedPerspective{{Perspective: mentorship.Perspective{Aspect: "workplace", View: where}, Consent: consent}}
			}
			if i < matched {
				s.Match = &mentorship.Match{Mentor: "mentor-1", Mentee: s.Person}
				s.Served = true
			}
			seekers = append(seekers, s)
		}
	}
	ask("city", 18, 16)
	ask("country", 12, 3)
	ask("", 4, 2)

	a, err := ethics.AuditAccess(ethics.AccessQuestion{
		Seekers: seekers,
		At:      time.Date(2030, time.January, 7, 0, 0, 0, 0, time.UTC),
		Policy:  mentorship.DefaultPolicy(),
		Aspects: []mentorship.Aspect{"workplace"},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	axis := a.Axes[0]
	fmt.Printf("%d of %d matched; by %s, %d counted and %d in no group\n", a.Matched, a.Asked, axis.Name, axis.Counted, axis.Uncounted)
	for _, g := range axis.Groups {
		r := g.Rates[0]
		fmt.Printf("%v: %d of %d, 95 %% from %.2f to %.2f; %s, p %.4f, corrected %.4f\n", g.Views, r.Yes, r.Of, r.Wilson.Low, r.Wilson.High, r.Standing, r.P, r.Holm)
	}
	country := axis.Groups[1].Rates[0]
	fmt.Printf("below four fifths of %v: %t; %d more would reach it\n", country.Best.Views, country.Best.Below, country.Best.Turn)
	// Output:
	// 21 of 34 matched; by workplace, 30 counted and 4 in no group
	// [[city]]: 16 of 18, 95 % from 0.67 to 0.97; beyond-chance, p 0.0012, corrected 0.0024
	// [[country]]: 3 of 12, 95 % from 0.09 to 0.53; beyond-chance, p 0.0012, corrected 0.0024
	// below four fifths of [[city]]: true; 6 more would reach it
}

// A matcher that gives the last place to whoever is from the city.
func ExampleFlip() {
	at := time.Date(2030, time.January, 7, 0, 0, 0, 0, time.UTC)
	from := func(id mentorship.PersonID, where string) mentorship.Person {
		return mentorship.Person{ID: id, Perspectives: []mentorship.SharedPerspective{{
			Perspective: mentorship.Perspective{Aspect: "workplace", View: where},
			Consent:     mentorship.Consent{Purposes: []mentorship.Purpose{mentorship.PurposeStatistics}},
		}}}
	}
	mentees := []mentorship.Person{from("mentee-1", "country"), from("mentee-2", "city")}
	matcher := ethics.MatcherFunc(func(mentees []mentorship.Person) ([]mentorship.Match, error) {
		for _, m := range mentees {
			if m.Perspectives[0].View == "city" {
				return []mentorship.Match{{Mentor: "mentor-1", Mentee: m.ID}}, nil
			}
		}
		return nil, nil
	})

	flips, err := ethics.Flip(matcher, mentees, ethics.OtherViews(mentees, "workplace", at))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range ethics.FlipRules().Check(flips).Findings {
		fmt.Println(f.Code)
		fmt.Println(" ", f.Message)
	}
	// Output:
	// ethics.access.attribute-decides
	//   2 of 2 changes of one attribute of one person changed what that person gets; after 1 they had no match any more
}
