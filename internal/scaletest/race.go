//go:build race

package scaletest

// raced reports whether the race detector is built in.
const raced = true
