package outcome_test

import (
	"fmt"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/outcome"
)

func ExampleInstrument_Score() {
	scoring, err := outcome.MFQ9().On(1, 5).Score([]journal.ItemScore{
		{Item: "1", Score: 4},
		{Item: "2", Score: 5},
		{Item: "3", Score: 3},
		{Item: "4", Score: 4},
		{Item: "5", Score: 2},
		{Item: "7", Score: 5},
		{Item: "8", Score: 5},
		{Item: "9", Score: 5},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("total", *scoring.Total.Mean)
	for _, s := range scoring.Subscales {
		if s.Mean == nil {
			fmt.Println(s.Name, "cannot be told:", s.Answered, "of", s.Items)
			continue
		}
		fmt.Println(s.Name, *s.Mean, s.Ceiling)
	}
	// Output:
	// total 4.125
	// career 4 false
	// psychosocial cannot be told: 2 of 3
	// role modelling 5 true
}

func ExampleTScore() {
	t, err := outcome.TScore([]outcome.Scaled{
		{Goal: "walking", Level: outcome.More, Weight: 2},
		{Goal: "speech", Level: outcome.Less, Weight: 1},
	}, outcome.Correlation)
	fmt.Printf("%.4f %v\n", t, err)
	// Output: 54.0161 <nil>
}

func ExampleCheckGoal() {
	check := outcome.CheckGoal(mentorship.Goal{ID: "g1", Aim: mentorship.Sought{Area: "teaching"}}, nil, mentorship.Period{})
	fmt.Println(check.Lacks())
	// Output: [measurable attainable time-bound]
}

func ExampleChange() {
	_, ok := outcome.Change([]float64{3, 4}, []float64{4, 5}, 0.95)
	fmt.Println("from two people:", ok)
	c, _ := outcome.Change([]float64{3, 4, 2, 5, 3}, []float64{4, 4, 4, 5, 5}, 0.95)
	fmt.Printf("from five: %.2f (%.2f to %.2f)\n", c.Paired.Value, c.Paired.Low, c.Paired.High)
	// Output:
	// from two people: false
	// from five: 0.80 (-0.21 to 1.80)
}
