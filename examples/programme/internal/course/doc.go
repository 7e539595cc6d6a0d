// Package course tells where relationships stand at an instant, from their
// journals alone: it asks package phases for the phase of each person, what is
// missing, what stalls and what an ending means, and package journal for the facts
// behind a silence.
package course
