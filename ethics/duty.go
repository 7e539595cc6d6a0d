package ethics

// A Duty is what must be reported although it was told in confidence: an open
// vocabulary of words that [mentorship.ValidWord] accepts. A duty counts where the
// people agreed on it ([mentorship.Confidentiality].Exceptions) or the programme
// has it on its list.
type Duty string

// Duties that programmes usually name (convention). None of them counts by itself:
// laws differ, and a confidence is broken only for what people were told of before.
const (
	DutyHarm     Duty = "risk of harm"    // somebody may be hurt, themselves included
	DutyAbuse    Duty = "abuse"           // somebody in another's care is mistreated
	DutyPractice Duty = "unsafe practice" // patients are in danger
	DutyOffence  Duty = "serious offence" // a crime that the law wants reported
)

// Duties returns the named ones.
func Duties() []Duty { return []Duty{DutyHarm, DutyAbuse, DutyPractice, DutyOffence} }
