// Package faults collects what a conformance kit finds wrong with somebody's
// implementation.
package faults
