package phases

import (
	"fmt"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// agreementRules are about versions of the agreement.
var agreementRules = setOnce(func() []rule.Rule[Step] {
	return []rule.Rule[Step]{
		law("phases.agreement.other-version", "People sign the version that lies before them, and the next one follows it",
			"Who signs a version that was replaced has agreed to something else than the others.",
			"Read the version that holds, and sign or amend that one.", otherVersion),
		law("phases.agreement.signed-already", "Nobody signs one version twice",
			"A second signature would hide when consent was given.",
			"Amend the agreement if something is to change.", signedAlready),
	}
})

func otherVersion(s Step) []rule.Finding {
	c := s.content()
	var id mentorship.AgreementID
	var got, want journal.Ordinal
	message := "version %d of the agreement %.40q is not the next one"
	switch b := s.Body().(type) {
	case journal.AgreementProposed:
		id, got, want = b.Agreement, b.Version, c.agreed+1
		if c.agreed == 0 {
			id = c.agreement // any will do
		}
	case journal.AgreementAmended:
		id, got, want = b.Agreement, b.Version, c.agreed+1
	case journal.AgreementSigned:
		id, got, want = b.Agreement, b.Version, c.agreed
		message = "version %d of the agreement %.40q is not the one to be signed"
	default:
		return nil
	}
	if got == want && got > 0 && id == c.agreement {
		return nil
	}
	return one("/body/version", fmt.Sprintf(message, int(got), string(id)),
		rule.Evidence{Name: "version", Got: rule.Count(int64(got)), Want: rule.Count(int64(want))},
		rule.Evidence{Name: "agreement", Got: rule.Text(id), Want: rule.Text(c.agreement)})
}

func signedAlready(s Step) []rule.Finding {
	b, ok := s.Body().(journal.AgreementSigned)
	if !ok {
		return nil
	}
	i := s.content().active(b.By)
	if i < 0 || s.core.members[i].signed != b.Version || b.Version == 0 {
		return nil
	}
	return one("/body/by", fmt.Sprintf("%.40q has signed version %d of the agreement already", string(b.By), int(b.Version)),
		person(b.By), rule.Evidence{Name: "signed", Got: instant(s.core.members[i].signedAt)})
}
