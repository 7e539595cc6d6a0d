// Package phases is the state machine of a mentorship: it decides what may
// happen next, says where everybody stands and what is missing, and explains
// each refusal.
package phases
