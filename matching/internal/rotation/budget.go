package rotation

// A budget is how many words a search may go through.
type budget struct{ left, reserve int }

func newBudget(effort int) *budget {
	effort = max(0, effort)
	return &budget{effort, effort / 2}
}

// width returns how many states of so many words the next of the steps that are
// left may go through, at least one. Half of the budget lets the search be
// complete as long as it can; the other half is shared out evenly, so that a
// search that cannot be complete still gets to its end.
func (b *budget) width(steps, words int) int {
	return max(1, max(b.left/steps, (b.left-b.reserve)/4)/max(1, words))
}

func (b *budget) spend(states, words int) { b.left -= states * max(1, words) }
