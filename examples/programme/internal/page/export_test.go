package page

// Middle is for the test that compares it with an independent median.
var Middle = middle
