// Package plan uses the library to plan a round of mentoring: this is the part
// of the example to read first.
//
// [Make] goes the way that every programme goes. It sets apart who is not matched
// (peers and their facilitators), states the problem with the programme's own
// choices (criteria, eligibility, conflicts of interest), has it solved and
// verified, forms relationships from the matches, and holds these to the rules.
// The [Plan] keeps everything, so that a report has nothing left to find out.
//
// Where the library leaves a choice, the programme's is listed in [Plan.Choices]:
// nobody should take it for somebody's wish, or for a law of nature.
package plan
