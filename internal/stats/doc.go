// Package stats holds the statistics that several rooms report: intervals, how
// well a figure tells two groups apart, and how to look at many figures at once. Every
// function is pure and works on ordinary floating point numbers; where the data cannot
// give an answer, it says so instead of returning NaN.
package stats
