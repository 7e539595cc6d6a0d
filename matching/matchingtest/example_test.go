package matchingtest_test

import (
	"fmt"

	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/matching/matchingtest"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// A criterion that forgets that people may be unknown.
func ExampleExamineCriterion() {
	sameCountry := matching.CriterionFunc(func(p mentorship.Pairing) matching.Rating {
		if p.Mentor.Place.Country == p.Mentee.Place.Country {
			return matching.Best
		}
		return matching.Worst
	})
	fmt.Println(matchingtest.ExamineCriterion(sameCountry))
	// Output:
	// Hostile()[0]: panics: runtime error: invalid memory address or nil pointer dereference
}

// The solver of this module keeps the contract.
func ExampleExamineSolver() {
	fmt.Println(matchingtest.ExamineSolver(matching.Optimal{}))
	// Output: <nil>
}
