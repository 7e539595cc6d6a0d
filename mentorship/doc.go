// Package mentorship holds the nouns that the packages of this module share.
//
// A [Person] is somebody who mentors, is mentored, or both: roles belong to
// the relationship, not to the person. A [Pairing] is a mentor and a mentee
// under consideration, with what is known of the ties between them; a [Match]
// is the decision. What lives after the decision is a [Relationship]: people
// in roles that start and end ([Participant]), a [Structure] (who with whom)
// and, apart from it, a [Mode] (where they meet), a setting and a purpose. A
// [Roster] is a relationship together with its people, which is what rules
// about composition look at. An [Agreement] records what the participants
// expect of one another, a [Goal] what a mentee works towards, and a
// [Project] what a functional mentor guides.
//
// Limits are data: a [Policy] holds each as a [Limit], which knows whether it
// is set, on what basis, and by whose authority. [References] lists the works
// that limits and rules rest on.
//
// # Definitions as rules
//
// What makes a person or a roster well formed is told by [PersonRules] and
// [RosterRules], as rule sets like any other. [Person.Validate] and
// [Roster.Validate] turn a broken rule into an [InvalidError] that
// carries the findings. What is asked of an [Agreement], of [Terms], a [Goal] or
// a [Match] is no matter of opinion: their Validate returns the same error, with
// findings that have a place and no code.
//
// # Conventions
//
// Types are plain values; a method that changes something returns a new
// value. Slices given to this package are not kept, slices returned may be
// written to. Everything is safe for concurrent use as long as nobody writes
// to a value that others read.
//
// Vocabularies are string types with stable text. A closed vocabulary refuses
// an unknown word when it is decoded; an open one (professions, areas,
// channels, values) accepts any word that [ValidWord] accepts. Ordered levels
// are numbers with gaps and a text form; numbers never reach the wire.
// Instants are in UTC without a monotonic reading; intervals are half-open.
//
// Sensitive values (perspectives, personality, wishes) print as "[redacted]" in
// package fmt and in log/slog, and a person prints as an id. Their JSON form, which
// the caller asks for, shows them; a handler of log/slog that writes JSON asks
// for it when it is given a slice or a map of people, so log ids instead.
// Nothing in this module has a place for data about patients.
package mentorship
