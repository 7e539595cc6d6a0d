package scaletest

import "testing"

// Pick returns full in a plain run, and part under -short and under the race
// detector. It is called by tests, once their flags are read.
func Pick[T any](full, part T) T {
	if raced || testing.Short() {
		return part
	}
	return full
}
