package intake

import (
	"errors"
	"strings"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// identity is the aspect under which identities of no named aspect are compared.
const identity mentorship.Aspect = "identity"

// readPerspectives reads what a person shares, under which consent, and what
// they ask the other side to share. A filled column is not consent: that is a
// column of its own. Nor is naming an identity a wish to be matched by it.
func readPerspectives(r row, m *Member, role mentorship.Role) {
	shared := read(r, "perspectives", entries(perspective))
	shared = append(shared, identities(r.at("characteristics").text)...)
	agreed := read(r, "consent", consent)
	for _, s := range shared {
		m.Perspectives = append(m.Perspectives, mentorship.SharedPerspective{Perspective: s, Consent: agreed})
	}
	m.Wishes.Perspectives = read(r, "perspectives wished", entries(perspective))
	asks := read(r, "match with similar identity", yesNo)
	switch named := identities(r.at("identity to match").text); {
	case role != mentorship.RoleMentee:
	case asks:
		m.Wishes.Perspectives = append(m.Wishes.Perspectives, named...)
	default:
		m.Unasked = len(named) > 0
	}
}

// identities reads identities that are separated by commas.
func identities(text string) []mentorship.Perspective {
	var ps []mentorship.Perspective
	for view := range strings.SplitSeq(text, ",") {
		if view = word(view); view != "" {
			ps = append(ps, mentorship.Perspective{Aspect: identity, View: view})
		}
	}
	return ps
}

// perspective reads "gender: woman". What was there is never quoted.
func perspective(text string) (mentorship.Perspective, error) {
	aspect, view, _ := strings.Cut(word(text), ":")
	p := mentorship.Perspective{Aspect: mentorship.Aspect(strings.TrimSpace(aspect)), View: strings.TrimSpace(view)}
	if !mentorship.ValidWord(p.Aspect) || p.View == "" {
		return p, errors.New("an aspect and a view, such as \"gender: woman\", were expected")
	}
	return p, nil
}

// consent reads "matching", "matching; relationship" or "matching until 2028-01-01".
func consent(text string) (c mentorship.Consent, err error) {
	purposes, until, _ := strings.Cut(word(text), " until ")
	if c.Purposes, err = entries(closed(mentorship.Purposes()...))(purposes); err != nil {
		return c, err
	}
	c.Until, err = date(until)
	return c, err
}
