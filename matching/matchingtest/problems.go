package matchingtest

import "github.com/go-mentorship/mentorkit/internal/faults"

// problems are what is wrong with what is examined.
type problems struct{ faults.List }
