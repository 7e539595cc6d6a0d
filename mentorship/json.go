package mentorship

import "encoding/json"

// orEmpty makes a list print as [] where it is empty.
func orEmpty[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}

// MarshalJSON writes an empty list of participants as [].
func (r Relationship) MarshalJSON() ([]byte, error) {
	type plain Relationship
	r.Participants = orEmpty(r.Participants)
	return json.Marshal(plain(r))
}

// MarshalJSON writes an empty list of people as [].
func (r Roster) MarshalJSON() ([]byte, error) {
	type plain Roster
	r.People = orEmpty(r.People)
	return json.Marshal(plain(r))
}

// MarshalJSON writes an empty list of signatures as [].
func (a Agreement) MarshalJSON() ([]byte, error) {
	type plain Agreement
	a.Signatures = orEmpty(a.Signatures)
	return json.Marshal(plain(a))
}

// MarshalJSON writes an empty list of parts as [].
func (m Match) MarshalJSON() ([]byte, error) {
	type plain Match
	m.Parts = orEmpty(m.Parts)
	return json.Marshal(plain(m))
}
