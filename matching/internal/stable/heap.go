package stable

// rise puts h into a heap whose last element is free; the worst is on top.
func rise(heap []holder, h holder) {
	at := len(heap) - 1
	for at > 0 {
		above := (at - 1) / 2
		if heap[above] > h {
			break
		}
		heap[at] = heap[above]
		at = above
	}
	heap[at] = h
}

// sink puts h into a heap in place of the worst.
func sink(heap []holder, h holder) {
	at := 0
	for {
		below := 2*at + 1
		if below >= len(heap) {
			break
		}
		if below+1 < len(heap) && heap[below+1] > heap[below] {
			below++
		}
		if heap[below] < h {
			break
		}
		heap[at] = heap[below]
		at = below
	}
	heap[at] = h
}
