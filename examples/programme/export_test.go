package main

// Run is the programme, for the tests outside.
var Run = run

// Embedded are the files that the programme brings along.
var Embedded = embedded
