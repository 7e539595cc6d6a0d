package mentorship

// A Pairing is a mentor and a mentee who might be matched, with what is known
// about the two: the subject of eligibility rules.
type Pairing struct {
	// Mentor and Mentee are nil where the person is not known; rules then
	// cannot tell. They are read only.
	Mentor *Person `json:"mentor"`
	Mentee *Person `json:"mentee"`
	// Mode is the mode intended; unstated where any will do.
	Mode Mode `json:"mode,omitzero"`
	// Period is the whole mentoring period, unstated where not known.
	Period Period `json:"period,omitzero"`
	// Managers are the people who manage either person, as far as they are
	// known, so that it can be told whom those report to in turn. In any order,
	// read only; nil is nobody.
	Managers []*Person `json:"managers,omitzero"`
	// Ties are those in which either person stands. A chain of two steps by way
	// of somebody else is seen in them too: each step has one of the two at an
	// end.
	Ties []Tie `json:"ties,omitzero"`
	// Declared are the declarations made by either person.
	Declared []Declaration `json:"declared,omitzero"`
	// History is what was between the two before.
	History []Encounter `json:"history,omitzero"`
	// Policy is what the pairing is held to.
	Policy *Policy `json:"policy,omitzero"`
}

// An Encounter is an earlier relationship or request between two people.
type Encounter struct {
	Mentor PersonID `json:"mentor"`
	Mentee PersonID `json:"mentee"`
	Period Period   `json:"period,omitzero"`
	// NotAgain says that one of the two asked, for whatever reason, not to be
	// matched with the other again.
	NotAgain bool `json:"notAgain,omitzero"`
}
