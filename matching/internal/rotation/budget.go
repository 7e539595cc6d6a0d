package rotation

// A budget is how many words of state a search may go through.
type budget struct{ left, reserve, words int }

func newBudget(effort, words int) *budget {
	effort = max(0, effort)
	return &budget{effort, effort / 2, max(1, words)}
}

// width returns how many states the next of the steps that are left may go
// through. Half of the budget lets the search be complete as long as it can; the
// other half is shared out evenly, so that a search that cannot be complete
// still gets to its end.
func (b *budget) width(steps int) int {
	return max(1, max(b.left/steps, (b.left-b.reserve)/4)/b.words)
}

func (b *budget) spend(states int) { b.left -= states * b.words }
