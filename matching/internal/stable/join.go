package stable

// join returns for each entry of one side the position at which the other one
// lists that person, or nobody.
func join(one, other Lists) []int32 {
	// The other side's entries by whom they name.
	start := make([]int32, one.Len()+2)
	for _, x := range other.To {
		start[x+2]++
	}
	for x := range one.Len() {
		start[x+2] += start[x+1]
	}
	type mention struct{ by, position int32 }
	mentions := make([]mention, len(other.To))
	for y := range int32(other.Len()) {
		for position, x := range other.list(y) {
			mentions[start[x+1]] = mention{y, int32(position)}
			start[x+1]++
		}
	}
	position := make([]int32, other.Len())
	for y := range position {
		position[y] = nobody
	}
	joined := make([]int32, len(one.To))
	for x := range int32(one.Len()) {
		named := mentions[start[x]:start[x+1]]
		for _, m := range named {
			position[m.by] = m.position
		}
		for e := one.Start[x]; e < one.Start[x+1]; e++ {
			joined[e] = position[one.To[e]]
		}
		for _, m := range named {
			position[m.by] = nobody
		}
	}
	return joined
}
