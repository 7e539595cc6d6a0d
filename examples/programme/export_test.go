package main

// Run is the programme, for the tests outside.
var Run = run
