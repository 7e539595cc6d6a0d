package journal

import "github.com/go-mentorship/mentorkit/mentorship"

// An AgreementProposed puts terms before the participants.
type AgreementProposed struct {
	Agreement mentorship.AgreementID `json:"agreement"`
	// Version is that of the agreement.
	Version Ordinal             `json:"version"`
	By      mentorship.PersonID `json:"by"`
	Terms   mentorship.Terms    `json:"terms"`
}

// Form returns agreement-proposed.
func (AgreementProposed) Form() Form { return Form{"agreement-proposed", 1} }

// An AgreementSigned is one participant's consent to one version.
type AgreementSigned struct {
	Agreement mentorship.AgreementID `json:"agreement"`
	Version   Ordinal                `json:"version"`
	By        mentorship.PersonID    `json:"by"`
}

// Form returns agreement-signed.
func (AgreementSigned) Form() Form { return Form{"agreement-signed", 1} }

// An AgreementAmended replaces the terms by new ones, which nobody has signed
// yet; see [mentorship.Agreement.Amend].
type AgreementAmended struct {
	Agreement mentorship.AgreementID `json:"agreement"`
	// Version is the new one, 2 or more.
	Version Ordinal             `json:"version"`
	By      mentorship.PersonID `json:"by"`
	Terms   mentorship.Terms    `json:"terms"`
	Reason  Reason              `json:"reason"`
}

// Form returns agreement-amended.
func (AgreementAmended) Form() Form { return Form{"agreement-amended", 1} }

func (b AgreementAmended) contradictions() []fault {
	if b.Version < 2 {
		return []fault{wrong("/version", "version %d amends none", int(b.Version))}
	}
	return nil
}
