package matching

import "context"

// VerifyRound returns a [ResultError] with everything in a result that does not
// follow from the round, nil if all does; a [ProblemError] if the round itself
// is refused, or an error that wraps the cause for which the context was
// cancelled. It looks at every pair anew, checks by the stages that the choice
// is best in each aim, and uses no solver. The certificate of the result claims no
// proof of its own ([NoProof]).
func VerifyRound(ctx context.Context, r Round, result RoundResult) error {
	c, err := r.compile(ctx)
	if err != nil {
		return err
	}
	s, f := c.instance.solution(result.Result)
	if len(f) == 0 {
		c.verifyStages(s, result.Stages, &f)
		if proof, _ := s.Proof.known(); proof != NoProof {
			f.add(FaultDiffers, "/certificate/proof", "got %q, want %q", string(proof), string(NoProof))
		}
		want := c.result(s.Chosen)
		f.compare(want.Result, result.Result)
		sameList(&f, "/changes", want.Changes, result.Changes)
		f.same("/waited", want.Waited, result.Waited)
	}
	if len(f) > 0 {
		return &ResultError{f}
	}
	return nil
}

// verifyStages checks one aim after the other, each on the face that those
// before have left.
func (c *compiledRound) verifyStages(s Solution, list []RoundStage, f *faults) {
	aims := c.aims()
	if len(list) != len(aims) {
		f.add(FaultDiffers, "/stages", "%d stages, want %d", len(list), len(aims))
		return
	}
	chosen := make([]bool, len(c.instance.Mentor))
	for _, e := range s.Chosen {
		chosen[e] = true
	}
	w := stageWalk{face: newFace(c.instance, chosen, c.instance.usage(chosen)), path: "/stages", f: f}
	for k, stage := range list {
		weights, value := c.weights(aims[k]), int64(0)
		for _, e := range s.Chosen {
			value += weights[e]
		}
		if stage.Aim != aims[k] || stage.Value != value {
			w.fault(FaultDiffers, "", "%d of %q, want %d of %q", stage.Value, string(stage.Aim), value, string(aims[k]))
			return
		}
		if !w.prices("/mentors", &w.mentors, stage.Mentors, priceLimit) ||
			!w.prices("/mentees", &w.mentees, stage.Mentees, priceLimit) {
			return
		}
		if !w.best(func(e int32) int64 { return weights[e] }) {
			w.fault(FaultOptimum, "", "the prices do not prove the best of %q", string(stage.Aim))
			return
		}
		w.done++
	}
}
