package assign_test

import (
	"testing"

	"github.com/go-mentorship/mentorkit/matching/internal/assign"
	"github.com/go-mentorship/mentorkit/matching/internal/ssptest"
)

// kit tries the solver on what any solver of its problems must pass.
var kit = ssptest.Kit{Solve: assign.Solve, Places: 1}

func TestKit(t *testing.T) { kit.Run(t) }

func FuzzSolve(f *testing.F)    { kit.FuzzSolve(f) }
func FuzzSolveRaw(f *testing.F) { kit.FuzzSolveRaw(f) }
