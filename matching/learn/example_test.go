package learn_test

import (
	"errors"
	"fmt"

	"github.com/go-mentorship/mentorkit/matching/learn"
)

// Eight hundred pairs are enough to weigh two criteria, thirty are not.
func ExampleLearn() {
	for _, n := range []int{30, 800} {
		past := drawn(1, n, 3, 1.5)
		lesson, err := learn.Learn(past, learn.Options{})
		if err != nil {
			fmt.Println(err)
			return
		}
		weights, err := lesson.Weights(100)
		if errors.Is(err, learn.ErrCannotTell) {
			fmt.Println(n, "pairs:", lesson.Doubts[0].Message)
			continue
		}
		fmt.Printf("%d pairs: weights %v, area under the curve %.2f to %.2f\n",
			n, weights, lesson.Discrimination.Low, lesson.Discrimination.High)
	}
	// Output:
	// 30 pairs: 15 pairs of the rarer outcome, 2 criteria want 20
	// 800 pairs: weights [67 33], area under the curve 0.70 to 0.78
}
