// Package learn fits the weights of matching criteria to how earlier pairs
// went, and says when the past cannot tell.
//
// A [Past] holds pairs of earlier rounds, each with the ratings that the
// criteria gave it and with its outcome. [Learn] returns a [Lesson]: for each
// criterion what its points were worth, with an interval; how well such a
// score tells pairs that went well from others, among pairs that it was not
// fitted to ([Discrimination]); whether the chances it gives come true
// ([Calibration]); and [Doubt] values, which say what the past is too small or
// too uniform for. [Lesson.Weights] turns a lesson without grave doubts into
// whole weights for [matching.Weighted].
//
//	lesson, err := learn.Learn(past, learn.Options{})
//	if err != nil {
//		return err
//	}
//	weights, err := lesson.Weights(100)
//	if errors.Is(err, learn.ErrCannotTell) {
//		// keep the weights there are; lesson.Doubts says why
//	}
//
// # Method
//
// The chance that a pair goes well is modelled by logistic regression with a
// quadratic penalty (ridge: le Cessie and van Houwelingen 1992), fitted by
// Newton's method. The penalty is the one of a fixed list under which pairs
// left out are predicted best. Pairs are left out mentor by mentor: who mentors
// twice is never both learnt from and predicted. The split depends on the ids
// alone, so that equal pasts give equal lessons whatever their order.
//
// As in a score, a rating that is [matching.Unstated] counts as
// [matching.Neutral]. One that is [matching.NotAsked] tells nothing and counts
// as the mean of the ratings there are.
//
// # What it cannot do
//
// Only pairs that were matched have an outcome. What a criterion is worth among
// pairs that were never made is a guess, the more so the more that criterion
// decided who was matched. What goes along with success need not cause it.
package learn
