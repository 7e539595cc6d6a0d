package feedback

import "encoding/json"

// orEmpty makes a list print as [] where it is empty.
func orEmpty[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}

// MarshalJSON writes an empty list of evidence as [].
func (j Judgement) MarshalJSON() ([]byte, error) {
	type plain Judgement
	j.Evidence = orEmpty(j.Evidence)
	return json.Marshal(plain(j))
}

// MarshalJSON writes an empty list of judgements as [].
func (a Assessment) MarshalJSON() ([]byte, error) {
	type plain Assessment
	a.Judgements = orEmpty(a.Judgements)
	return json.Marshal(plain(a))
}

// MarshalJSON writes an empty list of receptions as [].
func (t Thread) MarshalJSON() ([]byte, error) {
	type plain Thread
	t.Receptions = orEmpty(t.Receptions)
	return json.Marshal(plain(t))
}
