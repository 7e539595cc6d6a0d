package feedback

// An Effective is the overall judgement of a message: whether it would help its
// reader, and does no harm that outweighs this. It is a rule over traits: the
// score of each times points that were fitted to labelled messages, none of which
// lets a trait of ineffective feedback speak for a message, or one of effective
// feedback against it. A message of a role other than mentor and mentee is judged
// as a mentor's.
type Effective struct {
	Score int   `json:"score"`
	State State `json:"state"`
	// Margin is the sum of Base and of what each judgement adds, the actionable one
	// included.
	Margin int64 `json:"margin"`
	Base   int64 `json:"base"`
}
