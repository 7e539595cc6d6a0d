package ethics

// A Register is what is kept outside of journals and [Rules] need to know. The zero
// value knows nothing, and then rules are silent or cannot tell. It is not changed
// after it was handed over. It prints as "[redacted]".
type Register struct {
	// Consents are those that journals refer to.
	Consents []Consent `json:"consents,omitzero"`
	// Duties are on the programme's list of what must be reported, besides what
	// the people of a relationship agreed.
	Duties []Duty `json:"duties,omitzero"`
	// Trails are those of disclosures under a duty.
	Trails []Trail `json:"trails,omitzero"`
	// Uses and Namings are of works elsewhere: in other relationships, in print.
	Uses    []Use    `json:"uses,omitzero"`
	Namings []Naming `json:"namings,omitzero"`
	// Dependences are those of participants on one another.
	Dependences []Dependence `json:"dependences,omitzero"`
	// Organisation says to whom concerns can be brought.
	Organisation Organisation `json:"organisation,omitzero"`
}
