package teams

// SolveBySearch solves as if there were too many people to try all.
func SolveBySearch(p Problem, effort int) ([]Group, Worth) {
	groups, _ := search(&p, effort, func(int, int) bool { return true })
	return groups, p.total(groups)
}
